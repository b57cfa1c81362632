//! The words of the pages in one language: interface text, dates, numbers, terms.
//!
//! Entry: [`load`] reads the theme's translation files once; then page builders ask [`Words`], and templates ask it
//! through the filters `t` and `rich` ([`engine`](super::engine)). Every word that a reader sees stands in
//! `translations/<language>/*.ftl`, in the form of Project Fluent (<https://projectfluent.org>), which knows the plural
//! rules of each language. A site's own texts stand over the built-in ones one by one. A text that a language lacks is shown in
//! the language of the built-in theme, and told.
//!
//! - [`files`]: which files a language is read from
//! - [`messages`]: files to messages; the one module that names Fluent
//! - [`ready`]: texts that need no rule of the language, which most are, and what fills a text in
//! - [`coverage`]: what a language lacks, and what it has too much
//! - [`asked`]: what the templates and scripts of a site ask for
//! - [`dates`], [`terms`]: dates and the words of our field
//! - [`regions`]: what countries, states and territories are called
//! - [`rich`]: texts with links and code in them, as HTML
//! - [`scripts`]: the words that the browser's scripts show
//! - [`rules`]: what can be wrong with a translation file

pub mod asked;
pub mod coverage;
pub mod dates;
pub mod files;
pub mod messages;
pub mod ready;
pub mod regions;
pub mod rich;
pub mod rules;
pub mod scripts;
pub mod terms;
#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use crate::date::PartialDate;
use crate::diagnostic::Report;
use crate::model::other::Language;
use crate::source::Sources;
use crate::theme::Theme;
use asked::Asked;
use coverage::Known;
pub use dates::DateWords;
use files::Files;
use messages::Messages;
use ready::Value;

/// The language that the built-in theme is written in, and that lies below every other.
pub const ORIGINAL: &str = "en";

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    /// The language, BCP 47.
    pub language: String,
    own: Messages,
    below: Option<Arc<Words>>,
    /// The languages of the site, in their order.
    pub spoken: Arc<[Spoken]>,
    missing: Mutex<BTreeSet<String>>,
    /// Dates in words: a site says the same few thousand again and again.
    dates: Mutex<HashMap<PartialDate, String>>,
}

/// A language of the site, as readers of all of them are told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The language, BCP 47.
    pub language: String,
    /// Its name in itself: `Español`.
    pub name: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
}

/// The words of each of the site's languages, in their order. `None` after a fault that has been told.
pub fn load(
    theme: &Theme<'_>,
    sources: &Sources,
    languages: &[Language],
    report: &mut Report,
) -> Option<Vec<Arc<Words>>> {
    let (original, read) = read(theme, sources, languages, report)?;
    let spoken = languages.iter().filter_map(|language| {
        std::iter::once(&original).chain(&read).find(|messages| messages.language == language.code).map(Spoken::of)
    });
    let spoken: Arc<[Spoken]> = spoken.collect();
    let original = Arc::new(Words::new(original, None, &spoken));
    let mut read = read.into_iter();
    let words = languages.iter().filter_map(|language| match language.code.as_str() {
        ORIGINAL => Some(Arc::clone(&original)),
        _ => Some(Arc::new(Words::new(read.next()?, Some(&original), &spoken))),
    });
    let words: Vec<Arc<Words>> = words.collect();
    (words.len() == languages.len() && !report.has_errors()).then_some(words)
}

/// The texts of the built-in theme's language, and of each other language of the site. What is broken in one of them hides
/// nothing of the others.
fn read(
    theme: &Theme<'_>,
    sources: &Sources,
    languages: &[Language],
    report: &mut Report,
) -> Option<(Messages, Vec<Messages>)> {
    let files = Files::of(ORIGINAL, theme);
    let original = Messages::read(ORIGINAL, &files, sources, report);
    let before = files.before_own().filter(|_| original.is_some());
    let before = before.and_then(|files| Messages::read(ORIGINAL, &files, sources, report));
    let known = original.as_ref().map(|original| Known {
        built_in: before.as_ref().unwrap_or(original),
        original,
        asked: Asked::by(theme, sources),
    });
    if let (Some(known), true) = (&known, before.is_some()) {
        coverage::tell_original(known, report);
    }
    let mut read = Vec::new();
    for language in languages.iter().filter(|language| language.code != ORIGINAL) {
        let files = Files::of(&language.code, theme);
        let Some(own) = Messages::read(&language.code, &files, sources, report) else { continue };
        match &known {
            _ if own.is_empty() => report.add(rules::no_translation(language, theme)),
            Some(known) => coverage::tell(known, &own, report),
            None => {}
        }
        read.push(own);
    }
    Some((original?, read))
}

impl Spoken {
    fn of(messages: &Messages) -> Self {
        Self {
            language: messages.language.clone(),
            name: messages.format("language-name", &[]).unwrap_or_else(|| messages.language.clone()),
            right_to_left: messages.right_to_left(),
        }
    }
}

impl Words {
    fn new(own: Messages, below: Option<&Arc<Self>>, spoken: &Arc<[Spoken]>) -> Self {
        let (below, spoken) = (below.map(Arc::clone), Arc::clone(spoken));
        Self { language: own.language.clone(), own, below, spoken, missing: Mutex::default(), dates: Mutex::default() }
    }

    /// The language of texts that are not translated, such as the reference of the records; empty where it is this one.
    pub fn reference(&self) -> &'static str {
        if self.language == ORIGINAL { "" } else { ORIGINAL }
    }

    /// Whether the language is written from right to left.
    pub fn right_to_left(&self) -> bool {
        self.own.right_to_left()
    }

    /// A text without placeholders.
    pub fn text(&self, id: &str) -> String {
        self.with(id, [])
    }

    /// A text with its placeholders filled in: `words.with("told-by", [("vendor", "Ring".into())])`.
    pub fn with<const N: usize>(&self, id: &str, values: [(&str, Value<'_>); N]) -> String {
        self.find(id, &values).unwrap_or_else(|| {
            self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned());
            String::new()
        })
    }

    /// The same, where the text may be missing.
    pub fn find(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        self.own.format(id, values).or_else(|| self.below.as_ref()?.find(id, values))
    }

    /// A text with a number in it, as `$count`: `words.counted("agencies", 29)` is "29 agencies".
    pub fn counted(&self, id: &str, count: usize) -> String {
        self.with(id, [("count", count.into())])
    }

    /// A number as the language writes it: `1,498`.
    pub fn number(&self, number: usize) -> String {
        self.own.number(number)
    }

    /// Ids that were asked for since the last time and that no translation has: a fault of Plainsight or of a theme.
    pub fn take_missing(&self) -> BTreeSet<String> {
        std::mem::take(&mut *self.missing.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The words of the built-in theme in `language`, for the tests of this floor.
#[cfg(test)]
pub(in crate::render) fn built_in(language: &str) -> Arc<Words> {
    let mut sources = Sources::default();
    crate::theme::built_in::add_to(&mut sources);
    let theme = Theme::choose(crate::theme::DEFAULT, &sources).expect("the built-in theme");
    let languages = [Language { code: language.to_owned(), span: None }];
    let words = load(&theme, &sources, &languages, &mut Report::default()).expect("a translation");
    words.into_iter().next().expect("one language")
}
