//! Folders that a test makes and leaves nothing of, and a law of one's own in one.

use crate::root;
use std::path::{Path, PathBuf};

/// A folder of a test, removed when dropped.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// An empty folder of this name.
    ///
    /// # Panics
    /// If it cannot be made.
    #[must_use]
    pub fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("usmca-tests-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        Folder(folder)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Where a file in it is, as text.
    #[must_use]
    pub fn file(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    /// Writes a file in it, and says where.
    ///
    /// # Panics
    /// If it cannot be written.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        std::fs::write(self.0.join(name), text).expect("a file");
        self.file(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The law of `rules/` as a scenario that asks 80 percent of gear boxes in the place of 75, and 55 percent of the net cost of
/// pumps whose parts come from their own heading in the place of 50.
///
/// # Panics
/// If the law of today does not ask that, or the folder cannot be copied.
#[must_use]
pub fn scenario(of_test: &str) -> Folder {
    let gear_boxes = r#""2023-07-01": "75" }
    official_sha256: "e83ca0"#;
    let pumps = r#"net_cost: "50" }
    official_sha256: "798f86"#;
    let folder = Folder::new(&format!("scenario-{of_test}"));
    copy(&root().join("rules"), folder.path());
    for (file, from, to) in [
        ("psr/chapter-87.yaml", gear_boxes, gear_boxes.replace("\"75\"", "\"80\"")),
        ("psr/chapter-84.yaml", pumps, pumps.replace("\"50\"", "\"55\"")),
        ("agreement.yaml", "edition:\n", "edition:\n  scenario: \"higher contents\"\n".to_owned()),
    ] {
        let text = std::fs::read_to_string(folder.path().join(file)).expect("a file of the law");
        assert!(text.contains(from), "{file} does not hold {from}");
        folder.write(file, text.replacen(from, &to, 1));
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            std::fs::copy(entry.path(), target).map(drop).expect("a copy")
        }
    }
}
