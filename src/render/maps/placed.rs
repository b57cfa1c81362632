//! Agencies on a map, and those that no map can show.

use crate::geo::base_map::BaseMap;
use crate::geo::point::{Point, Xy};
use crate::model::agency::Agency;
use crate::model::{AgencyIndex, Atlas};

/// Agencies laid out on a map.
#[derive(Debug, Clone, Default)]
pub struct Placed {
    /// Those with a place on it, in the order of ids.
    pub marks: Vec<(AgencyIndex, Xy)>,
    /// Those without.
    pub unplaced: Vec<AgencyIndex>,
}

impl Placed {
    /// Lays `agencies` out on `base`.
    pub fn new(atlas: &Atlas, agencies: impl IntoIterator<Item = AgencyIndex>, base: &BaseMap) -> Self {
        let mut placed = Self::default();
        for index in agencies {
            match point(atlas.agency(index)).and_then(|point| base.project(point)) {
                Some(at) => placed.marks.push((index, at)),
                None => placed.unplaced.push(index),
            }
        }
        placed
    }
}

/// Where an agency sits; `None` when no record and no gazetteer says.
pub fn point(agency: &Agency) -> Option<Point> {
    let spot = agency.place.spot?;
    Point::new(spot.lat, spot.lon).ok()
}
