//! One document record for each distinct link.
//!
//! Entry: [`Shelf`]. A link that the site already has as a document keeps that document's id. Titles are the words of the
//! address or a plain description: the source gives none.

use std::collections::{BTreeMap, BTreeSet};

use super::atlas::{AtlasOptions, NewFile};
use super::dates::from_cell;
use super::emit::{Yaml, optional, record};
use super::existing::Existing;
use super::links::{Link, archive_day};
use super::listing::Listing;
use super::programs::{Target, VendorList};
use crate::geo::regions::region;
use crate::record::scalars::id::{MAX_LENGTH, slug};

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
    exported: String,
    /// Id of the document that is the import's own source.
    pub dataset: String,
    /// Files to write, in the order in which their links were met.
    pub files: Vec<NewFile>,
}

/// What a document record says, before it is text.
struct Described {
    id: String,
    title: String,
    kind: &'static str,
    published: Option<String>,
    documentcloud: Option<String>,
    obtained: Option<Yaml>,
    about: String,
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
            exported: options.exported.to_string(),
            dataset: format!("atlas-of-surveillance-{}", options.exported),
            files: Vec::new(),
        };
        if !shelf.taken.contains(&shelf.dataset) {
            shelf.file(&shelf.dataset.clone(), &atlas_document(&shelf.exported));
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
                ("retrieved", Yaml::word(&self.exported)),
                ("url", Yaml::text(&link.url.0)),
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
        self.file(&id, &document(described, link));
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

fn document(described: Described, link: &Link) -> Yaml {
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
        optional("obtained", described.obtained),
        Some(("about", Yaml::Text(described.about))),
    ];
    Yaml::Map(entries.into_iter().flatten().collect())
}

/// A project or document on DocumentCloud. The row's date is not said to be its publication's.
fn records(link: &Link, listing: &Listing) -> Described {
    let (number, words) = documentcloud_name(&link.key);
    let is_project = link.key.contains("projectid:");
    let dated = from_cell(&link.date).map_or_else(String::new, |date| format!(" and dates it {date}"));
    let named =
        if link.source.is_empty() { String::new() } else { format!(" It names {} as the source{dated}.", link.source) };
    let (title, kind, about) = if is_project {
        let title =
            format!("Public records{}: {} (DocumentCloud project {number})", topic(&words), spoken_place(listing));
        (
            title,
            "records-release",
            "A collection of public records on DocumentCloud, cited by the Atlas of Surveillance.",
        )
    } else {
        let kind = if words.split(' ').any(|word| word == "MOU") { "mou" } else { "other" };
        (
            format!("{words} (DocumentCloud {number})"),
            kind,
            "A document on DocumentCloud, cited by the Atlas of Surveillance.",
        )
    };
    let by = (!link.source.is_empty()).then(|| Yaml::text(&link.source));
    let how = std::iter::once(("how", Yaml::text("published on DocumentCloud"))).chain(optional("by", by)).collect();
    Described {
        id: slug(&format!("documentcloud {number} {words}")),
        title,
        kind,
        published: None,
        documentcloud: (!is_project && !number.is_empty()).then(|| number.clone()),
        obtained: Some(Yaml::Map(how)),
        about: format!("{about}{named}"),
    }
}

/// `45897` and `Fort Lauderdale FL Ring` from the last part of an address.
fn documentcloud_name(key: &str) -> (String, String) {
    let last = key.rsplit(['/', ':']).next().unwrap_or_default();
    let last = last.strip_suffix(".html").unwrap_or(last);
    let (number, words) = last.split_once('-').unwrap_or((last, ""));
    (number.to_owned(), words.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// ` about Ring`, where the project's own name ends so: a state's code, then the topic.
fn topic(words: &str) -> String {
    let mut from_end = words.rsplit(' ');
    match (from_end.next(), from_end.next()) {
        (Some(topic), Some(code)) if region(code).is_some() => format!(" about {topic}"),
        _ => String::new(),
    }
}

fn spoken_place(listing: &Listing) -> String {
    let place = &listing.place;
    let of_county = super::kinds::serves_county(listing.kind);
    let spot = if of_county { place.county.as_ref() } else { place.city.as_ref() };
    let spot = spot.or(place.city.as_ref()).unwrap_or(&listing.name);
    format!("{spot}, {}", region(&place.state).map_or(place.state.as_str(), |state| state.name))
}

fn page(link: &Link, listing: &Listing) -> Described {
    let host = link.url.host().to_ascii_lowercase();
    let source = if link.source.is_empty() { host.clone() } else { link.source.clone() };
    let words = page_words(&link.key);
    let speaks = words.split(' ').count() > 2;
    let title = if speaks {
        format!("{} ({source})", capitalised(&words))
    } else {
        format!("{}: page on {host}", listing.name)
    };
    Described {
        id: slug(&format!("{source} {}", if speaks { &words } else { &listing.name })),
        title,
        kind: page_kind(&link.key),
        published: from_cell(&link.date).map(|date| date.to_string()),
        documentcloud: None,
        obtained: None,
        about: format!(
            "A page that the Atlas of Surveillance cites for the {}. Its publisher and date are as the Atlas gives them.",
            listing.name
        ),
    }
}

/// The part of the path that reads most like a title, without numbers at its edges.
fn page_words(key: &str) -> String {
    let path = key.split_once('/').map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let words = |part: &str| -> Vec<String> {
        let part = part.rsplit_once('.').map_or(part, |(stem, ending)| if ending.len() <= 5 { stem } else { part });
        let spaced = part.replace("%20", " ");
        let words: Vec<&str> =
            spaced.split(['-', '_', ' ', '+']).filter(|word| !word.is_empty() && !word.contains('%')).collect();
        let number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
        let start = words.iter().position(|word| !number(word)).unwrap_or(words.len());
        let end = words.iter().rposition(|word| !number(word)).map_or(start, |last| last + 1);
        words.get(start..end).unwrap_or_default().iter().map(|word| (*word).to_owned()).collect()
    };
    let parts: Vec<Vec<String>> = path.split('/').map(words).collect();
    let longest = parts.iter().rev().max_by_key(|words| words.len());
    longest.map(|words| words.join(" ")).unwrap_or_default()
}

/// What the address itself says that it is; `other` where it says nothing.
fn page_kind(key: &str) -> &'static str {
    let lower = key.to_lowercase().replace("%20", "-").replace('_', "-");
    if lower.contains("press-release") || lower.contains("media-release") || lower.contains("media-advisory") {
        return "press-release";
    }
    if ["nextdoor.com/", "facebook.com/", "twitter.com/"].iter().any(|host| lower.starts_with(host)) {
        return "social-post";
    }
    "other"
}

fn capitalised(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
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
