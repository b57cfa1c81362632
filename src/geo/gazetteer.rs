//! Coordinates from names: [`Gazetteer::find`]. It never guesses: two places of one name are [`Lookup::Ambiguous`], and a
//! name it does not know comes back with its nearest spellings.
//!
//! It knows the United States and their territories. Steps: the region; the counties named, if any; the places of that
//! name, in those counties; failing that the county itself, said so by [`Precision::County`].

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use super::atlas::state_label;
use super::contains::lies_in;
use super::name_key::{bare_county_key, bare_place_key, called_county_key, name_key};
use super::point::Point;
use super::regions::{State, region, region_names};
use super::tables::{County, Place, counties, county, places_of};

/// How close coordinates are to what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// The centre of the city.
    City,
    /// A place well inside the county.
    County,
    /// A place well inside the state.
    Region,
}

/// What the gazetteer says.
#[derive(Clone, Debug, PartialEq)]
pub enum Lookup {
    /// One place.
    Found(Found),
    /// Several places go by this name. A county tells them apart; two in one county need coordinates.
    Ambiguous(Vec<Candidate>),
    /// No place of this name. The nearest names, best first, to show and never to take.
    Unknown {
        /// At most three.
        suggestions: Vec<String>,
    },
}

/// A place found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Where it is.
    pub point: Point,
    /// Number of its county, five digits; none for a whole state.
    pub county_fips: Option<&'static str>,
    /// Name of its county with its kind.
    pub county_name: Option<&'static str>,
    /// What `point` stands for.
    pub precision: Precision,
}

/// One of several places of a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Its name as the gazetteer has it.
    pub name: &'static str,
    /// Name of its county with its kind.
    pub county_name: &'static str,
    /// Number of its county.
    pub county_fips: &'static str,
    /// Where it is.
    pub point: Point,
}

/// Names of one state, by key.
#[derive(Default)]
struct Names {
    /// Places under their full key.
    places: BTreeMap<String, Vec<Candidate>>,
    /// Places whose name carries its kind (`Piti Village`), under the key without it.
    bare_places: BTreeMap<String, Vec<Candidate>>,
    counties: BTreeMap<String, &'static County>,
    bare_counties: BTreeMap<String, &'static County>,
}

/// Places by name.
pub struct Gazetteer;

/// Each state's names, by its code, put in order when the first place in it is asked for: a change mostly concerns one state.
static STATES: LazyLock<BTreeMap<&'static str, OnceLock<Names>>> =
    LazyLock::new(|| region_names().iter().map(|state| (state.code, OnceLock::new())).collect());

/// Two entries of one name in one county, nearer than this, are one place entered twice.
const SAME_PLACE_KM: f64 = 10.0;

/// How far over a county's border the centre of a city may lie that people count to it.
const ADJOINING_KM: f64 = 5.0;

/// Connecticut's counties until 2022. The Census counts by planning regions since, but everyone else still names
/// these; they have no shapes, so they pass as spoken and tell no places apart.
const FORMER_CONNECTICUT: [&str; 8] =
    ["fairfield", "hartford", "litchfield", "middlesex", "newhaven", "newlondon", "tolland", "windham"];

impl Gazetteer {
    /// Looks a place up. `country` is an ISO 3166 alpha-2 code and `region` a postal code, both in either case;
    /// `county` may list several, with commas, for a city that lies in all of them. Countries other than `US` are
    /// not covered: always [`Lookup::Unknown`].
    #[must_use]
    pub fn find(country: &str, region_code: &str, city: Option<&str>, county: Option<&str>) -> Lookup {
        if !country.eq_ignore_ascii_case("US") {
            return unknown(Vec::new());
        }
        let Some(state) = region(region_code) else {
            let names = region_names().iter().map(|state| state.name);
            return unknown(nearest(region_code, names));
        };
        let Some(names) = STATES.get(state.code) else {
            return unknown(Vec::new());
        };
        let names = names.get_or_init(|| Names::of(state.code));
        let spoken = |name: Option<&str>| name.filter(|name| !name_key(name).is_empty()).map(str::to_owned);
        match (spoken(city), spoken(county)) {
            (None, None) => whole(state),
            (None, Some(county)) => names.find_county(state, &county),
            (Some(city), None) => names.find_city(&city),
            (Some(city), Some(county)) => names.find_city_in(state, &city, &county),
        }
    }
}

impl Names {
    /// The names of the state with this postal code.
    fn of(code: &'static str) -> Self {
        let mut names = Self::default();
        counties().iter().filter(|county| county.state == code).for_each(|county| names.add_county(county));
        places_of(code).iter().for_each(|place| names.add_place(place));
        names
    }

    fn add_county(&mut self, county: &'static County) {
        self.counties.insert(name_key(county.name), county);
        // Where a county and an independent city share a name, the bare name is the county's: the field asks for one.
        let bare = self.bare_counties.entry(bare_county_key(county.name)).or_insert(county);
        if bare.name.ends_with(" city") {
            *bare = county;
        }
    }

    fn add_place(&mut self, place: &Place) {
        let Some(county) = county(place.county_fips) else {
            return;
        };
        let candidate =
            Candidate { name: place.name, county_name: county.name, county_fips: county.fips, point: place.point };
        self.places.entry(name_key(place.name)).or_default().push(candidate);
        if let Some(bare) = bare_place_key(place.name) {
            self.bare_places.entry(bare).or_default().push(candidate);
        }
    }

    fn find_city(&self, city: &str) -> Lookup {
        self.settle(city, |_| true).unwrap_or_else(|| unknown(self.near_places(city)))
    }

