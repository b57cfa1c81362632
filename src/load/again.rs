//! Reading a folder again and again: what has not changed is taken from the time before.
//!
//! Entries: [`Reader::load`], which looks at the whole folder; [`Reader::load_only`], which looks at the files that are said to
//! have changed, for a preview that must be quick and looks at the whole folder afterwards.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::SystemTime;

use camino::Utf8Path;
use rayon::prelude::*;

use super::stamp::Stamp;
use super::{FOLDERS, Loaded, gather, list, read};
use crate::diagnostic::Report;
use crate::layout::{Class, classify};
use crate::source::Sources;

/// Reads a site folder again and again.
#[derive(Debug, Clone, Default)]
pub struct Reader {
    last: Arc<Sources>,
    /// Whether `last` is all that there was: nothing was told when it was read.
    whole: bool,
    /// Of each file of `last` that is known when it changes.
    stamps: HashMap<String, Stamp>,
}

impl Reader {
    /// As [`super::load`], but a file that is sure to be the one that was read the last time is not read again. `now` is the
    /// time, by the clock that dates files.
    pub fn load(&mut self, site: &Utf8Path, now: SystemTime, report: &mut Report) -> Arc<Sources> {
        let mut found = Report::default();
        let (paths, refused) = list(site, &mut found);
        let texts = self.last.texts.iter().map(|text| (text.path.as_str(), Loaded::Text(Arc::clone(text))));
        let blobs = self.last.blobs.iter().map(|blob| (blob.path.as_str(), Loaded::Blob(Arc::clone(blob))));
        let known: HashMap<&str, Loaded> = texts.chain(blobs).collect();
        let same = |path: &str| {
            let metadata = site.join(path).symlink_metadata().ok()?;
            let stamp = Stamp::settled(&metadata, now).filter(|stamp| self.stamps.get(path) == Some(stamp))?;
            Some((known.get(path)?.clone(), Some(stamp)))
        };
        let one = |path: &String| match same(path) {
            Some(kept) => Ok(kept),
            None => read(site, path).map(|(file, metadata)| {
                // What is the same after all stays the one that others know.
                let kept = known.get(path.as_str()).filter(|known| **known == file).cloned();
                (kept.unwrap_or(file), Stamp::settled(&metadata, now))
            }),
        };
        let read: Vec<_> = paths.par_iter().map(one).collect();
        let stamp =
            |(path, file): (&String, &Result<(Loaded, Option<Stamp>), _>)| Some((path.clone(), file.as_ref().ok()?.1?));
        self.stamps = paths.iter().zip(&read).filter_map(stamp).collect();
        let read = read.into_iter().map(|file| file.map(|(file, _)| file)).collect();
        self.last = Arc::new(gather(site, paths, read, refused, &mut found));
        self.whole = found.diagnostics.is_empty();
        report.append(found);
        Arc::clone(&self.last)
    }

    /// What [`Reader::load`] would give if nothing but the files at the paths `changed`, relative to `site`, had changed since
    /// the last time. `None` where they cannot tell: one is new or gone, or there are faults.
    pub fn load_only(&mut self, site: &Utf8Path, changed: &BTreeSet<String>, now: SystemTime) -> Option<Arc<Sources>> {
        let changed = changed.iter().filter(|path| is_read(path));
        let mut next = self.whole.then(|| Sources::clone(&self.last))?;
        let mut stamps = Vec::new();
        for path in changed {
            let (file, metadata) = read(site, path).ok()?;
            match file {
                Loaded::Text(text) => put(&mut next.texts, text, |known| known.path == *path)?,
                Loaded::Blob(blob) => put(&mut next.blobs, blob, |known| known.path == *path)?,
            }
            stamps.push((path, Stamp::settled(&metadata, now)));
        }
        for (path, stamp) in stamps {
            match stamp {
                Some(stamp) => _ = self.stamps.insert(path.clone(), stamp),
                None => _ = self.stamps.remove(path),
            }
        }
        self.last = Arc::new(next);
        Some(Arc::clone(&self.last))
    }

    /// Whether the file at `path`, relative to `site`, is still the one that was read, or is none that is read at all.
    pub fn has(&self, site: &Utf8Path, path: &str) -> bool {
        if !is_read(path) {
            return true;
        }
        match read(site, path) {
            Ok((Loaded::Text(text), _)) => self.last.texts.contains(&text),
            Ok((Loaded::Blob(blob), _)) => self.last.blobs.contains(&blob),
            Err(_) => false,
        }
    }
}

/// Whether what lies at `path` can be of the site: not what is beside its folders, nor what is for people. The site folder
/// itself can be anything.
fn is_read(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    (path.is_empty() || FOLDERS.contains(&first)) && classify(path) != Class::Aside
}

/// Puts `file` in the place of the one that it is; `None` when there is none. One that is the same after all stays the one that
/// others know.
fn put<T: PartialEq>(files: &mut [Arc<T>], file: Arc<T>, is_it: impl Fn(&T) -> bool) -> Option<()> {
    let place = files.iter_mut().find(|known| is_it(known))?;
    if *place != file {
        *place = file;
    }
    Some(())
}
