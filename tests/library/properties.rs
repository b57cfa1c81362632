//! What holds for any input: nothing panics, what is read is written alike, and the same records give the same bytes.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use plainsight::bundle::Bundle;
use plainsight::date::Date;
use plainsight::plan::page::{Output, Page};
use plainsight::record::scalars::Url;
use plainsight::record::scalars::id::{is_slug, slug};
use plainsight::source::{SourceId, Sources};
use plainsight::{check, compile, diagnostic, plan, resolve, theme};
use proptest::prelude::*;

use super::site::Site;

const AGENCY: &str = "agencies/us/va/rich-police-department.yaml";

/// A site whose check is cheap: without theme files.
fn told(site: &Site) -> usize {
    let sources = site.sources();
    let mut report = diagnostic::Report::default();
    let atlas = compile::survey(&sources, &mut report);
    report.sort(&sources);
    let human = diagnostic::human::render(&report, &sources, diagnostic::human::Colour::Plain);
    let lines = diagnostic::json::render(&report, &sources, "rules.html").lines().count();
    assert_eq!(lines, report.diagnostics.len());
    assert!(human.is_empty() == report.diagnostics.is_empty());
    assert!(!human.contains(|character: char| character.is_control() && character != '\n'), "{human:?}");
    assert!(atlas.is_some() || report.has_errors());
    lines
}

static RICH: LazyLock<Site> = LazyLock::new(|| Site::fixture("rich"));

/// Pieces of which YAML is made, and some that break it.
fn yaml_piece() -> impl Strategy<Value = String> {
    let signs = [
        "name",
        "kind",
        "police",
        "partnerships",
        "sources",
        "history",
        "date",
        ": ",
        ":",
        "- ",
        "-",
        "\n",
        "\n  ",
        "\n    ",
        "\n\t",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "\"",
        "'",
        "|\n  ",
        ">-\n  ",
        "#",
        "&a ",
        "*a",
        "!t ",
        "<<",
        "---\n",
        "...",
        "%",
        "@",
        "`",
        "~",
        "null",
        "2019-02",
        "\\",
        "\\x",
        "\u{202e}",
        "\u{feff}",
        "\0",
        "\r\n",
        "\r",
        "é",
        "漢",
        "?",
        "? ",
    ];
    prop_oneof![8 => proptest::sample::select(signs.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,8}", 1 => any::<char>().prop_map(String::from)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_told_or_taken(text in prop_oneof![
        proptest::collection::vec(yaml_piece(), 0..60).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]) {
        told(&Site::default().with(AGENCY, text.clone()).with("content/site.yaml", text.clone()));
        told(&Site::default().with("content/pages/page.md", format!("---\n{text}\n---\n{text}")));
    }

    #[test]
    fn a_damaged_record_is_told_or_taken(
        which in any::<proptest::sample::Index>(),
        damage in proptest::collection::vec((any::<proptest::sample::Index>(), 0..4_u8, yaml_piece()), 1..4),
    ) {
        let records: Vec<&String> = RICH.files.keys().filter(|path| !path.ends_with(".pdf")).collect();
        let path = which.get(&records);
        let mut text: Vec<char> = String::from_utf8(RICH.files[*path].clone()).unwrap().chars().collect();
        for (at, how, piece) in damage {
            if text.is_empty() {
                break;
            }
            let at = at.index(text.len());
            match how {
                0 => text.truncate(at),
                1 => { text.remove(at); }
                2 => { let other = (at * 7 + 3) % text.len(); text.swap(at, other); }
                _ => { text.splice(at..at, piece.chars()); }
            }
        }
        told(&RICH.clone().with(path, text.into_iter().collect::<String>()));
    }

    #[test]
    fn any_text_is_a_date_or_is_not(text in prop_oneof![any::<String>(), "[0-9]{1,5}(-[0-9]{1,3}){0,3}[~?%/.TZ:0-9-]{0,12}"]) {
        if let Ok(date) = Date::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
            let (start, end) = (date.start().unwrap(), date.end().unwrap());
            prop_assert!(start.earliest() <= end.latest());
        }
    }

    #[test]
    fn any_date_is_written_as_it_is_read(year in 1_i16..=9999, month in 1_u8..=12, day in 1_u8..=28, form in 0..3, mark in "[~?%]?") {
        let text = match form {
            0 => format!("{year:04}{mark}"),
            1 => format!("{year:04}-{month:02}{mark}"),
            _ => format!("{year:04}-{month:02}-{day:02}{mark}"),
        };
        prop_assert_eq!(Date::parse(&text).map(|date| date.to_string()), Ok(text.clone()));
        prop_assert_eq!(Date::parse(&format!("{text}/..")).map(|date| date.to_string()), Ok(format!("{text}/..")));
    }

    #[test]
    fn any_text_is_a_link_or_is_not(text in prop_oneof![any::<String>(), "[hH][tT]{2}[pP][sS]?://\\PC{0,40}", "https://[a-z.@:/%?#0-9]{0,40}"]) {
        if let Ok(url) = Url::parse(&text) {
            let lower = url.0.to_ascii_lowercase();
            prop_assert!(lower.starts_with("https://") || lower.starts_with("http://"));
            prop_assert!(!url.0.contains(['"', '<', '>', ' ', '\n', '\\', '`']) && url.0.is_ascii());
            prop_assert!(!url.host().is_empty() && !url.host().contains(['@', '/', '?', '#']));
            prop_assert_eq!(Url::parse(&url.0), Ok(url.clone()));
        }
    }

    #[test]
    fn a_slug_is_an_id_or_nothing(text in any::<String>()) {
        let slug = slug(&text);
        prop_assert!(slug.is_empty() || is_slug(&slug), "{:?}", slug);
        prop_assert_eq!(plainsight::record::scalars::id::slug(&slug), slug);
    }

    #[test]
    fn a_path_is_legal_everywhere_or_refused(text in prop_oneof![any::<String>(), "[a-zA-Z./\\\\: ]{0,20}"]) {
        if let Ok(path) = plainsight::bundle::SitePath::new(text.as_str()) {
            prop_assert!(path.segments().all(|segment| !segment.is_empty() && segment != "." && segment != ".."));
            prop_assert!(!path.as_str().contains(['\\', ':', '\0']));
        }
    }
}

