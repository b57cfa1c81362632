//! Counties and populated places of the United States, read from `data/*.tsv` when first asked for.
//!
//! A line that cannot be read is left out; the tests prove that none is.

use std::sync::LazyLock;

use super::point::Point;

/// A county or what stands for one: a parish, an independent city, a Connecticut planning region, a municipio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct County {
    /// Its number, five digits.
    pub fips: &'static str,
    /// Postal code of its state.
    pub state: &'static str,
    /// Its name with its kind: `Augusta County`, `Orleans Parish`, `Waynesboro city`.
    pub name: &'static str,
    /// A place well inside.
    pub point: Point,
}

/// A populated place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Postal code of its state.
    pub state: &'static str,
    /// Its name as GeoNames has it: `Saint Louis`.
    pub name: &'static str,
    /// Number of its county.
    pub county_fips: &'static str,
    /// Its centre.
    pub point: Point,
    /// How many live there, to two digits; 0 where nobody has counted.
    pub inhabitants: u32,
}

static COUNTIES: LazyLock<Vec<County>> =
    LazyLock::new(|| include_str!("data/counties.tsv").lines().filter_map(county_line).collect());
static PLACES: LazyLock<Vec<Place>> =
    LazyLock::new(|| include_str!("data/places.tsv").lines().filter_map(place_line).collect());

/// All counties, by number.
#[must_use]
pub fn counties() -> &'static [County] {
    &COUNTIES
}

/// All places, by state and name.
#[must_use]
pub fn places() -> &'static [Place] {
    &PLACES
}

/// The places of the state of this postal code, by name.
#[must_use]
pub fn places_of(state: &str) -> &'static [Place] {
    let start = PLACES.partition_point(|place| place.state < state);
    let end = PLACES.partition_point(|place| place.state <= state);
    PLACES.get(start..end).unwrap_or_default()
}

/// The county of a number of five digits.
#[must_use]
pub fn county(fips: &str) -> Option<&'static County> {
    COUNTIES.binary_search_by(|county| county.fips.cmp(fips)).ok().and_then(|at| COUNTIES.get(at))
}

fn county_line(line: &'static str) -> Option<County> {
    let mut cells = line.split('\t');
    let (fips, state, name) = (cells.next()?, cells.next()?, cells.next()?);
    Some(County { fips, state, name, point: point(cells.next()?, cells.next()?)? })
}

fn place_line(line: &'static str) -> Option<Place> {
    let mut cells = line.split('\t');
    let (state, name, county_fips) = (cells.next()?, cells.next()?, cells.next()?);
    let point = point(cells.next()?, cells.next()?)?;
    Some(Place { state, name, county_fips, point, inhabitants: cells.next()?.parse().ok()? })
}

fn point(lat: &str, lon: &str) -> Option<Point> {
    Point::new(lat.parse().ok()?, lon.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_in_order() {
        assert_eq!(counties().len(), include_str!("data/counties.tsv").lines().count());
        assert_eq!(places().len(), include_str!("data/places.tsv").lines().count());
        assert!(places().is_sorted_by(|one, other| one.state <= other.state), "a state's places are found by that");
        assert!(counties().windows(2).all(|pair| pair[0].fips < pair[1].fips));
        assert!(places().iter().all(|place| county(place.county_fips).is_some()));
    }

    #[test]
    fn independent_cities_and_parishes_carry_their_kind() {
        let name = |fips| county(fips).map(|county| county.name);
        assert_eq!(name("51820"), Some("Waynesboro city"));
        assert_eq!(name("22071"), Some("Orleans Parish"));
        assert_eq!(name("11001"), Some("District of Columbia"));
        assert_eq!(name("99999"), None);
    }
}
