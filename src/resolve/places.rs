//! Places: a city or county of a record to a point, by the built-in gazetteer.

use super::rules::place as rules;
use crate::diagnostic::Report;
use crate::geo::gazetteer::{self, Gazetteer, Lookup};
use crate::geo::point::Point;
use crate::geo::{contains, regions, shapes};
use crate::model::place::{Place, Precision, Spot};
use crate::record::Spanned;
use crate::record::scalars::{Coordinates, Line};
use crate::source::Span;

/// How far beyond its state a point may lie, in kilometres: the borders of the map are drawn roughly.
const BORDER_KM: f64 = 15.0;

/// What a record says about its place.
pub(super) struct Asked<'a> {
    /// Country code.
    pub(super) country: &'a str,
    /// Region code.
    pub(super) region: Option<&'a str>,
    /// City.
    pub(super) city: Option<&'a Spanned<Line>>,
    /// County.
    pub(super) county: Option<&'a Spanned<Line>>,
    /// Point by hand.
    pub(super) point: Option<&'a Spanned<Coordinates>>,
    /// Where a missing place is told.
    pub(super) span: Span,
}

/// The place, with a point where one can be found; what cannot be placed is told.
pub(super) fn place(asked: &Asked<'_>, report: &mut Report) -> Place {
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
    let on_map = asked.country != "us" || Point::new(lat, lon).is_ok_and(|at| shapes::us_map().project(at).is_some());
    if !on_map {
        report.add(rules::unmapped(point.span, "the United States"));
        return None;
    }
    if let Some(state) = asked.region.filter(|_| asked.country == "us").and_then(regions::region)
        && Point::new(lat, lon).is_ok_and(|at| !contains::lies_in(at, state.code, BORDER_KM))
    {
        report.add(rules::elsewhere(point.span, state.name));
    }
    Some(Spot { lat, lon, precision: Precision::Record })
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
            report.add(rules::unplaced(span, city.or(county).unwrap_or_default(), &suggestions));
            (None, None)
        }
    }
}
