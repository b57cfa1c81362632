//! Themes: folders of templates, styles, scripts and translations.
//!
//! [`built_in`] carries the default theme inside the binary; [`Theme`] puts a site's own files over it, file by file. What a
//! translation file covers is still known: its texts are put over the built-in ones one by one.

pub mod built_in;

use std::collections::BTreeMap;

use crate::layout::{Class, classify};
use crate::source::{Blob, SourceId, Sources};

/// The theme that every binary carries, and that every other theme stands on.
pub const DEFAULT: &str = "fight";

/// A theme: its files by their path within it.
#[derive(Debug, Clone, Default)]
pub struct Theme<'a> {
    /// Text files: templates, styles, scripts, translations.
    pub texts: BTreeMap<String, SourceId>,
    /// The text files of the built-in theme, also those that the site has its own of.
    pub built_in: BTreeMap<String, SourceId>,
    /// Other files: fonts, pictures.
    pub blobs: BTreeMap<String, &'a Blob>,
}

impl<'a> Theme<'a> {
    /// The theme `name`: the built-in files, and over each of them the site's own of the same path. `None` when the
    /// site has no such theme.
    pub fn choose(name: &str, sources: &'a Sources) -> Option<Self> {
        let mut theme = Self::default();
        let mut found = name == DEFAULT;
        for layer in [built_in::PREFIX, ""] {
            let is_own = layer.is_empty();
            let wanted = if is_own { name } else { DEFAULT };
            for (id, source) in sources.iter() {
                if let Some(path) = within(&source.path, layer, wanted) {
                    if !is_own {
                        theme.built_in.insert(path.clone(), id);
                    }
                    theme.texts.insert(path, id);
                    found |= is_own;
                }
            }
            for blob in &sources.blobs {
                if let Some(path) = within(&blob.path, layer, wanted) {
                    theme.blobs.insert(path, blob);
                }
            }
        }
        found.then_some(theme)
    }

    /// The text files that the site has of its own.
    pub fn own(&self) -> impl Iterator<Item = (&str, SourceId)> {
        let is_own = |(path, id): &(&String, &SourceId)| self.built_in.get(*path) != Some(*id);
        self.texts.iter().filter(is_own).map(|(path, id)| (path.as_str(), *id))
    }
}

/// Whether pages are made with the theme's file at `path`, a template or a translation: those are not published themselves.
pub fn is_for_making(path: &str) -> bool {
    path.starts_with("templates/") || path.starts_with("translations/")
}

/// The path within the theme `name` of the layer whose paths begin with `layer`.
fn within(path: &str, layer: &str, name: &str) -> Option<String> {
    // Nearly every file is a record, which its first folder says.
    let path = path.strip_prefix(layer).filter(|path| path.starts_with("themes/"))?;
    match classify(path) {
        Class::Theme(theme, path) if theme == name => Some(path),
        _ => None,
    }
}
