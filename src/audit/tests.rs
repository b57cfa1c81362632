//! Snippets of pages, and what is wrong with them.

use std::io::Write;

use proptest::prelude::*;

use super::css::addresses;
use super::tags::{self, Sink, Tag};
use super::{Audited, once_each, plain};
use crate::bundle::{Bundle, Destination, Memory, SitePath};
use crate::record::kinds::site::Addresses;

/// A site of a home page, a page two folders down, a drawing, and `text` at `path`.
fn site(path: &str, text: &str) -> Bundle {
    let mut bundle = Bundle::new();
    let files = [
        ("index.html", r#"<link rel=canonical href="https://example.org/map/"><h1 id=list>x</h1>"#),
        ("a/b/c.html", "<p id=deep>x</p>"),
        ("folder/index.html", "<p id=inside>x</p>"),
        ("assets/icon.svg", "<svg><g id=dot></g></svg>"),
        ("assets/x y.png", ""),
        (path, text),
    ];
    for (path, text) in files {
        bundle.insert(SitePath::new(path).expect("a path"), text.as_bytes().to_vec()).expect("a place of its own");
    }
    bundle
}

/// The rules that `text` at `path` breaks, in order.
fn broken(path: &str, text: &str, addresses: Addresses) -> Vec<&'static str> {
    told(&site(path, text), addresses).into_iter().map(|(rule, _, _)| rule).collect()
}

/// Rule, page and number of other pages of each fault of the site, in order.
fn told(bundle: &Bundle, addresses: Addresses) -> Vec<(&'static str, String, usize)> {
    let audited = Audited::new(&bundle.paths(), addresses, Some("https://example.org/map/"), Memory::default());
    // From the last to the first: what is told does not follow from the order in which files pass.
    let files: Vec<_> = bundle.iter().collect();
    files.into_iter().rev().for_each(|(path, content)| audited.receive(path, content.clone()));
    let faults = audited.found.into_inner().expect("no thread died").settle();
    once_each(&faults).iter().map(|told| (told.fault.rule.name, told.path.to_owned(), told.others)).collect()
}

#[test]
fn what_comes_in_pieces_is_read_where_it_may_hold_links() {
    let paths = site("c.html", "").paths();
    let audited = Audited::new(&paths, Addresses::Files, None, Memory::default());
    for path in ["c.html", "c.csv"] {
        let path = SitePath::new(path).expect("a path");
        let write = |out: &mut dyn Write| out.write_all(b"<a href=").and_then(|()| out.write_all(b"gone.html>x</a>"));
        audited.receive_written(&path, &write).expect("memory");
    }
    let faults = audited.found.into_inner().expect("no thread died").settle();
    let told: Vec<_> = once_each(&faults).iter().map(|told| (told.fault.rule.name, told.path)).collect();
    assert_eq!(told, [("dead-link", "c.html")]);
    let received = audited.destination.into_bundle();
    assert!(received.iter().all(|(_, content)| content.bytes().as_ref() == b"<a href=gone.html>x</a>"));
    assert_eq!(received.len(), 2);
}

/// What a reader of tags hands over, one text a tag.
#[derive(Default)]
struct Heard(Vec<String>);

impl Sink for Heard {
    fn tag(&mut self, tag: &Tag<'_>) {
        let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let attributes: Vec<_> = tag.attributes().map(|(name, value)| (shown(name), shown(value))).collect();
        self.0.push(format!("{} {attributes:?}", shown(tag.name())));
    }

    fn style(&mut self, css: &[u8]) {
        self.0.push(format!("style {css:?}"));
    }

    fn comment(&mut self, text: &[u8]) {
        self.0.push(format!("comment {text:?}"));
    }
}

/// Whether the plain reader takes the page; where it does, it must hear what the browser's tokenizer hears.
fn is_plain(page: &str) -> bool {
    let (mut plainly, mut whole) = (Heard::default(), Heard::default());
    tags::read(page.as_bytes(), false, &mut whole);
    let taken = plain::read(page.as_bytes(), &mut plainly);
    if taken {
        assert_eq!(plainly.0, whole.0, "{page}");
    }
    taken
}

#[test]
fn pages_as_templates_write_them_are_plain() {
    let taken = [
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<title>A &amp; B <b</title><p>x",
        "<!-- words --><p class=\"a\"\n  id=\"b\" hidden>x</p><br/><img src=\"a.png\" alt=\"\">",
        "<svg viewBox=\"0 0 1 1\"><title>x</title><path d=\"M0 0z\"/></svg><title>y</title>",
        "<script type=\"module\" src=\"a.js\"></script><textarea id=\"a\"><p></textarea>",
        "<a href=\"?a=1&amp;b=&quot;&#39;&lt;&gt;\">x</a>",
    ];
    for page in taken {
        assert!(is_plain(page), "{page}");
    }
    let left = [
        "<a href=x>",
        "<a href='x'>",
        "<a title=\"&eacute;\">",
        "<style>a{}</style>",
        "<script>x</script>",
        "<!-- a -- b -->",
        "<!-->x",
        "<!--->x-->",
        "<![CDATA[x]]>",
        "<p a =\"b\">",
        "<p a=\"b\"c>",
        "<p\r\n>",
        "< p>",
        "<p",
        "<p a=\"",
        "<title>x",
        "<title></b></title>",
        "<xmp><p></xmp>",
        "</p >",
        "<math></math>",
    ];
    for page in left {
        assert!(!is_plain(page), "{page}");
    }
}

