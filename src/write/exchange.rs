//! The step that readers see: the staged site takes the place of the old one.
//!
//! Entry: [`publish`]. In order:
//! 1. the stage and the output are exchanged in one step of the system (Linux, macOS), or, where there is none, the old
//!    site is moved aside and the new one into its place, with a way back. Between these two moves there is no site
//!    for a moment; a build that dies there is mended by the next one;
//! 2. the new name is brought to the disk;
//! 3. the user's dot-entries follow into the new site. If one cannot, the old site comes back.

use std::path::{Path, PathBuf};

use super::error::WriteError;
use super::target::Target;
use super::{disk, kept};

/// How two folders change places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// In one step.
    Exchange,
    /// Aside, then into place.
    TwoMoves,
    /// There was no old site.
    Move,
}

/// Makes the staged site the one that readers see. Returns where the old site is now, if there was one.
///
/// # Errors
/// A step that the system refused; the old site is back in its place then.
pub(super) fn publish(target: &Target, durable: bool) -> Result<Option<PathBuf>, WriteError> {
    let way = go_forth(target)?;
    let old = match way {
        Way::Exchange => Some(target.stage.clone()),
        Way::TwoMoves => Some(target.aside.clone()),
        Way::Move => None,
    };
    if let Err(error) = settle(target, old.as_deref(), durable) {
        // If the way back fails too, the next build finds every part where it is; the first error says more.
        let _next_build_mends = go_back(target, way);
        return Err(error);
    }
    Ok(old)
}

fn settle(target: &Target, old: Option<&Path>, durable: bool) -> Result<(), WriteError> {
    if durable {
        disk::sync_folder(&target.parent)?;
    }
    match old {
        Some(old) => kept::move_kept(old, &target.out),
        None => Ok(()),
    }
}

fn go_forth(target: &Target) -> Result<Way, WriteError> {
    if disk::kind(&target.out)?.is_none() {
        disk::rename(&target.stage, &target.out)?;
        return Ok(Way::Move);
    }
    if disk::exchange(&target.stage, &target.out)? {
        return Ok(Way::Exchange);
    }
    disk::rename(&target.out, &target.aside)?;
    // If this fails, the site stands aside until `recover`, which runs after every error, moves it back.
    disk::rename(&target.stage, &target.out)?;
    Ok(Way::TwoMoves)
}

fn go_back(target: &Target, way: Way) -> Result<(), WriteError> {
    match way {
        Way::Exchange => {
            disk::exchange(&target.stage, &target.out)?;
        }
        Way::TwoMoves => {
            disk::rename(&target.out, &target.stage)?;
            disk::rename(&target.aside, &target.out)?;
        }
        Way::Move => disk::rename(&target.out, &target.stage)?,
    }
    // The dot-entries that had already followed come back too, when there is a folder to come back to.
    if way == Way::Move { Ok(()) } else { kept::move_kept(&target.stage, &target.out) }
}
