//! Places: a city or county of a record to a point, by the built-in gazetteer.
//!
//! Entry: [`find`]. Where something lies follows from its own record alone, its folder included.

use std::sync::Arc;

use super::Decoded;
use super::rules::{other_county, place as rules, swapped_point};
use crate::diagnostic::Report;
use crate::geo::gazetteer::{self, Gazetteer, Lookup};
use crate::geo::point::Point;
use crate::geo::{contains, regions, shapes};
use crate::model::place::{Place, Precision, Spot};
use crate::record::Spanned;
use crate::record::kinds::agency::Agency;
use crate::record::kinds::measure::Measure;
use crate::record::scalars::{Coordinates, Line};
use crate::source::Span;

/// How far beyond its state a point may lie, in kilometres: the borders of the map are drawn roughly.
const BORDER_KM: f64 = 15.0;
/// How far beyond its county: cities that people count to one reach over its border.
const COUNTY_KM: f64 = 10.0;
/// How far beyond its country: the borders of the world's map are drawn for a small picture.
const COUNTRY_KM: f64 = 60.0;

/// What a record says about its place.
struct Asked<'a> {
    /// Country code.
    country: &'a str,
    /// Region code.
    region: Option<&'a str>,
    /// City.
    city: Option<&'a Spanned<Line>>,
    /// County.
    county: Option<&'a Spanned<Line>>,
    /// Point by hand.
    point: Option<&'a Spanned<Coordinates>>,
    /// Where a missing place is told.
    span: Span,
}

/// Finds the place of an agency or a measure.
pub(super) fn find(decoded: &mut Decoded, report: &mut Report) {
    match decoded {
        Decoded::Agency(record) => Arc::make_mut(record).place = of_agency(&record.id, &record.value, report),
        Decoded::Measure(record) => Arc::make_mut(record).place = of_measure(&record.value, report),
        _ => {}
    }
}

/// The place of the agency of this id, whose folders name it.
fn of_agency(id: &str, agency: &Agency, report: &mut Report) -> Place {
    let folders = id.rsplit_once('/').map_or("", |(folders, _)| folders);
    let mut folders = folders.split('/');
    let asked = Asked {
        country: folders.next().unwrap_or_default(),
        region: folders.next(),
        city: agency.city.as_ref(),
        county: agency.county.as_ref(),
        point: agency.point.as_ref(),
        span: agency.name.span,
    };
    place(&asked, report)
}

/// The place of a measure, whose record names it.
fn of_measure(measure: &Measure, report: &mut Report) -> Place {
    let country = measure.country.value.0.to_ascii_lowercase();
    let region = measure.region.as_ref().map(|region| region.value.0.to_ascii_lowercase());
    let asked = Asked {
        country: &country,
        region: region.as_deref(),
        city: measure.city.as_ref(),
        county: measure.county.as_ref(),
        point: measure.point.as_ref(),
        span: measure.country.span,
    };
    let mut unplaced = Report::default();
    let place = place(&asked, &mut unplaced);
    // A measure of a whole country has no point, and nothing is missing.
    if measure.city.is_some() || measure.county.is_some() || measure.point.is_some() {
        report.append(unplaced);
    }
    place
}

/// The place, with a point where one can be found; what cannot be placed is told.
fn place(asked: &Asked<'_>, report: &mut Report) -> Place {
    let (spot, county) = match asked.point {
        Some(point) => (by_hand(asked, point, report), None),
        None => looked_up(asked, report),
    };
    Place {
        country: asked.country.to_owned(),
        region: asked.region.map(str::to_owned),
        city: asked.city.map(|city| city.value.0.clone()),
        county: asked.county.map(|county| county.value.0.clone()).or(county),
        spot,
    }
}

