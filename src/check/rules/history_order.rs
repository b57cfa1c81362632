//! `history-order`: a later event before an earlier one.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::agency::{Agency, Partnership};

/// The rule.
pub static RULE: Rule = Rule {
    name: "history-order",
    severity: Severity::Warning,
    summary: "A history is written in the order in which it happened.",
    explanation: "The page shows events by their dates, so that a reader of the record and a reader of the page would see two \
        histories. An event without a date stays behind the one above it.",
};

/// Checks the order of each history.
pub fn check(record: &Record<Agency>, report: &mut Report) {
    record.value.partnerships.0.iter().for_each(|partnership| check_one(partnership, report));
}

fn check_one(partnership: &Partnership, report: &mut Report) {
    let mut last = None;
    for date in partnership.history.iter().filter_map(|event| event.date.as_ref()) {
        let Some(begins) = date.value.start() else { continue };
        if let Some((before, span)) = last.filter(|(before, _)| begins.latest() < *before) {
            let fault = Diagnostic::at(&RULE, date.span, "this event is earlier than the one above it");
            report.add(fault.label("earlier").note(span, "later").help("put the events in the order of their dates"));
            last = Some((before, span));
        } else {
            last = Some((begins.earliest(), date.span));
        }
    }
}
