//! The shapes of states, counties and countries, decoded from `data/` when first asked for.

use std::sync::LazyLock;

use super::regions::State;
use super::topology::{Shape, Topology};

// An unreadable file would draw nothing; the tests prove that ours are readable.

/// States under `states`, coarse, named by postal code.
pub(super) static STATES: LazyLock<Topology> =
    LazyLock::new(|| Topology::parse(include_str!("data/us-states.json")).unwrap_or_default());

/// Counties under `counties`, by FIPS number, and states under `states`, along the same borders.
pub(super) static COUNTIES: LazyLock<Topology> =
    LazyLock::new(|| Topology::parse(include_str!("data/us-counties.json")).unwrap_or_default());

/// Countries under `countries`, by ISO 3166 code.
pub(super) static WORLD: LazyLock<Topology> =
    LazyLock::new(|| Topology::parse(include_str!("data/world.json")).unwrap_or_default());

/// The countries' shapes.
pub(super) fn countries() -> &'static [Shape] {
    WORLD.shapes("countries")
}

/// The counties of a state, in the order of their numbers.
pub(super) fn counties_of(state: &State) -> impl Iterator<Item = &'static Shape> {
    let fips = state.fips;
    let counties = COUNTIES.shapes("counties").iter();
    counties.filter(move |shape| shape.id.starts_with(fips))
}

/// A county's rings in `[lon, lat]`.
pub(super) fn county_rings(shape: &'static Shape) -> impl Iterator<Item = Vec<[f64; 2]>> {
    COUNTIES.rings(shape)
}

/// A country's rings in `[lon, lat]`.
pub(super) fn country_rings(shape: &'static Shape) -> impl Iterator<Item = Vec<[f64; 2]>> {
    WORLD.rings(shape)
}

/// `[lon, lat]` well inside a state.
pub(super) fn state_label(state: &State) -> Option<[f64; 2]> {
    find(&STATES, "states", state.code).map(|shape| shape.properties.label)
}

/// The shape of an id.
pub(super) fn find<'a>(topology: &'a Topology, collection: &str, id: &str) -> Option<&'a Shape> {
    topology.shapes(collection).iter().find(|shape| shape.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_readable() {
        assert_eq!(STATES.shapes("states").len(), 56);
        assert_eq!(COUNTIES.shapes("states").len(), 56);
        assert_eq!(COUNTIES.shapes("counties").len(), 3233);
        assert!(countries().len() > 230);
    }
}
