//! The parts of the preview that need no socket.

use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use camino::Utf8Path;
use plainsight::bundle::{Bundle, SitePath};
use plainsight::compile::{Overrides, compile_told};
use plainsight::diagnostic::Report;
use plainsight::load::load;
use plainsight::source::Source;

use super::bar::bar;
use super::editor::Editor;
use super::guard::Guard;
use super::shown::{Good, Loaded, Shown, Told};
use super::told::told;
use super::{events, inject, lookup};
use crate::cli::clock::Laps;

fn bundle() -> Bundle {
    let mut bundle = Bundle::new();
    for path in ["index.html", "a b/é.html", "folder/index.html", "100%.txt"] {
        bundle.insert(SitePath::new(path).expect("a path"), path.as_bytes().to_vec()).expect("a place of its own");
    }
    bundle
}

#[test]
fn addresses_of_the_bundle_and_no_others() {
    let bundle = bundle();
    let found = |asked: &str| {
        lookup::path(asked).filter(|path| bundle.get(path).is_some()).map(|path| path.as_str().to_owned())
    };
    for (asked, path) in [
        ("/", "index.html"),
        ("/index.html", "index.html"),
        ("/%69ndex.html", "index.html"),
        ("/a%20b/%C3%A9.html", "a b/é.html"),
        ("/folder/", "folder/index.html"),
        ("/100%25.txt", "100%.txt"),
    ] {
        assert_eq!(found(asked).as_deref(), Some(path), "{asked}");
    }
    for asked in [
        "",
        "*",
        "index.html",
        "//",
        "//index.html",
        "/folder",
        "/../index.html",
        "/folder/../index.html",
        "/./index.html",
        "/%2e%2e/index.html",
        "/%252e%252e/index.html",
        "/..\\index.html",
        "/%5c..%5cindex.html",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/index.html%00",
        "/index.html/",
        "/%",
        "/%6",
        "/%zz",
        "/%ff",
        "/%c0%ae%c0%ae/",
        "/c:/windows/win.ini",
        "/INDEX.HTML",
        "/index.html.",
        "/index.html%20",
    ] {
        assert_eq!(found(asked), None, "{asked}");
    }
}

#[test]
fn a_page_gets_the_script_the_bar_and_a_policy_that_lets_them_be() {
    let html = br#"<html><head><META content="default-src &#39;none&#39;; style-src 'self'" http-equiv=Content-Security-Policy><title>x</title></head><body>x</body></html>"#;
    let page = inject::page(html, "<script src=x></script>", "<p>bar</p>");
    let body = String::from_utf8(page.body).expect("text");
    assert_eq!(body, "<html><head><title>x</title><script src=x></script></head><body>x<p>bar</p></body></html>");
    let policy = page.policy.expect("a policy");
    assert_eq!(policy, "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'");
    let bare = inject::page(b"<p>x", "", "<p>bar</p>");
    assert_eq!(bare.body, b"<p>x<p>bar</p>");
}

