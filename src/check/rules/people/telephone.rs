//! `telephone`: a telephone number.

use std::ops::Range;

use super::Watch;
use super::reading::{Reading, is_blank};
use crate::diagnostic::{Rule, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    name: "telephone",
    severity: Severity::Error,
    summary: "No record or text beside one holds a telephone number.",
    explanation: "A number that a released document shows was perhaps never meant for thousands of readers, and a map of \
        partnerships does not need it. Leave it out, and put `[…]` in its place in a quotation. Seen are numbers of North \
        America in three groups, numbers that begin with `+`, and shorter ones after a word such as “call” or \
        “phone”. The number of an office can be allowed in content/site.yaml, with the reason.",
};

/// How it is found and told.
pub static WATCH: Watch = Watch {
    rule: &RULE,
    find,
    message: "a telephone number stands here",
    label: "a telephone number",
    help: "leave it out (`[…]` in a quotation)",
};

/// Words after which a short number is a telephone's.
const CALLS: [&str; 14] = [
    "phone",
    "phones",
    "telephone",
    "tel",
    "call",
    "calling",
    "cell",
    "mobile",
    "fax",
    "dial",
    "text",
    "teléfono",
    "llame",
    "llamar",
];

/// The telephone numbers in a text.
fn find(text: &Reading<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut position = 0;
    while position < text.len() {
        match number_at(text, position) {
            Some(last) => {
                let number = text.range(position, last);
                let sign = usize::from(text.before(position).ends_with(['(', '+']));
                found.push(number.start - sign..number.end);
                position = last + 1;
            }
            None => position += 1,
        }
    }
    found
}

/// The last word of the number that begins with the word at `position`.
fn number_at(text: &Reading<'_>, position: usize) -> Option<usize> {
    let first = text.word(position)?;
    if !first.digits(1..=15) || first.in_link || !stands_alone(text.before(position)) {
        return None;
    }
    let last = if text.before(position).ends_with('+') {
        international(text, position)
    } else {
        north_american(text, position).or_else(|| short(text, position))
    }?;
    // A longer row of figures is some other number.
    let goes_on =
        matches!(text.after(last), "-" | "." | "/" | "_") && text.word(last + 1).is_some_and(|next| next.digits(1..));
    (!goes_on).then_some(last)
}

/// `case-540-…` is the middle of something else.
fn stands_alone(before: &str) -> bool {
    !before.ends_with(['-', '.', '/', '_', ',', '$', '#', '=', '&']) || before.contains(char::is_whitespace)
}

/// 540-555-0123, (540) 555-0123, 540.555.0123, 1-540-555-0123.
fn north_american(text: &Reading<'_>, position: usize) -> Option<usize> {
    let leading = text.word(position)?.text == "1" && matches!(text.after(position), "-" | "." | " " | " (" | "-(");
    let area = if leading { position + 1 } else { position };
    let is = |word: usize, length: usize| text.word(word).is_some_and(|word| word.digits(length..=length));
    let opens = |word: usize| text.word(word).is_some_and(|word| !word.text.starts_with(['0', '1']));
    let groups = is(area, 3) && is(area + 1, 3) && is(area + 2, 4) && opens(area) && opens(area + 1);
    let bracketed = text.before(area).ends_with('(') && text.after(area).starts_with(')');
    let dash = |between: &str| matches!(between.trim(), "-" | "." | "/" | "–" | "‑" | "·");
    let (first, second) = (text.after(area), text.after(area + 1));
    let joined = (bracketed && matches!(first.trim(), ")" | ")-")) && (dash(second) || is_blank(second))
        || dash(first) && (dash(second) || is_blank(second))
        || is_blank(first) && (dash(second) || leading && is_blank(second));
    (groups && joined).then_some(area + 2)
}

/// After `+`: nine to fifteen figures in groups, or in one.
fn international(text: &Reading<'_>, position: usize) -> Option<usize> {
    let joins = |between: &str| matches!(between, " " | "-" | "." | " (" | "(" | ") " | ")" | "\u{a0}" | "–");
    let mut last = position;
    let mut figures = text.word(position)?.text.len();
    while joins(text.after(last)) && text.word(last + 1).is_some_and(|word| word.digits(1..=10)) {
        last += 1;
        figures += text.word(last).map_or(0, |word| word.text.len());
    }
    let enough = if last == position { 10..=15 } else { 9..=15 };
    // `+38.068512` is a latitude.
    let two_with_point = last == position + 1 && text.after(position) == ".";
    (enough.contains(&figures) && !two_with_point).then_some(last)
}

/// 555-0123 or 5405550123, where a word says that it is a telephone's.
fn short(text: &Reading<'_>, position: usize) -> Option<usize> {
    let called = (1..=3).any(|back| {
        position.checked_sub(back).and_then(|word| text.word(word)).is_some_and(|word| word.is(&CALLS) && !word.in_link)
    });
    if !called {
        return None;
    }
    let first = text.word(position)?;
    let local = first.digits(3..=3)
        && matches!(text.after(position), "-" | ".")
        && text.word(position + 1).is_some_and(|word| word.digits(4..=4));
    if local {
        return Some(position + 1);
    }
    (first.digits(10..=11) && !first.text.starts_with('0')).then_some(position)
}

#[cfg(test)]
mod tests {
    use super::super::found_by;
    use super::*;

    #[test]
    fn numbers_are_found_in_every_form() {
        for number in [
            "540-555-0123",
            "540.555.0123",
            "540 555-0123",
            "540/555-0123",
            "1-540-555-0123",
            "1 540 555 0123",
            "44 20 7946 0958",
            "34 600 00 00 00",
            "15405550123",
        ] {
            let plus = if number.starts_with(['4', '3']) || number.len() == 11 { "+" } else { "" };
            let number = format!("{plus}{number}");
            assert_eq!(found_by(&WATCH, &format!("Ask at {number}, they said.")), [number]);
        }
        assert_eq!(found_by(&WATCH, "Ask (540) 555-0123."), ["(540) 555-0123"]);
        assert_eq!(found_by(&WATCH, "over two lines 540-555-\n    0123"), ["540-555-\n    0123"]);
        assert_eq!(found_by(&WATCH, "call 555-0123 or phone: 5405550123"), ["555-0123", "5405550123"]);
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "https://example.org/540-555-0123",
            "documentcloud: 6374431",
            "row AOS3984",
            "2019-02-25",
            "[38.0685, -78.8895]",
            "+38.068512",
            "case 12-540-555-0123",
            "540-555-0123-7",
            "405 law enforcement agencies, 2,014 in all",
            "20190730000000",
            "from 100 to 200 1234",
            "$540.555.0123",
        ] {
            assert!(found_by(&WATCH, text).is_empty(), "{text}");
        }
    }
}
