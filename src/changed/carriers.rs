//! What a changed file concerns that does not name it by an id: the record of a document whose copy or text it is, and prose.
//!
//! Entries: [`carriers`], [`leading`] and [`is_prose`].

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::layout::{Class, classify};
use crate::record::kinds::Kind;
use crate::source::Sources;

/// The records of documents, with their ids, that name a changed file beside them, also one that is gone.
pub(super) fn carriers(sources: &Sources, changed: &BTreeSet<String>) -> BTreeMap<String, String> {
    let files = changed.iter().filter(|path| classify(path) == Class::Asset).filter_map(|path| path.rsplit_once('/'));
    let files: Vec<(&str, &str)> = files.filter(|(folder, _)| folder.starts_with("content/documents")).collect();
    let texts = if files.is_empty() { &[][..] } else { sources.texts.as_slice() };
    let carrier = |(path, text): (&str, &str)| match classify(path) {
        Class::Record(Kind::Document, id) => {
            let own = path.rsplit_once('/').map(|(folder, _)| folder);
            let names = files.iter().any(|(folder, name)| own == Some(*folder) && text.contains(name));
            names.then(|| (path.to_owned(), id))
        }
        _ => None,
    };
    texts.par_iter().filter_map(|text| carrier((&text.path, &text.text))).collect()
}

/// The unchanged prose that leads to the page of a record which is gone.
pub(super) fn leading(sources: &Sources, changed: &BTreeSet<String>) -> BTreeSet<String> {
    let there: BTreeSet<&str> = sources.texts.iter().map(|text| text.path.as_str()).collect();
    let gone = changed.iter().filter(|path| !there.contains(path.as_str()));
    let addresses: Vec<String> = gone.filter_map(|path| address(path)).collect();
    let prose = sources.texts.iter().filter(|text| !addresses.is_empty() && is_prose(&text.path));
    let prose = prose.filter(|text| !changed.contains(&text.path));
    let leads = prose.filter(|text| addresses.iter().any(|address| leads_to(&text.text, address)));
    leads.map(|text| text.path.clone()).collect()
}

/// Whether what is at `path` is told in pages of prose: they themselves, and the pictures beside them.
pub(super) fn is_prose(path: &str) -> bool {
    match classify(path) {
        Class::Record(Kind::Page | Kind::PageTranslation | Kind::Action | Kind::ActionTranslation, _) => true,
        Class::Asset => path.starts_with("content/pages/") || path.starts_with("content/actions/"),
        _ => false,
    }
}

/// The address of a record's page, without its ending.
fn address(path: &str) -> Option<String> {
    match classify(path) {
        Class::Record(Kind::Agency, id) => Some(format!("agencies/{id}")),
        Class::Record(Kind::Document, id) => Some(format!("documents/{id}")),
        Class::Record(Kind::Action, id) => Some(format!("actions/{id}")),
        Class::Record(Kind::Page, id) => Some(id),
        _ => None,
    }
}

/// Either form of address is understood: `about.html` and `about/`.
fn leads_to(text: &str, address: &str) -> bool {
    text.match_indices(address).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + address.len()..).unwrap_or_default();
        let begins = !before.is_some_and(|sign| sign.is_ascii_alphanumeric() || sign == '-');
        begins && (after.starts_with(".html") || after.starts_with('/'))
    })
}
