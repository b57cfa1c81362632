//! `ended-before-start`: an end with every beginning after it.

use crate::check::Record;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::agency::{Agency, Partnership, Status, StatusEvent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "ended-before-start",
    severity: Severity::Error,
    summary: "A partnership does not end before it begins.",
    explanation: "If every approval, signature and use of a partnership is later than its end, one of the dates is wrong, or the \
        partnership began again: that is `reinstated`. Dates that overlap, such as 2019 and 2019-04, may be in either order.",
};

/// Checks each partnership.
pub fn check(record: &Record<Agency>, report: &mut Report) {
    record.value.partnerships.0.iter().for_each(|partnership| check_one(partnership, report));
}

fn check_one(partnership: &Partnership, report: &mut Report) {
    let beginnings: Vec<&StatusEvent> = partnership.history.iter().filter(|event| is_beginning(event)).collect();
    let Some(first) = beginnings.first() else { return };
    for event in partnership.history.iter().filter(|event| is_end(event)) {
        let Some(end) = &event.date else { continue };
        if beginnings.iter().all(|beginning| is_after(beginning, &end.value)) {
            let message = format!("this partnership became `{}` before it began", event.status.value.word());
            let fault = Diagnostic::at(&RULE, end.span, message).label("the end");
            let fault = fault.note(first.date.as_ref().map_or(first.status.span, |date| date.span), "the beginning");
            report.add(fault.help("correct the date that is wrong; what began again is `reinstated`"));
        }
    }
}

fn is_beginning(event: &StatusEvent) -> bool {
    matches!(event.status.value, Status::Approved | Status::Signed | Status::Active)
}

fn is_end(event: &StatusEvent) -> bool {
    use Status::{Delisted, Ended, NotRenewed, Paused, Reinstated, Withdrawn};
    matches!(event.status.value, Ended | NotRenewed | Withdrawn | Delisted | Paused | Reinstated)
}

/// Certainly later: a beginning without a date could be earlier.
fn is_after(beginning: &StatusEvent, end: &Date) -> bool {
    let begins = beginning.date.as_ref().and_then(|date| date.value.start());
    begins.zip(end.end()).is_some_and(|(begins, end)| begins.earliest() > end.latest())
}
