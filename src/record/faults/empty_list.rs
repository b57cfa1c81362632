//! `empty-list`: a list that must hold something.

use super::with_article;
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "empty-list",
    severity: Severity::Error,
    summary: "A list that must hold something holds something.",
    explanation: "An agency without a partnership, a partnership without a history and a claim without a source say \
        nothing that can be published. No claim without a source is this site's first promise.",
};

/// The list at `span` is empty; it should hold `what`.
pub fn nothing(span: Span, what: &str) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("this list is empty, but it needs at least one {what}"))
        .label("nothing in it")
        .help(format!("add {}; if there is none, the record cannot be published yet", with_article(what)))
}
