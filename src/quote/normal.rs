//! The normal form of a text: what two prints of the same words have in common.
//!
//! - NFKC: ligatures, full-width letters and the ellipsis are their plain letters, composed and decomposed accents are one;
//! - every sort of quotation mark is `'` or `"`;
//! - white space of any sort and length is one blank; control characters, soft hyphens and zero-width ones are gone;
//! - a dash of any sort, with the white space around it, leaves no letter behind: where it stood is kept beside the text. So
//!   a hyphen at the end of a line can be both, a part of the word (`well-` / `known`) or the printer's (`part-` / `ner`),
//!   and [`Normal::agrees`] accepts either there, and nowhere else.
//!
//! The fast way is that of plain letters: they are copied in runs. Only what is not ASCII goes through Unicode's tables.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::letters::{is_nothing, is_plain, plain_mark};

/// Divides excerpts; no quotation holds it, so that none runs over it.
pub(super) const BARRIER: u8 = 0x1e;

/// A text in normal form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Normal {
    text: String,
    /// Where dashes stood, in order.
    dashes: Vec<Dash>,
    /// Runs that were copied: where each begins here, and there.
    runs: Vec<(u32, u32)>,
    /// Length of what was read.
    read: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Dash {
    at: u32,
    /// At the end of a line within a word: perhaps the printer's.
    dividing: bool,
}

impl Normal {
    /// The normal form of `text`.
    pub fn of(text: &str) -> Self {
        let mut normaliser = Normaliser::with_capacity(text.len());
        normaliser.add(text, 0);
        normaliser.finish()
    }

    /// The letters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the dashes of `words` stand where this text has them, the words beginning at `start`.
    pub(super) fn agrees(&self, words: &Self, start: usize) -> bool {
        let end = start + words.text.len();
        let first = self.dashes.partition_point(|dash| (dash.at as usize) < start);
        let here = || self.dashes.iter().skip(first).take_while(|dash| dash.at as usize <= end);
        let there = |at: u32| words.dashes.binary_search_by_key(&at, |dash| dash.at).is_ok();
        // What stands before the first and after the last letter is outside the quotation.
        let inside = |dash: &&Dash| (dash.at as usize) > start && (dash.at as usize) < end;
        let relative = |dash: &Dash| dash.at.saturating_sub(u32::try_from(start).unwrap_or(u32::MAX));
        let needed = here().filter(inside).filter(|dash| !dash.dividing).all(|dash| there(relative(dash)));
        needed && words.dashes.iter().all(|dash| here().any(|found| relative(found) == dash.at))
    }

    /// Where the letters in `range` stand in what was read. Letters that Unicode's tables made stand where their run began.
    pub fn origin(&self, range: Range<usize>) -> Range<usize> {
        // The end of the last letter, not the beginning of the next: between them may lie white space.
        let last = range.end.saturating_sub(1).max(range.start);
        self.at(range.start)..(self.at(last) + 1).min(self.read)
    }

    fn at(&self, position: usize) -> usize {
        let after = self.runs.partition_point(|(here, _)| *here as usize <= position);
        let Some((here, there)) = after.checked_sub(1).and_then(|run| self.runs.get(run)) else { return 0 };
        *there as usize + (position - *here as usize)
    }
}

/// Makes a normal form piece by piece.
#[derive(Debug)]
pub(super) struct Normaliser {
    made: Vec<u8>,
    dashes: Vec<Dash>,
    runs: Vec<(u32, u32)>,
    between: Between,
    read: usize,
}

/// What was read since the last letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    Nothing,
    Blank,
    /// A soft hyphen: with a line's end after it, the word goes on.
    Soft {
        line: bool,
        blank: bool,
    },
    /// A dash; `within` when it is one hyphen straight after a letter, `line` when a line ends after it.
    Dash {
        within: bool,
        line: bool,
    },
}

