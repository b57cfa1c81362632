//! The records as contributors write them, each field described once.
//!
//! [`macros`] turns one description of a record (its fields, their types, their words) into three things: a struct, a
//! decoder that gathers every fault of a file in one run, and a [`Shape`] from which the JSON Schema and the reference
//! page are made (`schema`). So the three cannot disagree.
//!
//! - [`yaml`]: text to a tree with spans, by a quick reader for records in canonical form and a parser for all others
//! - [`faults`]: what can be wrong with the form of a record, one file a rule
//! - [`scalars`]: the types of single values: text, date, link, id, point …
//! - [`kinds`]: the records themselves
//!
//! These are wire types: ids in them may still name nothing. `resolve` makes the model from them.

mod canonical;
pub mod faults;
pub mod kinds;
pub mod macros;
pub mod scalars;
pub mod yaml;

use crate::diagnostic::{Diagnostic, Report};
use crate::source::Span;
use yaml::{Entry, Node, Value};

/// A type that a field of a record can have.
pub trait Field: Sized {
    /// What it looks like, for the schema and the reference.
    fn shape() -> Shape;

    /// Reads it from the tree. `None` after a fault that has been told to the decoder.
    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self>;

    /// The value when the key is absent; `None` when the key must be there.
    fn absent() -> Option<Self> {
        None
    }
}

/// A value together with its place, for the fields that later stages may have to point at.
#[derive(Debug, Clone, PartialEq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// What the reference calls a text in several languages.
pub const BY_LANGUAGE: &str = "text by language";

/// What a field looks like to those who write it.
#[derive(Debug, Clone)]
pub enum Shape {
    /// A single value.
    Scalar(ScalarShape),
    /// One of a few words.
    Choice(&'static str, &'static [ChoiceShape]),
    /// Keys with values.
    Record(RecordShape),
    /// A list, of at least so many items.
    List(Box<Shape>, usize),
    /// Either of two: a short form and a long one.
    Either(Box<Shape>, Box<Shape>),
    /// The same for each of some languages, below their codes.
    ByLanguage(Box<Shape>),
}

/// A single value: what it is called, in words, and as JSON Schema.
#[derive(Debug, Clone)]
pub struct ScalarShape {
    /// The name of the type, such as `date`.
    pub name: &'static str,
    /// One sentence on how to write it.
    pub summary: &'static str,
    /// The JSON Schema (draft-07) of the value.
    pub schema: serde_json::Value,
}

/// One of the words that a field takes.
#[derive(Debug, Clone, Copy)]
pub struct ChoiceShape {
    /// The word in the record.
    pub word: &'static str,
    /// What it means.
    pub summary: &'static str,
}

/// A record or a part of one.
#[derive(Debug, Clone)]
pub struct RecordShape {
    /// What it is called, in the singular.
    pub name: &'static str,
    /// What it is.
    pub summary: &'static str,
    /// Its fields, in the order in which they are best written.
    pub fields: Vec<FieldShape>,
}

/// One key of a record.
#[derive(Debug, Clone)]
pub struct FieldShape {
    /// The key.
    pub key: &'static str,
    /// What it holds.
    pub summary: &'static str,
    /// How it may look.
    pub example: Option<&'static str>,
    /// Whether it must be there.
    pub required: bool,
    /// The form of its value.
    pub shape: Shape,
}

/// Gathers the faults while a tree is read.
pub struct Decoder<'a> {
    /// Where the faults go.
    pub report: &'a mut Report,
}

