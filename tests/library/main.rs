//! The tests of the library, in one binary: linking is dearer than running.
//!
//! - [`corpus`]: records that announce their own faults, one folder a rule
//! - [`attacks`]: inputs that must not hurt, by their numbers
//! - [`escaping`]: hostile text in every field, inert in every output
//! - [`fixtures`]: whole sites, built
//! - [`properties`]: what holds for any input
//! - [`snapshots`]: how diagnostics look
//! - [`walls`]: which module may know which
//!
//! [`site`] is the driver that all of them share.

mod attacks;
mod corpus;
mod escaping;
mod fixtures;
mod properties;
mod site;
mod snapshots;
mod walls;
