//! Load: the site folder to [`Sources`]. The one stage that reads the disk.
//!
//! Entry: [`load`]. Steps:
//! 1. list `content/`, `agencies/` and `themes/`, in the order of the paths, refusing links, pipes and strays;
//! 2. read every file, in parallel, within its size;
//! 3. take texts as UTF-8, what is not published as it is without a byte order mark, the rest as bytes;
//! 4. add the theme that is inside the binary, under `built-in:`.
//!
//! [`Reader`] does the same again and again, and takes what has not changed from the time before ([`again`]).
//!
//! The same folder yields the same sources whatever order the system lists it in.

mod again;
pub mod rules;
mod stamp;

use std::collections::BTreeSet;
use std::fs::{File, Metadata};
use std::io::Read;
use std::sync::Arc;

use camino::Utf8Path;
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::diagnostic::{Diagnostic, Report};
use crate::layout::{Class, classify, is_published_text, is_text};
use crate::source::{Blob, Source, Sources};
use crate::theme::built_in;
pub use again::Reader;

/// The folders that are read; everything else beside them (the output, a repository's own files) is not the site's.
const FOLDERS: [&str; 3] = ["agencies", "content", "themes"];

/// Reads the site folder `site`. Faults are in `report`; what could be read is there all the same.
pub fn load(site: &Utf8Path, report: &mut Report) -> Sources {
    let (paths, refused) = list(site, report);
    let read = paths.par_iter().map(|path| read(site, path).map(|(file, _)| file)).collect();
    gather(site, paths, read, refused, report)
}

/// What was read at each path of the folder `site`, with the paths that were refused unread.
fn gather(
    site: &Utf8Path,
    paths: Vec<String>,
    read: Vec<Result<Loaded, Box<Diagnostic>>>,
    refused: BTreeSet<String>,
    report: &mut Report,
) -> Sources {
    let mut sources = Sources { unread: refused, folder: site.to_string(), ..Sources::default() };
    for (path, file) in paths.into_iter().zip(read) {
        match file {
            Ok(Loaded::Text(text)) => sources.texts.push(text),
            Ok(Loaded::Blob(blob)) => sources.blobs.push(blob),
            Err(fault) => {
                sources.unread.insert(path);
                report.add(*fault);
            }
        }
    }
    built_in::add_to(&mut sources);
    sources
}

