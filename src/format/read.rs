//! Text and tree to pieces.
//!
//! Entry: [`read`]. A cursor walks through the text in the order of the tree's keys and values. Between two of them stand
//! blanks, comments, dashes and colons; anything else is more than is understood here, and the file is left alone.

use super::Unkept;
use super::pieces::{Above, File, Item, Member, Piece};
use crate::record::yaml::{Entry, Node, Value};
use crate::source::Span;

/// Takes `text`, whose tree is `tree`, to pieces.
pub(super) fn read(text: &str, tree: &Node) -> Result<File, Unkept> {
    let mut reader = Reader { text, at: 0 };
    let mut head = plain(reader.above());
    if reader.rest().starts_with("---") && reader.rest_of_line().trim_end() == "---" {
        reader.at += "---".len();
        head.extend(plain(reader.above()));
    }
    let root = reader.value(tree, None)?;
    if !reader.rest().trim().is_empty() {
        return reader.give_up();
    }
    Ok(File { head, root })
}

/// A line between two values, with the column of a comment.
type Found = (usize, Above);

fn plain(lines: Vec<Found>) -> Vec<Above> {
    lines.into_iter().map(|(_, line)| line).collect()
}

struct Reader<'a> {
    text: &'a str,
    /// The next byte.
    at: usize,
}

impl<'a> Reader<'a> {
    /// A value; `parent` is the column of its key or dash, `None` for the record itself.
    fn value(&mut self, node: &Node, parent: Option<usize>) -> Result<Piece, Unkept> {
        let flow = self.starts_with(node.span, &["[", "{"]);
        match &node.value {
            Value::Scalar(scalar) if scalar.plain && scalar.text.is_empty() => Ok(Piece::Nothing),
            Value::Scalar(scalar) if !scalar.plain && self.at_block_header() => {
                self.block_scalar(parent.unwrap_or_default())
            }
            Value::Scalar(_) => self.words(node.span),
            Value::List(_) | Value::Map(_) if flow => self.words(node.span),
            Value::List(items) => self.list(items, parent),
            Value::Map(entries) => self.map(entries),
        }
    }

    fn map(&mut self, entries: &[Entry]) -> Result<Piece, Unkept> {
        let mut members = Vec::new();
        let column = entries.first().map(|entry| self.column(entry.key_span.start as usize)).unwrap_or_default();
        for entry in entries {
            let above = plain(self.above());
            if self.at != entry.key_span.start as usize || self.column(self.at) != column {
                return self.give_up();
            }
            let written = self.slice(entry.key_span).trim_end().to_owned();
            self.at += written.len();
            self.skip_blanks();
            self.expect(':')?;
            let (value, beside) = self.behind(&entry.value, column)?;
            members.push(Member { above, key: entry.key.clone(), written, value, beside });
        }
        let end = self.end(column);
        Ok(Piece::Map(members, end))
    }

    fn list(&mut self, nodes: &[Node], parent: Option<usize>) -> Result<Piece, Unkept> {
        let mut items = Vec::new();
        let mut column = None;
        for node in nodes {
            let mut above = plain(self.above());
            if self.column(self.at) != *column.get_or_insert(self.column(self.at)) {
                return self.give_up();
            }
            let dash = self.column(self.at);
            self.expect('-')?;
            let (value, beside) = self.behind(node, dash)?;
            // Behind a dash alone it says what the item is; that can stand above as well.
            let beside = match value {
                Piece::List(..) | Piece::Map(..) => {
                    above.extend(beside.map(Above::Comment));
                    None
                }
                _ => beside,
            };
            items.push(Item { above, value, beside });
        }
        // A list may stand in the column of its key; then a comment there is about the next key.
        let column = column.unwrap_or_default();
        let end = self.end(if parent == Some(column) { column + 1 } else { column });
        Ok(Piece::List(items, end))
    }

    /// What stands behind the colon or dash in column `parent`, with the comment on that line or behind the value.
    fn behind(&mut self, node: &Node, parent: usize) -> Result<(Piece, Option<String>), Unkept> {
        let beside = self.beside();
        let start = node.span.start as usize;
        let collection = match node.value {
            Value::Scalar(_) => false,
            Value::List(_) | Value::Map(_) => !self.starts_with(node.span, &["[", "{"]),
        };
        if collection || matches!(&node.value, Value::Scalar(scalar) if scalar.plain && scalar.text.is_empty()) {
            return Ok((self.value(node, Some(parent))?, beside));
        }
        let block = matches!(&node.value, Value::Scalar(scalar) if !scalar.plain) && self.at_block_header();
        if beside.is_some() || !block && self.above_is_blank(start).is_none() {
            return self.give_up();
        }
        let value = self.value(node, Some(parent))?;
        let behind = if matches!(value, Piece::Block(..)) { None } else { self.beside() };
        Ok((value, behind))
    }

    /// Moves to `start` when nothing but blanks stands before it.
    fn above_is_blank(&mut self, start: usize) -> Option<()> {
        let between = self.text.get(self.at..start)?;
        between.trim().is_empty().then(|| self.at = start)
    }

