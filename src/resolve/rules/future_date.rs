//! `future-date`: a document or a change dated later than today.
//!
//! The library asks no clock, so that the same records give the same bytes on any day. This is the one rule that needs to
//! know the day: `plainsight check` hands it over, `build` does not ask, and it never stops anything.

use crate::date::{Date, PartialDate};
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::model::Atlas;
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "future-date",
    severity: Severity::Warning,
    summary: "No document is dated later than today.",
    explanation: "What a claim may say is measured by the dates of its documents (`later-than-sources`), so that a slip in one of \
        them, 2091 for 2019, lets anything pass. `plainsight check` knows the day and tells it; a build does not, and is the \
        same on any day.",
};

/// Tells what is later than `today`.
pub fn check(atlas: &Atlas, today: PartialDate, report: &mut Report) {
    for document in &atlas.documents {
        for (name, date) in
            [("written", document.written), ("published", document.published), ("retrieved", document.retrieved)]
        {
            tell(document.span, name, date, today, report);
        }
    }
}

fn tell(span: Span, name: &str, date: Option<Date>, today: PartialDate, report: &mut Report) {
    let begins = date.and_then(|date| date.start());
    if let Some(begins) = begins.filter(|begins| begins.earliest() > today.latest()) {
        let message = format!("`{name}` ({begins}) lies in the future");
        report.add(Diagnostic::at(&RULE, span, message).help("correct the date, or leave it out"));
    }
}
