//! Documents, and what rests on each.

use super::text::Text;
use super::{AgencyIndex, CountIndex, DocumentIndex, MeasureIndex, VendorIndex};
use crate::date::{Date, PartialDate};
use crate::record::kinds::document::DocumentKind;
use crate::source::Span;

/// What claims rest on.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// Its title.
    pub title: String,
    /// What sort of document it is.
    pub kind: DocumentKind,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was written.
    pub written: Option<Date>,
    /// When it was published.
    pub published: Option<Date>,
    /// When it was last looked at.
    pub retrieved: Option<Date>,
    /// Where it is published.
    pub url: Option<String>,
    /// The day on which the address was found to lead nowhere any more.
    pub gone: Option<Date>,
    /// Copies in web archives: address and date.
    pub archived: Vec<(String, Option<Date>)>,
    /// Its number on DocumentCloud.
    pub documentcloud: Option<String>,
    /// The site's own copy.
    pub copy: Option<OwnCopy>,
    /// Its words, beside its record.
    pub texts: Option<PageTexts>,
    /// The document through which it is known.
    pub known_through: Option<DocumentIndex>,
    /// The document that it is part of.
    pub part_of: Option<DocumentIndex>,
    /// How it became known: how, by whom, when.
    pub obtained: Option<(Text, Option<String>, Option<Date>)>,
    /// What it is, in our words.
    pub about: Option<Text>,
    /// What was blacked out.
    pub redactions: Option<Text>,
    /// The terms of use.
    pub rights: Option<Text>,
    /// Everything that rests on it, in the order of the site.
    pub uses: Vec<Use>,
}

impl Document {
    /// The date by which lists show it: published, else written, else retrieved.
    pub fn date(&self) -> Option<Date> {
        self.published.or(self.written).or(self.retrieved)
    }

    /// The last day on which it is known to have said what it says.
    pub fn last_seen(&self) -> Option<PartialDate> {
        let dates = [self.retrieved, self.published, self.written];
        dates.into_iter().flatten().filter_map(|date| date.end()).max_by_key(|date| date.latest())
    }
}

/// The site's own copy of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCopy {
    /// Path in the site folder.
    pub path: String,
    /// SHA-256 as the record has it, lower-case hexadecimal.
    pub sha256: String,
    /// Number of pages.
    pub pages: Option<u32>,
}

/// The words of a document, as a file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageTexts {
    /// Path in the site folder.
    pub path: String,
    /// SHA-256 as the record has it, lower-case hexadecimal.
    pub sha256: String,
    /// How it came out of the document.
    pub made_by: Option<String>,
    /// Whether it holds excerpts alone.
    pub excerpt: bool,
}

/// Something that rests on a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// An agency's name, kind or place.
    Identity(AgencyIndex),
    /// Agency, position of the partnership, position of the event.
    Event(AgencyIndex, usize, usize),
    /// Agency, position of the partnership, position of the claim.
    Claim(AgencyIndex, usize, usize),
    /// Agency, position of the partnership, position of the claim that is answered.
    Response(AgencyIndex, usize, usize),
    /// What is said about a vendor.
    Vendor(VendorIndex),
    /// Vendor, position of the program.
    Program(VendorIndex, usize),
    /// A claim about the total.
    Count(CountIndex),
    /// A measure.
    Measure(MeasureIndex),
    /// A page of prose, by its position.
    Page(usize),
    /// A call to action, by its position.
    Action(usize),
    /// A change, by its position.
    Change(usize),
    /// A document that is known through it or part of it.
    Document(DocumentIndex),
}
