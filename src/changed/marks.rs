//! Marks: by which two texts may be records of one document, without decoding either.
//!
//! Entry: [`marks`]. They are wider than those of the rule `duplicate-document`, which decides among the records that have one in
//! common: what it takes for one document always has.

use super::words;

/// The letters of a SHA-256.
const DIGEST: usize = 64;

/// Parts of a document's text that stand in every other record of the same document.
pub(super) fn marks(text: &str) -> Vec<&str> {
    let addresses = text.match_indices("://").filter_map(|(at, scheme)| text.get(at + scheme.len()..)).map(address);
    let numbers = text.lines().filter_map(|line| line.strip_prefix("documentcloud:"));
    let numbers = numbers.map(|number| number.trim().trim_matches(['"', '\'']));
    let digests = words(text).filter(|word| word.len() == DIGEST);
    addresses.chain(numbers).chain(digests).filter(|mark| !mark.is_empty()).collect()
}

/// The path of an address, or its host where it has none, without what may differ between two addresses of one page. Within an
/// archive's address stands another, which is one of its own.
fn address(rest: &str) -> &str {
    let ends = |sign: char| sign.is_whitespace() || "\"'<>?#,;()[]{}".contains(sign);
    let whole = rest.split(ends).next().unwrap_or_default().trim_end_matches('/');
    match whole.split_once('/') {
        Some((_, path)) if !path.is_empty() => path,
        _ => whole.split([':', '/']).next().unwrap_or_default().trim_start_matches("www."),
    }
}
