//! Whatever stands in a record comes back from every file as it was, and every record is in them.

use std::collections::BTreeMap;

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use super::csv::{SIGNS, neutral, original};
use super::*;
use crate::bundle::written;
use crate::check::check;
use crate::diagnostic::Report;
use crate::model::Atlas;
use crate::plan::{Plan, plan};
use crate::render::words::built_in;
use crate::resolve::resolve;
use crate::source::{Source, Sources};
use crate::theme::Theme;

const SITE: &str = "title: A site\nsummary: About it.\nbase_url: https://example.org/map/\nlanguages: [en]\n\
    demand: {before: Look., boxed: Ask., text: Do it., button: Go}\nlicence: {name: CC BY 4.0, url: https://example.org/cc}\n";
const DOCUMENT: &str = "title: A paper\nkind: news\nurl: https://example.org/a\n";
const VENDOR: &str = "name: Ring\nabout: {text: A company., sources: [paper]}\n";

/// A site whose agency says `text` wherever an agency can say something.
fn sources(text: &str) -> Sources {
    let text = Value::from(text).to_string();
    let agency = format!(
        "name: Somewhere Police\nkind: police\npoint: [38.5, -78.25]\npartnerships:\n- vendor: ring\n  history:\n  - status: active\n    \
         text: {text}\n    sources: [{{document: paper, quote: {text}}}]\n  claims:\n  - kind: other\n    text: {text}\n    sources: [paper]\n"
    );
    let mut sources = Sources::default();
    for (path, text) in [
        ("content/site.yaml", SITE),
        ("content/documents/paper.yaml", DOCUMENT),
        ("content/vendors/ring.yaml", VENDOR),
        ("agencies/us/va/somewhere-police.yaml", &agency),
    ] {
        sources.texts.push(Source { path: path.to_owned(), text: text.to_owned() }.into());
    }
    sources
}

fn planned(sources: &Sources) -> (Atlas, Plan) {
    let mut report = Report::default();
    let dataset = check(sources, &mut report);
    let atlas = resolve(&dataset, sources, &mut report).filter(|_| !report.has_errors());
    let told = crate::diagnostic::human::render(&report, sources, crate::diagnostic::human::Colour::Plain);
    let atlas = atlas.unwrap_or_else(|| panic!("{told}"));
    let plan = plan(&atlas, &Theme::default(), sources, &mut report).expect("a plan");
    (atlas, plan)
}

/// What `shown` makes of the site.
fn with_scene<T>(sources: &Sources, shown: impl FnOnce(Scene<'_>) -> T) -> T {
    let (atlas, plan) = planned(sources);
    let words = built_in("en");
    shown(Scene {
        atlas: &atlas,
        plan: &plan,
        sources,
        rules: &[],
        words: &words,
        language: 0,
        pictures: &crate::render::pictures::NONE,
        frames: &crate::render::frame::NONE,
    })
}

/// Every file for programs of a site, by name.
fn files(sources: &Sources) -> BTreeMap<String, Vec<u8>> {
    with_scene(sources, files_of)
}

fn files_of(scene: Scene<'_>) -> BTreeMap<String, Vec<u8>> {
    let wanted = scene.plan.routes.iter().filter(|route| {
        matches!(
            route.output,
            Output::Download(_)
                | Output::Schema(_)
                | Output::Feed
                | Output::PlaceFeed(_)
                | Output::Sitemap
                | Output::Robots
        )
    });
    let bytes = |output: &Output| written(&|out| write(scene, output, out)).expect("memory");
    wanted.map(|route| (route.path.to_string(), bytes(&route.output))).collect()
}

fn csv_rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = ::csv::Reader::from_reader(bytes);
    reader.deserialize().map(|row| row.expect("a row of the width of the first")).collect()
}

fn xml_texts(bytes: &[u8]) -> String {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut texts = String::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return texts,
            Event::Text(text) => texts.push_str(&text),
            Event::GeneralRef(reference) => {
                texts.push_str(quick_xml::escape::resolve_xml_entity(&reference).unwrap_or("?"))
            }
            _ => {}
        }
    }
}

