//! The schema and the reference speak of the same records.

use std::collections::BTreeMap;

use serde_json::Value;

use super::*;
use crate::record::kinds::Kind;
use crate::record::{RecordShape, Shape};

/// What tells two shapes of one name apart: the keys of a record, the words of a choice.
fn gather(shape: &Shape, found: &mut BTreeMap<&'static str, Vec<&'static str>>) {
    let contents: Vec<&'static str> = match shape {
        Shape::Record(RecordShape { fields, .. }) => {
            fields.iter().for_each(|field| gather(&field.shape, found));
            fields.iter().map(|field| field.key).collect()
        }
        Shape::Choice(_, words) => words.iter().map(|choice| choice.word).collect(),
        Shape::List(items, _) => return gather(items, found),
        Shape::Either(short, long) => return [short, long].into_iter().for_each(|one| gather(one, found)),
        Shape::Scalar(_) | Shape::ByLanguage(_) => return,
    };
    let known = found.entry(shape.name()).or_insert_with(|| contents.clone());
    assert_eq!(*known, contents, "two different things are called `{}`", shape.name());
}

#[test]
fn one_name_is_one_thing() {
    let mut found = BTreeMap::new();
    Kind::ALL.iter().for_each(|kind| gather(&Shape::Record(kind.shape()), &mut found));
    let told: usize = reference().iter().map(|kind| kind.records.len() + kind.choices.len()).sum();
    assert_eq!(told, found.len(), "the reference describes each once");
}

#[test]
fn every_pointer_of_a_schema_leads_somewhere() {
    fn pointers(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(keys) => {
                found.extend(keys.get("$ref").and_then(Value::as_str).map(str::to_owned));
                keys.values().for_each(|value| pointers(value, found));
            }
            Value::Array(items) => items.iter().for_each(|item| pointers(item, found)),
            _ => {}
        }
    }
    for kind in Kind::ALL {
        let schema = json_schema(kind);
        let mut found = Vec::new();
        pointers(&schema, &mut found);
        for pointer in found {
            let path = pointer.trim_start_matches('#').replace("%20", " ");
            assert!(schema.pointer(&path).is_some(), "{}: {pointer}", kind.name());
        }
        assert_eq!(schema["additionalProperties"], Value::from(false));
    }
}

/// A field without a label is not in the form, so that a new field breaks no translation; one that must be there has one.
#[test]
fn what_a_form_must_ask_for_has_its_words() {
    let words = include_str!("../../themes/fight/translations/en/form.ftl");
    let form = form(&[Kind::Agency, Kind::Document]);
    let dashed = |name: &str| name.replace([' ', '_'], "-");
    for (name, fields) in &form.records {
        // What lies in the folder beside the record cannot be put there by a form.
        for field in fields.iter().filter(|field| field.required && !["own copy", "page texts"].contains(name)) {
            let label = format!("form-label-{}-{} =", dashed(name), dashed(field.key));
            assert!(words.contains(&label), "{label}");
        }
    }
    assert!(form.choices.contains_key("status") && form.records.contains_key("citation"));
}

#[test]
fn the_form_asks_in_the_order_of_the_reference() {
    let form = form(&[Kind::Agency]);
    let keys: Vec<&str> = form.records["agency"].iter().map(|field| field.key).collect();
    let fields: Vec<&str> = Kind::Agency.shape().fields.iter().map(|field| field.key).collect();
    assert_eq!(keys, fields);
    let json = serde_json::to_value(&form).expect("JSON");
    let sources = &json["records"]["claim"].as_array().expect("fields")[4];
    assert_eq!(sources["key"], "sources");
    let citation = serde_json::json!({ "either": [{ "scalar": "id" }, { "record": "citation" }] });
    assert_eq!(sources["takes"], serde_json::json!({ "list": [citation, 1] }));
}

#[test]
fn every_link_of_the_reference_leads_somewhere() {
    let kinds = reference();
    let records = kinds.iter().flat_map(|kind| &kind.records);
    let choices = kinds.iter().flat_map(|kind| kind.choices.iter().map(|choice| choice.anchor.as_str()));
    let known: Vec<&str> = records.clone().map(|record| record.anchor.as_str()).chain(choices).collect();
    let forms = records.flat_map(|record| &record.keys).flat_map(|key| &key.forms);
    assert!(forms.filter_map(|form| form.anchor.as_deref()).all(|anchor| known.contains(&anchor)));
}
