//! Plainsight.

pub mod bundle;
pub mod write;
