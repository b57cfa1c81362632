//! Plainsight turns a folder of YAML records into a published map of who has partnered with whom.

pub mod date;
pub mod diagnostic;
pub mod geo;
pub mod import;
pub mod record;
pub mod source;
