//! Texts of our own in several languages: `text: …`, or below the key a line for each language, `en: …`, `es: …`.
//!
//! Which languages the site has is not known here: `resolve` looks at that.

use unic_langid::LanguageIdentifier;

use crate::record::yaml::{Entry, Node, Value};
use crate::record::{Decoder, Field, Shape, Spanned, faults};
use crate::source::Span;

/// A text as it is written: plainly, which is in the site's first language, or by language.
#[derive(Debug, Clone, PartialEq)]
pub enum Localized<T> {
    /// The text alone.
    Plain(Spanned<T>),
    /// A text for each of some languages: at least one.
    ByLanguage(Span, Vec<InLanguage<T>>),
}

/// A text in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct InLanguage<T> {
    /// The code of the language, as it is written.
    pub language: Spanned<String>,
    /// The text.
    pub text: T,
}

impl<T> Localized<T> {
    /// Where the text stands if it is written plainly.
    pub fn plain(&self) -> Option<Span> {
        match self {
            Self::Plain(text) => Some(text.span),
            Self::ByLanguage(..) => None,
        }
    }

    /// The text that stands first, in whichever language.
    pub fn first(&self) -> Option<&T> {
        match self {
            Self::Plain(text) => Some(&text.value),
            Self::ByLanguage(_, texts) => texts.first().map(|text| &text.text),
        }
    }
}

impl<T: Field> Field for Localized<T> {
    fn shape() -> Shape {
        Shape::Either(Box::new(T::shape()), Box::new(Shape::ByLanguage(Box::new(T::shape()))))
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else { return Spanned::decode(node, decoder).map(Self::Plain) };
        // A colon in a text makes keys of it, and nobody meant languages.
        if entries.is_empty() || !entries.iter().all(|entry| is_language(&entry.key)) {
            return decoder.fault(faults::wrong_type::instead(node.span, "text", "keys with values"));
        }
        let texts: Vec<_> = entries.iter().filter_map(|entry| InLanguage::decode(entry, decoder)).collect();
        // What has a fault is not missing: the text is worth looking at only when all of it was read.
        (texts.len() == entries.len()).then_some(Self::ByLanguage(node.span, texts))
    }
}

impl<T: Field> InLanguage<T> {
    fn decode(entry: &Entry, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = T::decode(&entry.value, decoder)?;
        Some(Self { language: Spanned { value: entry.key.clone(), span: entry.key_span }, text })
    }
}

/// Whether `code` could be the code of a language: `en`, `pt-BR`.
pub fn is_language(code: &str) -> bool {
    code.parse::<LanguageIdentifier>().is_ok()
}
