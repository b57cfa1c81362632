//! The fields of the records as the form of `contribute.html` takes them: in order, with the type of each.
//!
//! Entry: [`form()`]. JSON Schema would do for the check, but it knows neither the order of keys nor that a text is a date.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::record::kinds::Kind;
use crate::record::{RecordShape, Shape};

/// Records and choices by their names.
#[derive(Debug, Default, Serialize)]
pub struct Form {
    /// The fields of each record, in the order in which they are best written.
    pub records: BTreeMap<&'static str, Vec<FormField>>,
    /// The words of each choice.
    pub choices: BTreeMap<&'static str, Vec<&'static str>>,
}

/// A field of a record.
#[derive(Debug, Serialize)]
pub struct FormField {
    /// The key.
    pub key: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// How it may look.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<&'static str>,
    /// What it takes.
    pub takes: Takes,
}

/// What a field takes.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Takes {
    /// A single value, by the name of its type.
    Scalar(&'static str),
    /// A word of the choice of this name.
    Choice(&'static str),
    /// The record of this name.
    Record(&'static str),
    /// A list of at least so many.
    List(Box<Takes>, usize),
    /// Either of two.
    Either(Box<Takes>, Box<Takes>),
    /// The same by language.
    Languages(Box<Takes>),
}

/// The records of these kinds with all that is inside them.
pub fn form(kinds: &[Kind]) -> Form {
    let mut form = Form::default();
    for kind in kinds {
        takes(&Shape::Record(kind.shape()), &mut form);
    }
    form
}

fn takes(shape: &Shape, form: &mut Form) -> Takes {
    match shape {
        Shape::Scalar(scalar) => Takes::Scalar(scalar.name),
        Shape::Choice(name, words) => {
            form.choices.entry(name).or_insert_with(|| words.iter().map(|choice| choice.word).collect());
            Takes::Choice(name)
        }
        Shape::Record(record) => {
            describe(record, form);
            Takes::Record(record.name)
        }
        Shape::List(items, least) => Takes::List(Box::new(takes(items, form)), *least),
        Shape::Either(short, long) => Takes::Either(Box::new(takes(short, form)), Box::new(takes(long, form))),
        Shape::ByLanguage(text) => Takes::Languages(Box::new(takes(text, form))),
    }
}

fn describe(record: &RecordShape, form: &mut Form) {
    if form.records.contains_key(record.name) {
        return;
    }
    let fields = record.fields.iter().map(|field| FormField {
        key: field.key,
        required: field.required,
        example: field.example,
        takes: takes(&field.shape, form),
    });
    let fields: Vec<FormField> = fields.collect();
    form.records.insert(record.name, fields);
}
