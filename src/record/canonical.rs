//! A reader for records in canonical form: the part of YAML that `plainsight fmt` writes and nearly every record keeps to.
//!
//! Entry: [`read`], which gives the very tree that [`super::yaml`] would give, spans and all, or "not mine"; then the
//! whole parser reads the record and tells what is wrong with it. So this reader never has to explain anything, and is
//! free to give up at the first thing that it does not know: it costs a tenth of the whole parser.
//!
//! Its own: mappings and lists in block form, keys of letters, digits, `_` and `-`; plain, double-quoted, literal (`|`)
//! and folded (`>`) text, and lists in brackets on one line ([`scalars`]); comments on lines of their own. Not its own:
//! tabs, single quotes, comments behind a value, text over several lines without `|` or `>`, and everything that records
//! refuse anyway. `tests` hold it against the whole parser, on every shipped record and on made ones.

mod scalars;
#[cfg(test)]
mod tests;

use super::yaml::{Entry, MAX_DEPTH, MAX_NODES, Node, Value};
use crate::source::{SourceId, Span};

/// What this reader does not know, or what is wrong: the whole parser decides.
#[derive(Debug, PartialEq, Eq)]
struct NotMine;

/// Reads `text`, which stands at byte `offset` of `source`. `None` when the whole parser should.
pub(super) fn read(text: &str, source: SourceId, offset: usize) -> Option<Node> {
    if !text.ends_with('\n') || text.bytes().any(is_strange) || has_strange_letters(text) {
        return None;
    }
    let mut reader = Reader { text, source, offset, at: 0, nodes: 0 };
    let first = reader.next_line().ok()??;
    if first.indent != 0 {
        return None;
    }
    reader.at = first.content;
    let root = reader.block(0, 0).ok()?;
    matches!(reader.next_line(), Ok(None)).then_some(root)
}

/// Control characters, the tab among them: what they mean in YAML depends on where they stand.
fn is_strange(byte: u8) -> bool {
    (byte < b' ' && byte != b'\n') || byte == 0x7f
}

/// Line ends of other alphabets, byte order marks, and what YAML does not allow at all.
fn has_strange_letters(text: &str) -> bool {
    let strange =
        |letter| matches!(letter, '\u{80}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}'..='\u{ffff}');
    !text.is_ascii() && text.chars().any(strange)
}

/// A line that holds something: not blank, not a comment.
#[derive(Debug, Clone, Copy)]
struct Line {
    /// How many spaces it begins with.
    indent: usize,
    /// Where it begins behind them.
    content: usize,
}

struct Reader<'a> {
    text: &'a str,
    source: SourceId,
    offset: usize,
    /// The next byte.
    at: usize,
    nodes: usize,
}

impl<'a> Reader<'a> {
    /// The next line that holds something, from a line's beginning; it is not passed.
    fn next_line(&mut self) -> Result<Option<Line>, NotMine> {
        loop {
            let rest = self.rest();
            if rest.is_empty() {
                return Ok(None);
            }
            let indent = self.indent();
            match rest.as_bytes().get(indent) {
                Some(b'\n') if indent == 0 => self.at += 1,
                Some(b'#') => self.at += self.line_length() + 1,
                Some(b'\n') | None => return Err(NotMine),
                Some(_) => return Ok(Some(Line { indent, content: self.at + indent })),
            }
        }
    }

    /// A list or a mapping whose first line goes on at `self.at`, `column` spaces from its beginning.
    fn block(&mut self, column: usize, depth: usize) -> Result<Node, NotMine> {
        if depth >= MAX_DEPTH {
            return Err(NotMine);
        }
        if self.rest().starts_with("- ") { self.list(column, depth) } else { self.mapping(column, depth) }
    }

