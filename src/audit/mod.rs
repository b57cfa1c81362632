//! Audit: the finished bundle, read as a browser would. Nothing it would load lies elsewhere, no link inside leads nowhere.
//!
//! Entry: [`audit`]. Steps:
//! 1. read every page, drawing and style sheet once, in parallel ([`reading`], by [`tags`] and [`css`]);
//! 2. follow every address in them ([`links`], by [`address`]), and look for doubled ids and code;
//! 3. tell each fault once, however many pages have it, at the first of them and with the record that it is made from.

mod address;
mod css;
mod links;
mod reading;
pub mod rules;
mod tags;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use crate::bundle::{Bundle, Content};
use crate::diagnostic::{Diagnostic, Location, Report};
use crate::plan::{Plan, Route};
use crate::record::kinds::site::Addresses;
use links::{Fault, Site};
use reading::Reading;

/// Checks every link and every address that a page loads.
pub fn audit(bundle: &Bundle, plan: &Plan, report: &mut Report) {
    let origins: BTreeMap<&str, &Route> = plan.routes.iter().map(|route| (route.path.as_str(), route)).collect();
    for told in inspect(bundle, plan.addresses) {
        report.add(diagnostic(&told, origins.get(told.path).copied()));
    }
}

/// Every fault of the bundle once, in the order of the paths.
fn inspect(bundle: &Bundle, addresses: Addresses) -> Vec<Told<'_>> {
    let files: Vec<_> = bundle.iter().collect();
    // What is drawn on demand holds no links.
    let reading = |path: &str, content: &Content| Reading::of(path, content.ready()?);
    let read: Vec<_> =
        files.par_iter().map(|(path, content)| (path.as_str(), reading(path.as_str(), content))).collect();
    let files: HashMap<&str, Option<Reading>> = read.into_iter().collect();
    let base = files.get("index.html").and_then(Option::as_ref).and_then(|home| home.canonical.as_deref());
    // Home's own address names the file; the site's is the folder.
    let base = base.map(|home| home.strip_suffix("index.html").unwrap_or(home).to_owned());
    let site = Site { files, addresses, base };

    let readings: Vec<(&str, &Reading)> =
        bundle.iter().filter_map(|(path, _)| Some((path.as_str(), site.files.get(path.as_str())?.as_ref()?))).collect();
    once_each(readings.par_iter().map(|(path, reading)| (*path, faults(&site, path, reading))).collect())
}

/// Everything that is wrong in one file.
fn faults(site: &Site<'_>, path: &str, reading: &Reading) -> Vec<Fault> {
    let mut faults: Vec<Fault> =
        reading.references.iter().filter_map(|reference| site.fault(path, reference)).collect();
    faults.extend(reading.scripts.iter().map(|place| inline_script(place)));
    let doubled = reading.anchors.windows(2).filter(|pair| pair.first() == pair.last());
    faults.extend(doubled.filter_map(|pair| pair.first()).map(|id| duplicate_anchor(id)));
    faults
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
    fault: Fault,
    /// How many others there are.
    others: usize,
}

/// One of each fault, in the order in which they were found: a broken menu breaks every page, and is one fault.
fn once_each(found: Vec<(&str, Vec<Fault>)>) -> Vec<Told<'_>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    // Where each fault stands in `told`, and the page that was last counted for it.
    let mut known: BTreeMap<(&str, String), (usize, &str)> = BTreeMap::new();
    for (path, faults) in found {
        for fault in faults {
            let key = (fault.rule.name, fault.subject.clone());
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
    let message = match told.others {
        0 => told.fault.message.clone(),
        1 => format!("{}; 1 other page has the same fault", told.fault.message),
        others => format!("{}; {others} other pages have the same fault", told.fault.message),
    };
    let fault = Diagnostic::in_file(told.fault.rule, told.path, message);
    match origin.map(|route| &route.origin) {
        Some(Location::Span(span)) => fault.note(*span, "the page is made from this").help(&told.fault.help),
        Some(Location::File(file)) => fault.help(format!("{}; the file comes from {file}", told.fault.help)),
        None => fault.help(&told.fault.help),
    }
}
