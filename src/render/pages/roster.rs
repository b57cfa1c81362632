//! The list that says what a map shows: by state on the home page, with dates on the page of a state.
//!
//! Entries: [`groups`] for the home page, [`rolls`] for the page of a place, [`rests`] for the documents behind either.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::agency::{Agency, Citation, Group as Standing, Partnership};
use crate::model::place::Region;
use crate::model::{AgencyIndex, Atlas, DocumentIndex};
use crate::plan::page::Page;
use crate::render::maps::{MOST_MARKS, ground, legend};
use crate::render::notes::{Mark, Notes};
use crate::render::scene::Scene;
use crate::render::words::DateWords;
use crate::render::words::regions::alphabetical;

/// The agencies of a state or country, light.
#[derive(Debug, Serialize)]
pub struct Group {
    id: String,
    name: String,
    count: String,
    /// The page of the state or country.
    href: String,
    /// Empty where there are too many agencies for one page: the page of the state lists them.
    rows: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    href: String,
    name: String,
    /// Where it stands, unless it is in use.
    status: Option<String>,
}

/// The agencies of a place, or of one of its counties, with dates.
#[derive(Debug, Serialize)]
pub struct Roll {
    id: String,
    /// The county, where the list is by county.
    name: Option<String>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    name: String,
    /// City and county.
    place: String,
    /// The mark on the map.
    word: &'static str,
    status: String,
    since: Option<DateWords>,
    /// When there is no point to draw it at.
    unplaced: bool,
    marks: Vec<Mark>,
}

/// Most documents that are named as the ground of a whole list.
const MOST_DOCUMENTS: usize = 8;

/// All agencies by state, or by country where there are no states, in the order of names.
pub fn groups(scene: Scene<'_>, at: &SitePath) -> Vec<Group> {
    let listed = scene.atlas.agencies.len() <= MOST_MARKS;
    let regions = scene.atlas.regions.iter().enumerate();
    let mut groups: Vec<(String, Group)> = regions
        .filter_map(|(position, region)| {
            let own = own(scene.atlas, region);
            let name = full_name(scene, region);
            let group = (!own.is_empty()).then(|| Group {
                id: region.id().replace('/', "-"),
                name: name.clone(),
                count: scene.words.number(own.len()),
                href: scene.link(at, &Page::Place(position)),
                rows: if listed { own.iter().map(|index| entry(scene, at, *index)).collect() } else { Vec::new() },
            })?;
            Some((name, group))
        })
        .collect();
    groups.sort_by_cached_key(|(name, _)| alphabetical(name));
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The agencies of a region; of a country, those that lie in none of its regions.
fn own(atlas: &Atlas, region: &Region) -> Vec<AgencyIndex> {
    let direct = |index: &&AgencyIndex| region.region.is_some() || atlas.agency(**index).place.region.is_none();
    region.agencies.iter().filter(direct).copied().collect()
}

/// "Virginia", "Ontario, Canada".
fn full_name(scene: Scene<'_>, region: &Region) -> String {
    let country = scene.region(&region.country, None).filter(|_| region.region.is_some() && region.country != "us");
    let name = scene.words.region(region);
    country.map_or_else(|| name.clone(), |(_, country)| format!("{name}, {}", scene.words.region(country)))
}

fn entry(scene: Scene<'_>, at: &SitePath, index: AgencyIndex) -> Entry {
    let agency = scene.atlas.agency(index);
    let group = agency.group();
    Entry {
        href: scene.link(at, &Page::Agency(index)),
        name: agency.name.clone(),
        status: (group != Standing::InUse).then(|| legend::meaning(scene.words, group)),
    }
}

/// The agencies of a region with dates: one roll, or one for each county where a map would show clusters.
pub fn rolls<'a>(scene: Scene<'a>, at: &SitePath, region: &Region, notes: &mut Notes<'a>) -> Vec<Roll> {
    let mut rolls: BTreeMap<Option<String>, Vec<Row>> = BTreeMap::new();
    let by_county = region.agencies.len() > MOST_MARKS;
    for index in &region.agencies {
        let agency = scene.atlas.agency(*index);
        let county = by_county.then(|| ground::county_name(agency)).flatten();
        rolls.entry(county).or_default().push(row(scene, at, *index, notes));
    }
    let roll = |(county, rows): (Option<String>, Vec<Row>)| Roll {
        id: ground::anchor(county.as_deref()),
        name: by_county.then(|| county.unwrap_or_else(|| scene.words.text("map-county-unknown"))),
        rows,
    };
    rolls.into_iter().map(roll).collect()
}

fn row<'a>(scene: Scene<'a>, at: &SitePath, index: AgencyIndex, notes: &mut Notes<'a>) -> Row {
    let agency = scene.atlas.agency(index);
    let standing = strongest(agency).and_then(|partnership| partnership.standing);
    Row {
        href: scene.link(at, &Page::Agency(index)),
        name: agency.name.clone(),
        place: town(agency),
        word: agency.group().word(),
        status: standing
            .map_or_else(|| scene.words.group(Standing::Unknown), |standing| scene.words.status(standing.status)),
        since: standing.and_then(|standing| standing.since).map(|found| scene.words.date(found)),
        unplaced: agency.place.spot.is_none(),
        marks: notes.cite_whole(documents(ground_of(agency))),
    }
}

/// City and county; the city alone where it is its own county.
fn town(agency: &Agency) -> String {
    match (agency.place.city.as_deref(), agency.place.county.as_deref()) {
        (Some(city), Some(county)) if county == city || county.strip_suffix(" city") == Some(city) => city.to_owned(),
        (city, county) => city.into_iter().chain(county).collect::<Vec<_>>().join(", "),
    }
}

/// The partnership that decides the mark.
pub fn strongest(agency: &Agency) -> Option<&Partnership> {
    agency.partnerships.iter().min_by_key(|partnership| partnership.group())
}

/// What shows the status; without one, what shows that there is a record at all.
pub fn ground_of(agency: &Agency) -> &[Citation] {
    let Some(partnership) = strongest(agency) else { return &agency.sources };
    let event = partnership.history.last().map(|event| event.sources.as_slice());
    let claim = || partnership.claims.first().map(|claim| claim.sources.as_slice());
    event.or_else(claim).unwrap_or(&agency.sources)
}

fn documents(citations: &[Citation]) -> Vec<DocumentIndex> {
    let mut documents: Vec<DocumentIndex> = Vec::new();
    for citation in citations {
        if !documents.contains(&citation.document) {
            documents.push(citation.document);
        }
    }
    documents
}

/// The documents on which the statuses of `agencies` rest, those with most of them first.
pub fn rests<'a>(atlas: &'a Atlas, agencies: impl Iterator<Item = &'a Agency>, notes: &mut Notes<'a>) -> Vec<Mark> {
    let mut counts: BTreeMap<DocumentIndex, usize> = BTreeMap::new();
    for document in agencies.flat_map(|agency| documents(ground_of(agency))) {
        *counts.entry(document).or_default() += 1;
    }
    let mut counts: Vec<(usize, DocumentIndex)> =
        counts.into_iter().map(|(document, count)| (count, document)).collect();
    counts.sort_by_key(|(count, document)| (std::cmp::Reverse(*count), &atlas.document(*document).id));
    notes.cite_whole(counts.into_iter().take(MOST_DOCUMENTS).map(|(_, document)| document))
}
