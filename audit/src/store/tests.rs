//! Tests of the store: a run that is cut off at any point, and what a log shows.

use super::*;
use crate::record::About;
use usmca_wire::{Calculator, Format};

/// A folder of a test, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("usmca-audit-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn record(reference: &str) -> Record {
    let good = usmca_wire::read(br#"{"hs": "8414.59", "date": "2025-03-01"}"#, Format::Json).remove(0);
    let about = About { reference: Some(reference.to_owned()), ..About::at("2025-03-01T12:00:00Z".parse().unwrap()) };
    Record::determination(&Calculator::embedded(), &good, &about).unwrap()
}

fn fine(store: &Store, records: u64) {
    let found = store.verify(None).unwrap();
    assert_eq!((found.records, &found.faults), (records, &Vec::new()));
}

#[test]
fn a_run_that_is_cut_off_at_any_byte_is_mended_by_the_next() {
    let folder = Folder::new("cut-off");
    let [first, second] = ["first", "second"].map(record);
    let bytes = second.bytes();
    let whole = {
        let store = Store::open_or_create(&folder.0).unwrap();
        store.append(&first).unwrap();
        let before = fs::read(folder.0.join("log")).unwrap();
        store.append(&second).unwrap();
        (before, fs::read(folder.0.join("log")).unwrap())
    };
    let line = whole.1.len() - whole.0.len();
    let id = Id::of(&bytes);
    // Cut off while the record is written aside, while its line is written, and before it is moved.
    let points = [(0, 0), (1, 0), (bytes.len() / 2, 0), (bytes.len(), 0), (bytes.len(), 1), (bytes.len(), 90)];
    for (written, logged) in points.into_iter().chain([(bytes.len(), line - 1), (bytes.len(), line)]) {
        let store = Store::open(&folder.0).unwrap();
        let _ = fs::remove_file(store.path(&id));
        fs::write(store.pending(), &bytes[..written]).unwrap();
        fs::write(folder.0.join("log"), &whole.1[..whole.0.len() + logged]).unwrap();
        assert!(!store.verify(None).unwrap().faults.is_empty(), "{written} {logged}: it is told");
        let appended = store.append(&second).unwrap();
        assert_eq!((appended.id, appended.is_new), (id.clone(), logged < line), "{written} {logged}");
        assert_eq!(fs::read(folder.0.join("log")).unwrap(), whole.1, "{written} {logged}");
        fine(&store, 2);
    }
}

#[test]
fn the_end_of_a_log_that_no_run_left_is_not_mended() {
    let folder = Folder::new("torn");
    let store = Store::open_or_create(&folder.0).unwrap();
    store.append(&record("first")).unwrap();
    let log = fs::read(folder.0.join("log")).unwrap();
    for torn in [&log[..log.len() - 1], &[log.as_slice(), b"d"].concat()] {
        fs::write(folder.0.join("log"), torn).unwrap();
        assert!(matches!(store.append(&record("second")), Err(StoreError::BrokenLog(_))));
        fs::write(store.pending(), b"something else").unwrap();
        assert!(matches!(store.append(&record("second")), Err(StoreError::BrokenLog(_))));
        fs::remove_file(store.pending()).unwrap();
    }
}

#[test]
fn a_noted_head_shows_that_the_newest_records_were_taken_away() {
    let folder = Folder::new("head");
    let store = Store::open_or_create(&folder.0).unwrap();
    store.append(&record("first")).unwrap();
    let (log, first) = (fs::read(folder.0.join("log")).unwrap(), store.head().unwrap());
    let last = store.append(&record("second")).unwrap().id;
    let head = store.head().unwrap();
    assert_eq!(store.verify(Some(&first)).unwrap().faults, []);
    assert_eq!(store.verify(Some(&head)).unwrap().head, head);
    fs::write(folder.0.join("log"), log).unwrap();
    fs::remove_file(store.path(&last)).unwrap();
    fine(&store, 1);
    assert_eq!(store.verify(Some(&head)).unwrap().faults.len(), 1);
}

#[test]
fn nothing_is_made_in_a_folder_that_holds_something_else() {
    let folder = Folder::new("other");
    fs::create_dir_all(&folder.0).unwrap();
    fs::write(folder.0.join("letter.txt"), "mine").unwrap();
    assert!(matches!(Store::open_or_create(&folder.0), Err(StoreError::NotEmpty(_))));
    assert!(matches!(Store::open(&folder.0), Err(StoreError::NoStore(_))));
}

#[test]
fn several_who_append_at_once_lose_nothing() {
    let folder = Folder::new("several");
    let store = Store::open_or_create(&folder.0).unwrap();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let store = &store;
            scope.spawn(move || {
                for number in 0..5 {
                    store.append(&record(&format!("{writer} {number}"))).unwrap();
                }
            });
        }
    });
    fine(&store, 20);
}

#[test]
fn whoever_reads_the_log_keeps_nobody_from_appending_and_sees_what_was_there() {
    let folder = Folder::new("readers");
    let store = Store::open_or_create(&folder.0).unwrap();
    for reference in ["first", "second"] {
        store.append(&record(reference)).unwrap();
    }
    let mut entries = store.entries().unwrap();
    assert!(entries.next().unwrap().is_ok());
    store.append(&record("third")).unwrap();
    assert_eq!(entries.count(), 1, "the second and no more");
    fine(&store, 3);
}

#[test]
fn nobody_waits_for_ever_until_a_store_is_verified() {
    let folder = Folder::new("busy");
    let store = Store::open_or_create(&folder.0).unwrap();
    let held = Log::to_read(&folder.0.join("log")).unwrap();
    assert!(matches!(store.append(&record("first")), Err(StoreError::Busy)));
    drop(held);
    store.append(&record("first")).unwrap();
    fine(&store, 1);
}
