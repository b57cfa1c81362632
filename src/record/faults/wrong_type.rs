//! `wrong-type`: a list where text was wanted, and the like.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "wrong-type",
    severity: Severity::Error,
    summary: "A value has the form that its field takes: text, a list, or keys with values.",
    explanation: "A list has a hyphen before each item, keys with values stand one below the other, and text is \
        neither.",
};

/// `wanted` was wanted at `span`, and `found` stands there.
pub fn instead(span: Span, wanted: &str, found: &str) -> Diagnostic {
    let fault =
        Diagnostic::at(&RULE, span, format!("{wanted} is wanted here, not {found}")).label(format!("this is {found}"));
    match (wanted, found) {
        ("a list", _) => fault.help("put `- ` before each item, each on a line of its own"),
        ("text", "keys with values") => fault.help("put quotes around text that holds a colon and a space"),
        _ => fault.help(format!("write {wanted}")),
    }
}
