//! `yaml-feature`: a part of YAML that records do without.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "yaml-feature",
    severity: Severity::Error,
    summary: "Records use plain YAML: keys, lists and text; no anchors, aliases, tags, merge keys or second documents.",
    explanation: "The rarer parts of YAML make a record hard to read in a review, and some can make a small file \
        explode. Write the value out where it is needed.",
};

/// `feature` is used at `span`.
pub fn unsupported(span: Span, feature: &str) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("records do without {feature}"))
        .label("not used in records")
        .help("write the value out; put quotes around text that begins with & * ! or <")
}

/// The record is nested deeper than `most` levels.
pub fn too_deep(span: Span, most: usize) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("this is nested more than {most} levels deep"))
        .label("too deep")
        .help("no record needs that: look for brackets that were not meant")
}

/// The record has more than `most` values.
pub fn too_many(span: Span, most: usize) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("this file holds more than {most} values"))
        .label("the first too many")
        .help("split it: one agency or document a file")
}
