//! Looking for the run of a text that differs least from a quotation.
//!
//! Myers' bit-vector algorithm in Hyyrö's form for patterns longer than a word: one step for each byte of the text and
//! each 64 bytes of the quotation, whatever they hold. It tells where the best run ends; the same backwards over the little
//! that lies before tells where it begins.

use std::ops::Range;

use super::NEAR;
use super::normal::{BARRIER, Normal};
use super::quotation::{INSERTION, Quotation};

/// The best run for all parts in their order, and how many hundredths of the quotation agree; `None` below [`NEAR`].
pub(super) fn find(text: &Normal, quotation: &Quotation) -> Option<(Range<usize>, usize)> {
    let bytes = text.text().as_bytes();
    let allowed = quotation.length() * (100 - NEAR) / 100;
    let mut whole: Option<Range<usize>> = None;
    let mut differing = 0;
    for part in &quotation.parts {
        let from = whole.as_ref().map_or(0, |whole| whole.end);
        let words = part.words.text().as_bytes();
        let until = if part.close { (from + INSERTION + words.len()).min(bytes.len()) } else { bytes.len() };
        let (range, errors) = best(bytes.get(from..until)?, words, allowed - differing)?;
        differing += errors;
        let start = whole.map_or(from + range.start, |whole| whole.start);
        whole = Some(start..from + range.end);
    }
    // Only dashes differ where every letter agrees: then it is near, not the same.
    let agreeing = 100 - (differing * 100).div_ceil(quotation.length().max(1));
    whole.map(|whole| (whole_letters(text.text(), whole), agreeing))
}

/// The run of `text` that takes fewest changes to become `words`, and how many; `None` if they are more than `allowed`.
fn best(text: &[u8], words: &[u8], allowed: usize) -> Option<(Range<usize>, usize)> {
    let (end, errors) = Pattern::new(words.iter().copied()).ends(text.iter().copied())?;
    if errors > allowed {
        return None;
    }
    let before = text.get(end.saturating_sub(words.len() + errors)..end)?;
    let before = before.rsplit(|byte| *byte == BARRIER).next()?;
    let (length, _) = Pattern::new(words.iter().rev().copied()).begins(before.iter().rev().copied())?;
    Some((end - length..end, errors))
}

fn whole_letters(text: &str, range: Range<usize>) -> Range<usize> {
    let start = (0..=range.start).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let end = (range.end..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    start..end
}

/// A quotation as bits: for each 64 of its bytes, where each of the 256 bytes stands.
struct Pattern {
    blocks: Vec<Block>,
    length: usize,
    last: u64,
}

struct Block {
    stands: Box<[u64; 256]>,
    up: u64,
    down: u64,
}

impl Pattern {
    #[expect(clippy::indexing_slicing, reason = "a byte is less than 256")]
    fn new(words: impl Iterator<Item = u8>) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        let mut length = 0;
        for byte in words {
            if length % 64 == 0 {
                blocks.push(Block { stands: Box::new([0; 256]), up: u64::MAX, down: 0 });
            }
            if let Some(block) = blocks.last_mut() {
                block.stands[usize::from(byte)] |= 1 << (length % 64);
            }
            length += 1;
        }
        Self { blocks, length, last: 1 << (length.saturating_sub(1) % 64) }
    }

    /// Where the best run ends, and how many changes it takes.
    fn ends(mut self, text: impl Iterator<Item = u8>) -> Option<(usize, usize)> {
        let mut errors = self.length;
        let mut best: Option<(usize, usize)> = None;
        for (byte, end) in text.zip(1..) {
            if byte == BARRIER {
                errors = self.anew();
                continue;
            }
            errors = errors.saturating_add_signed(self.step(byte, 0));
            if best.is_none_or(|(_, least)| errors < least) {
                best = Some((end, errors));
                if errors == 0 {
                    break;
                }
            }
        }
        best
    }

    /// How long the best run is that begins with the first byte.
    fn begins(mut self, text: impl Iterator<Item = u8>) -> Option<(usize, usize)> {
        let mut errors = self.length;
        let mut best: Option<(usize, usize)> = None;
        for (byte, end) in text.zip(1..) {
            errors = errors.saturating_add_signed(self.step(byte, 1));
            if best.is_none_or(|(_, least)| errors < least) {
                best = Some((end, errors));
            }
        }
        best
    }

    /// Forgets what came before: no run goes over a barrier.
    fn anew(&mut self) -> usize {
        for block in &mut self.blocks {
            (block.up, block.down) = (u64::MAX, 0);
        }
        self.length
    }

    /// Reads one byte of the text; by how much the changes of the whole pattern rise or fall.
    #[expect(clippy::indexing_slicing, reason = "a byte is less than 256")]
    fn step(&mut self, byte: u8, entering: isize) -> isize {
        let last = self.blocks.len().saturating_sub(1);
        let mut carry = entering;
        for (position, block) in self.blocks.iter_mut().enumerate() {
            let top = if position == last { self.last } else { 1 << 63 };
            carry = block.step(block.stands[usize::from(byte)], carry, top);
        }
        carry
    }
}

impl Block {
    /// One column of the table of changes, 64 rows at once. The names are Myers': vertical and horizontal differences.
    fn step(&mut self, stands: u64, carry: isize, top: u64) -> isize {
        let diagonal = stands | self.down;
        let stands = stands | u64::from(carry < 0);
        let sum = (stands & self.up).wrapping_add(self.up);
        let horizontal = (sum ^ self.up) | stands;
        let mut rises = self.down | !(horizontal | self.up);
        let mut falls = self.up & horizontal;
        let leaving = isize::from(rises & top != 0) - isize::from(falls & top != 0);
        rises = (rises << 1) | u64::from(carry > 0);
        falls = (falls << 1) | u64::from(carry < 0);
        self.up = falls | !(diagonal | rises);
        self.down = rises & diagonal;
        leaving
    }
}
