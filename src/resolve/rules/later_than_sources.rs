//! `later-than-sources`: a date that none of its sources can know of.
//!
//! The build has no clock, so "the future" is measured by the documents themselves: what is later than the last day on
//! which every cited document was written, published, archived or looked at is not shown by them.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::check::{Dataset, Record};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::agency::{Agency, Claim};
use crate::record::kinds::citation::Citation;
use crate::record::kinds::document::Document;
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "later-than-sources",
    severity: Severity::Error,
    summary: "Nothing is dated later than its sources can know.",
    explanation: "An article of 2019 cannot show what happened in 2021, even if it announces it. Told is a date that begins after \
        the last day of every document that is cited for it, by their `written`, `published`, `retrieved` and archived copies. \
        Where a document has none of these, nothing is told.",
};

/// A day that can be compared.
type Day = (i16, i8, i8);

/// The last day on which each document is known to have said what it says, by its id.
struct LastSeen<'a> {
    days: HashMap<&'a str, Option<Day>>,
}

/// Checks every date that has sources of its own. The log of changes is left out: it is about this site.
pub(in crate::resolve) fn check(dataset: &Dataset, report: &mut Report) {
    let days = dataset.documents.iter().map(|record| (record.id.as_str(), last_day(&record.value))).collect();
    let seen = LastSeen { days };
    let found = dataset.agencies.par_iter().map(|record| {
        let mut report = Report::default();
        agency(&seen, record, &mut report);
        report
    });
    found.collect::<Vec<Report>>().into_iter().for_each(|found| report.append(found));
    for record in &dataset.vendors {
        for event in record.value.programs.iter().flat_map(|program| &program.history) {
            seen.tell(Some(event.date.span), event.date.value, &event.sources.0, report);
        }
    }
    for count in dataset.counts.iter().flat_map(|record| &record.value.counts) {
        seen.tell(Some(count.date.span), count.date.value, &count.sources.0, report);
    }
    for record in &dataset.measures {
        seen.tell(Some(record.value.date.span), record.value.date.value, &record.value.sources.0, report);
    }
}

fn agency(seen: &LastSeen<'_>, record: &Record<Agency>, report: &mut Report) {
    for partnership in &record.value.partnerships.0 {
        for event in &partnership.history {
            if let Some(date) = &event.date {
                seen.tell(Some(date.span), date.value, &event.sources.0, report);
            }
        }
        partnership.claims.iter().for_each(|one| claim(seen, one, report));
    }
}

fn claim(seen: &LastSeen<'_>, claim: &Claim, report: &mut Report) {
    if let Some(date) = claim.date {
        seen.tell(None, date, &claim.sources.0, report);
    }
    if let Some(response) = &claim.response
        && let Some(date) = response.date
    {
        seen.tell(None, date, &response.sources.0, report);
    }
}

impl LastSeen<'_> {
    /// Tells the date at `span`, or at its first source.
    fn tell(&self, span: Option<Span>, date: Date, sources: &[Citation], report: &mut Report) {
        let Some(begins) = date.start() else { return };
        let known: Option<Vec<Day>> = sources.iter().map(|citation| self.of(citation)).collect();
        let Some(last) = known.and_then(|days| days.into_iter().max()) else { return };
        let first_source = sources.first().map(|Citation(citation)| citation.document.span);
        let Some(place) = span.or(first_source).filter(|_| begins.earliest() > last) else { return };
        let message = format!("{date} is later than anything that its sources can know of ({})", day(last));
        report.add(
            Diagnostic::at(&RULE, place, message)
                .label(if span.is_some() { "later than its sources" } else { "earlier than what it is to show" })
                .help("correct the date, or cite a document of that day or later; an announcement shows only that it was announced"),
        );
    }

    fn of(&self, Citation(citation): &Citation) -> Option<Day> {
        self.days.get(citation.document.value.as_str()).copied().flatten()
    }
}

fn last_day(document: &Document) -> Option<Day> {
    let obtained = document.obtained.as_ref().and_then(|way| way.date);
    let own = [document.written, document.published, document.retrieved, obtained];
    let dates = own.into_iter().chain(document.archived.iter().map(|copy| copy.date)).flatten();
    dates.filter_map(|date| date.end()).map(|date| date.latest()).max()
}

/// A year that is all that is known has no last month worth naming.
fn day((year, month, day): Day) -> String {
    match (month, day) {
        (12, 31) => format!("{year}"),
        (month, 31) => format!("{year}-{month:02}"),
        (month, day) => format!("{year}-{month:02}-{day:02}"),
    }
}
