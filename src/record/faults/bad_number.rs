//! `bad-number`: digits were wanted.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-number",
    severity: Severity::Error,
    summary: "A number is written in digits alone and lies within the limits of its field.",
    explanation: "Write 2014, not 2,014, \"about 2000\" or 2e3. What the source says in words goes into `wording`.",
};

/// `text` at `span` is not a whole number from `least` to `most`.
pub fn not_a_number(span: Span, text: &str, least: u64, most: u64) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("`{text}` is not a whole number from {least} to {most}"))
        .label("not such a number")
        .help("write digits alone, without commas, units or decimals")
}
