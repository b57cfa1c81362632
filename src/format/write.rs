//! Pieces to text: two blanks a level, one between a value and its comment.
//!
//! Entry: [`write()`].

use super::pieces::{Above, File, Item, Member, Piece};

/// The text of the file.
pub(super) fn write(file: &File) -> String {
    let mut page = Page { text: String::new() };
    page.above(&file.head, 0);
    page.block(&file.root, 0);
    page.text.truncate(page.text.trim_end().len());
    page.text.push('\n');
    page.text
}

struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, indent: usize, words: &str) {
        if !words.is_empty() {
            self.text.push_str(&" ".repeat(indent));
            self.text.push_str(words);
        }
        self.text.push('\n');
    }

    /// Two empty lines are one, and none stands at the top.
    fn above(&mut self, lines: &[Above], indent: usize) {
        for line in lines {
            match line {
                Above::Comment(words) => self.line(indent, words),
                Above::Blank if self.text.is_empty() || self.text.ends_with("\n\n") => {}
                Above::Blank => self.text.push('\n'),
            }
        }
    }

    fn block(&mut self, piece: &Piece, indent: usize) {
        match piece {
            Piece::List(items, end) => {
                items.iter().for_each(|item| self.item(item, indent));
                self.above(end, indent);
            }
            Piece::Map(members, end) => {
                for member in members {
                    self.above(&member.above, indent);
                    self.text.push_str(&" ".repeat(indent));
                    self.member(member, indent);
                }
                self.above(end, indent);
            }
            Piece::Nothing | Piece::Words(_) | Piece::Block(..) => self.behind(piece, None, indent),
        }
    }

    /// The first key of an item stands behind its dash; what stands above it, above the dash.
    fn item(&mut self, item: &Item, indent: usize) {
        self.above(&item.above, indent);
        let mut first = &item.value;
        while let Piece::List(items, _) = first {
            let Some(inner) = items.first() else { break };
            self.above(&inner.above, indent);
            first = &inner.value;
        }
        if let Piece::Map(members, _) = first {
            self.above(members.first().map_or(&[], |member| &member.above), indent);
        }
        self.text.push_str(&" ".repeat(indent));
        self.dash(item, indent);
    }

    fn dash(&mut self, item: &Item, indent: usize) {
        self.text.push('-');
        match &item.value {
            Piece::Map(members, end) => {
                for (position, member) in members.iter().enumerate() {
                    if position == 0 {
                        self.text.push(' ');
                    } else {
                        self.above(&member.above, indent + 2);
                        self.text.push_str(&" ".repeat(indent + 2));
                    }
                    self.member(member, indent + 2);
                }
                self.above(end, indent + 2);
            }
            Piece::List(items, end) => {
                for (position, inner) in items.iter().enumerate() {
                    if position == 0 {
                        self.text.push(' ');
                        self.dash(inner, indent + 2);
                    } else {
                        self.item(inner, indent + 2);
                    }
                }
                self.above(end, indent + 2);
            }
            value => self.behind(value, item.beside.as_deref(), indent),
        }
    }

    fn member(&mut self, member: &Member, indent: usize) {
        self.text.push_str(&member.written);
        self.text.push(':');
        match &member.value {
            Piece::List(..) | Piece::Map(..) => {
                self.behind(&Piece::Nothing, member.beside.as_deref(), indent);
                self.block(&member.value, indent + 2);
            }
            value => self.behind(value, member.beside.as_deref(), indent),
        }
    }

    /// What begins on the line of its key or dash, and the comment behind it.
    fn behind(&mut self, piece: &Piece, beside: Option<&str>, indent: usize) {
        let comment = beside.map(|comment| format!(" {comment}")).unwrap_or_default();
        match piece {
            Piece::Words(lines) => {
                let last = lines.len().saturating_sub(1);
                for (position, line) in lines.iter().enumerate() {
                    let comment = if position == last { &comment } else { "" };
                    let (indent, words) = match position {
                        0 => (1, format!("{line}{comment}")),
                        _ => (indent + 2, format!("{line}{comment}")),
                    };
                    self.line(indent, &words);
                }
            }
            Piece::Block(header, lines) => {
                self.line(1, header);
                lines.iter().for_each(|line| self.line(indent + 2, line));
            }
            Piece::Nothing | Piece::List(..) | Piece::Map(..) => self.line(0, &comment),
        }
    }
}
