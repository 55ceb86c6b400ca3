//! The audit record on the command line: kept, listed, shown and replayed; the register of what was certified.

use serde_json::Value;
use std::process::Output;
use usmca_tests::{Folder, root, scenario, text, usmca};

const AT: &str = "2025-10-01T12:00:00Z";

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

#[test]
fn a_recorded_good_is_listed_shown_and_replayed_equal() {
    let folder = Folder::new("audit-round-trip");
    let store = folder.file("store");
    let record = || {
        usmca(
            &[
                "audit",
                "record",
                &example("storage-box.yaml"),
                &example("office-desk.yaml"),
                "--store",
                &store,
                "--at",
                AT,
                "--reference",
                "order 17",
            ],
            b"",
        )
    };
    let first = record();
    assert_eq!(code(&first), Some(0), "{}", told(&first));
    assert_eq!(text(&first).matches("  new  ").count(), 2);
    let again = record();
    assert_eq!(
        text(&again).matches("  known  ").count(),
        2,
        "the same record twice is the same record: {}",
        text(&again)
    );
    let list = lines(&usmca(&["audit", "list", &store, "--format", "json"], b""));
    let results: Vec<&str> = list.iter().filter_map(|one| one["result"].as_str()).collect();
    assert_eq!(results, ["originating, criterion B, rule 39-2", "non_originating, rule 94-4"]);
    assert_eq!(list[0]["reference"], "order 17");
    let id = list[0]["id"].as_str().expect("an id");
    let shown = usmca(&["audit", "show", &id[..8], "--store", &store], b"");
    assert_eq!(usmca_rules::sha256(&shown.stdout), id, "a record is named by the hash of what is shown");
    let whole: Value = serde_json::from_slice(&shown.stdout).expect("JSON");
    let answer = usmca(&["determine", &example("storage-box.yaml"), "--format", "json"], b"");
    assert!(text(&shown).contains(text(&answer).trim()), "the answer is held to the byte");
    assert_eq!((&whole["at"], &whole["law"]["sha256"]), (&Value::from(AT), &Value::from(usmca_rules::LAW_SHA256)));
    let replay = usmca(&["audit", "replay", &store], b"");
    assert_eq!(code(&replay), Some(0), "{}", told(&replay));
    assert!(text(&replay).starts_with("2 records: 2 equal"), "{}", text(&replay));
    let kept = folder.write("kept.json", &shown.stdout);
    assert_eq!(code(&usmca(&["audit", "replay", &kept], b"")), Some(0), "a record replays without its store");
}

#[test]
fn one_bad_good_and_nothing_is_recorded() {
    let folder = Folder::new("audit-bad");
    let store = folder.file("store");
    let bad = folder.write("bad.yaml", "hs: \"7700.00\"\ntransaction_value: \"-1\"\n");
    let output = usmca(&["audit", "record", &example("storage-box.yaml"), &bad, "--store", &store, "--at", AT], b"");
    assert_eq!(code(&output), Some(4), "{}", told(&output));
    assert!(text(&output).contains("hs: ") && text(&output).contains("transaction_value: "), "{}", text(&output));
    assert!(!std::path::Path::new(&store).exists());
    assert_eq!(code(&usmca(&["audit", "list", &store], b"")), Some(1));
}

#[test]
fn a_record_is_kept_six_years_from_the_latest_day_unless_told_otherwise() {
    let folder = Folder::new("audit-keep");
    let store = folder.file("store");
    let kept = |days: &[&str]| {
        let good = example("storage-box.yaml");
        let mut arguments = vec!["audit", "record", good.as_str(), "--store", store.as_str(), "--at", AT];
        arguments.extend(days);
        let output = usmca(&arguments, b"");
        let list = lines(&usmca(&["audit", "list", &store, "--format", "json"], b""));
        let last = list.last().and_then(|one| one["keep_until"].as_str()).unwrap_or_default().to_owned();
        (code(&output), last)
    };
    let all = ["--signed", "2025-08-01", "--exported", "2025-09-02", "--imported", "2025-09-20"];
    assert_eq!(kept(&all), (Some(0), "2031-09-20".into()));
    assert_eq!(kept(&["--signed", "2026-08-01", "--exported", "2025-09-02"]), (Some(0), "2032-08-01".into()));
    assert_eq!(kept(&[]), (Some(0), "2031-10-01".into()), "no day is known: six years from that of the record");
    assert_eq!(kept(&["--imported", "2025-09-20", "--keep-until", "2040-01-01"]), (Some(0), "2040-01-01".into()));
    assert_eq!(kept(&["--imported", "2025-09-20", "--keep-until", "2025-09-19"]).0, Some(4), "before the import");
    assert_eq!(kept(&["--imported", "2025-02-30"]).0, Some(1));
}

fn first(store: &str) -> String {
    let list = lines(&usmca(&["audit", "list", store, "--format", "json"], b""));
    list[0]["id"].as_str().expect("an id").to_owned()
}

#[test]
fn what_is_certified_is_in_the_register_with_its_goods_and_the_hash_of_the_document() {
    let folder = Folder::new("audit-register");
    let (out, store) = (folder.file("certification.pdf"), folder.file("register"));
    let certify = || {
        usmca(
            &[
                "certify",
                &example("certification.json"),
                "--format",
                "pdf",
                "--out",
                &out,
                "--register",
                &store,
                "--at",
                AT,
            ],
            b"",
        )
    };
    let certified = certify();
    assert_eq!(code(&certified), Some(0), "{}", told(&certified));
    certify();
    let list = lines(&usmca(&["audit", "list", &store, "--format", "json"], b""));
    assert_eq!(list.len(), 1, "certified twice is registered once");
    assert_eq!(list[0]["record"], "certification");
    assert_eq!(list[0]["goods"][0], "single-stage centrifugal pump, 11 kW");
    // Its blanket period ends on August 31, 2026, with the last importation that it covers.
    assert_eq!(list[0]["keep_until"], "2032-08-31");
    let id = first(&store);
    let record: Value =
        serde_json::from_slice(&usmca(&["audit", "show", &id, "--store", &store], b"").stdout).expect("JSON");
    let written = std::fs::read(&out).expect("the document");
    assert_eq!(record["document"]["sha256"], usmca_rules::sha256(&written));
    assert_eq!(record["answer"]["goods"][0]["criterion"], "B");
    assert_eq!(code(&usmca(&["audit", "replay", &store], b"")), Some(0));
    // The content of the pump is 51.41 percent of its net cost.
    let higher = scenario("register");
    let stricter = usmca(&["audit", "replay", &store, "--rules", &higher.file("")], b"");
    assert_eq!(code(&stricter), Some(2), "{}", told(&stricter));
    assert!(text(&stricter).contains("goods[0], 2025-09-01: does not originate"), "{}", text(&stricter));
    let pack = ["audit", "pack", &id, "--store", &store, "--out", &folder.file("pack.zip")];
    let packed = usmca(&[&pack[..], &["--rules", &higher.file("")]].concat(), b"");
    assert!(code(&packed) == Some(1) && told(&packed).contains("rests on another law"), "{}", told(&packed));
    assert_eq!(code(&usmca(&pack, b"")), Some(0));
    let refused = folder.write(
        "refused.json",
        std::fs::read_to_string(example("certification.json")).expect("it").replace("\"producer\"", "\"neighbor\""),
    );
    assert_eq!(code(&usmca(&["certify", &refused, "--register", &store], b"")), Some(4));
    assert_eq!(lines(&usmca(&["audit", "list", &store, "--format", "json"], b"")).len(), 1);
}
