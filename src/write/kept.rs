//! What in an output folder is Plainsight's and what is the user's, and how the user's part outlives every build.
//!
//! - The marker [`MARKER`] at the root says that Plainsight made the folder. Its text follows from the bundle alone; it
//!   lists the dot-entries that the site itself brings (`.nojekyll`), since every other dot-entry is the user's.
//! - [`Folder::read`] sorts a folder into both parts.
//! - [`move_kept`] moves the user's dot-entries to another folder, [`clear`] removes what is ours.
//!
//! The marker is the first file written to a new folder and the last one removed from an old one, so at every moment
//! in between a folder without a marker holds nothing of ours.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::path::Path;

use super::disk::{self, Kind};
use super::error::WriteError;
use crate::bundle::Files;

/// The name of the marker file.
pub(super) const MARKER: &str = ".plainsight";

const HEAD: &str = "Made by Plainsight. The next build replaces everything in this folder\n\
                    but names at its root that begin with a dot. What else a host wants\n\
                    here lies in content/static.\n";
const OWN: &str = "Replaced as well: ";

/// What one of these is, is never the site's to say.
const RESERVED: [&str; 2] = [".git", MARKER];

/// The text of the marker in a folder made of `bundle`.
pub(super) fn marker<C>(bundle: &Files<C>) -> String {
    let lines = own_dot_entries(bundle).into_keys().map(|name| format!("{OWN}{name}\n"));
    HEAD.to_owned() + &lines.collect::<String>()
}

/// The names at the root of the bundle that begin with a dot, and whether each is a file or a folder.
pub(super) fn own_dot_entries<C>(bundle: &Files<C>) -> BTreeMap<&str, Kind> {
    let kind = |depth| if depth == 0 { Kind::File } else { Kind::Folder };
    let roots = bundle.iter().filter_map(|(path, _)| Some((path.segments().next()?, kind(path.depth()))));
    roots.filter(|(name, _)| name.starts_with('.')).collect()
}

/// Refuses a bundle that brings a `.git` or a marker of its own.
pub(super) fn refuse_reserved<C>(bundle: &Files<C>) -> Result<(), WriteError> {
    let reserved = |name: &str| RESERVED.iter().any(|reserved| name.eq_ignore_ascii_case(reserved));
    match bundle.iter().find(|(path, _)| path.segments().next().is_some_and(reserved)) {
        Some((path, _)) => Err(WriteError::ReservedName(path.clone())),
        None => Ok(()),
    }
}

/// The names at the root of an output folder, by whose they are.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// Dot-entries that the site brought.
    own: BTreeSet<OsString>,
    /// Dot-entries that are the user's.
    pub(super) kept: Vec<OsString>,
    /// All others: the site, if the folder is ours.
    plain: Vec<OsString>,
    has_marker: bool,
}

impl Folder {
    /// Reads a folder; nothing where there is none (a symlink is none).
    pub(super) fn read(path: &Path) -> Result<Option<Self>, WriteError> {
        if disk::kind(path)? != Some(Kind::Folder) {
            return Ok(None);
        }
        let marker = path.join(MARKER);
        let has_marker = disk::kind(&marker)? == Some(Kind::File);
        let own = if has_marker { listed(&disk::read_marker(&marker)?) } else { BTreeSet::new() };
        let (dotted, plain): (Vec<_>, Vec<_>) = disk::names(path)?.into_iter().partition(|name| is_dotted(name));
        let is_kept = |name: &OsString| !own.contains(name) && (!has_marker || name != MARKER);
        let kept = dotted.into_iter().filter(is_kept).collect();
        Ok(Some(Self { own, kept, plain, has_marker }))
    }

    /// Refuses a folder that has more than dot-entries and no marker.
    pub(super) fn refuse_foreign(&self, path: &Path) -> Result<(), WriteError> {
        match self.plain.first() {
            Some(example) if !self.has_marker => {
                Err(WriteError::NotOurs { folder: path.to_owned(), example: example.to_string_lossy().into_owned() })
            }
            _ => Ok(()),
        }
    }

    /// Refuses when the bundle brings a dot-entry that is the user's here. A file may take the place of a file, as
    /// `.nojekyll` does; a folder of the user's is never replaced, nor a symlink.
    pub(super) fn refuse_taken<C>(&self, path: &Path, bundle: &Files<C>) -> Result<(), WriteError> {
        let mut own = own_dot_entries(bundle);
        // Only something other than a file can be a marker and the user's: it would stand in the way of ours.
        own.insert(MARKER, Kind::File);
        for name in &self.kept {
            let Some(brought) = name.to_str().and_then(|name| own.get(name)) else {
                continue;
            };
            let taken = path.join(name);
            if *brought != Kind::File || disk::kind(&taken)? != Some(Kind::File) {
                return Err(WriteError::DotEntryTaken(taken));
            }
        }
        Ok(())
    }
}

/// Moves the user's dot-entries from one folder to another, which is made if it is missing. Each move is one step,
/// whatever the size; what was moved before an error stays moved.
pub(super) fn move_kept(from: &Path, to: &Path) -> Result<(), WriteError> {
    let kept = Folder::read(from)?.unwrap_or_default().kept;
    if kept.is_empty() {
        return Ok(());
    }
    if disk::kind(to)?.is_none() {
        disk::create_folder(to)?;
    }
    let replaced = Folder::read(to)?.unwrap_or_default().own;
    for name in kept.iter().filter(|name| !replaced.contains(*name)) {
        let (left_behind, present) = (from.join(name), to.join(name));
        if disk::kind(&present)?.is_some() {
            return Err(WriteError::TwoDotEntries { left_behind, present });
        }
        disk::rename(&left_behind, &present)?;
    }
    Ok(())
}

/// Removes a folder of ours with all that is in it, the marker last. Only after [`move_kept`].
pub(super) fn clear(path: &Path) -> Result<(), WriteError> {
    if disk::kind(path)? == Some(Kind::Folder) {
        for name in disk::names(path)?.iter().filter(|name| *name != MARKER) {
            disk::remove(&path.join(name))?;
        }
    }
    disk::remove(path)
}

fn is_dotted(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// The dot-entries that a marker lists. A marker that was meddled with cannot make `.git` ours.
fn listed(marker: &str) -> BTreeSet<OsString> {
    let names = marker.lines().filter_map(|line| line.strip_prefix(OWN));
    names.filter(|name| name.starts_with('.') && !RESERVED.contains(name)).map(OsString::from).collect()
}
