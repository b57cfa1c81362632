//! `missing-key`: a key that must be there.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "missing-key",
    severity: Severity::Error,
    summary: "Every key that a record needs is there.",
    explanation: "The reference of the records lists what each needs. A missing `sources` is the most serious case: what \
        cannot be shown is not published.",
};

/// The `record` at `span` lacks `key`, which is `summary`; an `example` shows how it is written.
pub fn missing(span: Span, record: &str, key: &str, summary: &str, example: Option<&str>) -> Diagnostic {
    let fault =
        Diagnostic::at(&RULE, span, format!("this {record} has no `{key}`")).label(format!("`{key}` is missing"));
    let summary = summary.trim_end_matches('.');
    match example {
        Some(example) => fault.help(format!("add `{key}: {example}` ({summary})")),
        None => fault.help(format!("add `{key}:` ({summary})")),
    }
}
