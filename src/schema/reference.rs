//! The reference of the records, in words: every key, its form, its meaning, an example.
//!
//! Entry: [`reference()`]. A record or choice that several kinds share is described where it comes first; the others link
//! to it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::record::kinds::Kind;
use crate::record::{BY_LANGUAGE, ChoiceShape, FieldShape, RecordShape, Shape};

/// A kind of record with what is described first in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KindReference {
    /// The name on the command line: `agency`.
    pub name: &'static str,
    /// Where its files lie.
    pub place: &'static str,
    /// The record itself, then those inside it.
    pub records: Vec<RecordReference>,
    /// The choices in it.
    pub choices: Vec<ChoiceReference>,
}

/// A record or a part of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordReference {
    /// Its id on the page.
    pub anchor: String,
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub summary: &'static str,
    /// Its keys, in the order in which they are best written.
    pub keys: Vec<KeyReference>,
}

/// A key of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyReference {
    /// The key.
    pub key: &'static str,
    /// Its id on the page: `agency-name`.
    pub anchor: String,
    /// Whether it must be there.
    pub required: bool,
    /// Whether it takes several.
    pub list: bool,
    /// The forms of its value; two when it has a short one and a long one.
    pub forms: Vec<FormReference>,
    /// What it holds.
    pub summary: &'static str,
    /// How it may look, as it stands in YAML.
    pub example: Option<&'static str>,
}

/// The form of a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormReference {
    /// What it is called.
    pub name: &'static str,
    /// How to write it, for single values.
    pub summary: Option<&'static str>,
    /// The id on the page of what describes it, for records and choices.
    pub anchor: Option<String>,
}

/// The words that a field takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChoiceReference {
    /// Its id on the page.
    pub anchor: String,
    /// What it is called.
    pub name: &'static str,
    /// Each word with its meaning.
    pub words: Vec<(&'static str, &'static str)>,
}

/// Everything about every kind of record, in the order of [`Kind::ALL`].
pub fn reference() -> Vec<KindReference> {
    let mut seen = BTreeSet::new();
    Kind::ALL.iter().map(|kind| kind_reference(*kind, &mut seen)).collect()
}

fn kind_reference(kind: Kind, seen: &mut BTreeSet<&'static str>) -> KindReference {
    let mut told = KindReference { name: kind.name(), place: kind.place(), records: Vec::new(), choices: Vec::new() };
    tell(&Shape::Record(kind.shape()), &mut told, seen);
    told
}

/// Describes a shape and, after it, what is inside, unless it has been described before.
fn tell(shape: &Shape, told: &mut KindReference, seen: &mut BTreeSet<&'static str>) {
    match shape {
        Shape::Record(record) if seen.insert(record.name) => {
            told.records.push(record_reference(record));
            record.fields.iter().for_each(|field| tell(&field.shape, told, seen));
        }
        Shape::Choice(name, words) if seen.insert(name) => told.choices.push(choice_reference(name, words)),
        Shape::List(items, _) => tell(items, told, seen),
        Shape::Either(short, long) => [short, long].into_iter().for_each(|one| tell(one, told, seen)),
        Shape::Record(_) | Shape::Choice(..) | Shape::Scalar(_) | Shape::ByLanguage(_) => {}
    }
}

fn record_reference(record: &RecordShape) -> RecordReference {
    RecordReference {
        anchor: anchor(record.name),
        name: record.name,
        summary: record.summary.trim(),
        keys: record.fields.iter().map(|field| key_reference(record, field)).collect(),
    }
}

fn key_reference(record: &RecordShape, field: &FieldShape) -> KeyReference {
    let mut forms = Vec::new();
    let list = gather(&field.shape, &mut forms);
    KeyReference {
        key: field.key,
        anchor: format!("{}-{}", anchor(record.name), anchor(field.key)),
        required: field.required,
        list,
        forms,
        summary: field.summary.trim(),
        example: field.example,
    }
}

/// Gathers the forms of a shape; whether it is a list of them.
fn gather(shape: &Shape, forms: &mut Vec<FormReference>) -> bool {
    let described = |name: &'static str| FormReference { name, summary: None, anchor: Some(anchor(name)) };
    match shape {
        Shape::Scalar(scalar) => {
            forms.push(FormReference { name: scalar.name, summary: Some(scalar.summary), anchor: None });
            false
        }
        Shape::Choice(name, _) => {
            forms.push(described(name));
            false
        }
        Shape::Record(record) => {
            forms.push(described(record.name));
            false
        }
        Shape::List(items, _) => {
            gather(items, forms);
            true
        }
        Shape::Either(short, long) => {
            // Both are gathered, whatever the first one says.
            let lists = [gather(short, forms), gather(long, forms)];
            lists.contains(&true)
        }
        Shape::ByLanguage(_) => {
            let summary = Some("Below the key, a line for each language: `en: …`, `es: …`.");
            forms.push(FormReference { name: BY_LANGUAGE, summary, anchor: None });
            false
        }
    }
}

fn choice_reference(name: &'static str, words: &[ChoiceShape]) -> ChoiceReference {
    let words = words.iter().map(|choice| (choice.word, choice.summary.trim())).collect();
    ChoiceReference { anchor: anchor(name), name, words }
}

fn anchor(name: &str) -> String {
    name.replace([' ', '_'], "-")
}
