//! A record in pieces: what the tree says, with the letters and comments that the tree leaves out.
//!
//! A comment on a line of its own belongs to the key or the item below it, or to the end of the block in whose column it
//! stands. Those at the top of a file belong to the file.

/// A whole file.
#[derive(Debug)]
pub(super) struct File {
    /// The lines above everything.
    pub head: Vec<Above>,
    /// The record.
    pub root: Piece,
}

/// A line above a key or an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Above {
    /// An empty line.
    Blank,
    /// A comment, from its `#` on.
    Comment(String),
}

/// A value.
#[derive(Debug)]
pub(super) enum Piece {
    /// Nothing is written.
    Nothing,
    /// Text or a list in brackets as it was written, each line without the blanks around it.
    Words(Vec<String>),
    /// Text after `|` or `>`: what stands on that line, then the lines without their common indentation.
    Block(String, Vec<String>),
    /// A list with dashes, and the comments at its end.
    List(Vec<Item>, Vec<Above>),
    /// Keys with values, and the comments at their end.
    Map(Vec<Member>, Vec<Above>),
}

/// An item of a list.
#[derive(Debug)]
pub(super) struct Item {
    /// What stands above the dash.
    pub above: Vec<Above>,
    /// The item.
    pub value: Piece,
    /// The comment behind it.
    pub beside: Option<String>,
}

/// A key with its value.
#[derive(Debug)]
pub(super) struct Member {
    /// What stands above the key.
    pub above: Vec<Above>,
    /// The key as text.
    pub key: String,
    /// The key as it was written.
    pub written: String,
    /// The value.
    pub value: Piece,
    /// The comment behind it, or behind the key where the value begins below.
    pub beside: Option<String>,
}

impl File {
    /// Every comment of the file.
    pub(super) fn comments(&self) -> Vec<String> {
        let mut comments = Vec::new();
        gather(&self.head, &mut comments);
        self.root.gather(&mut comments);
        comments
    }
}

impl Piece {
    fn gather(&self, comments: &mut Vec<String>) {
        match self {
            Self::Nothing | Self::Words(_) | Self::Block(..) => {}
            Self::List(items, end) => {
                for item in items {
                    gather(&item.above, comments);
                    comments.extend(item.beside.clone());
                    item.value.gather(comments);
                }
                gather(end, comments);
            }
            Self::Map(members, end) => {
                for member in members {
                    gather(&member.above, comments);
                    comments.extend(member.beside.clone());
                    member.value.gather(comments);
                }
                gather(end, comments);
            }
        }
    }
}

fn gather(lines: &[Above], comments: &mut Vec<String>) {
    comments.extend(lines.iter().filter_map(|line| match line {
        Above::Blank => None,
        Above::Comment(text) => Some(text.clone()),
    }));
}
