//! `unused-allowance`: something is allowed that no record says.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "unused-allowance",
    severity: Severity::Warning,
    summary: "Every allowance in content/site.yaml is needed.",
    explanation: "`allow:` lets a telephone number or the like through that belongs to an office. Once no record holds it, the \
        allowance is the last place where it still stands.",
};

/// The allowance whose text is at `span` lets nothing through.
pub fn idle(span: Span) -> Diagnostic {
    Diagnostic::at(&RULE, span, "no record holds what is allowed here")
        .label("allowed, but found nowhere")
        .help("delete this entry of `allow:`, or correct its `rule:` and `text:`")
}
