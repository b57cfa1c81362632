//! Names of places as keys, so that ways to write one name meet: [`name_key`].
//!
//! Two names meet when they differ in case, accents, apostrophes, hyphens, full stops, spaces, or in `Saint`, `Fort`,
//! `Mount` and `and` written out or short. Whatever differs more is another name: a misspelling is for the suggestions.

use unicode_normalization::UnicodeNormalization;

/// Kinds of municipality that people write before or after a name, as keys of words.
const BEFORE: [&[&str]; 6] = [
    &["charter", "township", "of"],
    &["township", "of"],
    &["village", "of"],
    &["city", "of"],
    &["town", "of"],
    &["borough", "of"],
];
const AFTER: [&[&str]; 7] =
    [&["charter", "township"], &["township"], &["twp"], &["village"], &["borough"], &["boro"], &["town"]];

/// Kinds of county.
const COUNTY_KINDS: [&[&str]; 11] = [
    &["city", "and", "borough"],
    &["planning", "region"],
    &["census", "area"],
    &["county"],
    &["parish"],
    &["borough"],
    &["municipality"],
    &["municipio"],
    &["district"],
    &["island"],
    &["city"],
];

/// The key of a name: `St. John's` and `saint johns` are both `stjohns`. Empty if the name has no letter or digit.
#[must_use]
pub fn name_key(name: &str) -> String {
    words(name).concat()
}

/// The key without the kind of municipality, if the name carries one: `Burlington Township` gives `burlington`.
#[must_use]
pub fn bare_place_key(name: &str) -> Option<String> {
    let words = words(name);
    let mut rest = words.as_slice();
    for kind in BEFORE {
        rest = strip_start(rest, kind).unwrap_or(rest);
    }
    for kind in AFTER {
        rest = strip_end(rest, kind).unwrap_or(rest);
    }
    (rest.len() < words.len()).then(|| rest.concat())
}

/// The key of a county's name without its kind: `Orleans Parish` gives `orleans`.
#[must_use]
pub fn bare_county_key(name: &str) -> String {
    let words = words(name);
    COUNTY_KINDS.iter().find_map(|kind| strip_end(&words, kind)).unwrap_or(&words).concat()
}

/// The key of a name that says `County` at its end, without that; `None` if it does not.
#[must_use]
pub fn called_county_key(name: &str) -> Option<String> {
    let words = words(name);
    let rest = strip_end(&words, &["county"]).or_else(|| strip_end(&words, &["co"]))?;
    Some(rest.concat())
}

fn strip_start<'a>(words: &'a [String], kind: &[&str]) -> Option<&'a [String]> {
    let (start, rest) = words.split_at_checked(kind.len())?;
    (!rest.is_empty() && start.iter().eq(kind)).then_some(rest)
}

fn strip_end<'a>(words: &'a [String], kind: &[&str]) -> Option<&'a [String]> {
    let (rest, end) = words.split_at_checked(words.len().checked_sub(kind.len())?)?;
    (!rest.is_empty() && end.iter().eq(kind)).then_some(rest)
}

fn words(name: &str) -> Vec<String> {
    // Most names have nothing to decompose, and to look for it costs more than the rest.
    if name.is_ascii() { plain_words(name.chars()) } else { plain_words(name.nfd()) }
}

fn plain_words(letters: impl Iterator<Item = char>) -> Vec<String> {
    let plain: String = letters
        .filter(|letter| !is_dropped(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter.is_alphanumeric() || letter == '&' { letter } else { ' ' })
        .collect();
    plain.split_whitespace().map(short).collect()
}

/// Marks above letters, apostrophes of every kind (Hawaii's okina among them), full stops, direction marks.
fn is_dropped(letter: char) -> bool {
    let apostrophe = matches!(letter, '\'' | '`' | '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}' | '\u{b4}');
    let mark = unicode_normalization::char::is_combining_mark(letter);
    let direction = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    apostrophe || mark || direction || letter == '.'
}

fn short(word: &str) -> String {
    let short = match word {
        "saint" => "st",
        "sainte" => "ste",
        "fort" => "ft",
        "mount" => "mt",
        "&" => "and",
        other => other,
    };
    short.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_to_write_one_name_meet() {
        for (one, other) in [
            ("St. Louis", "Saint Louis"),
            ("Ft. Worth", "FORT WORTH"),
            ("Mt. Pleasant", "mount pleasant"),
            ("Coeur d'Alene", "Coeur d\u{2019}Alene"),
            ("Winston-Salem", "Winston Salem"),
            ("Mayagüez", "Mayaguez"),
            ("LaGrange", "La Grange"),
            ("Town & Country", "Town and Country"),
            ("\u{200e}Harris County\u{200e}", "Harris County"),
        ] {
            assert_eq!(name_key(one), name_key(other), "{one}");
        }
        assert_ne!(name_key("Waynesboro"), name_key("Waynesborough"));
        assert_eq!(name_key(" .-' "), "");
    }

    #[test]
    fn kinds_come_off_but_names_stay() {
        assert_eq!(bare_place_key("Burlington Township").as_deref(), Some("burlington"));
        assert_eq!(bare_place_key("Charter Township of Flint").as_deref(), Some("flint"));
        assert_eq!(bare_place_key("Kansas City"), None);
        assert_eq!(bare_place_key("Township"), None);
        assert_eq!(bare_county_key("Orleans Parish"), "orleans");
        assert_eq!(bare_county_key("Juneau City and Borough"), "juneau");
        assert_eq!(bare_county_key("Waynesboro city"), "waynesboro");
    }
}
