//! What readers learn about how good the evidence is, what would help, and what was taken down.

use super::site::Site;
use serde_json::Value;

const AGENCY: &str = "agencies/us/va/test-police-department.yaml";

/// The base site with one more agency that cites these documents, each of its kind.
fn citing(documents: &[(&str, &str)]) -> Site {
    let mut site = Site::base();
    let mut agency = "name: Test Police Department\nkind: police\ncity: Waynesboro\npartnerships:\n  - vendor: lookout\n    history:\n      - status: active\n        date: 2019-04-08\n        sources:\n".to_owned();
    for (id, lines) in documents {
        agency.push_str(&format!("          - {id}\n"));
        site = site.with(&format!("content/documents/{id}.yaml"), format!("title: The document {id}\n{lines}\n"));
    }
    site.with(AGENCY, agency)
}

fn page(site: &Site, path: &str) -> String {
    site.build().text(path)
}

fn shown(site: &Site) -> String {
    page(site, "agencies/us/va/test-police-department.html")
}

fn row(site: &Site) -> Value {
    let json: Value = serde_json::from_str(&page(site, "data/agencies.json")).unwrap();
    let agencies = json["agencies"].as_array().unwrap().clone();
    agencies.into_iter().find(|agency| agency["id"] == "us/va/test-police-department").unwrap()["evidence"].clone()
}

#[test]
fn the_strongest_document_decides_and_the_page_says_so_in_words() {
    for (documents, words) in [
        (
            &[("a", "kind: vendor-page\nurl: https://example.org/a"), ("b", "kind: mou\nurl: https://example.org/b")][..],
            "Evidence: Agreement or public record",
        ),
        (&[("a", "kind: email\nurl: https://example.org/a")], "Evidence: Papers from inside"),
        (&[("a", "kind: news\nurl: https://example.org/a")], "Evidence: News reports"),
        (&[("a", "kind: press-release\nurl: https://example.org/a")], "Evidence: The vendor’s or agency’s own word"),
        (&[("a", "kind: dataset\nurl: https://example.org/a")], "Evidence: Lists and pages alone"),
    ] {
        let html = shown(&citing(documents));
        assert!(html.contains(words), "{words}: {html}");
        assert_eq!(html.contains("Unverified"), words.ends_with("alone"), "{words}");
    }
}

#[test]
fn an_agreement_that_is_known_through_a_report_counts_as_a_report() {
    let site = citing(&[
        ("report", "kind: news\npublisher: The Paper\nurl: https://example.org/a"),
        ("agreement-itself", "kind: mou\nknown_through: report"),
    ]);
    assert!(shown(&site).contains("Evidence: News reports"));
    let row = row(&site);
    assert_eq!((&row["strength"], &row["documents"], &row["publishers"]), (&"news".into(), &1.into(), &1.into()));
}

#[test]
fn publishers_are_counted_once_each() {
    let site = citing(&[
        ("a", "kind: news\npublisher: The Paper\nurl: https://example.org/a"),
        ("b", "kind: news\npublisher: the paper\nurl: https://example.org/b"),
        ("c", "kind: news\nurl: https://example.org/c"),
    ]);
    assert_eq!((&row(&site)["documents"], &row(&site)["publishers"]), (&3.into(), &2.into()));
    assert!(shown(&site).contains("3 documents from 2 publishers"));
}

#[test]
fn a_disputed_claim_marks_the_agency_and_keeps_its_answer_beside_it() {
    let claim = "    claims:\n      - kind: free-cameras\n        text: It got cameras.\n        sources: [a]\n        response:\n          stance: denied\n          text: It says it got none.\n          sources: [a]\n";
    let plain = citing(&[("a", "kind: news\nurl: https://example.org/a")]);
    let with = |claim: &str| {
        let text = String::from_utf8(plain.files[AGENCY].clone()).unwrap();
        plain.clone().with(AGENCY, format!("{text}{claim}"))
    };
    let html = shown(&with(claim));
    assert!(html.contains(">Disputed<") && html.contains("It says it got none."), "{html}");
    assert!(!shown(&with(&claim.replace("denied", "confirmed"))).contains(">Disputed<"));
}

#[test]
fn the_rule_is_shown_with_every_kind_of_document() {
    let html = page(&Site::base(), "data.html");
    let (_, rule) = html.split_once("id=\"evidence\"").unwrap();
    for kind in ["Agreements", "Contracts", "E-mails", "News", "Press releases"] {
        assert!(rule.contains(kind), "{kind}: {rule}");
    }
}

#[test]
fn the_original_and_its_copy_stand_side_by_side_with_robust_links() {
    let html = shown(&citing(&[(
        "a",
        "kind: news\npublished: 2019-07-29\nurl: https://example.org/a\narchived:\n  - url: https://web.archive.org/web/20190730/https://example.org/a\n    date: 2019-07-30",
    )]));
    let original = "<a href=\"https://example.org/a\" data-originalurl=\"https://example.org/a\" data-versionurl=\"https://web.archive.org/web/20190730/https://example.org/a\" data-versiondate=\"2019-07-30\">Original</a>";
    let copy = "<a href=\"https://web.archive.org/web/20190730/https://example.org/a\" data-originalurl=\"https://example.org/a\" data-versiondate=\"2019-07-30\">Archived</a>";
    assert!(html.contains(&format!("{original} · {copy}")), "{html}");
    assert!(!html.contains("Look for an archived copy"), "{html}");
}

