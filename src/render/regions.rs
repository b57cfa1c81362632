//! Agencies by the place that has a page: country or region.
//!
//! Entry: [`by_region`] for many agencies, [`region_of`] and [`place_name`] for one.

use std::collections::BTreeMap;

use super::scene::Scene;
use super::words::regions::alphabetical;
use crate::model::AgencyIndex;
use crate::model::place::{Place, Region};

/// The region of a place, with its position in the atlas.
pub fn region_of<'a>(scene: Scene<'a>, place: &Place) -> Option<(usize, &'a Region)> {
    scene.region(&place.country, place.region.as_deref())
}

/// "Waynesboro, Virginia"; the country's name for a place without a region.
pub fn place_name(scene: Scene<'_>, place: &Place) -> String {
    let town = place.city.clone().or_else(|| place.county.clone());
    let region = region_of(scene, place).map(|(_, region)| scene.words.region(region));
    town.into_iter().chain(region).collect::<Vec<_>>().join(", ")
}

/// The agencies of each region, by the region's name, each with the region's position in the atlas.
pub fn by_region(scene: Scene<'_>, agencies: impl IntoIterator<Item = AgencyIndex>) -> Vec<(usize, Vec<AgencyIndex>)> {
    let mut found: BTreeMap<usize, Vec<AgencyIndex>> = BTreeMap::new();
    for index in agencies {
        if let Some((position, _)) = region_of(scene, &scene.atlas.agency(index).place) {
            found.entry(position).or_default().push(index);
        }
    }
    let mut found: Vec<(usize, Vec<AgencyIndex>)> = found.into_iter().collect();
    found.sort_by_cached_key(|(position, _)| {
        scene.atlas.regions.get(*position).map(|region| alphabetical(&scene.words.region(region)))
    });
    found
}
