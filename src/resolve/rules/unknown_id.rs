//! `unknown-id`: a reference that leads nowhere.

use crate::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::record::scalars::id::is_slug;
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "unknown-id",
    severity: Severity::Error,
    summary: "Every id that a record names is the id of a record.",
    explanation: "An id is a file's name without its ending. A citation of a document that is not there would be a claim \
        without a source.",
};

/// There is no `what` of the id at `span`.
pub fn unknown<'a>(
    span: Span,
    what: &str,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
    place: &str,
) -> Diagnostic {
    let fault = Diagnostic::at(&RULE, span, format!("there is no {what} `{id}`"));
    let add = if id.split('/').all(is_slug) {
        format!("correct the id, or add the {what} as {}", place.replace("<id>", id))
    } else {
        "correct the id: it is the name of a file without its ending, in lower-case letters, digits and hyphens"
            .to_owned()
    };
    match nearest(id, known) {
        Some(near) => fault.label(format!("did you mean `{near}`?")).help(add),
        None => fault.label(format!("no {what} of this id")).help(add),
    }
}
