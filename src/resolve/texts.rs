//! Texts of our own: those written by language, to the languages of the site.

use super::names::Names;
use super::rules::{first_language, unknown_language, untranslated_text};
use crate::diagnostic::Report;
use crate::model::text::Text;
use crate::record::scalars::Localized;
use crate::record::scalars::localized::InLanguage;
use crate::source::Span;

impl Names<'_> {
    /// The text in every language in which it is written.
    pub(super) fn text<T: AsRef<str>>(&self, wire: &Localized<T>, report: &mut Report) -> Text {
        match wire {
            Localized::Plain(text) => Text::new(text.value.as_ref().to_owned(), Vec::new()),
            // Which languages there are is not known: that has been told.
            Localized::ByLanguage(_, texts) if self.languages().is_empty() => {
                let first = texts.first().map(|text| text.text.as_ref().to_owned());
                Text::new(first.unwrap_or_default(), Vec::new())
            }
            Localized::ByLanguage(span, texts) => self.by_language(*span, texts, report),
        }
    }

    fn by_language<T: AsRef<str>>(&self, span: Span, texts: &[InLanguage<T>], report: &mut Report) -> Text {
        let mut original = None;
        let mut translations = Vec::new();
        for text in texts {
            let words = text.text.as_ref().to_owned();
            match self.language(&text.language.value) {
                Some(0) => original = Some(words),
                Some(position) => translations.push((position, words)),
                None => report.add(unknown_language::in_text(&text.language, self.languages())),
            }
        }
        let missing = |position: &usize| !translations.iter().any(|(there, _)| there == position);
        let missing: Vec<usize> = (1..self.languages().len()).filter(missing).collect();
        let code = |position: usize| self.languages().get(position).copied().unwrap_or_default();
        match original {
            Some(_) if missing.is_empty() => {}
            Some(_) => report.add(untranslated_text::lacking(span, missing.into_iter().map(code))),
            None => report.add(first_language::missing(span, code(0))),
        }
        Text::new(original.unwrap_or_default(), translations)
    }
}
