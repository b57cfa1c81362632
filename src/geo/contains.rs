//! Which state and county a point lies in, by the counties' shapes: [`locate`], and [`lies_in`] with a tolerance;
//! [`lies_in_country`] for the rest of the world.
//!
//! The shapes are those of maps, true to some hundred metres; near a border ask with a tolerance.

use std::sync::LazyLock;

use super::atlas::{counties_of, countries, country_rings, county_rings};
use super::point::{EARTH_RADIUS_KM, Point};
use super::regions::{State, region, region_names};

type Ring = Vec<[f64; 2]>;

/// A county's border and the box around it: west, south, east, north.
struct Border {
    state: &'static str,
    fips: &'static str,
    rings: Vec<Ring>,
    bounds: [f64; 4],
}

/// By number.
static BORDERS: LazyLock<Vec<Border>> = LazyLock::new(borders);

/// Where a point lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Located {
    /// Postal code of the state.
    pub state: &'static str,
    /// Number of the county, five digits.
    pub county_fips: &'static str,
}

/// The state and county a point lies in; `None` at sea and abroad. Where the shapes of a county and a city inside it
/// overlap, the smaller is meant.
#[must_use]
pub fn locate(point: Point) -> Option<Located> {
    let holding = BORDERS.iter().filter(|border| border.near(point, 0.0) && border.holds(point));
    let border = holding.min_by(|one, other| one.box_size().total_cmp(&other.box_size()))?;
    Some(Located { state: border.state, county_fips: border.fips })
}

/// Whether a point lies in a region or at most `tolerance_km` from it. The region is a postal code, in either case, or
/// a county's number; an unknown one holds nothing.
#[must_use]
pub fn lies_in(point: Point, code: &str, tolerance_km: f64) -> bool {
    let state = region(code);
    let Some(number) = state.map(|state| state.fips).or(code.get(..2)) else { return false };
    let asked = |border: &&Border| state.is_some() || border.fips == code;
    let close = |border: &Border| border.holds(point) || border.distance_km(point) <= tolerance_km;
    in_state(number).iter().filter(asked).any(|border| border.near(point, tolerance_km) && close(border))
}

/// The counties of the state with this number of two digits, with which theirs begin.
fn in_state(number: &str) -> &'static [Border] {
    let start = BORDERS.partition_point(|border| border.fips < number);
    let rest = BORDERS.get(start..).unwrap_or_default();
    let end = rest.partition_point(|border| border.fips.starts_with(number));
    rest.get(..end).unwrap_or_default()
}

/// Whether a point lies in a country, by its ISO 3166 alpha-2 code in either case, or at most `tolerance_km` from it; `None`
/// if no map shows such a code.
#[must_use]
pub fn lies_in_country(point: Point, alpha2: &str, tolerance_km: f64) -> Option<bool> {
    let shape = countries().iter().find(|shape| shape.id.eq_ignore_ascii_case(alpha2))?;
    let rings: Vec<Ring> = country_rings(shape).collect();
    let border = Border { state: "", fips: "", bounds: bounds(&rings), rings };
    Some(border.near(point, tolerance_km) && (border.holds(point) || border.distance_km(point) <= tolerance_km))
}

impl Border {
    fn box_size(&self) -> f64 {
        let [west, south, east, north] = self.bounds;
        (east - west) * (north - south)
    }

    /// Whether the point lies in the box, made wider by some kilometres.
    fn near(&self, point: Point, kilometres: f64) -> bool {
        let high = (kilometres / EARTH_RADIUS_KM).to_degrees();
        let wide = high / point.lat().to_radians().cos().max(0.01);
        let [west, south, east, north] = self.bounds;
        (west - wide..=east + wide).contains(&point.lon()) && (south - high..=north + high).contains(&point.lat())
    }

