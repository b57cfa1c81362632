//! Addresses as a browser reads them: what a link says, to what it means on a page of the site.
//!
//! Entry: [`read`]. It follows the URL Standard (<https://url.spec.whatwg.org/>) where that matters: white space is
//! dropped, `\` counts as `/`, `%2e` counts as a dot. Nearly every link is written so plainly that none of it does
//! ([`read_plain`]): a site of ten thousand pages has a million of them.

use std::borrow::Cow;

use memchr::memchr;

/// What an address means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address<'a> {
    /// Another place, by its scheme in small letters: `https`, `mailto`, `data`.
    Scheme(String),
    /// `//host/…`: another host, by whatever scheme the page has.
    OtherHost,
    /// `/…`: from the root of the host, which is the root of the site only when that has a host to itself.
    Rooted(Target<'a>),
    /// A place of the site.
    Inside(Target<'a>),
    /// It climbs out of the site's folder.
    Outside,
}

/// A file of the site, and a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target<'a> {
    /// The path from the root of the site, decoded: empty or with a final `/` when it names a folder.
    pub(super) path: Cow<'a, str>,
    /// What follows `#`, as written.
    pub(super) fragment: Option<Cow<'a, str>>,
}

/// Where an address is written: a file of the site, and the folders that it lies in.
#[derive(Debug, Clone)]
pub(super) struct Origin<'a> {
    /// The path from the root of the site.
    pub(super) path: &'a str,
    /// Every folder that the file lies in, from the root down, each with its final `/`; the root is empty.
    folders: Vec<&'a str>,
}

impl<'a> Origin<'a> {
    /// The file at `path`: looked through once, however many addresses are written in it.
    pub(super) fn new(path: &'a str) -> Self {
        let ends = path.match_indices('/').map(|(at, _)| at + 1);
        let folders = std::iter::once(0).chain(ends).filter_map(|end| path.get(..end)).collect();
        Self { path, folders }
    }

    /// The folder that lies so many steps above the file's own; `None` above the root.
    fn folder(&self, steps: usize) -> Option<&'a str> {
        self.folders.iter().rev().nth(steps).copied()
    }
}

/// What `written` means in the file at `from`.
pub(super) fn read<'a>(written: &'a str, from: &Origin<'a>) -> Address<'a> {
    read_plain(written, from).map_or_else(|| read_whole(written, from), Address::Inside)
}

/// The place that a link as pages have it leads to, `../../us/va.html#list`: steps up, then names of unreserved
/// characters (RFC 3986, 2.3) that begin with no dot. `None` for every other address.
fn read_plain<'a>(written: &'a str, from: &Origin<'a>) -> Option<Target<'a>> {
    let (mut path, fragment) = match memchr(b'#', written.as_bytes()) {
        Some(at) => (written.get(..at)?, Some(written.get(at + 1..)?)),
        None => (written, None),
    };
    let is_visible = |fragment: &str| fragment.bytes().all(|byte| byte.is_ascii_graphic());
    fragment.is_none_or(is_visible).then_some(())?;
    let fragment = fragment.map(Cow::Borrowed);
    if path.is_empty() {
        return fragment.map(|fragment| Target { path: Cow::Borrowed(from.path), fragment: Some(fragment) });
    }
    let mut steps = 0;
    while let Some(below) = path.strip_prefix("../") {
        (steps, path) = (steps + 1, below);
    }
    let folder = from.folder(steps)?;
    let mut before = b'/';
    for byte in path.bytes() {
        let begins = before == b'/';
        let is_plain = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~');
        (is_plain || !begins && matches!(byte, b'.' | b'/')).then_some(())?;
        before = byte;
    }
    // What ends in a slash is a folder, and what is empty is this one.
    (before != b'/').then_some(())?;
    let path = if folder.is_empty() { Cow::Borrowed(path) } else { Cow::Owned([folder, path].concat()) };
    Some(Target { path, fragment })
}

