//! Regions: the countries and regions that have a page, each with its agencies, measures and changes.

use std::collections::{BTreeMap, BTreeSet};

use crate::geo::regions as known;
use crate::model::agency::Agency;
use crate::model::other::Change;
use crate::model::place::{Place, Region};
use crate::model::{AgencyIndex, Atlas, MeasureIndex};

type Key<'a> = (&'a str, Option<&'a str>);

/// Every country and region that an agency or a measure lies in: a country first, then its regions.
/// The atlas does not have its regions yet.
pub(super) fn gather(Atlas { agencies, measures, changes, .. }: &Atlas) -> Vec<Region> {
    let mut regions: BTreeMap<Key<'_>, Region> = BTreeMap::new();
    for (position, agency) in agencies.iter().enumerate() {
        for key in keys(&agency.place) {
            entry(&mut regions, key).agencies.push(AgencyIndex::at(position));
        }
    }
    for (position, measure) in measures.iter().enumerate() {
        for key in keys(&measure.place) {
            entry(&mut regions, key).measures.push(MeasureIndex::at(position));
        }
    }
    for (position, change) in changes.iter().enumerate() {
        for key in concerned(agencies, change) {
            // A region of which everything was taken down has no page; the log of the whole site tells of it.
            if let Some(region) = regions.get_mut(&key) {
                region.changes.push(position);
            }
        }
    }
    regions.into_values().collect()
}

/// The countries and regions of the agencies that a change names, each once.
fn concerned<'a>(agencies: &'a [Agency], change: &'a Change) -> BTreeSet<Key<'a>> {
    let named = change.agencies.iter().filter_map(|index| agencies.get(index.position()));
    let removed = change.removed.iter().flat_map(|gone| {
        let mut folders = gone.id.rsplit_once('/').map_or("", |(folders, _)| folders).split('/');
        let country = folders.next().unwrap_or_default();
        let region = folders.next().map(|region| (country, Some(region)));
        std::iter::once((country, None)).chain(region)
    });
    named.flat_map(|agency| keys(&agency.place)).chain(removed).collect()
}

fn keys(place: &Place) -> impl Iterator<Item = Key<'_>> {
    let country = place.country.as_str();
    std::iter::once((country, None)).chain(place.region.as_deref().map(|region| (country, Some(region))))
}

fn entry<'a, 'b>(regions: &'b mut BTreeMap<Key<'a>, Region>, key: Key<'a>) -> &'b mut Region {
    regions.entry(key).or_insert_with_key(|(country, region)| Region {
        country: (*country).to_owned(),
        region: region.map(str::to_owned),
        name: name(country, *region),
        agencies: Vec::new(),
        measures: Vec::new(),
        changes: Vec::new(),
    })
}

/// The name of a country or region; its code in capitals where no name is known.
fn name(country: &str, region: Option<&str>) -> String {
    let known = match region {
        Some(region) if country == "us" => known::region(region).map(|state| state.name.to_owned()),
        Some(_) => None,
        None => known::country_name(country).map(str::to_owned),
    };
    known.unwrap_or_else(|| region.unwrap_or(country).to_ascii_uppercase())
}
