//! The bundle: every file of the finished site, path to content, before anything touches a disk.
//!
//! `render` fills it, `write` puts it on the disk, `serve` hands it to a browser from memory.
//! - [`SitePath`] is a path inside the site that every system, host and address bar can bear; it also
//!   makes the relative links between pages, since nobody else knows how deep a page lies.
//! - [`Content`] is what a file holds: bytes, or a drawing that is made when somebody needs it.
//! - [`Bundle`] is the ordered map. It refuses two files at one path, and a file where a folder must be.

mod content;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

pub use self::content::{Content, Drawing};

/// A relative path inside the site: UTF-8, `/` between segments, legal on Linux, macOS and Windows alike.
///
/// Ordered by its text, byte by byte, so that a bundle has one order on every machine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

/// Why a text is not a [`SitePath`]. The fields are the path, or the segment of it that is at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathError {
    /// The path has no text at all.
    Empty,
    /// The path begins with `/`.
    Absolute(String),
    /// Two `/` follow each other, or the path ends with one.
    EmptySegment(String),
    /// A segment is `.` or `..`.
    DotSegment(String),
    /// A segment has this control character, or one of `\ < > : " | ? *`.
    Character(String, char),
    /// A segment is longer than 255 bytes, the most a file system takes.
    TooLong(String),
    /// A segment ends with a dot or a space, which Windows drops.
    TrailingDotOrSpace(String),
    /// A segment is a device on Windows: `CON`, `nul.txt`, `COM1`.
    Reserved(String),
}

/// The longest segment, in bytes, of the file systems in use.
const LONGEST_SEGMENT: usize = 255;

impl SitePath {
    /// Accepts `text` when every system can hold it as a file's path.
    ///
    /// # Errors
    /// The first [`PathError`] of the first segment at fault.
    pub fn new(text: impl Into<String>) -> Result<Self, PathError> {
        let text = text.into();
        if text.is_empty() {
            return Err(PathError::Empty);
        }
        if text.starts_with('/') {
            return Err(PathError::Absolute(text));
        }
        for segment in text.split('/') {
            check_segment(segment, &text)?;
        }
        Ok(Self(text))
    }

    /// The path as text, `/` between segments, not percent-encoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The names of the folders and, last, of the file.
    pub fn segments(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/')
    }

    /// How many folders lie between the site's root and the file: 0 for `index.html`.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }

    /// The path as it stands in an address, percent-encoded by segment: what follows the base URL.
    pub fn to_address(&self) -> String {
        let encoded: Vec<String> = self.segments().map(percent_encode).collect();
        encoded.join("/")
    }

