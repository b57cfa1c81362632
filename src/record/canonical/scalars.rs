//! Single values in canonical form: plain and quoted text, text in blocks, lists in brackets.
//!
//! Entry: [`Reader::value`], which stands behind `key: ` or `- ` and leaves the reader at the beginning of a line.

use super::super::yaml::{Node, Scalar, Value};
use super::{NotMine, Reader};

impl Reader<'_> {
    /// The value on the rest of the line, which belongs to a mapping or list at `column`.
    pub(super) fn value(&mut self, column: usize, depth: usize) -> Result<Node, NotMine> {
        let node = match self.rest().as_bytes().first() {
            Some(b'"') => self.quoted()?,
            Some(b'[') => self.brackets(depth)?,
            Some(b'|' | b'>') => return self.block_text(column),
            _ => self.plain()?,
        };
        if self.rest().as_bytes().first() != Some(&b'\n') {
            return Err(NotMine);
        }
        self.at += "\n".len();
        Ok(node)
    }

    /// Text without quotes, up to the end of the line. What goes on below is told by the lines' indents.
    fn plain(&mut self) -> Result<Node, NotMine> {
        let length = self.line_length();
        let text = self.rest().get(..length).ok_or(NotMine)?;
        if !begins_plain(text) || text.contains(": ") || text.contains(" #") || text.ends_with([':', ' ']) {
            return Err(NotMine);
        }
        let start = self.at;
        self.at += length;
        self.node(start..self.at, Value::Scalar(Scalar { text: text.to_owned(), plain: true }))
    }

    /// Text in double quotes on one line, in which `\"` and `\\` alone are escaped.
    fn quoted(&mut self) -> Result<Node, NotMine> {
        let rest = self.rest();
        let inside = rest.get(1..self.line_length()).ok_or(NotMine)?;
        let mut text = String::new();
        let mut letters = inside.char_indices();
        let end = loop {
            match letters.next() {
                Some((at, '"')) => break at,
                Some((_, '\\')) => match letters.next() {
                    Some((_, letter @ ('"' | '\\'))) => text.push(letter),
                    _ => return Err(NotMine),
                },
                Some((_, letter)) => text.push(letter),
                None => return Err(NotMine),
            }
        };
        let start = self.at;
        self.at += end + "\"\"".len();
        self.node(start..self.at, Value::Scalar(Scalar { text, plain: false }))
    }

    /// `[one, two]` on one line, of words and quoted text.
    fn brackets(&mut self, depth: usize) -> Result<Node, NotMine> {
        if depth + 1 >= super::MAX_DEPTH {
            return Err(NotMine);
        }
        let start = self.at;
        let mut items = Vec::new();
        self.at += "[".len();
        loop {
            items.push(if self.rest().starts_with('"') { self.quoted()? } else { self.word()? });
            match self.rest() {
                rest if rest.starts_with(", ") => self.at += ", ".len(),
                rest if rest.starts_with(']') => break,
                _ => return Err(NotMine),
            }
        }
        self.at += "]".len();
        self.node(start..self.at, Value::List(items))
    }

    /// A word or a number in brackets.
    fn word(&mut self) -> Result<Node, NotMine> {
        let rest = self.rest();
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'/' | b'-');
        let length = rest.bytes().take_while(is_part).count();
        let word = rest.get(..length).unwrap_or_default();
        if !word.trim_start_matches('-').starts_with(|letter: char| letter.is_ascii_alphanumeric())
            || word.starts_with("--")
        {
            return Err(NotMine);
        }
        let start = self.at;
        self.at += length;
        self.node(start..self.at, Value::Scalar(Scalar { text: word.to_owned(), plain: true }))
    }

    /// Text after `|`, `|-`, `>` or `>-`, on lines further right than `column`.
    fn block_text(&mut self, column: usize) -> Result<Node, NotMine> {
        let header = self.rest().get(..self.line_length()).unwrap_or_default();
        let (folds, keeps_end) = match header {
            "|" => (false, true),
            "|-" => (false, false),
            ">" => (true, true),
            ">-" => (true, false),
            _ => return Err(NotMine),
        };
        self.at += header.len() + "\n".len();
        let start = self.at + self.indent();
        let lines = self.block_lines(column)?;
        let mut text = String::new();
        let mut blanks = 0;
        for (number, line) in lines.iter().enumerate() {
            if line.is_empty() {
                blanks += 1;
                continue;
            }
            match (number, folds, blanks) {
                (0, ..) => {}
                (_, true, 0) => text.push(' '),
                (_, true, blanks) => text.extend(std::iter::repeat_n('\n', blanks)),
                (_, false, blanks) => text.extend(std::iter::repeat_n('\n', blanks + 1)),
            }
            text.push_str(line);
            blanks = 0;
        }
        text.push_str(if keeps_end { "\n" } else { "" });
        // As the whole parser sees it: from the first letter to the first of the line that follows.
        self.node(start..self.at + self.indent(), Value::Scalar(Scalar { text, plain: false }))
    }

    /// The lines of text in a block, without their indent; blank ones are empty. All have the first one's indent.
    fn block_lines(&mut self, column: usize) -> Result<Vec<&str>, NotMine> {
        let indent = self.indent();
        if indent <= column {
            return Err(NotMine);
        }
        let mut lines = Vec::new();
        while !self.rest().is_empty() {
            let line = self.rest().get(..self.line_length()).unwrap_or_default();
            let spaces = line.bytes().take_while(|byte| *byte == b' ').count();
            match line.get(indent..) {
                _ if line.is_empty() => lines.push(line),
                Some(text) if spaces == indent && !text.is_empty() && !text.ends_with(' ') => lines.push(text),
                _ if spaces <= column && spaces < line.len() => break,
                _ => return Err(NotMine),
            }
            self.at += line.len() + "\n".len();
        }
        Ok(lines)
    }
}

/// Whether plain text may begin so, whatever follows. (More may; the whole parser knows.)
fn begins_plain(text: &str) -> bool {
    text.starts_with(|letter: char| {
        letter.is_alphanumeric() || matches!(letter, '(' | '$' | '/' | '.' | '+' | '_' | '“' | '¿' | '¡' | '«')
    })
}
