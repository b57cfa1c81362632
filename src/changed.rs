//! Changed: the part of a site that a change can have broken, and the diagnostics that concern it.
//!
//! Entries: [`narrow`], which leaves out what cannot matter, and [`Scope::keep`], which leaves out diagnostics of other files.
//! Steps of the first, by the texts alone and without decoding any:
//! 1. the files that *name* a changed record hold its id as a word of their own, also that of a record which is gone;
//! 2. of the agencies there stay those that changed or name one that did, those in the same state, against which names are
//!    compared, and those that one of the others names;
//! 3. of the documents those that changed, and those that anything which stays cites.
//!
//! Everything else of the site stays. A change of anything but agencies and documents can
//! touch every page: then nothing is left out. Nor is anything when the change is large.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use memchr::memmem;
use rayon::prelude::*;

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
}

/// Leaves out of `sources` the agencies and documents that the change of the files `changed` cannot concern.
pub fn narrow(sources: &mut Sources, changed: BTreeSet<String>) -> Scope {
    let ids: HashSet<String> = changed.iter().filter_map(|path| record_id(path)).collect();
    let everything = changed.iter().any(|path| matters_everywhere(path));
    if everything {
        return Scope { changed, naming: BTreeSet::new(), left_out: 0, everything };
    }
    let naming: BTreeSet<String> = sources
        .texts
        .par_iter()
        .filter(|text| !changed.contains(&text.path) && is_record(&text.path) && names_any(&text.text, &ids))
        .map(|text| text.path.clone())
        .collect();
    let mut scope = Scope { changed, naming, left_out: 0, everything };
    if scope.changed.len() <= MANY {
        scope.left_out = leave_out(sources, &scope);
    }
    scope
}

fn leave_out(sources: &mut Sources, scope: &Scope) -> usize {
    let concerned = |path: &str| scope.changed.contains(path) || scope.naming.contains(path);
    let states: BTreeSet<String> = scope.changed.iter().filter_map(|path| state(path)).collect();
    let named: HashSet<&str> =
        sources.texts.iter().filter(|text| concerned(&text.path)).flat_map(|text| words(&text.text)).collect();
    let stays = |text: &&Arc<Source>| match classify(&text.path) {
        Class::Record(Kind::Agency, id) => {
            let near = state(&text.path).is_some_and(|state| states.contains(&state));
            concerned(&text.path) || near || named.contains(id.as_str())
        }
        Class::Record(Kind::Document, _) => concerned(&text.path),
        _ => true,
    };
    let mut kept: HashSet<String> = sources.texts.iter().filter(stays).map(|text| text.path.clone()).collect();
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

/// Files of no record of their own (READMEs, own copies) concern nobody else.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(files: &[(&str, &str)]) -> Sources {
        let texts =
            files.iter().map(|(path, text)| Source { path: (*path).to_owned(), text: (*text).to_owned() }.into());
        Sources { texts: texts.collect(), ..Sources::default() }
    }

    fn paths(sources: &Sources) -> Vec<&str> {
        sources.texts.iter().map(|text| text.path.as_str()).collect()
    }

    fn site() -> Sources {
        sources(&[
            ("agencies/us/oh/far.yaml", "sources: [other]"),
            ("agencies/us/oh/cites.yaml", "sources: [mou]"),
            ("agencies/us/va/near.yaml", "sources: [other]"),
            ("agencies/us/va/town.yaml", "sources: [mou-2]"),
            ("content/documents/mou.yaml", "title: x"),
            ("content/documents/other.yaml", "title: x"),
            ("content/measures/ban.yaml", "agencies: [us/va/town, us/oh/far]"),
        ])
    }

    #[test]
    fn an_agency_concerns_its_state_and_who_names_it() {
        let mut sources = site();
        let scope = narrow(&mut sources, BTreeSet::from(["agencies/us/va/town.yaml".to_owned()]));
        assert_eq!(scope.naming, BTreeSet::from(["content/measures/ban.yaml".to_owned()]));
        assert_eq!(scope.left_out, 2);
        // The measure names `far`, so that it has to be known; nobody needs `cites`.
        assert!(paths(&sources).contains(&"agencies/us/oh/far.yaml"));
        assert!(!paths(&sources).contains(&"agencies/us/oh/cites.yaml"));
    }

    #[test]
    fn a_document_concerns_who_cites_it_also_when_it_is_gone() {
        let mut sources = site();
        sources.texts.retain(|text| text.path != "content/documents/mou.yaml");
        let scope = narrow(&mut sources, BTreeSet::from(["content/documents/mou.yaml".to_owned()]));
        assert_eq!(scope.naming, BTreeSet::from(["agencies/us/oh/cites.yaml".to_owned()]));
        assert_eq!(scope.left_out, 4);
    }

    #[test]
    fn what_touches_every_page_leaves_nothing_out() {
        for path in
            ["content/site.yaml", "content/vendors/ring.yaml", "themes/fight/styles/a.css", "content/counts.yaml"]
        {
            let mut sources = site();
            let scope = narrow(&mut sources, BTreeSet::from([path.to_owned()]));
            assert!(scope.everything && scope.left_out == 0 && sources == site(), "{path}");
        }
    }

    #[test]
    fn few_and_many_ids_are_found_alike() {
        let few = HashSet::from(["us/va/town".to_owned(), "mou".to_owned()]);
        let many: HashSet<String> = few.iter().cloned().chain((0..20).map(|number| format!("x-{number}"))).collect();
        let texts =
            ["mou", "[mou]", "a: mou-2", "amou", "Xmou", "émou.", "us/va/town, x", "us/va/town/x", "us/va/town-2", ""];
        let found = |ids: &HashSet<String>| texts.map(|text| names_any(text, ids));
        assert_eq!(found(&few), [true, true, false, false, true, true, true, false, false, false]);
        assert_eq!(found(&many), found(&few));
    }
}
