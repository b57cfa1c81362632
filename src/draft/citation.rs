//! Answers to a citation, as every first record needs one.

use std::num::NonZeroU32;

use super::{Answers, Wrong, text};
use crate::import::emit::{Yaml, optional};

/// The citation of `document`, at the page and with the words that were answered. Without a document nothing is shown.
pub(super) fn source(answers: &Answers, document: &str, wrong: &mut Vec<Wrong>) -> Yaml {
    if document.trim().is_empty() {
        wrong.push(Wrong::new("document", "is missing"));
    }
    let page = text(answers, "page");
    if page.is_some_and(|page| page.parse::<NonZeroU32>().is_err()) {
        wrong.push(Wrong::new("page", "is not a number from 1"));
    }
    let quote = text(answers, "quote");
    if page.is_none() && quote.is_none() {
        return Yaml::word(document);
    }
    let entries = [
        Some(("document", Yaml::word(document))),
        optional("page", page.map(Yaml::word)),
        optional("quote", quote.map(Yaml::text)),
    ];
    Yaml::Map(entries.into_iter().flatten().collect())
}
