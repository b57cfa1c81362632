//! `home-address`: a house number with its street.

use std::ops::Range;

use super::Watch;
use super::reading::{Reading, Word};
use crate::date::months;
use crate::diagnostic::{Rule, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    name: "home-address",
    severity: Severity::Error,
    summary: "No record or text beside one holds a house number with its street.",
    explanation: "Where somebody lives, or where a camera hangs, is on no page of this site; a text cannot say which houses \
        are homes, so every one is told. Seen are a number, a name in capitals and a word such as Street, Ave or Rd, or \
        Calle and Avenida with a name and a number. Name the city instead. An office's address can be allowed in \
        content/site.yaml, with the reason.",
};

/// How it is found and told.
pub static WATCH: Watch = Watch {
    rule: &RULE,
    find,
    message: "a house number with its street stands here",
    label: "a street address",
    help: "name the city alone (`[…]` in a quotation)",
};

/// Kinds of street, whole and short.
const KINDS: [&str; 33] = [
    "street",
    "st",
    "avenue",
    "ave",
    "av",
    "road",
    "rd",
    "drive",
    "dr",
    "lane",
    "ln",
    "boulevard",
    "blvd",
    "court",
    "ct",
    "place",
    "pl",
    "terrace",
    "ter",
    "circle",
    "cir",
    "parkway",
    "pkwy",
    "highway",
    "hwy",
    "trail",
    "trl",
    "square",
    "sq",
    "way",
    "row",
    "alley",
    "loop",
];

/// Courts and circuits that are no streets.
const BENCHES: [&str; 13] = [
    "supreme",
    "superior",
    "district",
    "circuit",
    "county",
    "municipal",
    "federal",
    "appeals",
    "appellate",
    "high",
    "state",
    "family",
    "criminal",
];

/// Words before a number that make it a year or a count, as the name of a month does.
const YEARS: [&str; 14] =
    ["in", "since", "of", "by", "until", "before", "after", "during", "from", "to", "early", "late", "en", "de"];

/// The addresses in a text.
fn find(text: &Reading<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut position = 0;
    while position < text.len() {
        match english(text, position).or_else(|| spanish(text, position)) {
            Some(last) => {
                found.push(text.range(position, last));
                position = last + 1;
            }
            None => position += 1,
        }
    }
    found
}

/// 12 North Elm Street, 1200B W. 5th Ave: the last word of the address that begins at `position`.
fn english(text: &Reading<'_>, position: usize) -> Option<usize> {
    text.word(position).filter(|word| !word.in_link && is_house(*word))?;
    let before = text.before(position);
    if before.ends_with(['-', '.', '/', '$', '#', '_']) || is_year(text, position) {
        return None;
    }
    for step in 1..=5 {
        let joined = text.is_blank_after(position + step - 1) || text.after(position + step - 1) == ". " && step > 1;
        let word = text.word(position + step).filter(|_| joined)?;
        if step > 1 && word.is(&KINDS) && word.text.starts_with(char::is_uppercase) {
            let name = text.word(position + step - 1)?;
            let bench = word.is(&["court", "circle", "row", "way", "place"]) && name.is(&BENCHES);
            return (!bench).then_some(position + step);
        }
        if !is_name(word) {
            return None;
        }
    }
    None
}

/// Calle Mayor 12: a name between the kind and the number.
fn spanish(text: &Reading<'_>, position: usize) -> Option<usize> {
    let kind = text.word(position)?;
    if kind.in_link || !kind.is(&["calle", "avenida", "avda"]) {
        return None;
    }
    for step in 1..=5 {
        let between = text.after(position + step - 1);
        let joined = text.is_blank_after(position + step - 1) || matches!(between, ", " | " #" | ", #" | ". ");
        let word = text.word(position + step).filter(|_| joined)?;
        if step > 1 && word.digits(1..=5) {
            return Some(position + step);
        }
        if !is_name(word) && !word.is(&["de", "del", "la", "las", "los", "el"]) {
            return None;
        }
    }
    None
}

/// Up to five figures, perhaps with a letter.
fn is_house(word: Word<'_>) -> bool {
    // Nearly every word is told by its first letter.
    if !word.text.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let figures = word.text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let letters = word.text.len() - figures.len();
    !figures.is_empty() && figures.len() <= 5 && letters <= 1 && figures.bytes().all(|byte| byte.is_ascii_digit())
}

/// In "in 2019 Wall Street" and "April 9, 2019 Elm Court" the number is a year.
fn is_year(text: &Reading<'_>, position: usize) -> bool {
    let number = text.word(position).is_some_and(|word| word.digits(4..=4) && word.text.starts_with(['1', '2']));
    let before = position.checked_sub(1).and_then(|before| text.word(before));
    number
        && (before.is_some_and(|word| word.is(&YEARS) || months::english(word.text).is_some())
            || text.before(position).trim_end() == ",")
}

fn is_name(word: Word<'_>) -> bool {
    let ordinal = word.text.starts_with(|letter: char| letter.is_ascii_digit())
        && ["st", "nd", "rd", "th"].iter().any(|ending| word.text.ends_with(ending));
    word.is_capitalised() || ordinal || word.is(&["n", "s", "e", "w", "ne", "nw", "se", "sw"])
}

#[cfg(test)]
mod tests {
    use super::super::found_by;
    use super::*;

    #[test]
    fn streets_are_found() {
        for address in [
            "12 Elm Street",
            "1200B W. 5th Ave",
            "104 Martin Luther King Blvd",
            "7 St. Mary's Rd",
            "Calle Mayor 12",
            "Avenida de la Paz, 3",
        ] {
            assert_eq!(found_by(&WATCH, &format!("The camera at {address}, they say.")), [address]);
        }
    }

    #[test]
    fn sentences_are_left_alone() {
        for text in [
            "In 2019 Wall Street took notice",
            "On April 9, 2019 Elm Street was quiet",
            "the 9 Supreme Court justices",
            "3 District Court rulings",
            "405 law enforcement agencies",
            "Peoria, 12 South Holland, St. Charles",
            "200 Ring cameras on Main Street",
            "https://example.org/12-Elm-Street",
        ] {
            assert!(found_by(&WATCH, text).is_empty(), "{text}");
        }
    }
}
