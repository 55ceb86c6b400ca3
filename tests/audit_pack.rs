//! The pack for the customs officer: every element, the same bytes on every run, and nothing in it that runs.

#[path = "audit_pack/certification.rs"]
mod certification;

use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use usmca::{GoodFile, Language};
use usmca_audit::{About, Record, pack};
use usmca_tests::{Folder, printed_lines, root, text, usmca};
use usmca_wire::{Calculator, Format};

fn unzipped(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let count = zip.len();
    let each = |place| {
        let mut file = zip.by_index(place).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        (file.name().expect("a name").into_owned(), bytes)
    };
    (0..count).map(each).collect()
}

/// The pack of a good, recorded in a language.
fn packed(good: &str, format: Format, language: Language) -> BTreeMap<String, Vec<u8>> {
    let calculator = Calculator::embedded();
    let good = usmca_wire::read(good.as_bytes(), format).remove(0);
    let about = About { language, ..About::at("2025-10-01T12:00:00Z".parse().expect("a time")) };
    let record = Record::determination(&calculator, &good, &about).expect("a record");
    let once = pack(&calculator, &record.bytes()).expect("a pack");
    assert_eq!(once, pack(&calculator, &record.bytes()).expect("a pack"), "the same bytes on every run");
    unzipped(&once)
}

fn example(name: &str) -> String {
    std::fs::read_to_string(root().join("examples").join(name)).expect("an example")
}

/// The sheets of a spreadsheet, and every text in it.
fn sheets(xlsx: &[u8]) -> (Vec<String>, Vec<String>) {
    let parts = unzipped(xlsx);
    let xml = |name: &str| String::from_utf8(parts[name].clone()).expect("XML");
    let between = |xml: &str, open: &str, close: char| -> Vec<String> {
        xml.split(open).skip(1).map(|rest| rest.split(close).next().unwrap_or_default().to_owned()).collect()
    };
    let names = between(&xml("xl/workbook.xml"), "<sheet name=\"", '"');
    let strings = xml("xl/sharedStrings.xml").replace(" xml:space=\"preserve\"", "");
    (names, between(&strings, "<t>", '<'))
}

#[test]
fn every_element_is_answered_in_pdf_and_spreadsheet_in_three_languages() {
    let elements = [
        (
            Language::En,
            [
                "Good",
                "Classification",
                "Rule of origin",
                "Materials",
                "Costs",
                "Calculation",
                "Result",
                "Not in this pack",
            ],
        ),
        (
            Language::Es,
            [
                "Mercancía",
                "Clasificación",
                "Regla de origen",
                "Materiales",
                "Costos",
                "Cálculo",
                "Resultado",
                "No está en este paquete",
            ],
        ),
        (
            Language::Fr,
            [
                "Produit",
                "Classification",
                "Règle d’origine",
                "Matières",
                "Coûts",
                "Calcul",
                "Résultat",
                "Absent de ce dossier",
            ],
        ),
    ];
    // What an officer asks of the pump, and what the producer stated of it.
    let answers = [
        "8413.70",
        "GN 11(o) 84-40",
        "pump casing",
        "supplier's declaration, 2025",
        "1100.00",
        "920.00",
        "447.00",
        "51.41%",
        "HTSUS 2025 revision 7",
    ];
    for (language, titles) in elements {
        let files = packed(&example("centrifugal-pump.yaml"), Format::Yaml, language);
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["manifest.json", "record.json", "verification.pdf", "verification.xlsx"]);
        let lines = printed_lines(&files["verification.pdf"]);
        let (sheets, cells) = sheets(&files["verification.xlsx"]);
        let mut rest = lines.iter();
        for title in titles {
            assert!(rest.any(|line| line.ends_with(title)), "{language}: {title} is not printed in its order");
            assert!(sheets.iter().any(|name| name.ends_with(title)), "{language}: {title} is not among {sheets:?}");
        }
        for answer in answers {
            assert!(lines.iter().any(|line| line.contains(answer)), "{language}: {answer} is not printed");
            assert!(cells.iter().any(|cell| cell.contains(answer)), "{language}: {answer} is in no cell");
        }
        let manifest: Value = serde_json::from_slice(&files["manifest.json"]).expect("JSON");
        for file in manifest["files"].as_array().expect("files") {
            let bytes = &files[file["file"].as_str().expect("a name")];
            assert_eq!((&file["sha256"], &file["bytes"]), (&usmca_rules::sha256(bytes).into(), &bytes.len().into()));
        }
        assert_eq!(manifest["record"], usmca_rules::sha256(&files["record.json"]));
        let gaps: Vec<&str> = manifest["gaps"].as_array().expect("gaps").iter().filter_map(Value::as_str).collect();
        assert!(gaps.iter().any(|gap| gap.starts_with("materials[14]: ")), "paint without a declaration: {gaps:?}");
        assert!(!gaps.iter().any(|gap| gap.starts_with("materials[17]: ")), "the crate is packing: {gaps:?}");
    }
}

