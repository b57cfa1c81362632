//! What is wrong with real exports, and what becomes of it.

use super::*;
use crate::import::atlas::ImportError;

#[test]
fn every_row_is_accounted_for() {
    let import = older();
    let count = |wanted: fn(&Outcome) -> bool| import.accounting.rows.iter().filter(|row| wanted(&row.outcome)).count();
    assert_eq!(import.accounting.rows_read, 19);
    assert_eq!(count(|outcome| matches!(outcome, Outcome::Written(_))), 15);
    assert_eq!(count(|outcome| matches!(outcome, Outcome::Duplicate(_))), 1);
    assert_eq!(count(|outcome| matches!(outcome, Outcome::Unusable(_))), 2);
    assert_eq!(count(|outcome| *outcome == Outcome::NotAsked), 1);
    assert_eq!(import.accounting.check(), Ok(()));
    let table = import.accounting.to_string();
    assert!(table.starts_with("rows read                 19\n"), "{table}");
    assert!(table.contains("line 18    T0016 Nowhere Police Department: its state, `QQ`, is none of"), "{table}");
    assert!(table.contains("line 17    T0015 : it names no agency"), "{table}");
}

#[test]
fn a_missing_row_is_told() {
    let mut accounting = older().accounting;
    accounting.rows.pop();
    assert_eq!(accounting.check(), Err(ImportError::Unaccounted { read: 19, accounted: 18 }));
}

#[test]
fn counties_are_mended_only_where_proven() {
    let import = older();
    assert!(agency(&import, "ny/larkfield-police-department").contains("county: Onondaga County\n"));
    assert!(agency(&import, "ny/onondaga-county-sheriffs-office").contains("county: Onondaga County\n"));
    assert!(agency(&import, "ny/onondaga-county-sheriffs-office").contains("name: Onondaga County Sheriff's Office\n"));
    assert!(!agency(&import, "wi/fernhollow-police-department").contains("county:"));
    assert!(!agency(&import, "va/tidewell-police-department").contains("county:"));
    assert!(!agency(&import, "ny/owlmere-town-police-department").contains("county:"));
    assert!(agency(&import, "tx/brightmoor-police-department").contains("county: Harris County\n"));
    for (number, words) in [
        ("T0001", "Onandaga County is read as Onondaga County"),
        ("T0002", "left out Monroe County: the gazetteer has Glendale in Milwaukee County"),
        ("T0004", "independent city"),
        ("T0005", "Harris County holds the centre of Houston"),
        ("T0007", "does not know Kent Lakes"),
        ("T0008", "is written `Onondaga County Sheriff's Office`"),
    ] {
        assert!(notes(&import, number).contains(words), "{number}: {}", notes(&import, number));
    }
}

#[test]
fn a_state_is_mended_only_where_proven() {
    let import = older();
    assert!(agency(&import, "nj/seaglass-township-police-department").contains("county: Monmouth County\n"));
    assert!(notes(&import, "T0003").contains("the state NH is read as NJ"));
}

#[test]
fn dates_keep_the_precision_of_the_source() {
    let import = older();
    assert!(
        agency(&import, "wi/fernhollow-police-department").contains("date: 2019-04-08\n        wording: Active Date\n")
    );
    let month = agency(&import, "ma/quillon-police-department");
    assert!(month.contains("date: 2020-06\n") && !month.contains("wording"), "{month}");
    let invalid = agency(&import, "ma/pinmarsh-police-department");
    assert!(!invalid.contains("date:") && invalid.contains("status: active"), "{invalid}");
    assert!(notes(&import, "T0013").contains("`2/30/19` is no day of the calendar"));
}

#[test]
fn one_agency_listed_twice_is_one_record() {
    let import = older();
    let record = agency(&import, "mi/hazelwick-township-police-department-kalamazoo");
    assert!(record.contains("date: 2019-04-29\n"), "{record}");
    assert!(record.contains("row T0010 gives April 29, 2019, row T0009 gives September 23, 2019."), "{record}");
    assert_eq!(record.matches("ring-active-agency-map").count(), 1);
    let outcome = |line| import.accounting.rows.iter().find(|row| row.line == line).map(|row| row.outcome.clone());
    assert!(matches!(outcome(10), Some(Outcome::Duplicate(path)) if path.ends_with("-kalamazoo.yaml")));
}

#[test]
fn two_agencies_of_one_name_are_two_records() {
    let import = older();
    assert!(agency(&import, "mi/hazelwick-township-police-department-flint").contains("city: Flint\n"));
    assert!(notes(&import, "T0011").contains("another agency of the state has this name"));
}

