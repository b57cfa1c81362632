//! `unfindable-document`: a document that nobody can look up.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::document::Document;

/// The rule.
pub static RULE: Rule = Rule {
    name: "unfindable-document",
    severity: Severity::Error,
    summary: "A document can be found: at an address, in an archive, on DocumentCloud, as an own copy, or through another document.",
    explanation: "A source that a reader cannot look up shows nothing. Where the document itself is not published, \
        `known_through` names the article or filing that describes it, and the page says so.",
};

/// Checks that the document can be found.
pub fn check(record: &Record<Document>, report: &mut Report) {
    let document = &record.value;
    let findable = document.url.is_some()
        || !document.archived.is_empty()
        || document.documentcloud.is_some()
        || document.copy.is_some()
        || document.known_through.is_some()
        || document.part_of.is_some();
    if !findable {
        let fault = Diagnostic::at(&RULE, record.span, "nobody can look this document up");
        report.add(fault.help("add `url:`, `archived:`, `documentcloud:` or `copy:`; or `known_through:` with the document that describes it"));
    }
}
