//! Anchors of all pages, and the links that wait for those of a page that has not passed yet.
//!
//! Entry: [`Anchors::add`] for each file, then [`Anchors::missing`]. Of a page only the digests of its anchors are kept: a
//! site of 100,000 pages has millions.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use super::address;
use super::links::{Fault, no_anchor};
use super::reading::{Reading, Reference};
use crate::bundle::SitePath;

/// The anchors of the files that passed, and who links to which.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// The digests of each page's anchors, sorted.
    own: HashMap<SitePath, Box<[u64]>>,
    /// Links to a page's anchor, as written.
    sought: HashMap<(SitePath, String), Links>,
}

/// The links to one anchor.
#[derive(Debug)]
struct Links {
    /// That of the first page, in the order of the paths.
    reference: Reference,
    first: SitePath,
    from: Vec<SitePath>,
}

impl Anchors {
    /// Takes the anchors of the file at `path`, and its links to anchors elsewhere: page, anchor, link.
    pub(super) fn add(&mut self, path: &SitePath, reading: &Reading, links: Vec<(SitePath, String, &Reference)>) {
        if reading.has_anchors {
            let mut own: Vec<u64> = reading.anchors.iter().map(|anchor| digest(anchor)).collect();
            own.sort_unstable();
            self.own.insert(path.clone(), own.into());
        }
        for (target, anchor, reference) in links {
            match self.sought.entry((target, anchor)) {
                Entry::Occupied(mut known) => known.get_mut().add(path, reference),
                Entry::Vacant(free) => {
                    let (first, from) = (path.clone(), vec![path.clone()]);
                    free.insert(Links { reference: reference.clone(), first, from });
                }
            }
        }
    }

    /// A fault for each page that links to an anchor that is not there.
    pub(super) fn missing(&self) -> Vec<(SitePath, Fault)> {
        let mut missing: Vec<(SitePath, Fault)> = Vec::new();
        for ((target, anchor), links) in &self.sought {
            // A style sheet has no anchors, and nothing is said of those of a text.
            let Some(own) = self.own.get(target) else { continue };
            let has = |anchor: &str| own.binary_search(&digest(anchor)).is_ok();
            if has(anchor) || has(&address::decode(anchor)) {
                continue;
            }
            let fault = no_anchor(&links.reference, target.as_str(), anchor, false);
            missing.extend(links.from.iter().map(|from| (from.clone(), fault.clone())));
        }
        missing.sort_by(|one, other| (&one.0, &one.1.subject).cmp(&(&other.0, &other.1.subject)));
        missing
    }
}

impl Links {
    fn add(&mut self, path: &SitePath, reference: &Reference) {
        if self.from.last() != Some(path) {
            self.from.push(path.clone());
        }
        if *path < self.first {
            (self.first, self.reference) = (path.clone(), reference.clone());
        }
    }
}

/// The same on every machine and in every run.
fn digest(anchor: &str) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(anchor)
}
