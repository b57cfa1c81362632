//! Texts of our own: in the site's first language, and perhaps in others.

/// Something in the site's first language, and perhaps in others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Translated<T> {
    original: T,
    /// Each with the position of its language among the site's. Empty, and so without a cost, on a site of one language.
    translations: Vec<(usize, T)>,
}

/// Words of our own.
pub type Text = Translated<String>;

impl<T> Translated<T> {
    /// `original`, and what it is in other languages.
    pub fn new(original: T, translations: Vec<(usize, T)>) -> Self {
        Self { original, translations }
    }

    /// In the site's first language.
    pub fn original(&self) -> &T {
        &self.original
    }

    /// In the language at the position `language`, or in the first where it is not translated; with the position of the
    /// language that it is in.
    pub fn within(&self, language: usize) -> (&T, usize) {
        let translation = self.translations.iter().find(|(position, _)| *position == language);
        translation.map_or((&self.original, 0), |(position, translation)| (translation, *position))
    }

    /// In every language in which it is there.
    pub fn each(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.original).chain(self.translations.iter().map(|(_, translation)| translation))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_translated_is_in_the_first_language() {
        let text = Text::new("camera".to_owned(), vec![(2, "caméra".to_owned())]);
        let within = |language| (text.within(language).0.as_str(), text.within(language).1);
        assert_eq!([0, 1, 2].map(within), [("camera", 0), ("camera", 0), ("caméra", 2)]);
    }
}