    /// A city in the counties named; else the state's only city of that name if it adjoins one of them, as an
    /// independent city does; else the county itself.
    fn find_city_in(&self, state: &State, city: &str, spoken: &str) -> Lookup {
        if is_former(state, spoken) {
            return self.find_city(city);
        }
        let counties = match self.counties(spoken) {
            Ok(counties) => counties,
            Err(suggestions) => return unknown(suggestions),
        };
        let inside = |candidate: &Candidate| counties.iter().any(|county| county.fips == candidate.county_fips);
        self.settle(city, inside)
            .or_else(|| self.adjoining(city, &counties))
            .unwrap_or_else(|| settle_counties(&counties))
    }

    fn adjoining(&self, city: &str, counties: &[&County]) -> Option<Lookup> {
        let adjoins = |point| counties.iter().any(|county| lies_in(point, county.fips, ADJOINING_KM));
        self.settle(city, |_| true).filter(|lookup| matches!(lookup, Lookup::Found(found) if adjoins(found.point)))
    }

    fn find_county(&self, state: &State, spoken: &str) -> Lookup {
        match self.counties(spoken) {
            Ok(counties) => settle_counties(&counties),
            Err(_) if is_former(state, spoken) => {
                unknown(self.counties.values().map(|county| county.name.to_owned()).collect())
            }
            Err(suggestions) => unknown(suggestions),
        }
    }

    /// The places of a name among those wanted: under its full key if there are any, else with the kind of
    /// municipality off the name asked for, else off the gazetteer's.
    fn settle(&self, city: &str, wanted: impl Fn(&Candidate) -> bool) -> Option<Lookup> {
        let (full, bare) = (name_key(city), bare_place_key(city));
        let bare = bare.as_deref();
        let ways = [
            self.places.get(&full),
            bare.and_then(|bare| self.places.get(bare)),
            self.bare_places.get(&full),
            bare.and_then(|bare| self.bare_places.get(bare)),
        ];
        let chosen =
            |all: &Vec<Candidate>| -> Vec<Candidate> { all.iter().filter(|one| wanted(one)).copied().collect() };
        let among = ways.into_iter().flatten().map(chosen).find(|chosen| !chosen.is_empty())?;
        Some(match distinct(among).as_slice() {
            [only] => found(only.point, only.county_fips, only.county_name, Precision::City),
            several => Lookup::Ambiguous(several.to_vec()),
        })
    }

    /// The counties of a list with commas; for the first unknown one, the nearest names.
    fn counties(&self, spoken: &str) -> Result<Vec<&'static County>, Vec<String>> {
        let one = |name: &str| {
            let near = || nearest(name, self.counties.values().map(|county| county.name));
            self.county(name).ok_or_else(near)
        };
        spoken.split(',').filter(|name| !name_key(name).is_empty()).map(one).collect()
    }

    /// By full name; or without its kind; or as a county where the state calls it otherwise: `Orleans County` is the
    /// parish, and `Norfolk (city) County`, as spreadsheets have it, the city. A city called plainly a county is not.
    fn county(&self, spoken: &str) -> Option<&'static County> {
        let called = called_county_key(spoken);
        let bare = called.clone().unwrap_or_else(|| name_key(spoken));
        let known = self.counties.get(&name_key(spoken)).or_else(|| self.counties.get(&bare));
        let otherwise = || {
            let county = self.bare_counties.get(&bare)?;
            let is_city = called.is_some() && county.name.ends_with(" city");
            (!is_city).then_some(county)
        };
        known.or_else(otherwise).copied()
    }

    fn near_places(&self, city: &str) -> Vec<String> {
        nearest(city, self.places.values().flatten().map(|place| place.name))
    }
}

fn is_former(state: &State, spoken: &str) -> bool {
    let former = |name: &str| FORMER_CONNECTICUT.contains(&bare_county_key(name).as_str());
    state.code == "CT" && spoken.split(',').all(former)
}

fn whole(state: &State) -> Lookup {
    let point = state_label(state).and_then(|[lon, lat]| Point::new(lat, lon).ok());
    let region = |point| Found { point, county_fips: None, county_name: None, precision: Precision::Region };
    point.map_or_else(|| unknown(Vec::new()), |point| Lookup::Found(region(point)))
}

fn settle_counties(counties: &[&'static County]) -> Lookup {
    let candidate = |county: &&'static County| Candidate {
        name: county.name,
        county_name: county.name,
        county_fips: county.fips,
        point: county.point,
    };
    match counties {
        [only] => found(only.point, only.fips, only.name, Precision::County),
        several => Lookup::Ambiguous(several.iter().map(candidate).collect()),
    }
}

fn found(point: Point, fips: &'static str, county: &'static str, precision: Precision) -> Lookup {
    Lookup::Found(Found { point, county_fips: Some(fips), county_name: Some(county), precision })
}

/// Without the entries that repeat one before.
fn distinct(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut kept: Vec<Candidate> = Vec::new();
    for one in candidates {
        let same = |other: &Candidate| {
            other.county_fips == one.county_fips && other.point.distance_km(one.point) < SAME_PLACE_KM
        };
        if !kept.iter().any(same) {
            kept.push(one);
        }
    }
    kept
}

fn unknown(suggestions: Vec<String>) -> Lookup {
    Lookup::Unknown { suggestions }
}

/// The three names nearest to one that is not there, by Jaro and Winkler's measure; none that is far off.
fn nearest(name: &str, names: impl Iterator<Item = &'static str>) -> Vec<String> {
    let key = name_key(name);
    let mut scored: Vec<(f64, &str)> = names
        .map(|other| (strsim::jaro_winkler(&key, &name_key(other)), other))
        .filter(|(score, _)| *score >= 0.85)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    scored.dedup_by(|a, b| a.1 == b.1);
    scored.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests;
