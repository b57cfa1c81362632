//! Dates as the Atlas writes them: month/day/year in the order of the United States, or words inside a summary.
//!
//! Entries: [`from_cell`] and [`from_summary`]; [`in_words`] for the texts of records. A day that the calendar does not have is not mended.

use crate::date::{PartialDate, months};

/// A date as a cell gives it: `4/8/19`, `04/08/2019`, `4/2019`, `2019` or ISO. Two digits of a year are 2000 to 2099.
/// `None` for anything else, such as `13/40/19`.
pub fn from_cell(cell: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = cell.split('/').map(str::trim).collect();
    match parts.as_slice() {
        [month, day, year] => PartialDate::day(year_of(year)?, small(month)?, small(day)?),
        [month, year] => PartialDate::parse(&format!("{:04}-{:02}", year_of(year)?, small(month)?)).ok(),
        [whole] => PartialDate::parse(whole).ok(),
        _ => None,
    }
}

/// The first month with a year in a summary (`in June 2020`), else the first year (`in 2019`).
pub fn from_summary(summary: &str) -> Option<PartialDate> {
    let words: Vec<String> = summary
        .split_whitespace()
        .map(|word| word.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase())
        .collect();
    let pairs = || words.iter().zip(words.iter().skip(1));
    let month = |(month, year): (&String, &String)| {
        let number = months::english(month)?;
        PartialDate::parse(&format!("{}-{number:02}", full_year(year)?)).ok()
    };
    let year = |(before, year): (&String, &String)| {
        if before == "in" { PartialDate::parse(&full_year(year)?.to_string()).ok() } else { None }
    };
    pairs().find_map(month).or_else(|| pairs().find_map(year))
}

/// A date in English words, as the texts of records say it: "April 29, 2019"; what is not sure stays as it is written.
pub fn in_words(date: PartialDate) -> String {
    let month = date.month.and_then(months::in_english).filter(|_| !date.approximate && !date.uncertain);
    match (month, date.day) {
        (Some(month), Some(day)) => format!("{month} {day}, {}", date.year),
        (Some(month), None) => format!("{month} {}", date.year),
        _ => date.to_string(),
    }
}

fn year_of(text: &str) -> Option<i16> {
    match text.len() {
        2 => small(text).map(|year| 2000 + i16::from(year)),
        4 => full_year(text),
        _ => None,
    }
}

fn full_year(text: &str) -> Option<i16> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = if digits { text.parse().ok()? } else { return None };
    (1900..2100).contains(&year).then_some(year)
}

fn small(text: &str) -> Option<i8> {
    let digits = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Option<String> {
        from_cell(text).map(|date| date.to_string())
    }

    #[test]
    fn nine_shapes_are_one_day() {
        for text in ["4/8/19", "04/8/19", "4/08/19", "04/08/19", "4/8/2019", "04/08/2019", "4/08/2019", "04/8/2019"] {
            assert_eq!(cell(text).as_deref(), Some("2019-04-08"), "{text}");
        }
        assert_eq!(cell("12/10/19").as_deref(), Some("2019-12-10"));
        assert_eq!(cell("6/2020").as_deref(), Some("2020-06"));
        assert_eq!(cell("2020").as_deref(), Some("2020"));
        assert_eq!(cell("2020-06-30").as_deref(), Some("2020-06-30"));
    }

    #[test]
    fn nothing_is_guessed() {
        for text in ["13/13/19", "2/30/19", "4/8/219", "4-8-19", "soon", "", "4/8/19/1", "-4/8/19", "0/0/00"] {
            assert_eq!(cell(text), None, "{text}");
        }
    }

    #[test]
    fn summaries_give_months_and_years_and_no_days() {
        let read = |text| from_summary(text).map(|date| date.to_string());
        assert_eq!(read("They signed in June 2020 to watch.").as_deref(), Some("2020-06"));
        assert_eq!(read("They signed, in 2018, to watch.").as_deref(), Some("2018"));
        assert_eq!(read("They may 20 times, room 2019."), None);
    }
}
