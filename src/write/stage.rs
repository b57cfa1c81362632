//! The new site while it grows, in a hidden folder beside the output.
//!
//! Entry: [`begin`], which leaves an empty folder of the right shape; then every file is received, from several threads;
//! then [`Stage::publish`]. A stage that is dropped instead is removed, and readers see what they saw before.
//!
//! A file that the published folder holds already is not written again: it gets a second name in the new folder, and loses
//! the first one with the old folder at the end of the same build. Only its bytes decide; a file that has more names, or
//! another mode than those written here, is written anew, since somebody else has a hand in it.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use camino::Utf8Path;

use super::disk::{self, Published};
use super::growing::Growing;
use super::kept::{self, Folder};
use super::lock::{Lock, lock};
use super::target::{Guarded, Target};
use super::{WriteError, WriteOptions, Written, exchange, recover};
use crate::bundle::{Content, Destination, Drawing, Paths, SitePath, Writing};

/// A site that is being written, with the lock on its output.
#[derive(Debug)]
pub struct Stage {
    target: Target,
    durable: bool,
    files: usize,
    /// Whether there is a site at the output, of which files can be kept.
    replaces: bool,
    bytes: AtomicU64,
    failed: AtomicBool,
    error: Mutex<Option<WriteError>>,
    /// Whether `recover` has nothing more to mend.
    settled: bool,
    _lock: Lock,
}

/// Makes the place for a site with the files of `paths`, to be published as the folder `out`. Folders above `out` are made
/// where they are missing.
///
/// # Errors
/// A [`WriteError`], and nothing has changed: when `out` is not Plainsight's to replace, another build is writing to it, or
/// the system refuses a step.
pub fn begin(paths: &Paths, out: &Utf8Path, options: &WriteOptions) -> Result<Stage, WriteError> {
    kept::refuse_reserved(paths)?;
    let target = Target::find(out, Guarded { protected: &options.protected, sources: &options.sources })?;
    disk::create_folders(&target.parent)?;
    let Some(lock) = lock(&target.lock)? else {
        return Err(WriteError::Locked(target.out));
    };
    recover::recover(&target)?;
    let published = Folder::read(&target.out)?;
    let replaces = published.is_some();
    published.unwrap_or_default().refuse_taken(&target.out, paths)?;
    let stage = Stage {
        target,
        durable: options.durable,
        files: paths.len(),
        replaces,
        bytes: AtomicU64::new(0),
        failed: AtomicBool::new(false),
        error: Mutex::new(None),
        settled: false,
        _lock: lock,
    };
    // Dropping the stage removes what could be made of it.
    stage.shape(paths)?;
    Ok(stage)
}

impl Destination for Stage {
    /// Writes the file. After the first error nothing more is written: [`Stage::publish`] tells it.
    fn receive(&self, path: &SitePath, content: Content) {
        if self.failed.load(Ordering::Relaxed) {
            return;
        }
        self.count(self.put(path, &content));
    }

    /// Writes the file as it comes; nothing of it stays in memory.
    fn receive_written(&self, path: &SitePath, write: Writing<'_>) -> io::Result<()> {
        if self.failed.load(Ordering::Relaxed) {
            return Ok(());
        }
        let (staged, published) = self.places(path);
        let mut growing = Growing::begin(&staged, &published, self.replaces);
        let written = write(&mut growing);
        // What the system refused is told by `publish`, and not once more as a fault of the writer.
        if self.count(growing.end()) { written } else { Ok(()) }
    }
}

impl Stage {
    /// Lets the new site take the place of the old one, in one step, keeping the user's dot-entries at its root.
    ///
    /// # Errors
    /// A [`WriteError`], and readers see what they saw before: the first step that the system refused.
    pub fn publish(mut self) -> Result<Written, WriteError> {
        if let Some(error) = self.error.lock().unwrap_or_else(PoisonError::into_inner).take() {
            return Err(error);
        }
        if self.durable {
            disk::sync_tree(&self.target.stage)?;
        }
        let old = exchange::publish(&self.target, self.durable)?;
        self.settled = true;
        let warnings = old.and_then(|old| kept::clear(&old).err()).into_iter().collect();
        Ok(Written { files: self.files, bytes: self.bytes.load(Ordering::Relaxed), warnings })
    }

    /// Makes the folder, the marker first, then the folders in it.
    fn shape(&self, paths: &Paths) -> Result<(), WriteError> {
        let stage = &self.target.stage;
        disk::create_folder(stage)?;
        disk::create_file(&stage.join(kept::MARKER), kept::marker(paths).as_bytes())?;
        folders(paths).into_iter().try_for_each(|folder| disk::create_folder(&stage.join(folder)))
    }

    /// Counts the bytes of a file that was put in its place, or remembers why it was not; says which.
    fn count(&self, put: Result<u64, WriteError>) -> bool {
        let is_put = put.is_ok();
        match put {
            Ok(bytes) => _ = self.bytes.fetch_add(bytes, Ordering::Relaxed),
            Err(error) => {
                self.failed.store(true, Ordering::Relaxed);
                self.error.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
            }
        }
        is_put
    }

    /// Where the file at `path` is written, and where the published one is.
    fn places(&self, path: &SitePath) -> (PathBuf, PathBuf) {
        (self.target.stage.join(path.as_str()), self.target.out.join(path.as_str()))
    }

    /// Writes a file, or keeps the published one; returns how many bytes it has.
    fn put(&self, path: &SitePath, content: &Content) -> Result<u64, WriteError> {
        let (staged, published) = self.places(path);
        match content {
            Content::Bytes(bytes) => self.put_bytes(bytes, &staged, &published),
            Content::Drawn(drawing) => self.put_drawing(drawing.as_ref(), &staged, &published),
        }
    }

    fn put_bytes(&self, bytes: &[u8], staged: &Path, published: &Path) -> Result<u64, WriteError> {
        let length = bytes.len() as u64;
        let found = self.published(published, length).filter(|found| found.bytes == bytes);
        self.keep_or_write(found.is_some_and(|found| found.is_ours), bytes, staged, published)
    }

    /// What is drawn is drawn once.
    fn put_drawing(&self, drawing: &dyn Drawing, staged: &Path, published: &Path) -> Result<u64, WriteError> {
        match self.published(published, disk::LONGEST_DRAWING).filter(|found| drawing.is_whole(&found.bytes)) {
            Some(found) => self.keep_or_write(found.is_ours, &found.bytes, staged, published),
            None => self.keep_or_write(false, &drawing.draw(), staged, published),
        }
    }

    fn published(&self, path: &Path, longest: u64) -> Option<Published> {
        if self.replaces { disk::read_published(path, longest) } else { None }
    }

    fn keep_or_write(&self, keeps: bool, bytes: &[u8], staged: &Path, published: &Path) -> Result<u64, WriteError> {
        if !(keeps && disk::keep(published, staged)) {
            disk::create_file(staged, bytes)?;
        }
        Ok(bytes.len() as u64)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if !self.settled {
            // What cannot be removed now is removed by the next build; the first error says more. If the user's
            // dot-entries are stuck in the stage, it stays whole.
            let _next_build_mends = recover::recover(&self.target);
        }
    }
}

/// Every folder of the site once, outer ones first, as the order of texts has it.
fn folders(paths: &Paths) -> BTreeSet<&str> {
    paths.iter().flat_map(|(path, ())| folders_above(path.as_str())).collect()
}

fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(end, _)| path.get(..end))
}
