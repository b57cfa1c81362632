//! One document record for each distinct link.
//!
//! Entry: [`Shelf`]. A link that the site already has as a document keeps that document's id. [`super::descriptions`] says what a new
//! one is.

use std::collections::{BTreeMap, BTreeSet};

use super::atlas::{AtlasOptions, NewFile};
use super::descriptions::{Described, page, records};
use super::emit::{Yaml, optional, record};
use super::existing::Existing;
use super::links::{Link, archive_day};
use super::listing::Listing;
use super::programs::{Target, VendorList};
use crate::record::scalars::id::MAX_LENGTH;

/// What a link leads to, as far as its address shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The vendor's own list.
    List,
    /// Released public records.
    Records,
    /// Any other page.
    Page,
}

/// The documents of the site and those that the import adds.
#[derive(Debug)]
pub struct Shelf<'a> {
    ids: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    target: &'a Target,
    /// Id of the document that is the import's own source.
    pub dataset: String,
    /// Files to write, in the order in which their links were met.
    pub files: Vec<NewFile>,
}

impl<'a> Shelf<'a> {
    /// The documents that `existing` has, and the Atlas itself.
    pub fn new(existing: &Existing, target: &'a Target, options: &AtlasOptions) -> Self {
        let ids =
            existing.paths.iter().filter_map(|path| path.strip_prefix("content/documents/")?.strip_suffix(".yaml"));
        let mut shelf = Self {
            ids: existing.documents.clone(),
            taken: ids.map(str::to_owned).collect(),
            target,
            dataset: format!("atlas-of-surveillance-{}", options.exported),
            files: Vec::new(),
        };
        if !shelf.taken.contains(&shelf.dataset) {
            shelf.file(&shelf.dataset.clone(), &atlas_document(&options.exported.to_string()));
        }
        shelf
    }

    /// What `link` leads to.
    pub fn sort(&self, link: &Link) -> Sort {
        match self.target.list {
            Some(list) if list.key == link.key => Sort::List,
            _ if link.key.starts_with("documentcloud.org/") => Sort::Records,
            _ => Sort::Page,
        }
    }

    /// The id of the document behind `link`, which `listing` cites. A new document gets a file.
    pub fn id(&mut self, link: &Link, listing: &Listing) -> String {
        if let Some(id) = self.ids.get(&link.key) {
            return id.clone();
        }
        let id = match (self.sort(link), self.target.list) {
            (Sort::List, Some(list)) => self.list(list, link),
            _ => self.describe(link, listing),
        };
        self.ids.insert(link.key.clone(), id.clone());
        id
    }

    /// The vendor's list has a fixed id; a document of that id is taken to be it.
    fn list(&mut self, list: &VendorList, link: &Link) -> String {
        if !self.taken.contains(list.id) {
            let entries = vec![
                ("title", Yaml::text(list.title)),
                ("kind", Yaml::word("dataset")),
                ("publisher", Yaml::text(list.publisher)),
                ("url", Yaml::text(&link.url.0)),
                ("known_through", Yaml::word(&self.dataset)),
                ("about", Yaml::text(list.about)),
            ];
            self.file(list.id, &Yaml::Map(entries));
        }
        list.id.to_owned()
    }

    fn describe(&mut self, link: &Link, listing: &Listing) -> String {
        let mut described = match self.sort(link) {
            Sort::Records => records(link, listing),
            Sort::List | Sort::Page => page(link, listing),
        };
        described.id = self.free(&described.id);
        let id = described.id.clone();
        self.file(&id, &document(described, link, &self.dataset));
        id
    }

    /// `id`, or `id-2` and so on where another document has it.
    fn free(&self, id: &str) -> String {
        let id = shortened(id, MAX_LENGTH - 3);
        let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
        let mut names = std::iter::once(id.clone()).chain(numbered);
        names.find(|name| !self.taken.contains(name)).unwrap_or(id)
    }

    fn file(&mut self, id: &str, document: &Yaml) {
        self.taken.insert(id.to_owned());
        self.files.push(NewFile { path: format!("content/documents/{id}.yaml"), text: record(document) });
    }
}

fn atlas_document(exported: &str) -> Yaml {
    Yaml::Map(vec![
        ("title", Yaml::text(format!("Atlas of Surveillance, export of {exported}"))),
        ("kind", Yaml::word("dataset")),
        (
            "publisher",
            Yaml::text("Electronic Frontier Foundation and Reynolds School of Journalism, University of Nevada, Reno"),
        ),
        ("retrieved", Yaml::word(exported)),
        ("url", Yaml::text("https://atlasofsurveillance.org/")),
        (
            "about",
            Yaml::text(
                "A table of the technologies that law-enforcement agencies of the United States use, one row for each \
                 agency and technology, with links to the sources. Rows are cited by their AOSNUMBER.",
            ),
        ),
        ("rights", Yaml::text("CC BY 4.0")),
    ])
}

/// Nobody has opened the link: the document is known through the Atlas, the document with the id `dataset`, alone.
fn document(described: Described, link: &Link, dataset: &str) -> Yaml {
    let archived = link.archived.iter().map(|copy| {
        let date = optional("date", archive_day(copy).map(Yaml::Word));
        Yaml::Map(std::iter::once(("url", Yaml::text(&copy.0))).chain(date).collect())
    });
    let publisher = (!link.source.is_empty() && described.obtained.is_none()).then(|| Yaml::text(&link.source));
    let entries = [
        Some(("title", Yaml::Text(described.title))),
        Some(("kind", Yaml::word(described.kind))),
        optional("publisher", publisher),
        optional("published", described.published.map(Yaml::Word)),
        Some(("url", Yaml::text(&link.url.0))),
        Some(("archived", Yaml::List(archived.collect()))),
        optional("documentcloud", described.documentcloud.map(Yaml::Text)),
        Some(("known_through", Yaml::word(dataset))),
        optional("obtained", described.obtained),
        Some(("about", Yaml::Text(described.about))),
    ];
    Yaml::Map(entries.into_iter().flatten().collect())
}

/// An id of at most `most` characters, cut between words.
fn shortened(id: &str, most: usize) -> String {
    let mut short = String::new();
    for word in id.split('-') {
        if !short.is_empty() && short.len() + 1 + word.len() > most {
            break;
        }
        if !short.is_empty() {
            short.push('-');
        }
        short.push_str(word);
    }
    short.truncate(most);
    short
}
