//! Texts that need no rule of a language: words and placeholders, one after the other. Most texts are such, and pages ask for
//! them by the million, so that they are not worked out each time.
//!
//! Entry: [`fill`].

use std::sync::OnceLock;

/// What a placeholder is filled with.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A number: written as the language writes numbers, and choosing between plural forms.
    Number(usize),
    /// Text, as it is.
    Text(std::borrow::Cow<'a, str>),
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words, as they are.
    Words(String),
    /// The name of what is put here.
    Placeholder(String),
}

/// A text that is ready but for what fills it in.
#[derive(Debug)]
pub struct Ready {
    /// Its parts, from the first to the last.
    pub parts: Vec<Part>,
    /// The same as HTML, once a page has asked for it ([`rich`](super::rich)).
    pub html: OnceLock<Vec<Part>>,
}

impl Ready {
    /// A text of these parts.
    pub fn new(parts: Vec<Part>) -> Self {
        Self { parts, html: OnceLock::new() }
    }
}

/// The parts with every placeholder filled in, numbers with `sign` between groups of three digits. `None` where a placeholder
/// has no value.
pub fn fill(parts: &[Part], values: &[(&str, Value<'_>)], sign: &str) -> Option<String> {
    let mut filled = String::with_capacity(parts.len() * ROOM);
    for part in parts {
        match part {
            Part::Words(words) => filled.push_str(words),
            Part::Placeholder(name) => match &values.iter().find(|(own, _)| own == name)?.1 {
                Value::Text(text) => filled.push_str(text),
                Value::Number(number) => filled.push_str(&grouped(&number.to_string(), sign)),
            },
        }
    }
    Some(filled)
}

/// About how long a part is: a guess, so that a text seldom has to grow.
const ROOM: usize = 24;

/// Digits with `sign` between groups of three.
pub fn grouped(digits: &str, sign: &str) -> String {
    let mut written = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            written.push_str(sign);
        }
        written.push(digit);
    }
    written
}
