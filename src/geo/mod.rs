//! Geography: where things are, and maps to show them on.
//!
//! The ground floor: it knows nothing of records or pages, and everything it knows of the Earth is in `data/`, derived
//! by `tools/geo` and compiled in. Four entries:
//!
//! 1. [`point`]: a validated place and the distance between two;
//! 2. [`gazetteer`]: a place's coordinates from its name, never guessed;
//! 3. [`shapes`]: the maps, as SVG path data with the projection that places marks on them.
//!
//! Below them: `atlas` holds the shapes, [`topology`] decodes their borders, [`projection`] lays the sphere flat, [`albers_usa`], [`equal_earth`] and
//! [`fitted`] lay out sheets, [`path`] makes lines small, [`base_map`] puts a map together; [`tables`], [`zips`] and [`regions`] hold
//! names and codes, [`name_key`] compares them.

pub mod albers_usa;
mod atlas;
pub mod base_map;
pub mod contains;
pub mod equal_earth;
pub mod fitted;
pub mod gazetteer;
pub mod name_key;
pub mod path;
pub mod point;
pub mod projection;
pub mod regions;
pub mod shapes;
pub mod tables;
pub mod topology;
pub mod zips;

#[cfg(test)]
mod tests;
