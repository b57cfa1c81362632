//! `datapackage.json`: the tables in the words of [`table`](super::table), as a Frictionless data package
//! (<https://specs.frictionlessdata.io/tabular-data-package/>).

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::json::pretty;
use super::table::{ColumnWords, Form, SEPARATOR, TableWords};
use super::tables;
use crate::model::text::Text;
use crate::record::scalars::id::slug;
use crate::render::scene::Scene;

/// Writes the description of all tables.
///
/// # Errors
/// As [`pretty`].
pub fn write(scene: Scene<'_>, out: &mut dyn Write) -> io::Result<()> {
    let site = &scene.atlas.site;
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": package_name(site.title.original()),
        "title": site.title.original(),
        "description": format!("{} {}", site.summary.original(), safety()),
        "licenses": [licence(scene)],
        "sources": site.attributions.iter().map(source).collect::<Vec<_>>(),
        "resources": tables::ALL.iter().map(|table| resource(table.words)).collect::<Vec<_>>(),
    });
    if let (Some(base), Some(package)) = (&site.base_url, package.as_object_mut()) {
        package.insert("homepage".to_owned(), Value::from(base.as_str()));
    }
    pretty(&package, out)
}

/// What every user of the tables must know.
fn safety() -> String {
    format!(
        "A text cell that begins with = + - @ or a tab, also after blanks or apostrophes, has one apostrophe in front, so \
         that no spreadsheet runs it as a formula. Lists in a cell are joined by \"{SEPARATOR}\". The JSON files hold every \
         text untouched."
    )
}

fn package_name(title: &str) -> String {
    let name = slug(title);
    if name.is_empty() { "plainsight".to_owned() } else { name }
}

/// The specification takes only names of some characters; the address is always there.
fn licence(scene: Scene<'_>) -> Value {
    let (title, path) = &scene.atlas.site.licence;
    let name = title.replace(' ', "-");
    let plain = name.chars().all(|character| character.is_ascii_alphanumeric() || "-._".contains(character));
    let mut licence = json!({ "title": title, "path": path });
    if let (true, Some(licence)) = (plain, licence.as_object_mut()) {
        licence.insert("name".to_owned(), Value::from(name));
    }
    licence
}

fn source((title, path): &(Text, Option<String>)) -> Value {
    let title = title.original();
    match path {
        Some(path) => json!({ "title": title, "path": path }),
        None => json!({ "title": title }),
    }
}

fn resource(words: &TableWords) -> Value {
    let mut schema = json!({
        "fields": words.columns.iter().map(|column| field(words, column)).collect::<Vec<_>>(),
        "missingValues": [""],
    });
    if let Some(schema) = schema.as_object_mut() {
        schema.extend(keys(words));
    }
    json!({
        "profile": "tabular-data-resource",
        "name": words.name,
        "path": words.download.file_name(),
        "description": words.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": schema,
    })
}

fn keys(words: &TableWords) -> Map<String, Value> {
    let lead = |(column, table, there): &(&str, &str, &str)| {
        // The specification wants an empty name for the table itself.
        let table = if *table == words.name { "" } else { table };
        json!({ "fields": column, "reference": { "resource": table, "fields": there } })
    };
    let mut keys = Map::new();
    if !words.key.is_empty() {
        keys.insert("primaryKey".to_owned(), json!(words.key));
    }
    if !words.leads.is_empty() {
        keys.insert("foreignKeys".to_owned(), words.leads.iter().map(lead).collect());
    }
    keys
}

fn field(words: &TableWords, column: &ColumnWords) -> Value {
    let mut constraints = Map::new();
    if words.key.contains(&column.name) {
        constraints.insert("required".to_owned(), Value::from(true));
    }
    let known = column.form.words();
    if !known.is_empty() {
        constraints.insert("enum".to_owned(), known.iter().map(|choice| choice.word).collect());
    }
    let kind = match column.form {
        Form::Whole => "integer",
        Form::Degrees => "number",
        _ => "string",
    };
    let mut field =
        json!({ "name": column.name, "type": kind, "description": column.about, "example": column.example });
    if let (false, Some(field)) = (constraints.is_empty(), field.as_object_mut()) {
        field.insert("constraints".to_owned(), Value::Object(constraints));
    }
    field
}
