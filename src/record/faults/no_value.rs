//! `no-value`: a key with nothing behind it.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "no-value",
    severity: Severity::Error,
    summary: "A key has a value; what is not known is left out.",
    explanation: "An empty place, `~` and `null` all read as \"no value\" in YAML. Plainsight never guesses which was \
        meant: leave the whole line out for \"not researched\", or put quotes around the word if it is the value.",
};

/// Nothing, or `text`, stands at `span`.
pub fn nothing(span: Span, text: &str) -> Diagnostic {
    match text {
        "" => Diagnostic::at(&RULE, span, "there is no value here")
            .label("nothing here")
            .help("add the value, or delete the line if it is not known"),
        text => Diagnostic::at(&RULE, span, format!("`{text}` means \"no value\" here"))
            .label("reads as nothing")
            .help(format!("put quotes around it, \"{text}\", if that is the text; or delete the line")),
    }
}
