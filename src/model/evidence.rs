//! How strong the evidence for an agency is, by one rule that the site itself shows (`data.html#evidence`).
//!
//! Entry: [`Evidence::of`]. Steps:
//! 1. gather the documents that show what happened and what is claimed: not those that only show the agency's name and
//!    place, and not the agency's answers;
//! 2. a document that is known only through another counts as that other: who has read a report of an agreement has read
//!    a report;
//! 3. the strongest of them decides; publishers are counted, each once.
//!
//! The order of [`Strength`] is that of how hard it is to be wrong without anybody noticing, not of who is believed.

use std::collections::BTreeSet;

use super::DocumentIndex;
use super::agency::{Citation, Partnership};
use super::document::Document;
use crate::record::kinds::agency::Stance;
use crate::record::kinds::document::DocumentKind;

/// How strong a document is as evidence, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Agreements, contracts and public records.
    Primary,
    /// Papers from inside the agency or the vendor.
    Internal,
    /// Reports by others.
    News,
    /// What the agency or the vendor tells the public.
    Party,
    /// Lists, pages and posts, which say that something is so and not how it is known.
    Listed,
}

impl Strength {
    /// Every strength, the strongest first.
    pub const ALL: [Self; 5] = [Self::Primary, Self::Internal, Self::News, Self::Party, Self::Listed];

    /// The strength of a kind of document.
    pub fn of(kind: DocumentKind) -> Self {
        use DocumentKind as Kind;
        match kind {
            Kind::Mou | Kind::Contract | Kind::CouncilRecord | Kind::CourtFiling | Kind::RecordsRelease => {
                Self::Primary
            }
            Kind::Email | Kind::Memo | Kind::Letter => Self::Internal,
            Kind::News => Self::News,
            Kind::PressRelease => Self::Party,
            Kind::VendorPage | Kind::Dataset | Kind::SocialPost | Kind::Other => Self::Listed,
        }
    }

    /// The kinds of documents of this strength.
    pub fn kinds(self) -> impl Iterator<Item = DocumentKind> {
        DocumentKind::ALL.iter().copied().filter(move |kind| Self::of(*kind) == self)
    }

    /// Its name in published files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Internal => "internal",
            Self::News => "news",
            Self::Party => "party",
            Self::Listed => "listed",
        }
    }

    /// How many of five steps it fills.
    pub fn steps(self) -> usize {
        match self {
            Self::Primary => 5,
            Self::Internal => 4,
            Self::News => 3,
            Self::Party => 2,
            Self::Listed => 1,
        }
    }
}

/// What the partnerships of an agency rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// The strength of the strongest document.
    pub strength: Strength,
    /// How many documents there are.
    pub documents: usize,
    /// How many publishers they have; a document without one counts as its own.
    pub publishers: usize,
    /// Whether the agency denies or disputes a claim.
    pub disputed: bool,
}

impl Evidence {
    /// The evidence for an agency with these partnerships.
    pub fn of(partnerships: &[Partnership], documents: &[Document]) -> Self {
        let cited: BTreeSet<DocumentIndex> = cited(partnerships).map(|citation| citation.document).collect();
        let read: BTreeSet<DocumentIndex> = cited.iter().map(|index| as_read(*index, documents)).collect();
        let read: Vec<&Document> = read.iter().filter_map(|index| documents.get(index.position())).collect();
        let publishers: BTreeSet<String> = read.iter().map(|document| publisher(document)).collect();
        Self {
            strength: read.iter().map(|document| Strength::of(document.kind)).min().unwrap_or(Strength::Listed),
            documents: read.len(),
            publishers: publishers.len(),
            disputed: disputed(partnerships),
        }
    }

    /// Whether nothing but lists, pages and posts shows it.
    pub fn is_unverified(self) -> bool {
        self.strength == Strength::Listed
    }

    /// Whether one more document would help most: nothing but lists, or a single source that is no public record.
    pub fn is_weak(self) -> bool {
        self.is_unverified() || (self.documents == 1 && self.strength > Strength::Primary)
    }
}

/// What shows the events and claims of partnerships.
pub fn cited(partnerships: &[Partnership]) -> impl Iterator<Item = &Citation> {
    partnerships.iter().flat_map(|partnership| {
        let events = partnership.history.iter().flat_map(|event| &event.sources);
        events.chain(partnership.claims.iter().flat_map(|claim| &claim.sources))
    })
}

/// The document that was read: that of `index`, or the one through which alone it is known. Circles have been told by
/// another rule; here they only have to end.
fn as_read(index: DocumentIndex, documents: &[Document]) -> DocumentIndex {
    let mut at = index;
    for _ in 0..8 {
        match documents.get(at.position()).and_then(|document| document.known_through) {
            Some(through) => at = through,
            None => break,
        }
    }
    at
}

fn publisher(document: &Document) -> String {
    document.publisher.as_ref().map_or_else(|| format!("\u{0}{}", document.id), |name| name.to_lowercase())
}

fn disputed(partnerships: &[Partnership]) -> bool {
    let claims = partnerships.iter().flat_map(|partnership| &partnership.claims);
    let mut responses = claims.filter_map(|claim| claim.response.as_ref());
    responses.any(|response| matches!(response.stance, Stance::Denied | Stance::Disputed))
}
