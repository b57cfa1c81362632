//! Plainsight.

pub mod geo;
