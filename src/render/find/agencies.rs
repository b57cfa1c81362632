//! `assets/find/agencies.json`: every agency in columns, so that ten thousand of them load at once on a telephone.
//!
//! Entry: [`columns`]. Steps: names and what can be told from them (id, town); places and points; where each stands and
//! since when; the document that shows it. What mostly repeats another column is written only where it does not:
//! an agency's address where its name does not give it, a town that its name does not begin with, a date that is no day.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::facets::Facets;
use crate::date::Date;
use crate::geo::point::Xy;
use crate::geo::shapes;
use crate::model::agency::{Agency, Group, Partnership};
use crate::model::place::Region;
use crate::model::{AgencyIndex, DocumentIndex};
use crate::plan::page::Page;
use crate::record::kinds::agency::Status;
use crate::render::maps::placed::point;
use crate::render::pages::roster;
use crate::render::scene::Scene;

/// The file. Every column has one cell for each agency, in the order of ids; maps have one where it differs.
#[derive(Debug, Serialize)]
pub struct Columns<'a> {
    /// How many agencies there are.
    pub count: usize,
    /// Addresses from the root of the site, `{}` in place of the id: agencies, regions, documents; the page to add one.
    pub pages: [String; 4],
    /// Names.
    pub name: Vec<&'a str>,
    /// The last part of the id, where [`slug`] does not make it from the name.
    pub slug: BTreeMap<usize, &'a str>,
    /// Other names.
    pub aliases: BTreeMap<usize, &'a [String]>,
    /// Country or region by id, with its name.
    pub regions: Vec<(String, &'a str)>,
    /// Pairs: the position of a region, and how many agencies in a row lie in it.
    pub runs: Vec<usize>,
    /// Towns.
    pub city: Vec<City<'a>>,
    /// Names of counties, each once.
    pub counties: Vec<&'a str>,
    /// The position of the county from 1; 0 for none.
    pub county: Vec<usize>,
    /// Degrees north in 1/10,000; `null` where it could not be placed.
    pub lat: Vec<Option<i64>>,
    /// Degrees east in 1/10,000.
    pub lon: Vec<Option<i64>>,
    /// From the left of the map, in 1/100 of its units.
    pub x: Vec<Option<i64>>,
    /// From the top.
    pub y: Vec<Option<i64>>,
    /// The map on which it is: `0` the national one, `1` the world, `-` neither.
    pub map: String,
    /// The position of its group in [`Group::ALL`].
    pub group: String,
    /// The position of its status in [`Status::ALL`], from `a`; `-` for none.
    pub standing: String,
    /// The first day on which it is known to have been in use, else of its first date, from 1970-01-01; 0 without a date.
    pub from: Vec<i32>,
    /// The day on which it was over.
    pub to: BTreeMap<usize, i32>,
    /// The date of its status, where it is not simply the day in `from`; empty when there is none.
    pub since: BTreeMap<usize, String>,
    /// Documents that show a status: id and title.
    pub documents: Vec<(&'a str, &'a str)>,
    /// The position of the document that shows its status.
    pub source: Vec<usize>,
    /// What filters tell apart.
    pub facets: Facets,
}

/// The town of an agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum City<'a> {
    /// So many UTF-16 units from the beginning of the name; 0 for none.
    Begins(usize),
    /// A name of its own.
    Named(&'a str),
}

/// All agencies of the site.
pub fn columns(scene: Scene<'_>) -> Columns<'_> {
    let atlas = scene.atlas;
    let agencies = &atlas.agencies;
    let counties: BTreeSet<&str> = agencies.iter().filter_map(|agency| agency.place.county.as_deref()).collect();
    let counties: Vec<&str> = counties.into_iter().collect();
    let laid: Vec<Option<(char, Xy)>> = agencies.iter().map(lay).collect();
    let shown: Vec<Option<DocumentIndex>> = agencies.iter().map(shown_by).collect();
    let documents: BTreeSet<DocumentIndex> = shown.iter().copied().flatten().collect();
    let documents: Vec<DocumentIndex> = documents.into_iter().collect();
    let axis = |of: fn(Xy) -> f64| laid.iter().map(|laid| laid.map(|(_, at)| whole(of(at) * 100.0))).collect();
    let degrees = |of: fn(f64, f64) -> f64| {
        agencies.iter().map(|agency| agency.place.spot.map(|spot| whole(of(spot.lat, spot.lon) * 1e4))).collect()
    };
    Columns {
        count: agencies.len(),
        pages: addresses(scene),
        name: agencies.iter().map(|agency| agency.name.as_str()).collect(),
        slug: sparse(agencies, |agency| Some(last_part(&agency.id)).filter(|part| *part != slug(&agency.name))),
        aliases: sparse(agencies, |agency| Some(agency.aliases.as_slice()).filter(|names| !names.is_empty())),
        regions: atlas.regions.iter().map(|region| (region.id(), region.name.as_str())).collect(),
        runs: runs(scene),
        city: agencies.iter().map(city).collect(),
        county: agencies.iter().map(|agency| county(agency, &counties)).collect(),
        counties,
        lat: degrees(|lat, _| lat),
        lon: degrees(|_, lon| lon),
        x: axis(|at| at.x),
        y: axis(|at| at.y),
        map: laid.iter().map(|laid| laid.map_or('-', |(map, _)| map)).collect(),
        group: agencies.iter().map(group).collect(),
        standing: agencies.iter().map(standing).collect(),
        from: agencies.iter().map(|agency| from(agency).unwrap_or_default()).collect(),
        to: sparse(agencies, to),
        since: sparse(agencies, since),
        source: shown.iter().map(|shown| position(&documents, shown.as_ref())).collect(),
        documents: documents.iter().map(|index| atlas.document(*index)).map(|it| (&*it.id, &*it.title)).collect(),
        facets: Facets::new(atlas),
    }
}

/// What most ids end in: the name in small letters, anything but letters and digits as one hyphen, no apostrophes.
/// `atlas.js` makes the same.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.chars().filter(|character| !matches!(character, '\'' | '’' | '.')) {
        match character.to_ascii_lowercase() {
            letter if letter.is_ascii_alphanumeric() => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// The last part of an id.
fn last_part(id: &str) -> &str {
    id.rsplit_once('/').map_or(id, |(_, last)| last)
}

fn addresses(scene: Scene<'_>) -> [String; 4] {
    let home = scene.plan.path(&Page::Home, 0);
    let form = |page: Option<(Page, &str)>| {
        page.map(|(page, id)| scene.plan.link(home, &page, 0).replacen(id, "{}", 1)).unwrap_or_default()
    };
    let agency = scene.atlas.agencies.first().map(|agency| (Page::Agency(AgencyIndex(0)), agency.id.as_str()));
    let document =
        scene.atlas.documents.first().map(|document| (Page::Document(DocumentIndex(0)), document.id.as_str()));
    let region = scene.atlas.regions.first().map(Region::id);
    let region = region.as_deref().map(|id| (Page::Place(0), id));
    [form(agency), form(region), form(document), scene.plan.link(home, &Page::Contribute, 0)]
}

/// Ids begin with the place, so that few runs hold all agencies.
fn runs(scene: Scene<'_>) -> Vec<usize> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for agency in &scene.atlas.agencies {
        let place = &agency.place;
        let region = scene.region(&place.country, place.region.as_deref()).map_or(0, |(position, _)| position);
        match runs.last_mut() {
            Some((last, count)) if *last == region => *count += 1,
            _ => runs.push((region, 1)),
        }
    }
    runs.into_iter().flat_map(<[usize; 2]>::from).collect()
}

fn city(agency: &Agency) -> City<'_> {
    match agency.place.city.as_deref() {
        None | Some("") => City::Begins(0),
        Some(city) if agency.name.starts_with(city) => City::Begins(city.encode_utf16().count()),
        Some(city) => City::Named(city),
    }
}

