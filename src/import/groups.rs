//! Listings of one agency put together; agencies of one name kept apart.
//!
//! Entry: [`groups`]. Two listings are one agency when state, name and city agree and their counties do not contradict
//! each other. The number of a row is not its identity: the Atlas has used one twice.

use std::collections::BTreeMap;

use super::listing::Listing;
use crate::record::scalars::id::slug;

/// One agency with all its rows.
#[derive(Debug)]
pub struct Group {
    /// Its rows, the earliest dated first. Never empty.
    pub listings: Vec<Listing>,
    /// What the file's name needs at its end because another agency of the state has the same name.
    pub suffix: Option<String>,
}

impl Group {
    /// The row from which name, kind and place are taken, and all others.
    pub fn split(&self) -> Option<(&Listing, &[Listing])> {
        self.listings.split_first()
    }
}

/// Puts listings together, in the order of state and name.
pub fn groups(listings: Vec<Listing>) -> Vec<Group> {
    let mut by_name: BTreeMap<(String, String), Vec<Vec<Listing>>> = BTreeMap::new();
    for listing in listings {
        let key = (listing.place.state.clone(), slug(&listing.name));
        let agencies = by_name.entry(key).or_default();
        match agencies.iter_mut().find(|agency| agency.first().is_some_and(|first| is_same(first, &listing))) {
            Some(agency) => agency.push(listing),
            None => agencies.push(vec![listing]),
        }
    }
    by_name.into_values().flat_map(told_apart).collect()
}

fn is_same(one: &Listing, other: &Listing) -> bool {
    let county = |listing: &Listing| listing.place.county.as_deref().map(slug);
    let contradict = matches!((county(one), county(other)), (Some(one), Some(other)) if one != other);
    city(one) == city(other) && !contradict
}

fn city(listing: &Listing) -> String {
    listing.place.city.as_deref().map(slug).unwrap_or_default()
}

fn told_apart(agencies: Vec<Vec<Listing>>) -> Vec<Group> {
    let several = agencies.len() > 1;
    let suffixes: Vec<Option<String>> =
        agencies.iter().map(|agency| if several { suffix(agency, &agencies) } else { None }).collect();
    agencies
        .into_iter()
        .zip(suffixes)
        .map(|(mut listings, suffix)| {
            listings.sort_by_key(|listing| {
                (listing.date.is_none(), listing.date.map(|date| date.earliest()), listing.line)
            });
            Group { listings, suffix }
        })
        .collect()
}

/// The city, or the county where the cities are alike.
fn suffix(agency: &[Listing], all: &[Vec<Listing>]) -> Option<String> {
    let first = agency.first()?;
    let alike = all.iter().filter(|other| other.first().is_some_and(|other| city(other) == city(first))).count();
    let county = first.place.county.as_deref().map(slug);
    let own = if alike > 1 || city(first).is_empty() { county } else { Some(city(first)) };
    own.filter(|suffix| !suffix.is_empty())
}
