//! What the site already has: so that nothing is overwritten and merges can be proposed.
//!
//! Entry: [`Existing::read`], from the paths and texts of the site folder.

use std::collections::{BTreeMap, BTreeSet};

use super::links::key;
use super::listing::Listing;
use crate::diagnostic::Report;
use crate::record::kinds::agency::Agency;
use crate::record::kinds::citation::Citation;
use crate::record::kinds::document::Document;
use crate::record::scalars::id::slug;
use crate::record::{Decoder, Field, yaml};
use crate::source::SourceId;

/// The agencies and documents of a site.
#[derive(Debug, Default)]
pub struct Existing {
    /// Every path that is taken, relative to the site folder.
    pub paths: BTreeSet<String>,
    /// Agencies that could be read.
    pub agencies: Vec<ExistingAgency>,
    /// Ids of documents by the keys of their addresses.
    pub documents: BTreeMap<String, String>,
}

/// An agency record of the site.
#[derive(Debug)]
pub struct ExistingAgency {
    /// Its path, such as `agencies/us/va/waynesboro-police-department.yaml`.
    pub path: String,
    /// The record.
    pub record: Agency,
}

impl Existing {
    /// Reads paths and texts. A record with faults keeps its path, so that nothing is written over it.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut existing = Self::default();
        for (path, text) in files {
            existing.paths.insert(path.to_owned());
            if path.starts_with("agencies/") {
                existing.agencies.extend(decode(text).map(|record| ExistingAgency { path: path.to_owned(), record }));
            } else if let Some(id) = document_id(path) {
                let url = decode::<Document>(text).and_then(|document| document.url);
                existing.documents.extend(url.map(|url| (key(&url.value), id.to_owned())));
            }
        }
        existing
    }

    /// The agency that `listing` is about, if the site has it: same state, same name or alias, no other city.
    pub fn agency(&self, listing: &Listing) -> Option<&ExistingAgency> {
        let folder = format!("agencies/us/{}/", listing.place.state.to_lowercase());
        let mut same = self.agencies.iter().filter(|agency| {
            agency.path.starts_with(&folder) && agency.is_named(&listing.name) && agency.may_be_in(listing)
        });
        same.next()
    }
}

impl ExistingAgency {
    fn is_named(&self, name: &str) -> bool {
        let wanted = slug(name);
        let names = std::iter::once(&self.record.name.value).chain(&self.record.aliases);
        names.into_iter().any(|name| slug(&name.0) == wanted)
    }

    fn may_be_in(&self, listing: &Listing) -> bool {
        let own = self.record.city.as_ref().map(|city| slug(&city.value.0));
        let listed = listing.place.city.as_deref().map(slug);
        let counties = (
            self.record.county.as_ref().map(|county| slug(&county.value.0)),
            listing.place.county.as_deref().map(slug),
        );
        !matches!((own, listed), (Some(own), Some(listed)) if own != listed)
            && !matches!(counties, (Some(own), Some(listed)) if own != listed)
    }

    /// Whether the record already cites the row `locator` of `document` in one of its partnerships.
    pub fn cites(&self, document: &str, locator: &str) -> bool {
        let histories = self.record.partnerships.0.iter().flat_map(|partnership| &partnership.history);
        let claims = self.record.partnerships.0.iter().flat_map(|partnership| &partnership.claims);
        let mut citations =
            histories.flat_map(|event| &event.sources.0).chain(claims.flat_map(|claim| &claim.sources.0));
        citations.any(|citation| names(citation, document, locator))
    }

    /// Whether it has a partnership with this program.
    pub fn has_partnership(&self, vendor: &str, program: Option<&str>) -> bool {
        self.record.partnerships.0.iter().any(|partnership| {
            partnership.vendor.value.as_str() == vendor
                && partnership.program.as_ref().map(|program| program.value.as_str()) == program
        })
    }
}

fn names(citation: &Citation, document: &str, locator: &str) -> bool {
    let places = citation.0.locator.as_ref().map_or("", |line| &line.0);
    citation.0.document.value.as_str() == document
        && places.split(|character: char| !character.is_alphanumeric()).any(|word| word == locator)
}

fn document_id(path: &str) -> Option<&str> {
    path.strip_prefix("content/documents/")?.strip_suffix(".yaml")
}

fn decode<T: Field>(text: &str) -> Option<T> {
    let mut report = Report::default();
    let tree = yaml::parse(text, SourceId(0), 0, &mut report)?;
    T::decode(&tree, &mut Decoder { report: &mut report })
}
