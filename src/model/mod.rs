//! The model: the site's facts, with every reference resolved.
//!
//! `resolve` makes an [`Atlas`]; everything after it only reads. An index in it always leads somewhere: it is made by
//! `resolve` alone and never changes. Lists are ordered by id, histories by date.
//!
//! - [`agency`]: agencies, partnerships, claims, where they stand
//! - [`place`]: countries, regions, where an agency sits
//! - [`document`]: documents and what rests on each
//! - [`evidence`]: how strong the evidence for an agency is
//! - [`text`]: words of our own, in one language or several
//! - [`other`]: vendors, counts, measures, pages, actions, changes, the site

pub mod agency;
pub mod document;
pub mod evidence;
pub mod other;
pub mod place;
pub mod text;

use agency::Agency;
use document::Document;
use other::{Action, Change, Count, Measure, Page, Site, Vendor};
use place::Region;

/// Defines a position in one of the lists of the [`Atlas`].
macro_rules! index {
    ($(#[doc = $about:literal])+ $name:ident) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The index of the item at `position` of its list.
            pub fn at(position: usize) -> Self {
                Self(u32::try_from(position).unwrap_or(u32::MAX))
            }

            /// The position in its list.
            pub fn position(self) -> usize {
                self.0 as usize
            }
        }
    };
}

index! {
    /// An agency of the atlas.
    AgencyIndex
}
index! {
    /// A document of the atlas.
    DocumentIndex
}
index! {
    /// A vendor of the atlas.
    VendorIndex
}
index! {
    /// A count of the atlas.
    CountIndex
}
index! {
    /// A measure of the atlas.
    MeasureIndex
}

/// Everything that the site says, with no reference that dangles.
#[derive(Debug, Clone, PartialEq)]
pub struct Atlas {
    /// The site as a whole.
    pub site: Site,
    /// Companies and their programs.
    pub vendors: Vec<Vendor>,
    /// What claims rest on.
    pub documents: Vec<Document>,
    /// Who partnered.
    pub agencies: Vec<Agency>,
    /// What has been claimed about the total, in the order of the file.
    pub counts: Vec<Count>,
    /// The resistance, by date.
    pub measures: Vec<Measure>,
    /// Prose, in the order of the menu and then of ids.
    pub pages: Vec<Page>,
    /// Calls to action, in their order.
    pub actions: Vec<Action>,
    /// What changed, the newest first.
    pub changes: Vec<Change>,
    /// Countries and their regions that have agencies or measures: each country, then its regions.
    pub regions: Vec<Region>,
}

#[expect(clippy::indexing_slicing, reason = "indices are made by resolve from these very lists, which never change")]
impl Atlas {
    /// The agency at `index`.
    pub fn agency(&self, index: AgencyIndex) -> &Agency {
        &self.agencies[index.position()]
    }

    /// The document at `index`.
    pub fn document(&self, index: DocumentIndex) -> &Document {
        &self.documents[index.position()]
    }

    /// The vendor at `index`.
    pub fn vendor(&self, index: VendorIndex) -> &Vendor {
        &self.vendors[index.position()]
    }

    /// The count at `index`.
    pub fn count(&self, index: CountIndex) -> &Count {
        &self.counts[index.position()]
    }

    /// The measure at `index`.
    pub fn measure(&self, index: MeasureIndex) -> &Measure {
        &self.measures[index.position()]
    }
}
