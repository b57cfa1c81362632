//! A site that already has something.

use super::*;

#[test]
fn a_second_import_changes_nothing() {
    let first = older();
    let existing = Existing::read(first.files.iter().map(|file| (file.path.as_str(), file.text.as_str())));
    let second = import(OLDER, &existing, &options());
    assert_eq!(second.files, []);
    assert_eq!(second.proposals, []);
    let merged = second.accounting.rows.iter().filter(|row| matches!(row.outcome, Outcome::Merged(_))).count();
    assert_eq!(merged, 15);
}

#[test]
fn an_agency_that_is_there_gets_a_proposal() {
    let path = "agencies/us/ma/tansy-pd.yaml";
    let text = "name: Police of Tansy\nkind: police\naliases: [Tansy Police Department]\ncity: Salem\npartnerships:\n  - \
        vendor: ring\n    program: neighbors\n    history:\n      - status: signed\n        sources: [tansy-mou]\n";
    let document = "title: Records\nkind: records-release\nurl: http://documentcloud.org/public/search/projectid:11111-Tansy-MA-Ring\n";
    let existing = Existing::read([(path, text), ("content/documents/tansy-records.yaml", document)]);
    let import = import(OLDER, &existing, &options());
    let [proposal] = import.proposals.as_slice() else { panic!("{:?}", import.proposals) };
    assert_eq!(proposal.path, path);
    assert!(proposal.advice.starts_with("it has this partnership"), "{}", proposal.advice);
    assert!(proposal.addition.contains("        - tansy-records\n"), "{}", proposal.addition);
    assert!(proposal.addition.starts_with("- vendor: ring\n  program: neighbors\n"), "{}", proposal.addition);
    assert!(!import.files.iter().any(|file| file.path.contains("tansy")));
}

#[test]
fn a_path_that_is_taken_is_never_written() {
    let path = "agencies/us/ma/tansy-police-department.yaml";
    let existing = Existing::read([(path, "not: [a record")]);
    let import = import(OLDER, &existing, &options());
    assert!(import.files.iter().all(|file| file.path != path));
    assert!(agency(&import, "ma/tansy-police-department-salem").contains("name: Tansy Police Department\n"));
}
