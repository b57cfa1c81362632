//! Check: [`Sources`] to a [`Dataset`] of valid records.
//!
//! Entry: [`check`]; [`check_again`] for a preview. Steps:
//! 1. look at each file by itself, in parallel ([`earlier`]): what it is by its path ([`crate::layout`]); decode a record,
//!    gathering every fault of form ([`decode`]); apply the rules that concern one record alone ([`rules`]) and find its
//!    place ([`places`]); look in the text of what is published, records or not, for what reaches or identifies a person
//!    ([`rules::people`]);
//! 2. put the records in the order of their ids.
//!
//! What did not decode, or could not be read, is named in [`Dataset::broken`], so that later stages do not blame those who refer to it.

mod decode;
mod drafts;
mod earlier;
mod places;
pub mod rules;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Report};
use crate::layout::{Class, classify};
use crate::model::place::Place;
use crate::record::kinds::{
    Kind,
    action::{Action, ActionTranslation},
    agency::Agency,
    changes::Changes,
    counts::Counts,
    document::Document,
    measure::Measure,
    page::{Page, PageTranslation},
    site::Site,
    vendor::Vendor,
};
use crate::source::{SourceId, Sources, Span};
pub use earlier::Earlier;
use earlier::Looked;
use rules::people;

/// A record with its identity.
#[derive(Debug, Clone, PartialEq)]
pub struct Record<T> {
    /// Its id: the path without its folder and ending. That of a translation ends with the language.
    pub id: String,
    /// The beginning of the record.
    pub span: Span,
    /// Its fields.
    pub value: T,
    /// The text below the front matter; empty for YAML.
    pub body: Span,
    /// Where an agency or a measure lies; nowhere for all other kinds.
    pub place: Place,
}

/// All records that are valid in themselves, each list in the order of the ids.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dataset {
    /// Agencies.
    pub agencies: Vec<Arc<Record<Agency>>>,
    /// Documents.
    pub documents: Vec<Arc<Record<Document>>>,
    /// Vendors.
    pub vendors: Vec<Arc<Record<Vendor>>>,
    /// Counts: one file or none.
    pub counts: Vec<Arc<Record<Counts>>>,
    /// Measures.
    pub measures: Vec<Arc<Record<Measure>>>,
    /// Pages.
    pub pages: Vec<Arc<Record<Page>>>,
    /// Actions.
    pub actions: Vec<Arc<Record<Action>>>,
    /// Pages in other languages.
    pub page_translations: Vec<Arc<Record<PageTranslation>>>,
    /// Actions in other languages.
    pub action_translations: Vec<Arc<Record<ActionTranslation>>>,
    /// Changes: one file or none.
    pub changes: Vec<Arc<Record<Changes>>>,
    /// The site: one file, or none after a fault.
    pub site: Vec<Arc<Record<Site>>>,
    /// Records that are there but have faults, or could not be read at all.
    pub broken: BTreeSet<(Kind, String)>,
    /// Records that were left out because they are drafts ([`Dataset::published`]).
    pub drafts: BTreeSet<(Kind, String)>,
}

/// One record of any kind, behind a pointer: they differ much in size, and a preview keeps them for the next time.
#[derive(Debug)]
enum Decoded {
    Agency(Arc<Record<Agency>>),
    Document(Arc<Record<Document>>),
    Vendor(Arc<Record<Vendor>>),
    Counts(Arc<Record<Counts>>),
    Measure(Arc<Record<Measure>>),
    Page(Arc<Record<Page>>),
    Action(Arc<Record<Action>>),
    PageTranslation(Arc<Record<PageTranslation>>),
    ActionTranslation(Arc<Record<ActionTranslation>>),
    Changes(Arc<Record<Changes>>),
    Site(Arc<Record<Site>>),
}

/// Checks every record by itself.
pub fn check(sources: &Sources, report: &mut Report) -> Dataset {
    gather(earlier::look(sources), sources, report)
}

/// As [`check`], but takes what `earlier` knows of files that are still the same.
pub fn check_again(sources: &Arc<Sources>, earlier: &mut Earlier, report: &mut Report) -> Dataset {
    gather(earlier.look(sources), sources, report)
}

fn gather(looked: Vec<Arc<Looked>>, sources: &Sources, report: &mut Report) -> Dataset {
    let mut dataset = Dataset::default();
    dataset.broken.extend(sources.unread.iter().filter_map(|path| match classify(&meant(path)) {
        Class::Record(kind, id) => Some((kind, id)),
        _ => None,
    }));
    let mut found = Vec::new();
    for file in looked {
        let Looked { named, decoded, faults, findings } = &*file;
        // What the site allows stands in its own record: with faults in it, that text is not blamed for being there.
        if !matches!(named, Some((Kind::Site, _))) || !faults.has_errors() {
            found.extend(findings.iter().cloned());
        }
        let Some((kind, id)) = named else { continue };
        if decoded.is_none() || faults.has_errors() {
            dataset.broken.insert((*kind, id.clone()));
        }
        dataset.add(decoded.as_ref());
        report.append(faults.clone());
    }
    // What the site lets through is not known while its own record cannot be read.
    if let Some(site) = dataset.site.first() {
        people::settle(&found, &site.value, report);
    }
    if dataset.site.is_empty() && !dataset.broken.iter().any(|(kind, _)| *kind == Kind::Site) {
        report.add(rules::no_site::missing(&sources.folder));
    }
    dataset
}

/// The path that a file should have: one that is told to have a wrong ending is the record that others name all the same.
pub(crate) fn meant(path: &str) -> Cow<'_, str> {
    path.strip_suffix(".yml").map_or(Cow::Borrowed(path), |stem| format!("{stem}.yaml").into())
}

/// The site's own record, as far as it can be read, without telling its faults.
pub fn site_alone(sources: &Sources) -> Option<Site> {
    let (source, text) = sources.iter().find(|(_, text)| text.path == "content/site.yaml")?;
    match decode::decode(text, source, Kind::Site, "site", &mut Report::default())? {
        Decoded::Site(record) => Some(record.value.clone()),
        _ => None,
    }
}

impl Dataset {
    fn add(&mut self, decoded: Option<&Decoded>) {
        match decoded {
            Some(Decoded::Agency(record)) => self.agencies.push(Arc::clone(record)),
            Some(Decoded::Document(record)) => self.documents.push(Arc::clone(record)),
            Some(Decoded::Vendor(record)) => self.vendors.push(Arc::clone(record)),
            Some(Decoded::Counts(record)) => self.counts.push(Arc::clone(record)),
            Some(Decoded::Measure(record)) => self.measures.push(Arc::clone(record)),
            Some(Decoded::Page(record)) => self.pages.push(Arc::clone(record)),
            Some(Decoded::Action(record)) => self.actions.push(Arc::clone(record)),
            Some(Decoded::PageTranslation(record)) => self.page_translations.push(Arc::clone(record)),
            Some(Decoded::ActionTranslation(record)) => self.action_translations.push(Arc::clone(record)),
            Some(Decoded::Changes(record)) => self.changes.push(Arc::clone(record)),
            Some(Decoded::Site(record)) => self.site.push(Arc::clone(record)),
            None => {}
        }
    }
}

/// A fault of the file `span.source` as a whole.
fn whole_file(rule: &'static crate::diagnostic::Rule, source: SourceId, message: impl Into<String>) -> Diagnostic {
    Diagnostic::at(rule, Span::start_of(source), message)
}
