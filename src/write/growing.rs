//! A file that is written piece by piece, for which no more memory is needed than a piece takes.
//!
//! Entry: [`Growing::begin`]; then it is written to; then [`Growing::end`]. As long as the published file says the same, it is
//! read beside and nothing is written; at the first difference what was alike is copied, and the rest follows.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use super::disk;
use super::error::WriteError;

/// A file of the new site while it is written.
pub(super) struct Growing<'a> {
    staged: &'a Path,
    published: &'a Path,
    /// The published file, read as far as this one is written, while both say the same.
    alike: Option<File>,
    /// The new file, once they differ.
    own: Option<File>,
    /// How many bytes were written.
    length: u64,
    /// A piece of the published file.
    piece: Vec<u8>,
    /// What the disk refused.
    error: Option<WriteError>,
}

impl<'a> Growing<'a> {
    /// A file to be written at `staged`; `compares` says whether one at `published` may be the same.
    pub(super) fn begin(staged: &'a Path, published: &'a Path, compares: bool) -> Self {
        let alike = if compares { disk::open_ours(published) } else { None };
        Self { staged, published, alike, own: None, length: 0, piece: Vec::new(), error: None }
    }

    /// Ends the file, and says how many bytes it has.
    ///
    /// # Errors
    /// The first step that the system refused, since the beginning.
    pub(super) fn end(mut self) -> Result<u64, WriteError> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        let is_same = self.alike.as_mut().is_some_and(|file| matches!(file.read(&mut [0]), Ok(0)));
        if !(is_same && disk::keep(self.published, self.staged)) {
            let staged = self.staged;
            self.own().map_err(|error| disk::failed("write", staged, error))?;
        }
        Ok(self.length)
    }

    /// The new file, with what was written so far.
    fn own(&mut self) -> io::Result<&mut File> {
        let own = match self.own.take() {
            Some(own) => own,
            None => {
                let mut own = disk::create(self.staged)?;
                if let Some(mut alike) = self.alike.take() {
                    alike.rewind()?;
                    let copied = io::copy(&mut alike.take(self.length), &mut own)?;
                    if copied != self.length {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                }
                own
            }
        };
        Ok(self.own.insert(own))
    }

    /// Whether the published file goes on with `bytes`.
    fn goes_on(&mut self, bytes: &[u8]) -> bool {
        let Some(alike) = &mut self.alike else { return false };
        self.piece.resize(bytes.len(), 0);
        alike.read_exact(&mut self.piece).is_ok() && self.piece == bytes
    }
}

impl Write for Growing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.error.is_some() {
            return Err(io::ErrorKind::Other.into());
        }
        if !self.goes_on(bytes) {
            let written = self.own().and_then(|own| own.write_all(bytes));
            if let Err(error) = written {
                let kind = error.kind();
                self.error = Some(disk::failed("write", self.staged, error));
                return Err(kind.into());
            }
        }
        self.length += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
