//! The bundle: every file of the finished site, path to content, and where files go as they are made.
//!
//! `render` makes the files one by one and hands each to a [`Destination`]: `write` puts it on the disk at once, so that a
//! build need not hold the site in memory; `serve` keeps all of it in a [`Bundle`].
//! - [`SitePath`] is a path inside the site that every system, host and address bar can bear; it also
//!   makes the relative links between pages, since nobody else knows how deep a page lies.
//! - [`Content`] is what a file holds: bytes, or a drawing that is made when somebody needs it.
//! - [`Files`] is the ordered map. It refuses two files at one path, and a file where a folder must be. [`Bundle`] has the
//!   contents, [`Paths`] the paths alone, which are known before anything is rendered.

mod content;
mod path;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;
use std::io;
use std::ops::Bound;
use std::sync::{Mutex, PoisonError};

pub use self::content::{Content, Drawing};
pub use self::path::{PathError, SitePath};

/// Writes a file from its beginning to its end, a long piece at a time.
///
/// # Errors
/// Those of what it writes to, and its own.
pub type Writing<'a> = &'a dyn Fn(&mut dyn io::Write) -> io::Result<()>;

/// All that `write` writes.
///
/// # Errors
/// Those of `write`.
pub fn written(write: Writing<'_>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    bytes.shrink_to_fit();
    Ok(bytes)
}

/// Takes the files of a site as they are made: in any order, from several threads, each once.
pub trait Destination: Sync {
    /// Takes the file at `path`.
    fn receive(&self, path: &SitePath, content: Content);

    /// Takes the file at `path` while it is written: one of all agencies may be too long to stand in memory beside them.
    ///
    /// # Errors
    /// Those of `write` alone: what keeps the destination from taking the file, it tells as it does for every other.
    fn receive_written(&self, path: &SitePath, write: Writing<'_>) -> io::Result<()> {
        self.receive(path, Content::Bytes(written(write)?));
        Ok(())
    }

    /// Whether the file at `path` is wanted before those that are not.
    fn wants_first(&self, path: &SitePath) -> bool {
        let _ = path;
        false
    }

    /// Whether the site is still wanted: nothing more is made once it is not.
    fn is_wanted(&self) -> bool {
        true
    }
}

/// Keeps every file in memory.
#[derive(Debug, Default)]
pub struct Memory(Mutex<Bundle>);

impl Memory {
    /// What was received.
    pub fn into_bundle(self) -> Bundle {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Destination for Memory {
    fn receive(&self, path: &SitePath, content: Content) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).files.insert(path.clone(), content);
    }
}

/// Files with something for each, in the order of their paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files<C> {
    files: BTreeMap<SitePath, C>,
}

/// Every file of the site.
pub type Bundle = Files<Content>;

/// The paths of every file of the site.
pub type Paths = Files<()>;

/// Why a file could not join others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// There is a file at this path already.
    Duplicate(SitePath),
    /// The first path is a file, and the second needs a folder of that name.
    FileAndFolder(SitePath, SitePath),
}

impl<C> Default for Files<C> {
    fn default() -> Self {
        Self { files: BTreeMap::new() }
    }
}

impl<C> Files<C> {
    /// No files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    ///
    /// # Errors
    /// [`BundleError`], with the files as they were, when the path is taken or is a folder of another file.
    pub fn insert(&mut self, path: SitePath, content: impl Into<C>) -> Result<(), BundleError> {
        self.refuse_file_and_folder(&path)?;
        match self.files.entry(path) {
            Entry::Occupied(taken) => Err(BundleError::Duplicate(taken.key().clone())),
            Entry::Vacant(free) => {
                free.insert(content.into());
                Ok(())
            }
        }
    }

    /// Files of these paths, in any order. `None` where two want one path or one is in the way of another, which
    /// [`Files::insert`] would tell of.
    pub fn of(files: impl IntoIterator<Item = (SitePath, C)>) -> Option<Self> {
        let mut files: Vec<(SitePath, C)> = files.into_iter().collect();
        // What was planned folder by folder is nearly in order, which the stable sort makes use of.
        files.sort_by(|(one, _), (other, _)| one.cmp(other));
        let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        // Files of one folder mostly stand together, and their folder is looked for once.
        let mut last = "";
        for path in &paths {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let mut above = folder.match_indices('/').filter_map(|(end, _)| folder.get(..end)).chain([folder]);
            if folder != last && above.any(|folder| paths.binary_search(&folder).is_ok()) {
                return None;
            }
            last = folder;
        }
        let twice = paths.windows(2).any(|pair| pair.first() == pair.last());
        (!twice).then(|| Self { files: files.into_iter().collect() })
    }

    /// The content of the file at `path`.
    pub fn get(&self, path: &SitePath) -> Option<&C> {
        self.files.get(path)
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&SitePath, &C)> {
        self.files.iter()
    }

    /// The paths alone.
    pub fn paths(&self) -> Paths {
        Files { files: self.files.keys().map(|path| (path.clone(), ())).collect() }
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    fn refuse_file_and_folder(&self, path: &SitePath) -> Result<(), BundleError> {
        let folders = path.as_str().match_indices('/').filter_map(|(end, _)| path.as_str().get(..end));
        for folder in folders {
            if let Some((folder, _)) = self.files.get_key_value(folder) {
                return Err(BundleError::FileAndFolder(folder.clone(), path.clone()));
            }
        }
        let inside = format!("{path}/");
        match self.files.range::<str, _>((Bound::Included(inside.as_str()), Bound::Unbounded)).next() {
            Some((below, _)) if below.as_str().starts_with(inside.as_str()) => {
                Err(BundleError::FileAndFolder(path.clone(), below.clone()))
            }
            _ => Ok(()),
        }
    }
}

impl fmt::Display for BundleError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Duplicate(path) => write!(out, "two files of the site want the path {path}"),
            Self::FileAndFolder(file, below) => {
                write!(out, "the site has a file {file}, and {below} needs a folder of that name")
            }
        }
    }
}

impl std::error::Error for BundleError {}
