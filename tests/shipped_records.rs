//! The records of this repository's own site hold: every one can be read, every name in them leads somewhere.
//!
//! Steps: load the repository as a site folder, check each record, resolve all of them; nothing may be told on the way.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and makes the files that it needs"
)]

use camino::Utf8Path;
use plainsight::diagnostic::Report;
use plainsight::diagnostic::human::{Colour, render};
use plainsight::{check, load, resolve};

#[test]
fn every_shipped_record_holds() {
    let mut report = Report::default();
    let sources = load::load(Utf8Path::new(env!("CARGO_MANIFEST_DIR")), &mut report);
    let dataset = check::check(&sources, &mut report);
    let atlas = resolve::resolve(&dataset, &sources, &mut report);
    assert!(report.diagnostics.is_empty(), "{}", render(&report, &sources, Colour::Plain));
    assert!(atlas.is_some());
}
