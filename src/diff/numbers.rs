//! Numbers before and after: of what is published.

use super::Number;
use super::drafts::is_one;
use crate::compile::Surveyed;
use crate::model::agency::{Agency, Group};
use crate::model::document::Document;

/// What is counted, and how.
type Counter = (&'static str, fn(&Surveyed) -> usize);

const COUNTERS: [Counter; 10] = [
    ("agencies", |state| agencies(state).count()),
    ("agencies in use when last seen", |state| in_group(state, Group::InUse)),
    ("agencies agreed or under way", |state| in_group(state, Group::Agreed)),
    ("agencies not known to go on", |state| in_group(state, Group::Unclear)),
    ("agencies where it is over", |state| in_group(state, Group::Over)),
    ("agencies not on the map", |state| agencies(state).filter(|agency| agency.place.spot.is_none()).count()),
    ("claims", |state| agencies(state).flat_map(|agency| &agency.partnerships).map(|with| with.claims.len()).sum()),
    ("documents", |state| documents(state).count()),
    ("documents with an archived copy", |state| {
        documents(state).filter(|document| !document.archived.is_empty()).count()
    }),
    ("measures", |Surveyed { atlas, drafts, .. }| {
        atlas.measures.iter().filter(|measure| !is_one(measure.span, drafts)).count()
    }),
];

/// Every number of both.
pub(super) fn count(before: &Surveyed, after: &Surveyed) -> Vec<Number> {
    COUNTERS.iter().map(|(what, count)| Number { what, before: count(before), after: count(after) }).collect()
}

fn agencies(Surveyed { atlas, drafts, .. }: &Surveyed) -> impl Iterator<Item = &Agency> {
    atlas.agencies.iter().filter(|agency| !is_one(agency.span, drafts))
}

fn documents(Surveyed { atlas, drafts, .. }: &Surveyed) -> impl Iterator<Item = &Document> {
    atlas.documents.iter().filter(|document| !is_one(document.span, drafts))
}

fn in_group(state: &Surveyed, group: Group) -> usize {
    agencies(state).filter(|agency| agency.group() == group).count()
}
