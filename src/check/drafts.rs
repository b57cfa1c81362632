//! Drafts: records that the preview shows and that nobody publishes.
//!
//! Entry: [`Dataset::published`]. What goes with a draft goes too: the translations of a page or an action, the copy and the
//! texts beside a document. What names a draft and is none itself is told when references are resolved.

use std::collections::BTreeSet;

use super::{Dataset, Record};
use crate::layout::{beside, translated};
use crate::record::kinds::Kind;
use crate::record::kinds::document::Document;
use crate::source::{SourceId, Sources};

impl Dataset {
    /// The files of the drafts themselves.
    pub fn drafts(&self) -> BTreeSet<SourceId> {
        let mut left = Left::default();
        self.without_drafts(&mut left);
        left.records
    }

    /// What is published of these records and these files; `None` where nothing is a draft. Of the files every one keeps its
    /// number, so that spans into either point to the same text; those that are left out have no path and no text.
    pub fn published(&self, sources: &Sources) -> Option<(Self, Sources)> {
        let mut left = Left::default();
        let mut kept = self.without_drafts(&mut left);
        if left.ids.is_empty() {
            return None;
        }
        let mut paths: BTreeSet<String> = left.records.iter().map(|id| sources.get(*id).path.clone()).collect();
        let used: BTreeSet<String> = kept.documents.iter().flat_map(files).collect();
        let drafts = self.documents.iter().filter(|record| record.value.draft == Some(true));
        paths.extend(drafts.flat_map(files).filter(|path| !used.contains(path)));
        kept.drafts = left.ids;
        Some((kept, sources.without(&paths)))
    }

    /// The records that are no drafts. Translations have their original's word for it.
    fn without_drafts(&self, left: &mut Left) -> Self {
        let agencies = left.out(Kind::Agency, &self.agencies, |record| record.value.draft == Some(true));
        let documents = left.out(Kind::Document, &self.documents, |record| record.value.draft == Some(true));
        let measures = left.out(Kind::Measure, &self.measures, |record| record.value.draft == Some(true));
        let pages = left.out(Kind::Page, &self.pages, |record| record.value.draft == Some(true));
        let actions = left.out(Kind::Action, &self.actions, |record| record.value.draft == Some(true));
        let (page_ids, action_ids) = (left.of(Kind::Page), left.of(Kind::Action));
        let of_page = |id: &str| translated(id).is_some_and(|(original, _)| page_ids.contains(original));
        let of_action = |id: &str| translated(id).is_some_and(|(original, _)| action_ids.contains(original));
        let page_translations = left.out(Kind::PageTranslation, &self.page_translations, |record| of_page(&record.id));
        let action_translations =
            left.out(Kind::ActionTranslation, &self.action_translations, |record| of_action(&record.id));
        Self {
            agencies,
            documents,
            measures,
            pages,
            actions,
            page_translations,
            action_translations,
            vendors: self.vendors.clone(),
            counts: self.counts.clone(),
            changes: self.changes.clone(),
            site: self.site.clone(),
            broken: self.broken.clone(),
            drafts: BTreeSet::new(),
        }
    }
}

/// What is left out.
#[derive(Default)]
struct Left {
    ids: BTreeSet<(Kind, String)>,
    records: BTreeSet<SourceId>,
}

impl Left {
    fn out<T: Clone>(
        &mut self,
        kind: Kind,
        records: &[Record<T>],
        is_draft: impl Fn(&Record<T>) -> bool,
    ) -> Vec<Record<T>> {
        let (drafts, kept): (Vec<&Record<T>>, Vec<&Record<T>>) = records.iter().partition(|record| is_draft(record));
        self.records.extend(drafts.iter().map(|record| record.span.source));
        self.ids.extend(drafts.into_iter().map(|record| (kind, record.id.clone())));
        kept.into_iter().cloned().collect()
    }

    fn of(&self, kind: Kind) -> BTreeSet<String> {
        self.ids.iter().filter(|(own, _)| *own == kind).map(|(_, id)| id.clone()).collect()
    }
}

/// The files beside the record of a document.
fn files(record: &Record<Document>) -> Vec<String> {
    let copy = record.value.copy.as_ref().map(|copy| &copy.file.value.0);
    let texts = record.value.texts.as_ref().map(|texts| &texts.file.value.0);
    copy.into_iter().chain(texts).map(|name| beside(&record.id, name)).collect()
}
