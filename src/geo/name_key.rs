//! Names of places as keys, so that ways to write one name meet: [`name_key`].
//!
//! Two names meet when they differ in case, accents, apostrophes, hyphens, full stops, spaces, or in `Saint`, `Fort`,
//! `Mount` and `and` written out or short. Whatever differs more is another name: a misspelling is for the suggestions.

use unicode_normalization::UnicodeNormalization;

/// Words that people write out or short.
const SHORT: [(&str, &str); 5] = [("saint", "st"), ("sainte", "ste"), ("fort", "ft"), ("mount", "mt"), ("&", "and")];

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

/// A name's words in the form of keys, one after another without blanks.
struct Words {
    text: String,
    /// Where each word begins in `text`.
    begins: Vec<usize>,
}

/// The key of a name: `St. John's` and `saint johns` are both `stjohns`. Empty if the name has no letter or digit.
#[must_use]
pub fn name_key(name: &str) -> String {
    Words::of(name).text
}

/// The key without the kind of municipality, if the name carries one: `Burlington Township` gives `burlington`.
#[must_use]
pub fn bare_place_key(name: &str) -> Option<String> {
    let words = Words::of(name);
    let (mut first, mut end) = (0, words.begins.len());
    for kind in BEFORE {
        first = words.without_start(first, end, kind).unwrap_or(first);
    }
    for kind in AFTER {
        end = words.without_end(first, end, kind).unwrap_or(end);
    }
    (end - first < words.begins.len()).then(|| words.key(first, end))
}

/// The key of a county's name without its kind: `Orleans Parish` gives `orleans`.
#[must_use]
pub fn bare_county_key(name: &str) -> String {
    let words = Words::of(name);
    let all = words.begins.len();
    let end = COUNTY_KINDS.iter().find_map(|kind| words.without_end(0, all, kind)).unwrap_or(all);
    words.key(0, end)
}

/// The key of a name that says `County` at its end, without that; `None` if it does not.
#[must_use]
pub fn called_county_key(name: &str) -> Option<String> {
    let words = Words::of(name);
    let all = words.begins.len();
    let end = words.without_end(0, all, &["county"]).or_else(|| words.without_end(0, all, &["co"]))?;
    Some(words.key(0, end))
}

impl Words {
    fn of(name: &str) -> Self {
        let mut words = Self { text: String::with_capacity(name.len()), begins: Vec::with_capacity(4) };
        // Most names have nothing to decompose, and to look for it costs more than the rest.
        if name.is_ascii() {
            words.read(name.chars())
        } else {
            words.read(name.nfd())
        }
        words
    }

    fn read(&mut self, letters: impl Iterator<Item = char>) {
        let mut within = false;
        for letter in letters.filter(|letter| !is_dropped(*letter)).flat_map(char::to_lowercase) {
            if letter.is_alphanumeric() || letter == '&' {
                if !within {
                    self.begins.push(self.text.len());
                }
                self.text.push(letter);
                within = true;
            } else if within {
                self.shorten();
                within = false;
            }
        }
        if within {
            self.shorten();
        }
    }

    /// Puts the short form in the place of the last word.
    fn shorten(&mut self) {
        let Some(begin) = self.begins.last().copied() else { return };
        let word = self.text.get(begin..).unwrap_or_default();
        if let Some((_, short)) = SHORT.iter().find(|(long, _)| *long == word) {
            self.text.truncate(begin);
            self.text.push_str(short);
        }
    }

    fn word(&self, position: usize) -> &str {
        let begin = self.begins.get(position).copied().unwrap_or(self.text.len());
        let end = self.begins.get(position + 1).copied().unwrap_or(self.text.len());
        self.text.get(begin..end).unwrap_or_default()
    }

    /// The key of the words from `first` to before `end`.
    fn key(&self, first: usize, end: usize) -> String {
        (first..end).map(|position| self.word(position)).collect()
    }

    fn are(&self, first: usize, kind: &[&str]) -> bool {
        kind.iter().enumerate().all(|(step, word)| self.word(first + step) == *word)
    }

    /// The first word after `kind`, where the words from `first` to before `end` begin with it and more follow.
    fn without_start(&self, first: usize, end: usize, kind: &[&str]) -> Option<usize> {
        (end - first > kind.len() && self.are(first, kind)).then_some(first + kind.len())
    }

    /// The first word of `kind`, where the words from `first` to before `end` end with it and begin before it.
    fn without_end(&self, first: usize, end: usize, kind: &[&str]) -> Option<usize> {
        let left = (end - first).checked_sub(kind.len()).filter(|left| *left > 0)?;
        self.are(first + left, kind).then_some(first + left)
    }
}

/// Marks above letters, apostrophes of every kind (Hawaii's okina among them), full stops, direction marks.
fn is_dropped(letter: char) -> bool {
    if letter.is_ascii() {
        return matches!(letter, '\'' | '`' | '.');
    }
    let apostrophe = matches!(letter, '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}' | '\u{b4}');
    let mark = unicode_normalization::char::is_combining_mark(letter);
    let direction = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    apostrophe || mark || direction
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
