//! Uses: for every document, what rests on it, in the order of the site.

use crate::model::agency::{Agency, Citation, Partnership};
use crate::model::document::{Document, Use};
use crate::model::{AgencyIndex, Atlas, CountIndex, DocumentIndex, MeasureIndex, VendorIndex};

/// Fills [`Document::uses`]. The atlas does not have its documents yet.
pub(super) fn gather(atlas: &Atlas, documents: &mut [Document]) {
    let mut register = Register { documents };
    for (position, agency) in atlas.agencies.iter().enumerate() {
        register.agency(AgencyIndex::at(position), agency);
    }
    for (position, count) in atlas.counts.iter().enumerate() {
        register.add(&count.statement.sources, Use::Count(CountIndex::at(position)));
    }
    for (position, measure) in atlas.measures.iter().enumerate() {
        register.add(&measure.statement.sources, Use::Measure(MeasureIndex::at(position)));
    }
    register.vendors(atlas);
    for (position, page) in atlas.pages.iter().enumerate() {
        page.body.each().for_each(|body| register.add(&body.citations, Use::Page(position)));
    }
    for (position, action) in atlas.actions.iter().enumerate() {
        action.body.each().for_each(|body| register.add(&body.citations, Use::Action(position)));
    }
    for (position, change) in atlas.changes.iter().enumerate() {
        register.add(&change.statement.sources, Use::Change(position));
    }
    register.documents();
}

struct Register<'a> {
    documents: &'a mut [Document],
}

impl Register<'_> {
    fn add(&mut self, citations: &[Citation], what: Use) {
        for citation in citations {
            self.add_one(citation.document, what);
        }
    }

    /// One thing that cites a document twice rests on it once.
    fn add_one(&mut self, document: DocumentIndex, what: Use) {
        if let Some(document) = self.documents.get_mut(document.position())
            && document.uses.last() != Some(&what)
        {
            document.uses.push(what);
        }
    }

    fn agency(&mut self, index: AgencyIndex, agency: &Agency) {
        self.add(&agency.sources, Use::Identity(index));
        for (position, partnership) in agency.partnerships.iter().enumerate() {
            self.partnership(index, position, partnership);
        }
    }

    fn partnership(&mut self, agency: AgencyIndex, position: usize, partnership: &Partnership) {
        for (step, event) in partnership.history.iter().enumerate() {
            self.add(&event.sources, Use::Event(agency, position, step));
        }
        for (number, claim) in partnership.claims.iter().enumerate() {
            self.add(&claim.sources, Use::Claim(agency, position, number));
            if let Some(response) = &claim.response {
                self.add(&response.sources, Use::Response(agency, position, number));
            }
        }
    }

    fn vendors(&mut self, atlas: &Atlas) {
        for (position, vendor) in atlas.vendors.iter().enumerate() {
            let index = VendorIndex::at(position);
            self.add(&vendor.about.sources, Use::Vendor(index));
            for (number, program) in vendor.programs.iter().enumerate() {
                self.add(&program.about.sources, Use::Program(index, number));
                for (_, statement) in &program.history {
                    self.add(&statement.sources, Use::Program(index, number));
                }
            }
        }
    }

    fn documents(&mut self) {
        for position in 0..self.documents.len() {
            let Some(document) = self.documents.get(position) else { continue };
            let through = [document.known_through, document.part_of];
            for index in through.into_iter().flatten() {
                self.add_one(index, Use::Document(DocumentIndex::at(position)));
            }
        }
    }
}
