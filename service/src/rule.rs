//! The rules in force for a code of an edition on a day.

use crate::reply::{Reply, Tally};
use crate::respond::Asked;
use usmca::Problem;
use usmca_wire::Calculator;

/// The rules, or what is wrong with the code, the edition or the day.
pub(crate) fn rule(calculator: &Calculator, asked: &Asked) -> Reply {
    let query = &asked.query;
    match calculator.rules_in_force(&asked.code, &query.hs_edition, &query.on, query.lang) {
        Ok(rules) => Reply::json(true, serde_json::to_string(&rules).unwrap_or_default(), Tally::default()),
        Err(problems) => {
            let problems: Vec<Problem> = problems.into_iter().map(of_request).collect();
            let told = serde_json::json!({ "problems": problems }).to_string();
            Reply::json(false, told, Tally::default())
        }
    }
}

/// A problem with the place that it has in the request.
fn of_request(problem: Problem) -> Problem {
    let at = match problem.at.as_str() {
        "hs" => "code",
        "date" => "on",
        at => at,
    };
    Problem { at: at.to_owned(), ..problem }
}
