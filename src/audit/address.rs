//! Addresses as a browser reads them: what a link says, to what it means on a page of the site.
//!
//! Entry: [`read`]. It follows the URL Standard (<https://url.spec.whatwg.org/>) where that matters: white space is
//! dropped, `\` counts as `/`, `%2e` counts as a dot.

use std::borrow::Cow;

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
    pub(super) fragment: Option<String>,
}

/// What `written` means on the page at `from`.
pub(super) fn read<'a>(written: &str, from: &'a str) -> Address<'a> {
    let written = clean(written);
    if let Some(scheme) = scheme(&written) {
        return Address::Scheme(scheme);
    }
    let (before, fragment) = match written.split_once('#') {
        Some((before, fragment)) => (before, Some(fragment.to_owned())),
        None => (&*written, None),
    };
    let path = before.split('?').next().unwrap_or_default();
    if path.is_empty() {
        return Address::Inside(Target { path: Cow::Borrowed(from), fragment });
    }
    let path = if path.contains('\\') { Cow::Owned(path.replace('\\', "/")) } else { Cow::Borrowed(path) };
    if path.starts_with("//") {
        return Address::OtherHost;
    }
    let rooted = path.starts_with('/');
    let joined = if rooted { join("", path.trim_start_matches('/')) } else { join(folder(from), &path) };
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

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
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
