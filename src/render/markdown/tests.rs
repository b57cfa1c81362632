//! What prose may hold, what it may not, and where faults point.

use super::html;
use crate::bundle::SitePath;
use crate::diagnostic::Report;
use crate::model::agency::Citation;
use crate::model::document::Document;
use crate::model::other::{CITATION_MARK, Language, Markdown, Site};
use crate::model::text::Text;
use crate::model::{Atlas, DocumentIndex};
use crate::plan::{Plan, plan};
use crate::record::kinds::document::DocumentKind;
use crate::record::kinds::site::Addresses;
use crate::render::notes::Notes;
use crate::render::scene::Scene;
use crate::render::words::built_in;
use crate::source::{Blob, Source, SourceId, Sources, Span};
use crate::theme::Theme;

fn atlas(addresses: Addresses) -> Atlas {
    let site = Site {
        title: Text::default(),
        summary: Text::default(),
        base_url: None,
        repository: None,
        languages: vec![Language { code: "en".to_owned(), span: None }],
        theme: "fight".to_owned(),
        theme_span: None,
        addresses,
        demand_before: Text::default(),
        demand_boxed: Text::default(),
        demand_text: Text::default(),
        demand_button: Text::default(),
        told: None,
        contact: None,
        petition: None,
        licence: (String::new(), String::new()),
        attributions: Vec::new(),
    };
    let document = Document {
        id: "mou".to_owned(),
        span: Span::start_of(SourceId(0)),
        title: "Agreement".to_owned(),
        kind: DocumentKind::Mou,
        authors: Vec::new(),
        publisher: None,
        written: None,
        published: None,
        retrieved: None,
        url: None,
        gone: None,
        archived: Vec::new(),
        documentcloud: None,
        copy: None,
        texts: None,
        known_through: None,
        part_of: None,
        obtained: None,
        about: None,
        redactions: None,
        rights: None,
        uses: Vec::new(),
    };
    Atlas {
        site,
        vendors: Vec::new(),
        documents: vec![document],
        agencies: Vec::new(),
        counts: Vec::new(),
        measures: Vec::new(),
        pages: Vec::new(),
        actions: Vec::new(),
        changes: Vec::new(),
        regions: Vec::new(),
    }
}

fn theme<'a>() -> Theme<'a> {
    Theme::default()
}

/// What `text` becomes on the page `actions/x.html`, and each fault with the text at its place.
fn shown(text: &str, addresses: Addresses) -> (String, Vec<(String, String)>) {
    let front = "---\ntitle: X\n---\n";
    let file = format!("{front}{text}");
    let sources = Sources {
        texts: vec![Source { path: "content/actions/x.md".to_owned(), text: file.clone() }.into()],
        blobs: vec![Blob { path: "content/actions/map.png".to_owned(), bytes: Vec::new() }.into()],
        ..Sources::default()
    };
    let atlas = atlas(addresses);
    let mut report = Report::default();
    let planned: Option<Plan> = plan(&atlas, &theme(), &sources, &mut report);
    let (Some(planned), Ok(at)) = (planned, SitePath::new("actions/x.html")) else { return Default::default() };
    let cited = text.matches("[@mou]").count();
    let citation = Citation { document: DocumentIndex(0), page: None, locator: None, quote: None, checked: None };
    let body = Markdown {
        span: Span::new(SourceId(0), front.len()..file.len()),
        text: text.replace("[@mou]", &CITATION_MARK.to_string()),
        citations: vec![citation; cited],
    };
    let words = built_in("en");
    let scene = Scene {
        atlas: &atlas,
        plan: &planned,
        sources: &sources,
        rules: &[],
        words: &words,
        language: 0,
        pictures: &crate::render::pictures::NONE,
        frames: &crate::render::frame::NONE,
    };
    let mut notes = Notes::new(scene, &at);
    let html = html(scene, &at, &body, &mut notes, &mut report);
    let place = |fault: &crate::diagnostic::Diagnostic| match fault.location {
        crate::diagnostic::Location::Span(span) => file.get(span.range()).unwrap_or_default().to_owned(),
        crate::diagnostic::Location::File(_) => String::new(),
    };
    let faults = report.diagnostics.iter().map(|fault| (fault.message.clone(), place(fault))).collect();
    (html, faults)
}

