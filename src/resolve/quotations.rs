//! Quotations: the texts of documents, read once each, and every quotation looked for in the text of its document.
//!
//! A text is the file that the record names as its page texts, else the own copy itself if that is a page of the web or a
//! text file. Of a document without either nothing can be checked, and its citations say so.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::rules::{page_beyond, page_texts, quote, transcribed};
use crate::check::{Dataset, Record};
use crate::diagnostic::Report;
use crate::layout::beside;
use crate::model::agency::{Checked, Kept};
use crate::quote::difference::Difference;
use crate::quote::pages::PageText;
use crate::quote::quotation::Quotation;
use crate::quote::{Found, Place, fragment, markup};
use crate::record::kinds::citation::CitationMap;
use crate::record::kinds::document::Document as Wire;
use crate::source::{Sources, Span};

/// The texts of documents, by id.
#[derive(Debug, Default)]
pub(super) struct Texts {
    by_document: BTreeMap<String, KeptText>,
}

#[derive(Debug, Default)]
struct KeptText {
    read: Option<Read>,
    /// The number of the last page.
    last: Option<u32>,
}

#[derive(Debug)]
struct Read {
    pages: PageText,
    /// As it was read.
    raw: String,
    kept: Kept,
    /// Whether the original is a page of the web, which a link can lead into.
    web: bool,
}

impl Texts {
    /// Reads the texts of all documents, in parallel.
    pub(super) fn new(dataset: &Dataset, sources: &Sources, report: &mut Report) -> Self {
        let read: Vec<_> = dataset
            .documents
            .par_iter()
            .filter(|record| record.value.copy.is_some() || record.value.texts.is_some())
            .map(|record| {
                let mut report = Report::default();
                (record.id.clone(), kept(record, sources, &mut report), report)
            })
            .collect();
        let mut by_document = BTreeMap::new();
        for (id, text, faults) in read {
            report.append(faults);
            by_document.insert(id, text);
        }
        Self { by_document }
    }

    /// Whether only excerpts of the document are kept.
    pub(super) fn holds_excerpts(&self, id: &str) -> bool {
        self.read(id).is_some_and(|read| read.kept == Kept::Excerpt)
    }

    /// Tells a page that the document does not have.
    pub(super) fn check_page(&self, id: &str, page: u32, span: Span, report: &mut Report) {
        if page == 0 {
            return page_beyond::zero(span, report);
        }
        if let Some(last) = self.by_document.get(id).and_then(|text| text.last).filter(|last| page > *last) {
            page_beyond::beyond(span, page, last, report);
        }
    }

    /// Looks for the words of a citation. `None` where it has none, or where what is wrong with them has been told.
    pub(super) fn check(&self, citation: &CitationMap, report: &mut Report) -> Option<Checked> {
        let id = citation.document.value.as_str();
        transcribed::check(citation, report);
        if let Some(page) = &citation.page {
            self.check_page(id, page.value.0, page.span, report);
        }
        let words = citation.quote.as_ref()?;
        let by_hand = citation.transcribed.as_ref().is_some_and(|told| told.value);
        let by_hand = citation.transcribed_because.as_ref().filter(|_| by_hand).map(|reason| reason.value.0.clone());
        let Some(read) = self.read(id) else { return Some(by_hand.map_or(Checked::NoText, Checked::Transcribed)) };
        let page = citation.page.as_ref().map(|page| page.value.0);
        let found = read.pages.look_for(&Quotation::new(&words.value.0), page);
        match (found, by_hand) {
            (Found::Exact(place), _) => Some(read.found(&place)),
            (_, Some(reason)) => Some(Checked::Transcribed(reason)),
            (found, None) => read.faulty(found, citation, words.span, report),
        }
    }

    fn read(&self, id: &str) -> Option<&Read> {
        self.by_document.get(id)?.read.as_ref()
    }
}

impl Read {
    fn found(&self, place: &Place) -> Checked {
        let fragment = self.web.then(|| fragment::leading_to(&self.raw, place.range.clone())).flatten();
        Checked::Found { page: place.page, kept: self.kept, fragment }
    }

    fn faulty(&self, found: Found, citation: &CitationMap, span: Span, report: &mut Report) -> Option<Checked> {
        let id = citation.document.value.as_str();
        match (found, &citation.page) {
            (Found::TooShort, _) => {
                quote::too_short(span, report);
                return Some(Checked::TooShort);
            }
            (Found::NoText, _) => return Some(Checked::NoText),
            (Found::OtherPage(Place { page: Some(found), .. }), Some(page)) => {
                quote::other_page(page.span, page.value.0, found, report);
            }
            (Found::Near(place, agreeing), _) => {
                let there = self.raw.get(place.range.clone()).unwrap_or_default();
                let words = citation.quote.as_ref().map_or("", |quote| quote.value.0.as_str());
                quote::near(span, id, &Difference::between(words, there), agreeing, place.page, report);
            }
            _ => quote::missing(span, id, report),
        }
        None
    }
}

fn kept(record: &Record<Wire>, sources: &Sources, report: &mut Report) -> KeptText {
    let wire = &record.value;
    let counted = wire.copy.as_ref().and_then(|copy| copy.pages).map(|pages| pages.0);
    let Some((raw, web)) = raw(record, sources, report) else { return KeptText { read: None, last: counted } };
    // A heading that cannot be read has been told.
    let Ok(pages) = PageText::read(&raw) else { return KeptText { read: None, last: counted } };
    let kept = match (pages.is_excerpt(), &wire.copy) {
        (true, _) => Kept::Excerpt,
        (false, Some(_)) => Kept::Copy,
        (false, None) => Kept::Text,
    };
    let last = counted.or_else(|| pages.last_page());
    let web = web && kept != Kept::Excerpt && pages.last_page().is_none();
    KeptText { read: Some(Read { pages, raw: raw.into_owned(), kept, web }), last }
}

/// The text of a document, and whether it may be that of a page of the web.
fn raw<'a>(record: &Record<Wire>, sources: &'a Sources, report: &mut Report) -> Option<(Cow<'a, str>, bool)> {
    if let Some(texts) = &record.value.texts {
        let path = beside(&record.id, &texts.file.value.0);
        let source = page_texts::find(texts, &path, sources, report)?;
        let text = &sources.get(source).text;
        if let Err(bad) = PageText::read(text) {
            page_texts::heading(source, bad, sources, report);
        }
        return Some((Cow::Borrowed(text), true));
    }
    let path = beside(&record.id, &record.value.copy.as_ref()?.file.value.0);
    let text = || sources.texts.iter().find(|source| source.path == path).map(|source| source.text.as_str());
    match path.rsplit_once('.')?.1 {
        // A text file is cut into pages by form feeds alone: what looks like a heading is its own.
        "txt" => Some((Cow::Borrowed(text()?), true)),
        "html" | "htm" => Some((Cow::Owned(markup::words(text()?)), true)),
        _ => None,
    }
}
