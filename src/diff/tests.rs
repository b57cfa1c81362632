//! Two small sites held against each other.

use super::*;
use crate::compile::survey;
use crate::diagnostic::Report;
use crate::load::take;

const SITE: &str = "title: T\nsummary: S\ndemand:\n  before: A\n  boxed: B\n  text: C\n  button: D\nlicence:\n  name: X\n  url: https://example.org/\n";
const VENDOR: &str = "name: Ring\nabout:\n  text: A company.\n  sources: [mou]\nprograms:\n  - id: neighbors\n    name: Neighbors\n    about:\n      text: An app.\n      sources: [mou]\n";
const MOU: &str = "title: An agreement\nkind: mou\nurl: https://example.org/mou\n";
const AGENCY: &str = "\
name: Town Police
kind: police
city: Waynesboro
partnerships:
  - vendor: ring
    program: neighbors
    history:
      - status: active
        date: 2019-04-08
        sources: [mou]
";

fn atlas(files: &[(&str, &str)]) -> Surveyed {
    let base =
        [("content/site.yaml", SITE), ("content/vendors/ring.yaml", VENDOR), ("content/documents/mou.yaml", MOU)];
    let files = base.iter().chain(files).map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let mut report = Report::default();
    let sources = take(files, &mut report);
    let atlas = survey(&sources, &mut report);
    assert!(!report.has_errors(), "{:?}", report.diagnostics);
    atlas.unwrap()
}

const PATH: &str = "agencies/us/va/town-police.yaml";

fn only(before: &[(&str, &str)], after: &[(&str, &str)]) -> Change {
    let comparison = compare(&atlas(before), &atlas(after));
    let [(_, changes)] = comparison.changes.as_slice() else { panic!("{comparison:?}") };
    let [change] = changes.as_slice() else { panic!("{comparison:?}") };
    change.clone()
}

#[test]
fn nothing_differs_from_itself() {
    let same = atlas(&[(PATH, AGENCY)]);
    let comparison = compare(&same, &same);
    assert!(comparison.is_empty() && comparison.numbers.iter().all(|number| number.before == number.after));
}

#[test]
fn a_draft_is_told_to_be_one_and_counted_nowhere() {
    let draft = format!("{AGENCY}draft: true\n");
    let comparison = compare(&atlas(&[]), &atlas(&[(PATH, &draft)]));
    assert!(comparison.numbers.iter().all(|number| number.before == number.after), "{comparison:?}");
    let added = only(&[], &[(PATH, &draft)]);
    assert_eq!(added.lines.first().map(String::as_str), Some("draft: true, so that it is not published"));
    let published = only(&[(PATH, &draft)], &[(PATH, AGENCY)]);
    assert_eq!(published.lines, ["removed: draft: true, so that it is not published"]);
}

#[test]
fn an_added_agency_is_told_whole() {
    let change = only(&[], &[(PATH, AGENCY)]);
    assert_eq!(
        (change.verb, change.id.as_str(), change.name.as_str()),
        (Verb::Added, "us/va/town-police", "Town Police")
    );
    let lines = change.lines.join("\n");
    for words in [
        "kind: police",
        "Waynesboro",
        "status of the partnership with Ring (Neighbors): active since 2019-04-08",
        "Ring (Neighbors): active, 2019-04-08 (shown by mou)",
    ] {
        assert!(lines.contains(words), "{words} is not in\n{lines}");
    }
}

#[test]
fn what_is_altered_is_told_in_words() {
    let later =
        AGENCY.to_owned() + "      - status: ended\n        date: 2021\n        sources: [{document: mou, page: 2}]\n";
    let change = only(&[(PATH, AGENCY)], &[(PATH, &later)]);
    assert_eq!(
        change.lines,
        [
            "status of the partnership with Ring (Neighbors): was “active since 2019-04-08”, is now “ended since 2021”",
            "added: Ring (Neighbors): ended, 2021 (shown by mou, p. 2)",
        ]
    );
    let cited = AGENCY.replace("sources: [mou]", "sources: [{document: mou, page: 1}]");
    let change = only(&[(PATH, AGENCY)], &[(PATH, &cited)]);
    assert_eq!(
        change.lines,
        [
            "Ring (Neighbors): active, 2019-04-08: now also shown by mou, p. 1",
            "Ring (Neighbors): active, 2019-04-08: no longer shown by mou",
        ]
    );
}

#[test]
fn what_is_gone_leads_somewhere_or_nowhere() {
    let change = only(&[(PATH, AGENCY)], &[]);
    assert_eq!(change.verb, Verb::Removed);
    let [line] = change.lines.as_slice() else { panic!("{change:?}") };
    for words in ["nothing says why", "`kind: removed`", "content/changes.yaml", "`us/va/town-police` with its name"] {
        assert!(line.contains(words), "{words} is not in {line}");
    }
    let moved = AGENCY.replace("partnerships:", "formerly: [us/va/town-police]\npartnerships:");
    let comparison = compare(&atlas(&[(PATH, AGENCY)]), &atlas(&[("agencies/us/va/new-police.yaml", &moved)]));
    assert!(comparison.gone.is_empty());
    let lines: Vec<&String> =
        comparison.changes.iter().flat_map(|(_, changes)| changes).flat_map(|change| &change.lines).collect();
    assert!(lines.contains(&&"its address leads to us/va/new-police from now on".to_owned()), "{lines:?}");
    let gone = compare(&atlas(&[(PATH, AGENCY)]), &atlas(&[])).gone;
    assert_eq!(gone, ["agencies/us/va/town-police"]);
}

#[test]
fn what_was_taken_down_is_told_with_its_day_and_its_reason() {
    const LOG: &str = "\
changes:
  - date: 2026-11-25
    kind: removed
    title: A record without a partnership
    text: The agreement was never
      signed.
    removed:
      - id: us/va/town-police
        name: Town Police
";
    let comparison = compare(&atlas(&[(PATH, AGENCY)]), &atlas(&[("content/changes.yaml", LOG)]));
    let agencies = comparison.changes.iter().find(|(heading, _)| *heading == "Agencies").map(|(_, changes)| changes);
    let lines: Vec<&String> = agencies.into_iter().flatten().flat_map(|change| &change.lines).collect();
    assert_eq!(
        lines,
        [
            "taken down on 2026-11-25, as the page at its address says: A record without a partnership. The agreement was \
          never signed."
        ]
    );
    assert!(comparison.gone.is_empty(), "its address is kept: {:?}", comparison.gone);
}

#[test]
fn only_an_agency_can_leave_a_page_behind() {
    let spare = ("content/documents/spare.yaml", MOU);
    let change = only(&[spare], &[]);
    assert!(change.lines.iter().any(|line| line.contains("no page there says why")), "{change:?}");
    assert!(!change.lines.iter().any(|line| line.contains("removed:")), "{change:?}");
}