#[test]
fn where_no_copy_is_known_nothing_claims_that_there_is_one() {
    let html = shown(&citing(&[("a", "kind: news\npublished: 2019-07\nurl: https://example.org/a")]));
    assert!(
        html.contains(
            "<a href=\"https://web.archive.org/web/201907/https://example.org/a\">Look for an archived copy</a>"
        ),
        "{html}"
    );
    assert!(!html.contains("data-versionurl") && !html.contains("data-versiondate"), "{html}");
}

#[test]
fn a_dead_source_shows_its_copy_first_and_asks_for_help_without_one() {
    let dead = "kind: mou\nurl: https://example.org/a\ngone: 2026-11-20";
    let html = shown(&citing(&[("a", dead)]));
    assert!(html.contains("found dead: <time datetime=\"2026-11-20\">November 20, 2026</time>"), "{html}");
    assert!(html.contains("Look for a copy of what is gone"), "{html}");
    let copied = format!("{dead}\narchived:\n  - url: https://web.archive.org/web/2019/https://example.org/a");
    let html = shown(&citing(&[("a", &copied)]));
    let (archived, original) = (html.find(">Archived<").unwrap(), html.find(">Original<").unwrap());
    assert!(archived < original, "{html}");
    assert!(!html.contains("id=\"help\""), "{html}");
}

#[test]
fn help_is_wanted_where_the_evidence_is_weak_and_nowhere_else() {
    let weak = citing(&[("a", "kind: dataset\nurl: https://example.org/a")]);
    assert!(shown(&weak).contains("Ask for the agreement."));
    let place = page(&weak, "places/us/va.html");
    assert!(place.contains("../../agencies/us/va/test-police-department.html#help"), "{place}");
    let wanted = page(&weak, "help-wanted.html");
    assert!(wanted.contains("places/us/va.html#help"), "{wanted}");
    assert!(wanted.contains("https://web.archive.org/save/https://example.org/a"), "{wanted}");
    let strong = citing(&[("a", "kind: mou\nurl: https://example.org/a")]);
    assert!(!shown(&strong).contains("id=\"help\""));
    assert!(!page(&strong, "places/us/va.html").contains("test-police-department.html#help"));
}

/// A state with thousands of agencies must not name each of them twice.
#[test]
fn a_place_names_twelve_agencies_that_want_help_and_counts_the_rest() {
    let with = |more: usize, gone: &str| {
        let mut site = citing(&[("a", "kind: dataset\nurl: https://example.org/a"), ("b", gone)]);
        let agency = String::from_utf8(site.files[AGENCY].clone()).unwrap();
        let weak = agency.replace("          - b\n", "");
        for number in 0..more {
            let name = format!("{} Police Department", ["A", "B", "C", "D"][number / 4].repeat(number % 4 + 2));
            let path = format!("agencies/us/va/a-{number:02}.yaml");
            site = site.with(&path, weak.replace("Test Police Department", &name));
        }
        page(&site, "places/us/va.html")
    };
    let lost = "kind: vendor-page\nurl: https://example.org/b\ngone: 2026-11-20";
    let asked = |html: &str| html.matches("#help\">").count();
    let (few, many) = (with(11, lost), with(14, lost));
    assert_eq!((asked(&few), asked(&many)), (12, 12));
    assert!(!few.contains("the page of each says what would help"), "{few}");
    assert!(many.contains("Help wanted: 15 agencies"), "{many}");
    assert!(many.contains("3 more are in <a href=\"#list\">the list above</a>"), "{many}");
    assert!(many.contains("help-wanted.html"), "{many}");
    // The last of the list by its id is the first here: its source is gone.
    let first = many.split("#help\">").next().unwrap().rsplit("<a href=\"").next().unwrap();
    assert!(first.contains("test-police-department"), "{first}");
}

const REMOVED: &str = "changes:\n  - date: 2026-11-22\n    kind: removed\n    title: A record taken down\n    text: The source named another agency.\n    removed:\n      - id: us/va/gone-police-department\n        name: Gone Police Department\n";

#[test]
fn a_record_that_was_taken_down_keeps_its_address_and_says_why() {
    let site = Site::base().with("content/changes.yaml", REMOVED);
    let html = page(&site, "agencies/us/va/gone-police-department.html");
    for words in ["Gone Police Department", "November 22, 2026", "The source named another agency.", "noindex"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    for (file, names) in [
        ("changes.html", true),
        ("places/us/va.html", true),
        ("index.html", false),
        ("data/agencies.csv", false),
        ("data/agencies.json", false),
    ] {
        assert_eq!(page(&site, file).contains("Gone Police Department"), names, "{file}");
    }
}

#[test]
fn a_removed_agency_that_is_still_there_is_an_error_that_names_both() {
    let site = Site::base().with("content/changes.yaml", REMOVED.replace("gone-police", "base-police"));
    let told = site.build().told();
    assert!(told.iter().any(|fault| fault.rule == "address-taken" && fault.file == "content/changes.yaml"), "{told:?}");
}

#[test]
fn a_place_has_its_own_changes_and_feed() {
    let site = Site::base().with("content/changes.yaml", REMOVED);
    let site = site.clone().with(
        "content/site.yaml",
        format!(
            "{}base_url: https://map.example.org/\n",
            String::from_utf8(site.files["content/site.yaml"].clone()).unwrap()
        ),
    );
    let feed = page(&site, "feeds/us-va.xml");
    assert!(feed.contains("A record taken down") && feed.contains("https://map.example.org/feeds/us-va.xml"), "{feed}");
    assert!(feed.contains("https://map.example.org/agencies/us/va/gone-police-department.html"), "{feed}");
    let place = page(&site, "places/us/va.html");
    assert!(place.contains("href=\"../../feeds/us-va.xml\""), "{place}");
    assert!(!page(&site, "sitemap.xml").contains("gone-police-department"));
}
