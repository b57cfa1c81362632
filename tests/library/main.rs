//! The tests of the library, in one binary: linking is dearer than running.
//!
//! - [`corpus`]: records that announce their own faults, one folder a rule
//! - [`attacks`]: inputs that must not hurt, by their numbers
//! - [`drafts`]: records that are shown and not published
//! - [`escaping`]: hostile text in every field, inert in every output
//! - [`evidence`]: how good the evidence is, what would help, what was taken down
//! - [`fixtures`]: whole sites, built
//! - [`languages`]: sites in several languages
//! - [`properties`]: what holds for any input
//! - [`pictures`]: what other sites show beside a link
//! - [`snapshots`]: how diagnostics look
//! - [`spanish`]: what a Spanish reader meets
//! - [`walls`]: which module may know which
//! - [`wording`]: templates hold no words of their own
//!
//! [`site`] is the driver that all of them share.
#![allow(clippy::disallowed_methods, reason = "tests make the sites that the library reads, and look at the clock")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "a test fails by panicking")]

mod attacks;
mod corpus;
mod drafts;
mod escaping;
mod evidence;
mod fixtures;
mod languages;
mod pictures;
mod properties;
mod reading_again;
mod site;
mod snapshots;
mod spanish;
mod take_action;
mod walls;
mod wording;
