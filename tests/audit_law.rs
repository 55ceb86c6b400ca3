//! Audit records under another law: where a replay parts, which goods change, and a scenario, which is no law.

use serde_json::Value;
use std::io::Read;
use std::process::Output;
use usmca_tests::{Folder, printed_lines, root, scenario, text, usmca};

const AT: &str = "2025-10-01T12:00:00Z";

/// The gear box of the examples, whose content of 75.13 percent is between the law's 75 percent and the scenario's 80.
const GEARBOX: &str = "gearbox.yaml";

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn told(output: &Output) -> String {
    format!("{}{}", text(output), String::from_utf8_lossy(&output.stderr))
}

fn example(name: &str) -> String {
    root().join("examples").join(name).display().to_string()
}

/// Every JSON line that was printed.
fn lines(output: &Output) -> Vec<Value> {
    text(output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn first(store: &str) -> String {
    let list = lines(&usmca(&["audit", "list", store, "--format", "json"], b""));
    list[0]["id"].as_str().expect("an id").to_owned()
}

#[test]
fn under_another_law_the_step_where_they_part_is_the_threshold() {
    let folder = Folder::new("audit-replay");
    let (law, store) = (scenario("replay"), folder.file("store"));
    let recorded = usmca(
        &["audit", "record", &example(GEARBOX), &example("storage-box.yaml"), "--store", &store, "--at", AT],
        b"",
    );
    assert_eq!(code(&recorded), Some(0), "{}", told(&recorded));
    let output = usmca(&["audit", "replay", &store, "--rules", &law.file(""), "--format", "json"], b"");
    assert_eq!(code(&output), Some(2), "{}", told(&output));
    let [gearbox, storage_box] = lines(&output).try_into().expect("two records");
    let parting = &gearbox["difference"]["parting"];
    assert_eq!(parting["now"]["measure"]["limit"], "not less than 80%", "{gearbox:#}");
    assert_eq!(parting["then"]["measure"]["limit"], "not less than 75%");
    assert_eq!((&parting["then"]["finding"], &parting["now"]["finding"]), (&"met".into(), &"not_met".into()));
    assert_eq!(gearbox["difference"]["result"]["then"], "originating, criterion B, rule 87-29");
    let law = gearbox["difference"]["law"]["now"].as_str().expect("the law");
    assert!(law.starts_with("NOT LAW: scenario"), "{law}");
    assert_eq!(storage_box["replay"], "renamed", "another law that gives the same is told, and is no difference");
}

#[test]
fn a_stage_of_the_law_changes_a_good_between_two_days() {
    let folder = Folder::new("audit-days");
    let text = std::fs::read_to_string(example(GEARBOX)).expect("the example");
    // With 50.00 more of foreign gears the content is 72.78 percent: enough until June 30, 2023, and not after it.
    let good = folder.write("gearbox.yaml", text.replace(r#"value: "240.00""#, r#"value: "290.00""#));
    let compare = |from: &str, to: &str, good: &str| {
        usmca(&["audit", "law-change", "--from", from, "--to", to, "--goods", good, "--format", "json"], b"")
    };
    let output = compare("2023-06-30", "2023-07-01", &good);
    assert_eq!(code(&output), Some(2), "{}", told(&output));
    let change = lines(&output).remove(0);
    assert_eq!(change["change"], "result", "{change:#}");
    let limits = ["then", "now"].map(|when| change["parting"][when]["measure"]["limit"].clone());
    assert_eq!(limits, ["not less than 72%", "not less than 75%"]);
    let output = compare("2023-07-01", "2023-07-02", &good);
    assert_eq!((code(&output), &lines(&output)[0]["change"]), (Some(0), &"none".into()));
    let output = compare("2023-06-30", "2023-07-01", &example(GEARBOX));
    assert_eq!((code(&output), &lines(&output)[0]["change"]), (Some(0), &"steps".into()), "it passes both stages");
}

#[test]
fn two_laws_are_compared_and_what_is_no_law_is_refused() {
    let folder = scenario("law-change");
    let higher = folder.file("");
    let goods = [example(GEARBOX), example("storage-box.yaml")];
    let output =
        usmca(&["audit", "law-change", "--from", "embedded", "--to", &higher, "--goods", &goods[0], &goods[1]], b"");
    assert_eq!(code(&output), Some(2), "{}", told(&output));
    let told = text(&output);
    let expected = [
        "NOT LAW: scenario",
        "changes   automatic gear box",
        "not less than 75%",
        "not less than 80%",
        "2 goods: 1 change result",
    ];
    expected.iter().for_each(|part| assert!(told.contains(part), "{part} is not in\n{told}"));
    // Before the stage that the scenario changes both laws are the same.
    let [from, to] = ["embedded@2023-06-30".to_owned(), format!("{higher}@2023-06-30")];
    assert_eq!(
        code(&usmca(&["audit", "law-change", "--from", &from, "--to", &to, "--goods", &goods[0]], b"")),
        Some(0)
    );
    for law in ["no-such-folder", "2025-02-30", "embedded@2025"] {
        assert_eq!(
            code(&usmca(&["audit", "law-change", "--from", "embedded", "--to", law, "--goods", &goods[0]], b"")),
            Some(1),
            "{law}"
        );
    }
}

#[test]
fn a_scenario_is_marked_wherever_it_is_named_and_never_certified() {
    let law = scenario("marked");
    let higher = law.file("");
    let shown = [("text", "en"), ("text", "fr"), ("json", "es"), ("markdown", "fr"), ("html", "es")];
    for (format, language) in shown {
        let good = example(GEARBOX);
        let output = usmca(&["determine", &good, "--rules", &higher, "--format", format, "--lang", language], b"");
        let mark = match language {
            "en" => "NOT LAW",
            "es" => "NO ES LEY",
            _ => "PAS LE DROIT",
        };
        assert!(text(&output).contains(mark) && text(&output).contains("NOT LAW: scenario"), "{format} {language}");
    }
    for command in ["advise", "rule", "check"] {
        let good = example(GEARBOX);
        let what: &[&str] = match command {
            "advise" => &[&good],
            "rule" => &["8708.40"],
            _ => &[],
        };
        let output = usmca(&[&[command], what, &["--rules", &higher]].concat(), b"");
        assert!(text(&output).contains("NOT LAW"), "{command}: {}", told(&output));
    }
    let folder = Folder::new("audit-scenario");
    let (out, store) = (folder.file("certification.pdf"), folder.file("store"));
    let certified = usmca(
        &[
            "certify",
            &example("certification.json"),
            "--rules",
            &higher,
            "--format",
            "pdf",
            "--out",
            &out,
            "--register",
            &store,
        ],
        b"",
    );
    assert_eq!(code(&certified), Some(4), "{}", told(&certified));
    assert!(!std::path::Path::new(&out).exists() && !std::path::Path::new(&store).exists());
    assert_eq!(
        code(&usmca(&["audit", "record", &example(GEARBOX), "--rules", &higher, "--store", &store, "--at", AT], b"")),
        Some(0)
    );
    assert!(text(&usmca(&["audit", "list", &store], b"")).contains("NOT LAW"));
    let record: Value =
        serde_json::from_slice(&usmca(&["audit", "show", &first(&store), "--store", &store], b"").stdout)
            .expect("JSON");
    assert_eq!(record["law"]["scenario"], "higher contents");
    let pack = folder.file("pack.zip");
    let packed = usmca(&["audit", "pack", &first(&store), "--store", &store, "--rules", &higher, "--out", &pack], b"");
    assert_eq!(code(&packed), Some(0), "{}", told(&packed));
    let mut zip = zip::ZipArchive::new(std::fs::File::open(pack).expect("the pack")).expect("a zip");
    let mut pdf = Vec::new();
    zip.by_name("verification.pdf").expect("the PDF").read_to_end(&mut pdf).expect("its bytes");
    let marked = printed_lines(&pdf).iter().filter(|line| line.contains("NOT LAW: ")).count();
    assert!(marked > 3, "at the top, with the law, and on each page: {marked}");
}
