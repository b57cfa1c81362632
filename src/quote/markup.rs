//! The words of a web page: what a reader of it sees, a line for each paragraph.

use html5gum::{Token, Tokenizer};

/// Elements whose text nobody reads.
const UNSEEN: [&[u8]; 5] = [b"script", b"style", b"noscript", b"template", b"title"];

/// Elements within a line; every other one begins a new line, so that no two paragraphs run together.
const INLINE: [&[u8]; 24] = [
    b"a", b"abbr", b"b", b"bdi", b"bdo", b"cite", b"code", b"data", b"del", b"em", b"font", b"i", b"ins", b"kbd",
    b"mark", b"q", b"s", b"small", b"span", b"strong", b"sub", b"sup", b"time", b"u",
];

/// The words of `page`.
pub fn words(page: &str) -> String {
    let mut words = String::with_capacity(page.len() / 2);
    let mut unseen: Option<Vec<u8>> = None;
    for Ok(token) in Tokenizer::new(page) {
        match token {
            Token::StartTag(tag) => {
                if unseen.is_none() && UNSEEN.contains(&tag.name.as_slice()) && !tag.self_closing {
                    unseen = Some(tag.name.to_vec());
                }
                line(&mut words, &tag.name);
            }
            Token::EndTag(tag) => {
                if unseen.as_deref() == Some(tag.name.as_slice()) {
                    unseen = None;
                }
                line(&mut words, &tag.name);
            }
            Token::String(text) if unseen.is_none() => {
                words += &String::from_utf8_lossy(&text).replace(['\n', '\r'], " ")
            }
            _ => {}
        }
    }
    words
}

fn line(words: &mut String, tag: &[u8]) {
    if !INLINE.contains(&tag) {
        words.push('\n');
    }
}
