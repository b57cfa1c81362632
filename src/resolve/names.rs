//! Ids to indices, codes of languages to their positions.
//!
//! [`Names`] knows every id of the site. Each lookup either finds the index or tells `unknown-id`, unless the record is
//! there and merely has faults of its own, which have been told already.

use std::collections::HashMap;
use std::sync::Arc;

use super::quotations::Texts;
use super::rules::{names_draft, unknown_id};
use super::site;
use crate::check::{Dataset, Record};
use crate::diagnostic::Report;
use crate::model::agency::Citation;
use crate::model::{AgencyIndex, CountIndex, DocumentIndex, VendorIndex};
use crate::record::Spanned;
use crate::record::kinds::Kind;
use crate::record::kinds::citation::Citation as WireCitation;
use crate::record::scalars::Id;
use crate::source::Span;

/// Every id of the site, with its position.
pub(super) struct Names<'a> {
    dataset: &'a Dataset,
    agencies: HashMap<&'a str, usize>,
    documents: HashMap<&'a str, usize>,
    vendors: HashMap<&'a str, usize>,
    counts: HashMap<&'a str, usize>,
    languages: Vec<&'a str>,
    texts: &'a Texts,
}

impl<'a> Names<'a> {
    /// The ids of `dataset`. The lists of the atlas have the same order.
    pub(super) fn new(dataset: &'a Dataset, texts: &'a Texts) -> Self {
        let counts = dataset.counts.iter().flat_map(|record| &record.value.counts);
        Self {
            dataset,
            texts,
            agencies: positions(&dataset.agencies),
            documents: positions(&dataset.documents),
            vendors: positions(&dataset.vendors),
            counts: counts.enumerate().map(|(position, count)| (count.id.value.as_str(), position)).collect(),
            languages: languages(dataset),
        }
    }

    /// The texts of documents.
    pub(super) fn texts(&self) -> &'a Texts {
        self.texts
    }

    /// The codes of the site's languages: [`languages`].
    pub(super) fn languages(&self) -> &[&'a str] {
        &self.languages
    }

    /// The position of the language of this code.
    pub(super) fn language(&self, code: &str) -> Option<usize> {
        self.languages.iter().position(|known| *known == code)
    }

    /// The agency of this id.
    pub(super) fn agency(&self, id: &Spanned<Id>, report: &mut Report) -> Option<AgencyIndex> {
        self.find(Kind::Agency, &self.agencies, id.value.as_str(), id.span, report).map(AgencyIndex::at)
    }

    /// The document of this id.
    pub(super) fn document(&self, id: &str, span: Span, report: &mut Report) -> Option<DocumentIndex> {
        self.find(Kind::Document, &self.documents, id, span, report).map(DocumentIndex::at)
    }

    /// The vendor of this id.
    pub(super) fn vendor(&self, id: &Spanned<Id>, report: &mut Report) -> Option<VendorIndex> {
        self.find(Kind::Vendor, &self.vendors, id.value.as_str(), id.span, report).map(VendorIndex::at)
    }

    /// The count of this id.
    pub(super) fn count(&self, id: &Spanned<Id>, report: &mut Report) -> Option<CountIndex> {
        let found = self.counts.get(id.value.as_str()).copied().map(CountIndex::at);
        if found.is_none() && !self.is_broken(Kind::Counts, "counts") {
            let known = self.counts.keys().copied();
            report.add(unknown_id::unknown(
                id.span,
                "count",
                id.value.as_str(),
                known,
                "an entry of content/counts.yaml",
            ));
        }
        found
    }

    /// The program of this id among those of `vendor`.
    pub(super) fn program(&self, vendor: VendorIndex, id: &Spanned<Id>, report: &mut Report) -> Option<usize> {
        let programs = self.dataset.vendors.get(vendor.position()).map(|record| record.value.programs.as_slice());
        let known = || programs.unwrap_or_default().iter().map(|program| program.id.value.as_str());
        let found = known().position(|program| program == id.value.as_str());
        if found.is_none() {
            report.add(unknown_id::unknown(id.span, "program", id.value.as_str(), known(), "a program of the vendor"));
        }
        found
    }

    /// The citations, without those that lead nowhere.
    pub(super) fn citations(&self, citations: &[WireCitation], report: &mut Report) -> Vec<Citation> {
        let mut named = Vec::with_capacity(citations.len());
        named.extend(citations.iter().filter_map(|citation| self.citation(citation, report)));
        named
    }

    fn citation(&self, WireCitation(citation): &WireCitation, report: &mut Report) -> Option<Citation> {
        Some(Citation {
            document: self.document(citation.document.value.as_str(), citation.document.span, report)?,
            page: citation.page.as_ref().map(|page| page.value.0),
            locator: citation.locator.as_ref().map(|locator| locator.0.clone()),
            quote: citation.quote.as_ref().map(|quote| quote.value.0.clone()),
            checked: self.texts.check(citation, report),
        })
    }

    fn find(&self, kind: Kind, ids: &HashMap<&str, usize>, id: &str, span: Span, report: &mut Report) -> Option<usize> {
        let found = ids.get(id).copied();
        let drafts = &self.dataset.drafts;
        if !drafts.is_empty() && drafts.contains(&(kind, id.to_owned())) {
            report.add(names_draft::named(span, kind.name(), id));
        } else if found.is_none() && !self.is_broken(kind, id) {
            report.add(unknown_id::unknown(span, kind.name(), id, ids.keys().copied(), kind.place()));
        }
        found
    }

    /// Whether the record is there and has faults of its own.
    pub(super) fn is_broken(&self, kind: Kind, id: &str) -> bool {
        self.dataset.broken.contains(&(kind, id.to_owned()))
    }
}

/// The codes of the site's languages, the first in front; none when the site's record has faults.
pub(super) fn languages(dataset: &Dataset) -> Vec<&str> {
    if dataset.broken.iter().any(|(kind, _)| *kind == Kind::Site) {
        return Vec::new();
    }
    dataset.site.first().map(|record| site::languages(&record.value)).unwrap_or_default()
}

fn positions<T>(records: &[Arc<Record<T>>]) -> HashMap<&str, usize> {
    records.iter().enumerate().map(|(position, record)| (record.id.as_str(), position)).collect()
}
