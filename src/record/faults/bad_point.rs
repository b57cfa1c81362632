//! `bad-point`: a place that is not on the earth.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-point",
    severity: Severity::Error,
    summary: "A point is [latitude, longitude] in degrees, latitude -90 to 90, longitude -180 to 180.",
    explanation: "Latitude comes first, as maps show it: [38.0685, -78.8895] is Waynesboro, Virginia. [0, 0] lies in the \
        ocean and is what programs write when they know nothing, so it is refused.",
};

/// The value at `span` is no point, `why`.
pub fn impossible(span: Span, why: &str) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("this is not a point on the map: {why}"))
        .label("not [latitude, longitude]")
        .help("write [latitude, longitude] in degrees, such as [38.0685, -78.8895]; or leave it out and give `city`")
}
