//! Checks the supplier's declaration of a material: its days, and whether it holds on the day of the good (s. 7(21)).

use super::Check;
use crate::good::EvidenceFile;
use crate::problem::ProblemKind;
use crate::says;

impl Check<'_> {
    /// Whether a declaration supports the claim on the day of the good; without that day any declaration does.
    pub(super) fn evidence(&mut self, at: &str, file: Option<&EvidenceFile>) -> bool {
        let Some(file) = file else { return false };
        let EvidenceFile::Declaration(declaration) = file else { return file.names_one() };
        let at = format!("{at}.evidence");
        if !file.names_one() {
            let message = says!("must name the declaration; leave evidence out if there is none");
            self.report(&format!("{at}.reference"), ProblemKind::Missing, message);
        }
        let from = self.day(&format!("{at}.from"), declaration.from.as_deref());
        let until = self.day(&format!("{at}.until"), declaration.until.as_deref());
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            let message = says!("is before the first day, {0}", from);
            self.report(&format!("{at}.until"), ProblemKind::Contradiction, message);
        }
        self.day_of_good.map_or_else(|| file.names_one(), |day| file.covers(day, day))
    }
}
