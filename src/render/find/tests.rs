//! The columns, decoded as `atlas.js` decodes them, say what the atlas says.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::Value;

use super::agencies::{columns, slug};
use super::*;
use crate::check::check;
use crate::diagnostic::Report;
use crate::model::{AgencyIndex, Atlas};
use crate::plan::page::Page;
use crate::plan::{Plan, plan};
use crate::render::words::built_in;
use crate::resolve::resolve;
use crate::source::{Source, Sources};
use crate::theme::Theme;

const SITE: &str = "title: A site\nsummary: About it.\nlanguages: [en]\ndemand: {before: Look., boxed: Ask., text: Do it., button: Go}\n\
    licence: {name: CC BY 4.0, url: https://example.org/cc}\n";

/// An agency: name, folder, city, history.
type Made = (String, &'static str, Option<&'static str>, Vec<(&'static str, Option<&'static str>)>);

fn sources(agencies: &[Made], addresses: &str) -> Sources {
    let mut texts = vec![
        ("content/site.yaml".to_owned(), format!("{SITE}addresses: {addresses}\n")),
        (
            "content/documents/paper.yaml".to_owned(),
            "title: A paper\nkind: news\nurl: https://example.org/a\n".to_owned(),
        ),
        (
            "content/vendors/ring.yaml".to_owned(),
            "name: Ring\nabout: {text: A company., sources: [paper]}\n".to_owned(),
        ),
    ];
    let mut taken = BTreeSet::new();
    for (number, (name, folder, city, history)) in agencies.iter().enumerate() {
        // An id is mostly what the name makes, where that is an id at all and free.
        let plain = slug(name);
        let free = !plain.is_empty() && plain.len() < 60 && number % 3 > 0 && taken.insert((folder, plain.clone()));
        let file = if free { plain } else { format!("agency-{number}") };
        let mut text = format!("name: {}\nkind: police\n", Value::from(name.as_str()));
        text.extend(city.map(|city| format!("city: {city}\n")));
        text.push_str(
            "partnerships:\n- vendor: ring\n  claims:\n  - {kind: other, text: It is so., sources: [paper]}\n",
        );
        text.push_str(if history.is_empty() { "" } else { "  history:\n" });
        for (status, date) in history {
            let date = date.map(|date| format!("date: {date}, ")).unwrap_or_default();
            text.push_str(&format!("  - {{status: {status}, {date}sources: [paper]}}\n"));
        }
        texts.push((format!("agencies/{folder}/{file}.yaml"), text));
    }
    let texts = texts.into_iter().map(|(path, text)| Source { path, text }.into());
    Sources { texts: texts.collect(), ..Sources::default() }
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

fn file(atlas: &Atlas, plan: &Plan, sources: &Sources) -> Value {
    let mut bytes = Vec::new();
    write(
        Scene {
            atlas,
            plan,
            sources,
            rules: &[],
            words: &built_in("en"),
            language: 0,
            pictures: &crate::render::pictures::NONE,
            frames: &crate::render::frame::NONE,
        },
        Find::Agencies,
        &mut bytes,
    )
    .expect("it can be written");
    serde_json::from_slice(&bytes).expect("JSON")
}

/// The ids, decoded: the region by its runs, the end from the list or from the name.
fn ids(file: &Value) -> Vec<String> {
    let runs: Vec<usize> = file["runs"].as_array().unwrap().iter().map(|run| run.as_u64().unwrap() as usize).collect();
    let regions = runs.chunks(2).flat_map(|run| std::iter::repeat_n(run[0], run[1]));
    let names = file["name"].as_array().unwrap();
    let one = |(at, (name, region)): (usize, (&Value, usize))| {
        let own = file["slug"][at.to_string()].as_str().map(str::to_owned);
        let last = own.unwrap_or_else(|| slug(name.as_str().unwrap()));
        format!("{}/{last}", file["regions"][region][0].as_str().unwrap())
    };
    names.iter().zip(regions).enumerate().map(one).collect()
}

fn city(file: &Value, at: usize) -> String {
    let name: Vec<u16> = file["name"][at].as_str().unwrap().encode_utf16().collect();
    match &file["city"][at] {
        Value::String(city) => city.clone(),
        begins => String::from_utf16(&name[..begins.as_u64().unwrap() as usize]).unwrap(),
    }
}

fn made() -> impl Strategy<Value = Made> {
    let name = "[A-Za-zñé🚓'’.&/ -]{0,20}[A-Za-zא]".prop_map(|name| name.trim().to_owned());
    let named = prop_oneof![name, Just("Waynesboro Police".to_owned()), Just("x".repeat(200))];
    let folder = prop_oneof![Just("us/va"), Just("us/wi"), Just("us"), Just("gb")];
    let status = prop_oneof![Just("active"), Just("signed"), Just("ended"), Just("delisted"), Just("reinstated")];
    let date = prop::option::of(prop_oneof![
        Just("2019-04-08"),
        Just("2019-02"),
        Just("2020~"),
        Just("2018/2019"),
        Just("1969")
    ]);
    (named, folder, prop::option::of(Just("Waynesboro")), prop::collection::vec((status, date), 0..3)).prop_map(
        |(name, folder, city, history)| {
            let city = city.filter(|_| folder == "us/va");
            (name, folder, city, in_order(history))
        },
    )
}

/// What begins comes first, what ends last, and the dates rise: other histories have faults.
fn in_order(mut history: Vec<(&'static str, Option<&'static str>)>) -> Vec<(&'static str, Option<&'static str>)> {
    let mut dates: Vec<&str> = history.iter().filter_map(|(_, date)| *date).collect();
    dates.sort_unstable();
    let place =
        |status: &str| ["signed", "active", "reinstated", "delisted", "ended"].iter().position(|one| *one == status);
    history.sort_by_key(|(status, _)| place(status));
    let mut dates = dates.into_iter();
    history.into_iter().map(|(status, date)| (status, date.and_then(|_| dates.next()))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_columns_say_what_the_atlas_says(agencies in prop::collection::vec(made(), 0..12)) {
        let sources = sources(&agencies, "files");
        let (atlas, plan) = planned(&sources);
        let file = file(&atlas, &plan, &sources);
        let count = atlas.agencies.len();
        prop_assert_eq!(file["count"].as_u64(), Some(count as u64));
        for column in ["name", "city", "county", "lat", "lon", "x", "y", "from", "source"] {
            prop_assert_eq!(file[column].as_array().unwrap().len(), count, "{}", column);
        }
        for column in ["map", "group", "standing"] {
            prop_assert_eq!(file[column].as_str().unwrap().len(), count, "{}", column);
        }
        let expected: Vec<String> = atlas.agencies.iter().map(|agency| agency.id.clone()).collect();
        prop_assert_eq!(ids(&file), expected);
        for (at, agency) in atlas.agencies.iter().enumerate() {
            prop_assert_eq!(city(&file, at), agency.place.city.clone().unwrap_or_default());
            prop_assert_eq!(file["lat"][at].is_null(), agency.place.spot.is_none());
            let named = format!("agencies/{}.html", agency.id);
            let page = plan.link(plan.path(&Page::Home, 0), &Page::Agency(AgencyIndex::at(at)), 0);
            prop_assert_eq!(file["pages"][0].as_str().unwrap().replace("{}", &agency.id), page.clone());
            prop_assert_eq!(page, named);
        }
    }

    #[test]
    fn each_filter_gives_every_agency_the_options_it_has(agencies in prop::collection::vec(made(), 1..12)) {
        let sources = sources(&agencies, "files");
        let (atlas, plan) = planned(&sources);
        let status = columns(Scene { atlas: &atlas, plan: &plan, sources: &sources, rules: &[], words: &built_in("en"), language: 0, pictures: &crate::render::pictures::NONE, frames: &crate::render::frame::NONE }).facets.status;
        let sets: BTreeSet<&Vec<usize>> = status.sets.iter().collect();
        prop_assert_eq!(sets.len(), status.sets.len(), "a set stands twice");
        for (agency, set) in atlas.agencies.iter().zip(&status.of) {
            let has: BTreeSet<&str> = status.sets[*set].iter().map(|option| status.options[*option].0.as_str()).collect();
            let expected = agency.partnerships.iter().filter_map(|held| Some(held.standing?.status.word()));
            prop_assert_eq!(has, expected.collect::<BTreeSet<&str>>());
        }
    }
}

fn one(history: Vec<(&'static str, Option<&'static str>)>) -> Value {
    let sources = sources(&[("Alder Police".to_owned(), "us/va", None, history)], "files");
    let (atlas, plan) = planned(&sources);
    file(&atlas, &plan, &sources)
}

#[test]
fn days_are_those_of_the_chart_of_growth() {
    let signed_then_active = one(vec![("signed", Some("2019-02-25")), ("active", Some("2019-04-08"))]);
    assert_eq!(signed_then_active["from"][0], 17994, "2019-04-08, when it was in use");
    assert!(signed_then_active["since"].as_object().unwrap().is_empty(), "the day says it");
    let month = one(vec![("active", Some("2019-02"))]);
    assert_eq!((&month["from"][0], &month["since"]["0"]), (&Value::from(17955), &Value::from("2019-02")), "2019-02-28");
    let ended = one(vec![("active", Some("2019-04-08")), ("ended", Some("2020-01"))]);
    assert_eq!((&ended["from"][0], &ended["to"]["0"]), (&Value::from(17994), &Value::from(18292)), "2020-01-31");
    let undated = one(vec![("active", None)]);
    assert_eq!((&undated["from"][0], undated["since"].as_object().unwrap().len()), (&Value::from(0), 0));
    let about = one(vec![("signed", Some("2019-04-08~"))]);
    assert_eq!((&about["from"][0], &about["since"]["0"]), (&Value::from(17994), &Value::from("2019-04-08~")));
}

#[test]
fn addresses_are_those_of_the_plan_in_either_form() {
    let agencies = [("Alder Police".to_owned(), "us/va", None, vec![("active", None)])];
    let sources = sources(&agencies, "folders");
    let (atlas, plan) = planned(&sources);
    let pages = file(&atlas, &plan, &sources)["pages"].clone();
    assert_eq!(pages, serde_json::json!(["agencies/{}/", "places/{}/", "documents/{}/", "contribute/"]));
}

#[test]
fn a_site_without_agencies_has_the_file_and_no_places() {
    let sources = sources(&[], "files");
    let (atlas, plan) = planned(&sources);
    assert_eq!(file(&atlas, &plan, &sources)["count"], 0);
    let paths: Vec<&str> = plan.routes.iter().map(|route| route.path.as_str()).collect();
    assert!(paths.contains(&"assets/find/agencies.json"));
    assert!(
        !paths.iter().any(|path| path.starts_with("assets/find/places/")),
        "where people live is asked of no such site"
    );
}
