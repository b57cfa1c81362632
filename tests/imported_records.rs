//! The records of this repository's own site have the form that records must have.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and makes the files that it needs"
)]

use std::fs;
use std::path::Path;

use plainsight::diagnostic::Report;
use plainsight::record::kinds::agency::Agency;
use plainsight::record::kinds::document::Document;
use plainsight::record::{Decoder, Field, yaml};
use plainsight::source::SourceId;
use walkdir::WalkDir;

/// How many records of the folder were read; every fault of any fails the test.
fn read_all<T: Field>(folder: &str) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let mut count = 0;
    for entry in files.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "yaml")) {
        let text = fs::read_to_string(entry.path()).unwrap_or_else(|error| panic!("{error}"));
        let mut report = Report::default();
        let tree = yaml::parse(&text, SourceId(0), 0, &mut report);
        let record = tree.and_then(|tree| T::decode(&tree, &mut Decoder { report: &mut report }));
        assert!(
            record.is_some() && report.diagnostics.is_empty(),
            "{}: {:?}",
            entry.path().display(),
            report.diagnostics
        );
        count += 1;
    }
    count
}

#[test]
fn every_agency_is_read_without_a_fault() {
    assert!(read_all::<Agency>("agencies") >= 1_490);
}

#[test]
fn every_document_is_read_without_a_fault() {
    assert!(read_all::<Document>("content/documents") >= 80);
}
