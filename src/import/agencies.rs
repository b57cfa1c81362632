//! Agency records: a new file, or a proposal where the site already has the agency.
//!
//! Entries: [`agency`] and [`partnership`].

use super::dates::in_words;
use super::documents::{Shelf, Sort};
use super::emit::{Yaml, optional};
use super::groups::Group;
use super::links::Link;
use super::listing::Listing;
use super::programs::{DateMeaning, Target};

/// The whole record of an agency. `None` for a group without rows, which there is not.
pub fn agency(group: &Group, target: &Target, shelf: &mut Shelf<'_>) -> Option<Yaml> {
    let (first, _) = group.split()?;
    let sources = group.listings.iter().map(|listing| row_citation(listing, shelf)).collect();
    let entries = [
        Some(("name", Yaml::text(&first.name))),
        Some(("kind", Yaml::word(first.kind.word()))),
        optional("city", first.place.city.as_ref().map(Yaml::text)),
        optional("county", first.place.county.as_ref().map(Yaml::text)),
        Some(("sources", Yaml::List(sources))),
        Some(("partnerships", Yaml::List(vec![partnership(group, target, shelf)?]))),
    ];
    Some(Yaml::Map(entries.into_iter().flatten().collect()))
}

/// The partnership with its history and claims.
pub fn partnership(group: &Group, target: &Target, shelf: &mut Shelf<'_>) -> Option<Yaml> {
    let entries = [
        Some(("vendor", Yaml::word(&target.vendor))),
        optional("program", target.program.as_ref().map(Yaml::word)),
        Some(("history", Yaml::List(vec![event(group, target, shelf)?]))),
        Some(("claims", Yaml::List(claims(group, shelf)))),
    ];
    Some(Yaml::Map(entries.into_iter().flatten().collect()))
}

/// The one event of a listed partnership: it is active, since the earliest date that its rows give.
fn event(group: &Group, target: &Target, shelf: &mut Shelf<'_>) -> Option<Yaml> {
    let (first, others) = group.split()?;
    let wording = match target.dates {
        DateMeaning::Active(wording) if first.listed_date => Some(Yaml::text(wording)),
        _ => None,
    };
    let mut sources: Vec<Yaml> = Vec::new();
    for link in group.listings.iter().filter_map(|listing| listing.first_link.as_ref()) {
        let id = Yaml::Word(shelf.id(link, first));
        if !sources.contains(&id) {
            sources.push(id);
        }
    }
    sources.extend(group.listings.iter().map(|listing| row_citation(listing, shelf)));
    let entries = [
        Some(("status", Yaml::word("active"))),
        optional("date", first.date.map(Yaml::word)),
        optional("wording", wording),
        optional("text", remarks(first, others).map(Yaml::Text)),
        Some(("sources", Yaml::List(sources))),
    ];
    Some(Yaml::Map(entries.into_iter().flatten().collect()))
}

/// What has to be said of the date.
fn remarks(first: &Listing, others: &[Listing]) -> Option<String> {
    let alone = (first.date.is_some() && !first.listed_date).then(|| {
        "The Atlas of Surveillance has no date of its own for this agency. It gives this one in its summary, as that of signing.".to_owned()
    });
    let remarks: Vec<String> = alone.into_iter().chain(second_dates(first, others)).collect();
    (!remarks.is_empty()).then(|| remarks.join(" "))
}

/// What the other rows of an agency say about the date, where they differ.
fn second_dates(first: &Listing, others: &[Listing]) -> Option<String> {
    let differing: Vec<String> = others
        .iter()
        .filter(|other| other.date != first.date)
        .filter_map(|other| other.date.map(|date| format!("{} gives {}", other.number, in_words(date))))
        .collect();
    if differing.is_empty() {
        return None;
    }
    let own = first.date.map_or_else(String::new, |date| format!("row {} gives {}, ", first.number, in_words(date)));
    Some(format!("The list has the agency more than once: {own}row {}.", differing.join(", row ")))
}

fn row_citation(listing: &Listing, shelf: &Shelf<'_>) -> Yaml {
    let locator = if listing.number.is_empty() { &listing.name } else { &listing.number };
    Yaml::Map(vec![("document", Yaml::word(&shelf.dataset)), ("locator", Yaml::text(locator))])
}

/// One modest claim for each further link: it is there, and the Atlas cites it.
fn claims(group: &Group, shelf: &mut Shelf<'_>) -> Vec<Yaml> {
    let mut seen: Vec<&str> = Vec::new();
    let mut claims = Vec::new();
    for listing in &group.listings {
        for link in &listing.other_links {
            let is_first = listing.first_link.as_ref().is_some_and(|first| first.key == link.key);
            if !is_first && !seen.contains(&link.key.as_str()) {
                seen.push(&link.key);
                claims.push(claim(link, listing, shelf));
            }
        }
    }
    claims
}

fn claim(link: &Link, listing: &Listing, shelf: &mut Shelf<'_>) -> Yaml {
    let text = match shelf.sort(link) {
        Sort::Records => {
            "The Atlas of Surveillance cites this collection of public records beside the agency. It has not been opened for this site."
        }
        Sort::List | Sort::Page => {
            "The Atlas of Surveillance cites this page beside the agency. It has not been read for this site."
        }
    };
    let sources = vec![Yaml::Word(shelf.id(link, listing)), row_citation(listing, shelf)];
    Yaml::Map(vec![("kind", Yaml::word("other")), ("text", Yaml::text(text)), ("sources", Yaml::List(sources))])
}
