//! Words in several languages: plural forms, dates, numbers, and what happens to a text that is missing or wrong.

use std::sync::Arc;

use super::ready::Value;
use super::{DateWords, Words, built_in, load};
use crate::date::{Date, PartialDate};
use crate::diagnostic::{Report, Severity};
use crate::model::other::Language;
use crate::source::{Source, Sources};
use crate::theme::{DEFAULT, Theme, built_in as files};

/// Severity, rule and sentence of a diagnostic.
type Told = (Severity, &'static str, String);

/// The words of a site of these languages whose theme has these files of its own, and what was told.
fn words(languages: &[&str], own: &[(&str, &str)]) -> (Option<Vec<Arc<Words>>>, Vec<Told>) {
    let mut sources = Sources::default();
    files::add_to(&mut sources);
    for (path, text) in own {
        let folder = if path.ends_with(".ftl") { "translations/" } else { "" };
        let path = format!("themes/{DEFAULT}/{folder}{path}");
        sources.texts.push(Source { path, text: (*text).to_owned() }.into());
    }
    let theme = Theme::choose(DEFAULT, &sources).expect("the built-in theme");
    let languages: Vec<Language> =
        languages.iter().map(|code| Language { code: (*code).to_owned(), span: None }).collect();
    let mut report = Report::default();
    let words = load(&theme, &sources, &languages, &mut report);
    let told = report.diagnostics.iter().map(|told| (told.rule.severity, told.rule.name, told.message.clone()));
    (words, told.collect())
}

fn one(languages: &[&str], own: &[(&str, &str)]) -> Arc<Words> {
    words(languages, own).0.expect("words").pop().expect("a language")
}

#[test]
fn english_and_spanish_are_complete() {
    let (words, told) = words(&["en", "es"], &[]);
    assert_eq!(told, []);
    let languages: Vec<String> = words.expect("words").iter().map(|words| words.language.clone()).collect();
    assert_eq!(languages, ["en", "es"]);
}

#[test]
fn numbers_choose_their_form() {
    let said = |language| [0, 1, 2, 1500].map(|count| built_in(language).counted("agencies", count));
    assert_eq!(said("en"), ["0 agencies", "1 agency", "2 agencies", "1,500 agencies"]);
    assert_eq!(said("es"), ["0 agencias", "1 agencia", "2 agencias", "1,500 agencias"]);
}

/// Polish has a form for two to four, and one for many.
#[test]
fn a_language_has_the_forms_that_it_needs() {
    let polish = "number-grouping = spaces\nagencies = { $count ->\n    [one] { $count } agencja\n    [few] { $count } agencje\n    \
        [many] { $count } agencji\n   *[other] { $count } agencji\n}\n";
    let words = one(&["en", "pl"], &[("pl/terms.ftl", polish)]);
    let said = [1, 3, 5, 22, 1500].map(|count| words.counted("agencies", count));
    assert_eq!(said, ["1 agencja", "3 agencje", "5 agencji", "22 agencje", "1\u{202f}500 agencji"]);
}

#[test]
fn dates_are_as_exact_as_their_source() {
    let date = |text: &str| Date::parse(text).expect(text);
    let said = |language: &str| {
        ["2019-04-08", "2019-04", "2019", "2019~", "2019?", "2019%", "2018/2019-04", "2019-04/..", "../2019"]
            .map(|text| built_in(language).date(date(text)).words)
    };
    let english = [
        "April 8, 2019",
        "April 2019",
        "2019",
        "about 2019",
        "perhaps 2019",
        "perhaps about 2019",
        "2018 to April 2019",
        "since April 2019",
        "until 2019",
    ];
    let spanish = [
        "8 de abril de 2019",
        "abril de 2019",
        "2019",
        "hacia 2019",
        "quizá 2019",
        "quizá hacia 2019",
        "entre 2018 y abril de 2019",
        "a partir de abril de 2019",
        "hasta 2019",
    ];
    assert_eq!(said("en"), english);
    assert_eq!(said("es"), spanish);
}

#[test]
fn a_date_is_for_programs_where_it_is_plain() {
    let iso = |date: Date| -> DateWords { built_in("es").date(date) };
    let april = PartialDate::of_month(2019, 4);
    assert_eq!(iso(Date::On(april)).iso.as_deref(), Some("2019-04"));
    assert_eq!(iso(Date::Between(Some(april), None)).iso, None);
}

#[test]
fn every_month_has_its_own_name() {
    for language in ["en", "es"] {
        let words = built_in(language);
        let months: std::collections::BTreeSet<String> = (1..=12).map(|number| words.month(number)).collect();
        assert_eq!(months.len(), 12, "{language}");
        assert!(!months.contains(""), "{language}");
    }
}

#[test]
fn a_text_that_is_missing_is_shown_in_the_original_and_told() {
    let (words, told) = words(&["en", "pt"], &[("pt/agency.ftl", "agency-history = História\n")]);
    let words = words.expect("a warning stops nothing").pop().expect("a language");
    assert_eq!([words.text("agency-history"), words.text("agency-program")], ["História", "Program"]);
    assert!(words.take_missing().is_empty());
    let about = |name: &str| {
        let message = format!("the text `{name}` is missing in `pt`");
        told.contains(&(Severity::Warning, "missing-translation", message))
    };
    assert!(about("agency-program") && !about("agency-history"));
    assert!(told.iter().all(|(severity, ..)| *severity == Severity::Warning));
}

#[test]
fn a_text_that_no_language_has_is_remembered() {
    let words = built_in("es");
    assert_eq!(words.text("no-such-text"), "");
    assert_eq!(words.find("no-such-text", &[]), None);
    assert_eq!(words.take_missing().into_iter().collect::<Vec<_>>(), ["no-such-text"]);
}

#[test]
fn a_text_that_nothing_asks_for_is_told() {
    let (_, told) = words(&["en", "es"], &[("es/case.ftl", "agency-histori = Historia\n")]);
    let message = "nothing asks for the text `agency-histori`".to_owned();
    assert_eq!(told, [(Severity::Warning, "unknown-translation", message)]);
}

#[test]
fn a_placeholder_that_nothing_fills_in_is_told() {
    let spanish = "picture-standing = { $estado } con { $vendor }\n";
    let (_, told) = words(&["en", "es"], &[("es/picture.ftl", spanish)]);
    let unknown = "the text `picture-standing` has a placeholder `$estado` that nothing fills in".to_owned();
    assert!(told.contains(&(Severity::Warning, "unknown-translation", unknown)));
}

#[test]
fn a_text_stands_once_in_all_files_of_the_site() {
    let own = [("en/case.ftl", "agency-history = History\n"), ("en/other.ftl", "agency-history = Past\n")];
    let (words, told) = words(&["en"], &own);
    assert!(words.is_none());
    assert_eq!(told, [(Severity::Error, "translation", "the text `agency-history` stands twice".to_owned())]);
}

#[test]
fn one_text_can_be_changed_alone_whatever_its_file_is_called() {
    for file in ["en/home.ftl", "en/ours.ftl"] {
        let (words, told) = words(&["en", "es"], &[(file, "home-kicker = Mine { $site }\n")]);
        assert_eq!(told, [], "{file}");
        let words = words.expect("words");
        let said = |at: usize, id: &str| words[at].with(id, [("site", "A".into()), ("vendor", "B".into())]);
        assert_eq!([said(0, "home-kicker"), said(0, "home-told-police")], ["Mine A", "B reportedly told police"]);
        assert_ne!(said(1, "home-kicker"), "Mine A");
    }
}

#[test]
fn a_part_of_a_language_falls_back_to_the_built_in_rest_of_it() {
    let (words, told) = words(&["en", "es"], &[("es/agency.ftl", "agency-history = Pasado\n")]);
    assert_eq!(told, []);
    let spanish = words.expect("words").pop().expect("a language");
    assert_eq!(spanish.text("agency-history"), "Pasado");
    assert_eq!(spanish.text("agency-program"), built_in("es").text("agency-program"));
}

#[test]
fn a_text_is_replaced_with_all_its_forms() {
    let own = "script-find-results =\n    .other = { $count } there\n";
    let (words, told) = words(&["en"], &[("en/script.ftl", own)]);
    assert_eq!(told, []);
    let said = |id: &str| words.as_ref().and_then(|words| words[0].find(id, &[("count", 3.into())]));
    let forms = ["script-find-results.one", "script-find-results.other"].map(said);
    assert_eq!(forms, [None, Some("3 there".to_owned())]);
}

#[test]
fn an_english_text_that_nothing_asks_for_is_told() {
    let unknown =
        |name: &str| [(Severity::Warning, "unknown-translation", format!("nothing asks for the text `{name}`"))];
    assert_eq!(words(&["en"], &[("en/case.ftl", "agency-histori = History\n")]).1, unknown("agency-histori"));
    let slip = "home-kicker = Mine { $seite }\n";
    let placeholder = "the text `home-kicker` has a placeholder `$seite` that nothing fills in".to_owned();
    let (_, told) = words(&["en"], &[("en/home.ftl", slip)]);
    assert_eq!(told, [(Severity::Warning, "unknown-translation", placeholder)]);
}

#[test]
fn what_a_template_or_script_of_the_site_asks_for_is_known() {
    let own = "case-own = Ours\ncase-red = Red\nscript-case = There\n";
    let asks = [
        ("en/case.ftl", own),
        ("es/case.ftl", "case-own = Lo nuestro\ncase-red = Rojo\nscript-case = Allí\n"),
        ("templates/home.html", "{{ \"case-own\" | t }} {{ \"case-\" ~ colour | t }}"),
        ("scripts/case.js", "say(\"case\");"),
    ];
    assert_eq!(words(&["en", "es"], &asks).1, []);
}

#[test]
fn a_file_that_cannot_be_read_stops_the_build() {
    for text in ["agency history", "case = { $count", "case = { $count ->\n    [one] one\n}"] {
        let (words, told) = words(&["en"], &[("en/case.ftl", text)]);
        assert!(words.is_none(), "{text}");
        assert!(
            told.iter().any(|(severity, rule, _)| *severity == Severity::Error && *rule == "translation"),
            "{text}"
        );
    }
}

#[test]
fn what_is_broken_in_one_language_hides_nothing_of_another() {
    let own = [("en/case.ftl", "agency history\n"), ("es/case.ftl", "otra vez\n")];
    let (words, told) = words(&["en", "es", "de"], &own);
    assert!(words.is_none());
    let rules: Vec<&str> = told.iter().map(|(_, rule, _)| *rule).collect();
    assert_eq!(rules, ["translation", "translation", "no-translation"]);
}

#[test]
fn a_language_that_the_theme_does_not_speak_stops_the_build() {
    let (words, told) = words(&["en", "de"], &[]);
    assert!(words.is_none());
    assert_eq!(told, [(Severity::Error, "no-translation", "the theme does not speak `de`".to_owned())]);
}

#[test]
fn what_fills_a_text_in_changes_no_other_part_of_it() {
    let values = [("place", Value::from("{ $agencies } *A*")), ("agencies", Value::from("29"))];
    let said = built_in("en").find("map-land", &values);
    assert_eq!(said.as_deref(), Some("{ $agencies } *A*: 29"));
}
