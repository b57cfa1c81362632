//! `birth-date`: the day on which somebody was born.

use std::ops::Range;

use super::Watch;
use super::reading::{Reading, is_blank};
use crate::date::months::is_month;
use crate::diagnostic::{Rule, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    name: "birth-date",
    severity: Severity::Error,
    summary: "No record or text beside one holds the day on which somebody was born.",
    explanation: "With a name, the day of birth opens accounts and files. Police documents are full of them, and no claim about \
        a partnership needs one. Seen is a full date after “born”, “DOB”, “date of birth”, “nacido” and the like. Leave \
        it out, and put `[…]` in its place in a quotation.",
};

/// How it is found and told.
pub static WATCH: Watch = Watch {
    rule: &RULE,
    find,
    message: "a date of birth stands here",
    label: "a date of birth",
    help: "leave it out (`[…]` in a quotation)",
};

/// What comes before the date.
const BIRTHS: [&[&str]; 9] = [
    &["dob"],
    &["d", "o", "b"],
    &["date", "of", "birth"],
    &["birth", "date"],
    &["birthdate"],
    &["born"],
    &["fecha", "de", "nacimiento"],
    &["nacido"],
    &["nacida"],
];

/// What may stand between.
const BETWEEN: [&str; 7] = ["on", "the", "is", "was", "el", "día", "es"];

/// The dates of birth in a text.
fn find(text: &Reading<'_>) -> Vec<Range<usize>> {
    let births = text.beginning_with(b"dbfn").filter_map(|position| {
        let phrase = BIRTHS.iter().find(|phrase| text.phrase(position, phrase))?;
        let mut date = position + phrase.len();
        while text.word(date)?.is(&BETWEEN) && date < position + phrase.len() + 3 {
            date += 1;
        }
        Some(text.range(date, full_date(text, date)?))
    });
    births.collect()
}

/// The last word of a date with day, month and year that begins at `position`.
fn full_date(text: &Reading<'_>, position: usize) -> Option<usize> {
    let word = |step: usize| text.word(position + step);
    let digits = |step: usize, most: usize| word(step).is_some_and(|word| word.digits(1..=most));
    let dashed = |step: usize| matches!(text.after(position + step).trim(), "/" | "-" | ".");
    if digits(0, 4) && digits(1, 2) && digits(2, 4) && dashed(0) && dashed(1) {
        return Some(position + 2);
    }
    let month = |step: usize| word(step).is_some_and(|word| is_month(word.text));
    let day = |step: usize| {
        let Some(word) = word(step) else { return false };
        let figures = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.text.strip_suffix(ending));
        let figures = figures.unwrap_or(word.text);
        matches!(figures.len(), 1..=2) && figures.bytes().all(|byte| byte.is_ascii_digit())
    };
    let year = |step: usize| word(step).is_some_and(|word| word.digits(4..=4));
    let near = |step: usize| is_blank(text.after(position + step).trim_start_matches([',', '.']));
    if (month(0) && day(1) || day(0) && month(1)) && year(2) && near(0) && near(1) {
        return Some(position + 2);
    }
    let of = |step: usize| word(step).is_some_and(|word| word.is(&["de", "of"]));
    (day(0) && of(1) && month(2) && of(3) && year(4)).then_some(position + 4)
}

#[cfg(test)]
mod tests {
    use super::super::found_by;
    use super::*;

    #[test]
    fn full_dates_are_found() {
        for (text, date) in [
            ("DOB: 04/05/1980", "04/05/1980"),
            ("D.O.B. 1980-04-05", "1980-04-05"),
            ("She was born on April 5, 1980.", "April 5, 1980"),
            ("born 5th April 1980", "5th April 1980"),
            ("date of birth 4-5-80", "4-5-80"),
            ("nacida el 5 de abril de 1980", "5 de abril de 1980"),
        ] {
            assert_eq!(found_by(&WATCH, text), [date]);
        }
    }

    #[test]
    fn other_dates_are_left_alone() {
        for text in ["born in 1980", "signed on April 5, 2019", "date: 2019-04-05", "the newborn 4", "born", "DOB:"] {
            assert!(found_by(&WATCH, text).is_empty(), "{text}");
        }
    }
}
