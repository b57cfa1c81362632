//! The last stage: the files of a site become the published folder, wholly or not at all.
//!
//! Entries: [`begin`] and [`Stage::publish`], between which the stage is handed every file as it is made; [`write()`] for a
//! bundle that is whole already. In order:
//! 1. `target` finds the output and refuses what must not be replaced;
//! 2. the lock beside it keeps a second build out;
//! 3. `recover` brings back what a dead build left between two steps, and removes its leftovers;
//! 4. the site grows in a hidden folder beside the output ([`stage`]), long files piece by piece (`growing`), and is brought
//!    to the disk;
//! 5. `exchange` lets the new folder take the old one's place in one step, and the user's dot-entries follow;
//! 6. the old folder is removed.
//!
//! Up to step 5 readers see the old site, afterwards the new one. A build can be killed anywhere: `recover` knows
//! every state in between. All access to the disk goes through `disk`.

mod disk;
mod error;
mod exchange;
mod growing;
mod kept;
mod lock;
mod recover;
mod stage;
mod target;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

pub use self::error::WriteError;
pub use self::stage::{Stage, begin};
use crate::bundle::{Bundle, Destination};

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
/// As those of [`begin`] and [`Stage::publish`].
pub fn write(bundle: &Bundle, out: &Utf8Path, options: &WriteOptions) -> Result<Written, WriteError> {
    let stage = begin(&bundle.paths(), out, options)?;
    // Neighbours in the order of paths share a folder, so a thread that takes a run of them has folders to itself.
    let files: Vec<_> = bundle.iter().collect();
    files.par_iter().for_each(|(path, content)| stage.receive(path, (*content).clone()));
    stage.publish()
}
