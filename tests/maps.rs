//! Maps and the pages built on them, from none to thousands of agencies.
//!
//! Each test writes a small site in memory, compiles it, and reads the pages as text.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and makes the files that it needs"
)]

use std::fmt::Write;

use plainsight::bundle::{Bundle, SitePath};
use plainsight::compile::{Overrides, compile};
use plainsight::diagnostic::Report;
use plainsight::diagnostic::human::{Colour, render};
use plainsight::source::{Source, Sources};
use plainsight::theme::built_in;

const SITE: &str = "title: Ring and the police\nsummary: Who has partnered with Ring.\nlanguages: [en]\n\
    demand: {before: Your police may have a deal., boxed: Ask., text: Find yours., button: Find your police}\n\
    licence: {name: CC BY 4.0, url: \"https://creativecommons.org/licenses/by/4.0/\"}\n";
const VENDOR: &str = "name: Ring\nabout: {text: A maker of cameras., sources: [list]}\n\
    programs:\n  - {id: neighbors, name: Neighbors, about: {text: An app., sources: [list]}}\n";
const DOCUMENT: &str = "title: The list\nkind: other\nurl: \"https://example.org/list\"\nretrieved: 2020-10-07\n";

fn agency(number: usize, place: &str, status: &str) -> String {
    let mut text = format!("name: Department {number:05}\nkind: police\n{place}\nsources: [list]\n");
    let _ = write!(text, "partnerships:\n  - vendor: ring\n    program: neighbors\n    history:\n");
    let _ = writeln!(text, "      - {{status: {status}, date: 2020-01-01, sources: [list]}}");
    text
}

/// A site of these agencies: folder, place, status.
fn site(agencies: impl IntoIterator<Item = (&'static str, String, &'static str)>) -> Bundle {
    let mut sources = Sources::default();
    built_in::add_to(&mut sources);
    let mut add = |path: String, text: String| sources.texts.push(Source { path, text }.into());
    add("content/site.yaml".to_owned(), SITE.to_owned());
    add("content/vendors/ring.yaml".to_owned(), VENDOR.to_owned());
    add("content/documents/list.yaml".to_owned(), DOCUMENT.to_owned());
    for (number, (folder, place, status)) in agencies.into_iter().enumerate() {
        add(format!("agencies/{folder}/department-{number:05}.yaml"), agency(number, &place, status));
    }
    let mut report = Report::default();
    let bundle = compile(&sources, &Overrides::default(), &mut report);
    bundle.unwrap_or_else(|| panic!("{}", render(&report, &sources, Colour::Plain)))
}

fn page(bundle: &Bundle, path: &str) -> String {
    let path = SitePath::new(path).expect("a path");
    bundle.get(&path).map(|page| String::from_utf8_lossy(&page.bytes()).into_owned()).unwrap_or_default()
}

