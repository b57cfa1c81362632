//! One file by itself, and what is known of it from the time before.
//!
//! Entry: [`look`]; [`Earlier::look`] for a preview, which checks the same thousands of files after every save. What a file
//! says by itself follows from its path, its text and its number alone: a file that has the same of all three is not
//! looked at again. Nothing else is remembered; what concerns several files is found anew each time.

use std::sync::Arc;

use rayon::prelude::*;

use super::rules::people::{self, Finding};
use super::{Decoded, decode, places, rules};
use crate::diagnostic::Report;
use crate::layout::{Class, classify, is_published_text};
use crate::record::kinds::Kind;
use crate::source::{SourceId, Sources};

/// What a file says by itself.
#[derive(Debug, Default)]
pub(super) struct Looked {
    /// The kind and id of a record; `None` of a text beside one.
    pub(super) named: Option<(Kind, String)>,
    /// The record, if it could be read.
    pub(super) decoded: Option<Decoded>,
    /// Its faults.
    pub(super) faults: Report,
    /// What it says about people.
    pub(super) findings: Vec<Finding>,
}

/// What each file said by itself the last time.
#[derive(Debug, Default)]
pub struct Earlier {
    sources: Arc<Sources>,
    /// By their numbers; `None` for files that say nothing.
    looked: Vec<Option<Arc<Looked>>>,
}

/// Looks at every record, and at every text beside one that is published as it is, in the order of their paths.
pub(super) fn look(sources: &Sources) -> Vec<Arc<Looked>> {
    numbers(sources).par_iter().filter_map(|source| one(sources, *source).map(Arc::new)).collect()
}

impl Earlier {
    /// As [`look`], and remembered for the next time.
    pub(super) fn look(&mut self, sources: &Arc<Sources>) -> Vec<Arc<Looked>> {
        let again = |(position, source): (usize, &SourceId)| match self.same(sources, position) {
            Some(looked) => looked.clone(),
            None => one(sources, *source).map(Arc::new),
        };
        self.looked = numbers(sources).par_iter().enumerate().map(again).collect();
        self.sources = Arc::clone(sources);
        self.looked.iter().flatten().cloned().collect()
    }

    /// What the file at this position said, if it is still there.
    fn same(&self, sources: &Sources, position: usize) -> Option<&Option<Arc<Looked>>> {
        let [old, new] = [&self.sources, sources].map(|sources| sources.texts.get(position));
        self.looked.get(position).filter(|_| old == new)
    }
}

fn numbers(sources: &Sources) -> Vec<SourceId> {
    sources.iter().map(|(source, _)| source).collect()
}

/// `None` of a file that is neither a record nor published as it is.
fn one(sources: &Sources, source: SourceId) -> Option<Looked> {
    let text = sources.get(source);
    match classify(&text.path) {
        Class::Record(kind, id) => Some(record(sources, source, kind, id)),
        _ if is_published_text(&text.path) => {
            Some(Looked { findings: people::find(text, source), ..Looked::default() })
        }
        _ => None,
    }
}

fn record(sources: &Sources, source: SourceId, kind: Kind, id: String) -> Looked {
    let mut faults = Report::default();
    let mut decoded = decode::decode(sources.get(source), source, kind, &id, &mut faults);
    if let Some(decoded) = &mut decoded {
        let whole = !faults.has_errors();
        rules::apply(decoded, &mut faults);
        // What has faults of form is left out of the record, which must not be blamed for lacking it.
        if whole {
            rules::apply_to_whole(decoded, &mut faults);
        }
        places::find(decoded, &mut faults);
    }
    Looked { named: Some((kind, id)), decoded, faults, findings: people::find(sources.get(source), source) }
}
