//! What is made of a theme before any page: its words in every language and its compiled templates.
//!
//! Entry: [`Prepared::new`]; [`Earlier::prepare`] for a preview. All of it follows from the theme's own files and from the
//! site's languages: where those are the same as the last time, so is what was made of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::engine::Engine;
use super::unused;
use super::words::{self, Words};
use crate::diagnostic::Report;
use crate::model::other::Language;
use crate::source::{SourceId, Sources};
use crate::theme::{Theme, is_for_making};

/// Words and templates, each with one for every language of the site, in their order.
#[derive(Debug)]
pub struct Prepared {
    /// The words.
    pub words: Vec<Arc<Words>>,
    /// The templates.
    pub engines: Vec<Engine>,
}

/// What was prepared the last time, and from what.
#[derive(Debug, Default)]
pub struct Earlier {
    /// The theme's templates, translations and scripts: path, number and text.
    files: Vec<(String, SourceId, String)>,
    /// The numbers of the built-in files, which never change themselves.
    built_in: BTreeMap<String, SourceId>,
    /// The paths of what lies among them and is no text.
    others: Vec<String>,
    languages: Vec<Language>,
    /// With what was told of it; `None` after a fault.
    prepared: Option<(Arc<Prepared>, Report)>,
}

impl Prepared {
    /// Reads the translations and compiles the templates of a theme. `None` after a fault that has been told.
    pub fn new(theme: &Theme<'_>, sources: &Sources, languages: &[Language], report: &mut Report) -> Option<Arc<Self>> {
        unused::tell(theme, sources, report);
        let words = words::load(theme, sources, languages, report)?;
        let engines = Engine::each(theme, sources, &words, report)?;
        Some(Arc::new(Self { words, engines }))
    }
}

impl Earlier {
    /// As [`Prepared::new`], or what that gave the last time, where it would give the same again.
    pub fn prepare(
        &mut self,
        theme: &Theme<'_>,
        sources: &Sources,
        languages: &[Language],
        report: &mut Report,
    ) -> Option<Arc<Prepared>> {
        if self.prepared.is_none() || !self.is_of(theme, sources, languages) {
            let mut found = Report::default();
            let prepared = Prepared::new(theme, sources, languages, &mut found);
            let file = |(path, id): (&String, &SourceId)| (path.clone(), *id, sources.get(*id).text.clone());
            self.files = read(theme).map(file).collect();
            self.others = others(theme).cloned().collect();
            self.built_in.clone_from(&theme.built_in);
            self.languages = languages.to_vec();
            match prepared {
                Some(prepared) => self.prepared = Some((prepared, found)),
                None => {
                    self.prepared = None;
                    report.append(found);
                }
            }
        }
        let (prepared, found) = self.prepared.as_ref()?;
        report.append(found.clone());
        Some(Arc::clone(prepared))
    }

    fn is_of(&self, theme: &Theme<'_>, sources: &Sources, languages: &[Language]) -> bool {
        let now = read(theme).map(|(path, id)| (path, *id, &sources.get(*id).text));
        let same = self.languages == languages && self.built_in == theme.built_in;
        same && self.others.iter().eq(others(theme))
            && self.files.iter().map(|(path, id, text)| (path, *id, text)).eq(now)
    }
}

/// The files from which words and templates are made, and the scripts, which may ask for words.
fn read<'a>(theme: &'a Theme<'_>) -> impl Iterator<Item = (&'a String, &'a SourceId)> {
    theme.texts.iter().filter(|(path, _)| is_for_making(path) || path.starts_with("scripts/"))
}

fn others<'a>(theme: &'a Theme<'_>) -> impl Iterator<Item = &'a String> {
    theme.blobs.keys().filter(|path| is_for_making(path))
}
