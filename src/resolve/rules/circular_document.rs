//! `circular-document`: documents that are known through each other, and so through nothing.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::model::DocumentIndex;
use crate::model::document::Document;

/// The rule.
pub static RULE: Rule = Rule {
    name: "circular-document",
    severity: Severity::Error,
    summary: "Following `known_through` and `part_of` ends at a document that can be looked up.",
    explanation: "If A is known through B and B through A, a reader who wants to check either goes round for ever.",
};

/// Checks that every chain ends.
pub fn check(documents: &[Document], report: &mut Report) {
    for (position, document) in documents.iter().enumerate() {
        if returns(documents, DocumentIndex::at(position)) {
            let fault = Diagnostic::at(&RULE, document.span, format!("`{}` is known only through itself", document.id));
            report.add(fault.help("let `known_through` or `part_of` name a document that has an address of its own"));
        }
    }
}

fn returns(documents: &[Document], start: DocumentIndex) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = vec![start];
    while let Some(document) = next.pop().and_then(|index| documents.get(index.position())) {
        for index in [document.known_through, document.part_of].into_iter().flatten() {
            if index == start {
                return true;
            }
            if seen.insert(index) {
                next.push(index);
            }
        }
    }
    false
}
