//! `duplicate-id`: one id for two things in one file.

use std::collections::BTreeMap;

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::Spanned;
use crate::record::kinds::{counts::Counts, vendor::Vendor};
use crate::record::scalars::Id;

/// The rule.
pub static RULE: Rule = Rule {
    name: "duplicate-id",
    severity: Severity::Error,
    summary: "An id names one thing.",
    explanation: "The programs of a vendor and the counts of a site each have an id of their own, because other records \
        refer to them by it.",
};

/// Checks the ids of a vendor's programs.
pub fn programs(record: &Record<Vendor>, report: &mut Report) {
    unique(record.value.programs.iter().map(|program| &program.id), report);
}

/// Checks the ids of the counts.
pub fn counts(record: &Record<Counts>, report: &mut Report) {
    unique(record.value.counts.iter().map(|count| &count.id), report);
}

fn unique<'a>(ids: impl Iterator<Item = &'a Spanned<Id>>, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for id in ids {
        if let Some(first) = seen.insert(&id.value, id.span) {
            let fault = Diagnostic::at(&RULE, id.span, format!("`{}` is the id of two things", id.value));
            report.add(fault.label("the second").note(first, "the first").help("give each its own id"));
        }
    }
}
