//! JSON Schema, draft-07: the form that editors of YAML know best.
//!
//! Entry: [`json_schema`]. Records and choices inside a record become `definitions`, each once. A choice is an `enum`
//! with the meanings beside it in `enumDescriptions`, which editors show and validators pass over.

use serde_json::{Map, Value, json};

use crate::record::kinds::Kind;
use crate::record::{ChoiceShape, FieldShape, RecordShape, Shape};

/// The dialect.
pub const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// What the code of a language looks like: `en`, `pt-BR`.
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

/// The schema of the records of a kind. Of a page or an action it is that of the front matter.
pub fn json_schema(kind: Kind) -> Value {
    let mut definitions = Map::new();
    let record = kind.shape();
    let mut schema = record_schema(&record, &mut definitions);
    schema.insert("$schema".to_owned(), Value::from(DRAFT));
    schema.insert("title".to_owned(), Value::from(record.name));
    if !definitions.is_empty() {
        schema.insert("definitions".to_owned(), Value::Object(definitions));
    }
    Value::Object(schema)
}

fn record_schema(record: &RecordShape, definitions: &mut Map<String, Value>) -> Map<String, Value> {
    let properties: Map<String, Value> =
        record.fields.iter().map(|field| (field.key.to_owned(), property(field, definitions))).collect();
    let required: Vec<&str> = record.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    let mut schema = Map::new();
    schema.insert("description".to_owned(), Value::from(record.summary.trim()));
    schema.insert("type".to_owned(), Value::from("object"));
    schema.insert("additionalProperties".to_owned(), Value::from(false));
    // Draft-04 readers, of which there are some, refuse an empty list.
    if !required.is_empty() {
        schema.insert("required".to_owned(), Value::from(required));
    }
    schema.insert("properties".to_owned(), Value::Object(properties));
    schema
}

/// Draft-07 passes over whatever stands beside `$ref`, so the words stand around it.
fn property(field: &FieldShape, definitions: &mut Map<String, Value>) -> Value {
    let mut schema = match shape_schema(&field.shape, definitions) {
        Value::Object(schema) if !schema.contains_key("$ref") => schema,
        other => Map::from_iter([("allOf".to_owned(), json!([other]))]),
    };
    schema.insert("description".to_owned(), Value::from(field.summary.trim()));
    if let Some(example) = field.example {
        schema.insert("examples".to_owned(), json!([example_value(example, &field.shape)]));
    }
    Value::Object(schema)
}

/// Examples are written as they stand in YAML; a number or a point is one in JSON too.
fn example_value(example: &str, shape: &Shape) -> Value {
    let text = Value::from(example.trim_matches('"'));
    match shape {
        Shape::Scalar(scalar) if matches!(scalar.name, "number" | "point" | "yes or no") => {
            serde_json::from_str(example).unwrap_or(text)
        }
        _ => text,
    }
}

fn shape_schema(shape: &Shape, definitions: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Scalar(scalar) => scalar.schema.clone(),
        Shape::Choice(name, words) => {
            definitions.entry(*name).or_insert_with(|| choice_schema(words));
            reference_to(name)
        }
        Shape::Record(record) => {
            if !definitions.contains_key(record.name) {
                let schema = record_schema(record, definitions);
                definitions.insert(record.name.to_owned(), Value::Object(schema));
            }
            reference_to(record.name)
        }
        Shape::List(items, least) => {
            let items = shape_schema(items, definitions);
            json!({ "type": "array", "items": items, "minItems": least })
        }
        Shape::Either(short, long) => {
            json!({ "anyOf": [shape_schema(short, definitions), shape_schema(long, definitions)] })
        }
        Shape::ByLanguage(text) => json!({
            "type": "object",
            "minProperties": 1,
            "propertyNames": { "pattern": LANGUAGE },
            "additionalProperties": shape_schema(text, definitions),
        }),
    }
}

fn choice_schema(words: &[ChoiceShape]) -> Value {
    json!({
        "enum": words.iter().map(|choice| choice.word).collect::<Vec<_>>(),
        "enumDescriptions": words.iter().map(|choice| choice.summary.trim()).collect::<Vec<_>>(),
    })
}

/// A JSON pointer in an address: blanks are percent-encoded (RFC 6901, 6).
fn reference_to(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{}", name.replace(' ', "%20")) })
}