#[test]
fn one_number_used_twice_loses_nobody() {
    let import = older();
    for name in ["ma/quillon-police-department", "ma/tansy-police-department"] {
        assert!(agency(&import, name).contains("locator: T0012\n"), "{name}");
    }
}

#[test]
fn a_vendor_that_is_an_agency_does_not_lose_the_row() {
    let import = older();
    assert!(agency(&import, "ma/rookstone-police-department").contains("name: Rookstone Police Department\n"));
    assert!(notes(&import, "T0014").contains("its vendor is given as `Village of Quillon Police Department`"));
    let options = AtlasOptions { vendor: Some("Ring".into()), ..options() };
    let filtered = super::import(OLDER, &Existing::default(), &options);
    assert!(!filtered.files.iter().any(|file| file.path.contains("rookstone")));
    assert_eq!(filtered.accounting.check(), Ok(()));
}

#[test]
fn distinct_links_are_one_document_each() {
    let import = older();
    let documents: Vec<&str> =
        import.files.iter().filter_map(|file| file.path.strip_prefix("content/documents/")).collect();
    assert_eq!(
        documents,
        [
            "atlas-of-surveillance-2020-10-07.yaml",
            "documentcloud-11111-tansy-ma-ring.yaml",
            "ring-active-agency-map.yaml",
            "yarrow-news-yarrow-police-join-an-app.yaml"
        ]
    );
    assert!(notes(&import, "T0012").contains("left out its Link 3, `www.example.org/no scheme`"));
    let page = file(&import, "content/documents/yarrow-news-yarrow-police-join-an-app.yaml");
    assert!(page.contains("published: 2019\nurl: https://news.example.org/2019/yarrow-police-join-an-app\n"), "{page}");
    assert!(page.contains("date: 2020-01-02\n"), "{page}");
    let records = file(&import, "content/documents/documentcloud-11111-tansy-ma-ring.yaml");
    assert!(
        records.contains("Public records about Ring: Salem, Massachusetts (DocumentCloud project 11111)"),
        "{records}"
    );
    assert!(!records.contains("published:"), "{records}");
}

#[test]
fn no_words_of_a_summary_reach_a_record() {
    assert!(older().files.iter().all(|file| !file.text.contains("to something") && !file.text.contains("It began")));
}

#[test]
fn a_summary_that_says_the_contrary_is_told() {
    let row = "\"T0007\",";
    assert_eq!(OLDER.matches(row).count(), 1);
    let told = |summary: &str| {
        let mut lines: Vec<String> = OLDER.lines().map(str::to_owned).collect();
        let at = lines.iter().position(|line| line.starts_with(row)).unwrap_or_default();
        if let Some(line) = lines.get_mut(at) {
            let cells: Vec<&str> = line.split("\",\"").collect();
            let cells: Vec<&str> =
                cells.iter().enumerate().map(|(place, cell)| if place == 6 { summary } else { *cell }).collect();
            *line = cells.join("\",\"");
        }
        notes(&super::import(&lines.join("\n"), &Existing::default(), &options()), "T0007")
    };
    let denied = told("According to the list, it joined. However, the department denied this.");
    assert!(
        denied.contains("its summary says more (`However`)") && denied.contains("names the agency otherwise"),
        "{denied}"
    );
    assert!(!told("").contains("summary"));
}

#[test]
fn what_was_not_read_is_known_through_the_list_alone() {
    let import = older();
    for path in ["documentcloud-11111-tansy-ma-ring", "ring-active-agency-map", "yarrow-news-yarrow-police-join-an-app"]
    {
        let text = file(&import, &format!("content/documents/{path}.yaml"));
        assert!(text.contains("known_through: atlas-of-surveillance-2020-10-07\n"), "{text}");
    }
}

#[test]
fn columns_are_asked_for_by_name() {
    let broken = OLDER.replacen("\"Agency\"", "\"Agencies\"", 1);
    let error =
        atlas(broken.as_bytes(), &Existing::default(), &options()).map(|_| ()).map_err(|error| error.to_string());
    assert!(error.is_err_and(|words| words.contains("the column `Agency` is missing")));
}

#[test]
fn text_that_is_no_csv_is_told_with_its_line() {
    let cut = format!("{OLDER}\"T0099\",\"Boston\"\n");
    let error = atlas(cut.as_bytes(), &Existing::default(), &options()).map(|_| ()).map_err(|error| error.to_string());
    assert_eq!(error, Err("line 22 cannot be read: it has 2 cells, but the header has 25".into()));
}
