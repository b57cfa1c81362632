//! `same-partnership`: one program, twice in one record.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "same-partnership",
    severity: Severity::Error,
    summary: "An agency has one partnership with each program.",
    explanation: "Two histories of one partnership could contradict each other. What ended and began again is one history: \
        active, ended, reinstated.",
};

/// The partnership at `span` stood at `first` already.
pub fn twice(span: Span, first: Span) -> Diagnostic {
    Diagnostic::at(&RULE, span, "this partnership stands twice in the record")
        .label("the second time")
        .note(first, "the first time")
        .help("put both histories and their claims into one")
}
