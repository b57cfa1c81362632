//! `ambiguous-place`, `unplaced`, `unmapped` and `other-state`: agencies that are listed but have no marker, or a doubtful one.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::geo::contains::Located;
use crate::geo::regions;
use crate::source::Span;

/// A name that the gazetteer knows more than once.
pub static AMBIGUOUS: Rule = Rule {
    name: "ambiguous-place",
    severity: Severity::Warning,
    summary: "A city's name leads to one place.",
    explanation: "Some names occur twice in a state. Plainsight does not guess: the agency is listed without a marker \
        until its record says which county is meant.",
};

/// A place that the gazetteer does not know.
pub static UNPLACED: Rule = Rule {
    name: "unplaced",
    severity: Severity::Warning,
    summary: "Every agency can be put on the map.",
    explanation: "What cannot be placed is listed without a marker, and the build says so. A `county:` or a `point:` \
        puts it on the map.",
};

/// A point that the map does not show.
pub static UNMAPPED: Rule = Rule {
    name: "unmapped",
    severity: Severity::Warning,
    summary: "Every point lies on the map of its country.",
    explanation: "The map of the United States shows the states, the District of Columbia and the five inhabited \
        territories. A point elsewhere projects to nothing, so the agency would be listed without a marker.",
};

/// A point outside the state whose folder the record lies in.
pub static ELSEWHERE: Rule = Rule {
    name: "other-state",
    severity: Severity::Warning,
    summary: "A point lies in the state or country of its record.",
    explanation: "The folder says in which state the agency is. A point in another one, or at sea, is usually a slip of a \
        digit or a sign. Some kilometres beyond the border are allowed, because the borders of the map are drawn roughly.",
};

/// The city at `span` could be in any of `counties`.
pub fn ambiguous(span: Span, city: &str, counties: &[&str]) -> Diagnostic {
    Diagnostic::at(&AMBIGUOUS, span, format!("there is more than one {city} in this state"))
        .label("which one?")
        .help(format!("add `county:` with one of: {}", counties.join(", ")))
}

/// The gazetteer does not know `place` at `span`.
pub fn unplaced(span: Span, place: &str, suggestions: &[String]) -> Diagnostic {
    let fault = Diagnostic::at(&UNPLACED, span, format!("the built-in gazetteer does not know {place}"));
    match suggestions {
        [] => fault.label("not on the map").help("add `county:`, or `point: [latitude, longitude]`"),
        near => fault
            .label(format!("did you mean {}?", near.join(" or ")))
            .help("correct the name, or add `county:` or `point: [latitude, longitude]`"),
    }
}

/// The record at `span` gives no place at all.
pub fn nowhere(span: Span) -> Diagnostic {
    Diagnostic::at(&UNPLACED, span, "this record gives neither a city nor a county nor a point")
        .label("not on the map")
        .help("add `city:`, `county:` or `point: [latitude, longitude]`")
}

/// The point at `span` does not lie in `state`, but where `found` says.
pub fn elsewhere(span: Span, state: &str, found: Option<Located>) -> Diagnostic {
    let there = found.and_then(|found| regions::region(found.state)).map(|found| format!("in {}", found.name));
    Diagnostic::at(&ELSEWHERE, span, format!("this point does not lie in {state}"))
        .label(there.unwrap_or_else(|| "at sea, or in another country".to_owned()))
        .help("check the digits, or move the record to the folder of its state or country")
}

/// The point at `span` is not on the map of `region`.
pub fn unmapped(span: Span, region: &str) -> Diagnostic {
    Diagnostic::at(&UNMAPPED, span, format!("this point is not on the map of {region}"))
        .label("off the map")
        .help("check the order, [latitude, longitude], and the sign: west of Greenwich is negative")
}
