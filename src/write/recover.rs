//! Brings an output folder from any state a dead build can leave into one that a new build can start from.
//!
//! Entry: [`recover`]. The states, and what is done:
//! - the output is missing and an old site stands aside (died between two moves): the old site goes back;
//! - a stage or an old site is left over: the user's dot-entries in it go to the output, the rest is removed. A stage
//!   that never was published has none, since its marker lists the dot-entries it brings.
//!
//! A folder of these names that Plainsight did not make is refused like an output folder would be.

use std::path::Path;

use super::disk::{self, Kind};
use super::error::WriteError;
use super::kept::{self, Folder};
use super::target::Target;

/// Mends what a dead build left, and checks that the output folder is Plainsight's.
///
/// # Errors
/// The output or a leftover is not Plainsight's, two dot-entries want one place, or the system refused a step.
/// Nothing of the user's is removed in any case.
pub(super) fn recover(target: &Target) -> Result<(), WriteError> {
    for folder in [&target.out, &target.stage, &target.aside] {
        refuse_foreign(folder)?;
    }
    if disk::kind(&target.out)?.is_none() && disk::kind(&target.aside)?.is_some() {
        disk::rename(&target.aside, &target.out)?;
    }
    for leftover in [&target.stage, &target.aside] {
        kept::move_kept(leftover, &target.out)?;
        kept::clear(leftover)?;
    }
    Ok(())
}

fn refuse_foreign(path: &Path) -> Result<(), WriteError> {
    match disk::kind(path)? {
        None => Ok(()),
        Some(Kind::Folder) => Folder::read(path)?.unwrap_or_default().refuse_foreign(path),
        Some(Kind::Symlink) => Err(WriteError::Symlink(path.to_owned())),
        Some(Kind::File) => Err(WriteError::NotAFolder(path.to_owned())),
    }
}
