//! The form for code scanning: SARIF 2.1.0 (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/>).
//!
//! Entry: [`render`]. One run, with the rules that were broken and their help, and a result for each diagnostic. Addresses
//! are relative to the root of the repository, lines and columns count from 1, columns in characters.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Diagnostic, Location, Report, Rule, clipped};
use crate::source::{Sources, Span};

/// What an address keeps as it is.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// All diagnostics as one SARIF log. `folder` is where the site lies in the repository, empty or ending in `/`.
pub fn render(report: &Report, sources: &Sources, folder: &str) -> String {
    let broken: BTreeMap<&str, &Rule> =
        report.diagnostics.iter().map(|diagnostic| (diagnostic.rule.name, diagnostic.rule)).collect();
    let at: BTreeMap<&str, usize> = broken.keys().enumerate().map(|(index, name)| (*name, index)).collect();
    let rules: Vec<Value> = broken.values().map(|rule| described(rule)).collect();
    let form = Form { sources, folder };
    let results: Vec<Value> = report
        .diagnostics
        .iter()
        .map(|diagnostic| form.result(diagnostic, at.get(diagnostic.rule.name).copied().unwrap_or_default()))
        .collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "plainsight",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    super::json::inert(&log.to_string()) + "\n"
}

fn described(rule: &Rule) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.summary },
        "fullDescription": { "text": rule.summary },
        "help": { "text": rule.explanation, "markdown": rule.explanation },
        "defaultConfiguration": { "level": rule.severity.word() },
    })
}

struct Form<'a> {
    sources: &'a Sources,
    folder: &'a str,
}

impl Form<'_> {
    fn result(&self, diagnostic: &Diagnostic, index: usize) -> Value {
        let help = diagnostic.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
        let notes: Vec<Value> = diagnostic
            .notes
            .iter()
            .enumerate()
            .map(|(number, (span, text))| {
                let mut place = self.place(*span);
                if let Some(place) = place.as_object_mut() {
                    place.insert("id".to_owned(), json!(number));
                    place.insert("message".to_owned(), json!({ "text": text }));
                }
                place
            })
            .collect();
        let location = match &diagnostic.location {
            Location::Span(span) => self.place(*span),
            Location::File(path) => json!({ "physicalLocation": { "artifactLocation": self.artifact(path) } }),
        };
        json!({
            "ruleId": diagnostic.rule.name,
            "ruleIndex": index,
            "level": diagnostic.rule.severity.word(),
            "message": { "text": format!("{}{help}", diagnostic.message) },
            "locations": [location],
            "relatedLocations": notes,
        })
    }

    fn place(&self, span: Span) -> Value {
        let source = self.sources.get(span.source);
        let (line, column) = self.sources.line_column(span);
        let width = source.text.get(clipped(span, &source.text)).unwrap_or_default().chars().count();
        json!({ "physicalLocation": {
            "artifactLocation": self.artifact(&source.path),
            "region": { "startLine": line, "startColumn": column, "endLine": line, "endColumn": column + width },
        } })
    }

    fn artifact(&self, path: &str) -> Value {
        let path = format!("{}{path}", self.folder);
        json!({ "uri": utf8_percent_encode(&path, PATH).to_string(), "uriBaseId": "%SRCROOT%" })
    }
}
