//! `names-draft`: what is published rests on a draft, which is not.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "names-draft",
    severity: Severity::Error,
    summary: "What is published names no draft.",
    explanation: "A record with `draft: true` is shown by the preview and left out of what is published, with its copy and its \
        texts. A claim that cites it would lose its source.",
};

/// The record at `span` names the `what` of this id, which is a draft.
pub fn named(span: Span, what: &str, id: &str) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("the {what} `{id}` is a draft, and this record is published"))
        .label("left out of what is published")
        .help("take `draft: true` out of that record, or leave it out here until it is published")
}
