//! `unknown-choice`: a word that is not among those that the field takes.

use crate::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "unknown-choice",
    severity: Severity::Error,
    summary: "A field that takes one of a few words has one of them.",
    explanation: "Filters, legends and counts rest on these words, so they are spelt one way. The source's own words go \
        into `wording`.",
};

/// `word` at `span` is none of `known`.
pub fn unknown(span: Span, word: &str, known: &[&str]) -> Diagnostic {
    let fault = Diagnostic::at(&RULE, span, format!("`{word}` is none of the words that this field takes"));
    match nearest(word, known.iter().copied()) {
        Some(near) => fault.label(format!("did you mean `{near}`?")).help(format!("one of: {}", known.join(", "))),
        None => fault.label("not one of them").help(format!("one of: {}", known.join(", "))),
    }
}