#[test]
fn the_same_records_give_the_same_bytes() {
    for name in ["rich", "world"] {
        let site = Site::fixture(name);
        let first = files(site.build().bundle());
        assert_eq!(files(site.build().bundle()), first, "{name}: another folder");
        for threads in [1, 2, 16] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let built = pool.install(|| files(site.build().bundle()));
            assert!(built == first, "{name}: {threads} threads");
        }
    }
}

#[test]
fn the_order_in_which_files_were_made_makes_no_difference() {
    let site = Site::fixture("rich");
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in site.files.iter().rev() {
        Site::default().with(path, content.clone()).put(folder.path());
    }
    let backwards = super::site::build(folder.path());
    assert!(files(backwards.bundle()) == files(site.build().bundle()));
}

#[test]
fn every_record_has_a_route() {
    for name in ["minimal", "rich", "world"] {
        let sources = Site::fixture(name).sources();
        let mut report = diagnostic::Report::default();
        let dataset = check::check(&sources, &mut report);
        let atlas = resolve::resolve(&dataset, &sources, &mut report).unwrap();
        let theme = theme::Theme::choose(theme::DEFAULT, &sources).unwrap();
        let plan = plan::plan(&atlas, &theme, &sources, &mut report).unwrap();
        assert!(!report.has_errors());
        let count = |wanted: fn(&Page) -> bool| {
            plan.routes
                .iter()
                .filter(|route| route.language == 0)
                .filter(|route| matches!(&route.output, Output::Page(page) if wanted(page)))
                .count()
        };
        assert_eq!(count(|page| matches!(page, Page::Agency(_))), dataset.agencies.len());
        assert_eq!(count(|page| matches!(page, Page::Document(_))), dataset.documents.len());
        assert_eq!(count(|page| matches!(page, Page::Vendor(_))), dataset.vendors.len());
        assert_eq!(count(|page| matches!(page, Page::Prose(_))), dataset.pages.len());
        assert_eq!(count(|page| matches!(page, Page::Action(_))), dataset.actions.len());
        let addresses: BTreeSet<&str> = plan.routes.iter().map(|route| route.path.as_str()).collect();
        assert_eq!(addresses.len(), plan.routes.len());
    }
}

#[test]
fn a_site_with_a_fault_yields_no_bundle() {
    let broken = Site::fixture("rich").with(AGENCY, "name: null\n");
    assert!(broken.build().bundle.is_none());
    let no_template = Site::fixture("rich").with("themes/fight/templates/agency.html", "{{ nothing.of.this }}");
    assert!(no_template.build().bundle.is_none());
}

#[test]
fn a_span_of_another_source_harms_nothing() {
    let sources = Sources::default();
    let span = plainsight::source::Span::new(SourceId(7), 3..9);
    assert_eq!(sources.line_column(span), (1, 1));
}

fn files(bundle: &Bundle) -> Vec<(String, Vec<u8>)> {
    bundle.iter().map(|(path, content)| (path.as_str().to_owned(), content.bytes().into_owned())).collect()
}
