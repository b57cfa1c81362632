//! The card of an agency: its name, its place, where it stands with whom, and its state with a mark.

use super::Picture;
use super::card::{Card, Line, Side, Spot};
use super::{ground, words};
use crate::model::AgencyIndex;
use crate::model::agency::Agency;
use crate::render::pages::agency::place;
use crate::render::scene::Scene;

/// The most partnerships that are shown.
const PARTNERSHIPS: usize = 2;

/// The picture of an agency, on `card`, which has what all cards have.
pub fn picture(scene: Scene<'_>, index: AgencyIndex, card: Card) -> Picture {
    let agency = scene.atlas.agency(index);
    let region = scene.region(&agency.place.country, agency.place.region.as_deref());
    let place = place(scene.words, agency, region);
    let kind = &scene.words.agency_kind(agency.kind);
    let told = partnerships(scene, agency);
    let side = ground::side(&agency.place.country, agency.place.region.as_deref());
    let sentences: Vec<&str> = told.iter().map(|line| line.text.as_str()).collect();
    let parts = [&[agency.name.as_str(), place.as_str()], sentences.as_slice()].concat();
    let alt = words::alternative(scene.words, &parts, words::map(scene, &side));
    // A name in letters that the fonts lack: its kind and its place are true as well.
    let (kicker, headline) = match words::capitals(&agency.name) {
        Some(name) => (words::line(kind), name),
        None => (None, words::capitals(kind).unwrap_or_default()),
    };
    let card = Card {
        kicker: kicker.unwrap_or_default(),
        headline,
        boxed: words::capitals(&place).or_else(|| words::capitals(&region?.1.name)).unwrap_or_default(),
        lines: told.into_iter().filter_map(|line| Some(Line { text: words::line(&line.text)?, ..line })).collect(),
        spots: if side == Side::Nothing { Vec::new() } else { spot(agency, true).into_iter().collect() },
        side,
        ..card
    };
    Picture::new(card, alt)
}

/// The partnerships that weigh most, each with what is known of its dates.
fn partnerships(scene: Scene<'_>, agency: &Agency) -> Vec<Line> {
    let mut weighed: Vec<_> = agency.partnerships.iter().collect();
    weighed.sort_by_key(|partnership| partnership.group());
    let shown = weighed.into_iter().take(PARTNERSHIPS);
    let lines = shown.flat_map(|partnership| {
        let standing = words::standing(scene, partnership);
        let dates = words::dates(scene.words, partnership);
        [Line { mark: Some(partnership.group()), text: standing }, Line { mark: None, text: dates }]
    });
    lines.filter(|line| !line.text.is_empty()).collect()
}

/// Where an agency stands on a map.
pub fn spot(agency: &Agency, alone: bool) -> Option<Spot> {
    let spot = agency.place.spot?;
    Some(Spot { group: Some(agency.group()), lat: spot.lat, lon: spot.lon, alone })
}
