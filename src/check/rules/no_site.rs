//! `no-site`: a folder that is not a site.

use crate::diagnostic::{Diagnostic, Rule, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    name: "no-site",
    severity: Severity::Error,
    summary: "A site folder has a content/site.yaml.",
    explanation: "It gives the site its title, its demand and its licence.",
};

/// The folder has no site record.
pub fn missing() -> Diagnostic {
    Diagnostic::in_file(&RULE, "content/site.yaml", "this folder has no content/site.yaml, so it is not a site")
        .help("run the command in a site folder, or name one with --site")
}
