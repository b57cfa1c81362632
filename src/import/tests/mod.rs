//! Imports from invented exports, one row for each kind of dirt.

#![allow(clippy::panic, reason = "a test fails by it")]

mod dirt;
mod emit;
mod merging;
mod newer_form;

use super::accounting::Outcome;
use super::atlas::{AtlasOptions, Import, NamedProgram, atlas};
use super::existing::Existing;
use crate::date::PartialDate;

/// The older form.
const OLDER: &str = include_str!("../../../tests/fixtures/atlas/25-columns.csv");
/// The newer form.
const NEWER: &str = include_str!("../../../tests/fixtures/atlas/28-columns.csv");

fn options() -> AtlasOptions {
    let exported = PartialDate::day(2020, 10, 7).unwrap_or_else(|| panic!("a day"));
    let technology = Some("Ring/Neighbors Partnership".to_owned());
    AtlasOptions { technology, vendor: None, program: None, exported }
}

fn import(csv: &str, existing: &Existing, options: &AtlasOptions) -> Import {
    atlas(csv.as_bytes(), existing, options).unwrap_or_else(|error| panic!("{error}"))
}

fn older() -> Import {
    import(OLDER, &Existing::default(), &options())
}

fn file<'a>(import: &'a Import, path: &str) -> &'a str {
    import.files.iter().find(|file| file.path == path).map_or_else(|| panic!("no {path}"), |file| &file.text)
}

fn agency<'a>(import: &'a Import, name: &str) -> &'a str {
    file(import, &format!("agencies/us/{name}.yaml"))
}

fn notes(import: &Import, number: &str) -> String {
    let rows = import.accounting.rows.iter().filter(|row| row.name.starts_with(number));
    rows.flat_map(|row| row.notes.clone()).collect::<Vec<_>>().join("\n")
}
