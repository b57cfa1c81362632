//! Numbers before and after.

use super::Number;
use crate::model::Atlas;
use crate::model::agency::{Agency, Group};

/// What is counted, and how.
type Counter = (&'static str, fn(&Atlas) -> usize);

const COUNTERS: [Counter; 10] = [
    ("agencies", |atlas| atlas.agencies.len()),
    ("agencies in use when last seen", |atlas| in_group(atlas, Group::InUse)),
    ("agencies agreed or under way", |atlas| in_group(atlas, Group::Agreed)),
    ("agencies not known to go on", |atlas| in_group(atlas, Group::Unclear)),
    ("agencies where it is over", |atlas| in_group(atlas, Group::Over)),
    ("agencies not on the map", |atlas| atlas.agencies.iter().filter(|agency| agency.place.spot.is_none()).count()),
    ("claims", |atlas| of_each(atlas, |agency| agency.partnerships.iter().map(|with| with.claims.len()).sum())),
    ("documents", |atlas| atlas.documents.len()),
    ("documents with an archived copy", |atlas| {
        atlas.documents.iter().filter(|document| !document.archived.is_empty()).count()
    }),
    ("measures", |atlas| atlas.measures.len()),
];

/// Every number of both.
pub(super) fn count(before: &Atlas, after: &Atlas) -> Vec<Number> {
    COUNTERS.iter().map(|(what, count)| Number { what, before: count(before), after: count(after) }).collect()
}

fn in_group(atlas: &Atlas, group: Group) -> usize {
    atlas.agencies.iter().filter(|agency| agency.group() == group).count()
}

fn of_each(atlas: &Atlas, count: fn(&Agency) -> usize) -> usize {
    atlas.agencies.iter().map(count).sum()
}