impl Normaliser {
    /// Room for a text of so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        let made = Vec::with_capacity(bytes + bytes / 16);
        Self { made, dashes: Vec::new(), runs: Vec::new(), between: Between::Nothing, read: 0 }
    }

    /// How long the normal form is so far.
    pub(super) fn length(&self) -> usize {
        self.made.len()
    }

    /// What comes next is divided from what came before by white space.
    pub(super) fn blank(&mut self) {
        self.white(true);
    }

    /// What comes next has nothing to do with what came before.
    pub(super) fn barrier(&mut self) {
        self.between = Between::Nothing;
        if !self.made.is_empty() {
            self.made.push(BARRIER);
        }
    }

    /// The whole, in normal form.
    pub(super) fn finish(mut self) -> Normal {
        if let Between::Dash { .. } = self.between {
            self.dashes.push(Dash { at: narrow(self.made.len()), dividing: false });
        }
        // Only whole characters were copied, so nothing is replaced.
        let text = String::from_utf8(self.made).unwrap_or_default();
        Normal { text, dashes: self.dashes, runs: self.runs, read: self.read }
    }

    /// Adds `text`, which stands `at` so many bytes from the beginning of the file.
    pub(super) fn add(&mut self, text: &str, at: usize) {
        let mut rest = text;
        let mut here = at;
        while let Some(first) = rest.bytes().next() {
            let length = match first {
                letter if is_plain(letter) => self.plain(rest, here),
                mark if mark.is_ascii() => self.mark(char::from(mark), here),
                _ => self.foreign(rest, here),
            };
            rest = rest.get(length..).unwrap_or_default();
            here += length;
        }
        self.read = here;
    }

    /// Plain letters, with single blanks and line ends between them, to the first byte that needs a closer look.
    fn plain(&mut self, rest: &str, here: usize) -> usize {
        let plain = |byte: &u8| is_plain(*byte);
        let bytes = rest.as_bytes();
        let pairs = bytes.iter().zip(bytes.iter().skip(1).chain([&0]));
        let stands = |(byte, next): &(&u8, &u8)| plain(byte) || (matches!(byte, b' ' | b'\n') && plain(next));
        let length = pairs.take_while(stands).count();
        let run = bytes.get(..length).unwrap_or_default();
        self.join(run.first().is_some_and(u8::is_ascii_alphabetic));
        self.came_from(here);
        self.made.extend(run.iter().map(|byte| if *byte == b'\n' { b' ' } else { *byte }));
        length
    }

    /// White space, a hyphen, a control character.
    fn mark(&mut self, mark: char, here: usize) -> usize {
        self.take(mark, here);
        1
    }

    /// What is not ASCII, to the next letter that is. A combining mark takes back the letter that it belongs to.
    fn foreign(&mut self, rest: &str, here: usize) -> usize {
        let mut letters = rest.chars();
        let first = letters.next().unwrap_or_default();
        if plain_mark(first) != first && letters.next().is_none_or(|next| next.is_ascii()) {
            // Quotation marks and dashes are most of what is not ASCII.
            self.take(first, here);
            return first.len_utf8();
        }
        let length = rest.find(|letter: char| letter.is_ascii()).unwrap_or(rest.len());
        let segment = rest.get(..length).unwrap_or_default();
        let combines = segment.chars().next().is_some_and(|letter| canonical_combining_class(letter) != 0);
        let before = match (combines && self.between == Between::Nothing, self.made.last()) {
            (true, Some(last)) if last.is_ascii_alphabetic() => self.made.pop().map(char::from),
            _ => None,
        };
        let origin = here - usize::from(before.is_some());
        for letter in before.into_iter().chain(segment.chars().map(plain_mark)).nfkc() {
            self.take(letter, origin);
        }
        length
    }

    fn take(&mut self, letter: char, here: usize) {
        match plain_mark(letter) {
            '\u{ad}' => self.soft_hyphen(),
            dash @ ('-' | '\u{2010}') => self.dash(dash == '-' || dash == '\u{2010}'),
            '\u{2013}' => self.dash(false),
            '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.white(true),
            blank if blank.is_whitespace() => self.white(false),
            nothing if is_nothing(nothing) => {}
            letter => {
                self.join(letter.is_alphabetic());
                self.came_from(here);
                self.made.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
    }

    fn white(&mut self, line_ends: bool) {
        self.between = match self.between {
            Between::Nothing | Between::Blank => Between::Blank,
            Between::Soft { line, .. } => Between::Soft { line: line || line_ends, blank: true },
            Between::Dash { within, line } => Between::Dash { within, line: line || line_ends },
        };
    }

    fn dash(&mut self, hyphen: bool) {
        let letter = self.made.last().is_some_and(|last| last.is_ascii_alphabetic() || !last.is_ascii());
        let within = hyphen && letter && self.between == Between::Nothing;
        self.between = Between::Dash { within, line: false };
    }

    fn soft_hyphen(&mut self) {
        if self.between == Between::Nothing {
            self.between = Between::Soft { line: false, blank: false };
        }
    }

    /// Before the next letter: what was between it and the last.
    fn join(&mut self, letter: bool) {
        match std::mem::replace(&mut self.between, Between::Nothing) {
            Between::Nothing | Between::Soft { line: true, .. } | Between::Soft { blank: false, .. } => {}
            Between::Blank | Between::Soft { .. } => {
                if self.made.last().is_some_and(|last| *last != BARRIER) {
                    self.made.push(b' ');
                }
            }
            Between::Dash { within, line } => {
                let dividing = within && line && letter;
                self.dashes.push(Dash { at: narrow(self.made.len()), dividing });
            }
        }
    }

    /// Remembers where the next letter stood, if it does not follow the last one.
    fn came_from(&mut self, there: usize) {
        let here = self.made.len();
        let follows = |(run, from): &(u32, u32)| there.checked_sub(*from as usize) == Some(here - *run as usize);
        if !self.runs.last().is_some_and(follows) {
            self.runs.push((narrow(here), narrow(there)));
        }
    }
}

/// Files are capped far below 4 GiB.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