impl Decoder<'_> {
    /// Tells a fault; returns `None` so that a decoder can end with it.
    pub fn fault<T>(&mut self, diagnostic: Diagnostic) -> Option<T> {
        self.report.add(diagnostic);
        None
    }

    /// The text at `node`, if it is text and not "no value".
    pub fn text<'n>(&mut self, node: &'n Node) -> Option<&'n str> {
        match &node.value {
            Value::Scalar(scalar) if scalar.is_null() => self.fault(faults::no_value::nothing(node.span, &scalar.text)),
            Value::Scalar(scalar) => Some(&scalar.text),
            other => self.fault(faults::wrong_type::instead(node.span, "text", name_of(other))),
        }
    }

    /// The items of the list at `node`.
    pub fn list<'n>(&mut self, node: &'n Node) -> Option<&'n [Node]> {
        match &node.value {
            Value::List(items) => Some(items),
            Value::Scalar(scalar) if scalar.is_null() => self.fault(faults::no_value::nothing(node.span, &scalar.text)),
            other => self.fault(faults::wrong_type::instead(node.span, "a list", name_of(other))),
        }
    }

    /// The keys of the mapping at `node`, a `record`, after those that are not among `known` have been told.
    pub fn keys<'n>(&mut self, node: &'n Node, record: &str, known: &[&'static str]) -> Option<&'n [Entry]> {
        let entries = match &node.value {
            Value::Map(entries) => entries,
            Value::Scalar(scalar) if scalar.is_null() => {
                return self.fault(faults::no_value::nothing(node.span, &scalar.text));
            }
            other => return self.fault(faults::wrong_type::instead(node.span, "keys with values", name_of(other))),
        };
        for entry in entries.iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            self.report.add(faults::unknown_key::unknown(entry.key_span, &entry.key, record, known));
        }
        Some(entries)
    }

    /// Reads one field of a record from its keys.
    pub fn field<T: Field>(&mut self, key: &FieldKey<'_>) -> Option<T> {
        match key.entries.iter().find(|entry| entry.key == key.name) {
            Some(entry) => T::decode(&entry.value, self),
            None => T::absent().or_else(|| {
                let missing = faults::missing_key::missing;
                self.fault(missing(key.place, key.record, key.name, key.summary.trim(), key.example))
            }),
        }
    }
}

/// What [`Decoder::field`] needs to know of a field.
pub struct FieldKey<'a> {
    /// The keys of the record.
    pub entries: &'a [Entry],
    /// What the record is called.
    pub record: &'static str,
    /// Where a missing key is told.
    pub place: Span,
    /// The key.
    pub name: &'static str,
    /// What it holds.
    pub summary: &'static str,
    /// How it may look.
    pub example: Option<&'static str>,
}

/// Where a record is pointed at when it lacks something: its first key, or itself when it has none.
pub fn head(node: &Node) -> Span {
    match &node.value {
        Value::Map(entries) => entries.first().map_or(node.span, |entry| entry.key_span),
        _ => node.span,
    }
}

fn name_of(value: &Value) -> &'static str {
    match value {
        Value::Scalar(_) => "text",
        Value::List(_) => "a list",
        Value::Map(_) => "keys with values",
    }
}

impl<T: Field> Field for Spanned<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        T::decode(node, decoder).map(|value| Self { value, span: node.span })
    }
}

impl<T: Field> Field for Option<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        T::decode(node, decoder).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Field> Field for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()), 0)
    }

    /// Items with faults are left out after they have been told; the others are still worth checking.
    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let items = decoder.list(node)?;
        // Most lists have one item, and one that grows makes room for four.
        let mut decoded = Self::with_capacity(items.len());
        decoded.extend(items.iter().filter_map(|item| T::decode(item, decoder)));
        Some(decoded)
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}

/// A list that must be there and must hold something.
#[derive(Debug, Clone, PartialEq)]
pub struct Nonempty<T>(pub Vec<T>);

impl<T: Field> Field for Nonempty<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()), 1)
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        if decoder.list(node)?.is_empty() {
            return decoder.fault(faults::empty_list::nothing(node.span, T::shape().name()));
        }
        Vec::decode(node, decoder).map(Self)
    }
}

impl Shape {
    /// What one of these is called, in the singular.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Scalar(scalar) => scalar.name,
            Self::Choice(name, _) => name,
            Self::Record(record) => record.name,
            Self::List(..) => "list",
            Self::Either(_, long) => long.name(),
            Self::ByLanguage(_) => BY_LANGUAGE,
        }
    }
}
