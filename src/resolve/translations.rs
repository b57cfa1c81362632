//! Translations of whole files: `about.es.md` beside `about.md`.
//!
//! Entry: [`Translations::new`] finds for each translation what it translates, and tells those that translate nothing and
//! the pages that lack one. [`Translations::join`] then puts a part of a page together with the same part in other
//! languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::names::Names;
use super::rules::{lone_translation, unknown_language, untranslated_page};
use crate::check::Record;
use crate::diagnostic::Report;
use crate::layout::translated;
use crate::model::text::Translated;
use crate::record::kinds::Kind;

/// Translations by the id of what they translate, each with the position of its language among the site's.
pub(super) struct Translations<'a, T> {
    by_original: BTreeMap<&'a str, Vec<(usize, &'a Record<T>)>>,
}

impl<'a, T> Translations<'a, T> {
    /// The translations of `originals`, which are of the first kind of `kinds`; they themselves are of the second.
    pub(super) fn new<O>(
        kinds: (Kind, Kind),
        originals: &'a [Arc<Record<O>>],
        translations: &'a [Arc<Record<T>>],
        names: &Names<'_>,
        report: &mut Report,
    ) -> Self {
        let mut found =
            Self { by_original: originals.iter().map(|original| (original.id.as_str(), Vec::new())).collect() };
        translations.iter().for_each(|translation| found.add(kinds.0, translation, names, report));
        for original in originals {
            found.tell_missing(kinds.1, original, names, report);
        }
        found
    }

    fn add(&mut self, original_kind: Kind, record: &'a Record<T>, names: &Names<'_>, report: &mut Report) {
        let Some((original, language)) = translated(&record.id) else { return };
        let Some(first) = names.languages().first() else { return };
        let name = file_name(original);
        match (names.language(language), self.by_original.get_mut(original)) {
            (None, _) => report.add(unknown_language::of_page(record.span, language, names.languages())),
            (Some(_), None) if names.is_broken(original_kind, original) => {}
            (Some(_), None) => {
                let known = self.by_original.keys().map(|id| file_name(id));
                report.add(lone_translation::of_nothing(record.span, name, known));
            }
            (Some(0), Some(_)) => report.add(lone_translation::into_first(record.span, name, first)),
            (Some(position), Some(translations)) => translations.push((position, record)),
        }
    }

    fn tell_missing<O>(&self, kind: Kind, original: &Record<O>, names: &Names<'_>, report: &mut Report) {
        let there = |position: usize| self.of(&original.id).iter().any(|(language, _)| *language == position);
        let others = names.languages().iter().enumerate().skip(1);
        let missing = others.filter(|(position, _)| !there(*position)).map(|(_, language)| *language);
        // A translation with faults is not missing.
        let missing: Vec<&str> =
            missing.filter(|language| !names.is_broken(kind, &format!("{}.{language}", original.id))).collect();
        if !missing.is_empty() {
            report.add(untranslated_page::missing(original.span, file_name(&original.id), &missing));
        }
    }

    /// The translations of the page `id`.
    pub(super) fn of(&self, id: &str) -> &[(usize, &'a Record<T>)] {
        self.by_original.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// `part` of the page `id`, with the same part of its translations, where they have it.
    pub(super) fn join<P>(&self, id: &str, part: P, of: impl Fn(&Record<T>) -> Option<P>) -> Translated<P> {
        let translations = self.of(id).iter();
        Translated::new(part, translations.filter_map(|(language, record)| Some((*language, of(record)?))).collect())
    }
}

/// The last part of an id.
fn file_name(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}
