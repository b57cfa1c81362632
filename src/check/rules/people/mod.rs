//! Rules that protect people: what identifies or reaches a private person stands in no text that is published.
//!
//! Entries: [`find`] reads one file as it lies there, comments and quotations included, because all of it is published:
//! records, and the page texts and copies beside them, which readers are given as they are. [`settle`] tells what was found, but for what the site's record allows with a reason. Steps:
//! 1. [`reading`]: the text as words, numbers and what stands between them;
//! 2. each rule's `find`: one pass over them, told where it matches and nothing else;
//! 3. once every file is read: what is allowed is left out, an allowance for nothing is told.
//!
//! No message repeats what was found: reports are pasted into public places.

pub mod birth_date;
pub mod home_address;
pub mod licence_plate;
pub mod personal_email;
pub mod private_person;
pub mod reading;
pub mod telephone;
pub mod unused_allowance;

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Report, Rule};
use crate::layout::is_published_text;
use crate::record::kinds::site::{Allowance, Site};
use crate::source::{Source, SourceId, Span};
use reading::Reading;

/// What one rule about people looks for, and how it says so.
#[derive(Debug)]
pub struct Watch {
    /// The rule.
    pub rule: &'static Rule,
    /// Where it matches.
    pub find: fn(&Reading<'_>) -> Vec<Range<usize>>,
    /// What is told, without what was found.
    pub message: &'static str,
    /// The words under the line.
    pub label: &'static str,
    /// How to mend it, before the way to allow it.
    pub help: &'static str,
}

/// Every rule about people.
pub static WATCHES: [&Watch; 6] = [
    &birth_date::WATCH,
    &home_address::WATCH,
    &licence_plate::WATCH,
    &personal_email::WATCH,
    &private_person::WATCH,
    &telephone::WATCH,
];

/// How to mend what stands in page texts or a copy.
const PINNED: &str = "the file is published as it is: put `[…]` in its place in page texts, and their new SHA-256 into the \
    document's record; of a copy that has to stay whole keep none, but an archived one";

/// Something that identifies or reaches a person.
#[derive(Debug, Clone)]
pub struct Finding {
    watch: &'static Watch,
    span: Span,
    /// Whether it stands in page texts or a copy, whose bytes a record pins.
    pinned: bool,
    /// Its letters and digits alone: two ways to write one number are one.
    key: String,
}

/// What the text of this file says about people.
pub fn find(text: &Source, source: SourceId) -> Vec<Finding> {
    let reading = Reading::of(&text.text);
    let pinned = is_published_text(&text.path);
    let found = |watch: &&'static Watch| {
        let watch = *watch;
        (watch.find)(&reading).into_iter().map(move |range| (watch, range))
    };
    let finding = |(watch, range): (&'static Watch, Range<usize>)| Finding {
        watch,
        key: key(text.text.get(range.clone()).unwrap_or_default()),
        span: Span::new(source, range),
        pinned,
    };
    WATCHES.iter().flat_map(found).map(finding).collect()
}

/// Tells what was found in all files, but for what the site allows.
pub fn settle(findings: &[Finding], site: &Site, report: &mut Report) {
    let allowances = &site.allow;
    let keys: Vec<String> = allowances.iter().map(|allowance| key(&allowance.text.value.0)).collect();
    let mut used = vec![false; allowances.len()];
    for finding in findings {
        let itself = allowances.iter().any(|allowance| lies_in(finding.span, allowance.text.span));
        let mut allowed = false;
        for ((allowance, key), used) in allowances.iter().zip(&keys).zip(&mut used) {
            if allowance.rule.word() == finding.watch.rule.name && *key == finding.key {
                allowed = true;
                *used |= !itself;
            }
        }
        if !allowed && !itself {
            report.add(told(finding));
        }
    }
    let idle = allowances.iter().zip(used).filter(|(_, used)| !used);
    idle.for_each(|(allowance, _): (&Allowance, bool)| report.add(unused_allowance::idle(allowance.text.span)));
}

fn told(finding: &Finding) -> Diagnostic {
    let Watch { rule, message, label, help, .. } = finding.watch;
    let help = if finding.pinned { PINNED } else { help };
    let way = format!(
        "{help}; what belongs to a public office can be let through under `allow:` in content/site.yaml, with `rule: {}`, \
         the text and a reason",
        rule.name
    );
    Diagnostic::at(rule, finding.span, *message).label(*label).help(way)
}

fn lies_in(inner: Span, outer: Span) -> bool {
    inner.source == outer.source && inner.start >= outer.start && inner.end <= outer.end
}

fn key(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What each rule's tests ask: the texts that it finds in a text.
#[cfg(test)]
pub(super) fn found_by(watch: &Watch, text: &str) -> Vec<String> {
    let ranges = (watch.find)(&Reading::of(text));
    ranges.into_iter().map(|range| text.get(range).unwrap_or_default().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::kinds::site::AllowedRule;

    #[test]
    fn what_can_be_allowed_are_these_rules() {
        let words: Vec<&str> = AllowedRule::ALL.iter().map(|rule| rule.word()).collect();
        assert_eq!(words, WATCHES.map(|watch| watch.rule.name));
    }
}
