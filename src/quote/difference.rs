//! Where a quotation and the words of the document part.

use super::normal::Normal;

/// The words that differ, each with a word before and after it where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// As the quotation has them.
    pub quoted: String,
    /// As the document has them.
    pub document: String,
}

impl Difference {
    /// Leaves out what both have at their beginning and at their end.
    pub fn between(quoted: &str, document: &str) -> Self {
        let document = undivided(document);
        let ours: Vec<&str> = quoted.split_whitespace().collect();
        let theirs: Vec<&str> = document.split_whitespace().collect();
        let before = ours.iter().zip(&theirs).take_while(|(one, other)| alike(one, other)).count();
        let most = ours.len().min(theirs.len()) - before;
        let pairs = ours.iter().rev().zip(theirs.iter().rev()).take(most);
        let after = pairs.take_while(|(one, other)| alike(one, other)).count();
        Self { quoted: within(&ours, before, after), document: within(&theirs, before, after) }
    }
}

/// Without the hyphens that the ends of lines put into words: for reading, not for comparing.
fn undivided(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.trim();
        match line.strip_suffix(['-', '\u{ad}']) {
            Some(divided) if divided.ends_with(char::is_alphabetic) => whole += divided,
            _ => {
                whole += line;
                whole.push(' ');
            }
        }
    }
    whole.replace('\u{ad}', "")
}

fn alike(one: &str, other: &str) -> bool {
    one == other || Normal::of(one) == Normal::of(other)
}

fn within(words: &[&str], before: usize, after: usize) -> String {
    let from = before.saturating_sub(1);
    let until = (words.len() - after + 1).min(words.len());
    words.get(from..until).unwrap_or_default().join(" ")
}
