//! `unused-document`: a document that nothing rests on.

use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::model::document::Document;

/// The rule.
pub static RULE: Rule = Rule {
    name: "unused-document",
    severity: Severity::Warning,
    summary: "Something rests on every document.",
    explanation: "A document that nothing cites is published all the same, but usually a citation was forgotten or an id \
        changed.",
};

/// Checks that something rests on every document.
pub fn check(documents: &[Document], report: &mut Report) {
    for document in documents.iter().filter(|document| document.uses.is_empty()) {
        let fault = Diagnostic::at(&RULE, document.span, format!("nothing cites `{}`", document.id));
        report.add(fault.help("cite it where it shows something, or delete it"));
    }
}
