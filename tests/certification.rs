//! Certifications of origin: the cases of `tests/cases/certification/`, the printed form, the command line, hostile input.

use serde::Deserialize;
use serde_json::{Value, json};
use std::process::Output;
use std::time::{Duration, Instant};
use usmca::Language;
use usmca_certification::{Certification, Options, certify, lint, pdf};
use usmca_tests::{printed_lines, root, text, usmca};
use usmca_wire::{Calculator, Format};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    /// What departs from `complete.yaml`, as a merge patch.
    #[serde(default)]
    change: Value,
    /// A pasted text instead.
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    strict: bool,
    expect: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    certification: Option<String>,
    criteria: Option<Vec<String>>,
    warnings: Option<Vec<String>>,
    reasons: Option<Vec<String>>,
    problems: Option<Vec<Place>>,
    lint: Option<String>,
    findings: Option<Vec<String>>,
}

#[derive(Deserialize, PartialEq, Debug)]
#[serde(deny_unknown_fields)]
struct Place {
    at: String,
    kind: String,
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let text = std::fs::read_to_string(root().join("tests/cases/certification").join(name)).expect(name);
    usmca_rules::yaml::read(name, &text).expect(name)
}

/// The complete certification file with a change.
fn changed(change: &Value) -> Value {
    let mut whole: Value = read("complete.yaml");
    merge(&mut whole, change);
    whole
}

fn merge(into: &mut Value, change: &Value) {
    match (into, change) {
        (Value::Object(into), Value::Object(change)) => {
            for (key, value) in change {
                if value.is_null() {
                    into.remove(key);
                } else {
                    merge(into.entry(key.clone()).or_insert(Value::Null), value);
                }
            }
        }
        (into, change) => *into = change.clone(),
    }
}

fn certified(file: &Value, options: Options) -> Certification {
    let load = |_: &str| Err("no files here".to_owned());
    certify(&Calculator::embedded(), file.to_string().as_bytes(), Format::Json, &load, options)
}

