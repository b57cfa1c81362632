//! The shapes under the marks, and the counties that they tell apart.

use std::collections::BTreeSet;

use super::placed::{Placed, point};
use super::view::{Canvas, Land};
use crate::geo::contains::locate;
use crate::geo::tables::county;
use crate::model::agency::Agency;
use crate::plan::page::Page;

/// The class of a place in which no agency is.
const BARE: &str = "land none";

/// How many of these places have no agency.
pub(super) fn bare(land: &[Land]) -> usize {
    land.iter().filter(|land| land.class == BARE).count()
}

/// Every state, those with agencies as links to their pages.
pub(super) fn states(canvas: &Canvas<'_, '_>) -> Vec<Land> {
    let regions = canvas.base.regions.iter();
    regions.map(|shape| linked(canvas, "us", Some(&shape.id.to_ascii_lowercase()), &shape.path)).collect()
}

/// Every country, those with agencies as links to their pages.
pub(super) fn countries(canvas: &Canvas<'_, '_>) -> Vec<Land> {
    let regions = canvas.base.regions.iter();
    regions.map(|shape| linked(canvas, &shape.id.to_ascii_lowercase(), None, &shape.path)).collect()
}

fn linked(canvas: &Canvas<'_, '_>, country: &str, region: Option<&str>, path: &str) -> Land {
    let known = canvas.scene.region(country, region).filter(|(_, region)| !region.agencies.is_empty());
    let link = known.map(|(position, region)| {
        let words = canvas.scene.words;
        let agencies = words.counted("agencies", region.agencies.len());
        let title = words.with("map-land", [("place", words.region(region).into()), ("agencies", agencies.into())]);
        (canvas.scene.link(canvas.at, &Page::Place(position)), title)
    });
    let class = if link.is_some() { "land" } else { BARE };
    Land { class, path: path.to_owned(), link }
}

/// A state's counties as two shapes, those without agencies and those with; or a country as one.
pub(super) fn one(canvas: &Canvas<'_, '_>, counties: bool, placed: &Placed) -> Vec<Land> {
    let agencies = placed.marks.iter().map(|(index, _)| canvas.scene.atlas.agency(*index));
    let holding: BTreeSet<&str> = if counties { agencies.filter_map(county_number).collect() } else { BTreeSet::new() };
    let paths = |held: bool| -> String {
        let regions = canvas.base.regions.iter().filter(|shape| holding.contains(shape.id.as_str()) == held);
        regions.map(|shape| shape.path.as_str()).collect()
    };
    let shapes = [("county", paths(false)), ("county has", paths(true))];
    let drawn = shapes.into_iter().filter(|(_, path)| !path.is_empty());
    drawn.map(|(class, path)| Land { class, path, link: None }).collect()
}

fn county_number(agency: &Agency) -> Option<&'static str> {
    locate(point(agency)?).map(|located| located.county_fips)
}

/// The county of an agency: as the record or the gazetteer has it, else where its point lies.
pub fn county_name(agency: &Agency) -> Option<String> {
    let located = || county_number(agency).and_then(county).map(|county| county.name.to_owned());
    agency.place.county.clone().or_else(located)
}

/// The id of a county's part of a list: `county-roanoke-county`.
pub fn anchor(county: Option<&str>) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    format!("county-{}", county.unwrap_or("not-known").chars().map(plain).collect::<String>())
}
