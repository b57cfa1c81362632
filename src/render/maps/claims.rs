//! What scripts need beside the agencies to play the map through time: the claimed totals, each with what is documented
//! here by that day; and the national map in numbers, with the names that it shows before any state is looked at closely.
//!
//! Entry: [`write()`], the file `assets/map/index.json`.

use std::io::{self, Write};

use serde::Serialize;

use super::depth::{Name, large_places};
use crate::geo::projection::Numbers;
use crate::geo::shapes::us_map;
use crate::plan::page::Page;
use crate::render::downloads::json;
use crate::render::growth::Growth;
use crate::render::pages::counts::{by_date, claimed, day};
use crate::render::scene::Scene;

#[derive(Serialize)]
struct Index {
    /// Postal codes, in the order of the shapes on the national map.
    states: Vec<String>,
    /// Its largest places.
    places: Vec<Name>,
    /// Its projection.
    projection: Vec<Numbers>,
    claims: Vec<Claim>,
}

#[derive(Serialize)]
struct Claim {
    /// The last day that its date can mean: year, month, day. The day may lie past the month's end.
    day: (i16, i8, i8),
    /// Its date in words.
    date: String,
    /// "at least 200".
    claimed: String,
    by: String,
    /// How many were documented here as active by that day.
    documented: usize,
    /// Where its sources stand, from the root of the site.
    href: String,
}

/// Writes the file.
///
/// # Errors
/// As [`json::compact`].
pub fn write(scene: Scene<'_>, out: &mut dyn Write) -> io::Result<()> {
    let counts = scene.link(scene.plan.path(&Page::Home, scene.language), &Page::Counts);
    let claims = by_date(scene).into_iter().filter(|count| count.value.is_some()).map(|count| Claim {
        day: day(count),
        date: scene.words.date(count.date).words,
        claimed: claimed(scene.words, count),
        by: scene.plain(&count.by),
        documented: Growth::of(scene.atlas, Some(count.vendor)).by(day(count)),
        href: format!("{counts}#{}", count.id),
    });
    let states = us_map().regions.iter().map(|region| region.id.to_ascii_lowercase()).collect();
    let claims = claims.collect();
    json::compact(&Index { states, places: large_places(), projection: us_map().numbers(), claims }, out)
}
