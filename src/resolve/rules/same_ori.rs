//! `same-ori`: one ORI, two records.

use std::collections::HashMap;

use crate::check::Dataset;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    name: "same-ori",
    severity: Severity::Error,
    summary: "An ORI belongs to one record.",
    explanation: "The FBI gives each agency its own. Two records with one ORI are either one agency, counted twice, or one of them \
        carries the ORI of its neighbour.",
};

/// Checks that no two agencies share an ORI.
pub(in crate::resolve) fn check(dataset: &Dataset, report: &mut Report) {
    let mut seen = HashMap::new();
    for record in &dataset.agencies {
        let Some(ori) = &record.value.ori else { continue };
        if let Some((first, id)) = seen.insert(ori.value.0.to_ascii_uppercase(), (ori.span, &record.id)) {
            let fault = Diagnostic::at(&RULE, ori.span, format!("`{id}` has this ORI too"));
            let fault = fault.label("the second").note(first, "the first");
            report.add(fault.help("put both records into one, or correct the ORI that is wrong"));
        }
    }
}
