//! The card of a state or country: its name, how many agencies, where they stand, and its map with all of them.

use super::Picture;
use super::agency::spot;
use super::card::{Card, Line};
use super::{ground, words};
use crate::model::agency::Group;
use crate::model::place::Region;
use crate::render::maps::legend::meaning;
use crate::render::scene::Scene;

/// The picture of the region, on `card`, which has what all cards have.
pub fn picture(scene: Scene<'_>, region: &Region, card: Card) -> Picture {
    let agencies = || region.agencies.iter().map(|index| scene.atlas.agency(*index));
    let count = words::agencies(scene.words, region.agencies.len());
    let groups = Group::ALL.map(|group| (group, agencies().filter(|agency| agency.group() == group).count()));
    let groups = groups.into_iter().filter(|(_, count)| *count > 0);
    let lines: Vec<Line> = groups
        .map(|(group, count)| Line {
            mark: Some(group),
            text: format!("{} {}", scene.words.number(count), meaning(scene.words, group)),
        })
        .collect();
    let side = ground::side(&region.country, region.region.as_deref());
    let country = scene.region(&region.country, None).filter(|_| region.region.is_some());
    let spoken = scene.words.region(region);
    let name = words::capitals(&spoken);
    let told: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let parts = [&[spoken.as_str(), count.as_str()], told.as_slice()].concat();
    let alt = words::alternative(scene.words, &parts, words::map(scene, &side));
    let card = Card {
        kicker: country.and_then(|(_, country)| words::line(&scene.words.region(country))).unwrap_or_default(),
        boxed: name.as_ref().and_then(|_| words::capitals(&count)).unwrap_or_default(),
        headline: name.or_else(|| words::capitals(&count)).unwrap_or_default(),
        lines,
        spots: agencies().filter_map(|agency| spot(agency, false)).collect(),
        side,
        ..card
    };
    Picture::new(card, alt)
}
