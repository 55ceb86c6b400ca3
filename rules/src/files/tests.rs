//! Tests of reading a folder of law: the problems of all files come at once.

use super::*;

/// A folder with only these files, removed when dropped.
struct Folder(std::path::PathBuf);

impl Folder {
    fn with(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("usmca-{name}-{}", std::process::id()));
        for (file, text) in files {
            let path = folder.join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const FACT: &str = "flake: {about: both, question: {en: a, es: b, fr: c}, citation: GN 11(o)}\n";

#[test]
fn the_problems_of_all_files_come_at_once() {
    let files = [
        ("agreement.yaml", "edition: {name: a, name: b}\n"),
        ("facts.yaml", FACT),
        ("facts-agreement.yaml", FACT),
        ("psr/chapter-01.yaml", "chapter: \"01\"\nrules: []\nnotes: none\n"),
        ("psr/chapter-02.yaml", "chapter: 02\nrules: []\n"),
        ("hs/hs-2012.txt", "8414\n"),
    ];
    let folder = Folder::with("all-files", &files);
    let problems = read_law(&folder.0).unwrap_err();
    let found: Vec<_> = problems.iter().map(|problem| (problem.at.as_str(), problem.kind)).collect();
    let expected = [
        ("agreement.yaml:1:20", ProblemKind::DuplicateKey),
        ("general.yaml", ProblemKind::Missing),
        ("automotive.yaml", ProblemKind::Missing),
        ("notes.yaml", ProblemKind::Missing),
        ("facts.yaml", ProblemKind::DuplicateKey),
        ("psr/chapter-01.yaml:3:1", ProblemKind::UnknownKey),
        ("psr/chapter-02.yaml:1:10", ProblemKind::WrongType),
        ("nomenclature/chapter-01.yaml", ProblemKind::Missing),
        ("hs/hs-2012.txt:1", ProblemKind::Syntax),
        ("hs/hs-2017.txt", ProblemKind::Missing),
        ("hs/2017-to-2012.txt", ProblemKind::Missing),
        ("hs/hs-2022.txt", ProblemKind::Missing),
        ("hs/2022-to-2012.txt", ProblemKind::Missing),
    ];
    assert_eq!(found, expected);
}

#[test]
fn an_empty_folder_lacks_every_kind_of_file() {
    let problems = read_law(Path::new("no such folder")).unwrap_err();
    for name in ["agreement.yaml", "facts.yaml", "psr/chapter-01.yaml", "hs/hs-2012.txt"] {
        assert!(problems.iter().any(|problem| problem.at == name && problem.kind == ProblemKind::Missing), "{name}");
    }
}
