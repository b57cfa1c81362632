//! `no-site`: a folder that is not a site.

use crate::diagnostic::{Diagnostic, Rule, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    name: "no-site",
    severity: Severity::Error,
    summary: "A site folder has a content/site.yaml.",
    explanation: "It gives the site its title, its demand and its licence.",
};

/// The folder of this name has no site record.
pub fn missing(folder: &str) -> Diagnostic {
    let named = if folder.is_empty() { "this folder".to_owned() } else { format!("the folder `{folder}`") };
    Diagnostic::in_file(&RULE, "content/site.yaml", format!("{named} has no content/site.yaml, so it is not a site"))
        .help("run the command in a site folder, name one with --site, or make one with `plainsight init`")
}
