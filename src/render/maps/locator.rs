//! The small map on an agency's page: where in its state it sits.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use serde::Serialize;

use super::marks::short;
use super::placed::point;
use crate::geo::base_map::BaseMap;
use crate::geo::regions::{region, region_names};
use crate::geo::shapes;
use crate::model::agency::Agency;
use crate::render::words::Words;

/// A very small map: where in its state an agency sits.
#[derive(Debug, Clone, Serialize)]
pub struct Locator {
    /// The outline of the state, as path data.
    pub outline: &'static str,
    /// The `viewBox`, with room for a mark at the edge.
    pub view_box: String,
    /// Where the agency's mark goes, as SVG's `translate` takes it; `None` when it has no place.
    pub at: Option<String>,
    /// "Waynesboro within Virginia".
    pub label: String,
}

/// Each state is drawn once, when the first of its agencies asks.
static STATES: LazyLock<BTreeMap<&'static str, OnceLock<Option<BaseMap>>>> =
    LazyLock::new(|| region_names().iter().map(|state| (state.code, OnceLock::new())).collect());

/// Room around the outline for the mark.
const ROOM: f64 = 13.0;

/// The locator of an agency; `None` outside the shapes that are built in.
pub fn locator(agency: &Agency, words: &Words) -> Option<Locator> {
    let place = &agency.place;
    let state = region(place.region.as_deref().filter(|_| place.country == "us")?)?;
    let base = STATES.get(state.code)?.get_or_init(|| shapes::locator(state.code)).as_ref()?;
    let at = point(agency).and_then(|point| base.project(point));
    let town = place.city.as_ref().or(place.county.as_ref()).unwrap_or(&agency.name);
    let name = words.place(&format!("us/{}", state.code.to_ascii_lowercase()), state.name);
    let (width, height) = (base.width + 2.0 * ROOM, base.height + 2.0 * ROOM);
    Some(Locator {
        outline: base.regions.first()?.path.as_str(),
        view_box: format!("-{ROOM} -{ROOM} {} {}", short(width), short(height)),
        label: match at {
            Some(_) => words.with("map-locator", [("town", town.into()), ("place", name.into())]),
            None => words.with("map-locator-unplaced", [("place", name.into())]),
        },
        at: at.map(|at| format!("{} {}", short(at.x), short(at.y))),
    })
}
