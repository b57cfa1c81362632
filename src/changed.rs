//! Changed: the part of a site that a change can have broken, and the diagnostics that concern it.
//!
//! Entries: [`narrow`], which leaves out what cannot matter, and [`Scope::keep`], which leaves out diagnostics of other files.
//! Steps of the first, by the texts alone and without decoding any:
//! 1. the files that *name* a changed record hold its id as a word of their own, also that of a record which is gone; a copy
//!    or a text that changed counts as a change of the document whose record names it ([`mod@carriers`]), and prose names what is
//!    gone by its address;
//! 2. of the agencies there stay those that changed or name one that did, those in the same state, against which names are
//!    compared, and those that one of the others names;
//! 3. of the documents those that changed, those that may be the same as one that did ([`mod@marks`]), and those that anything
//!    which stays cites.
//!
//! Everything else of the site stays. Prose can lead to every page, so that nothing is left out where it changed, and a change
//! of what every page shows concerns everything. Nor is anything left out when the change is large.

mod carriers;
mod marks;

#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use memchr::memmem;
use rayon::prelude::*;

use carriers::{carriers, is_prose, leading};
use marks::marks;

use crate::diagnostic::{Location, Report};
use crate::layout::{Class, classify};
use crate::record::kinds::Kind;
use crate::source::{Source, Sources, Span};

/// Beyond so many changed records the whole site is as quick.
const MANY: usize = 200;

/// Up to so many ids, a search for each is quicker than looking at every word.
const FEW: usize = 16;

/// What a change concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// Paths that changed, also those that are gone.
    pub changed: BTreeSet<String>,
    /// Paths of other files that name one of them.
    pub naming: BTreeSet<String>,
    /// How many agencies and documents are not looked at.
    pub left_out: usize,
    /// Whether the change can touch everything, so that every diagnostic counts.
    pub everything: bool,
    /// Whether prose has to be looked at: it changed, or leads to what is gone.
    pub prose: bool,
}

/// Leaves out of `sources` the agencies and documents that the change of the files `changed` cannot concern.
pub fn narrow(sources: &mut Sources, changed: BTreeSet<String>) -> Scope {
    if changed.iter().any(|path| matters_everywhere(path)) {
        return Scope { changed, naming: BTreeSet::new(), left_out: 0, everything: true, prose: false };
    }
    let carriers = carriers(sources, &changed);
    let ids: HashSet<String> =
        changed.iter().filter_map(|path| record_id(path)).chain(carriers.values().cloned()).collect();
    let mut naming = leading(sources, &changed);
    let prose = !naming.is_empty() || changed.iter().any(|path| is_prose(path));
    let others = sources.texts.par_iter().filter(|text| !changed.contains(&text.path) && is_record(&text.path));
    let others = others.filter(|text| carriers.contains_key(&text.path) || names_any(&text.text, &ids));
    naming.par_extend(others.map(|text| text.path.clone()));
    let mut scope = Scope { changed, naming, left_out: 0, everything: false, prose };
    if !scope.prose && scope.changed.len() <= MANY {
        scope.left_out = leave_out(sources, &scope);
    }
    scope
}

fn leave_out(sources: &mut Sources, scope: &Scope) -> usize {
    let concerned = |path: &str| scope.changed.contains(path) || scope.naming.contains(path);
    let states: BTreeSet<String> = scope.changed.iter().filter_map(|path| state(path)).collect();
    let named: HashSet<&str> =
        sources.texts.iter().filter(|text| concerned(&text.path)).flat_map(|text| words(&text.text)).collect();
    let is_document = |path: &str| matches!(classify(path), Class::Record(Kind::Document, _));
    let documents = sources.texts.iter().filter(|text| scope.changed.contains(&text.path) && is_document(&text.path));
    let marks: Vec<&str> = documents.flat_map(|text| marks(&text.text)).collect();
    let stays = |text: &Arc<Source>| match classify(&text.path) {
        Class::Record(Kind::Agency, id) => {
            let near = state(&text.path).is_some_and(|state| states.contains(&state));
            concerned(&text.path) || near || named.contains(id.as_str())
        }
        Class::Record(Kind::Document, _) => {
            let is_found = |mark: &&str| memmem::find(text.text.as_bytes(), mark.as_bytes()).is_some();
            concerned(&text.path) || marks.iter().any(is_found)
        }
        _ => true,
    };
    let mut kept: HashSet<String> =
        sources.texts.par_iter().filter(|text| stays(text)).map(|text| text.path.clone()).collect();
    add_cited(sources, &mut kept);
    let before = sources.texts.len();
    sources.texts.retain(|text| kept.contains(&text.path));
    before - sources.texts.len()
}