    /// Even-odd rule: a ray to the east crosses the border an odd number of times.
    fn holds(&self, point: Point) -> bool {
        let crosses = |pair: &&[[f64; 2]]| match **pair {
            [[from_lon, from_lat], [to_lon, to_lat]] if (from_lat > point.lat()) != (to_lat > point.lat()) => {
                let part = (point.lat() - from_lat) / (to_lat - from_lat);
                (to_lon - from_lon).mul_add(part, from_lon) > point.lon()
            }
            _ => false,
        };
        self.rings.iter().flat_map(|ring| ring.windows(2)).filter(crosses).count() % 2 == 1
    }

    /// To the nearest point of the border, on a plane that touches the Earth at the point: good for some hundred km.
    fn distance_km(&self, point: Point) -> f64 {
        let narrowing = point.lat().to_radians().cos();
        let degree_km = EARTH_RADIUS_KM.to_radians();
        let flat = |at: &[f64; 2]| [(at[0] - point.lon()) * narrowing * degree_km, (at[1] - point.lat()) * degree_km];
        let pairs = self.rings.iter().flat_map(|ring| ring.windows(2));
        let distances = pairs.map(|pair| match pair {
            [from, to] => from_origin(flat(from), flat(to)),
            _ => f64::INFINITY,
        });
        distances.fold(f64::INFINITY, f64::min)
    }
}

/// Distance of a line's nearest point from 0, 0.
fn from_origin([ax, ay]: [f64; 2], [bx, by]: [f64; 2]) -> f64 {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx.mul_add(dx, dy * dy);
    let part = if length > 0.0 { (-ax.mul_add(dx, ay * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    dx.mul_add(part, ax).hypot(dy.mul_add(part, ay))
}

fn borders() -> Vec<Border> {
    let of_state = |state: &'static State| {
        counties_of(state).map(|shape| {
            let rings: Vec<Ring> = county_rings(shape).collect();
            Border { state: state.code, fips: &shape.id, bounds: bounds(&rings), rings }
        })
    };
    let mut borders: Vec<Border> = region_names().iter().flat_map(of_state).collect();
    borders.sort_by_key(|border| border.fips);
    borders
}

fn bounds(rings: &[Ring]) -> [f64; 4] {
    let none = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    rings.iter().flatten().fold(none, |[west, south, east, north], &[lon, lat]| {
        [west.min(lon), south.min(lat), east.max(lon), north.max(lat)]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::tables::counties;

    fn county_at(lat: f64, lon: f64) -> Option<&'static str> {
        Point::new(lat, lon).ok().and_then(locate).map(|found| found.county_fips)
    }

    /// All but Falls Church, which the atlas has simplified to a line.
    #[test]
    fn every_county_holds_its_own_point() {
        for county in counties().iter().filter(|county| county.fips != "51610") {
            let located = Located { state: county.state, county_fips: county.fips };
            assert_eq!(locate(county.point), Some(located), "{}", county.name);
        }
        assert!(counties().iter().all(|county| lies_in(county.point, county.fips, 1.5)));
    }

    #[test]
    fn a_city_inside_a_county_is_its_own() {
        assert_eq!(county_at(38.0685, -78.8895), Some("51820"), "Waynesboro lies in no county");
        assert_eq!(county_at(38.15, -79.07), Some("51790"), "Staunton neither");
        assert_eq!(county_at(30.0, -60.0), None, "at sea");
    }

    #[test]
    fn countries_hold_their_capitals() {
        let london = Point::new(51.5, -0.12);
        let held = |code: &str| london.ok().and_then(|london| lies_in_country(london, code, 60.0));
        assert_eq!(["gb", "FR", "xx"].map(held), [Some(true), Some(false), None]);
        assert!(Point::new(-0.12, 51.5).is_ok_and(|sea| lies_in_country(sea, "gb", 60.0) == Some(false)));
    }

    #[test]
    fn tolerance_reaches_over_the_border() {
        let washington = Point::new(38.895, -77.036);
        assert!(washington.is_ok_and(|point| lies_in(point, "dc", 0.0) && !lies_in(point, "VA", 0.0)));
        assert!(washington.is_ok_and(|point| lies_in(point, "VA", 5.0) && !lies_in(point, "PA", 5.0)));
        assert!(washington.is_ok_and(|point| lies_in(point, "11001", 0.0) && !lies_in(point, "XX", 900.0)));
    }
}
