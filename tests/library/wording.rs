//! Templates hold no words of their own: what a reader sees stands in the translation files, where it can be translated.

use std::fs;

use html5gum::{Token, Tokenizer};

use super::site::tests;

/// What is the same in every language: names, and what programs read (`all` is a medium).
const NAMES: [&str; 5] = ["Plain", "sight", "SHA-256", "utf-8", "all"];

/// Attributes that a reader sees or hears.
const HEARD: [&str; 5] = ["aria-label", "title", "alt", "placeholder", "data-label"];

#[test]
fn templates_hold_no_words() {
    let folder = tests("../themes/fight/templates");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let words = words(&fs::read_to_string(&path).unwrap());
        assert!(words.is_empty(), "{name} holds words: {words:?}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn this_test_finds_words() {
    assert_eq!(words("<p>{{ a }} and {% if b %}more{% endif %}</p>"), ["and", "more"]);
    assert_eq!(words("<a title=\"Back\" href=\"x.html\">{{ \"x\" | t }}</a>{# why #}"), ["Back"]);
}

/// The pieces of text in a template that are neither its language nor names.
fn words(template: &str) -> Vec<String> {
    let plain = without_tags(template);
    let mut found = Vec::new();
    for token in Tokenizer::new(plain.as_str()).flatten() {
        match token {
            Token::String(text) => found.push(String::from_utf8_lossy(&text.value).into_owned()),
            Token::StartTag(tag) => {
                let heard = HEARD.iter().filter_map(|name| tag.attributes.get(name.as_bytes()));
                found.extend(heard.map(|value| String::from_utf8_lossy(&value.value).into_owned()));
            }
            _ => {}
        }
    }
    let pieces = found.iter().flat_map(|text| text.split(GAP)).map(str::trim);
    let lettered = pieces.filter(|piece| piece.chars().any(char::is_alphabetic) && !NAMES.contains(piece));
    lettered.map(str::to_owned).collect()
}

/// Stands where the template's own language stood.
const GAP: char = '\u{1}';

fn without_tags(template: &str) -> String {
    let mut plain = String::new();
    let mut rest = template;
    while let Some(at) = rest.find("{{").into_iter().chain(rest.find("{%")).chain(rest.find("{#")).min() {
        plain.push_str(&rest[..at]);
        plain.push(GAP);
        let close = match &rest[at..at + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        rest = rest[at..].split_once(close).unwrap().1;
    }
    plain + rest
}
