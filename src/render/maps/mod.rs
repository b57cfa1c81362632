//! Maps as SVG, without script: shapes, one named link for each agency, and a legend in words.
//!
//! Entries: [`view::nation`], [`view::world`], [`view::region`] for the large maps, [`locator::locator`] for the small
//! one on an agency's page. Steps of a large map:
//! 1. take the shapes and their projection from [`geo`](crate::geo::shapes);
//! 2. project every agency that has a point ([`placed`]); the others are counted, the list names them;
//! 3. up to [`MOST_MARKS`]: draw apart the marks that would cover each other ([`mod@spread`]) and give each the shape of its
//!    group ([`marks`]), each a link up to [`MOST_LINKS`]; beyond: put those that are close into [`clusters`], each a link with its count;
//! 4. add the measures against it, which have a shape of their own ([`mod@resistance`]);
//! 5. say in words what the shapes mean ([`legend`]).
//!
//! For scripts, beside the maps: [`depth`] (counties and names of places, a state at a time) and [`claims`].

pub mod claims;
pub mod clusters;
pub mod depth;
pub mod ground;
pub mod legend;
pub mod locator;
pub mod marks;
pub mod placed;
pub mod resistance;
pub mod spread;
pub mod view;

pub use locator::{Locator, locator};

/// Above this number of agencies a map shows clusters.
pub const MOST_MARKS: usize = 4000;

/// Above this number of agencies marks are one shape for each group, and not links: two thousand nodes are what the page of
/// an old phone can carry for them. Regions lead to their pages, and the list beside the map to every agency; scripts make
/// links of the marks.
pub const MOST_LINKS: usize = 500;

/// Above this number of links a map leaves the keyboard to the list beside it.
pub const MOST_TAB_STOPS: usize = 100;
