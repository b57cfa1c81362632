//! The last stage, and the paths it writes: rows 25, 39, 40, 42, 43 and 45 of the attacks, each under its number.
//!
//! - `site_path`: paths and relative links, with properties;
//! - `refusals`: outputs that must not be replaced;
//! - `keeping`: what outlives a build, and states that a dead build leaves, made by hand;
//! - `killing`: builds that are killed at random points, in a process of their own;
//! - `stepping`: builds that die or fail at every single call to the system in turn;
//! - `faults`: full, read-only and limited disks;
//! - `growing`: files that are written piece by piece;
//! - `sameness`: the same bytes in every environment;
//! - `drawing`: what is drawn once, and what is drawn again.
//!
//! Tests that need a process of their own start this binary again for one ignored test (`support::child`).
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and makes the files that it needs"
)]
#![allow(clippy::print_stderr, reason = "a test that cannot run its fault here says so aloud")]

mod drawing;
mod faults;
mod growing;
mod keeping;
mod killing;
mod refusals;
mod sameness;
mod site_path;
mod stepping;
mod support;
