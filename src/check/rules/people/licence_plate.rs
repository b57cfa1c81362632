//! `licence-plate`: the plate of a car.

use std::ops::Range;

use super::Watch;
use super::reading::{Reading, Word};
use crate::diagnostic::{Rule, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    name: "licence-plate",
    severity: Severity::Error,
    summary: "No record or text beside one holds the plate of a car.",
    explanation: "A plate leads to its owner. Seen are capitals and figures after a word such as “plate”, “tag number” or \
        “matrícula”; a plate without such a word looks like any other number and is not told. Leave it out, and put \
        `[…]` in its place in a quotation.",
};

/// How it is found and told.
pub static WATCH: Watch = Watch {
    rule: &RULE,
    find,
    message: "the plate of a car stands here",
    label: "a licence plate",
    help: "leave it out (`[…]` in a quotation)",
};

/// What comes before the plate.
const PLATES: [&[&str]; 7] =
    [&["plate"], &["plates"], &["tag", "number"], &["registration", "number"], &["matrícula"], &["placa"], &["placas"]];

/// What may stand between.
const BETWEEN: [&str; 10] = ["number", "no", "num", "is", "was", "reads", "reading", "número", "es", "of"];

/// The plates in a text.
fn find(text: &Reading<'_>) -> Vec<Range<usize>> {
    let plates = text.beginning_with(b"ptrm").filter_map(|position| {
        let phrase = PLATES.iter().find(|phrase| text.phrase(position, phrase))?;
        let mut plate = position + phrase.len();
        while text.word(plate)?.is(&BETWEEN) && plate < position + phrase.len() + 3 {
            plate += 1;
        }
        Some(text.range(plate, plate_at(text, plate)?))
    });
    plates.collect()
}

/// ABC1234, ABC-1234, 7ABC 123: the last word of the plate that begins at `position`.
fn plate_at(text: &Reading<'_>, position: usize) -> Option<usize> {
    let first = text.word(position)?;
    if !is_of_plates(first) {
        return None;
    }
    let second = text.word(position + 1).filter(|word| is_of_plates(*word) && word.text.len() <= 5);
    let joined = matches!(text.after(position), "-" | " " | "·");
    match second.filter(|_| joined && first.text.len() <= 4) {
        Some(second) => fits(&[first.text, second.text].concat()).then_some(position + 1),
        None => fits(first.text).then_some(position),
    }
}

fn is_of_plates(word: Word<'_>) -> bool {
    word.text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

fn fits(plate: &str) -> bool {
    (5..=8).contains(&plate.len()) && plate.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::found_by;
    use super::*;

    #[test]
    fn plates_are_found() {
        for (text, plate) in [
            ("the licence plate ABC1234 was seen", "ABC1234"),
            ("plate number: 7ABC123.", "7ABC123"),
            ("Virginia plates ABC-1234", "ABC-1234"),
            ("tag number XY 12345", "XY 12345"),
            ("con matrícula 1234 BCD", "1234 BCD"),
        ] {
            assert_eq!(found_by(&WATCH, text), [plate]);
        }
    }

    #[test]
    fn other_words_are_left_alone() {
        for text in [
            "licence plate readers of 2019",
            "plate glass",
            "row AOS3984",
            "number plates in 2019",
            "a plate",
            "plates RING",
        ] {
            assert!(found_by(&WATCH, text).is_empty(), "{text}");
        }
    }
}
