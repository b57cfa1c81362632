//! `document-dates`: published before it was written, looked at before it was there.

use crate::check::Record;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::document::Document;

/// The rule.
pub static RULE: Rule = Rule {
    name: "document-dates",
    severity: Severity::Error,
    summary: "A document is written, then published, then looked at.",
    explanation: "The three dates say how far a document can be trusted to know of something. One that contradicts another is a \
        slip: perhaps of a year. Dates that overlap, such as 2019 and 2019-04, may be in either order.",
};

/// Checks the order of a document's dates.
pub fn check(record: &Record<Document>, report: &mut Report) {
    let document = &record.value;
    let dates = [("written", document.written), ("published", document.published), ("retrieved", document.retrieved)];
    let known: Vec<(&str, Date)> = dates.into_iter().filter_map(|(name, date)| Some((name, date?))).collect();
    for pair in known.windows(2) {
        let [(first, before), (second, after)] = pair else { continue };
        if is_before(after, before) {
            let message = format!("`{second}` ({after}) is earlier than `{first}` ({before})");
            report.add(
                Diagnostic::at(&RULE, record.span, message).help("correct the date that is wrong, or leave it out"),
            );
        }
    }
}

/// Certainly earlier.
fn is_before(date: &Date, other: &Date) -> bool {
    date.end().zip(other.start()).is_some_and(|(ends, begins)| ends.latest() < begins.earliest())
}
