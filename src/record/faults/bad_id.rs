//! `bad-id`: a name that cannot be an id, and so cannot be an address.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::record::scalars::id::is_device;
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-id",
    severity: Severity::Error,
    summary: "An id is made of lower-case letters a to z, digits and single hyphens.",
    explanation: "An id is a file name and an address for good, on every system: so it has no capitals, accents, \
        spaces, dots or slashes, is not one of the names that Windows keeps for itself (con, nul, com1 …), and is at \
        most 80 characters long.",
};

/// `text` at `span` cannot be an id; `proposal` is what it might be.
pub fn unusable(span: Span, text: &str, proposal: &str) -> Diagnostic {
    let fault = Diagnostic::at(&RULE, span, format!("`{text}` cannot be an id")).label("not an id");
    match proposal {
        "" => fault.help("use lower-case letters, digits and hyphens, such as waynesboro-ring-mou-2019"),
        proposal => fault.help(format!("use lower-case letters, digits and hyphens: `{proposal}`")),
    }
}

/// The name of a folder in which the record lies cannot be a part of its id.
pub fn folder_name(span: Span, name: &str, proposal: &str) -> Diagnostic {
    let fault = Diagnostic::at(&RULE, span, format!("the folder's name `{name}` cannot be a part of an id"));
    match proposal {
        "" => fault.help("rename the folder with lower-case letters, digits and hyphens"),
        proposal => fault.help(format!("rename the folder to `{proposal}`")),
    }
}

/// The file name `path` cannot be an id.
pub fn file_name(span: Span, name: &str, proposal: &str) -> Diagnostic {
    let stem = name.split('.').next().unwrap_or(name);
    let fault = Diagnostic::at(&RULE, span, format!("the file name `{name}` cannot be an id"));
    match proposal {
        _ if is_device(stem) => fault
            .help(format!("Windows keeps this name for itself: choose another, such as `{stem}-police-department`")),
        "" => fault.help("rename the file with lower-case letters, digits and hyphens"),
        proposal => fault.help(format!("rename the file to `{proposal}`")),
    }
}
