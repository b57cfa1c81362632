//! How diagnostics look: eight faults of one file, told in one run, for people and for programs.

use super::site::Site;
use plainsight::diagnostic::json;

const EIGHT_FAULTS: &str = "\
name: null
kind: polise
city: Waynesboro
ori: VA1290000
website: javascript:alert(1)
staet: Virginia
partnerships:
  - vendor: Look Out
    history:
      - status: active
        date: 2019-02-30
  - vendor: lookout
    vendor: lookout
";

fn eight_faults() -> super::site::Built {
    Site::base().with("agencies/us/va/eight-faults.yaml", EIGHT_FAULTS).build()
}

#[test]
fn every_fault_of_a_file_is_told_in_one_run() {
    let built = eight_faults();
    let rules: Vec<&str> = built.report.diagnostics.iter().map(|diagnostic| diagnostic.rule.name).collect();
    let expected =
        ["no-value", "unknown-choice", "bad-url", "unknown-key", "bad-id", "missing-key", "bad-date", "duplicate-key"];
    assert_eq!(rules, expected);
}

#[test]
fn for_people() {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("eight-faults-for-people", eight_faults().human());
    });
}

#[test]
fn for_programs() {
    let built = eight_faults();
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("eight-faults-for-programs", json::render(&built.report, &built.sources, "rules.html"));
    });
}
