//! The tags of a page that is written plainly, as templates write them, in one pass.
//!
//! Entry: [`read`]. It hands the same tags to the same [`Sink`] as [`tags`](super::tags), or says "not mine" by `false`, upon
//! which the browser's own tokenizer reads the page from its beginning. Mine are: names in small letters, quoted
//! values, the five entities that escaping writes, simple comments, `<title>`, `<textarea>` and empty scripts, drawings without
//! styles. Not mine is whatever a browser would read in a way that takes knowledge: unquoted values, other entities, text that
//! is no markup, carriage returns, anything unfinished. Tests hold both readers against each other.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memmem};

use super::tags::{Sink, Tag};

/// Reads the tags of the page `bytes`. After `false` what the sink was handed counts for nothing.
pub(super) fn read(bytes: &[u8], sink: &mut impl Sink) -> bool {
    memchr2(b'\r', b'\0', bytes).is_none()
        && Reader { rest: bytes, tag: Tag::default(), drawings: 0 }.all(sink).is_some()
}

struct Reader<'a> {
    rest: &'a [u8],
    /// Used again for every tag.
    tag: Tag<'a>,
    /// How many `<svg>` are open: in them `<title>` is a tag like any other.
    drawings: usize,
}

impl<'a> Reader<'a> {
    /// Everything; `None` at the first thing that is not mine.
    fn all(&mut self, sink: &mut impl Sink) -> Option<()> {
        while let Some(start) = memchr(b'<', self.rest) {
            self.rest = self.rest.get(start + 1..)?;
            match self.rest.first()? {
                b'/' => self.end_tag()?,
                b'!' => self.declaration(sink)?,
                first if first.is_ascii_lowercase() => self.start_tag(sink)?,
                _ => return None,
            }
        }
        Some(())
    }

    /// `</name>`.
    fn end_tag(&mut self) -> Option<()> {
        self.rest = self.rest.get(1..)?;
        let name = self.name()?;
        self.rest = self.rest.strip_prefix(b">")?;
        match name {
            b"math" => return None,
            b"svg" => self.drawings = self.drawings.saturating_sub(1),
            _ => {}
        }
        Some(())
    }

    /// `<!doctype html>`, or a comment that ends where it seems to.
    fn declaration(&mut self, sink: &mut impl Sink) -> Option<()> {
        const DOCTYPE: &[u8] = b"!doctype html>";
        if let Some(comment) = self.rest.strip_prefix(b"!--") {
            let end = memmem::find(comment, b"--")?;
            let (text, rest) = comment.split_at(end);
            self.rest = rest.strip_prefix(b"-->")?;
            // `<!-->` and `<!--->` are comments too, which end earlier; `<!--` within one takes knowledge.
            (!matches!(text.first(), Some(b'>' | b'-')) && memchr(b'<', text).is_none()).then_some(())?;
            sink.comment(text);
            return Some(());
        }
        let (doctype, rest) = self.rest.split_at_checked(DOCTYPE.len())?;
        self.rest = rest;
        doctype.eq_ignore_ascii_case(DOCTYPE).then_some(())
    }

    fn start_tag(&mut self, sink: &mut impl Sink) -> Option<()> {
        let name = self.name()?;
        self.tag.begin(name);
        let closes_itself = self.attributes()?;
        sink.tag(&self.tag);
        match self.tag.name() {
            b"svg" if !closes_itself => self.drawings += 1,
            b"title" | b"textarea" if self.drawings == 0 => self.pass_text()?,
            b"script" => self.rest = self.rest.strip_prefix(b"</script>")?,
            b"style" | b"math" | b"plaintext" | b"iframe" | b"xmp" | b"noembed" | b"noframes" => return None,
            _ => {}
        }
        Some(())
    }

    /// What stands before the next blank, `>` or `/`: a small letter, then small letters, digits and hyphens. What ends a
    /// name here and is none of those signs, such as a capital, is mine nowhere.
    fn name(&mut self) -> Option<&'a [u8]> {
        let end = self.rest.iter().position(|byte| !matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))?;
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        name.first().is_some_and(u8::is_ascii_lowercase).then_some(name)
    }

    /// The attributes and the end of the tag; whether it ends with `/>`.
    fn attributes(&mut self) -> Option<bool> {
        loop {
            let blanks = self.rest.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\t'))?;
            self.rest = self.rest.get(blanks..)?;
            match self.rest {
                [b'>', rest @ ..] => {
                    self.rest = rest;
                    return Some(false);
                }
                [b'/', b'>', rest @ ..] => {
                    self.rest = rest;
                    return Some(true);
                }
                // Two attributes without a blank between them.
                _ if blanks == 0 => return None,
                _ => self.attribute()?,
            }
        }
    }

    fn attribute(&mut self) -> Option<()> {
        let is_of_name = |byte: &u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b':' | b'_');
        let (name, rest) = match self.rest.strip_prefix(b"viewBox") {
            // The one capital of our drawings.
            Some(rest) => (b"viewbox".as_slice(), rest),
            None => self.rest.split_at(self.rest.iter().position(|byte| !is_of_name(byte))?),
        };
        (!name.is_empty()).then_some(())?;
        let Some(value) = rest.strip_prefix(b"=") else {
            // A blank before `=` still makes a value of what follows.
            let next = rest.iter().find(|byte| !matches!(byte, b' ' | b'\n' | b'\t'))?;
            (*next != b'=').then_some(())?;
            self.rest = rest;
            self.tag.add(name, Cow::default());
            return Some(());
        };
        let value = value.strip_prefix(b"\"")?;
        // Most values end before anything in them has to be decoded.
        let (plain, rest) = value.split_at(memchr2(b'"', b'&', value)?);
        let (value, rest) = match rest.first() {
            Some(b'"') => (Cow::Borrowed(plain), rest),
            _ => {
                let (written, rest) = value.split_at(plain.len() + memchr(b'"', rest)?);
                (Cow::Owned(decoded(written)?), rest)
            }
        };
        self.rest = rest.get(1..)?;
        self.tag.add(name, value);
        Some(())
    }

    /// The text of the tag that has just begun, up to its end tag, which stays.
    fn pass_text(&mut self) -> Option<()> {
        let end = memmem::find(self.rest, b"</")?;
        self.rest = self.rest.get(end..)?;
        let name = self.rest.get(2..)?.strip_prefix(self.tag.name())?;
        (name.first() == Some(&b'>')).then_some(())
    }
}

/// A value whose only entities are those that escaping writes; `None` for a value with others.
fn decoded(value: &[u8]) -> Option<Vec<u8>> {
    const ENTITIES: [(&[u8], &[u8]); 6] =
        [(b"amp;", b"&"), (b"lt;", b"<"), (b"gt;", b">"), (b"quot;", b"\""), (b"#39;", b"'"), (b"#x27;", b"'")];
    let mut decoded = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = memchr(b'&', rest) {
        let (before, entity) = rest.split_at(at);
        let entity = entity.get(1..)?;
        let (name, meant) = ENTITIES.iter().find(|(name, _)| entity.starts_with(name))?;
        decoded.extend_from_slice(before);
        decoded.extend_from_slice(meant);
        rest = entity.get(name.len()..)?;
    }
    decoded.extend_from_slice(rest);
    Some(decoded)
}
