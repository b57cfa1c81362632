//! What can keep a site from being written, in plain sentences, and how to mend it.
//!
//! Every variant means that readers still see what they saw before. The command line ends with status 3, but with 2 where the
//! output that was asked for can be none.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::PathBuf;

use crate::bundle::SitePath;

/// Why the site was not written. `Display` says what is wrong, [`WriteError::help`] how to mend it.
#[derive(Debug)]
pub enum WriteError {
    /// The system refused a step: disk full, no permission, read-only, a file where a folder must be.
    Disk {
        /// What was being done, as it reads after "could not".
        doing: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another build writes to this folder now.
    Locked(PathBuf),
    /// The folder has files, and no marker says that Plainsight made them.
    NotOurs {
        /// The output folder, or a folder that stands where ours must be staged.
        folder: PathBuf,
        /// One of the files found there.
        example: String,
    },
    /// The output is a file, a device or a pipe.
    NotAFolder(PathBuf),
    /// The output is a symlink; where it leads could change between look and deed.
    Symlink(PathBuf),
    /// The output is the root of a disk, or its last part is no name.
    NoName(PathBuf),
    /// The output is, or contains, a folder that must not be replaced.
    Protected {
        /// The output.
        out: PathBuf,
        /// The folder that would be lost.
        protected: PathBuf,
    },
    /// The output lies among the records, where the next build would read it.
    InsideSource {
        /// The output.
        out: PathBuf,
        /// The source folder around it.
        source: PathBuf,
    },
    /// The site wants to write a name that belongs to Git or to Plainsight itself.
    ReservedName(SitePath),
    /// The site brings this dot-entry, and the folder has one that Plainsight did not make and cannot replace.
    DotEntryTaken(PathBuf),
    /// An interrupted build left a dot-entry behind, and meanwhile another one of its name came to be.
    TwoDotEntries {
        /// The one that was left behind.
        left_behind: PathBuf,
        /// The one in the output folder.
        present: PathBuf,
    },
}

impl fmt::Display for WriteError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disk { doing, path, source } => {
                write!(out, "could not {doing} {}: {}", path.display(), reason(source))
            }
            Self::Locked(folder) => {
                write!(out, "another build is writing to {} now", folder.display())
            }
            Self::NotOurs { folder, example } => {
                write!(out, "{} has files that Plainsight did not make, such as {example}", folder.display())
            }
            Self::NotAFolder(path) => write!(out, "{} is not a folder", path.display()),
            Self::Symlink(path) => {
                write!(out, "{} is a symlink, and the site is never written through one", path.display())
            }
            Self::NoName(path) => {
                write!(out, "{} cannot be the output: it has no name in a folder above it", path.display())
            }
            Self::Protected { out: folder, protected } if folder == protected => {
                write!(out, "{} holds the site's sources and would be replaced by the output", folder.display())
            }
            Self::Protected { out: folder, protected } => {
                write!(out, "{} contains {}, which would be lost with it", folder.display(), protected.display())
            }
            Self::InsideSource { out: folder, source } => {
                write!(out, "{} lies inside {}, which holds the site's sources", folder.display(), source.display())
            }
            Self::ReservedName(path) => write!(out, "the site wants to write {path}, a name that is not its own"),
            Self::DotEntryTaken(path) => {
                write!(out, "the site brings its own {}, but the one there was not made by Plainsight", path.display())
            }
            Self::TwoDotEntries { left_behind, present } => write!(
                out,
                "an interrupted build left {} behind, but {} exists too, and only one of them can stay",
                left_behind.display(),
                present.display()
            ),
        }
    }
}

impl WriteError {
    /// Whether no disk could help: what was asked for is no place for an output.
    pub fn is_misuse(&self) -> bool {
        matches!(self, Self::NoName(_) | Self::Protected { .. } | Self::InsideSource { .. })
    }

    /// How to mend it, as one plain sentence in the imperative.
    pub fn help(&self) -> String {
        match self {
            Self::Disk { source, .. } => mend(source).to_owned(),
            Self::Locked(_) => "wait until it is done, or stop it; if it has died, its lock is free already".to_owned(),
            Self::NotOurs { folder, .. } => {
                format!("choose another folder with --out, or empty {} yourself", folder.display())
            }
            Self::NotAFolder(_) => "choose another name with --out, or move the file away".to_owned(),
            Self::Symlink(_) => "give --out the folder that the symlink leads to".to_owned(),
            Self::NoName(_) | Self::Protected { .. } => {
                "choose a folder of its own for the output, such as --out public".to_owned()
            }
            Self::InsideSource { source, .. } => {
                format!("choose a folder beside {} for the output", source.display())
            }
            Self::ReservedName(path) => format!("rename the file that becomes {path}"),
            Self::DotEntryTaken(path) => {
                format!("move {} away, or take it out of the site", path.display())
            }
            Self::TwoDotEntries { left_behind, present } => {
                format!("look at both, then remove {} or {}", left_behind.display(), present.display())
            }
        }
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Disk { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// The faults that people meet, in words of ours; the system's own words for the others.
fn reason(source: &io::Error) -> String {
    let words = match source.kind() {
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::QuotaExceeded => "your share of the disk is used up",
        ErrorKind::FileTooLarge => "the file is larger than the system allows",
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only",
        ErrorKind::PermissionDenied => "you are not allowed to",
        ErrorKind::NotADirectory => "a part of the path is a file, not a folder",
        ErrorKind::CrossesDevices | ErrorKind::ResourceBusy => "it is a mount point, or lies on another disk",
        ErrorKind::AlreadyExists => "something of that name is there already",
        _ => return source.to_string(),
    };
    words.to_owned()
}

fn mend(source: &io::Error) -> &'static str {
    match source.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "free some space: while a site is written, the old one and the new one are both on the disk"
        }
        ErrorKind::FileTooLarge => "raise the limit (ulimit -f), or make the file smaller",
        ErrorKind::ReadOnlyFilesystem => "choose a folder on another disk with --out",
        ErrorKind::PermissionDenied => {
            "make sure that you may write to the folder that contains the output, and that no program has a file of it open"
        }
        ErrorKind::NotADirectory => "look for the misspelt part of the path",
        ErrorKind::CrossesDevices | ErrorKind::ResourceBusy => {
            "give --out a folder inside the mounted one, so that old and new lie on the same disk"
        }
        ErrorKind::AlreadyExists => {
            "on a disk that ignores case, look for two names that differ in capitals only; or else move that file away"
        }
        _ => "look at the path and the disk, then build again: readers still see the old site",
    }
}
