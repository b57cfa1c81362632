//! `other-county`: a point outside the county that the record names.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "other-county",
    severity: Severity::Warning,
    summary: "A point lies in the county of its record.",
    explanation: "Where a record gives both, one is usually a slip: a digit of the point, or the county of another city of that \
        name. Ten kilometres beyond the border are allowed. The county may list several, with commas.",
};

/// The point at `span` lies outside `county`, which stands at `named`.
pub fn elsewhere(span: Span, named: Span, county: &str) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("this point does not lie in {county}"))
        .label("in another county")
        .note(named, "the county of this record")
        .help("check the digits of the point, or correct `county:`")
}
