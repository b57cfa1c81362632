//! The card of home and of all pages that have none of their own: the demand, what was told, what is documented, the map.

use super::Picture;
use super::agency::spot;
use super::card::{Card, Line, Side};
use super::words;
use crate::model::agency::Group;
use crate::render::scene::Scene;

/// The picture of the site, on `card`, which has what all cards have.
pub fn picture(scene: Scene<'_>, card: Card) -> Picture {
    let (atlas, site) = (scene.atlas, &scene.atlas.site);
    let told = site.told.map(|told| words::told(scene, atlas.count(told)));
    let shown = || atlas.agencies.iter().filter(|agency| agency.group() != Group::Unknown);
    let documented = words::documented(scene.words, shown().count());
    let abroad = atlas.regions.iter().any(|region| region.country != "us" && !region.agencies.is_empty());
    let side = if abroad { Side::World } else { Side::Nation };
    let (before, boxed) = (scene.plain(&site.demand_before), scene.plain(&site.demand_boxed));
    let parts = [before.as_str(), &boxed, told.as_deref().unwrap_or_default(), &documented];
    let alt = words::alternative(scene.words, &parts, words::map(scene, &side));
    let demand = words::capitals(&before);
    let lines = [told.map(|text| (None, text)), Some((Some(Group::InUse), documented))];
    let card = Card {
        boxed: demand.as_ref().and_then(|_| words::capitals(&boxed)).unwrap_or_default(),
        headline: demand.or_else(|| words::capitals(&scene.plain(&site.title))).unwrap_or_default(),
        lines: lines
            .into_iter()
            .flatten()
            .filter_map(|(mark, text)| Some(Line { mark, text: words::line(&text)? }))
            .collect(),
        spots: atlas.agencies.iter().filter_map(|agency| spot(agency, false)).collect(),
        side,
        ..card
    };
    Picture::new(card, alt)
}
