//! Plainsight turns a folder of YAML records into a published map of who has partnered with whom.
//!
//! [`compile`] is the whole of it in a few lines: the stages [`load`], [`check`], [`resolve`], [`plan`], [`render`],
//! [`audit`] and [`mod@write`], each a plain function from one type to the next. ARCHITECTURE.md is the map of the house.

pub mod audit;
pub mod bundle;
pub mod catalogue;
pub mod changed;
pub mod check;
pub mod compile;
pub mod date;
pub mod diagnostic;
pub mod diff;
pub mod draft;
pub mod format;
pub mod geo;
pub mod import;
pub mod inspect;
pub mod layout;
pub mod links;
pub mod load;
pub mod model;
pub mod plan;
pub mod quote;
pub mod record;
pub mod render;
pub mod resolve;
pub mod schema;
pub mod source;
pub mod theme;
pub mod write;
