//! `assets/find/places/….json`: where a reader may live. Towns and counties of the United States by their first letter,
//! ZIP codes by their first digit, so that a script fetches little.
//!
//! Entry: [`write()`]. Towns stand in the order of their size, the largest first, and counties after them: of two places that
//! fit what was typed, the larger is meant more often. Degrees are in hundredths, about a kilometre.

use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::{LazyLock, OnceLock};

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use crate::geo::regions::region_names;
use crate::geo::tables::{County, Place, counties, county, places};
use crate::geo::zips::{Zip, zips};
use crate::render::downloads::json;
use crate::render::once::once;

/// The files, by their digit or letter as a number of base 36.
static FILES: [OnceLock<Vec<u8>>; 36] = [const { OnceLock::new() }; 36];

/// What is looked for under one letter, each list in the order of its table.
#[derive(Default)]
struct Initial {
    towns: Vec<&'static Place>,
    counties: Vec<&'static County>,
}

static BY_LETTER: LazyLock<HashMap<char, Initial>> = LazyLock::new(|| {
    let mut found: HashMap<char, Initial> = HashMap::new();
    let under = |name: &str| first_letter(name).unwrap_or_default();
    places().iter().for_each(|place| found.entry(under(place.name)).or_default().towns.push(place));
    counties().iter().for_each(|county| found.entry(under(county.name)).or_default().counties.push(county));
    found
});

/// Writes the file of `key`, a small letter or a digit.
///
/// # Errors
/// As [`json::compact`].
pub fn write(key: char, out: &mut dyn Write) -> io::Result<()> {
    let made = key.to_digit(36).and_then(|position| FILES.get(usize::try_from(position).ok()?));
    once(made, out, |out| json::compact(&shard(key), out))
}

/// The places under one letter or digit. Every column has one cell for each place.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Shard {
    /// Towns and counties.
    Names(Names),
    /// ZIP codes.
    Zips(Zips),
}

/// Towns and counties.
#[derive(Debug, Serialize)]
struct Names {
    /// Postal code and name of every state.
    states: Vec<(&'static str, &'static str)>,
    name: Vec<&'static str>,
    /// The position of its state.
    state: Vec<usize>,
    /// The position of a town's county; -1 for what is a county itself.
    county: Vec<i64>,
    counties: Vec<&'static str>,
    lat: Vec<i64>,
    lon: Vec<i64>,
}

/// ZIP codes.
#[derive(Debug, Serialize)]
struct Zips {
    states: Vec<(&'static str, &'static str)>,
    /// How much each is more than the one before it.
    zip: Vec<u32>,
    state: Vec<usize>,
    lat: Vec<i32>,
    lon: Vec<i32>,
}

/// The places under `key`: a small letter or a digit.
fn shard(key: char) -> Shard {
    match key.to_digit(10) {
        Some(digit) => Shard::Zips(zip_codes(digit)),
        None => Shard::Names(names(key)),
    }
}

fn zip_codes(digit: u32) -> Zips {
    let found: Vec<&Zip> = zips().iter().filter(|zip| zip.code / 10_000 == digit).collect();
    let before = std::iter::once(0).chain(found.iter().map(|zip| zip.code));
    Zips {
        states: states(),
        zip: found.iter().zip(before).map(|(zip, before)| zip.code - before).collect(),
        state: found.iter().map(|zip| state(zip.state)).collect(),
        lat: found.iter().map(|zip| zip.lat).collect(),
        lon: found.iter().map(|zip| zip.lon).collect(),
    }
}

fn names(letter: char) -> Names {
    let none = Initial::default();
    let Initial { towns, counties: alone } = BY_LETTER.get(&letter).unwrap_or(&none);
    let mut towns = towns.clone();
    towns.sort_by_key(|place| std::cmp::Reverse(place.inhabitants));
    let within: Vec<Option<&'static str>> = towns.iter().map(|place| county_name(place)).collect();
    let mut named: Vec<&'static str> = within.iter().copied().flatten().collect();
    named.sort_unstable();
    named.dedup();
    let position = |name: Option<&'static str>| {
        name.and_then(|name| named.binary_search(&name).ok()).and_then(|at| i64::try_from(at).ok()).unwrap_or(-1)
    };
    let points = || towns.iter().map(|place| place.point).chain(alone.iter().map(|county| county.point));
    Names {
        states: states(),
        name: towns.iter().map(|place| place.name).chain(alone.iter().map(|county| county.name)).collect(),
        state: towns
            .iter()
            .map(|place| place.state)
            .chain(alone.iter().map(|county| county.state))
            .map(state)
            .collect(),
        county: within.iter().map(|name| position(*name)).chain(alone.iter().map(|_| -1)).collect(),
        lat: points().map(|point| hundredths(point.lat())).collect(),
        lon: points().map(|point| hundredths(point.lon())).collect(),
        counties: named,
    }
}

fn county_name(place: &Place) -> Option<&'static str> {
    county(place.county_fips).map(|county| county.name)
}

/// The letter under which `towns.js` looks for a name: the first that is one, small and without its accent.
fn first_letter(name: &str) -> Option<char> {
    if let Some(first) = name.chars().next().filter(char::is_ascii_alphabetic) {
        return Some(first.to_ascii_lowercase());
    }
    name.nfkd().find(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase())
}

fn states() -> Vec<(&'static str, &'static str)> {
    region_names().iter().map(|state| (state.code, state.name)).collect()
}

/// The position of a state by its postal code, in the order of which they stand.
fn state(code: &str) -> usize {
    region_names().binary_search_by(|state| state.code.cmp(code)).unwrap_or_default()
}

#[expect(clippy::cast_possible_truncation, reason = "degrees are at most 180")]
fn hundredths(degrees: f64) -> i64 {
    (degrees * 100.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_names() -> Vec<Names> {
        ('a'..='z').map(names).collect()
    }

    #[test]
    fn every_place_and_every_county_is_under_one_letter() {
        let count: usize = all_names().iter().map(|names| names.name.len()).sum();
        assert_eq!(count, places().len() + counties().len());
        for names in all_names() {
            let columns = [names.state.len(), names.county.len(), names.lat.len(), names.lon.len()];
            assert_eq!(columns, [names.name.len(); 4]);
        }
    }

    #[test]
    fn every_zip_code_is_under_one_digit() {
        let codes: Vec<u32> = (0..10)
            .flat_map(|digit| {
                zip_codes(digit).zip.into_iter().scan(0, |code, step| {
                    *code += step;
                    Some(*code)
                })
            })
            .collect();
        assert_eq!(codes, zips().iter().map(|zip| zip.code).collect::<Vec<_>>());
    }

    #[test]
    fn larger_towns_come_first() {
        let under_w = names('w');
        let at = under_w.name.iter().position(|name| *name == "Waynesboro").expect("a town");
        let of = under_w.states.get(under_w.state[at]).map(|(code, _)| *code);
        assert_eq!(of, Some("VA"), "the largest Waynesboro is in Virginia");
        assert_eq!(under_w.counties[usize::try_from(under_w.county[at]).expect("it has a county")], "Waynesboro city");
    }

    #[test]
    fn accents_and_signs_begin_no_letter() {
        assert_eq!(first_letter("Ñuñoa"), Some('n'));
        assert_eq!(first_letter("‘Aiea"), Some('a'));
        assert_eq!(first_letter("29 Palms"), Some('p'));
    }
}
