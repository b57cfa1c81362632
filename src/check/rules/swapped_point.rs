//! `swapped-point`: longitude first.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "swapped-point",
    severity: Severity::Error,
    summary: "A point gives its latitude first.",
    explanation: "Some programs write longitude first. A point that lies outside the record's state, and inside it once its two \
        numbers change places, is one of those: it would put the agency into another part of the world.",
};

/// The point at `span`, `[lat, lon]`, is right the other way round.
pub fn swapped(span: Span, lat: f64, lon: f64) -> Diagnostic {
    Diagnostic::at(&RULE, span, "latitude and longitude are swapped here")
        .label("longitude first")
        .help(format!("write the latitude first: [{lon}, {lat}]"))
}
