//! A store of audit records: whatever is changed, added or taken away is found.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use usmca_audit::{About, Record, Store, Verified};
use usmca_tests::{Folder, files, text, usmca};
use usmca_wire::{Calculator, Format, read};

/// A store of three determinations.
fn store(name: &str) -> (Folder, Store) {
    let folder = Folder::new(name);
    let store = Store::open_or_create(&folder.path().join("store")).expect("a store");
    let calculator = Calculator::embedded();
    for reference in ["first", "second", "third"] {
        let good = read(br#"{"hs": "8414.59", "date": "2025-03-01", "produced_in": ["MX"]}"#, Format::Json).remove(0);
        let about =
            About { reference: Some(reference.into()), ..About::at("2025-03-01T12:00:00Z".parse().expect("a time")) };
        let record = Record::determination(&calculator, &good, &about).expect("a record");
        assert!(store.append(&record).expect("appended").is_new);
        assert!(!store.append(&record).expect("appended").is_new, "the same record is there once");
    }
    fine(&store);
    (folder, store)
}

fn found(store: &Store) -> Verified {
    store.verify(None).expect("the log can be read")
}

fn fine(store: &Store) {
    assert_eq!((found(store).records, found(store).faults), (3, Vec::new()));
}

fn faulty(store: &Store, what: &str) {
    assert!(!found(store).faults.is_empty(), "not found: {what}");
}

fn records(folder: &Folder) -> Vec<PathBuf> {
    files(&folder.path().join("store/records"), &["json"])
}

fn log(folder: &Folder) -> PathBuf {
    folder.path().join("store/log")
}

/// Changes a file, sees that it is found, and puts back what was there.
fn tampered(store: &Store, path: &Path, with: &[u8], what: &str) {
    let whole = fs::read(path).expect("a file");
    fs::write(path, with).expect("written");
    faulty(store, what);
    fs::write(path, whole).expect("written");
}

/// Writes one byte of a file.
fn written(path: &Path, place: usize, byte: u8) {
    let mut file = fs::File::options().write(true).open(path).expect("a file");
    file.seek(SeekFrom::Start(u64::try_from(place).expect("a place"))).expect("there");
    file.write_all(&[byte]).expect("written");
}

#[test]
fn a_change_of_any_byte_of_any_file_is_found() {
    let (folder, store) = store("store-bytes");
    let every = [(log(&folder), 1)].into_iter().chain(records(&folder).into_iter().map(|path| (path, 7)));
    let mut changed = 0;
    for (path, step) in every {
        let whole = fs::read(&path).expect("a file");
        for place in (0..whole.len()).step_by(step).chain([whole.len() - 1]) {
            for bit in [0x01, 0x80] {
                // In its place: to truncate and write anew takes the disk a hundred times as long.
                written(&path, place, whole[place] ^ bit);
                faulty(&store, &format!("{} at {place}, bit {bit:#x}", path.display()));
                written(&path, place, whole[place]);
                changed += 1;
            }
        }
        for cut in [0, 1, whole.len() / 2, whole.len() - 1] {
            tampered(&store, &path, &whole[..cut], &format!("{} cut off at {cut}", path.display()));
        }
        for more in [&b" "[..], b"\n", b"{}\n", &whole] {
            tampered(&store, &path, &[&whole, more].concat(), &format!("{} with more at its end", path.display()));
        }
    }
    assert!(changed > 2_000, "{changed} changes were tried");
    fine(&store);
}

#[test]
fn what_is_taken_away_added_or_moved_is_found() {
    let (folder, store) = store("store-removal");
    let whole = fs::read_to_string(log(&folder)).expect("the log");
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    for path in records(&folder) {
        let bytes = fs::read(&path).expect("a record");
        fs::remove_file(&path).expect("removed");
        faulty(&store, "a record that is gone");
        let id = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let without: String = lines.iter().filter(|line| !line.contains(&id)).copied().collect();
        let is_last = lines.last().is_some_and(|line| line.contains(&id));
        fs::write(log(&folder), &without).expect("written");
        // Only a noted head tells of the end of the log; see the next test.
        assert_eq!(found(&store).faults.is_empty(), is_last, "a record that is gone with its entry");
        fs::write(&path, bytes).expect("written");
        faulty(&store, "a record without its entry");
        fs::write(log(&folder), &whole).expect("written");
    }
    let swapped: String = [lines[1], lines[0], lines[2]].concat();
    tampered(&store, &log(&folder), swapped.as_bytes(), "two entries in another order");
    tampered(&store, &log(&folder), [whole.as_str(), lines[2]].concat().as_bytes(), "an entry twice");
    let record = records(&folder).remove(0);
    let strangers = [
        folder.path().join("store/letter.txt"),
        folder.path().join("store/records/letter.txt"),
        record.with_file_name("letter.txt"),
        record.with_file_name(format!("{}.json", "0".repeat(64))),
        folder.path().join("store/records/zz").join(record.file_name().expect("a name")),
        folder.path().join("store/pending"),
    ];
    for path in strangers {
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::copy(&record, &path).expect("copied");
        faulty(&store, &path.display().to_string());
        fs::remove_file(&path).expect("removed");
    }
    fs::remove_dir(folder.path().join("store/records/zz")).expect("removed");
    fine(&store);
}

#[test]
fn a_noted_head_tells_that_the_end_was_taken_away_or_all_was_written_anew() {
    let (folder, store) = store("store-head");
    let head = store.head().expect("the head");
    let path = folder.path().join("store").display().to_string();
    let verify = || usmca(&["audit", "verify", &path, "--head", &head], b"");
    assert_eq!(verify().status.code(), Some(0), "{}", text(&verify()));
    assert!(text(&verify()).contains(&format!("3 records, 0 faults\nhead {head}")));
    let whole = fs::read_to_string(log(&folder)).expect("the log");
    let last = whole.lines().last().expect("a line").split(' ').nth(1).expect("an id").to_owned();
    let kept: String = whole.split_inclusive('\n').take(2).collect();
    fs::write(log(&folder), kept).expect("written");
    let gone =
        records(&folder).into_iter().find(|path| path.display().to_string().contains(&last)).expect("the record");
    fs::remove_file(gone).expect("removed");
    assert_eq!(found(&store).faults, []);
    assert_eq!(verify().status.code(), Some(4), "{}", text(&verify()));
}

#[test]
fn a_record_that_was_changed_is_not_shown_replayed_or_packed() {
    let (folder, store) = store("store-tampered");
    let path = records(&folder).remove(0);
    let id = path.file_stem().expect("a name").to_string_lossy().into_owned();
    let forged = fs::read_to_string(&path).expect("a record").replace("undetermined", "originating_!");
    fs::write(&path, &forged).expect("written");
    let at = folder.path().join("store").display().to_string();
    let pack = folder.file("pack.zip");
    for (arguments, code) in [
        (vec!["audit", "show", &id, "--store", &at], 1),
        (vec!["audit", "pack", &id, "--store", &at, "--out", &pack], 1),
        (vec!["audit", "replay", &at], 4),
        (vec!["audit", "verify", &at], 4),
        (vec!["audit", "list", &at], 1),
    ] {
        let output = usmca(&arguments, b"");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output));
    }
    assert!(!Path::new(&pack).exists());
    // Under another name nothing tells what it was, but the input is still held to the hash in the answer.
    let renamed = folder.write("forged.json", forged.replace("8414.59", "8414.51"));
    let output = usmca(&["audit", "replay", &renamed], b"");
    assert!(
        output.status.code() == Some(4) && text(&output).contains("not the one that was answered"),
        "{}",
        text(&output)
    );
    faulty(&store, "a forged record");
}

#[test]
fn hostile_records_are_refused_in_bounded_time() {
    let folder = Folder::new("store-hostile");
    let deep = format!("{{\"record\":\"determination\",\"answer\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    for (name, bytes) in [("deep.json", deep.as_bytes()), ("noise.json", &[0xff; 5_000_000]), ("empty.json", b"")] {
        let path = folder.write(name, bytes);
        let output = usmca(&["audit", "replay", &path], b"");
        assert_eq!(output.status.code(), Some(4), "{name}: {}", text(&output));
        assert!(text(&output).len() < 2_000, "{name}");
    }
}
