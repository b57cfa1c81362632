//! Records that have faults on one side: they are there, and cannot be compared.
//!
//! Entry: [`Unread::of`].

use std::collections::{BTreeMap, BTreeSet};

use crate::record::kinds::Kind;

/// The records of one state of a site that could not be read.
pub(super) struct Unread<'a> {
    paths: &'a BTreeMap<(Kind, String), String>,
}

impl<'a> Unread<'a> {
    /// Those of `paths`, the files of records with faults.
    pub(super) fn of(paths: &'a BTreeMap<(Kind, String), String>) -> Self {
        Self { paths }
    }

    /// The file of the subject `id` under `heading`, if it could not be read.
    pub(super) fn path(&self, heading: &str, id: &str) -> Option<&str> {
        let (kind, id) = match heading {
            "Agencies" => (Kind::Agency, id),
            "Documents" => (Kind::Document, id),
            "Vendors" => (Kind::Vendor, id),
            "Measures" => (Kind::Measure, id),
            "Counts" => (Kind::Counts, "counts"),
            _ => match id.split_once('/')? {
                ("pages", id) => (Kind::Page, id),
                ("actions", id) => (Kind::Action, id),
                _ => return None,
            },
        };
        self.paths.get(&(kind, id.to_owned())).map(String::as_str)
    }

    /// Whether a citation, such as `mou, p. 2`, is of a document that could not be read.
    pub(super) fn is_cited(&self, citation: &str) -> bool {
        let id = citation.split(',').next().unwrap_or_default();
        self.paths.contains_key(&(Kind::Document, id.to_owned()))
    }

    /// The addresses of agencies, documents and vendors that could not be read.
    pub(super) fn addresses(&self) -> BTreeSet<String> {
        let address = |(kind, id): &(Kind, String)| match kind {
            Kind::Agency => Some(format!("agencies/{id}")),
            Kind::Document => Some(format!("documents/{id}")),
            Kind::Vendor => Some(format!("vendors/{id}")),
            _ => None,
        };
        self.paths.keys().filter_map(address).collect()
    }

    /// Whether the log of changes could not be read, so that nobody knows what it says.
    pub(super) fn is_log(&self) -> bool {
        self.paths.keys().any(|(kind, _)| *kind == Kind::Changes)
    }
}
