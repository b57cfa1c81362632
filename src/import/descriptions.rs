//! What a linked document is, as far as its address and its row show.
//!
//! Entries: [`records`] for DocumentCloud, [`page`] for everything else. Titles are the words of the address or a plain
//! description: the source gives none. Kinds are those that the address itself names.

use super::dates::{from_cell, in_words};
use super::emit::Yaml;
use super::links::Link;
use super::listing::Listing;
use crate::geo::regions::region;
use crate::record::scalars::id::slug;

/// What a document record says, before it is text.
pub struct Described {
    /// The id that it would like to have.
    pub id: String,
    /// A title in words of the address or of our own.
    pub title: String,
    /// The word of its kind.
    pub kind: &'static str,
    /// When it was published, as the source has it.
    pub published: Option<String>,
    /// Its number on DocumentCloud.
    pub documentcloud: Option<String>,
    /// How it became known.
    pub obtained: Option<Yaml>,
    /// What it is.
    pub about: String,
}

/// An import opens nothing.
const UNREAD: &str = "It has not been read for this site.";

/// A project or document on DocumentCloud. The row's date is not said to be its publication's.
pub fn records(link: &Link, listing: &Listing) -> Described {
    let (number, words) = documentcloud_name(&link.key);
    let is_project = link.key.contains("projectid:");
    let dated = from_cell(&link.date).map_or_else(String::new, |date| format!(" and dates it {}", in_words(date)));
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
    Described {
        id: slug(&format!("documentcloud {number} {words}")),
        title,
        kind,
        published: None,
        documentcloud: (!is_project && !number.is_empty()).then(|| number.clone()),
        obtained: Some(Yaml::Map(vec![("how", Yaml::text("published on DocumentCloud"))])),
        about: format!("{about}{named} {UNREAD}"),
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

/// Any other page.
pub fn page(link: &Link, listing: &Listing) -> Described {
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
            "A page that the Atlas of Surveillance cites beside the {}. Its publisher and date are as the Atlas gives them, its title is \
             made from its address. {UNREAD}",
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
