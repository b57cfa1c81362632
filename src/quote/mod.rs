//! Quotations: whether the words that a record quotes stand in the text of a document, and on which page.
//!
//! Entry: [`PageText::read`] and [`PageText::look_for`]. Steps:
//! 1. [`pages`]: the text of a document, cut into pages and excerpts;
//! 2. [`normal`]: text and quotation in one form: NFKC, quotation marks, dashes, ligatures, soft hyphens, words that a
//!    line's end divides, white space. Each text once, with the way back to its own words;
//! 3. [`quotation`]: a quotation in its parts: `[…]` leaves words out, `[inserted]` is the editor's and not looked for;
//! 4. [`exact`]: letter by letter; on the page that is cited, else on another;
//! 5. [`near`]: if it is nowhere, the run of the text that differs least.
//!
//! Every step takes a time in proportion to the text. Nothing here says that a document is true: only that words stand in
//! the text that is kept.

pub mod difference;
mod exact;
pub mod fragment;
mod letters;
pub mod markup;
mod near;
pub mod normal;
pub mod pages;
pub mod quotation;
#[cfg(test)]
mod tests;

use std::ops::Range;

use pages::{PageText, Section};
use quotation::Quotation;

/// A quotation with fewer letters than this, white space and dashes aside, would be found anywhere.
pub const SHORTEST: usize = 12;

/// A run of the text that is less like the quotation than this is another sentence, in hundredths.
pub const NEAR: usize = 92;

/// Where words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The page on which they begin, where the text says.
    pub page: Option<u32>,
    /// Whether only excerpts of the document are kept here.
    pub excerpt: bool,
    /// Where in the text as it was read, in bytes.
    pub range: Range<usize>,
}

/// What looking for a quotation came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Letter by letter, and on the page that is cited if one is.
    Exact(Place),
    /// Letter by letter, but on another page.
    OtherPage(Place),
    /// Almost: the words that stand there, and how many hundredths of the quotation agree.
    Near(Place, usize),
    /// Nowhere.
    Missing,
    /// The quotation is too short to be looked for.
    TooShort,
    /// There are no words in the text.
    NoText,
}

impl PageText {
    /// Looks for a quotation, on `page` first if the citation names one.
    pub fn look_for(&self, quotation: &Quotation, page: Option<u32>) -> Found {
        if self.normal().text().is_empty() {
            return Found::NoText;
        }
        if quotation.longest() < SHORTEST {
            return Found::TooShort;
        }
        let cited = page.and_then(|page| self.sections().iter().find(|section| section.page == Some(page)));
        if let Some(range) = cited.and_then(|section| self.exactly_in(quotation, section)) {
            return Found::Exact(Place { page, ..self.place(range) });
        }
        match exact::find(self.normal(), quotation, 0) {
            Some(range) => self.elsewhere(range, page),
            None => match near::find(self.normal(), quotation) {
                Some((range, agreeing)) => Found::Near(self.place(range), agreeing),
                None => Found::Missing,
            },
        }
    }

    /// A page that the text does not number proves nothing about the page that is cited.
    fn elsewhere(&self, range: Range<usize>, cited: Option<u32>) -> Found {
        let place = self.place(range);
        match (cited, place.page) {
            (Some(cited), Some(found)) if cited != found => Found::OtherPage(place),
            _ => Found::Exact(place),
        }
    }

    /// Words that begin on the page before, or end on the one after, are on the page that lies between too.
    fn exactly_in(&self, quotation: &Quotation, section: &Section) -> Option<Range<usize>> {
        let mut from = section.range.start.saturating_sub(quotation.length() + 1);
        loop {
            let range = exact::find(self.normal(), quotation, from)?;
            if range.start >= section.range.end {
                return None;
            }
            if range.end > section.range.start {
                return Some(range);
            }
            from = range.start + 1;
        }
    }

    fn place(&self, range: Range<usize>) -> Place {
        let section = self.sections().iter().rev().find(|section| section.range.start <= range.start);
        Place {
            page: section.and_then(|section| section.page),
            excerpt: self.is_excerpt(),
            range: self.normal().origin(range),
        }
    }
}
