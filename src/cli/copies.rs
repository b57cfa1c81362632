//! Copies: every PDF file among the documents is looked into, each in a process of its own, before the records are checked.

use std::collections::BTreeSet;

use camino::Utf8Path;
use plainsight::diagnostic::Report;
use plainsight::inspect::rules;
use plainsight::source::Sources;
use rayon::prelude::*;

use super::guarded::{self, Failure};

/// Looks into every copy that its record does not call reviewed.
pub fn inspect(site: &Utf8Path, sources: &Sources, report: &mut Report) {
    let reviewed = reviewed(sources);
    let copies = sources.blobs.par_iter().filter(|blob| {
        let pdf = blob.path.to_ascii_lowercase().ends_with(".pdf") && blob.path.starts_with("content/");
        pdf && !reviewed.contains(&blob.path)
    });
    let found: Vec<_> = copies.map(|blob| (blob.path.as_str(), guarded::inspect(&site.join(&blob.path)))).collect();
    for (path, findings) in found {
        match findings {
            Ok(findings) => findings.iter().for_each(|finding| report.add(rules::found(path, finding))),
            Err(Failure::Unreadable(why)) => report.add(rules::unreadable(path, why)),
            Err(failure) => report.add(rules::unread(path, &failure.words())),
        }
    }
}

/// The copies that somebody has looked at, by the records that say so.
fn reviewed(sources: &Sources) -> BTreeSet<String> {
    let dataset = plainsight::check::check(sources, &mut Report::default());
    let documents = dataset.documents.iter().filter_map(|record| {
        let copy = record.value.copy.as_ref().filter(|copy| copy.reviewed.is_some())?;
        Some(plainsight::layout::beside(&record.id, &copy.file.value.0))
    });
    documents.collect()
}
