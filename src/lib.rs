//! Plainsight turns a folder of YAML records into a published map of who has partnered with whom.

pub mod bundle;
pub mod check;
pub mod date;
pub mod diagnostic;
pub mod geo;
pub mod layout;
pub mod load;
pub mod model;
pub mod plan;
pub mod record;
pub mod resolve;
pub mod source;
pub mod theme;
pub mod write;
