//! Geography: where things are, and maps to show them on.
//!
//! The ground floor: it knows nothing of records or pages, and everything it knows of the Earth is in `data/`, derived
//! by `tools/geo` and compiled in. Three entries:
//!
//! 1. [`point`]: a validated place and the distance between two;
//! 2. [`gazetteer`]: a place's coordinates from its name, never guessed;
//! 3. [`shapes`]: the maps, as SVG path data with the projection that places marks on them.
//!
//! Below them: [`topology`] decodes borders, [`projection`] lays the sphere flat, [`albers_usa`], [`equal_earth`] and
//! [`fitted`] lay out sheets, [`path`] makes lines small, [`base_map`] puts a map together.

pub mod albers_usa;
pub mod base_map;
pub mod equal_earth;
pub mod fitted;
pub mod path;
pub mod point;
pub mod projection;
pub mod regions;
pub mod shapes;
pub mod tables;
pub mod topology;

#[cfg(test)]
mod tests;
