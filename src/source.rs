//! Sources: every text that was read, and spans that point into one.
//!
//! Everything a diagnostic can point at is a [`Source`]: records, pages, templates. `load` fills a [`Sources`]; all
//! later stages only read it. A [`Span`] is a byte range of one source and survives until the last stage.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// Which source a span belongs to: its position in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A byte range inside one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The source that it points into.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of the bytes `range` of `source`. Sources are capped far below 4 GiB, so the narrowing is safe.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { source, start: narrow(range.start), end: narrow(range.end) }
    }

    /// The very beginning of `source`: for faults of a file as a whole.
    pub fn start_of(source: SourceId) -> Self {
        Self::new(source, 0..0)
    }

    /// The byte range, for slicing the source's text.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// One text file, as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Path relative to the site folder, always with `/`. Files of the built-in theme begin with `built-in:`.
    pub path: String,
    /// The text, UTF-8; without a byte order mark, except where it is published as it is.
    pub text: String,
}

/// A file that is published as it is: an image, a script, an own copy of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blob {
    /// Path relative to the site folder, always with `/`.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Everything that was read, in the order of the paths. Each file is behind a pointer: a preview keeps those that have not
/// changed, and two states of a site are compared without looking into them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// Text files.
    pub texts: Vec<Arc<Source>>,
    /// Files that nothing parses.
    pub blobs: Vec<Arc<Blob>>,
    /// Paths of files that are there and could not be taken, for faults that are told already: nobody is blamed for naming them.
    pub unread: BTreeSet<String>,
    /// The folder that they were read from, as it was named; empty where they come from elsewhere.
    pub folder: String,
}

impl Sources {
    /// The source with this id. Ids come from [`Sources::iter`] alone, so the fallback is never met in practice; it
    /// keeps a wrong id from bringing the program down.
    pub fn get(&self, id: SourceId) -> &Source {
        static NOTHING: Source = Source { path: String::new(), text: String::new() };
        self.texts.get(id.0 as usize).map_or(&NOTHING, Arc::as_ref)
    }

    /// The same without the files at these paths. Every other file keeps its number; theirs lead to files without path and text.
    #[must_use]
    pub fn without(&self, paths: &BTreeSet<String>) -> Self {
        let text = |text: &Arc<Source>| if paths.contains(&text.path) { Arc::default() } else { Arc::clone(text) };
        let blob = |blob: &Arc<Blob>| if paths.contains(&blob.path) { Arc::default() } else { Arc::clone(blob) };
        let texts = self.texts.iter().map(text).collect();
        let blobs = self.blobs.iter().map(blob).collect();
        Self { texts, blobs, unread: self.unread.clone(), folder: self.folder.clone() }
    }

    /// All text files with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.texts
            .iter()
            .enumerate()
            .map(|(index, source)| (SourceId(u32::try_from(index).unwrap_or(u32::MAX)), source.as_ref()))
    }

    /// Line and column of a byte offset, both from 1; the column counts characters, as editors do.
    pub fn line_column(&self, span: Span) -> (usize, usize) {
        let text = &self.get(span.source).text;
        let before = text.get(..span.start as usize).unwrap_or(text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (line, column)
    }
}
