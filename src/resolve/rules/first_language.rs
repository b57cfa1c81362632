//! `first-language`: a text by language that lacks the site's first.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "first-language",
    severity: Severity::Error,
    summary: "A text in several languages has the first language of the site.",
    explanation: "It is what readers are shown wherever a translation is missing, and what the files for programs hold.",
};

/// The text at `span` has no `language`, which is the first.
pub(in crate::resolve) fn missing(span: Span, language: &str) -> Diagnostic {
    let message = format!("this text has no `{language}`, the first language of the site");
    Diagnostic::at(&RULE, span, message)
        .label(format!("no `{language}:` here"))
        .help(format!("add a line `{language}: …` beside the others"))
}
