//! The lock that keeps a second build out of an output folder.
//!
//! Entry: [`lock`].

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use super::disk;
use super::error::WriteError;

/// Holds the lock on an output folder until it is dropped. The system lets go of it when the process dies, so a
/// lock file that is only left over stops nobody; that is also why the file stays: removing it would let two
/// builds hold two locks of one name.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone would not do: a process that another thread is just starting has a copy of the open file until
        // it runs its own program. If this fails, the end of that moment frees the lock.
        let _freed_by_closing = self.file.unlock();
    }
}

/// Takes the lock, or nothing when another build holds it. A file system without locks is an error: on it two
/// builds could remove each other's work.
pub(super) fn lock(path: &Path) -> Result<Option<Lock>, WriteError> {
    let file = open_lock(path).map_err(|error| disk::failed("open the lock", path, error))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock { file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(disk::failed("lock", path, error)),
    }
}

fn open_lock(path: &Path) -> io::Result<File> {
    disk::open_unfollowed(OpenOptions::new().write(true).create(true).truncate(false), path)
}
