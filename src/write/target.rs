//! Where the site goes, and what must never be there.
//!
//! Entry: [`Target::find`]. It resolves the output without following it, names the places beside it (stage, aside,
//! lock), and refuses an output that would swallow the sources. It changes nothing on the disk.

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use camino::{Utf8Path, Utf8PathBuf};

use super::disk::{self, Kind};
use super::error::WriteError;

/// The output folder and the places beside it, all in one folder and so on one file system.
#[derive(Debug)]
pub(super) struct Target {
    /// The output folder; it need not exist.
    pub(super) out: PathBuf,
    /// The folder that contains all the others; it need not exist.
    pub(super) parent: PathBuf,
    /// Where the new site grows; after the exchange the old one is here.
    pub(super) stage: PathBuf,
    /// Where the old site waits on systems without an exchange.
    pub(super) aside: PathBuf,
    /// The file that is locked while a build writes.
    pub(super) lock: PathBuf,
}

/// What must not be lost to an output folder.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guarded<'a> {
    /// May neither be the output nor lie in it.
    pub(super) protected: &'a [Utf8PathBuf],
    /// The same, and the output may not lie in them.
    pub(super) sources: &'a [Utf8PathBuf],
}

impl Target {
    pub(super) fn find(out: &Utf8Path, guarded: Guarded<'_>) -> Result<Self, WriteError> {
        // A trailing slash would make the system follow a symlink; components have none.
        let plain: PathBuf = out.as_std_path().components().collect();
        match disk::kind(&plain)? {
            Some(Kind::Symlink) => return Err(WriteError::Symlink(plain)),
            Some(Kind::File) => return Err(WriteError::NotAFolder(plain)),
            Some(Kind::Folder) | None => {}
        }
        let resolved = resolve(&plain)?;
        refuse_guarded(&resolved, guarded)?;
        let (Some(parent), Some(name)) = (resolved.parent(), resolved.file_name()) else {
            return Err(WriteError::NoName(plain));
        };
        let beside = |ending: &str| {
            let mut beside = OsString::from(".");
            beside.push(name);
            beside.push(ending);
            parent.join(beside)
        };
        Ok(Self {
            stage: beside(".plainsight-new"),
            aside: beside(".plainsight-old"),
            lock: beside(".plainsight-lock"),
            parent: parent.to_owned(),
            out: resolved,
        })
    }
}

/// The canonical path, also of what does not exist yet: the part that exists is resolved, the rest appended.
fn resolve(path: &Path) -> Result<PathBuf, WriteError> {
    for existing in path.ancestors() {
        // The last ancestor of a relative path is the empty one, which stands for the working directory.
        let looked_at = if existing.as_os_str().is_empty() { Path::new(".") } else { existing };
        let Some(found) = disk::canonical(looked_at)? else {
            continue;
        };
        let rest = path.strip_prefix(existing).unwrap_or(Path::new(""));
        if rest.components().any(|part| part == Component::ParentDir) {
            break;
        }
        // Joining an empty rest would add a slash.
        return Ok(if rest.as_os_str().is_empty() { found } else { found.join(rest) });
    }
    Err(WriteError::NoName(path.to_owned()))
}

fn refuse_guarded(out: &Path, guarded: Guarded<'_>) -> Result<(), WriteError> {
    for path in guarded.protected.iter().chain(guarded.sources) {
        let protected = resolve(path.as_std_path())?;
        if lies_within(&protected, out) {
            return Err(WriteError::Protected { out: out.to_owned(), protected });
        }
    }
    for path in guarded.sources {
        let source = resolve(path.as_std_path())?;
        if lies_within(out, &source) {
            return Err(WriteError::InsideSource { out: out.to_owned(), source });
        }
    }
    Ok(())
}

/// Whether `inner` is `outer` or lies in it, by name or by what the disk says they are: names alone are deceived by
/// case-blind disks and bind mounts.
fn lies_within(inner: &Path, outer: &Path) -> bool {
    let sought = disk::identity(outer);
    inner.starts_with(outer) || sought.is_some() && inner.ancestors().any(|above| disk::identity(above) == sought)
}