    fn list(&mut self, column: usize, depth: usize) -> Result<Node, NotMine> {
        let start = self.at;
        let mut items = Vec::new();
        loop {
            self.at += "- ".len();
            items.push(if self.is_key() { self.block(column + 2, depth + 1)? } else { self.value(column, depth)? });
            match self.next_line()? {
                Some(line) if line.indent == column && self.begins_item(line) => self.at = line.content,
                Some(line) if line.indent > column => return Err(NotMine),
                next => return self.node(start..self.end(next), Value::List(items)),
            }
        }
    }

    fn mapping(&mut self, column: usize, depth: usize) -> Result<Node, NotMine> {
        let start = self.at;
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let entry = self.entry(column, depth)?;
            if entries.iter().any(|other| other.key == entry.key) {
                return Err(NotMine);
            }
            entries.push(entry);
            match self.next_line()? {
                Some(line) if line.indent == column && !self.begins_item(line) => self.at = line.content,
                Some(line) if line.indent >= column => return Err(NotMine),
                next => return self.node(start..self.end(next), Value::Map(entries)),
            }
        }
    }

    fn entry(&mut self, column: usize, depth: usize) -> Result<Entry, NotMine> {
        let length = key_length(self.rest()).ok_or(NotMine)?;
        let key = self.rest().get(..length).ok_or(NotMine)?.to_owned();
        let key_span = self.span(self.at..self.at + length);
        self.count()?;
        self.at += length + ":".len();
        let value = match self.rest().as_bytes().first() {
            Some(b'\n') => self.below(column, depth)?,
            _ => {
                self.at += " ".len();
                self.value(column, depth)?
            }
        };
        Ok(Entry { key, key_span, value })
    }

    /// The value of a key that stands on the lines below it. A list may stand as far left as the key.
    fn below(&mut self, column: usize, depth: usize) -> Result<Node, NotMine> {
        self.at += "\n".len();
        let line = self.next_line()?.ok_or(NotMine)?;
        let is_below = line.indent > column || (line.indent == column && self.begins_item(line));
        if !is_below {
            return Err(NotMine);
        }
        self.at = line.content;
        let mut node = self.block(line.indent, depth + 1)?;
        if line.indent == column {
            // The whole parser sees such a list begin with its first item, not with the dash.
            node.span.start += 2;
        }
        Ok(node)
    }

    /// Where a block ends that the line `next` does not belong to: the whole parser sees it there, and so do spans.
    fn end(&self, next: Option<Line>) -> usize {
        next.map_or(self.at, |line| line.content)
    }

    /// Whether what follows is `key:`, so that a list's item is a mapping.
    fn is_key(&self) -> bool {
        key_length(self.rest()).is_some()
    }

    fn begins_item(&self, line: Line) -> bool {
        self.text.get(line.content..).is_some_and(|rest| rest.starts_with("- "))
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// How many spaces follow.
    fn indent(&self) -> usize {
        self.rest().bytes().take_while(|byte| *byte == b' ').count()
    }

    /// How many bytes there are up to the end of the line.
    fn line_length(&self) -> usize {
        let rest = self.rest();
        rest.find('\n').unwrap_or(rest.len())
    }

    fn node(&mut self, range: std::ops::Range<usize>, value: Value) -> Result<Node, NotMine> {
        self.count()?;
        Ok(Node { span: self.span(range), value })
    }

    fn count(&mut self) -> Result<(), NotMine> {
        self.nodes += 1;
        if self.nodes > MAX_NODES { Err(NotMine) } else { Ok(()) }
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.source, range.start + self.offset..range.end + self.offset)
    }
}

/// The length of the key at the beginning of `text`, when one is there and its colon ends the word.
fn key_length(text: &str) -> Option<usize> {
    let length = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')).count();
    let bytes = text.as_bytes();
    let is_word = bytes.first().is_some_and(u8::is_ascii_alphanumeric);
    let is_key = bytes.get(length) == Some(&b':') && matches!(bytes.get(length + 1), Some(b' ' | b'\n'));
    (is_word && is_key).then_some(length)
}
