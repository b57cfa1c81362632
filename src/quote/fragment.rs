//! What leads a browser to a passage of a web page: a text fragment, `#:~:text=`.
//!
//! A browser scrolls to the first place where the words stand, without regard to case. So a fragment is given only where
//! the whole text proves that there is no other; a passage that is long, or goes over several
//! paragraphs, is told by its first and last words.

use std::ops::Range;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// A longer passage is told by its ends, in bytes.
const LONG: usize = 120;

/// Words at each end.
const WORDS: usize = 5;

/// The words at which a fragment gives up: an end that is not unique with so many will not be with more.
const MOST: usize = 12;

/// What stands after `#:~:` in a link to the passage `range` of `text`; `None` if no link is sure to lead there.
pub fn leading_to(text: &str, range: Range<usize>) -> Option<String> {
    let range = whole_words(text, range);
    let folded = Folded::new(text);
    let passage = text.get(range.clone())?;
    if passage.len() <= LONG && !passage.contains('\n') {
        return folded.only_is(passage, range.start).then(|| format!("text={}", encoded(passage)));
    }
    let first = line(passage.lines().next()?);
    let last = line(passage.lines().last()?);
    let sure = |count: &usize| {
        let start = first.get(..first.len().min(*count))?.join(" ");
        let end = last.get(last.len().saturating_sub(*count)..)?.join(" ");
        let leads = folded.only_is(&start, range.start) && folded.next_ends(&end, range.start + start.len(), range.end);
        leads.then(|| format!("text={},{}", encoded(&start), encoded(&end)))
    };
    (WORDS..=MOST).find_map(|count| sure(&count))
}

/// A browser looks for whole words only.
fn whole_words(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let back: usize = before.chars().rev().take_while(|letter| letter.is_alphanumeric()).map(char::len_utf8).sum();
    let on: usize = after.chars().take_while(|letter| letter.is_alphanumeric()).map(char::len_utf8).sum();
    range.start - back..range.end + on
}

fn line(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn encoded(words: &str) -> String {
    utf8_percent_encode(&line(words).join(" "), NON_ALPHANUMERIC).to_string()
}

/// A text in small letters with single blanks, and where each of its words began.
struct Folded {
    text: String,
    /// Where a word begins here, and there.
    words: Vec<(usize, usize)>,
}

impl Folded {
    fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), words: Vec::new() };
        for word in text.split_whitespace() {
            if !folded.text.is_empty() {
                folded.text.push(' ');
            }
            folded.words.push((folded.text.len(), word.as_ptr() as usize - text.as_ptr() as usize));
            folded.text += &fold(word);
        }
        folded
    }

    /// Whether `words` stand once only, and in the word that begins at or before `there`.
    fn only_is(&self, words: &str, there: usize) -> bool {
        let words = fold(words);
        let first = self.text.find(&words).filter(|first| self.text.rfind(&words) == Some(*first));
        first.is_some_and(|at| self.word_there(at) == self.word_before(there))
    }

    /// Whether the first place of `words` after `from` is in the last word before `end`.
    fn next_ends(&self, words: &str, from: usize, end: usize) -> bool {
        let begun = self.words.iter().find(|(_, there)| *there >= from).map_or(self.text.len(), |(here, _)| *here);
        let words = fold(words);
        let found = self.text.get(begun..).and_then(|rest| rest.find(&words)).map(|at| begun + at + words.len() - 1);
        found.is_some_and(|at| self.word_there(at) == self.word_before(end.saturating_sub(1)))
    }

    fn word_there(&self, here: usize) -> Option<usize> {
        let after = self.words.partition_point(|(own, _)| *own <= here);
        after.checked_sub(1)
    }

    fn word_before(&self, there: usize) -> Option<usize> {
        let after = self.words.partition_point(|(_, own)| *own <= there);
        after.checked_sub(1)
    }
}

fn fold(words: &str) -> String {
    line(words).join(" ").to_lowercase()
}