/// Adds the documents that what is kept names, those that these name, and so on.
fn add_cited(sources: &Sources, kept: &mut HashSet<String>) {
    let mut documents: HashMap<String, &Source> = HashMap::new();
    for text in sources.texts.iter().filter(|text| !kept.contains(&text.path)) {
        if let Class::Record(Kind::Document, id) = classify(&text.path) {
            documents.insert(id, text);
        }
    }
    let mut unread: Vec<&Source> = sources
        .texts
        .iter()
        .map(Arc::as_ref)
        .filter(|text| kept.contains(&text.path) && is_record(&text.path))
        .collect();
    while let Some(text) = unread.pop() {
        for cited in words(&text.text).filter_map(|word| documents.remove(word)).collect::<Vec<_>>() {
            kept.insert(cited.path.clone());
            unread.push(cited);
        }
    }
}

impl Scope {
    /// Leaves in `report` what concerns the change: diagnostics of changed files, of those that name one, and those that
    /// point at one.
    pub fn keep(&self, report: &mut Report, sources: &Sources) {
        if self.everything {
            return;
        }
        let path = |span: &Span| &sources.get(span.source).path;
        report.diagnostics.retain(|diagnostic| {
            let own = match &diagnostic.location {
                Location::Span(span) => path(span),
                Location::File(file) => file,
            };
            let concerned = self.changed.contains(own) || self.naming.contains(own);
            concerned || diagnostic.notes.iter().any(|(span, _)| self.changed.contains(path(span)))
        });
    }
}

/// A record by its path, in the form in which others name it.
fn record_id(path: &str) -> Option<String> {
    match classify(path) {
        Class::Record(Kind::Agency | Kind::Document, id) => Some(id),
        _ => None,
    }
}

fn is_record(path: &str) -> bool {
    matches!(classify(path), Class::Record(..))
}

/// Files of no record of their own (READMEs, own copies) concern at most the record that names them.
fn matters_everywhere(path: &str) -> bool {
    match classify(path) {
        Class::Record(Kind::Agency | Kind::Document | Kind::Page | Kind::PageTranslation, _) => false,
        Class::Record(Kind::Action | Kind::ActionTranslation | Kind::Measure, _) => false,
        Class::Record(..) | Class::Theme(..) => true,
        Class::Asset | Class::Aside | Class::Stray => false,
    }
}

/// `us/va` of an agency's path.
fn state(path: &str) -> Option<String> {
    let id = match classify(path) {
        Class::Record(Kind::Agency, id) => id,
        _ => return None,
    };
    id.rsplit_once('/').map(|(state, _)| state.to_owned())
}

/// Whether one of the ids stands in the text as a word of its own. A few are looked for at the speed of memory, many word by
/// word.
fn names_any(text: &str, ids: &HashSet<String>) -> bool {
    if ids.len() > FEW {
        return words(text).any(|word| ids.contains(word));
    }
    let stands_alone = |id: &str, at: usize| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + id.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(is_of_id) && !after.is_some_and(is_of_id)
    };
    ids.iter().any(|id| memmem::find_iter(text.as_bytes(), id).any(|at| stands_alone(id, at)))
}

fn is_of_id(sign: char) -> bool {
    sign.is_ascii_lowercase() || sign.is_ascii_digit() || matches!(sign, '-' | '/')
}

/// What could be an id.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !is_of_id(sign)).filter(|word| !word.is_empty())
}
