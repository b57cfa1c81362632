//! Quotations found, not found and almost found: by example, and by properties against naive counterparts.

#![allow(clippy::string_slice, reason = "a test fails by panicking")]

use proptest::prelude::*;

use super::difference::Difference;
use super::fragment;
use super::markup;
use super::normal::Normal;
use super::pages::{BadHeading, PageText};
use super::quotation::Quotation;
use super::{Found, Place};

const LETTER: &str = "== page 1 ==\nAgreement between the vendor and the town\nof Elsewhere, dated May 2019.\n\
    == page 2 ==\nThe department shall keep the terms of this program confi-\ndential. Each quali\u{ad}fying down-\nload \
    will count as $10 towards a well-\nknown \u{201c}oﬃcer\u{2019}s\u{201d} camera \u{2014} no more.\n\
    == page 3 ==\nThe chief agrees to a statement before it is released.\n";

fn letter() -> PageText {
    PageText::read(LETTER).unwrap()
}

fn look(quote: &str, page: Option<u32>) -> Found {
    letter().look_for(&Quotation::new(quote), page)
}

fn words_at(place: &Place) -> String {
    LETTER[place.range.clone()].split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn exact(quote: &str, page: u32) {
    match look(quote, Some(page)) {
        Found::Exact(place) => assert!(place.page.is_some_and(|found| found <= page), "{place:?}"),
        other => panic!("{quote}: {other:?}"),
    }
}

#[test]
fn two_prints_of_the_same_words_are_the_same() {
    exact("keep the terms of this program confidential.", 2);
    exact("Each qualifying download will count as $10", 2);
    exact("a well-known \"officer's\" camera", 2);
}

#[test]
fn a_hyphen_at_the_end_of_a_line_may_be_the_printers_or_the_words_own() {
    exact("towards a well-known", 2);
    exact("towards a wellknown", 2);
    exact("this program confi-dential", 2);
    assert!(!matches!(look("Each quali-fying download will count", Some(2)), Found::Exact(_)));
}

#[test]
fn dashes_are_one_and_their_blanks_nothing_but_no_dash_is_not_a_dash() {
    for dash in ["—", " - ", " – ", "--", " ‒ "] {
        exact(&format!("“officer’s” camera{dash}no more"), 2);
    }
    assert!(!matches!(look("officer’s” camera no more", Some(2)), Found::Exact(_)));
}

#[test]
fn omissions_keep_the_order_and_insertions_the_neighbourhood() {
    exact("The department shall […] count as $10", 2);
    exact("[…] department [of Elsewhere] shall keep the terms [...]", 2);
    exact("[T]he department shall keep the terms", 2);
    exact("shall keep [secret] this program", 2);
    assert_eq!(look("count as $10 towards […] The department shall keep", Some(2)), Found::Missing);
    // Too far for a word in brackets.
    assert_eq!(look("The department shall keep [it] statement before it is released", None), Found::Missing);
}

#[test]
fn another_page_is_suggested_and_a_page_break_is_crossed() {
    let Found::OtherPage(place) = look("agrees to a statement", Some(1)) else { panic!() };
    assert_eq!((place.page, words_at(&place).as_str()), (Some(3), "agrees to a statement"));
    let across = "camera — no more. The chief agrees";
    exact(across, 2);
    exact(across, 3);
    assert!(matches!(look(across, Some(1)), Found::OtherPage(_)));
}

#[test]
fn what_is_almost_there_is_shown_with_its_difference() {
    let quote = "The department shall keep the terms of the program confidential.";
    let Found::Near(place, agreeing) = look(quote, Some(2)) else { panic!("{:?}", look(quote, Some(2))) };
    assert!((92..100).contains(&agreeing), "{agreeing}");
    let difference = Difference::between(quote, &LETTER[place.range]);
    assert_eq!(difference.quoted, "of the program");
    assert_eq!(difference.document, "of this program");
}

#[test]
fn another_sentence_is_not_near() {
    assert_eq!(look("The department may tell anyone about this program.", None), Found::Missing);
}

#[test]
fn short_quotations_and_empty_texts_are_told_apart() {
    assert_eq!(look("$10 towards", None), Found::TooShort);
    assert_eq!(look("keep […] the terms […] of", None), Found::TooShort);
    let empty = PageText::read("== page 1 ==\n  \n\u{c}").unwrap();
    assert_eq!(empty.look_for(&Quotation::new("keep the terms of this"), None), Found::NoText);
}

#[test]
fn excerpts_do_not_run_into_each_other() {
    let text = "A note.\n== excerpt ==\nkeep the terms\n== page 4, excerpt ==\nof this program\n";
    let pages = PageText::read(text).unwrap();
    assert!(pages.is_excerpt());
    assert_eq!(pages.look_for(&Quotation::new("the terms of this program"), None), Found::Missing);
    assert!(matches!(pages.look_for(&Quotation::new("of this program"), Some(4)), Found::Exact(_)));
    // Where no page is told, none is denied.
    assert!(matches!(pages.look_for(&Quotation::new("keep the terms"), Some(9)), Found::Exact(_)));
    assert_eq!(pages.look_for(&Quotation::new("A note. keep the"), None), Found::Missing);
}

#[test]
fn form_feeds_are_pages_and_a_text_without_any_has_none() {
    let paged = PageText::read("the first page\u{c}and the second one\u{c}").unwrap();
    assert_eq!((paged.last_page(), paged.sections().len()), (Some(2), 2));
    assert!(matches!(paged.look_for(&Quotation::new("the second one"), Some(2)), Found::Exact(_)));
    let plain = PageText::read("no pages in this text").unwrap();
    assert!(matches!(plain.look_for(&Quotation::new("pages in this text"), Some(7)), Found::Exact(_)));
}

#[test]
fn a_heading_that_is_none_is_told() {
    for text in ["== page x ==\n", "== Page 1 ==\n", "words\n== page 0 ==\n", "===\n"] {
        assert!(matches!(PageText::read(text), Err(BadHeading(_))), "{text:?}");
    }
    assert_eq!(PageText::read("words\n==page 1==").unwrap_err(), BadHeading(2));
}

#[test]
fn what_is_written_is_read_again() {
    let written = PageText::write("Made by hand.", &["one page\n== of words ==\n", "\nanother\n"]);
    let read = PageText::read(&written).unwrap();
    assert_eq!(read.last_page(), Some(2), "{written}");
    assert!(matches!(read.look_for(&Quotation::new("one page == of words =="), Some(1)), Found::Exact(_)));
}

fn leading(text: &str, passage: &str) -> Option<String> {
    let start = text.rfind(passage).unwrap();
    fragment::leading_to(text, start..start + passage.len())
}

#[test]
fn a_fragment_leads_to_the_only_place_or_nowhere() {
    let text = "The town keeps the terms.\nNobody keeps the door, and nobody-else KEEPS THE TERMS of it.";
    assert_eq!(leading(text, "keeps the door").as_deref(), Some("text=keeps%20the%20door"));
    // Case is nothing to a browser, and a part of a word is the whole of it.
    assert_eq!(leading(text, "KEEPS THE TERMS"), None);
    assert_eq!(leading(text, "body-else").as_deref(), Some("text=nobody%2Delse"));
    // Over two paragraphs only its ends can be told.
    assert_eq!(leading(text, "the terms.\nNobody keeps").as_deref(), Some("text=the%20terms%2E,Nobody%20keeps"));
}

#[test]
fn a_long_passage_is_told_by_its_ends() {
    let middle = "and so it goes on with many words of no weight ".repeat(4);
    let text =
        format!("Before it all. The department of the town shall {middle}until the last of them is said. After it.");
    let start = text.find("The department").unwrap();
    let end = text.find(" After it").unwrap();
    let found = fragment::leading_to(&text, start..end);
    assert_eq!(found.as_deref(), Some("text=The%20department%20of%20the%20town,last%20of%20them%20is%20said%2E"));
    let twice = format!("{text} {text}");
    assert_eq!(fragment::leading_to(&twice, start..end), None);
}

#[test]
fn accents_are_one_however_they_are_written() {
    assert_eq!(Normal::of("cafe\u{301}").text(), Normal::of("café").text());
    assert_eq!(Normal::of("ﬁne  …\u{a0}x\u{200b}y").text(), "fine ... xy");
}

#[test]
fn a_web_page_is_read_as_its_reader_does() {
    let page = "<title>No</title><style>p{}</style><p>We <b>keep</b> it&#8217;s<p>Next<script>var a = '<p>no'</script>";
    assert_eq!(
        markup::words(page).split('\n').filter(|line| !line.is_empty()).collect::<Vec<_>>(),
        ["We keep it’s", "Next"]
    );
}

/// What the matcher must agree with: every run of words of the text is tried.
fn naive(text: &str, quote: &str) -> bool {
    Normal::of(text).text().contains(Normal::of(quote).text())
}

/// How many changes the best run takes, by the whole table.
fn least_changes(text: &[u8], words: &[u8]) -> usize {
    let mut row: Vec<usize> = vec![0; text.len() + 1];
    for (number, byte) in words.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = number + 1;
        for at in 0..text.len() {
            let change = diagonal + usize::from(text[at] != *byte);
            diagonal = row[at + 1];
            row[at + 1] = change.min(row[at] + 1).min(row[at + 1] + 1);
        }
    }
    row.into_iter().min().unwrap()
}

