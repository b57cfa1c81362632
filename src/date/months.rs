//! The names of months, as texts write them: whole and short in English, whole in Spanish. Capitals or not is one.
//!
//! Entries: [`english`] for the number of a month, [`is_month`] for whether a word is one at all.

const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const SHORT: [&str; 12] = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"];

const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// The month, from 1, that has this whole English name.
pub fn english(word: &str) -> Option<i8> {
    ENGLISH.iter().zip(1..).find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, number)| number)
}

/// The whole English name of a month, from 1, with its capital.
pub fn in_english(month: i8) -> Option<String> {
    let name = ENGLISH.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
    Some(name.get(..1)?.to_uppercase() + name.get(1..)?)
}

/// Whether a word is the name of a month, in any form.
pub fn is_month(word: &str) -> bool {
    [ENGLISH, SHORT, SPANISH].iter().flatten().any(|name| name.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_every_form_and_numbered_in_one() {
        assert_eq!((english("january"), english("May"), english("DECEMBER")), (Some(1), Some(5), Some(12)));
        assert_eq!(
            (in_english(1).as_deref(), in_english(12).as_deref(), in_english(13)),
            (Some("January"), Some("December"), None)
        );
        assert_eq!((english("dec"), english("diciembre"), english("day")), (None, None, None));
        assert!(["Sept", "dec", "June", "Diciembre", "enero"].into_iter().all(is_month));
        assert!(!["monday", "s", "", "marches"].into_iter().any(is_month));
    }
}
