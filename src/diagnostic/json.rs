//! The form for programs: one JSON object a line, one line a diagnostic.
//!
//! Entry: [`render`]. Lines and columns count from 1, columns in characters; offsets are bytes. `page` is where the
//! published site explains the rule, from its root.

use serde_json::{Value, json};

use super::{Diagnostic, Location, Report};
use crate::source::{Sources, Span};

/// All diagnostics, one JSON object a line; the site explains its rules at `rules`.
pub fn render(report: &Report, sources: &Sources, rules: &str) -> String {
    let line = |diagnostic| inert(&object(diagnostic, sources, rules).to_string()) + "\n";
    report.diagnostics.iter().map(line).collect()
}

/// The same JSON without `##[`, after which GitHub's runner takes what it reads anywhere in a line for an order. It can only
/// stand inside a text, where a letter may be written by its number.
pub(super) fn inert(json: &str) -> String {
    json.replace("##[", "#\\u0023[")
}

fn object(diagnostic: &Diagnostic, sources: &Sources, rules: &str) -> Value {
    let notes: Vec<Value> = diagnostic
        .notes
        .iter()
        .map(|(span, text)| json!({ "location": location(*span, sources), "message": text }))
        .collect();
    json!({
        "rule": diagnostic.rule.name,
        "severity": diagnostic.rule.severity.word(),
        "message": diagnostic.message,
        "location": match &diagnostic.location {
            Location::Span(span) => location(*span, sources),
            Location::File(path) => json!({ "file": path }),
        },
        "label": diagnostic.label,
        "notes": notes,
        "help": diagnostic.help,
        "page": diagnostic.rule.page(rules),
    })
}

fn location(span: Span, sources: &Sources) -> Value {
    let (line, column) = sources.line_column(span);
    json!({ "file": sources.get(span.source).path, "line": line, "column": column, "start": span.start, "end": span.end })
}