/// Takes files that another keeps, such as a repository's older state, as if they lay in the site folder: paths with `/`
/// and their bytes. What has no place there is left out; faults are in `report`.
pub fn take(files: impl IntoIterator<Item = (String, Vec<u8>)>, report: &mut Report) -> Sources {
    let mut sources = Sources::default();
    for (path, bytes) in files {
        match classify(&path) {
            Class::Aside | Class::Stray => {}
            _ if !is_text(&path) => sources.blobs.push(Blob { path, bytes }.into()),
            _ => match decode(&path, bytes) {
                Ok(text) => sources.texts.push(text.into()),
                Err(fault) => {
                    sources.unread.insert(path);
                    report.add(*fault);
                }
            },
        }
    }
    sources.texts.sort_by(|one, other| one.path.cmp(&other.path));
    sources.blobs.sort_by(|one, other| one.path.cmp(&other.path));
    built_in::add_to(&mut sources);
    sources
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Loaded {
    Text(Arc<Source>),
    Blob(Arc<Blob>),
}

/// The files to read, relative to `site`, in the order of their paths; and what lies where a file should, but is none.
fn list(site: &Utf8Path, report: &mut Report) -> (Vec<String>, BTreeSet<String>) {
    let (mut paths, mut refused) = (Vec::new(), BTreeSet::new());
    for folder in FOLDERS.iter().map(|folder| site.join(folder)).filter(|folder| folder.symlink_metadata().is_ok()) {
        for entry in WalkDir::new(&folder).follow_links(false).follow_root_links(false).sort_by_file_name() {
            match entry {
                Ok(entry) => match list_one(site, &entry, report) {
                    Some(Listed::File(path)) => paths.push(path),
                    Some(Listed::Refused(path)) => _ = refused.insert(path),
                    None => {}
                },
                Err(error) => report.add(walk_fault(site, &error)),
            }
        }
    }
    (paths, refused)
}

/// A path that something of the site lies at.
enum Listed {
    File(String),
    Refused(String),
}

fn list_one(site: &Utf8Path, entry: &walkdir::DirEntry, report: &mut Report) -> Option<Listed> {
    let Some(path) = relative(site, entry.path()) else {
        let shown = entry.path().to_string_lossy().into_owned();
        report.add(rules::unreadable(&shown, "its name is not UTF-8"));
        return None;
    };
    let class = classify(&path);
    let kind = entry.file_type();
    let fault = match class {
        _ if kind.is_dir() || class == Class::Aside => return None,
        _ if kind.is_symlink() => rules::not_a_file(&path, "a symbolic link"),
        _ if !kind.is_file() => rules::not_a_file(&path, "a pipe or a device"),
        Class::Stray => rules::stray(&path),
        _ => return Some(Listed::File(path)),
    };
    report.add(fault);
    Some(Listed::Refused(path))
}

fn walk_fault(site: &Utf8Path, error: &walkdir::Error) -> Diagnostic {
    let path = error.path().and_then(|path| relative(site, path)).unwrap_or_else(|| site.to_string());
    let why = error.io_error().map_or_else(|| "it cannot be listed".to_owned(), ToString::to_string);
    rules::unreadable(&path, &why)
}

/// The path below `site`, with `/`; `None` where it is not UTF-8.
fn relative(site: &Utf8Path, path: &std::path::Path) -> Option<String> {
    let path = Utf8Path::from_path(path)?;
    if cfg!(windows) {
        let below = path.strip_prefix(site).ok()?;
        return Some(below.components().map(|part| part.as_str()).collect::<Vec<_>>().join("/"));
    }
    // The walk has only appended names to it: no need to take the path to pieces.
    Some(path.as_str().strip_prefix(site.as_str())?.trim_start_matches('/').to_owned())
}

/// A file, and what the system said of it before it was read.
fn read(site: &Utf8Path, path: &str) -> Result<(Loaded, Metadata), Box<Diagnostic>> {
    let unreadable = |error: std::io::Error| Box::new(rules::unreadable(path, &plain(&error)));
    let file = open(&site.join(path)).map_err(unreadable)?;
    let metadata = file.metadata().map_err(unreadable)?;
    let most = if matches!(classify(path), Class::Record(..)) { rules::MAX_RECORD } else { rules::MAX_FILE };
    refuse(path, &metadata, most)?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    file.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if !is_text(path) {
        return Ok((Loaded::Blob(Blob { path: path.to_owned(), bytes }.into()), metadata));
    }
    decode(path, bytes).map(|text| (Loaded::Text(text.into()), metadata))
}

/// Opens a file without following a link: it may have been swapped since it was listed. Without blocking: the same for
/// a pipe.
#[cfg(unix)]
fn open(path: &Utf8Path) -> std::io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    Ok(File::from(open(path.as_std_path(), flags, Mode::empty())?))
}

#[cfg(not(unix))]
fn open(path: &Utf8Path) -> std::io::Result<File> {
    File::open(path)
}

fn refuse(path: &str, metadata: &Metadata, most: u64) -> Result<(), Box<Diagnostic>> {
    if !metadata.is_file() {
        return Err(Box::new(rules::not_a_file(path, "a pipe or a device")));
    }
    if metadata.len() > most {
        return Err(Box::new(rules::too_large(path, metadata.len(), most)));
    }
    Ok(())
}

fn decode(path: &str, bytes: Vec<u8>) -> Result<Source, Box<Diagnostic>> {
    match String::from_utf8(bytes) {
        Ok(text) => {
            // What is published as it is keeps every byte, since its digest is published too.
            let marked = text.strip_prefix('\u{feff}').filter(|_| !is_published_text(path)).map(str::to_owned);
            let text = marked.unwrap_or(text);
            Ok(Source { path: path.to_owned(), text })
        }
        Err(error) => {
            let offset = error.utf8_error().valid_up_to();
            Err(Box::new(rules::not_text(path, error.as_bytes(), offset)))
        }
    }
}

fn plain(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => "you may not read it".to_owned(),
        std::io::ErrorKind::NotFound => "it is gone".to_owned(),
        _ => error.to_string(),
    }
}
