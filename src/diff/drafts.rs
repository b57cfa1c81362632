//! Drafts: compared like all records, and said to be drafts, since nobody publishes them.

use std::collections::BTreeSet;

use super::Subjects;
use super::words::field;
use crate::model::Atlas;
use crate::source::{SourceId, Span};

/// Says of each subject whose record is among `drafts` that it is one.
pub(super) fn mark(parts: &mut [(&'static str, Subjects)], atlas: &Atlas, drafts: &BTreeSet<SourceId>) {
    let agencies = atlas.agencies.iter().map(|agency| ("Agencies", agency.id.clone(), agency.span));
    let documents = atlas.documents.iter().map(|document| ("Documents", document.id.clone(), document.span));
    let measures = atlas.measures.iter().map(|measure| ("Measures", measure.id.clone(), measure.span));
    let pages =
        atlas.pages.iter().map(|page| ("Pages and actions", format!("pages/{}", page.id), page.body.original().span));
    let actions = atlas
        .actions
        .iter()
        .map(|action| ("Pages and actions", format!("actions/{}", action.id), action.body.original().span));
    let all = agencies.chain(documents).chain(measures).chain(pages).chain(actions);
    for (heading, id, _) in all.filter(|(.., span)| is_one(*span, drafts)) {
        let subjects = parts.iter_mut().filter(|(known, _)| *known == heading).map(|(_, subjects)| subjects);
        for subject in subjects.filter_map(|subjects| subjects.get_mut(&id)) {
            subject.facts.insert(0, field("draft", "true, so that it is not published"));
        }
    }
}

/// Whether the record at `span` is a draft.
pub(super) fn is_one(span: Span, drafts: &BTreeSet<SourceId>) -> bool {
    drafts.contains(&span.source)
}
