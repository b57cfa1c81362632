//! `import atlas` as someone types it: what is asked for wrongly is told, and nothing is written.

use std::fs;

use super::{Site, Told, root};

const RING: &str = "Ring/Neighbors Partnership";

/// Imports into the base, whose one vendor is Lookout, and holds that nothing was written.
fn refused(more: &[&str]) -> Told {
    let site = Site::base();
    let table = fs::read_to_string(root().join("tests/fixtures/atlas/25-columns.csv")).unwrap();
    site.put("atlas-2025-01-02.csv", &table);
    let files = || walkdir::WalkDir::new(site.path()).into_iter().count();
    let before = files();
    let told = site.run(&[&["import", "atlas", "atlas-2025-01-02.csv"], more].concat());
    assert_eq!((told.code, files()), (2, before), "{more:?}: {}{}", told.out, told.err);
    told
}

#[test]
fn a_vendor_without_a_technology_is_a_wrong_command_line() {
    let told = refused(&["--as", "lookout"]);
    assert!(told.err.contains("--technology") && !told.err.contains("CSV"), "{}", told.err);
}

#[test]
fn a_vendor_that_the_site_does_not_have_is_refused_before_anything_is_written() {
    for (more, vendor) in [(&[][..], "ring"), (&["--technology", RING, "--as", "nope"], "nope")] {
        let told = refused(more);
        assert!(told.err.contains(&format!("no vendor `{vendor}`")), "{}", told.err);
        assert!(told.err.contains("plainsight new vendor"), "{}", told.err);
    }
}

#[test]
fn a_technology_that_no_row_has_is_told_with_those_that_are_there() {
    let told = refused(&["--technology", "Ring/Neighbours Partnerships", "--as", "lookout/porch"]);
    let words =
        "no row has the technology `Ring/Neighbours Partnerships`; the file has `Ring/Neighbors Partnership`, `Drones`";
    assert!(told.err.contains(words), "{}", told.err);
}
