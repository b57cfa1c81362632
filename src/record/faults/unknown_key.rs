//! `unknown-key`: a key that the record does not have.

use super::with_article;
use crate::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "unknown-key",
    severity: Severity::Error,
    summary: "Every key is one that its record has.",
    explanation: "What stands under a misspelt key would be lost without a word. So a key that is not known stops the \
        build.",
};

/// `key` at `span` is none of the keys `known` of the `record`.
pub fn unknown(span: Span, key: &str, record: &str, known: &[&str]) -> Diagnostic {
    let record = with_article(record);
    let fault = Diagnostic::at(&RULE, span, format!("`{key}` is not a key of {record}"));
    let fault = fault.help(format!("the keys of {record}: {}", known.join(", ")));
    match nearest(key, known.iter().copied()) {
        Some(near) => fault.label(format!("did you mean `{near}`?")),
        None => fault.label("unknown key"),
    }
}
