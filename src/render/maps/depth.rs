//! What a map shows as a reader looks closer: counties and the names of places, a file for each state, for scripts.
//!
//! Entry: [`write()`]. A script asks for `assets/map/us-va.json` when Virginia comes into view, or on Virginia's own page,
//! which has the counties already. Names have degrees, because the two maps lay them out differently.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::{LazyLock, OnceLock};

use serde::Serialize;

use crate::geo::base_map::Region;
use crate::geo::point::Point;
use crate::geo::regions::{region, region_names};
use crate::geo::shapes::{FINER, us_counties, us_map};
use crate::geo::tables::{county, places, places_of};
use crate::render::downloads::json;
use crate::render::once::once;

/// From how many inhabitants on a place is named on the map of the nation.
const LARGE: u32 = 150_000;

/// What a file holds.
#[derive(Serialize)]
struct Depth {
    /// How many times smaller the units of `border` are than those of the national map.
    finer: f64,
    /// The counties' borders, as path data.
    border: String,
    /// The counties, the largest first.
    counties: Vec<Name>,
    /// The places, the largest first.
    places: Vec<Name>,
}

/// A name, its degrees north and east, and how large it is: of a county the side of a square of its area, in units of the
/// national map; of a place its inhabitants, 0 where nobody has counted.
#[derive(Serialize)]
pub(super) struct Name(&'static str, f64, f64, f64);

impl Name {
    fn new(name: &'static str, point: Point, size: f64) -> Self {
        Self(name, rounded(point.lat(), 1000.0), rounded(point.lon(), 1000.0), size)
    }
}

/// The files, by postal code.
static FILES: LazyLock<BTreeMap<&'static str, OnceLock<Vec<u8>>>> =
    LazyLock::new(|| region_names().iter().map(|state| (state.code, OnceLock::new())).collect());

/// Writes the file of the state of this postal code, in either case.
///
/// # Errors
/// As [`json::compact`].
pub fn write(code: &str, out: &mut dyn Write) -> io::Result<()> {
    let made = region(code).and_then(|state| FILES.get(state.code));
    once(made, out, |out| depth(code, out))
}

fn depth(code: &str, out: &mut dyn Write) -> io::Result<()> {
    let drawn = us_counties(code);
    let counties = drawn.iter().filter_map(county_name).collect();
    let state = region(code).map(|state| state.code).unwrap_or_default();
    let mapped = places_of(state).iter().filter(|place| us_map().project(place.point).is_some());
    let towns = mapped.map(|place| Name::new(place.name, place.point, f64::from(place.inhabitants))).collect();
    let border = drawn.iter().map(|region| region.path.as_str()).collect();
    let depth = Depth { finer: FINER, border, counties: largest_first(counties), places: largest_first(towns) };
    json::compact(&depth, out)
}

/// The names that a map of the nation shows before it shows any state closely.
pub(super) fn large_places() -> Vec<Name> {
    let large = places().iter().filter(|place| place.inhabitants >= LARGE && us_map().project(place.point).is_some());
    largest_first(large.map(|place| Name::new(place.name, place.point, f64::from(place.inhabitants))).collect())
}

fn county_name(region: &Region) -> Option<Name> {
    let county = county(&region.id)?;
    Some(Name::new(county.name, county.point, rounded(region.area.sqrt() / FINER, 10.0)))
}

/// Sorting is stable: of two that are as large, the first by name comes first.
fn largest_first(mut names: Vec<Name>) -> Vec<Name> {
    names.sort_by(|one, other| other.3.total_cmp(&one.3));
    names
}

fn rounded(number: f64, parts: f64) -> f64 {
    (number * parts).round() / parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_largest_first_with_their_degrees() -> Result<(), Box<dyn std::error::Error>> {
        let mut bytes = Vec::new();
        write("va", &mut bytes)?;
        let file: serde_json::Value = serde_json::from_slice(&bytes)?;
        let names = |list: &str| file.get(list).and_then(|list| list.as_array().cloned()).unwrap_or_default();
        let first = names("places").first().map(ToString::to_string);
        assert!(
            first.is_some_and(|first| first.starts_with("[\"Virginia Beach\",36.8")),
            "{:?}",
            names("places").first()
        );
        let waynesboro = names("places").into_iter().find(|town| town.get(0).is_some_and(|name| name == "Waynesboro"));
        let number = |at: usize| waynesboro.as_ref()?.get(at)?.as_f64();
        assert!(number(1).is_some_and(|lat| (lat - 38.068).abs() < 0.01), "{waynesboro:?}");
        assert!(number(3).is_some_and(|people| (20_000.0..25_000.0).contains(&people)), "{waynesboro:?}");
        assert_eq!(names("counties").len(), 133);
        assert!(file.get("border").and_then(|path| path.as_str()).is_some_and(|path| path.starts_with('M')));
        Ok(())
    }
}
