//! Plainsight.
