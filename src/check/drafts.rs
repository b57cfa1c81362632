//! Drafts: records that the preview shows and that nobody publishes.
//!
//! Entry: [`Dataset::published`]. What goes with a draft goes too: the translations of a page or an action, the copy and the
//! texts beside a document. What names a draft and is none itself is told when references are resolved.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Dataset, Record};
use crate::layout::{beside, translated};
use crate::record::kinds::Kind;
use crate::record::kinds::document::Document;
use crate::source::{SourceId, Sources};

impl Dataset {
    /// The files of the drafts themselves.
    pub fn drafts(&self) -> BTreeSet<SourceId> {
        self.left_out().records
    }

    /// What is published of these records and these files; `None` where nothing is a draft. Of the files every one keeps its
    /// number, so that spans into either point to the same text; those that are left out have no path and no text.
    pub fn published(&self, sources: &Sources) -> Option<(Self, Sources)> {
        let left = self.left_out();
        if left.ids.is_empty() {
            return None;
        }
        let mut paths: BTreeSet<String> = left.records.iter().map(|id| sources.get(*id).path.clone()).collect();
        let (drafts, kept): (Vec<_>, Vec<_>) =
            self.documents.iter().partition(|record| left.records.contains(&record.span.source));
        let used: BTreeSet<String> = kept.into_iter().flat_map(|record| files(record)).collect();
        paths.extend(drafts.into_iter().flat_map(|record| files(record)).filter(|path| !used.contains(path)));
        let published = Self {
            agencies: left.rest(&self.agencies),
            documents: left.rest(&self.documents),
            measures: left.rest(&self.measures),
            pages: left.rest(&self.pages),
            actions: left.rest(&self.actions),
            page_translations: left.rest(&self.page_translations),
            action_translations: left.rest(&self.action_translations),
            vendors: self.vendors.clone(),
            counts: self.counts.clone(),
            changes: self.changes.clone(),
            site: self.site.clone(),
            broken: self.broken.clone(),
            drafts: left.ids,
        };
        Some((published, sources.without(&paths)))
    }

    /// The drafts. Translations have their original's word for it.
    fn left_out(&self) -> Left {
        let mut left = Left::default();
        left.add(Kind::Agency, &self.agencies, |record| record.value.draft == Some(true));
        left.add(Kind::Document, &self.documents, |record| record.value.draft == Some(true));
        left.add(Kind::Measure, &self.measures, |record| record.value.draft == Some(true));
        left.add(Kind::Page, &self.pages, |record| record.value.draft == Some(true));
        left.add(Kind::Action, &self.actions, |record| record.value.draft == Some(true));
        let (pages, actions) = (left.of(Kind::Page), left.of(Kind::Action));
        let is_of = |id: &str, originals: &BTreeSet<String>| {
            translated(id).is_some_and(|(original, _)| originals.contains(original))
        };
        left.add(Kind::PageTranslation, &self.page_translations, |record| is_of(&record.id, &pages));
        left.add(Kind::ActionTranslation, &self.action_translations, |record| is_of(&record.id, &actions));
        left
    }
}

/// What is left out.
#[derive(Default)]
struct Left {
    ids: BTreeSet<(Kind, String)>,
    records: BTreeSet<SourceId>,
}

impl Left {
    fn add<T>(&mut self, kind: Kind, records: &[Arc<Record<T>>], is_draft: impl Fn(&Record<T>) -> bool) {
        for record in records.iter().filter(|record| is_draft(record)) {
            self.ids.insert((kind, record.id.clone()));
            self.records.insert(record.span.source);
        }
    }

    fn of(&self, kind: Kind) -> BTreeSet<String> {
        self.ids.iter().filter(|(own, _)| *own == kind).map(|(_, id)| id.clone()).collect()
    }

    /// The records that stay.
    fn rest<T>(&self, records: &[Arc<Record<T>>]) -> Vec<Arc<Record<T>>> {
        records.iter().filter(|record| !self.records.contains(&record.span.source)).cloned().collect()
    }
}

/// The files beside the record of a document.
fn files(record: &Record<Document>) -> Vec<String> {
    let copy = record.value.copy.as_ref().map(|copy| &copy.file.value.0);
    let texts = record.value.texts.as_ref().map(|texts| &texts.file.value.0);
    copy.into_iter().chain(texts).map(|name| beside(&record.id, name)).collect()
}
