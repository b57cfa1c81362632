//! What a page says: its title and its words, as a reader without pictures gets them.
//!
//! Entry: [`Words::of`]. [`alike`] says how much two pages have in common, [`mentions`] how much of a title a page holds.

use std::collections::BTreeSet;

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// The title and the words of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// What stands in the browser's tab.
    pub title: String,
    /// Everything else that is text, one space between words.
    pub text: String,
}

impl Words {
    /// Reads a page; bytes that are no UTF-8 count as what no word holds.
    pub fn of(html: &[u8]) -> Self {
        let html = String::from_utf8_lossy(html);
        let mut reading = Reading::default();
        let mut emitter = DefaultEmitter::<()>::default();
        // Text after <script> and <title> is no markup.
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(&*html, emitter).flatten() {
            match token {
                Token::StartTag(tag) if !tag.self_closing => reading.enter(&String::from_utf8_lossy(&tag.name)),
                Token::EndTag(tag) => reading.leave(&String::from_utf8_lossy(&tag.name)),
                Token::String(text) => reading.text(&String::from_utf8_lossy(&text)),
                _ => {}
            }
        }
        Self { title: spaced(&reading.title), text: spaced(&reading.body) }
    }
}

#[derive(Default)]
struct Reading {
    title: String,
    body: String,
    in_title: bool,
    /// The element whose content is no text to a reader.
    skipped: Option<String>,
}

impl Reading {
    fn enter(&mut self, name: &str) {
        match name {
            "title" => self.in_title = self.title.is_empty(),
            "script" | "style" | "svg" | "template" if self.skipped.is_none() => self.skipped = Some(name.to_owned()),
            _ => self.body.push(' '),
        }
    }

    fn leave(&mut self, name: &str) {
        if name == "title" {
            self.in_title = false;
        }
        if self.skipped.as_deref() == Some(name) {
            self.skipped = None;
        }
        self.body.push(' ');
    }

    fn text(&mut self, text: &str) {
        match (self.in_title, &self.skipped) {
            (true, _) => self.title.push_str(text),
            (false, None) => self.body.push_str(text),
            (false, Some(_)) => {}
        }
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text in small letters, each once.
fn set(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Whether two pages say the same: nine in ten of their words are in both.
pub fn alike(one: &Words, other: &Words) -> bool {
    let (one, other) = (set(&format!("{} {}", one.title, one.text)), set(&format!("{} {}", other.title, other.text)));
    let shared = one.intersection(&other).count();
    let all = one.union(&other).count();
    all > 0 && shared * 10 >= all * 9
}

/// How many of the words of `title` that say something a page has, and how many there are.
pub fn mentions(page: &Words, title: &str) -> (usize, usize) {
    let has = set(&format!("{} {}", page.title, page.text));
    let telling: BTreeSet<String> = set(title).into_iter().filter(|word| word.chars().count() >= 4).collect();
    (telling.intersection(&has).count(), telling.len())
}

/// Whether the title says that there is nothing: as servers say it that answer "found" all the same.
pub fn says_not_found(title: &str) -> bool {
    const SIGNS: [&str; 9] = [
        "404",
        "not found",
        "page unavailable",
        "page does not exist",
        "page doesn't exist",
        "page doesn’t exist",
        "no longer available",
        "no encontrada",
        "no se encuentra",
    ];
    let title = title.to_lowercase();
    SIGNS.iter().any(|sign| title.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &[u8] = b"<!doctype html><title> A <b>title</b>\n&amp; more</title><style>p { x }</style><body>\
        <svg><title>Logo</title></svg><p>One<br>two</p><script>three()</script><p>caf\xc3\xa9 \xff</p>";

    #[test]
    fn title_and_words_are_those_of_a_reader() {
        let words = Words::of(PAGE);
        assert_eq!(words.title, "A <b>title</b> & more");
        assert_eq!(words.text, "One two café \u{fffd}");
    }

    #[test]
    fn likeness_is_of_words() {
        let page = |text: &str| Words { title: String::new(), text: text.to_owned() };
        assert!(alike(&page("we could not find this page 1"), &page("We could not find this page 1")));
        assert!(!alike(&page("an agreement with the police"), &page("we could not find this page")));
        assert!(!alike(&page(""), &page("")));
        assert_eq!(mentions(&page("The Waynesboro agreement"), "Agreement of the Waynesboro police"), (2, 3));
    }
}
