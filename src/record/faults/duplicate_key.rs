//! `duplicate-key`: one key, twice in one place.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "duplicate-key",
    severity: Severity::Error,
    summary: "A key stands once in its place.",
    explanation: "Of two values for one key, one would be lost, and nobody would know which. Where several things are \
        meant, the field is a list: one `- ` for each.",
};

/// `key` at `span` stood at `first` already.
pub fn twice(span: Span, first: Span, key: &str) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("`{key}` is given twice"))
        .label("the second time")
        .note(first, "the first time")
        .help("keep one of them; if both are meant, they belong in one list")
}