/// Texts that hurt: formulas, quotes, ends of scripts and of CDATA, templates, line breaks.
fn hurtful() -> impl Strategy<Value = String> {
    let pieces = [
        "=1+1",
        "+",
        "-2",
        "@x",
        "'",
        "\"",
        ",",
        ";",
        "|",
        "\n",
        "</script>",
        "]]>",
        "<!--",
        "&amp;",
        "{{ x }}",
        "é漢",
        " ",
        "a",
    ];
    let piece = prop::sample::select(pieces.to_vec());
    prop::collection::vec(piece, 1..8)
        .prop_map(|pieces| pieces.concat().trim().to_owned())
        .prop_filter("a record refuses nothing", |text| !text.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back(text in hurtful()) {
        let files = files(&sources(&text));
        let rows = csv_rows(&files["data/claims.csv"]);
        prop_assert_eq!(original(&rows[0]["text"]), &text);
        prop_assert!(!rows[0]["text"].trim_start_matches(' ').starts_with(SIGNS));
        let quotes = csv_rows(&files["data/citations.csv"]);
        prop_assert_eq!(original(&quotes[0]["quote"]), &text);
        let json: Value = serde_json::from_slice(&files["data/agencies.json"]).expect("JSON");
        prop_assert_eq!(json["agencies"][0]["partnerships"][0]["claims"][0]["text"].as_str(), Some(text.as_str()));
        for (path, bytes) in &files {
            match path.rsplit_once('.').map(|(_, ending)| ending) {
                Some("json" | "geojson") => prop_assert!(serde_json::from_slice::<Value>(bytes).is_ok(), "{path}"),
                Some("xml" | "kml") => prop_assert!(!xml_texts(bytes).is_empty(), "{path}"),
                Some("csv") => { csv_rows(bytes); }
                _ => {}
            }
        }
    }

    #[test]
    fn neutral_cells_are_safe_and_come_back(text in ".{0,12}|['=+@\t\r -]{0,6}.{0,4}") {
        let cell = neutral(&text);
        let begins = cell.trim_start().chars().next().or_else(|| cell.chars().next());
        prop_assert!(!cell.starts_with(SIGNS) && !begins.is_some_and(|sign| SIGNS[..4].contains(&sign)));
        prop_assert_eq!(original(&cell), text.as_str());
    }

    #[test]
    fn xml_gives_any_text_back(text in "[ -~é漢\n]{1,20}") {
        let mut bytes = Vec::new();
        let mut xml = xml::Xml::begin("root", &[("about", &text)], &mut bytes).expect("memory");
        xml.text("a", &[], &text).expect("memory");
        xml.end("root").expect("memory");
        let read = xml_texts(&bytes);
        prop_assert_eq!(read.trim_matches('\n'), text.trim_matches('\n'));
    }
}

#[test]
fn a_row_for_each_record_and_a_feature_for_each_agency() {
    let files = files(&sources("words"));
    for (file, rows) in
        [("agencies", 1), ("events", 1), ("claims", 1), ("citations", 3), ("documents", 1), ("counts", 0)]
    {
        assert_eq!(csv_rows(&files[&format!("data/{file}.csv")]).len(), rows, "{file}");
    }
    let map: ::geojson::FeatureCollection =
        std::str::from_utf8(&files["data/agencies.geojson"]).expect("UTF-8").parse().expect("GeoJSON");
    let point = map.features[0].geometry.as_ref().map(|geometry| geometry.value.clone());
    assert_eq!(point, Some(::geojson::GeometryValue::new_point([-78.25, 38.5])));
    let row = &csv_rows(&files["data/agencies.csv"])[0];
    assert_eq!((row["lat"].as_str(), row["lon"].as_str()), ("38.5", "-78.25"), "numbers are no formulas");
    let sitemap = String::from_utf8_lossy(&files["sitemap.xml"]).into_owned();
    assert!(sitemap.contains("<loc>https://example.org/map/agencies/us/va/somewhere-police.html</loc>"));
    assert!(!sitemap.contains("404.html") && !sitemap.contains("embed.html"));
}

#[test]
fn every_table_is_described_whole() {
    for table in tables::ALL {
        let names: Vec<&str> = table.words.columns.iter().map(|column| column.name).collect();
        for column in table.words.columns {
            assert!(!column.about.is_empty() && !column.example.is_empty(), "{} {}", table.words.name, column.name);
            assert_eq!(names.iter().filter(|name| **name == column.name).count(), 1, "{}", column.name);
            let words = column.form.words();
            assert!(words.is_empty() || words.iter().any(|word| word.word == column.example), "{}", column.name);
        }
        let led = table.words.leads.iter().map(|(column, ..)| column);
        assert!(table.words.key.iter().chain(led).all(|column| names.contains(column)), "{}", table.words.name);
    }
}

#[test]
fn the_parts_of_a_sitemap_hold_every_page_once() {
    let addresses = |xml: &[u8]| -> Vec<String> {
        let text = String::from_utf8_lossy(xml).into_owned();
        text.split("<loc>").skip(1).filter_map(|rest| Some(rest.split_once("</loc>")?.0.to_owned())).collect()
    };
    with_scene(&sources("words"), |scene| {
        let listed = |part: usize, each: usize| {
            addresses(&written(&|out| sitemap::pages(scene, part, each, out)).expect("a part"))
        };
        let whole = listed(0, usize::MAX);
        let parts: Vec<Vec<String>> = (0..whole.len().div_ceil(3)).map(|part| listed(part, 3)).collect();
        assert!(parts.len() > 2 && parts.iter().all(|part| (1..=3).contains(&part.len())));
        assert_eq!(parts.concat(), whole);
    });
}
