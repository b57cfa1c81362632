//! The one door to the disk for the `write` stage: every call that touches a file system is here.
//!
//! Each call is one small step, follows no symlink in its last segment, and says in its error what it was
//! doing and where. What the systems do differently (exchange, sync, modes, identity) differs here alone.

#![allow(clippy::disallowed_methods, reason = "this module is the door the ban leads to")]

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::error::WriteError;

/// What stands at a path, without following a symlink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    Symlink,
}

/// What a marker can be at most, in bytes: more is not read.
const LONGEST_MARKER: u64 = 64 * 1024;

/// What a drawing can be at most, in bytes: more is drawn anew.
pub(super) const LONGEST_DRAWING: u64 = 4 * 1024 * 1024;

pub(super) fn kind(path: &Path) -> Result<Option<Kind>, WriteError> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => Ok(Some(Kind::Symlink)),
        Ok(found) if found.is_dir() => Ok(Some(Kind::Folder)),
        Ok(_) => Ok(Some(Kind::File)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed("look at", path, error)),
    }
}

/// The path without symlinks and dots, or nothing where there is no file.
pub(super) fn canonical(path: &Path) -> Result<Option<PathBuf>, WriteError> {
    match fs::canonicalize(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed("find", path, error)),
    }
}

/// The names in a folder, sorted: they need not be UTF-8, since the user's own files are among them.
pub(super) fn names(folder: &Path) -> Result<Vec<OsString>, WriteError> {
    let entries = fs::read_dir(folder).map_err(|error| failed("list", folder, error))?;
    let mut names = entries
        .map(|entry| entry.map(|entry| entry.file_name()))
        .collect::<io::Result<Vec<_>>>()
        .map_err(|error| failed("list", folder, error))?;
    names.sort();
    Ok(names)
}

/// The text of a small file; what is not UTF-8 in it is replaced.
pub(super) fn read_marker(path: &Path) -> Result<String, WriteError> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LONGEST_MARKER).read_to_end(&mut bytes))
        .map_err(|error| failed("read", path, error))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A file of the site as it is published.
pub(super) struct Published {
    pub(super) bytes: Vec<u8>,
    /// Whether it is as this module writes files: with one name and the mode of all.
    pub(super) is_ours: bool,
}

/// A file of the site as it is published and at most `longest` bytes long, or nothing for whatever reason: then it is made
/// anew.
pub(super) fn read_published(path: &Path, longest: u64) -> Option<Published> {
    let (file, found) = open_published(path).filter(|(_, found)| found.len() <= longest)?;
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).ok()?);
    file.take(longest).read_to_end(&mut bytes).ok()?;
    Some(Published { bytes, is_ours: is_ours(&found) })
}

/// A file of the site as it is published, where it is as this module writes files.
pub(super) fn open_ours(path: &Path) -> Option<File> {
    open_published(path).filter(|(_, found)| is_ours(found)).map(|(file, _)| file)
}

fn open_published(path: &Path) -> Option<(File, fs::Metadata)> {
    let file = open_unfollowed(OpenOptions::new().read(true), path).ok()?;
    let found = file.metadata().ok().filter(fs::Metadata::is_file)?;
    Some((file, found))
}

#[cfg(unix)]
fn is_ours(found: &fs::Metadata) -> bool {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    found.nlink() == 1 && found.permissions().mode() & 0o7777 == 0o644
}

#[cfg(not(unix))]
fn is_ours(_found: &fs::Metadata) -> bool {
    true
}

/// Gives a file a second name in a folder beside its own. False where the system has no such step or refuses it.
pub(super) fn keep(path: &Path, also: &Path) -> bool {
    fs::hard_link(path, also).is_ok()
}

/// Creates a folder and those above it where they are missing.
pub(super) fn create_folders(path: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(path).map_err(|error| failed("create the folder", path, error))
}

/// Creates one folder of the site, which all may read.
///
/// The mode is set after the creation because a umask of 077 would otherwise publish a folder that the web server,
/// which is another user, cannot open.
pub(super) fn create_folder(path: &Path) -> Result<(), WriteError> {
    fs::create_dir(path)
        .and_then(|()| open_folder_to_all(path))
        .map_err(|error| failed("create the folder", path, error))
}