/// A good whose every text is hostile.
fn hostile(name: &str) -> String {
    serde_json::json!({
        "name": name,
        "hs": "8414.59",
        "date": "2025-03-01",
        "produced_in": ["MX"],
        "materials": [{ "name": name, "hs": "8501.40", "value": "60.00", "originating": true, "evidence": name }],
    })
    .to_string()
}

#[test]
fn what_looks_like_a_formula_or_a_link_is_text() {
    let names = [
        "=HYPERLINK(\"http://example.com\",\"x\")",
        "=1+1",
        "@SUM(A1:A9)",
        "+1",
        "-1",
        "\t=1+1",
        "http://example.com",
        "mailto:a@example.com",
        "internal:Sheet1!A1",
        "<script>alert(1)</script>",
        "{=1+1}",
        "]]><f>1</f>",
    ];
    for name in names {
        let files = packed(&hostile(name), Format::Json, Language::En);
        let parts = unzipped(&files["verification.xlsx"]);
        for (part, bytes) in &parts {
            let xml = String::from_utf8_lossy(bytes);
            for forbidden in ["<f>", "<f ", "<hyperlink", "t=\"str\"", "<script", "TargetMode=\"External\""] {
                assert!(!xml.contains(forbidden), "{name:?}: {forbidden} is in {part}");
            }
        }
        let (_, cells) = sheets(&files["verification.xlsx"]);
        let plain = |cell: &String| {
            cell.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("_x0009_", "\t")
                .replace("&amp;", "&")
        };
        assert!(cells.iter().map(plain).any(|cell| cell == name), "{name:?} is not in a cell as it is");
        let styles = String::from_utf8_lossy(&parts["xl/styles.xml"]).into_owned();
        let risky = name.trim_start().starts_with(['=', '+', '-', '@']);
        assert_eq!(styles.contains("quotePrefix=\"1\""), risky, "{name:?}");
    }
}

#[test]
fn no_letter_is_lost_and_nothing_is_too_long() {
    let long = format!("離心泵 {} end", "x".repeat(70_000));
    let files = packed(&hostile(&long), Format::Json, Language::En);
    let lines = printed_lines(&files["verification.pdf"]).join("");
    assert!(lines.contains("[U+96E2][U+5FC3][U+6CF5]"), "a letter that the fonts lack is shown by its number");
    let (_, cells) = sheets(&files["verification.xlsx"]);
    assert!(cells.iter().any(|cell| cell.starts_with("離心泵")));
    let letters: usize =
        cells.iter().filter(|cell| cell.contains("xxxx")).map(|cell| cell.matches('x').count()).max().unwrap_or(0);
    assert!(letters > 30_000, "a cell is filled before the next row is taken: {letters}");
    assert!(cells.iter().any(|cell| cell.ends_with(" end") && cell.chars().count() < 32_767));
    let record: Value = serde_json::from_slice(&files["record.json"]).expect("JSON");
    assert_eq!(record["input"]["name"], long.as_str());
}

