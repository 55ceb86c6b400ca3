//! The pack of a certification: each of its goods, on each day for which it was determined.

use crate::{example, unzipped};
use serde_json::Value;
use usmca_tests::{Folder, printed_lines, usmca};
use usmca_wire::Format;

#[test]
fn a_certification_is_packed_with_each_of_its_goods_on_each_of_its_days() {
    let folder = Folder::new("pack-certification");
    let (store, out) = (folder.file("register"), folder.file("pack.zip"));
    let file = serde_json::from_str::<Value>(&example("certification.json")).expect("JSON");
    let mut file = file.as_object().expect("a map").clone();
    let of = |name: &str, day: &str| {
        let mut good = serde_json::to_value(usmca_wire::read(example(name).as_bytes(), Format::Yaml).remove(0).file);
        good.as_mut().expect("a good file")["date"] = day.into();
        good.expect("a good file")
    };
    let goods = serde_json::json!([
        { "description": "pump", "good": of("centrifugal-pump.yaml", "2025-06-01") },
        { "description": "box", "good": of("storage-box.yaml", "2025-06-01") },
    ]);
    file.insert("goods".into(), goods);
    file.insert("blanket_period".into(), serde_json::json!({ "from": "2025-06-01", "until": "2026-05-31" }));
    file.insert("signature".into(), serde_json::json!({ "name": "Example Signatory", "date": "2025-05-29" }));
    let path = folder.write("certification.json", Value::from(file).to_string());
    let certified = usmca(&["certify", &path, "--register", &store, "--at", "2025-05-29T12:00:00Z"], b"");
    assert_eq!(certified.status.code(), Some(0), "{}", String::from_utf8_lossy(&certified.stderr));
    let listed = usmca(&["audit", "list", &store, "--format", "json"], b"");
    let id =
        serde_json::from_slice::<Value>(&listed.stdout).expect("a record")["id"].as_str().expect("an id").to_owned();
    let made = usmca(&["audit", "pack", &id, "--store", &store, "--out", &out], b"");
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let files = unzipped(&std::fs::read(&out).expect("the pack"));
    let record: Value = serde_json::from_slice(&files["record.json"]).expect("JSON");
    assert_eq!(usmca_rules::sha256(&files["record.json"]), id);
    let mut expected = vec!["manifest.json".to_owned(), "record.json".to_owned()];
    for (good, number) in record["answer"]["goods"].as_array().expect("goods").iter().zip(1..) {
        for day in good["determined_on"].as_array().expect("days") {
            let place = format!("goods/{number}/{}/", day.as_str().expect("a day"));
            let lines = printed_lines(&files[&format!("{place}verification.pdf")]).join(" ");
            let anew = format!("from a certification on criterion {}", good["criterion"].as_str().expect("a letter"));
            for told in [day.as_str().expect("a day"), &id, &anew] {
                assert!(lines.contains(told), "{place}: {told}");
            }
            expected.extend(["verification.pdf", "verification.xlsx"].map(|name| place.clone() + name));
        }
    }
    let mut names: Vec<&String> = files.keys().collect();
    names.sort();
    expected.sort();
    assert!(names.into_iter().eq(&expected), "{expected:?}");
    assert!(expected.len() > 2 + 2 * 2, "one day of a blanket period at least is that of another law: {expected:?}");
    let manifest: Value = serde_json::from_slice(&files["manifest.json"]).expect("JSON");
    assert_eq!(manifest["files"].as_array().map(Vec::len), Some(expected.len() - 1));
    let gaps: Vec<&str> = manifest["gaps"].as_array().expect("gaps").iter().filter_map(Value::as_str).collect();
    // The declarations for the pump end within the period that is certified.
    let warnings = record["answer"]["warnings"].as_array().expect("warnings");
    let (of_goods, of_all): (Vec<&str>, Vec<&str>) = gaps.iter().partition(|gap| gap.starts_with("goods/"));
    assert_eq!(of_all.len(), warnings.len());
    assert!(!of_goods.is_empty() && !of_all.is_empty(), "{gaps:?}");
}
