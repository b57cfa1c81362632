//! `picture-place`: pictures that say where they were taken. The rule is described in [`crate::inspect::rules`].

use rayon::prelude::*;

use crate::diagnostic::Report;
use crate::inspect::{has_place, rules};
use crate::source::Sources;

/// Checks every picture of the content.
pub fn check(sources: &Sources, report: &mut Report) {
    let pictures = sources.blobs.par_iter().filter(|blob| blob.path.starts_with("content/") && is_picture(&blob.path));
    let placed: Vec<&str> = pictures.filter(|blob| has_place(&blob.bytes)).map(|blob| blob.path.as_str()).collect();
    placed.into_iter().for_each(|path| report.add(rules::place(path)));
}

fn is_picture(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".webp"].iter().any(|ending| path.ends_with(ending))
}
