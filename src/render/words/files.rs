//! Which translation files a language is read from: those of the built-in theme, and the site's own over them.
//!
//! Entry: [`Files::of`].

use crate::source::SourceId;
use crate::theme::Theme;

/// The translation files of a language.
pub struct Files {
    /// The built-in theme's.
    pub built_in: Vec<SourceId>,
    /// The site's own, whose texts stand over the built-in ones of the same name, whatever their files are called.
    pub own: Vec<SourceId>,
}

impl Files {
    /// Those in `translations/<language>/` of the theme.
    pub fn of(language: &str, theme: &Theme<'_>) -> Self {
        let folder = format!("translations/{language}/");
        let is_read = |path: &str| path.starts_with(&folder) && path.ends_with(".ftl");
        let built_in = theme.built_in.iter().filter(|(path, _)| is_read(path)).map(|(_, id)| *id);
        let own = theme.own().filter(|(path, _)| is_read(path)).map(|(_, id)| id);
        Self { built_in: built_in.collect(), own: own.collect() }
    }

    /// Without the site's own; `None` when it has none.
    pub fn before_own(&self) -> Option<Self> {
        (!self.own.is_empty()).then(|| Self { built_in: self.built_in.clone(), own: Vec::new() })
    }
}
