//! What is said of records that were taken down: when and why, as the site's log of changes has it.
//!
//! The log keeps the addresses of agencies alone (`removed:`), so only theirs still say something.

use std::collections::BTreeMap;

use super::words::{every, one_line};
use crate::model::Atlas;
use crate::model::other::Change;

/// Agencies that the log of changes says were taken down.
pub(super) struct TakenDown<'a> {
    by_id: BTreeMap<&'a str, &'a Change>,
    /// Whether the log could not be read.
    unread: bool,
}

impl<'a> TakenDown<'a> {
    /// Those of the log of `atlas`; `unread` where it has faults.
    pub(super) fn of(atlas: &'a Atlas, unread: bool) -> Self {
        let named = atlas.changes.iter().flat_map(|change| change.removed.iter().map(move |gone| (&*gone.id, change)));
        Self { by_id: named.collect(), unread }
    }

    /// What is told of the record `id` under `heading`, which is gone and leads nowhere else.
    pub(super) fn words(&self, heading: &str, id: &str) -> String {
        match (heading, self.by_id.get(id)) {
            ("Agencies", Some(change)) => one_line(&format!(
                "taken down on {}, as the page at its address says: {}. {}",
                change.date,
                every(&change.title),
                every(&change.statement.text)
            )),
            (_, None) if self.unread => {
                "content/changes.yaml has faults, so that nobody knows whether it says why".to_owned()
            }
            ("Agencies", None) => format!(
                "its address leads nowhere from now on, and nothing says why: add a change with `kind: removed` to \
                 content/changes.yaml, with the reason, and `{id}` with its name under `removed:`; or, if it only has \
                 another name or folder, `formerly: [{id}]` to its new record"
            ),
            _ => "its address leads nowhere from now on, and no page there says why: write why in a change in \
                  content/changes.yaml"
                .to_owned(),
        }
    }

    /// The addresses at which it is said.
    pub(super) fn addresses(&self) -> impl Iterator<Item = String> {
        self.by_id.keys().map(|id| format!("agencies/{id}"))
    }
}