/// Creates one file of the site, which all may read. A file that is already there is an error: on a disk that
/// ignores case it is another page.
pub(super) fn create_file(path: &Path, content: &[u8]) -> Result<(), WriteError> {
    create(path).and_then(|mut file| file.write_all(content)).map_err(|error| failed("write", path, error))
}

/// As [`create_file`], to be written by the caller.
pub(super) fn create(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().write(true).create_new(true).open(path)?;
    open_file_to_all(&file)?;
    Ok(file)
}

#[cfg(unix)]
fn open_folder_to_all(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(unix)]
fn open_file_to_all(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_folder_to_all(_path: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn open_file_to_all(_file: &File) -> io::Result<()> {
    Ok(())
}

/// Moves a file or folder within one file system. Nothing may stand at `to`.
///
/// On Windows a folder with an open file can't be moved; an indexer or virus scanner lets go soon, so it is
/// tried for two seconds.
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), WriteError> {
    let mut attempts = if cfg!(windows) { 20 } else { 1 };
    loop {
        attempts -= 1;
        match fs::rename(from, to) {
            Err(error) if attempts > 0 && error.kind() == ErrorKind::PermissionDenied => {
                std::thread::sleep(std::time::Duration::from_millis(100));
            }
            other => return other.map_err(|error| failed("move", from, error)),
        }
    }
}

/// Exchanges two folders in one step. False when the system or its file system has no such step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> Result<bool, WriteError> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(failed("exchange with the new site", other, error.into())),
    }
}

/// Exchanges two folders in one step. False when the system or its file system has no such step.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> Result<bool, WriteError> {
    Ok(false)
}

/// Removes a file, a symlink (never what it leads to) or a folder with all that is in it.
pub(super) fn remove(path: &Path) -> Result<(), WriteError> {
    let removed = match kind(path)? {
        None => Ok(()),
        Some(Kind::Folder) => fs::remove_dir_all(path),
        // On Windows a symlink to a folder is removed as a folder.
        Some(Kind::Symlink) if cfg!(windows) => fs::remove_file(path).or_else(|_| fs::remove_dir(path)),
        Some(Kind::File | Kind::Symlink) => fs::remove_file(path),
    };
    removed.map_err(|error| failed("remove", path, error))
}

/// Waits until all that was written in `tree` is on the disk: one call for its whole file system, since a call
/// for each of 13,000 files costs seconds.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn sync_tree(tree: &Path) -> Result<(), WriteError> {
    File::open(tree)
        .and_then(|folder| rustix::fs::syncfs(folder).map_err(io::Error::from))
        .map_err(|error| failed("bring to the disk", tree, error))
}

/// Waits until all that was written in `tree` is on the disk, file by file: these systems have no call for all.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(super) fn sync_tree(tree: &Path) -> Result<(), WriteError> {
    for name in names(tree)? {
        let path = tree.join(name);
        match kind(&path)? {
            Some(Kind::Folder) => sync_tree(&path)?,
            _ => sync_file(&path).map_err(|error| failed("bring to the disk", &path, error))?,
        }
    }
    sync_folder(tree)
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn sync_file(path: &Path) -> io::Result<()> {
    // Windows flushes only what is open for writing.
    OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Waits until the names in a folder are on the disk. Windows has no such call and does it by itself.
pub(super) fn sync_folder(folder: &Path) -> Result<(), WriteError> {
    if cfg!(windows) {
        return Ok(());
    }
    File::open(folder).and_then(|open| open.sync_all()).map_err(|error| failed("bring to the disk", folder, error))
}

/// Opens a file where something else may stand.
pub(super) fn open_unfollowed(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // A symlink here could lead elsewhere; a FIFO could make the build wait for ever.
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

/// What tells a folder from every other, whatever path led to it: case, bind mounts and hard links do not deceive it.
#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

/// What tells a folder from every other: here its canonical path, which Windows gives in the case on the disk.
#[cfg(not(unix))]
pub(super) fn identity(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

pub(super) fn failed(doing: &'static str, path: &Path, source: io::Error) -> WriteError {
    WriteError::Disk { doing, path: path.to_owned(), source }
}