#[test]
fn a_policy_that_has_scripts_keeps_them() {
    let page = |policy: &str| {
        inject::page(format!(r#"<meta http-equiv="content-security-policy" content="{policy}">"#).as_bytes(), "", "")
            .policy
    };
    assert_eq!(
        page("script-src 'self'; connect-src 'none'").as_deref(),
        Some("script-src 'self'; connect-src 'self'; style-src 'self'")
    );
    assert_eq!(inject::page(b"<p>on content-security-policy</p>", "", "").policy, None);
}

/// What the records of the fixture make when `change` was done to them.
fn made(change: impl Fn(&str, String) -> String) -> (Option<Good>, Told) {
    let site = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sites/preview");
    let mut report = Report::default();
    let mut sources = load(&site, &mut report);
    for source in &mut sources.texts {
        let text = change(&source.path, source.text.clone());
        *source = Source { path: source.path.clone(), text }.into();
    }
    let made = compile_told(&sources, &Overrides::default(), &mut report, &mut |_| {});
    report.sort(&sources);
    let told = told(&report, &sources, &Editor::new(&site, None, true), true);
    (made.map(|site| Good { site, sources: sources.into() }), told)
}

const RECORD: &str = "agencies/us/va/alder-police-department.yaml";

/// Replaces a text in the record of one agency.
fn in_record(from: &'static str, to: &'static str) -> impl Fn(&str, String) -> String {
    move |path, text| if path == RECORD { text.replace(from, to) } else { text }
}

#[test]
fn faults_are_shown_as_text_with_links_to_their_place() {
    let (good, told) = made(in_record("vendor: lookout", "vendor: <img src=x onerror=alert(1)>\u{202e}"));
    assert!(good.is_none());
    let faults = told.faults.expect("faults");
    assert!(!faults.contains("<img") && !faults.contains('\u{202e}'), "{faults}");
    assert!(faults.contains("<mark>&lt;img src=x onerror=alert(1)&gt;\u{fffd}</mark>"), "{faults}");
    assert!(faults.contains(&format!("{RECORD}:5:13</code>")), "{faults}");
    assert!(
        faults.contains("href=\"vscode://file/") && faults.contains("alder-police-department.yaml:5:13\""),
        "{faults}"
    );
}

#[test]
fn an_event_is_one_line_of_json() {
    let told = Told { faults: Some("one\ntwo\r\n\ndata: x".to_owned()), ..Told::default() };
    let shown = Shown { told: told.into(), ..Shown::default() };
    let event = events::event(&shown);
    assert_eq!(event.lines().count(), 5);
    assert!(event.ends_with("\n\n"), "{event}");
    assert!(event.contains(&format!("\nid: {}\n", shown.generation())), "{event}");
}

#[test]
fn the_last_good_site_stays_and_what_changed_is_known() {
    let same = |_: &str, text| text;
    let follow =
        |shown: &Shown, (good, told): (Option<Good>, Told)| shown.followed_by(good, told, Laps::begin().end(None));
    let first = follow(&Shown::default(), made(same));
    assert_eq!((first.count, first.loaded), (1, Loaded { styles: 1, scripts: 1, pictures: 1 }));
    let broken = follow(&first, made(in_record("vendor:", "vender:")));
    assert_eq!((broken.good.is_some(), broken.count, broken.told.faults.is_some()), (true, 1, true));
    let mended = follow(&broken, made(same));
    assert_eq!((mended.count, mended.told.faults.is_some(), mended.builds.len()), (1, false, 3));
    let moved = follow(&mended, made(in_record("name: Alder", "# A line that no page shows.\nname: Alder")));
    assert_eq!(moved.count, 1, "the same files");
    let renamed = follow(&mended, made(in_record("name: Alder", "name: Aspen")));
    assert_eq!((renamed.count, renamed.loaded), (2, Loaded { styles: 1, scripts: 2, pictures: 1 }));
    let styled = follow(
        &renamed,
        made(|path, text| {
            if path.ends_with("styles/record.css") {
                text + "p{color:red}"
            } else {
                in_record("name: Alder", "name: Aspen")(path, text)
            }
        }),
    );
    assert_eq!((styled.count, styled.loaded), (3, Loaded { styles: 3, scripts: 2, pictures: 1 }));
}

fn at(path: &str) -> SitePath {
    SitePath::new(path).expect("a path")
}

#[test]
fn what_was_ahead_becomes_part_of_the_site_or_is_taken_back() {
    let path = at("agencies/us/va/alder-police-department.html");
    let follow =
        |shown: &Shown, (good, told): (Option<Good>, Told)| shown.followed_by(good, told, Laps::begin().end(None));
    let first = follow(&Shown::default(), made(|_, text| text));
    let renamed = || made(in_record("name: Alder", "name: Aspen"));
    let mut files = Bundle::new();
    let page = renamed().0.expect("a site").site.bundle.get(&path).expect("a page").clone();
    files.insert(path.clone(), page.clone()).expect("one file");
    let ahead = first.with_ahead(files.clone());
    assert_eq!((ahead.count, ahead.loaded), (2, first.loaded));
    assert_eq!(ahead.content(&path), Some(&page));
    let whole = follow(&ahead, renamed());
    assert_eq!(
        (whole.count, whole.ahead.is_empty(), whole.content(&path)),
        (3, true, Some(&page)),
        "its lists changed too"
    );
    let taken_back = follow(&ahead, (None, Told::default()));
    assert_eq!((taken_back.count, taken_back.content(&path)), (3, first.content(&path)));
    let same = whole.with_ahead(files);
    assert_eq!((same.count, follow(&same, renamed()).count), (3, 3), "no page has to ask again");
}

#[test]
fn the_bar_names_the_files_of_a_page() {
    let (good, told) = made(|_, text| text);
    let good = good.expect("a site");
    let shown = Shown { told: told.into(), ..Shown::default() };
    let site = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sites/preview");
    let editor = Editor::new(&site, None, true);
    let of = |path: &str| bar(&shown, &good, &SitePath::new(path).expect("a path"), &editor);
    let agency = of("agencies/us/va/alder-police-department.html");
    for wanted in [
        RECORD,
        "content/documents/first-list.yaml",
        "built-in:themes/fight/templates/agency.html",
        "alder-police-department.yaml:1:1\"",
    ] {
        assert!(agency.contains(wanted), "{wanted}: {agency}");
    }
    assert!(!agency.contains("Edit in the repository"), "the site has none");
    assert!(of("index.html").contains("content/site.yaml"));
    assert!(of("vendors/lookout.html").contains("content/vendors/lookout.yaml"));
    assert!(of("places/us/va.html").contains("templates/place.html"));
}

fn asked(headers: &[(&'static str, &str)], uri: &str) -> Option<StatusCode> {
    let guard = Guard::new("127.0.0.1:4000".parse().expect("an address"), &["Desk.example".to_owned()]);
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.append(*name, HeaderValue::from_str(value).expect("a value"));
    }
    guard.refusal(&Method::GET, &uri.parse::<Uri>().expect("a target"), &map)
}

#[test]
fn only_own_names_and_own_pages_are_answered() {
    for host in ["localhost:4000", "LOCALHOST:4000", "127.0.0.1:4000", "[::1]:4000", "desk.example:4000"] {
        assert_eq!(asked(&[("host", host)], "/"), None, "{host}");
    }
    for host in ["evil.example", "localhost", "localhost:80", "localhost.evil.com:4000", "127.0.0.1:4000.evil.com", ""]
    {
        assert_eq!(asked(&[("host", host)], "/"), Some(StatusCode::MISDIRECTED_REQUEST), "{host}");
    }
    let own = ("host", "localhost:4000");
    assert_eq!(asked(&[], "/"), Some(StatusCode::BAD_REQUEST));
    assert_eq!(asked(&[own, own], "/"), Some(StatusCode::BAD_REQUEST));
    assert_eq!(asked(&[own], "http://localhost:4000/"), Some(StatusCode::BAD_REQUEST));
    assert_eq!(asked(&[own, ("origin", "http://localhost:4000")], "/"), None);
    assert_eq!(asked(&[own, ("origin", "http://evil.example")], "/"), Some(StatusCode::FORBIDDEN));
    assert_eq!(asked(&[own, ("origin", "null")], "/"), Some(StatusCode::FORBIDDEN));
    assert_eq!(asked(&[own, ("sec-fetch-site", "cross-site")], "/"), Some(StatusCode::FORBIDDEN));
    assert_eq!(asked(&[own, ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")], "/"), None);
    assert_eq!(asked(&[own, ("sec-fetch-site", "same-origin")], "/"), None);
}
