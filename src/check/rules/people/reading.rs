//! A text as words: runs of letters and digits, with what stands between them.
//!
//! Entry: [`Reading::of`]. The rules about people ask for short patterns of words; told from words, a pattern needs no
//! search of its own and cannot take more than one pass.

use std::ops::Range;

/// A text and its words.
pub struct Reading<'a> {
    /// The text.
    pub text: &'a str,
    words: Vec<Word<'a>>,
}

/// A run of letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// The letters.
    pub text: &'a str,
    /// Its first byte.
    pub start: usize,
    /// Part of a web address, whose numbers are nobody's.
    pub in_link: bool,
    /// Its first byte, a capital of ASCII as the small letter.
    first: u8,
}

impl<'a> Word<'a> {
    fn new(text: &'a str, range: Range<usize>, in_link: bool) -> Self {
        let (start, text) = (range.start, text.get(range).unwrap_or_default());
        let first = text.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
        Self { text, start, in_link, first }
    }

    /// One past its last byte.
    pub fn end(self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is a number of this many digits.
    pub fn digits(self, lengths: impl std::ops::RangeBounds<usize>) -> bool {
        lengths.contains(&self.text.len()) && self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether it is one of these, in small letters or capitals.
    pub fn is(self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.eq_ignore_ascii_case(word))
    }

    /// Whether it begins with a capital and goes on in small letters.
    pub fn is_capitalised(self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    }
}

impl<'a> Reading<'a> {
    /// Reads the words of `text`.
    pub fn of(text: &'a str) -> Self {
        let mut words: Vec<Word<'a>> = Vec::with_capacity(text.len() / 5);
        let mut begun = None;
        let mut link = false;
        for (at, letter) in text.char_indices() {
            if is_inside(text, at, letter) {
                begun.get_or_insert(at);
                continue;
            }
            if let Some(start) = begun.take() {
                words.push(Word::new(text, start..at, link));
            }
            link = goes_on(text, at, letter, link, words.last());
        }
        if let Some(start) = begun {
            words.push(Word::new(text, start..text.len(), link));
        }
        Self { text, words }
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether it has no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The word at this position.
    pub fn word(&self, position: usize) -> Option<Word<'a>> {
        self.words.get(position).copied()
    }

    /// The positions of the words that begin with one of these bytes, which are small letters: nearly every word is none
    /// that a rule asks about, and is passed over by its first letter.
    pub fn beginning_with(&self, letters: &'static [u8]) -> impl Iterator<Item = usize> {
        let positions = self.words.iter().enumerate();
        positions.filter(move |(_, word)| letters.contains(&word.first)).map(|(at, _)| at)
    }

    /// The words from this position on.
    pub fn from(&self, position: usize) -> &[Word<'a>] {
        self.words.get(position..).unwrap_or_default()
    }

    /// What stands between the word at `position` and the next; all that is left after the last.
    pub fn after(&self, position: usize) -> &'a str {
        let end = self.word(position).map_or(0, Word::end);
        let next = self.word(position + 1).map_or(self.text.len(), |word| word.start);
        self.text.get(end..next).unwrap_or_default()
    }

    /// What stands before the word at `position`.
    pub fn before(&self, position: usize) -> &'a str {
        match position.checked_sub(1) {
            Some(last) => self.after(last),
            None => self.text.get(..self.word(0).map_or(0, |word| word.start)).unwrap_or_default(),
        }
    }

    /// Whether nothing but a blank, or the end of a line, parts the word at `position` from the next.
    pub fn is_blank_after(&self, position: usize) -> bool {
        is_blank(self.after(position))
    }

    /// The bytes from one word to another, both included.
    pub fn range(&self, first: usize, last: usize) -> Range<usize> {
        let start = self.word(first).map_or(0, |word| word.start);
        start..self.word(last).map_or(start, Word::end)
    }

    /// How many of the words from `position` on are these, one after another with blanks or stops between.
    pub fn phrase(&self, position: usize, phrase: &[&str]) -> bool {
        let words = self.from(position);
        let same = |(word, wanted): (&Word<'_>, &&str)| word.text.eq_ignore_ascii_case(wanted) && !word.in_link;
        let joined = |step: usize| is_blank(self.after(position + step).trim_start_matches('.'));
        let joined = |step: usize| joined(step) || self.after(position + step) == ".";
        words.len() >= phrase.len()
            && words.iter().zip(phrase).all(same)
            && (0..phrase.len().saturating_sub(1)).all(joined)
    }
}

/// Blanks and at most one end of a line: text goes on over those, but not over an empty line.
pub fn is_blank(between: &str) -> bool {
    let blank = |letter: char| letter.is_whitespace();
    !between.is_empty() && between.chars().all(blank) && between.matches('\n').count() <= 1
}

/// Whether `letter` belongs to a word. Letters of ASCII, which nearly all are, are told without a table.
fn is_inside(text: &str, at: usize, letter: char) -> bool {
    match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        '\'' | '\u{2019}' => is_apostrophe_within(text, at, letter),
        _ => !letter.is_ascii() && letter.is_alphanumeric(),
    }
}

/// `O'Brien` and `sheriff's` are one word each.
fn is_apostrophe_within(text: &str, at: usize, letter: char) -> bool {
    let is_letter = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphabetic);
    is_letter(text.get(..at).and_then(|before| before.chars().next_back()))
        && is_letter(text.get(at + letter.len_utf8()..).and_then(|after| after.chars().next()))
}

/// Whether `letter`, which belongs to no word, stands in a web address: one begins with `http://` and ends with a blank,
/// a quotation mark or a bracket.
fn goes_on(text: &str, at: usize, letter: char, link: bool, last: Option<&Word<'_>>) -> bool {
    if letter.is_whitespace() || matches!(letter, '"' | '\'' | '<' | '>' | ')' | ']' | '”') {
        return false;
    }
    let begins = || {
        letter == ':'
            && text.get(at..).is_some_and(|rest| rest.starts_with("://"))
            && last.is_some_and(|word| word.is(&["http", "https"]))
    };
    link || begins()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_whether_they_stand_in_a_link() {
        let reading = Reading::of("See https://a.example/555-1234?x=1, page 2 of O'Brien's.");
        let words: Vec<(&str, bool)> = reading.from(0).iter().map(|word| (word.text, word.in_link)).collect();
        let linked = ["a", "example", "555", "1234", "x", "1"].map(|word| (word, true));
        assert_eq!(words.first(), Some(&("See", false)));
        assert_eq!(words.get(2..8), Some(linked.as_slice()));
        assert_eq!(
            words.get(8..),
            Some([("page", false), ("2", false), ("of", false), ("O'Brien's", false)].as_slice())
        );
    }

    #[test]
    fn what_stands_between_is_kept() {
        let reading = Reading::of("(540) 555-0123\n  next");
        assert_eq!((reading.before(0), reading.after(0), reading.after(1)), ("(", ") ", "-"));
        assert!(reading.is_blank_after(2) && !is_blank("\n\n") && !is_blank(""));
        assert!(Reading::of("date of\n birth").phrase(0, &["date", "of", "birth"]));
        assert!(Reading::of("D.O.B. 1").phrase(0, &["d", "o", "b"]));
    }
}
