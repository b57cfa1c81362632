//! Records as YAML text, in the one style in which imports write them: block style, two blanks a level, quotes only
//! where YAML needs them.
//!
//! Entry: [`record`]. What it writes, `record::yaml` reads back as the same text; a property test holds that.

use std::fmt::Write;

/// A value of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Yaml {
    /// An id, a date or a number: never needs quotes.
    Word(String),
    /// Any text that records accept.
    Text(String),
    /// A list. An empty one is left out, with its key.
    List(Vec<Yaml>),
    /// Keys with values, in the order in which the kind describes them.
    Map(Vec<(&'static str, Yaml)>),
}

impl Yaml {
    /// An id, a date or a number.
    pub fn word(text: impl ToString) -> Self {
        Self::Word(text.to_string())
    }

    /// Any text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Nothing to write: an empty list or mapping.
    fn is_nothing(&self) -> bool {
        match self {
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.iter().all(|(_, value)| value.is_nothing()),
            Self::Word(_) | Self::Text(_) => false,
        }
    }
}

/// A key for a mapping, or nothing when there is no value.
pub fn optional(key: &'static str, value: Option<Yaml>) -> Option<(&'static str, Yaml)> {
    value.map(|value| (key, value))
}

/// The text of a file or of a part of one, ending in a line break.
pub fn record(value: &Yaml) -> String {
    let mut text = String::new();
    write_block(value, 0, &mut text);
    text
}

fn write_block(value: &Yaml, depth: usize, text: &mut String) {
    match value {
        Yaml::Word(_) | Yaml::Text(_) => {
            indent(depth, text);
            write_scalar(value, text);
        }
        Yaml::List(items) => items.iter().for_each(|item| write_item(item, depth, text)),
        Yaml::Map(entries) => {
            entries.iter().filter(|(_, value)| !value.is_nothing()).for_each(|(key, value)| {
                indent(depth, text);
                write_entry(key, value, depth, text);
            });
        }
    }
}

fn write_entry(key: &str, value: &Yaml, depth: usize, text: &mut String) {
    text.push_str(key);
    text.push(':');
    match value {
        Yaml::Word(_) | Yaml::Text(_) => {
            text.push(' ');
            write_scalar(value, text);
        }
        Yaml::List(_) | Yaml::Map(_) => {
            text.push('\n');
            write_block(value, depth + 1, text);
        }
    }
}

/// `- ` and the item; the first key of a mapping stands on the same line.
fn write_item(item: &Yaml, depth: usize, text: &mut String) {
    let start = text.len();
    write_block(item, depth + 1, text);
    let dash = format!("{}- ", "  ".repeat(depth));
    text.replace_range(start..start + dash.len(), &dash);
}

fn write_scalar(value: &Yaml, text: &mut String) {
    match value {
        Yaml::Text(words) if !is_plain(words) => write_quoted(words, text),
        Yaml::Word(words) | Yaml::Text(words) => text.push_str(words),
        Yaml::List(_) | Yaml::Map(_) => {}
    }
    text.push('\n');
}

fn indent(depth: usize, text: &mut String) {
    text.push_str(&"  ".repeat(depth));
}

/// Whether YAML reads `text` without quotes as this very text, and as text.
fn is_plain(text: &str) -> bool {
    let first = text.chars().next().unwrap_or(' ');
    let indicator = "-?:,[]{}#&*!|>'\"%@`=.".contains(first);
    let breaks = text.contains(": ") || text.contains(" #") || text.ends_with(':') || text.trim() != text;
    let visible = text.chars().all(|character| !character.is_control() && !is_space_of_another_kind(character));
    !text.is_empty() && !indicator && !breaks && visible && !is_meant_otherwise(text)
}

/// Characters that YAML, or a reader's eye, could take for a blank or a line break.
fn is_space_of_another_kind(character: char) -> bool {
    character.is_whitespace() && character != ' ' || matches!(character, '\u{200c}' | '\u{200d}')
}

/// What YAML programs take for a number, a truth value or nothing. Plainsight reads it as text; others would not.
fn is_meant_otherwise(text: &str) -> bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", "inf", "nan"];
    let number = text.starts_with(|first: char| first.is_ascii_digit() || first == '+')
        && text.chars().all(|character| character.is_ascii_hexdigit() || "+-._:xo".contains(character));
    number || words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

fn write_quoted(words: &str, text: &mut String) {
    text.push('"');
    for character in words.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            other if other.is_control() || is_space_of_another_kind(other) => {
                // Writing to a String cannot fail.
                let _ = write!(text, "\\U{:08x}", u32::from(other));
            }
            other => text.push(other),
        }
    }
    text.push('"');
}