fn by_hand(asked: &Asked<'_>, point: &Spanned<Coordinates>, report: &mut Report) -> Option<Spot> {
    let Coordinates { lat, lon } = point.value;
    let at = Point::new(lat, lon).ok()?;
    let lies_in_it = |at: Point| match asked.region.filter(|_| asked.country == "us").and_then(regions::region) {
        Some(state) => Some(contains::lies_in(at, state.code, BORDER_KM)),
        None => contains::lies_in_country(at, asked.country, COUNTRY_KM),
    };
    if lies_in_it(at) == Some(false) && Point::new(lon, lat).is_ok_and(|swapped| lies_in_it(swapped) == Some(true)) {
        report.add(swapped_point::swapped(point.span, lat, lon));
        return None;
    }
    if asked.country == "us" && shapes::us_map().project(at).is_none() {
        report.add(rules::unmapped(point.span, "the United States"));
        return None;
    }
    if lies_in_it(at) == Some(false) {
        report.add(rules::elsewhere(point.span, region_name(asked), contains::locate(at)));
    } else {
        tell_county(asked, at, point.span, report);
    }
    Some(Spot { lat, lon, precision: Precision::Record })
}

fn region_name<'a>(asked: &Asked<'a>) -> &'a str {
    let state = asked.region.filter(|_| asked.country == "us").and_then(regions::region);
    state.map(|state| state.name).or_else(|| regions::country_name(asked.country)).unwrap_or(asked.country)
}

/// Tells a point outside every county that the record names. What the gazetteer does not know as a county is not judged.
fn tell_county(asked: &Asked<'_>, at: Point, span: Span, report: &mut Report) {
    let (Some(region), Some(county)) = (asked.region, asked.county) else { return };
    let number = |name: &str| match Gazetteer::find(asked.country, region, None, Some(name)) {
        Lookup::Found(found) => found.county_fips,
        _ => None,
    };
    let numbers: Option<Vec<&str>> = county.value.0.split(',').map(|name| number(name.trim())).collect();
    if numbers.is_some_and(|numbers| !numbers.iter().any(|number| contains::lies_in(at, number, COUNTY_KM))) {
        report.add(other_county::elsewhere(span, county.span, &county.value.0));
    }
}

fn looked_up(asked: &Asked<'_>, report: &mut Report) -> (Option<Spot>, Option<String>) {
    let city = asked.city.map(|city| city.value.0.as_str());
    let county = asked.county.map(|county| county.value.0.as_str());
    let span = asked.city.or(asked.county).map_or(asked.span, |name| name.span);
    if city.is_none() && county.is_none() {
        // An agency of a whole state or country is placed in the middle of nothing: it is listed, and that is right.
        report.add(rules::nowhere(span));
        return (None, None);
    }
    match Gazetteer::find(asked.country, asked.region.unwrap_or_default(), city, county) {
        Lookup::Found(found) => {
            let precision = match found.precision {
                gazetteer::Precision::City => Precision::City,
                gazetteer::Precision::County => Precision::County,
                gazetteer::Precision::Region => Precision::Region,
            };
            let spot = Spot { lat: found.point.lat(), lon: found.point.lon(), precision };
            (Some(spot), found.county_name.map(str::to_owned))
        }
        Lookup::Ambiguous(candidates) => {
            let counties: Vec<&str> = candidates.iter().map(|candidate| candidate.county_name).collect();
            report.add(rules::ambiguous(span, city.unwrap_or_default(), &counties));
            (None, None)
        }
        Lookup::Unknown { suggestions } => {
            tell_unknown(asked, &suggestions, report);
            (None, None)
        }
    }
}

/// Tells which of the names is at fault: the county, where the gazetteer knows the city without it. A folder that names no
/// state is told by a rule of its own.
fn tell_unknown(asked: &Asked<'_>, suggestions: &[String], report: &mut Report) {
    let region = asked.region.unwrap_or_default();
    let no_state = asked.country == "us" && regions::region(region).is_none();
    if no_state || regions::country_name(asked.country).is_none() {
        return;
    }
    let find = |city, county| Gazetteer::find(asked.country, region, city, county);
    if let (Some(city), Some(county)) = (asked.city, asked.county)
        && !matches!(find(Some(&city.value.0), None), Lookup::Unknown { .. })
        && let Lookup::Unknown { suggestions } = find(None, Some(&county.value.0))
    {
        report.add(rules::unplaced(county.span, &county.value.0, &suggestions));
    } else if let Some(named) = asked.city.or(asked.county) {
        report.add(rules::unplaced(named.span, &named.value.0, suggestions));
    }
}