proptest! {
    /// Scraps of markup in any order: the plain reader agrees with the browser's, or leaves the page to it.
    #[test]
    fn both_readers_hear_the_same(scraps in prop::collection::vec(prop::sample::select(SCRAPS), 0..24)) {
        is_plain(&scraps.concat());
    }
}

const SCRAPS: &[&str] = &[
    "<p",
    "<a ",
    "<svg",
    "<svg>",
    "</svg>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    ">",
    "/>",
    " ",
    "\n",
    "\t",
    "=",
    "\"",
    "'",
    "id",
    "href=\"x\"",
    " hidden",
    "&amp;",
    "&#39;",
    "&",
    ";",
    "&lt",
    "<!--",
    "-->",
    "--",
    "-",
    "!",
    "<!",
    "<!doctype html>",
    "</",
    "</p>",
    "<",
    "x",
    "é",
    "\u{0}",
    "\r",
    "<b/>",
    "<math>",
    "</math>",
    "<xmp>",
    "<TITLE>",
    "</TITLE>",
    "<path d=\"M0 0\"/>",
    "viewBox",
    "<noscript>",
    "]]>",
    "<![CDATA[",
    "`",
    "<plaintext>",
];

const THIRD: &str = "third-party-request";
const DEAD: &str = "dead-link";
const CODE: &str = "inline-script";

