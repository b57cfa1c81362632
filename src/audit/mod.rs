//! Audit: the finished files, read as a browser would. Nothing they would load lies elsewhere, no link inside leads nowhere.
//!
//! Entries: [`Audited::new`], which stands before the destination of the files; [`Audited::finish`], when all have passed.
//! Steps:
//! 1. read every page, drawing, style sheet and script as it passes ([`reading`], by [`plain`] or [`tags`], [`values`], [`css`]
//!    and [`script`]);
//! 2. follow every address in it ([`links`], by [`address`]), and look for doubled ids and code. Every path of the site is
//!    known beforehand; only the anchors of other pages have to wait until those have passed ([`anchors`]);
//! 3. tell each fault once, however many pages have it, at the first of them and with the record that it is made from.

mod address;
mod anchors;
mod css;
mod links;
mod plain;
mod reading;
pub mod rules;
mod script;
mod tags;
#[cfg(test)]
mod tests;
mod values;

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, PoisonError};

use crate::bundle::{Content, Destination, Paths, SitePath, Writing, written};
use crate::diagnostic::{Diagnostic, Location, Report, with_others};
use crate::plan::{Plan, Route};
use crate::record::kinds::site::Addresses;
use address::Origin;
use anchors::Anchors;
use links::{Fault, Leads, Site};
use reading::Reading;

/// Reads every file on its way to the destination.
#[derive(Debug)]
pub struct Audited<D> {
    site: Site,
    found: Mutex<Found>,
    destination: D,
}

/// What was found so far.
#[derive(Debug, Default)]
struct Found {
    /// The faults of each file that has any.
    faults: BTreeMap<SitePath, Vec<Fault>>,
    anchors: Anchors,
}

impl<D: Destination> Audited<D> {
    /// For a site of these paths, published at `base` if it knows its own address (which ends in `/`).
    pub fn new(paths: &Paths, addresses: Addresses, base: Option<&str>, destination: D) -> Self {
        let site = Site::new(paths, addresses, base);
        Self { site, found: Mutex::default(), destination }
    }

    /// Tells what was found, once every file has passed, and gives the destination back.
    pub fn finish(self, plan: &Plan, report: &mut Report) -> D {
        let origins: BTreeMap<&str, &Route> = plan.routes.iter().map(|route| (route.path.as_str(), route)).collect();
        let faults = self.found.into_inner().unwrap_or_else(PoisonError::into_inner).settle();
        for told in once_each(&faults) {
            report.add(diagnostic(&told, origins.get(told.path).copied()));
        }
        self.destination
    }

    /// Checks every link and every address that the file at `path` loads.
    fn read(&self, path: &SitePath, bytes: &[u8]) {
        let Some(reading) = Reading::of(path.as_str(), bytes) else { return };
        let mut faults = Vec::new();
        let mut waiting = Vec::new();
        let from = Origin::new(path.as_str());
        for reference in &reading.references {
            match self.site.leads(&from, reference, &reading) {
                Leads::Well => {}
                Leads::Nowhere(fault) => faults.push(*fault),
                Leads::ToAnchor(target, anchor) => waiting.push((target, anchor, reference)),
            }
        }
        faults.extend(reading.scripts.iter().map(|place| inline_script(place)));
        let doubled = reading.anchors.windows(2).filter(|pair| pair.first() == pair.last());
        faults.extend(doubled.filter_map(|pair| pair.first()).map(|id| duplicate_anchor(id)));
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.anchors.add(path, &reading, waiting);
        if !faults.is_empty() {
            found.faults.insert(path.clone(), faults);
        }
    }
}

impl<D: Destination> Destination for Audited<D> {
    fn receive(&self, path: &SitePath, content: Content) {
        // What is drawn on demand holds no links.
        if let Some(bytes) = content.ready() {
            self.read(path, bytes);
        }
        self.destination.receive(path, content);
    }

    fn receive_written(&self, path: &SitePath, write: Writing<'_>) -> io::Result<()> {
        if !Reading::reads(path.as_str()) {
            return self.destination.receive_written(path, write);
        }
        self.receive(path, Content::Bytes(written(write)?));
        Ok(())
    }

    fn wants_first(&self, path: &SitePath) -> bool {
        self.destination.wants_first(path)
    }

    fn is_wanted(&self) -> bool {
        self.destination.is_wanted()
    }
}

impl Found {
    /// The faults of each file, now that all anchors are known.
    fn settle(mut self) -> BTreeMap<SitePath, Vec<Fault>> {
        for (path, fault) in self.anchors.missing() {
            self.faults.entry(path).or_default().push(fault);
        }
        self.faults
    }
}

fn inline_script(place: &str) -> Fault {
    Fault {
        rule: &rules::INLINE_SCRIPT,
        subject: place.to_owned(),
        message: format!("`{place}` is code in the page, which its policy forbids"),
        help: "move it into a script of the theme, and name that by `<script src>`".to_owned(),
    }
}

fn duplicate_anchor(id: &str) -> Fault {
    Fault {
        rule: &rules::DUPLICATE_ANCHOR,
        subject: id.to_owned(),
        message: format!("two elements of the page have the id `{id}`"),
        help: "give one of them another id".to_owned(),
    }
}

/// A fault with the pages that have it.
struct Told<'a> {
    /// The first of them.
    path: &'a str,
    fault: &'a Fault,
    /// How many others there are.
    others: usize,
}

/// One of each fault, in the order in which they were found: a broken menu breaks every page, and is one fault.
fn once_each(found: &BTreeMap<SitePath, Vec<Fault>>) -> Vec<Told<'_>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    // Where each fault stands in `told`, and the page that was last counted for it.
    let mut known: BTreeMap<(&str, &str), (usize, &str)> = BTreeMap::new();
    for (path, faults) in found {
        let path = path.as_str();
        for fault in faults {
            let key = (fault.rule.name, fault.subject.as_str());
            match known.get_mut(&key) {
                Some((_, last)) if *last == path => {}
                Some((position, last)) => {
                    *last = path;
                    if let Some(first) = told.get_mut(*position) {
                        first.others += 1;
                    }
                }
                None => {
                    known.insert(key, (told.len(), path));
                    told.push(Told { path, fault, others: 0 });
                }
            }
        }
    }
    told
}

fn diagnostic(told: &Told<'_>, origin: Option<&Route>) -> Diagnostic {
    let message = with_others(&told.fault.message, told.others);
    let fault = Diagnostic::in_file(told.fault.rule, told.path, message);
    match origin.map(|route| &route.origin) {
        Some(Location::Span(span)) => fault.note(*span, "the page is made from this").help(&told.fault.help),
        Some(Location::File(file)) => fault.help(format!("{}; the file comes from {file}", told.fault.help)),
        None => fault.help(&told.fault.help),
    }
}