    /// A text or a list in brackets, as it is written.
    fn words(&mut self, span: Span) -> Result<Piece, Unkept> {
        let written = self.slice(span).trim_end();
        let closing = [('"', '"'), ('\'', '\''), ('[', ']'), ('{', '}')];
        let open = closing.iter().find(|(first, _)| written.starts_with(*first));
        if self.at != span.start as usize || open.is_some_and(|(_, last)| !written.ends_with(*last)) {
            return self.give_up();
        }
        self.at += written.len();
        Ok(Piece::Words(written.split('\n').map(|line| line.trim().to_owned()).collect()))
    }

    /// The tree says where the text begins, which is on the line after its header.
    fn at_block_header(&self) -> bool {
        self.rest_of_line().trim_start().starts_with(['|', '>'])
    }

    /// Text after `|` or `>`. Digits and `+` in its header count blanks, which are about to change.
    fn block_scalar(&mut self, parent: usize) -> Result<Piece, Unkept> {
        self.skip_blanks();
        let header = self.rest_of_line().trim_end().to_owned();
        let indicators = header.split(' ').next().unwrap_or_default();
        if indicators.contains(|sign: char| sign.is_ascii_digit() || sign == '+') {
            return self.give_up();
        }
        self.next_line();
        let mut lines: Vec<&str> = Vec::new();
        let mut indent = None;
        for line in self.rest().split_inclusive('\n') {
            let blank = line.trim().is_empty();
            let column = line.len() - line.trim_start_matches(' ').len();
            if !blank && column <= parent && indent.is_some() || !blank && column < indent.unwrap_or_default() {
                break;
            }
            if !blank {
                indent.get_or_insert(column);
            }
            lines.push(line);
        }
        while lines.last().is_some_and(|line| line.trim().is_empty()) {
            lines.pop();
        }
        self.at += lines.iter().map(|line| line.len()).sum::<usize>();
        let indent = indent.unwrap_or_default();
        let inner = |line: &&str| line.trim_end_matches('\n').get(indent..).unwrap_or_default().to_owned();
        Ok(Piece::Block(header, lines.iter().map(inner).collect()))
    }

    /// The comments at the end of a block that stand in its column or further in.
    fn end(&mut self, column: usize) -> Vec<Above> {
        let start = self.at;
        let mut taken = Vec::new();
        let mut kept = (start, 0);
        while let Some(line) = self.line_between() {
            match &line {
                (at, Above::Comment(_)) if *at >= column => {
                    taken.push(line);
                    kept = (self.at, taken.len());
                }
                (_, Above::Comment(_)) => break,
                (_, Above::Blank) => taken.push(line),
            }
        }
        self.at = kept.0;
        taken.truncate(kept.1);
        plain(taken)
    }

    /// All lines between here and the next key or dash, to which the cursor moves.
    fn above(&mut self) -> Vec<Found> {
        let mut found = Vec::new();
        while let Some(line) = self.line_between() {
            found.push(line);
        }
        self.skip_blanks();
        found
    }

    /// A line that is empty or a comment. The cursor stands at the end of a value or at the beginning of a line.
    fn line_between(&mut self) -> Option<Found> {
        let line = self.rest_of_line();
        let words = line.trim();
        let begins = self.at == 0 || self.text.get(..self.at)?.ends_with('\n');
        if self.rest().is_empty() || !words.is_empty() && !words.starts_with('#') || !begins && !words.is_empty() {
            return None;
        }
        let column = line.len() - line.trim_start().len();
        self.next_line();
        if !begins {
            // The rest of the line of a value.
            return self.line_between();
        }
        Some((column, if words.is_empty() { Above::Blank } else { Above::Comment(words.to_owned()) }))
    }

    /// A comment on the line on which the cursor stands.
    fn beside(&mut self) -> Option<String> {
        let line = self.rest_of_line();
        let comment = line.trim();
        if !comment.starts_with('#') {
            return None;
        }
        self.at += line.len();
        Some(comment.to_owned())
    }

    fn expect(&mut self, sign: char) -> Result<(), Unkept> {
        if !self.rest().starts_with(sign) {
            return self.give_up();
        }
        self.at += sign.len_utf8();
        Ok(())
    }

    fn skip_blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches(' ').len();
    }

    fn next_line(&mut self) {
        self.at += self.rest_of_line().len();
        self.at += usize::from(self.rest().starts_with('\n'));
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn rest_of_line(&self) -> &'a str {
        self.rest().split('\n').next().unwrap_or_default()
    }

    fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or_default()
    }

    fn starts_with(&self, span: Span, signs: &[&str]) -> bool {
        let rest = self.text.get(span.start as usize..).unwrap_or_default();
        signs.iter().any(|sign| rest.starts_with(sign))
    }

    fn column(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        before.len() - before.rfind('\n').map_or(0, |end| end + 1)
    }

    fn give_up<T>(&self) -> Result<T, Unkept> {
        Err(Unkept::Form(self.text.get(..self.at).unwrap_or_default().matches('\n').count() + 1))
    }
}
