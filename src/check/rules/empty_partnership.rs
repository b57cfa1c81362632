//! `empty-partnership`: a partnership that says nothing.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::agency::Agency;

/// The rule.
pub static RULE: Rule = Rule {
    name: "empty-partnership",
    severity: Severity::Error,
    summary: "A partnership has a history or a claim, and so a source.",
    explanation: "That an agency has partnered with a vendor is itself a claim, and no claim is published without a source.",
};

/// Checks every partnership of the agency.
pub fn check(record: &Record<Agency>, report: &mut Report) {
    for partnership in &record.value.partnerships.0 {
        if partnership.history.is_empty() && partnership.claims.is_empty() {
            let fault =
                Diagnostic::at(&RULE, partnership.vendor.span, "this partnership has neither history nor claims");
            report
                .add(fault.label("nothing shows it").help("add a `history:` with a status, its date and its sources"));
        }
    }
}
