//! Exports of 28 columns, and technologies that are no program that we know.

use super::*;
use crate::import::atlas::ImportError;

fn plate_readers() -> AtlasOptions {
    let program = Some(NamedProgram { vendor: "flock".into(), program: Some("alpr".into()) });
    AtlasOptions { technology: Some("Automated License Plate Readers".into()), program, ..options() }
}

#[test]
fn columns_in_another_order_read_alike() {
    let import = import(NEWER, &Existing::default(), &plate_readers());
    let record = agency(&import, "ma/yarrow-police-department");
    assert!(record.contains("- vendor: flock\n    program: alpr\n"), "{record}");
    assert!(
        record.contains("- status: active\n        sources:\n"),
        "the date of a page is no date of an event: {record}"
    );
    assert_eq!(import.accounting.unknown_columns, ["Mood"]);
    assert!(notes(&import, "T0101").contains("left out its Other Links, `ftp://b.example.org/x`"));
    assert_eq!(import.files.len(), 5, "two agencies, two pages, the Atlas");
}

#[test]
fn a_vendor_can_be_asked_for() {
    let options = AtlasOptions { vendor: Some("flock safety".into()), ..plate_readers() };
    let import = import(NEWER, &Existing::default(), &options);
    assert!(!import.files.iter().any(|file| file.path.contains("sorrel")));
    assert_eq!(import.accounting.check(), Ok(()));
}

#[test]
fn nobody_guesses_whose_program_it_is() {
    let unnamed = AtlasOptions { program: None, ..plate_readers() };
    let error = atlas(NEWER.as_bytes(), &Existing::default(), &unnamed).map(|_| ());
    assert_eq!(error, Err(ImportError::UnknownTechnology("Automated License Plate Readers".into())));
    let aimless = AtlasOptions { technology: None, ..plate_readers() };
    let error = atlas(NEWER.as_bytes(), &Existing::default(), &aimless).map(|_| ());
    assert_eq!(error, Err(ImportError::ProgramWithoutTechnology));
}

#[test]
fn without_a_technology_unknown_ones_are_told() {
    let import = import(NEWER, &Existing::default(), &AtlasOptions { technology: None, ..options() });
    assert!(import.accounting.to_string().contains("Rows that could not be used (2)"));
}
