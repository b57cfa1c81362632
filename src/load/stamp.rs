//! What the system says of a file, to know without reading it that it is still the one that was read.
//!
//! A write changes a file's length or its times. Times are as fine as the system's ticks, so that a second write within the
//! tick of the first leaves them as they were: a file is only taken for unchanged when its last change lay well before it was
//! read.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// How long before the reading a file's last change must lie. The coarsest file systems count in two seconds.
const SETTLED: Duration = Duration::from_secs(3);

/// What the system says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    device: u64,
    inode: u64,
    length: u64,
    modified: (i64, i64),
    changed: (i64, i64),
}

impl Stamp {
    /// Of a file that was read at `now` or later; `None` where it may change without another stamp.
    #[cfg(unix)]
    pub(super) fn settled(metadata: &Metadata, now: SystemTime) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        let stamp = Self {
            device: metadata.dev(),
            inode: metadata.ino(),
            length: metadata.len(),
            modified: (metadata.mtime(), metadata.mtime_nsec()),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        };
        let changed = Duration::from_secs(u64::try_from(metadata.ctime()).ok()?);
        let settled = SystemTime::UNIX_EPOCH.checked_add(changed)?.checked_add(SETTLED)?;
        (settled < now).then_some(stamp)
    }

    /// Elsewhere the system does not tell of every change.
    #[cfg(not(unix))]
    pub(super) fn settled(_: &Metadata, _: SystemTime) -> Option<Self> {
        None
    }
}