fn pages() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Z]{1,9}",
        "[a-z]{2,5}-[a-z]{2,5}",
        "[a-z]{2,5}-\n[a-z]{2,5}",
        Just("“ﬁne”—".to_owned()),
        Just("…".to_owned()),
        "[a-z]{1,4}\u{301}[a-z]",
        Just("\u{ad}".to_owned()),
        "[éñßж中]{1,3}",
        Just("--".to_owned()),
        "[0-9$.,;]{1,5}",
    ];
    let space = prop_oneof![Just(" "), Just("\n"), Just("\u{a0} "), Just("\t"), Just("\u{c}")];
    prop::collection::vec((word, space), 1..60)
        .prop_map(|words| words.into_iter().map(|(word, space)| word + space).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_run_of_words_of_a_page_is_found_exactly(text in pages(), from in 0_usize..60, length in 3_usize..40) {
        let words: Vec<&str> = text.split(char::is_whitespace).filter(|word| !word.is_empty()).collect();
        let from = from % words.len();
        let until = (from + length).min(words.len());
        // Cut from the page itself, with the ends of its lines.
        let start = words[from].as_ptr() as usize - text.as_ptr() as usize;
        let last = words[until - 1];
        let end = last.as_ptr() as usize - text.as_ptr() as usize + last.len();
        let quotation = Quotation::new(&text[start..end]);
        prop_assume!(quotation.longest() >= super::SHORTEST);
        let page = PageText::read(&text).unwrap();
        let found = page.look_for(&quotation, None);
        prop_assert!(matches!(found, Found::Exact(_)), "{:?} in {:?}: {:?}", &text[start..end], text, found);
    }

    #[test]
    fn the_matcher_agrees_with_a_naive_one(text in "[ab \n]{0,80}", quote in "[ab ]{12,20}") {
        let page = PageText::read(&text).unwrap();
        let quotation = Quotation::new(&quote);
        prop_assume!(quotation.longest() >= super::SHORTEST);
        let exact = matches!(page.look_for(&quotation, None), Found::Exact(_));
        prop_assert_eq!(exact, naive(&text, &quote));
    }

    #[test]
    fn the_least_changes_are_those_of_the_whole_table(text in "[abc]{0,300}", words in "[abc]{13,200}", spoilt in 0_usize..200) {
        // A text that holds the words with a letter changed, and one that holds what chance put there.
        let mut near = words.clone().into_bytes();
        let at = spoilt % near.len();
        near[at] = b'x';
        let held = format!("{text}{}{text}", String::from_utf8(near).unwrap());
        for text in [text, held] {
            let quotation = Quotation::new(&words);
            let allowed = words.len() * 8 / 100;
            let least = least_changes(text.as_bytes(), words.as_bytes());
            let found = super::near::find(&Normal::of(&text), &quotation);
            prop_assert_eq!(found.is_some(), least <= allowed, "{} changes", least);
            if let Some((range, agreeing)) = found {
                let again = least_changes(&text.as_bytes()[range], words.as_bytes());
                prop_assert_eq!((again, agreeing), (least, 100 - (least * 100).div_ceil(words.len())));
            }
        }
    }

    #[test]
    fn nothing_makes_it_panic(text in any::<String>(), quote in any::<String>(), page in any::<Option<u32>>()) {
        let quotation = Quotation::new(&quote);
        let read = PageText::read(&text).map(|pages| pages.look_for(&quotation, page));
        if let Ok(Found::Exact(place) | Found::OtherPage(place) | Found::Near(place, _)) = read {
            prop_assert!(place.range.end <= text.len());
        }
        markup::words(&text);
        Difference::between(&quote, &text);
    }

    #[test]
    fn the_normal_form_of_a_normal_form_is_itself(text in any::<String>()) {
        let once = Normal::of(&text);
        let twice = Normal::of(once.text());
        prop_assert_eq!(once.text(), twice.text());
    }
}