    /// The relative link from the page `from` to this file, percent-encoded by segment (RFC 3986, 4.2).
    ///
    /// From a page to itself it is the file's own name: an empty link would lose to a `<base>` element.
    pub fn relative_to(&self, from: &SitePath) -> String {
        let own: Vec<&str> = self.segments().collect();
        let shared = from.segments().zip(self.segments()).take_while(|(theirs, ours)| theirs == ours).count();
        // The last segment is a file, so it is never a folder that both share.
        let shared = shared.min(self.depth()).min(from.depth());
        let up = "../".repeat(from.depth() - shared);
        let down: Vec<String> = own.iter().skip(shared).map(|segment| percent_encode(segment)).collect();
        up + &down.join("/")
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

fn check_segment(segment: &str, whole: &str) -> Result<(), PathError> {
    if segment.is_empty() {
        return Err(PathError::EmptySegment(whole.to_owned()));
    }
    if segment == "." || segment == ".." {
        return Err(PathError::DotSegment(whole.to_owned()));
    }
    if let Some(character) = segment.chars().find(|&character| is_forbidden(character)) {
        return Err(PathError::Character(segment.to_owned(), character));
    }
    if segment.len() > LONGEST_SEGMENT {
        return Err(PathError::TooLong(segment.to_owned()));
    }
    if segment.ends_with(['.', ' ']) {
        return Err(PathError::TrailingDotOrSpace(segment.to_owned()));
    }
    if is_device(segment) {
        return Err(PathError::Reserved(segment.to_owned()));
    }
    Ok(())
}

fn is_forbidden(character: char) -> bool {
    character.is_control() || r#"\<>:"|?*"#.contains(character)
}

/// Windows opens a device for these names, whatever ending follows the first dot.
/// Source: Microsoft, "Naming Files, Paths, and Namespaces"; the superscript digits count as digits there.
fn is_device(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or(segment).trim_end().to_ascii_uppercase();
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str()) {
        return true;
    }
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let mut rest = port.unwrap_or_default().chars();
    matches!((rest.next(), rest.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
}

/// Encodes all but the unreserved characters of RFC 3986, 2.3: right in every part of an address and every attribute.
fn percent_encode(segment: &str) -> String {
    let mut encoded = String::with_capacity(segment.len());
    for byte in segment.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

impl fmt::Display for PathError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(out, "the path is empty"),
            Self::Absolute(path) => write!(out, "{path:?} begins with a slash; paths in the site are relative"),
            Self::EmptySegment(path) => write!(out, "{path:?} has nothing between two slashes or after the last one"),
            Self::DotSegment(path) => {
                write!(out, "{path:?} has a part that is only dots, which could lead out of the site")
            }
            Self::Character(segment, character) => {
                write!(out, "{segment:?} has the character {character:?}, which not every system allows in a file name")
            }
            Self::TooLong(segment) => {
                write!(out, "{segment:?} is {} bytes long; a file name has at most {LONGEST_SEGMENT}", segment.len())
            }
            Self::TrailingDotOrSpace(segment) => {
                write!(out, "{segment:?} ends with a dot or a space, which Windows drops")
            }
            Self::Reserved(segment) => {
                write!(out, "{segment:?} is the name of a device on Windows")
            }
        }
    }
}

impl std::error::Error for PathError {}

/// Every file of the site, in the order of their paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    files: BTreeMap<SitePath, Content>,
}

/// Why a file could not join a [`Bundle`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// The bundle already has a file at this path.
    Duplicate(SitePath),
    /// The first path is a file, and the second needs a folder of that name.
    FileAndFolder(SitePath, SitePath),
}

impl Bundle {
    /// An empty bundle.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    ///
    /// # Errors
    /// [`BundleError`], with the bundle as it was, when the path is taken or is a folder of another file.
    pub fn insert(&mut self, path: SitePath, content: impl Into<Content>) -> Result<(), BundleError> {
        self.refuse_file_and_folder(&path)?;
        match self.files.entry(path) {
            Entry::Occupied(taken) => Err(BundleError::Duplicate(taken.key().clone())),
            Entry::Vacant(free) => {
                free.insert(content.into());
                Ok(())
            }
        }
    }

    /// The content of the file at `path`.
    pub fn get(&self, path: &SitePath) -> Option<&Content> {
        self.files.get(path)
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&SitePath, &Content)> {
        self.files.iter()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    fn refuse_file_and_folder(&self, path: &SitePath) -> Result<(), BundleError> {
        let folders = path.as_str().match_indices('/').filter_map(|(end, _)| path.as_str().get(..end));
        for folder in folders.map(|folder| SitePath(folder.to_owned())) {
            if self.files.contains_key(&folder) {
                return Err(BundleError::FileAndFolder(folder, path.clone()));
            }
        }
        let inside = SitePath(format!("{path}/"));
        match self.files.range(inside.clone()..).next() {
            Some((below, _)) if below.as_str().starts_with(inside.as_str()) => {
                Err(BundleError::FileAndFolder(path.clone(), below.clone()))
            }
            _ => Ok(()),
        }
    }
}

impl fmt::Display for BundleError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Duplicate(path) => write!(out, "two files of the site want the path {path}"),
            Self::FileAndFolder(file, below) => {
                write!(out, "the site has a file {file}, and {below} needs a folder of that name")
            }
        }
    }
}

impl std::error::Error for BundleError {}
