//! `bad-url`: an address that no reader should be sent to.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-url",
    severity: Severity::Error,
    summary: "A link begins with https:// or http:// and names a public host.",
    explanation: "Readers click what we print. So a link is http or https, has no user name or password in it, no spaces \
        or control characters, and at most 2,000 characters. A host with letters of other scripts is written in its \
        ASCII form (xn--…), which cannot be mistaken for another.",
};

/// The text at `span` cannot be linked, `why`.
pub fn unusable(span: Span, why: &str) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("this link cannot be used: {why}"))
        .label("not a link to publish")
        .help("copy the full address from the browser, beginning with https://")
}
