//! The last stage: a bundle becomes the published folder, wholly or not at all.
//!
//! Entry: [`write()`]. In order:
//! 1. `target` finds the output and refuses what must not be replaced;
//! 2. the lock beside it keeps a second build out;
//! 3. `recover` brings back what a dead build left between two steps, and removes its leftovers;
//! 4. the bundle grows in a hidden folder beside the output, and is brought to the disk; a drawing that the output has
//!    already is copied, any other is drawn;
//! 5. `exchange` lets the new folder take the old one's place in one step, and the user's dot-entries follow;
//! 6. the old folder is removed.
//!
//! Up to step 5 readers see the old site, afterwards the new one. A build can be killed anywhere: `recover` knows
//! every state in between. All access to the disk goes through `disk`.

mod disk;
mod error;
mod exchange;
mod kept;
mod recover;
mod target;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

pub use self::error::WriteError;
use self::kept::Folder;
use self::target::{Guarded, Target};
use crate::bundle::{Bundle, Content};

/// What a build must spare, and how sure it must be.
#[derive(Clone, Debug)]
pub struct WriteOptions {
    /// Folders that may neither be the output nor lie in it: the site folder, the home folder. They need not exist.
    pub protected: Vec<Utf8PathBuf>,
    /// The same for `content/`, `agencies/` and `themes/`; the output may not lie in them either.
    pub sources: Vec<Utf8PathBuf>,
    /// Whether to wait until the new site is on the disk before readers see it, so that a power cut leaves the old
    /// or the new site, never a mixture. A preview can do without.
    pub durable: bool,
}

impl Default for WriteOptions {
    fn default() -> Self {
        Self { protected: Vec::new(), sources: Vec::new(), durable: true }
    }
}

/// What was written.
#[derive(Debug)]
pub struct Written {
    /// The files of the bundle; the marker is not counted.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// What went wrong after the new site was in its place, and is mended by the next build.
    pub warnings: Vec<WriteError>,
}

/// Replaces the folder `out` with the files of `bundle` in one step, keeping the user's dot-entries at its root.
/// Folders above `out` are made where they are missing.
///
/// # Errors
/// A [`WriteError`], and readers see what they saw before: when `out` is not Plainsight's to replace, another build
/// is writing to it, or the system refuses a step.
pub fn write(bundle: &Bundle, out: &Utf8Path, options: &WriteOptions) -> Result<Written, WriteError> {
    kept::refuse_reserved(bundle)?;
    let target = Target::find(out, Guarded { protected: &options.protected, sources: &options.sources })?;
    disk::create_folders(&target.parent)?;
    let Some(_lock) = disk::lock(&target.lock)? else {
        return Err(WriteError::Locked(target.out));
    };
    recover::recover(&target)?;
    Folder::read(&target.out)?.unwrap_or_default().refuse_taken(&target.out, bundle)?;

    let staged = stage(bundle, &target, options.durable);
    let published = staged.and_then(|bytes| Ok((bytes, exchange::publish(&target, options.durable)?)));
    let (bytes, old) = published.inspect_err(|_| {
        // What cannot be removed now is removed by the next build; the first error says more. If the user's
        // dot-entries are stuck in the stage, it stays whole.
        let _next_build_mends = recover::recover(&target);
    })?;
    let warnings = old.and_then(|old| kept::clear(&old).err()).into_iter().collect();
    Ok(Written { files: bundle.len(), bytes, warnings })
}

/// Writes the whole bundle to a new folder, the marker first, folders before files, files in parallel. Returns how many
/// bytes the files of the bundle have.
fn stage(bundle: &Bundle, target: &Target, durable: bool) -> Result<u64, WriteError> {
    let stage = &target.stage;
    disk::create_folder(stage)?;
    disk::create_file(&stage.join(kept::MARKER), kept::marker(bundle).as_bytes())?;
    for folder in folders(bundle) {
        disk::create_folder(&stage.join(folder))?;
    }
    // Neighbours in the order of paths share a folder, so a thread that takes a run of them has folders to itself.
    let files: Vec<_> = bundle.iter().collect();
    let written = files.par_iter().map(|(path, content)| {
        let bytes = bytes(content, &target.out.join(path.as_str()));
        disk::create_file(&stage.join(path.as_str()), &bytes).map(|()| bytes.len() as u64)
    });
    let total = written.try_reduce(|| 0, |one, other| Ok(one + other))?;
    if durable {
        disk::sync_tree(stage)?;
    }
    Ok(total)
}

/// The bytes of a file that is `published` where an earlier build put it: what is drawn is drawn once.
///
/// They are copied, never linked: two names of one file are one file for whoever changes it, and some hosts refuse them.
fn bytes<'a>(content: &'a Content, published: &Path) -> Cow<'a, [u8]> {
    let found = match content {
        Content::Bytes(_) => None,
        Content::Drawn(drawing) => disk::read_published(published).filter(|found| drawing.is_whole(found)),
    };
    found.map_or_else(|| content.bytes(), Cow::Owned)
}

/// Every folder of the bundle once, outer ones first, as the order of texts has it.
fn folders(bundle: &Bundle) -> BTreeSet<&str> {
    bundle.iter().flat_map(|(path, _)| folders_above(path.as_str())).collect()
}

fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(end, _)| path.get(..end))
}
