//! A path inside the site that every system, host and address bar can bear, and the links between such paths.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

/// A relative path inside the site: UTF-8, `/` between segments, legal on Linux, macOS and Windows alike.
///
/// Ordered by its text, byte by byte, so that a bundle has one order on every machine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

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
    pub fn new(text: impl Into<Arc<str>>) -> Result<Self, PathError> {
        let text: Arc<str> = text.into();
        if text.is_empty() {
            return Err(PathError::Empty);
        }
        if text.starts_with('/') {
            return Err(PathError::Absolute(text.to_string()));
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

    /// As it is for systems that do not tell `A.html` from `a.html`, nor an accent beside its letter from one in it.
    #[must_use]
    pub fn folded(&self) -> Self {
        let text = self.as_str();
        if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
            return self.clone();
        }
        Self(text.nfc().flat_map(char::to_lowercase).collect::<String>().into())
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
        let mut address = String::with_capacity(self.0.len());
        push_encoded(&mut address, self.as_str());
        address
    }

    /// The relative link from the page `from` to this file, percent-encoded by segment (RFC 3986, 4.2).
    ///
    /// From a page to itself it is the file's own name: an empty link would lose to a `<base>` element.
    pub fn relative_to(&self, from: &SitePath) -> String {
        let (theirs, ours) = (from.as_str(), self.as_str());
        // The folders that both lie in, with the slash after the last of them.
        let same = theirs.bytes().zip(ours.bytes()).take_while(|(their, our)| their == our);
        let shared = same.enumerate().filter(|(_, (byte, _))| *byte == b'/').last().map_or(0, |(at, _)| at + 1);
        let (above, below) = (theirs.get(shared..).unwrap_or_default(), ours.get(shared..).unwrap_or_default());
        let depth = above.bytes().filter(|byte| *byte == b'/').count();
        let mut link = String::with_capacity(3 * depth + below.len());
        (0..depth).for_each(|_| link.push_str("../"));
        push_encoded(&mut link, below);
        link
    }
}

impl Borrow<str> for SitePath {
    fn borrow(&self) -> &str {
        &self.0
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
    // Nearly every name has nothing but these.
    let is_plain = segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    if !is_plain && let Some(character) = segment.chars().find(|&character| is_forbidden(character)) {
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
    character.is_control() || matches!(character, '\\' | '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

/// Windows opens a device for these names, whatever ending follows the first dot.
/// Source: Microsoft, "Naming Files, Paths, and Namespaces"; the superscript digits count as digits there.
fn is_device(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or(segment).trim_end();
    // Nearly every name is longer than any of these.
    if stem.len() > "CONOUT$".len() {
        return false;
    }
    let stem = stem.to_ascii_uppercase();
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str()) {
        return true;
    }
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let mut rest = port.unwrap_or_default().chars();
    matches!((rest.next(), rest.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
}

/// Appends a path, encoding all of its segments but the unreserved characters of RFC 3986, 2.3: right in every part of an
/// address and every attribute.
fn push_encoded(address: &mut String, path: &str) {
    let is_kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    if path.bytes().all(is_kept) {
        return address.push_str(path);
    }
    for byte in path.bytes() {
        if is_kept(byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
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
