//! The one door for the law: rule files in, a trusted table or every problem out.

use super::{AgreementFile, FactsFile, Nomenclature, RuleFile, RuleTable};
use crate::problem::Problem;

/// All files of the law, read but not yet checked.
#[derive(Clone, Debug)]
pub struct LawFiles {
    /// The product-specific rules, each with the name of its file.
    pub rules: Vec<(String, RuleFile)>,
    /// The facts.
    pub facts: FactsFile,
    /// What applies to every chapter.
    pub agreement: AgreementFile,
    /// The code lists.
    pub nomenclature: Nomenclature,
}

impl RuleTable {
    /// Checks the files and compiles them.
    ///
    /// # Errors
    /// Every problem of every file: malformed phrases, unknown facts, reversed or empty ranges, overlapping rules,
    /// codes that are in no table, missing hashes.
    pub fn compile(_files: LawFiles) -> Result<RuleTable, Vec<Problem>> {
        Err(Vec::new())
    }
}
