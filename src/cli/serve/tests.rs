//! The parts of the preview that need no socket.

use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use plainsight::bundle::{Bundle, SitePath};

use super::guard::Guard;
use super::shown::Shown;
use super::{events, inject, lookup};

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
    let found = |asked: &str| lookup::find(&bundle, asked).map(|(path, _)| path.as_str().to_owned());
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
fn a_page_gets_the_script_and_a_policy_that_lets_it_run() {
    let html = br#"<html><head><META content="default-src &#39;none&#39;; style-src 'self'" http-equiv=Content-Security-Policy><title>x</title></head><body>x</body></html>"#;
    let page = inject::page(html, "7-1");
    let body = String::from_utf8(page.body).expect("text");
    assert_eq!(
        body,
        r#"<html><head><title>x</title><script src="/_plainsight/reload.js" data-generation="7-1" defer></script></head><body>x</body></html>"#
    );
    let policy = page.policy.expect("a policy");
    assert_eq!(policy, "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'");
}

#[test]
fn a_policy_that_has_scripts_keeps_them() {
    let page = |policy: &str| {
        inject::page(format!(r#"<meta http-equiv="content-security-policy" content="{policy}">"#).as_bytes(), "1")
            .policy
    };
    assert_eq!(page("script-src 'self'; connect-src 'none'").as_deref(), Some("script-src 'self'; connect-src 'self'"));
    assert_eq!(inject::page(b"<p>on content-security-policy</p>", "1").policy, None);
}

#[test]
fn faults_are_shown_as_text() {
    let page = inject::faults("<script>alert(1)</script> & more", "1");
    let body = String::from_utf8(page.body).expect("text");
    assert!(body.contains("<pre>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</pre>"), "{body}");
}

#[test]
fn an_event_is_one_line_of_json() {
    let shown = Shown { faults: Some("one\ntwo\r\n\ndata: x".to_owned()), ..Shown::default() };
    let event = events::event(&shown);
    assert_eq!(event.lines().count(), 5);
    assert!(event.ends_with("\n\n"), "{event}");
    assert!(event.contains(&format!("\nid: {}\n", shown.generation())), "{event}");
}

#[test]
fn the_last_good_site_stays() {
    let first = Shown::default().followed_by(Some(bundle()), String::new());
    let broken = first.followed_by(None, "fault".to_owned());
    assert_eq!((broken.bundle.is_some(), broken.count, broken.faults.as_deref()), (true, 1, Some("fault")));
    let mended = broken.followed_by(Some(bundle()), String::new());
    assert_eq!((mended.count, mended.faults), (1, None));
    assert_eq!(first.followed_by(Some(Bundle::new()), String::new()).count, 2);
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
