//! Looking for a quotation letter by letter.

use std::ops::Range;

use memchr::memmem::Finder;

use super::normal::Normal;
use super::quotation::{INSERTION, Part, Quotation};

/// The first place at or after `from` where the parts of `quotation` stand in their order.
///
/// Parts that follow `[…]` are found greedily: the earliest place of each leaves most room for the next. Parts around
/// `[inserted]` belong together; if the next is not near, the search goes on from the next place of the first.
pub(super) fn find(text: &Normal, quotation: &Quotation, from: usize) -> Option<Range<usize>> {
    let mut whole: Option<Range<usize>> = None;
    let mut parts = quotation.parts.as_slice();
    let mut from = from;
    while let Some((first, rest)) = parts.split_first() {
        let close = rest.iter().take_while(|part| part.close).count();
        let (near, next) = rest.split_at_checked(close)?;
        let found = group(text, first, near, from)?;
        from = found.end;
        whole = Some(whole.map_or(found.start, |whole| whole.start)..found.end);
        parts = next;
    }
    whole
}

/// The first place of `first` with each of `near` close behind.
fn group(text: &Normal, first: &Part, near: &[Part], from: usize) -> Option<Range<usize>> {
    let finder = Finder::new(first.words.text());
    let mut from = from;
    loop {
        let start = one(text, &first.words, &finder, from, text.text().len())?;
        let end = start + first.words.text().len();
        if let Some(end) = near.iter().try_fold(end, |end, part| close(text, part, end)) {
            return Some(start..end);
        }
        from = start + 1;
    }
}

fn close(text: &Normal, part: &Part, from: usize) -> Option<usize> {
    let length = part.words.text().len();
    let until = (from + INSERTION + length).min(text.text().len());
    one(text, &part.words, &Finder::new(part.words.text()), from, until).map(|start| start + length)
}

/// The first place between `from` and `until` where `words` stand with their dashes.
fn one(text: &Normal, words: &Normal, finder: &Finder<'_>, from: usize, until: usize) -> Option<usize> {
    let mut from = from;
    loop {
        let start = from + finder.find(text.text().as_bytes().get(from..until)?)?;
        if text.agrees(words, start) {
            return Some(start);
        }
        from = start + 1;
    }
}