/// The path of every mark on a page.
fn marks(page: &str) -> Vec<&str> {
    page.split("<path d=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn at(lat: f64, lon: f64) -> String {
    format!("point: [{lat}, {lon}]")
}

#[test]
fn a_site_without_agencies_says_so() {
    let home = page(&site([]), "index.html");
    assert!(home.contains("No agency is documented yet."));
    assert!(!home.contains("class=\"map\""), "no map of nothing");
    assert!(home.contains("<span class=\"boxed\">Ask.</span>"));
}

#[test]
fn one_agency_has_its_mark_its_place_and_its_locator() {
    let bundle = site([("us/va", at(38.07, -78.89), "active")]);
    let home = page(&bundle, "index.html");
    assert_eq!(marks(&home).len(), 1);
    assert!(home.contains("<title>Department 00000, VA</title>"));
    assert!(home.contains("Red square: in use when last seen (1)"));
    assert!(!home.contains("Cross:"), "the legend names what occurs");
    let state = page(&bundle, "places/us/va.html");
    assert!(state.contains("class=\"county has\""), "its county is told apart");
    assert!(!state.contains("tabindex"), "the keyboard reaches a single mark");
    let own = page(&bundle, "agencies/us/va/department-00000.html");
    assert!(own.contains("<path class=\"square\""), "{own}");
    assert!(page(&bundle, "embed.html").contains("<base target=\"_top\">"));
}

#[test]
fn agencies_on_one_point_are_drawn_apart() {
    let statuses = ["active", "signed", "paused", "ended"];
    let shared =
        (0..116).map(|number| ("us/va", at(38.07, -78.89), statuses.get(number % 4).copied().unwrap_or("active")));
    let bundle = site(shared);
    for path in ["index.html", "places/us/va.html"] {
        let text = page(&bundle, path);
        let distinct: std::collections::BTreeSet<&str> = marks(&text).into_iter().collect();
        assert_eq!(distinct.len(), 116, "{path}");
        for shape in ["Red square", "Red frame", "Two bars", "Cross"] {
            assert!(text.contains(shape), "{path}: {shape}");
        }
    }
}

#[test]
fn what_has_no_place_is_counted_and_listed() {
    let bundle = site([("us/va", "city: Nowhere At All".to_owned(), "active"), ("us/va", at(38.07, -78.89), "active")]);
    let home = page(&bundle, "index.html");
    assert!(home.contains("1 agency could not be placed and is in"), "{home}");
    assert_eq!(marks(&home).len(), 1);
    assert!(home.contains(">Department 00000</a>"), "the list holds it");
    assert!(page(&bundle, "places/us/va.html").contains("not on the map"));
}

#[test]
fn other_countries_have_a_map_of_the_world_and_their_own() {
    let bundle = site([("gb", at(51.5, -0.12), "active"), ("us/va", at(38.07, -78.89), "active")]);
    let home = page(&bundle, "index.html");
    assert!(home.contains("Map of the United States with 1 agency."));
    assert!(home.contains("Map of the world with 1 agency outside the United States."));
    assert_eq!(marks(&page(&bundle, "places/gb.html")).len(), 1);
}

#[test]
fn beyond_four_thousand_there_are_clusters_with_links() {
    let spread = |number: u32| at(37.2 + f64::from(number % 50) * 0.03, -79.5 + f64::from(number / 50) * 0.03);
    let many = (0..4001).map(|number| ("us/va", spread(number), "active"));
    let bundle = site(many);
    let home = page(&bundle, "index.html");
    assert_eq!(marks(&home).len(), 0);
    assert!(home.contains("<a href=\"places/us/va.html\" tabindex=\"-1\"><title>Virginia: "));
    assert!(!home.contains("agencies/us/va/department-"), "the list leads to the states");
    let state = page(&bundle, "places/us/va.html");
    assert!(state.contains("<a href=\"#county-"));
    for anchor in state.split("<a href=\"#county-").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(state.contains(&format!("id=\"county-{anchor}\"")), "{anchor} is listed");
    }
    let links = state.matches("agencies/us/va/department-").count();
    assert_eq!(links, 4001 + 12 + 1, "all of them in the list, twelve where help is wanted, and the first once more");
}

#[test]
fn what_scripts_ask_for_is_there_for_every_state() {
    let bundle = site([("us/va", at(38.07, -78.89), "active")]);
    assert!(page(&bundle, "assets/map/us-va.json").contains("\"Augusta County\""));
    assert!(page(&bundle, "assets/map/us-wy.json").contains("\"Cheyenne\""), "also where no agency is");
    assert!(page(&bundle, "assets/map/index.json").starts_with("{\"states\":[\"ak\",\"al\","));
    assert!(page(&site([("gb", at(51.5, -0.12), "active")]), "assets/map/us-va.json").is_empty());
    let script = page(&bundle, "assets/scripts/map.js");
    assert!(script.contains("function join") && !script.contains("@param"), "published without comments");
}