#[test]
fn every_value_that_is_stated_is_in_the_pack() {
    for name in ["pickup-truck.yaml", "storage-box.yaml", "heavy-truck.yaml"] {
        let good: GoodFile =
            usmca_wire::read(example(name).as_bytes(), Format::Yaml).remove(0).file.expect("a good file");
        let files = packed(&example(name), Format::Yaml, Language::En);
        let (_, cells) = sheets(&files["verification.xlsx"]);
        let cells: Vec<String> = cells.iter().map(|cell| cell.replace("&amp;", "&").replace("&quot;", "\"")).collect();
        let mut open = vec![serde_json::to_value(&good).expect("JSON")];
        while let Some(value) = open.pop() {
            match value {
                Value::Object(entries) => open.extend(entries.into_iter().map(|(_, value)| value)),
                Value::Array(list) => open.extend(list),
                Value::String(text) => assert!(cells.contains(&text), "{name}: {text:?} is in no cell"),
                other => assert!(cells.contains(&other.to_string()), "{name}: {other}"),
            }
        }
    }
}

#[test]
fn a_claim_that_is_not_believed_is_told() {
    let good = r#"{
        "hs": "8302.41", "hs_edition": "2012", "date": "2025-01-10", "produced_in": ["MX"], "transaction_value": "100.00",
        "materials": [{ "name": "fitting", "hs": "8302.42", "value": "70.00", "originating": true, "evidence": "D-1",
            "made_from": [{ "name": "leaves", "hs": "8302.49", "value": "50.00", "originating": false }] }]
    }"#;
    let words = [
        (Language::En, "called originating, which its own materials do not bear out"),
        (Language::Es, "se declara originario, lo que sus insumos no sustentan"),
        (Language::Fr, "déclarée originaire, ce que ses propres matières démentent"),
    ];
    for (language, words) in words {
        let files = packed(good, Format::Json, language);
        let (_, cells) = sheets(&files["verification.xlsx"]);
        assert!(cells.iter().any(|cell| cell.starts_with(words)), "{language}: among the materials");
        let manifest: Value = serde_json::from_slice(&files["manifest.json"]).expect("JSON");
        let told = |gap: &Value| gap.as_str().is_some_and(|gap| gap.starts_with("materials[0]: fitting: "));
        assert!(manifest["gaps"].as_array().expect("gaps").iter().any(told), "{language}: among what will be asked");
    }
}

#[test]
fn a_good_of_many_layers_is_packed_whole() {
    let layer = |within: Value, number: usize| {
        let name = format!("layer {number}");
        serde_json::json!({ "name": name, "hs": "8501.40", "value": "10.00", "made_from": [within] })
    };
    let inmost = serde_json::json!({ "name": "inmost", "hs": "8414.90", "value": "10.00" });
    let materials = (0..58).fold(inmost, layer);
    let good =
        serde_json::json!({ "hs": "8414.59", "date": "2025-03-01", "produced_in": ["MX"], "materials": [materials] });
    let files = packed(&good.to_string(), Format::Json, Language::En);
    let lines = printed_lines(&files["verification.pdf"]).join(" ");
    assert!(lines.contains("layer 57") && lines.contains("inmost"));
}

#[test]
fn a_pack_is_written_from_a_store() {
    let folder = Folder::new("pack");
    let (store, out) = (folder.file("store"), folder.file("pack.zip"));
    let good = root().join("examples/storage-box.yaml").display().to_string();
    let recorded = usmca(&["audit", "record", &good, "--store", &store, "--at", "2025-10-01T12:00:00Z"], b"");
    let id = text(&recorded).get(..64).expect("an id").to_owned();
    let made = usmca(&["audit", "pack", &id[..10], "--store", &store, "--out", &out], b"");
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let files = unzipped(&std::fs::read(&out).expect("the pack"));
    let shown = usmca(&["audit", "show", &id, "--store", &store], b"");
    assert_eq!(files["record.json"], shown.stdout);
    for unknown in ["ffff", &id[..3], "zz"] {
        assert_eq!(
            usmca(&["audit", "pack", unknown, "--store", &store, "--out", &out], b"").status.code(),
            Some(1),
            "{unknown}"
        );
    }
}
