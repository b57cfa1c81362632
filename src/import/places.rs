//! The place of a listing, as far as the gazetteer bears the source out.
//!
//! Entry: [`place`]. A county is written where the gazetteer confirms it, where it is the agency's own, or where the
//! gazetteer does not know the city and so nothing else can place it. It is mended only where the mending is proven;
//! otherwise it is left out. All that differs from the source is told.

use crate::geo::gazetteer::{Found, Gazetteer, Lookup, Precision};
use crate::geo::regions::{region, region_names};

/// What a row says about its place, already without dirt.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Postal code of the state.
    pub state: &'a str,
    /// City, perhaps nothing.
    pub city: &'a str,
    /// County or several with commas, perhaps nothing.
    pub county: &'a str,
    /// The agency's name.
    pub agency: &'a str,
    /// Whether the agency serves a county.
    pub serves_county: bool,
}

/// A place as a record writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Postal code of the state, upper case.
    pub state: String,
    /// City.
    pub city: Option<String>,
    /// County with its kind.
    pub county: Option<String>,
    /// What differs from the source, as sentences.
    pub notes: Vec<String>,
}

/// Settles the place. `None` when there is no such state.
pub fn place(told: &Told<'_>) -> Option<Place> {
    let state = region(told.state.trim())?.code;
    let moved = moved_state(state, told);
    let mut place = Place {
        state: moved.unwrap_or(state).to_owned(),
        city: (!told.city.is_empty()).then(|| told.city.to_owned()),
        county: None,
        notes: Vec::new(),
    };
    if let Some(moved) = moved {
        place.notes.push(format!(
            "the state {state} is read as {moved}: {state} has neither this city nor a {}, which {moved} alone has",
            told.county
        ));
    }
    place.county = county(told, &mut place);
    Some(place)
}

/// The only state that has the county, where the state given has neither city nor county.
fn moved_state(state: &'static str, told: &Told<'_>) -> Option<&'static str> {
    let lacks = |city, county| matches!(Gazetteer::find("US", state, city, county), Lookup::Unknown { .. });
    if told.county.is_empty()
        || told.city.is_empty()
        || !lacks(None, Some(told.county))
        || !lacks(Some(told.city), None)
    {
        return None;
    }
    let mut having = region_names()
        .iter()
        .filter(|state| found(state.code, None, Some(told.county)).is_some())
        .map(|state| state.code);
    having.next().filter(|_| having.next().is_none())
}

fn county(told: &Told<'_>, place: &mut Place) -> Option<String> {
    if told.serves_county
        && let Some(county) = county_in_name(&place.state, told.agency)
    {
        return Some(own_county(told, county, place));
    }
    let parts: Vec<&str> = parts(told.county).collect();
    match parts.as_slice() {
        [] => without_county(told, place),
        [only] if only.contains("(city)") => {
            place.notes.push(format!("left out {only}: an independent city is no county"));
            None
        }
        [only] => one_county(told, only, place),
        several => one_of(told, several, place),
    }
}

fn parts(counties: &str) -> impl Iterator<Item = &str> {
    counties.split(',').map(str::trim).filter(|part| !part.is_empty())
}

/// The county of the agency's name, in the spelling of the source where the two are one county.
fn own_county(told: &Told<'_>, county: String, place: &mut Place) -> String {
    if !told.city.is_empty()
        && let Lookup::Unknown { suggestions } = Gazetteer::find("US", &place.state, Some(told.city), None)
    {
        place.notes.push(unknown_city(told, &suggestions, "placed by its county"));
    }
    let number = |county: &str| found(&place.state, None, Some(county)).and_then(|found| found.county_fips);
    let same = parts(told.county).find(|part| !part.contains("(city)") && number(part) == number(&county));
    if same.is_none() {
        let given = shown(told.county);
        place.notes.push(format!("the county is {county}, by the agency's name; the source has {given}"));
    }
    same.map_or(county, str::to_owned)
}

/// `Birch County` in `Birch County Sheriff's Office`, if the state has such a county.
fn county_in_name(state: &str, agency: &str) -> Option<String> {
    ["County", "Parish", "Borough"].iter().find_map(|kind| {
        let (before, _) = agency.split_once(&format!(" {kind} "))?;
        let county = format!("{} {kind}", before.trim());
        found(state, None, Some(&county)).map(|_| county)
    })
}

