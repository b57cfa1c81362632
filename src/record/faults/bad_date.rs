//! `bad-date`: a date that cannot be read, or is not in the calendar.

use crate::date::DateError;
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-date",
    severity: Severity::Error,
    summary: "A date is a year, a month or a day, written 2019, 2019-04 or 2019-04-08.",
    explanation: "04/05/2019 is April in one country and May in another; 2019-04-05 is one day everywhere. Write only \
        what the source gives: a year alone is a good date. Add `~` for \"about\" and `?` for \"in doubt\"; an interval \
        is 2019-04/2020-01, open ends are `..`.",
};

/// `text` at `span` is no date.
pub fn unreadable(span: Span, text: &str, error: &DateError) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("`{text}` {}", error.sentence()))
        .label("not a date")
        .help("write it as year-month-day, such as 2019-04-08; 2019-04 or 2019 if the source gives no more")
}
