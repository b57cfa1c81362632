//! Small pieces of sentences that all comparisons use.

use std::collections::BTreeSet;

use super::Fact;
use crate::date::Date;
use crate::model::Atlas;
use crate::model::agency::Citation;
use crate::model::text::Text;

/// A field with its value.
pub(super) fn field(name: impl Into<String>, words: impl Into<String>) -> Fact {
    Fact { field: Some(name.into()), words: one_line(&words.into()), sources: BTreeSet::new() }
}

/// A field that may have no value.
pub(super) fn maybe<T: ToString>(name: &str, value: Option<T>) -> Option<Fact> {
    value.map(|value| field(name, value.to_string()))
}

/// Something that is said and shown by sources.
pub(super) fn shown(words: &str, sources: &[Citation], atlas: &Atlas) -> Fact {
    let sources = sources.iter().map(|source| citation(source, atlas)).collect();
    Fact { field: None, words: one_line(words), sources }
}

/// A citation: document, place, words.
pub(super) fn citation(citation: &Citation, atlas: &Atlas) -> String {
    let mut words = atlas.document(citation.document).id.clone();
    if let Some(page) = citation.page {
        words += &format!(", p. {page}");
    }
    if let Some(locator) = &citation.locator {
        words += &format!(", {locator}");
    }
    if let Some(quote) = &citation.quote {
        words += &format!(", “{quote}”");
    }
    one_line(&words)
}

/// `, 2019-04-08`, or nothing.
pub(super) fn on(date: Option<Date>) -> String {
    date.map(|date| format!(", {date}")).unwrap_or_default()
}

/// A text in every language in which it is there.
pub(super) fn every(text: &Text) -> String {
    text.each().map(String::as_str).collect::<Vec<_>>().join(" / ")
}

/// A text without its line ends.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
