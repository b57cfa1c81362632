//! A quotation in its parts.
//!
//! `[…]` and `[...]` leave words out: what stands before and after is looked for in that order, however far apart.
//! Anything else in brackets is the editor's (`[Ring]`, `[t]he`) and may stand for a few words of the document.

use super::normal::Normal;

/// The most that the document may have in place of `[inserted]`, in bytes.
pub(super) const INSERTION: usize = 100;

/// Words to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    pub(super) parts: Vec<Part>,
}

/// Words without a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) words: Normal,
    /// Whether only [`INSERTION`] bytes may lie between the part before and this one.
    pub(super) close: bool,
}

impl Quotation {
    /// Reads a quotation as a record has it. Quotation marks around the whole are the record's.
    pub fn new(text: &str) -> Self {
        let mut quotation = Self { parts: Vec::new() };
        let mut close = false;
        let mut rest = text.trim().trim_matches(['"', '“', '”', '„', '«', '»']);
        while let Some((before, inside, after)) = bracket(rest) {
            quotation.push(before, close);
            let omitted = matches!(inside.trim(), "…" | "..." | ". . ." | "....");
            // With words left out on either side of an insertion, they are left out.
            close = if before.trim().is_empty() { close && !omitted } else { !omitted };
            rest = after;
        }
        quotation.push(rest, close);
        quotation
    }

    fn push(&mut self, words: &str, close: bool) {
        let words = Normal::of(words);
        if !words.text().is_empty() {
            let close = close && !self.parts.is_empty();
            self.parts.push(Part { words, close });
        }
    }

    /// The letters of its longest part.
    pub fn longest(&self) -> usize {
        self.parts.iter().map(|part| part.words.text().chars().count()).max().unwrap_or_default()
    }

    /// The bytes of all its parts.
    pub fn length(&self) -> usize {
        self.parts.iter().map(|part| part.words.text().len()).sum()
    }
}

/// The first pair of brackets: what stands before, in and after it.
fn bracket(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (inside, after) = rest.split_once(']')?;
    Some((before, inside, after))
}