fn read_whole<'a>(written: &str, from: &Origin<'a>) -> Address<'a> {
    let written = clean(written);
    if let Some(scheme) = scheme(&written) {
        return Address::Scheme(scheme);
    }
    let (before, fragment) = match written.split_once('#') {
        Some((before, fragment)) => (before, Some(Cow::Owned(fragment.to_owned()))),
        None => (&*written, None),
    };
    let path = before.split('?').next().unwrap_or_default();
    if path.is_empty() {
        return Address::Inside(Target { path: Cow::Borrowed(from.path), fragment });
    }
    let path = if path.contains('\\') { Cow::Owned(path.replace('\\', "/")) } else { Cow::Borrowed(path) };
    if path.starts_with("//") {
        return Address::OtherHost;
    }
    let rooted = path.starts_with('/');
    let joined =
        if rooted { join("", path.trim_start_matches('/')) } else { join(from.folder(0).unwrap_or_default(), &path) };
    let joined = joined.map(Cow::Owned);
    match joined {
        None => Address::Outside,
        Some(path) if rooted => Address::Rooted(Target { path, fragment }),
        Some(path) => Address::Inside(Target { path, fragment }),
    }
}

/// Drops what browsers drop: control characters and spaces around, tabs and line ends anywhere.
fn clean(written: &str) -> Cow<'_, str> {
    let trimmed = written.trim_matches(|character: char| character <= ' ');
    if trimmed.contains(['\t', '\n', '\r']) {
        return Cow::Owned(trimmed.replace(['\t', '\n', '\r'], ""));
    }
    Cow::Borrowed(trimmed)
}

fn scheme(written: &str) -> Option<String> {
    let (scheme, _) = written.split_once(':')?;
    let mut characters = scheme.chars();
    let begins = characters.next().is_some_and(|first| first.is_ascii_alphabetic());
    let goes_on = characters.all(|character| character.is_ascii_alphanumeric() || "+-.".contains(character));
    (begins && goes_on).then(|| scheme.to_ascii_lowercase())
}

/// The path of `link` seen from `folder`; `None` when it climbs above the root.
fn join(folder: &str, link: &str) -> Option<String> {
    let mut segments: Vec<Cow<'_, str>> = folder.split('/').filter(|part| !part.is_empty()).map(Cow::from).collect();
    let mut ends_in_folder = false;
    for segment in link.split('/') {
        let segment = decode(segment);
        ends_in_folder = matches!(&*segment, "" | "." | "..");
        match &*segment {
            "" | "." => {}
            ".." => drop(segments.pop()?),
            _ => segments.push(segment),
        }
    }
    let mut path = segments.join("/");
    if ends_in_folder && !path.is_empty() {
        path.push('/');
    }
    Some(path)
}

/// Decodes `%41` once; what is not two hexadecimal digits, or no UTF-8 afterwards, stays or is marked.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        decoded.push(*first);
        if let (b'%', [high, low, tail @ ..]) = (first, tail)
            && let (Some(high), Some(low)) = (char::from(*high).to_digit(16), char::from(*low).to_digit(16))
        {
            decoded.pop();
            decoded.push(u8::try_from(high * 16 + low).unwrap_or_default());
            rest = tail;
        }
    }
    Cow::Owned(String::from_utf8_lossy(&decoded).into_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn links_of_pages_are_plain() {
        for (written, path) in [
            ("timeline.html", "a/b/timeline.html"),
            ("../../index.html#list", "index.html"),
            ("../us/va.html", "a/us/va.html"),
            ("#n1", "a/b/c.html"),
        ] {
            assert_eq!(
                read_plain(written, &Origin::new("a/b/c.html")).map(|target| target.path),
                Some(Cow::Borrowed(path))
            );
        }
        for written in ["", "../../../x", "a//b", "/a", "a/", "..", "a/../b", "a b", "https://a.example", "%2e", "a?b"]
        {
            assert_eq!(read_plain(written, &Origin::new("a/b/c.html")), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn what_is_plain_means_what_it_says(written in r"(\.\./){0,3}[a-b./#:%?\ ~-]{0,8}(#[a ]{0,2})?", from in r"([ab]/){0,3}c") {
            let from = Origin::new(&from);
            if let Some(target) = read_plain(&written, &from) {
                prop_assert_eq!(Address::Inside(target), read_whole(&written, &from), "{}", written);
            }
        }
    }
}
