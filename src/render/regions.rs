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
    let mut regions = scene.atlas.regions.iter().enumerate();
    regions.find(|(_, region)| region.country == place.country && region.region == place.region)
}

/// "Waynesboro, Virginia"; the country's name for a place without a region.
pub fn place_name(scene: Scene<'_>, place: &Place) -> String {
    let town = place.city.clone().or_else(|| place.county.clone());
    let region = region_of(scene, place).map(|(_, region)| scene.words.region(region));
    town.into_iter().chain(region).collect::<Vec<_>>().join(", ")
}

/// The agencies of each region, by the region's name, each with the region's position in the atlas.
pub fn by_region(scene: Scene<'_>, agencies: impl IntoIterator<Item = AgencyIndex>) -> Vec<(usize, Vec<AgencyIndex>)> {
    let mut found: BTreeMap<(String, usize), Vec<AgencyIndex>> = BTreeMap::new();
    for index in agencies {
        if let Some((position, region)) = region_of(scene, &scene.atlas.agency(index).place) {
            found.entry((alphabetical(&scene.words.region(region)), position)).or_default().push(index);
        }
    }
    found.into_iter().map(|((_, position), agencies)| (position, agencies)).collect()
}
