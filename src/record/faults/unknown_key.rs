//! `unknown-key`: a key that the record does not have.

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
    let fault = Diagnostic::at(&RULE, span, format!("`{key}` is not a key of a {record}"));
    match nearest(key, known.iter().copied()) {
        Some(near) => {
            fault.label(format!("did you mean `{near}`?")).help(format!("the keys of a {record}: {}", known.join(", ")))
        }
        None => fault.label("unknown key").help(format!("the keys of a {record}: {}", known.join(", "))),
    }
}
