//! Ids: names that are file names and addresses for good.
//!
//! Entry: [`Id`], and [`is_slug`] for the parts of a path. [`slug`] proposes one for any text.

use std::fmt;

use serde_json::json;
use unicode_normalization::UnicodeNormalization;

use crate::record::yaml::Node;
use crate::record::{Decoder, Field, ScalarShape, Shape, faults};

/// The longest id, in characters. Many file systems end at 255 bytes; addresses are read aloud.
pub const MAX_LENGTH: usize = 80;

/// An id: of a document, a vendor, a program, a count, an agency (`us/va/waynesboro-police-department`). It is well
/// formed; whether it names anything, `resolve` finds out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub String);

impl Id {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Field for Id {
    fn shape() -> Shape {
        Shape::Scalar(ScalarShape {
            name: "id",
            summary: "The id of a record: its file's name without the ending. Agencies have their folders in front: us/va/waynesboro-police-department.",
            schema: json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$" }),
        })
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.text(node)?;
        if text.split('/').all(is_slug) {
            return Some(Self(text.to_owned()));
        }
        let proposal: Vec<String> = text.split('/').map(slug).filter(|part| !part.is_empty()).collect();
        decoder.fault(faults::bad_id::unusable(node.span, text, &proposal.join("/")))
    }
}

/// Whether `text` can be one part of an id: `a`–`z`, `0`–`9` and single hyphens inside, not a name that Windows keeps
/// for devices.
pub fn is_slug(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let edges = text.starts_with('-') || text.ends_with('-') || text.contains("--");
    !text.is_empty() && text.len() <= MAX_LENGTH && text.bytes().all(allowed) && !edges && !is_device(text)
}

/// Windows opens a device when asked for one of these, whatever the ending.
/// Source: <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>.
pub fn is_device(text: &str) -> bool {
    let numbered = |prefix: &str| {
        text.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    matches!(text, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// An id for `text`: accents dropped, everything else that is not a letter or digit turned into a hyphen. Empty when
/// nothing of it can be an id.
pub fn slug(text: &str) -> String {
    // Most names have nothing to decompose, and to look for it costs more than the rest.
    if text.is_ascii() { joined(text.chars()) } else { joined(text.nfkd()) }
}

fn joined(characters: impl Iterator<Item = char>) -> String {
    let mut slug = String::new();
    for character in characters.filter(|character| !matches!(character, '\'' | '’' | '.')) {
        match character.to_ascii_lowercase() {
            letter if letter.is_ascii_lowercase() || letter.is_ascii_digit() => slug.push(letter),
            mark if unicode_normalization::char::is_combining_mark(mark) => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(MAX_LENGTH);
    let slug = slug.trim_end_matches('-');
    if is_device(slug) { String::new() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_ids() {
        for (text, expected) in [
            ("Manatee County Sheriff's Office", "manatee-county-sheriffs-office"),
            ("  Cañon City — Police  ", "canon-city-police"),
            ("St. Charles Police Dept.", "st-charles-police-dept"),
            ("漢字", ""),
            ("CON", ""),
        ] {
            assert_eq!(slug(text), expected);
            assert!(expected.is_empty() || is_slug(expected));
        }
    }

    #[test]
    fn names_that_hurt_are_no_ids() {
        for text in
            ["", ".", "..", "../x", "/etc", "a\\b", "C:x", "con", "nul", "com1", "a b", "A", "é", "-a", "a-", "a--b"]
        {
            assert!(!is_slug(text), "{text}");
        }
        assert!(!is_slug(&"a".repeat(300)));
        assert!(is_slug("waynesboro-ring-mou-2019"));
    }
}
