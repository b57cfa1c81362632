//! Page texts: the words of a document as a contributor can read and review them, a heading line before each page.
//!
//! ```text
//! Who made this text and from what. Words before the first heading are for readers of the file.
//!
//! == page 1 ==
//! Memorandum of Understanding
//! == page 2 ==
//! ...
//! == excerpt ==
//! == page 4, excerpt ==
//! ```
//!
//! A text without headings is taken whole; form feeds divide it into pages, as programs that read PDF files write them. A
//! quotation may run from one page to the next, but never from one excerpt to another.

use std::ops::Range;

use super::normal::{Normal, Normaliser};

/// The text of a document, ready to be looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageText {
    normal: Normal,
    sections: Vec<Section>,
    excerpt: bool,
}

/// A page or an excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The page that it is or stands on, from 1.
    pub page: Option<u32>,
    /// Where its normal form lies.
    pub range: Range<usize>,
}

/// A line that looks like a heading and is none: its number, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadHeading(pub usize);

/// What a heading line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Heading {
    page: Option<u32>,
    excerpt: bool,
}

struct Cut<'t> {
    heading: Heading,
    at: usize,
    text: &'t str,
}

impl PageText {
    /// Reads a text with headings, with form feeds, or with neither.
    pub fn read(text: &str) -> Result<Self, BadHeading> {
        let cuts = match by_headings(text)? {
            cuts if cuts.is_empty() => by_form_feeds(text),
            cuts => cuts,
        };
        let mut normaliser = Normaliser::with_capacity(text.len());
        let mut sections = Vec::new();
        let mut before: Option<Heading> = None;
        for cut in &cuts {
            match before.is_some_and(|before| goes_on(before, cut.heading)) {
                true => normaliser.blank(),
                false => normaliser.barrier(),
            }
            let start = normaliser.length();
            normaliser.add(cut.text, cut.at);
            sections.push(Section { page: cut.heading.page, range: start..normaliser.length() });
            before = Some(cut.heading);
        }
        let excerpt = cuts.iter().any(|cut| cut.heading.excerpt);
        Ok(Self { normal: normaliser.finish(), sections, excerpt })
    }

    /// The normal form of all pages.
    pub fn normal(&self) -> &Normal {
        &self.normal
    }

    /// The pages and excerpts, in their order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Whether only excerpts of the document are kept.
    pub fn is_excerpt(&self) -> bool {
        self.excerpt
    }

    /// The number of the last page, where the text numbers all pages that there are.
    pub fn last_page(&self) -> Option<u32> {
        let whole = !self.excerpt && self.sections.iter().all(|section| section.page.is_some());
        self.sections.iter().filter_map(|section| section.page).max().filter(|_| whole)
    }

    /// Writes the texts of pages in the form that [`PageText::read`] reads, with `note` before the first heading.
    pub fn write(note: &str, pages: &[&str]) -> String {
        let mut written = format!("{}\n", note.trim_end());
        for (position, page) in pages.iter().enumerate() {
            written += &format!("\n== page {} ==\n", position + 1);
            for line in page.trim_matches('\n').lines() {
                // A line of the document's own that looks like a heading would be taken for one.
                let line = if line.starts_with("==") { format!(" {line}") } else { line.to_owned() };
                written += line.trim_end();
                written.push('\n');
            }
        }
        written
    }
}

fn goes_on(before: Heading, next: Heading) -> bool {
    let follows = before.page.zip(next.page).is_some_and(|(before, next)| next == before.saturating_add(1));
    follows && !before.excerpt && !next.excerpt
}

fn by_headings(text: &str) -> Result<Vec<Cut<'_>>, BadHeading> {
    let mut cuts: Vec<Cut<'_>> = Vec::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let end = at + line.len();
        // Some editors begin a text with a mark that nobody sees.
        let shown = if number == 0 { line.trim_start_matches('\u{feff}') } else { line };
        if shown.starts_with("==") {
            let heading = heading(shown.trim_end()).ok_or(BadHeading(number + 1))?;
            cuts.push(Cut { heading, at: end, text: "" });
        } else if let Some(cut) = cuts.last_mut() {
            cut.text = text.get(cut.at..end).unwrap_or_default();
        }
        at = end;
    }
    Ok(cuts)
}

fn heading(line: &str) -> Option<Heading> {
    let inside = line.strip_prefix("== ")?.strip_suffix(" ==")?;
    let (page, excerpt) = match inside.strip_suffix("excerpt") {
        Some("") => return Some(Heading { page: None, excerpt: true }),
        Some(page) => (page.strip_suffix(", ")?, true),
        None => (inside, false),
    };
    let page = page.strip_prefix("page ")?.parse().ok().filter(|page| *page > 0)?;
    Some(Heading { page: Some(page), excerpt })
}

fn by_form_feeds(text: &str) -> Vec<Cut<'_>> {
    let paged = text.contains('\u{c}');
    let mut at = 0;
    let pages = text.strip_suffix('\u{c}').unwrap_or(text).split('\u{c}').zip(1..);
    pages
        .map(|(page, number)| {
            let heading = Heading { page: paged.then_some(number), excerpt: false };
            let cut = Cut { heading, at, text: page };
            at += page.len() + 1;
            cut
        })
        .collect()
}
