//! Numbered footnotes: the source of every claim on a page, with quotation, publication, date and addresses.
//!
//! A page builder makes one [`Notes`], asks it for the [`Mark`]s of each list of citations as the page goes down, and
//! puts [`Notes::list`] at the end. One citation has one number, however often it is used.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::passage::{self, CheckedView};
use super::robust::Source;
use super::said::Said;
use super::scene::Scene;
use super::words::{DateWords, Words};
use crate::bundle::SitePath;
use crate::model::DocumentIndex;
use crate::model::agency::Citation;
use crate::model::document::Document;
use crate::model::text::Text;
use crate::plan::page::Page;

/// A number in the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The number of the note.
    pub number: usize,
    /// The id of this place, `r3`, where it is the first of its note: that is where the note leads back to.
    pub id: Option<String>,
    /// "Note 3", for screen readers.
    pub label: String,
}

/// A note at the end of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Its number, from 1. Its id is `n` and the number.
    pub number: usize,
    /// The words of the document.
    pub quote: Option<Said>,
    /// What was checked of them.
    pub checked: Option<CheckedView>,
    /// The document's title.
    pub title: Said,
    /// The link to the document's page.
    pub link: String,
    /// "p. 2", "row AOS3984".
    pub locator: Option<String>,
    /// Kind, author and publisher, each with a full stop's worth of meaning, for one line.
    pub publication: Vec<String>,
    /// The date, in words.
    pub date: Option<DateWords>,
    /// The original, at the page cited where the format can say so, and its copy.
    pub source: Source,
    /// The document through which it is known: title and link.
    pub known_through: Option<(Said, String)>,
    /// The id of the first place in the text.
    pub back: String,
    /// "Back to the text, note 3", for screen readers.
    pub back_label: String,
}

/// The notes of one page.
pub struct Notes<'a> {
    scene: Scene<'a>,
    at: &'a SitePath,
    cited: Vec<Cow<'a, Citation>>,
    /// The number of each, from 1.
    numbers: BTreeMap<Cow<'a, Citation>, usize>,
}

impl<'a> Notes<'a> {
    /// The notes of the page at `at`: none yet.
    pub fn new(scene: Scene<'a>, at: &'a SitePath) -> Self {
        Self { scene, at, cited: Vec::new(), numbers: BTreeMap::new() }
    }

    /// The marks for `citations`, in their order.
    pub fn cite(&mut self, citations: &'a [Citation]) -> Vec<Mark> {
        citations.iter().map(|citation| self.mark(Cow::Borrowed(citation))).collect()
    }

    /// The marks for whole documents: for lists, where a note for each place in a document would bury the list.
    pub fn cite_whole(&mut self, documents: impl IntoIterator<Item = DocumentIndex>) -> Vec<Mark> {
        let whole = |document| Citation { document, page: None, locator: None, quote: None, checked: None };
        documents.into_iter().map(|document| self.mark(Cow::Owned(whole(document)))).collect()
    }

    fn mark(&mut self, citation: Cow<'a, Citation>) -> Mark {
        let known = self.numbers.get(&citation).copied();
        let number = known.unwrap_or_else(|| {
            self.cited.push(citation.clone());
            self.numbers.insert(citation, self.cited.len());
            self.cited.len()
        });
        let label = self.words().with("note-mark", [("number", number.to_string().into())]);
        Mark { number, id: known.is_none().then(|| format!("r{number}")), label }
    }

    /// A text of our own, as the page says it.
    pub fn say(&self, text: &Text) -> Said {
        self.scene.say(text)
    }

    /// Words that only a source says.
    pub fn quote(&self, words: &str) -> Said {
        self.scene.quote(words)
    }

    /// The words of the page's language.
    pub fn words(&self) -> &'a Words {
        self.scene.words
    }

    /// Every note, in the order of the numbers.
    pub fn list(&self) -> Vec<Note> {
        self.cited.iter().enumerate().map(|(position, citation)| self.note(position + 1, citation)).collect()
    }

    fn note(&self, number: usize, citation: &Citation) -> Note {
        let document = self.scene.atlas.document(citation.document);
        Note {
            number,
            quote: citation.quote.as_ref().map(|quote| self.scene.quote(quote)),
            checked: passage::checked(self.scene, citation, self.at),
            title: self.scene.quote(&document.title),
            link: self.scene.link(self.at, &Page::Document(citation.document)),
            locator: locator(self.words(), citation),
            publication: publication(document),
            date: document.date().map(|found| self.scene.words.date(found)),
            source: Source::of(self.words(), document, passage::original(document, citation)),
            known_through: document.known_through.map(|through| {
                let title = &self.scene.atlas.document(through).title;
                (self.scene.quote(title), self.scene.link(self.at, &Page::Document(through)))
            }),
            back: format!("r{number}"),
            back_label: self.words().with("notes-back", [("number", number.to_string().into())]),
        }
    }
}

/// "p. 2", "row AOS3984", or both.
pub fn locator(words: &Words, citation: &Citation) -> Option<String> {
    let page = citation.page.map(|page| words.with("citation-page", [("page", page.to_string().into())]));
    let parts: Vec<String> = page.into_iter().chain(citation.locator.clone()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Authors and publisher of a document.
pub fn publication(document: &Document) -> Vec<String> {
    let authors = (!document.authors.is_empty()).then(|| document.authors.join(", "));
    authors.into_iter().chain(document.publisher.clone()).collect()
}