fn files(text: &str) -> (String, Vec<(String, String)>) {
    shown(text, Addresses::Files)
}

#[test]
fn words_stay_words() {
    let (html, faults) = files("A *b* **c** `d` & [e] <https://example.org/>\n\n- f\n");
    assert_eq!(faults, []);
    assert!(html.contains("A <em>b</em> <strong>c</strong> <code>d</code> &amp; [e]"), "{html}");
    assert!(html.contains("<a href=\"https://example.org/\">"), "{html}");
}

#[test]
fn headings_stand_below_the_page_and_skip_no_level() {
    let (html, faults) = files("## Why\n\n#### How\n\n## Why\n\n## N1\n\n## Sources\n");
    assert_eq!(faults, []);
    for heading in
        ["<h2 id=\"why\">", "<h3 id=\"how\">", "<h2 id=\"why-2\">", "<h2 id=\"section-n1\">", "<h2 id=\"sources-2\">"]
    {
        assert!(html.contains(heading), "{heading} in {html}");
    }
}

#[test]
fn a_citation_becomes_a_mark_close_to_the_word() {
    let (html, faults) = files("Said\n[@mou]. Again [@mou]\n\n`code [@mou]`\n");
    assert_eq!(faults, []);
    assert!(
        html.contains("Said<sup class=\"fn\"><a href=\"#n1\" id=\"r1\" aria-label=\"Note 1\">1</a></sup>."),
        "{html}"
    );
    // The note leads back to the first.
    assert!(html.contains("Again<sup class=\"fn\"><a href=\"#n1\" aria-label"), "{html}");
    assert!(!html.contains(CITATION_MARK), "{html}");
}

#[test]
fn links_are_rewritten_for_the_page() {
    let text =
        "[a](contribute.html) [b](counts.html#sources) [c](mailto:a@example.org) [d](data/agencies.csv) ![e](map.png)";
    let (html, faults) = files(text);
    assert_eq!(faults, []);
    for link in [
        "href=\"../contribute.html\"",
        "href=\"../counts.html#sources\"",
        "href=\"mailto:a@example.org\"",
        "href=\"../data/agencies.csv\"",
        "src=\"../assets/actions/map.png\"",
    ] {
        assert!(html.contains(link), "{link} in {html}");
    }
}

#[test]
fn links_follow_the_form_of_addresses() {
    let (html, faults) = shown("[a](contribute.html) [b](counts/)", Addresses::Folders);
    assert_eq!(faults, []);
    assert!(html.contains("href=\"../contribute/\"") && html.contains("href=\"../counts/\""), "{html}");
}

#[test]
fn what_could_harm_is_refused() {
    for (text, place) in [
        ("a <b onclick=x>b</b>", "<b onclick=x>"),
        ("<script>x</script>\n", "<script>x</script>"),
        ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
        ("[a](JaVaScRiPt:x)", "[a](JaVaScRiPt:x)"),
        ("[a](data:text/html,x)", "[a](data:text/html,x)"),
        ("[a](//example.org/)", "[a](//example.org/)"),
        ("[a](../../etc/passwd)", "[a](../../etc/passwd)"),
        ("[a](/contribute.html)", "[a](/contribute.html)"),
        ("[a](https://user@example.org/)", "[a](https://user@example.org/)"),
        ("[a](contribut.html)", "[a](contribut.html)"),
        ("[a](#nowhere)", "[a](#nowhere)"),
        ("![a](https://example.org/a.png)", "![a](https://example.org/a.png)"),
        ("![](map.png)", "![](map.png)"),
        ("![a](other.png)", "![a](other.png)"),
    ] {
        let (html, faults) = files(text);
        let places: Vec<&str> = faults.iter().map(|(_, place)| place.as_str()).collect();
        assert!(places.first() == Some(&place), "{text}: {faults:?}");
        assert!(!html.contains("script") && !html.contains("<b") && !html.contains("example.org"), "{html}");
    }
}

#[test]
fn a_fault_after_citations_points_at_its_own_words() {
    let (_, faults) = files("One [@mou] and\ntwo [@mou]\n\nthree [x](nowhere.html).\n");
    let places: Vec<&str> = faults.iter().map(|(_, place)| place.as_str()).collect();
    assert_eq!(places, ["[x](nowhere.html)"]);
}
