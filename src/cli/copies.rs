//! Copies: every PDF file among the documents is looked into, each in a process of its own, before the records are checked.

use std::collections::BTreeSet;
use std::sync::Arc;

use camino::Utf8Path;
use plainsight::diagnostic::Report;
use plainsight::inspect::rules;
use plainsight::source::{Source, Sources};
use rayon::prelude::*;

use super::guarded::{self, Failure};

/// Looks into every copy that its record does not call reviewed.
pub fn inspect(site: &Utf8Path, sources: &Sources, report: &mut Report) {
    let is_copy = |path: &str| path.to_ascii_lowercase().ends_with(".pdf") && path.starts_with("content/");
    let copies: Vec<&str> = sources.blobs.iter().map(|blob| blob.path.as_str()).filter(|path| is_copy(path)).collect();
    if copies.is_empty() {
        return;
    }
    let reviewed = reviewed(sources);
    let unseen = copies.into_par_iter().filter(|path| !reviewed.contains(*path));
    let found: Vec<_> = unseen.map(|path| (path, guarded::inspect(&site.join(path)))).collect();
    for (path, findings) in found {
        match findings {
            Ok(findings) => findings.iter().for_each(|finding| report.add(rules::found(path, finding))),
            Err(Failure::Unreadable(why)) => report.add(rules::unreadable(path, why)),
            Err(failure) => report.add(rules::unread(path, &failure.words())),
        }
    }
}

/// The copies that somebody has looked at, by the records that say so. No others are read for that.
fn reviewed(sources: &Sources) -> BTreeSet<String> {
    let says_so = |text: &&Arc<Source>| text.path.starts_with("content/") && text.text.contains("reviewed:");
    let texts = sources.texts.iter().filter(says_so).cloned().collect();
    let dataset = plainsight::check::check(&Sources { texts, ..Sources::default() }, &mut Report::default());
    let documents = dataset.documents.iter().filter_map(|record| {
        let copy = record.value.copy.as_ref().filter(|copy| copy.reviewed.is_some())?;
        Some(plainsight::layout::beside(&record.id, &copy.file.value.0))
    });
    documents.collect()
}
