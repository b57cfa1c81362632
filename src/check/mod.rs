//! Check: [`Sources`] to a [`Dataset`] of valid records.
//!
//! Entry: [`check`]. Steps:
//! 1. sort the texts by what they are ([`crate::layout`]);
//! 2. decode each record, in parallel, gathering every fault of form ([`decode`]);
//! 3. apply the rules that concern one record alone ([`rules`]);
//! 4. look in the text of every file that is published, records or not, for what reaches or identifies a person
//!    ([`rules::people`]);
//! 5. put the records in the order of their ids.
//!
//! What did not decode is named in [`Dataset::broken`], so that later stages do not blame those who refer to it.

mod decode;
mod drafts;
pub mod rules;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Report};
use crate::layout::{Class, classify, is_published_text};
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
use rules::people::{self, Finding};

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
}

/// All records that are valid in themselves, each list in the order of the ids.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dataset {
    /// Agencies.
    pub agencies: Vec<Record<Agency>>,
    /// Documents.
    pub documents: Vec<Record<Document>>,
    /// Vendors.
    pub vendors: Vec<Record<Vendor>>,
    /// Counts: one file or none.
    pub counts: Vec<Record<Counts>>,
    /// Measures.
    pub measures: Vec<Record<Measure>>,
    /// Pages.
    pub pages: Vec<Record<Page>>,
    /// Actions.
    pub actions: Vec<Record<Action>>,
    /// Pages in other languages.
    pub page_translations: Vec<Record<PageTranslation>>,
    /// Actions in other languages.
    pub action_translations: Vec<Record<ActionTranslation>>,
    /// Changes: one file or none.
    pub changes: Vec<Record<Changes>>,
    /// The site: one file, or none after a fault.
    pub site: Vec<Record<Site>>,
    /// Records that are there but have faults.
    pub broken: BTreeSet<(Kind, String)>,
    /// Records that were left out because they are drafts ([`Dataset::published`]).
    pub drafts: BTreeSet<(Kind, String)>,
}

/// One record of any kind. They differ much in size, so each is behind a pointer.
enum Decoded {
    Agency(Box<Record<Agency>>),
    Document(Box<Record<Document>>),
    Vendor(Box<Record<Vendor>>),
    Counts(Box<Record<Counts>>),
    Measure(Box<Record<Measure>>),
    Page(Box<Record<Page>>),
    Action(Box<Record<Action>>),
    PageTranslation(Box<Record<PageTranslation>>),
    ActionTranslation(Box<Record<ActionTranslation>>),
    Changes(Box<Record<Changes>>),
    Site(Box<Record<Site>>),
}

/// Checks every record by itself.
pub fn check(sources: &Sources, report: &mut Report) -> Dataset {
    let records: Vec<(SourceId, Kind, String)> = sources
        .iter()
        .filter_map(|(source, text)| match classify(&text.path) {
            Class::Record(kind, id) => Some((source, kind, id)),
            _ => None,
        })
        .collect();
    let checked: Vec<(Option<Decoded>, Report, Vec<Finding>)> =
        records.par_iter().map(|(source, kind, id)| check_one(sources, *source, *kind, id)).collect();
    let mut dataset = Dataset::default();
    let mut found = Vec::new();
    for ((_, kind, id), (decoded, faults, findings)) in records.into_iter().zip(checked) {
        // What the site allows stands in its own record: with faults in it, that text is not blamed for being there.
        if kind != Kind::Site || !faults.has_errors() {
            found.extend(findings);
        }
        if decoded.is_none() || faults.has_errors() {
            dataset.broken.insert((kind, id));
        }
        dataset.add(decoded);
        report.append(faults);
    }
    found.extend(in_kept_texts(sources));
    people::settle(&found, dataset.site.first().map(|record| &record.value), report);
    if dataset.site.is_empty() && !dataset.broken.iter().any(|(kind, _)| *kind == Kind::Site) {
        report.add(rules::no_site::missing());
    }
    dataset
}

/// The site's own record, as far as it can be read, without telling its faults.
pub fn site_alone(sources: &Sources) -> Option<Site> {
    let (source, text) = sources.iter().find(|(_, text)| text.path == "content/site.yaml")?;
    match decode::decode(text, source, Kind::Site, "site", &mut Report::default())? {
        Decoded::Site(record) => Some(record.value),
        _ => None,
    }
}

/// What page texts and copies, which are no records and are published all the same, say about people.
fn in_kept_texts(sources: &Sources) -> Vec<Finding> {
    let kept: Vec<SourceId> =
        sources.iter().filter(|(_, text)| is_published_text(&text.path)).map(|(source, _)| source).collect();
    kept.par_iter().flat_map(|source| people::find(sources.get(*source), *source)).collect()
}

fn check_one(sources: &Sources, source: SourceId, kind: Kind, id: &str) -> (Option<Decoded>, Report, Vec<Finding>) {
    let mut report = Report::default();
    let decoded = decode::decode(sources.get(source), source, kind, id, &mut report);
    if let Some(decoded) = &decoded {
        let whole = !report.has_errors();
        rules::apply(decoded, &mut report);
        // What has faults of form is left out of the record, which must not be blamed for lacking it.
        if whole {
            rules::apply_to_whole(decoded, &mut report);
        }
    }
    (decoded, report, people::find(sources.get(source), source))
}

impl Dataset {
    fn add(&mut self, decoded: Option<Decoded>) {
        match decoded {
            Some(Decoded::Agency(record)) => self.agencies.push(*record),
            Some(Decoded::Document(record)) => self.documents.push(*record),
            Some(Decoded::Vendor(record)) => self.vendors.push(*record),
            Some(Decoded::Counts(record)) => self.counts.push(*record),
            Some(Decoded::Measure(record)) => self.measures.push(*record),
            Some(Decoded::Page(record)) => self.pages.push(*record),
            Some(Decoded::Action(record)) => self.actions.push(*record),
            Some(Decoded::PageTranslation(record)) => self.page_translations.push(*record),
            Some(Decoded::ActionTranslation(record)) => self.action_translations.push(*record),
            Some(Decoded::Changes(record)) => self.changes.push(*record),
            Some(Decoded::Site(record)) => self.site.push(*record),
            None => {}
        }
    }
}

/// A fault of the file `span.source` as a whole.
fn whole_file(rule: &'static crate::diagnostic::Rule, source: SourceId, message: impl Into<String>) -> Diagnostic {
    Diagnostic::at(rule, Span::start_of(source), message)
}
