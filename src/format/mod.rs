//! Format: a record in the one order and style, with every comment and every letter of its texts.
//!
//! Entry: [`format()`]. Steps:
//! 1. parse the text to a tree ([`crate::record::yaml`]); what has faults is left alone;
//! 2. read the same text again beside the tree, so that each key has its comments and its letters ([`read`]);
//! 3. put the keys into the order in which the kind describes them ([`order`]);
//! 4. write it with two blanks a level ([`mod@write`]);
//! 5. parse what was written and hold it against the first tree: where a value or a comment differs, the file is left alone.
//!
//! Quotes, line breaks in texts and short lists in brackets stay as they were written. Of Markdown only the front matter is
//! touched.

mod order;
mod pieces;
mod read;
mod write;

#[cfg(test)]
mod tests;

use crate::diagnostic::Report;
use crate::record::RecordShape;
use crate::record::yaml::{Node, Value, parse};
use crate::source::SourceId;

/// Why a file is left as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unkept {
    /// It has faults that `check` tells.
    Faults,
    /// It is written in a way that cannot be moved about, at this line.
    Form(usize),
    /// What was written would not say the same.
    Meaning,
}

impl Unkept {
    /// Why, as a sentence without its subject.
    pub fn sentence(self) -> String {
        match self {
            Self::Faults => "has faults: see `plainsight check`".to_owned(),
            Self::Form(line) => format!("is written in a way that cannot be kept whole, near line {line}"),
            Self::Meaning => "would not say the same afterwards".to_owned(),
        }
    }
}

/// The text of a record of this form in the one style.
///
/// # Errors
/// [`Unkept`] says why it has to stay as it is.
pub fn format(text: &str, shape: &RecordShape) -> Result<String, Unkept> {
    let text = text.replace("\r\n", "\n");
    let before = tree(&text)?;
    let mut file = read::read(&text, &before)?;
    let comments = file.comments();
    order::sort(&mut file.root, shape);
    let written = write::write(&file);
    let after = tree(&written).map_err(|_| Unkept::Meaning)?;
    let again = read::read(&written, &after).map_err(|_| Unkept::Meaning)?.comments();
    let same = says_the_same(&before, &after) && sorted(comments) == sorted(again);
    same.then_some(written).ok_or(Unkept::Meaning)
}

/// The same of Markdown with front matter; the prose below it stays as it is.
///
/// # Errors
/// As [`format()`].
pub fn format_front_matter(text: &str, shape: &RecordShape) -> Result<String, Unkept> {
    let rest =
        text.strip_prefix("---").map(|rest| rest.trim_start_matches('\r')).and_then(|rest| rest.strip_prefix('\n'));
    let rest = rest.ok_or(Unkept::Faults)?;
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            let front = rest.get(..end).unwrap_or_default();
            let body = rest.get(end + line.len()..).unwrap_or_default();
            return Ok(format!("---\n{}---\n{body}", format(front, shape)?));
        }
        end += line.len();
    }
    Err(Unkept::Faults)
}

fn tree(text: &str) -> Result<Node, Unkept> {
    let mut report = Report::default();
    let tree = parse(text, SourceId(0), 0, &mut report);
    tree.filter(|_| report.diagnostics.is_empty()).ok_or(Unkept::Faults)
}

fn sorted(mut comments: Vec<String>) -> Vec<String> {
    comments.sort();
    comments
}

/// Whether two trees hold the same, in whatever order their keys stand.
fn says_the_same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Scalar(one), Value::Scalar(other)) => one == other,
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| says_the_same(one, other))
        }
        (Value::Map(one), Value::Map(other)) => {
            let found = |key: &str| other.iter().find(|entry| entry.key == key);
            one.len() == other.len()
                && one
                    .iter()
                    .all(|entry| found(&entry.key).is_some_and(|twin| says_the_same(&entry.value, &twin.value)))
        }
        _ => false,
    }
}