fn county(agency: &Agency, counties: &[&str]) -> usize {
    let name = agency.place.county.as_deref();
    name.and_then(|name| counties.binary_search(&name).ok()).map_or(0, |position| position + 1)
}

/// The map on which it is, and where.
fn lay(agency: &Agency) -> Option<(char, Xy)> {
    let point = point(agency)?;
    match agency.place.country.as_str() {
        "us" => shapes::us_map().project(point).map(|at| ('0', at)),
        _ => shapes::world_map().project(point).map(|at| ('1', at)),
    }
}

fn group(agency: &Agency) -> char {
    letter('0', Group::ALL.iter().position(|group| *group == agency.group()))
}

fn standing(agency: &Agency) -> char {
    let standing = roster::strongest(agency).and_then(|partnership| partnership.standing);
    letter('a', standing.and_then(|standing| Status::ALL.iter().position(|status| *status == standing.status)))
}

/// The sign that stands `position` places after `first`; `-` for none.
fn letter(first: char, position: Option<usize>) -> char {
    let code = position.and_then(|position| u32::try_from(position).ok()).map(|position| position + u32::from(first));
    code.and_then(char::from_u32).unwrap_or('-')
}

/// Dates without a day count at the end of their month or year, as in the chart of growth: by then it is sure.
fn from(agency: &Agency) -> Option<i32> {
    let days = |in_use: bool| {
        let events = agency.partnerships.iter().flat_map(|partnership| &partnership.history);
        let events = events.filter(move |event| !in_use || Group::of(event.status) == Group::InUse);
        events.filter_map(|event| Some(event.date?.start()?.last_day())).min()
    };
    days(true).or_else(|| days(false))
}

/// It is over when its last partnership is, and on a day that is known.
fn to(agency: &Agency) -> Option<i32> {
    let ended = |partnership: &Partnership| Some(partnership.standing?.since?.start()?.last_day());
    let over = agency.group() == Group::Over;
    over.then(|| agency.partnerships.iter().filter(|one| one.group() == Group::Over).filter_map(ended).max())?
}

/// The date of the status, unless `from` says the same to the day.
fn since(agency: &Agency) -> Option<String> {
    let standing = roster::strongest(agency).and_then(|partnership| partnership.standing);
    let date = standing.and_then(|standing| standing.since);
    let day = match date {
        Some(Date::On(day)) if day.day.is_some() && !day.approximate && !day.uncertain => Some(day.last_day()),
        _ => None,
    };
    let told = from(agency);
    (date.is_some() && day.is_none() || day != told).then(|| date.map(|date| date.to_string()).unwrap_or_default())
}

/// The first document that shows its status, or failing that the agency.
fn shown_by(agency: &Agency) -> Option<DocumentIndex> {
    roster::ground_of(agency).first().map(|citation| citation.document)
}

fn position<T: PartialEq>(list: &[T], wanted: Option<&T>) -> usize {
    list.iter().position(|item| Some(item) == wanted).unwrap_or_default()
}

fn sparse<'a, T>(agencies: &'a [Agency], cell: impl Fn(&'a Agency) -> Option<T>) -> BTreeMap<usize, T> {
    agencies.iter().enumerate().filter_map(|(position, agency)| Some((position, cell(agency)?))).collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "degrees and maps are some thousand units wide; beyond, the cast saturates"
)]
fn whole(number: f64) -> i64 {
    number.round() as i64
}