fn texts(of: &Value, key: &str) -> Vec<String> {
    of.as_array().into_iter().flatten().map(|one| one[key].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_certification_is_made_whole_or_not_at_all() {
    for case in read::<Vec<Case>>("certify.yaml") {
        assert!(!case.source.is_empty(), "{}", case.name);
        let options = Options { language: Language::En, strict: case.strict };
        let made = serde_json::to_value(certified(&changed(&case.change), options)).expect("JSON");
        let told = format!("{}\n{made:#}", case.name);
        assert_eq!(made["certification"].as_str(), case.expect.certification.as_deref(), "{told}");
        let lists = [
            (&case.expect.criteria, texts(&made["goods"], "criterion")),
            (&case.expect.warnings, texts(&made["warnings"], "kind")),
            (&case.expect.reasons, texts(&made["reasons"], "kind")),
        ];
        for (wanted, found) in lists {
            assert!(wanted.as_ref().is_none_or(|wanted| *wanted == found), "{found:?}\n{told}");
        }
        let found: Vec<Place> = made["problems"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| Place { at: one["at"].as_str().unwrap().into(), kind: one["kind"].as_str().unwrap().into() })
            .collect();
        let wanted = case.expect.problems.unwrap_or_default();
        assert!(wanted.iter().all(|one| found.contains(one)) && wanted.len() == found.len(), "{told}");
        if made["certification"] != "certified" {
            assert!(made.get("goods").is_none() && made.get("statement").is_none(), "a part of one: {told}");
        }
    }
}

#[test]
fn a_linter_names_what_is_wrong() {
    for case in read::<Vec<Case>>("lint.yaml") {
        assert!(!case.source.is_empty(), "{}", case.name);
        let statement = usmca_certification::statement(Language::En);
        let mut data = json!({ "statement": statement, "goods": [] });
        if case.text.is_none() {
            let mut whole: Value = read("complete.yaml");
            merge(&mut whole, &data);
            merge(&mut whole, &case.change);
            data = whole;
        }
        let input = case.text.unwrap_or_else(|| data.to_string());
        let linted = lint(usmca_rules::law(), input.as_bytes(), None);
        for language in Language::ALL {
            let report = serde_json::to_value(linted.report(language)).expect("JSON");
            let found: Vec<String> = report["findings"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|one| ["severity", "kind", "at"].map(|key| one[key].as_str().unwrap_or_default()).join(" "))
                .collect();
            let told = format!("{}\n{report:#}", case.name);
            assert_eq!(report["lint"].as_str(), case.expect.lint.as_deref(), "{told}");
            assert_eq!(Some(&found), case.expect.findings.as_ref(), "{told}");
            let whole = |one: &Value| ["message", "accepted"].iter().all(|key| one[key].as_str() != Some(""));
            assert!(report["findings"].as_array().into_iter().flatten().all(whole), "{told}");
        }
    }
}

#[test]
fn the_printed_form_has_the_nine_elements_in_order_and_its_letters() {
    let change = json!({ "certifier": { "name": "Compañía Ejemplo (México) \\ «Œuvre»", "address": "Rue de l’Été, Hâvre – 5 €" } });
    for (language, titles) in [
        (Language::En, ["Who certifies", "Certifier", "Blanket period", "Authorized signature and date"]),
        (Language::Es, ["Quién certifica", "Certificador", "Periodo global", "Firma autorizada y fecha"]),
        (Language::Fr, ["Qui certifie", "Certificateur", "Période globale", "Signature autorisée et date"]),
    ] {
        let made = certified(&changed(&change), Options { language, strict: false });
        let Certification::Certified(whole) = &made else { panic!("{made:#?}") };
        let bytes = pdf(whole).expect("it can be printed");
        assert!(bytes.starts_with(b"%PDF-1.7") && bytes.ends_with(b"%%EOF"));
        assert_eq!(bytes, pdf(whole).expect("it can be printed"), "the same bytes on every run");
        let lines = printed_lines(&bytes);
        let numbered: Vec<&String> = lines
            .iter()
            .filter(|line| line.chars().nth(1) == Some(' ') && line.starts_with(|c: char| c.is_ascii_digit()))
            .collect();
        let numbers: String = numbered.iter().filter_map(|line| line.chars().next()).collect();
        assert_eq!(numbers, "123456789", "{lines:#?}");
        for (place, title) in [0, 1, 7, 8].into_iter().zip(titles) {
            assert!(numbered[place].ends_with(title), "{title} is not {}", numbered[place]);
        }
        let all = lines.join(" ");
        let statement = usmca_certification::statement(language);
        for told in
            [statement, "Compañía Ejemplo (México) \\ «Œuvre»", "Rue de l’Été, Hâvre – 5 €", "7616.99", "2025-12-31"]
        {
            assert!(all.contains(told), "{told} is not in {all}");
        }
    }
}

#[test]
fn a_letter_that_the_fonts_lack_is_refused_never_dropped() {
    let change = json!({ "certifier": { "name": "例 Producer" }, "signature": { "name": "Łódź" } });
    let made = certified(&changed(&change), Options::default());
    let Certification::Certified(whole) = &made else { panic!("{made:#?}") };
    let places: Vec<String> = pdf(whole).expect_err("refused").into_iter().map(|one| one.at).collect();
    assert_eq!(places, ["certifier.name", "signature.name"]);
}

#[test]
fn many_goods_and_long_words_take_more_pages_and_none_is_lost() {
    let mut file = changed(&json!({}));
    let one = file["goods"][0].clone();
    let goods: Vec<Value> = (0..60)
        .map(|place| {
            let mut good = one.clone();
            good["description"] = json!(format!("Ladder {place} {}", "x".repeat(300)));
            good
        })
        .collect();
    file["goods"] = json!(goods);
    let made = certified(&file, Options::default());
    let Certification::Certified(whole) = &made else { panic!("{made:#?}") };
    let bytes = pdf(whole).expect("it can be printed");
    let lines = printed_lines(&bytes);
    let pages = lines.iter().filter(|line| line.starts_with("page ")).count();
    assert!(pages > 3, "{pages}");
    let letters = lines.iter().map(|line| line.matches('x').count()).sum::<usize>();
    assert!(letters >= 60 * 300, "{letters}");
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

#[test]
fn the_command_line_certifies_the_example_and_its_linter_agrees() {
    let example = root().join("examples/certification.json");
    let example = example.to_str().expect("UTF-8");
    for language in ["en", "es", "fr"] {
        for format in ["text", "json"] {
            let made = usmca(&["certify", example, "--lang", language, "--format", format], b"");
            assert_eq!(code(&made), Some(0), "{}", text(&made));
            let linted = usmca(&["lint", "-", "--format", "json", "--lang", language], &made.stdout);
            assert_eq!(text(&linted), "{\"lint\":\"fine\",\"findings\":[]}\n", "{language} {format}");
            assert_eq!(code(&linted), Some(0));
        }
    }
    assert_eq!(code(&usmca(&["certify", example, "--strict"], b"")), Some(2), "two materials have no declaration");
}

#[test]
fn nothing_is_written_unless_all_is_certified() {
    let folder = std::env::temp_dir().join(format!("usmca-certification-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let out = folder.join("out.pdf");
    let out = out.to_str().expect("UTF-8");
    let failing = changed(&json!({ "goods": [{ "description": "Ladder of ladders", "good": {
        "hs": "7616.99", "produced_in": ["CN"], "materials": [] } }] }));
    let open = changed(&json!({ "goods": [{ "description": "Ladder", "good": { "hs": "7616.99" } }] }));
    let cases = [(failing, 2), (open, 3), (changed(&json!({ "signature": null })), 4), (changed(&json!({})), 0)];
    for (file, wanted) in cases {
        let output = usmca(&["certify", "-", "--format", "pdf", "--out", out], file.to_string().as_bytes());
        assert_eq!(code(&output), Some(wanted), "{}", text(&output));
        assert_eq!(std::path::Path::new(out).exists(), wanted == 0);
    }
    let piped = usmca(&["certify", "-", "--format", "pdf"], changed(&json!({})).to_string().as_bytes());
    assert_eq!(piped.stdout, std::fs::read(out).expect("written"), "the same bytes on every run");
    std::fs::remove_dir_all(folder).expect("removed");
}

#[test]
fn a_path_leads_nowhere_else() {
    for path in ["/etc/hosts", "../examples/storage-box.yaml", "examples/../Cargo.toml", "", "no-such-file.yaml"] {
        let file = changed(&json!({ "goods": [{ "description": "Storage box", "good": path }] }));
        let output = usmca(&["certify", "-"], file.to_string().as_bytes());
        assert_eq!(code(&output), Some(4), "{path}: {}", text(&output));
        assert!(text(&output).contains("goods[0].good: "), "{path}: {}", text(&output));
    }
}

#[test]
fn hostile_input_is_refused_in_bounded_time() {
    let deep = "[".repeat(10_000);
    let noise = vec![b'z'; 20 * 1024 * 1024];
    let labels = "Exporter: x\n".repeat(80_000);
    let rows = format!("Goods\n{}", "a | 7616.99 | B\n".repeat(60_000));
    let inputs: [(&str, &[u8]); 6] = [
        ("deep", deep.as_bytes()),
        ("noise", &noise),
        ("not UTF-8", b"Exporter: \xff\xfe"),
        ("empty", b""),
        ("labels", labels.as_bytes()),
        ("rows", rows.as_bytes()),
    ];
    for (name, input) in inputs {
        let start = Instant::now();
        for command in ["certify", "lint"] {
            let output = usmca(&[command, "-"], input);
            let faulty = command == "lint" && ["labels", "rows"].contains(&name);
            assert_eq!(code(&output), Some(if faulty { 2 } else { 4 }), "{command} {name}");
            assert!(text(&output).len() < 2_000_000, "{command} {name}");
        }
        // Generous: the machine may be busy. Without a bound it is minutes.
        assert!(start.elapsed() < Duration::from_secs(60), "{name}");
    }
    let escapes =
        usmca(&["lint", "-"], "Exporter: \u{1b}[31mred\u{7}\nCriterion: \u{1b}]0;x\u{7}<script>\n".as_bytes());
    assert!(!text(&escapes).contains('\u{1b}') && !text(&escapes).contains('\u{7}'), "{}", text(&escapes));
}
