//! `petition-endpoint`: names of readers that would travel in the open.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::site::Site;

/// The rule.
pub static RULE: Rule = Rule {
    name: "petition-endpoint",
    severity: Severity::Error,
    summary: "A petition is sent by https.",
    explanation: "Who signs against a surveillance partnership should not have to show it to everyone on the way.",
};

/// Checks the address that the petition is sent to.
pub fn check(record: &Record<Site>, report: &mut Report) {
    let Some(petition) = &record.value.petition else { return };
    let endpoint = &petition.endpoint;
    if !endpoint.value.0.to_ascii_lowercase().starts_with("https://") {
        let fault = Diagnostic::at(&RULE, endpoint.span, "the petition would be sent without encryption");
        report.add(fault.label("begins with http://").help("write the https:// address of the server that takes it"));
    }
}