#[test]
fn pages_that_are_in_order() {
    let good = [
        r#"<meta http-equiv=Content-Security-Policy content="form-action https://good.example"><form action="https://good.example/x"></form>"#,
        r##"<a href="../index.html#list">x</a><a href="#top">x</a><a href="#">x</a><a href="">x</a>"##,
        r##"<a href="../a/b/c.html?q=1#deep">x</a><a href="../a/b/c.html#:~:text=word">x</a>"##,
        r##"<a href="https://example.com/">x</a><a href="mailto:a@example.com">x</a><a href=tel:911>x</a>"##,
        r##"<img src="../assets/x%20y.png" srcset="../assets/icon.svg 1x, ../assets/x%20y.png 2x" alt="">"##,
        r##"<svg><use href="../assets/icon.svg#dot"/><image href="data:image/png;base64,AA=="/></svg>"##,
        r##"<link rel=canonical href="https://example.org/x"><link rel="license" href="https://example.org/">"##,
        r##"<link rel=icon href="data:image/svg+xml,x"><meta http-equiv=refresh content="0; url=../index.html">"##,
        r##"<!-- <img src="https://evil.example/"> --><title><img src="https://evil.example/"></title>"##,
        r##"<textarea><img src="//evil.example/"></textarea><p title='<img src="//evil.example/">'>url(//x)</p>"##,
        r##"<script type="application/ld+json">{"@context": "https://schema.org"}</script>"##,
        r##"<p style="color: red; content: 'https://example.com'">x</p><p id=one>x</p><a name=two></a>"##,
        r##"<p id="m&eacute;"></p><a href="#m%C3%A9">x</a><a href="#m&eacute;">x</a>"##,
        r##"<meta property=og:image content="https://example.org/x.png"><q cite="https://example.org/">x</q>"##,
        r##"<meta property=og:image content="https://example.org/map/assets/x%20y.png">"##,
    ];
    for text in good {
        assert_eq!(broken("p/x.html", text, Addresses::Files), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn what_would_be_loaded_from_elsewhere() {
    let bad = [
        r#"<img src="https://evil.example/x.png">"#,
        r#"<img src=//evil.example/x.png>"#,
        r#"<img src="\\evil.example\x.png">"#,
        r#"<img src="ht&#10;tps://evil.example/">"#,
        r#"<IMG SRC=" HTTPS://evil.example/">"#,
        r#"<img srcset="../assets/icon.svg 1x,https://evil.example/ 2x">"#,
        r#"<source srcset="//evil.example/a, ../assets/icon.svg 2x">"#,
        r#"<video poster=//evil.example/></video>"#,
        r#"<audio src=//evil.example/></audio>"#,
        r#"<track src=//evil.example/>"#,
        r#"<embed src=//evil.example/>"#,
        r#"<object data="http://evil.example/"></object>"#,
        r#"<iframe src="https://evil.example/"></iframe>"#,
        r#"<iframe src="data:text/html,x"></iframe>"#,
        r#"<script src="https://evil.example/x.js"></script>"#,
        r#"<script src="data:text/javascript,x"></script>"#,
        r#"<link rel=stylesheet href="https://evil.example/x.css">"#,
        r#"<link rel="alternate stylesheet" href="https://evil.example/x.css">"#,
        r#"<link rel=preconnect href="https://evil.example/">"#,
        r#"<link rel=manifest href="//evil.example/">"#,
        r#"<link href="//evil.example/">"#,
        r#"<svg><use xlink:href="//evil.example/#x"/></svg>"#,
        r#"<svg><title><image href="//evil.example/"/></title></svg>"#,
        r#"<svg><rect fill="url(//evil.example/#x)"/></svg>"#,
        r#"<svg><style>a{background:url(//evil.example/)}</style></svg>"#,
        r#"<noscript><img src="//evil.example/"></noscript>"#,
        r#"<p style="background: url(&quot;//evil.example/&quot;)">x</p>"#,
        r#"<p style="background: u\72l(//evil.example/)">x</p>"#,
        r#"<style>@import "//evil.example/x.css";</style>"#,
        r#"<style>@font-face { src: url(  'https://evil.example/x' ) }</style>"#,
        r#"<style>p { background: image-set("//evil.example/" 1x) }</style>"#,
        r#"<meta http-equiv="Refresh" content="0;URL='https://evil.example/'">"#,
        r#"<form action="https://evil.example/"></form>"#,
        r#"<meta http-equiv=Content-Security-Policy content="form-action https://good.example"><form action="https://good.example.evil.example/x"></form>"#,
        r#"<a ping="https://evil.example/" href="../index.html">x</a>"#,
        r#"<base href="https://evil.example/">"#,
    ];
    for text in bad {
        assert_eq!(broken("p/x.html", text, Addresses::Files), [THIRD], "{text}");
    }
}

#[test]
fn scripts_load_nothing_from_elsewhere() {
    let broken = |script: &str| broken("assets/scripts/x.js", script, Addresses::Files);
    for address in ["https://e.example/x.js", "http://e.example/x.js", "//e.example/x.js", "wss://e.example/x"] {
        assert_eq!(broken(&format!("new WebSocket(\"{address}\")")), ["third-party-request"], "{address}");
    }
    assert_eq!(broken("import { a } from \"./gone.js\"; const b = \"https://e.example/\""), [""; 0]);
}

#[test]
fn links_that_lead_nowhere() {
    let bad = [
        r#"<a href="../nowhere.html">x</a>"#,
        r#"<a href="index.html">x</a>"#,
        r#"<a href="../index.html#no">x</a>"#,
        r##"<a href="#no">x</a>"##,
        r#"<a href="/index.html">x</a>"#,
        r#"<a href="../../index.html">x</a>"#,
        r#"<a href="//example.com/">x</a>"#,
        r#"<a href="../folder/">x</a>"#,
        r#"<a href="../folder">x</a>"#,
        r#"<a href="ftp://example.com/">x</a>"#,
        r#"<img src="x.png">"#,
        r#"<img src="">"#,
        r#"<area href="../nowhere.html">"#,
        r#"<link rel=alternate href="../feed.xml">"#,
        r#"<link rel=stylesheet href="../assets/none.css">"#,
        r##"<svg><use href="../assets/icon.svg#no"/></svg>"##,
        r##"<svg><rect fill="url(#no)"/></svg>"##,
        r#"<meta property="og:image" content="https://example.org/map/assets/none.png">"#,
        r#"<meta property="og:image" content="https://example.org/map/../x.png">"#,
        r#"<meta property="og:image" content="../assets/x%20y.png">"#,
        r#"<style>p { background: url(none.png) }</style>"#,
    ];
    for text in bad {
        assert_eq!(broken("p/x.html", text, Addresses::Files), [DEAD], "{text}");
    }
}

#[test]
fn code_and_doubled_ids() {
    let bad = [
        (r#"<script>x</script>"#, CODE),
        (r#"<p onclick="x">x</p>"#, CODE),
        (r#"<svg><g onload=x></g></svg>"#, CODE),
        (r#"<a href="javascript:x">x</a>"#, CODE),
        (r#"<a href=" java&#9;script:x">x</a>"#, CODE),
        (r#"<a href="data:text/html,x">x</a>"#, CODE),
        (r#"<p id=x></p><p id="x"></p><p ID=x></p>"#, "duplicate-anchor"),
    ];
    for (text, rule) in bad {
        assert_eq!(broken("p/x.html", text, Addresses::Files), [rule], "{text}");
    }
}

#[test]
fn drawings_and_style_sheets() {
    let bad = [
        ("assets/x.svg", r#"<?xml-stylesheet href="https://evil.example/"?><svg/>"#, THIRD),
        ("assets/x.svg", r#"<svg><title><a href="none.html"/></title></svg>"#, DEAD),
        ("assets/x.svg", "<svg><script>x</script></svg>", CODE),
        ("assets/x.css", "@import url(none.css);", DEAD),
        ("assets/x.css", "a { src: url(https://evil.example/x.woff2) }", THIRD),
    ];
    for (path, text, rule) in bad {
        assert_eq!(broken(path, text, Addresses::Files), [rule], "{text}");
    }
    assert_eq!(broken("assets/x.css", "a { src: url(icon.svg) }", Addresses::Files), Vec::<&str>::new());
}

#[test]
fn folders_stand_for_their_index() {
    let text = r#"<a href="../folder/#inside">x</a><a href="..">x</a><a href="../">x</a>"#;
    assert_eq!(broken("p/x.html", text, Addresses::Folders), Vec::<&str>::new());
    assert_eq!(broken("p/x.html", r#"<a href="../folder">x</a>"#, Addresses::Folders), [DEAD]);
}

#[test]
fn the_page_shown_anywhere_may_begin_at_the_root() {
    let good = r#"<a href="/index.html">x</a><img src="https://example.org/map/assets/icon.svg"><a href="/map/a/b/c.html">x</a>"#;
    assert_eq!(broken("404.html", good, Addresses::Files), Vec::<&str>::new());
    let bad = r#"<img src="https://example.com/map/assets/icon.svg"><a href="/map/nowhere.html">x</a>"#;
    assert_eq!(broken("404.html", bad, Addresses::Files), [THIRD, DEAD]);
}

#[test]
fn a_fault_of_many_pages_is_told_once() {
    let mut bundle = Bundle::new();
    for number in 0..30 {
        let (path, up) =
            if number % 2 == 0 { (format!("{number}.html"), "") } else { (format!("a/{number}.html"), "../") };
        let text = format!(r#"<a href="{up}gone.html">x</a><a href="{up}gone.html#x">x</a>"#);
        bundle.insert(SitePath::new(path).expect("a path"), text.into_bytes()).expect("a place of its own");
    }
    assert_eq!(told(&bundle, Addresses::Files), [(DEAD, "0.html".to_owned(), 29)]);
}

#[test]
fn an_anchor_that_another_page_lacks_is_told_once() {
    let mut bundle = site("p/0.html", r##"<a href="../a/b/c.html#none">x</a><a href="../a/b/c.html#none">x</a>"##);
    for number in 1..5 {
        let path = SitePath::new(format!("p/{number}.html")).expect("a path");
        bundle.insert(path, br##"<a href="../a/b/c.html#none">x</a><a href="#own">x</a>"##.to_vec()).expect("a place");
    }
    let found = told(&bundle, Addresses::Files);
    assert_eq!(found, [(DEAD, "p/0.html".to_owned(), 4), (DEAD, "p/1.html".to_owned(), 3)]);
}

#[test]
fn addresses_of_style_sheets() {
    let cases: [(&str, &[&str]); 10] = [
        ("a{b:url(x)}", &["x"]),
        ("a{b:URL( \"x y\" )}", &["x y"]),
        ("/* url(x) */ a{content:'url(y)'}", &[]),
        ("@import 'a.css' screen; @import url(b.css);", &["a.css", "b.css"]),
        ("@\\69mport 'a.css'", &["a.css"]),
        ("@namespace svg url(http://www.w3.org/2000/svg);", &[]),
        ("a{b:image-set('x' 1x, url(y) 2x)}", &["x", "y"]),
        ("a{b:url(x\\)y)}", &["x)y"]),
        ("a{b:url(", &[""]),
        ("@font-face{src:local('x'),url(y)format('woff2')}", &["y"]),
    ];
    for (css, expected) in cases {
        assert_eq!(addresses(css), expected, "{css}");
    }
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(
        html in "(<|>|/|\"|'|=|&|#|%|:|;|url\\(|\\)|@import|\\\\|<a href=|<svg|<style>|</style>|<!--|-->|srcset=|é|[a-z0-9 ]){0,60}",
    ) {
        for path in ["x.html", "x.svg", "x.css"] {
            for addresses in [Addresses::Files, Addresses::Folders] {
                broken(path, &html, addresses);
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        broken("x.html", &text, Addresses::Files);
        broken("x.css", &text, Addresses::Files);
    }

    #[test]
    fn a_remote_address_never_passes(scheme in "(https?:|)//[a-z]{1,9}\\.example", quote in "[\"']") {
        let text = format!("<p title={quote}>{quote}><img alt={quote}{quote} src={quote}{scheme}{quote}>");
        prop_assert_eq!(broken("x.html", &text, Addresses::Files), [THIRD]);
    }
}
