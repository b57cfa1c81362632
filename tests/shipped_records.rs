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
use plainsight::model::agency::Citation;
use plainsight::{check, compile, load, resolve};

#[test]
fn every_shipped_record_holds() {
    let mut report = Report::default();
    let sources = load::load(Utf8Path::new(env!("CARGO_MANIFEST_DIR")), &mut report);
    let atlas = compile::survey(&sources, &mut report);
    assert!(report.diagnostics.is_empty(), "{}", render(&report, &sources, Colour::Plain));
    assert!(atlas.is_some());
}

/// Eighty rows of the Atlas cite more than Ring's map, for 78 agencies: each of those sources stands beside the row that
/// names it.
#[test]
fn the_further_sources_of_the_atlas_are_cited() {
    let sources = load::load(Utf8Path::new(env!("CARGO_MANIFEST_DIR")), &mut Report::default());
    let dataset = check::check(&sources, &mut Report::default());
    let atlas = resolve::resolve(&dataset, &sources, &mut Report::default()).unwrap();
    let listed = |citation: &Citation| atlas.document(citation.document).id == "atlas-of-surveillance-2020-10-07";
    let mut further = 0;
    let mut agencies = 0;
    for agency in &atlas.agencies {
        let claims = agency.partnerships.iter().flat_map(|partnership| &partnership.claims);
        let with_row =
            claims.filter(|claim| claim.sources.iter().any(|source| listed(source) && source.locator.is_some()));
        let own: Vec<&Citation> = with_row.flat_map(|claim| &claim.sources).filter(|source| !listed(source)).collect();
        let published = own.iter().all(|source| atlas.document(source.document).url.is_some());
        assert!(published, "{}: a source without an address", agency.id);
        further += own.len();
        agencies += usize::from(!own.is_empty());
    }
    assert_eq!((further, agencies), (80, 78));
}
