//! Words of records on a page, and the language that they are in where it is not the page's.
//!
//! Entry: [`Scene::say`] for texts of our own, which may be translated, and [`Scene::quote`] for what only a source says
//! and nobody translates: quotations, titles. Templates write them with the filter `say`
//! ([`engine`](super::engine)), which marks words of another language, so that screen readers change their voice (WCAG
//! 2.2, 3.1.2). What goes where no mark can stand, such as a title or a description, is [`Scene::plain`].

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::scene::Scene;
use crate::model::text::{Text, Translated};

/// Words, and their language where it is not the page's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The words, unescaped.
    pub words: String,
    /// Their language, BCP 47; `None` for that of the page.
    pub language: Option<String>,
}

impl<T: Into<String>> From<T> for Said {
    fn from(words: T) -> Self {
        Self { words: words.into(), language: None }
    }
}

/// Words in the page's language are plain text to a template; others are `words` and `language`.
impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(language) = &self.language else { return serializer.serialize_str(&self.words) };
        let mut said = serializer.serialize_struct("Said", 2)?;
        said.serialize_field("words", &self.words)?;
        said.serialize_field("language", language)?;
        said.end()
    }
}

impl<'a> Scene<'a> {
    /// A text of our own, in the page's language if it is translated.
    pub fn say(&self, text: &Text) -> Said {
        let (words, language) = text.within(self.language);
        Said { words: words.clone(), language: self.other_language(language) }
    }

    /// Words that only a source says, in the site's first language.
    pub fn quote(&self, words: impl Into<String>) -> Said {
        Said { words: words.into(), language: self.other_language(0) }
    }

    /// The words alone, for a place that cannot say their language.
    pub fn plain(&self, text: &Text) -> String {
        text.within(self.language).0.clone()
    }

    /// A part of a page in the page's language, or in the first with the code of that.
    pub fn part<T>(&self, part: &'a Translated<T>) -> (&'a T, Option<String>) {
        let (part, language) = part.within(self.language);
        (part, self.other_language(language))
    }

    /// The code of the language at this position, if it is not the page's.
    fn other_language(&self, position: usize) -> Option<String> {
        let language = self.atlas.site.languages.get(position).filter(|_| position != self.language)?;
        Some(language.code.clone())
    }
}