fn without_county(told: &Told<'_>, place: &mut Place) -> Option<String> {
    match Gazetteer::find("US", &place.state, Some(told.city), None) {
        Lookup::Found(_) => {}
        Lookup::Ambiguous(candidates) => place.notes.push(format!(
            "{} occurs {} times in {} and the source gives no county, so the agency has no point yet",
            told.city,
            candidates.len(),
            place.state
        )),
        Lookup::Unknown { suggestions } => place.notes.push(unknown_city(told, &suggestions, "no point yet")),
    }
    None
}

fn one_county(told: &Told<'_>, county: &str, place: &mut Place) -> Option<String> {
    let state = place.state.clone();
    match Gazetteer::find("US", &state, Some(told.city), Some(county)) {
        Lookup::Found(found) if found.precision == Precision::City => Some(county.to_owned()),
        Lookup::Found(_) => county_elsewhere(told, county, place),
        Lookup::Ambiguous(_) => {
            place.notes.push(format!("{} has two places named {}, so the agency has no point yet", county, told.city));
            Some(county.to_owned())
        }
        Lookup::Unknown { suggestions } => mended_county(told, county, &suggestions, place),
    }
}

/// The county exists, but the gazetteer has no such city in it.
fn county_elsewhere(told: &Told<'_>, county: &str, place: &mut Place) -> Option<String> {
    match Gazetteer::find("US", &place.state, Some(told.city), None) {
        Lookup::Unknown { suggestions } => {
            place.notes.push(unknown_city(told, &suggestions, "placed by its county"));
            Some(county.to_owned())
        }
        _ if told.serves_county => Some(county.to_owned()),
        Lookup::Found(Found { county_name, .. }) => {
            let elsewhere = county_name.unwrap_or("no county");
            place.notes.push(format!("left out {county}: the gazetteer has {} in {elsewhere}", told.city));
            None
        }
        Lookup::Ambiguous(_) => {
            place
                .notes
                .push(format!("left out {county}: the gazetteer has no {} there, but several elsewhere", told.city));
            None
        }
    }
}

/// The state has no such county: the one spelling near it, where the city lies in it.
fn mended_county(told: &Told<'_>, county: &str, suggestions: &[String], place: &mut Place) -> Option<String> {
    let mut holding = suggestions.iter().filter(|name| holds(&place.state, name, told.city));
    let state = place.state.clone();
    match (holding.next(), holding.next()) {
        // An independent city is no county: its own name places it.
        (Some(name), None) if name.ends_with(" city") => {
            place.notes.push(format!("left out {county}: {} is an independent city", told.city));
            None
        }
        (Some(name), None) => {
            place.notes.push(format!("the county {county} is read as {name}, which holds {}", told.city));
            Some(name.clone())
        }
        _ => {
            place.notes.push(format!("left out {county}: {state} has no such county in the gazetteer"));
            without_county(told, place)
        }
    }
}

fn one_of(told: &Told<'_>, counties: &[&str], place: &mut Place) -> Option<String> {
    let mut holding = counties.iter().filter(|county| holds(&place.state, county, told.city));
    match (holding.next(), holding.next()) {
        (Some(county), None) => {
            place.notes.push(format!("of the counties {}, {county} holds the centre of {}", told.county, told.city));
            Some((*county).to_owned())
        }
        _ => {
            place.notes.push(format!("none of the counties {} is chosen", told.county));
            without_county(told, place)
        }
    }
}

/// Whether the gazetteer has the city in this very county. (Asked for a city in a county, it also takes one beside it.)
fn holds(state: &str, county: &str, city: &str) -> bool {
    let own = found(state, None, Some(county)).and_then(|found| found.county_fips);
    let place = found(state, Some(city), Some(county)).filter(|found| found.precision == Precision::City);
    place.is_some_and(|place| place.county_fips == own)
}

fn unknown_city(told: &Told<'_>, suggestions: &[String], outcome: &str) -> String {
    let hint = suggestions.first().map_or_else(String::new, |near| format!(" (near it: {near})"));
    format!("the gazetteer does not know {}{hint}: {outcome}", shown(told.city))
}

fn shown(text: &str) -> &str {
    if text.is_empty() { "nothing" } else { text }
}

fn found(state: &str, city: Option<&str>, county: Option<&str>) -> Option<Found> {
    match Gazetteer::find("US", state, city, county) {
        Lookup::Found(found) => Some(found),
        Lookup::Ambiguous(_) | Lookup::Unknown { .. } => None,
    }
}
