//! `removed-kind`: a change that takes records down under another name.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "removed-kind",
    severity: Severity::Error,
    summary: "A change that takes records down is of the kind removed.",
    explanation: "Readers and feeds tell corrections from removals by the kind. A record that is taken down keeps its \
        address: the page there says that it was removed, when and why, in the words of the change.",
};

/// The change that names a removed agency at `span` is of `kind`.
pub fn other(span: Span, kind: &str) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("this change takes a record down, and its kind is `{kind}`"))
        .label("taken down here")
        .help("write `kind: removed`, and tell other things in a change of their own")
}
