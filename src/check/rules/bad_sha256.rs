//! `bad-sha256`: a digest that is none.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::document::Document;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-sha256",
    severity: Severity::Error,
    summary: "The SHA-256 of an own copy is 64 hexadecimal digits in lower case.",
    explanation: "With it anyone can prove that our copy is the file that was obtained. `sha256sum FILE` prints it.",
};

/// Checks the digest of the own copy.
pub fn check(record: &Record<Document>, report: &mut Report) {
    let Some(copy) = &record.value.copy else { return };
    let digest = &copy.sha256.value.0;
    let hexadecimal = digest.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    if digest.len() != 64 || !hexadecimal {
        let fault = Diagnostic::at(&RULE, copy.sha256.span, "this is not a SHA-256").label("not 64 hexadecimal digits");
        report.add(fault.help("`sha256sum FILE` prints it"));
    }
}
