//! A record with `draft: true` is checked like any other, shown by the preview, and in no file that is published.

use std::collections::BTreeSet;

use super::site::{Built, Site};

const AGENCY: &str = "name: Unfinished Police Department\nkind: police\ncity: Waynesboro\npartnerships:\n  - vendor: lookout\n    \
    history:\n      - status: active\n        date: 2019-04-08\n        sources: [unfinished]\n";
const DOCUMENT: &str = "title: Unfinished paper\nkind: news\nurl: https://example.org/unfinished\ncopy:\n  file: unfinished.txt\n  \
    sha256: 5dbf23bb2a5a4ef2d11f7eb6dd69c4a0a2be4d3bf0a7b6f4a5d3a5b2a3a1d0c9\n";
const PAGE: &str = "---\ntitle: Unfinished page\ndraft: true\n---\nUnfinished words.\n";
const ACTION: &str =
    "---\ntitle: Unfinished action\nkind: letter\nsummary: Why.\nbutton: Go\ndraft: true\n---\nUnfinished.\n";

/// The base site with drafts of every kind that has them.
fn site() -> Site {
    let copy = "Unfinished copy\n";
    let document = DOCUMENT.replace("5dbf23bb2a5a4ef2d11f7eb6dd69c4a0a2be4d3bf0a7b6f4a5d3a5b2a3a1d0c9", &sha256(copy));
    Site::base()
        .with("agencies/us/va/unfinished-police-department.yaml", format!("{AGENCY}draft: true\n"))
        .with("content/documents/unfinished.yaml", format!("{document}draft: true\n"))
        .with("content/documents/unfinished.txt", copy)
        .with("content/pages/unfinished.md", PAGE)
        .with("content/actions/unfinished.md", ACTION)
}

fn sha256(text: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn paths(built: &Built) -> BTreeSet<String> {
    built.bundle().iter().map(|(path, _)| path.to_string()).collect()
}

#[test]
fn what_is_published_is_the_site_without_its_drafts() {
    let (published, without) = (site().build(), Site::base().build());
    assert_eq!(published.bundle(), without.bundle());
    for (path, content) in published.bundle().iter() {
        assert!(!String::from_utf8_lossy(&content.bytes()).contains("Unfinished"), "{path}");
    }
}

#[test]
fn the_preview_shows_drafts() {
    let more: BTreeSet<String> = &paths(&site().preview()) - &paths(&Site::base().preview());
    let drafts = [
        "actions/unfinished.html",
        "agencies/us/va/unfinished-police-department.html",
        "assets/documents/unfinished.txt",
        "documents/unfinished.html",
        "unfinished.html",
    ];
    assert_eq!(more.iter().map(String::as_str).collect::<Vec<_>>(), drafts);
}

#[test]
fn drafts_are_checked_like_all_records() {
    let broken = site().with("content/documents/unfinished.yaml", format!("{DOCUMENT}draft: true\n"));
    assert!(broken.build().told().iter().any(|told| told.rule == "changed-copy"));
}

/// A copy that a published document has too stays.
#[test]
fn a_copy_of_two_documents_stays_with_the_one_that_is_published() {
    let shared = site();
    let text = String::from_utf8(shared.files["content/documents/unfinished.yaml"].clone()).unwrap();
    let other =
        text.replace("draft: true\n", "").replace("org/unfinished", "org/other").replace("title: Unf", "title: F");
    let built = shared.with("content/documents/other.yaml", other).build();
    assert!(paths(&built).contains("assets/documents/unfinished.txt"));
    assert!(!paths(&built).contains("documents/unfinished.html"));
}
