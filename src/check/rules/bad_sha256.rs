//! `bad-sha256`: a digest that is none.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::Spanned;
use crate::record::kinds::document::Document;
use crate::record::scalars::Line;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-sha256",
    severity: Severity::Error,
    summary: "The SHA-256 of an own copy or of page texts is 64 hexadecimal digits in lower case.",
    explanation: "With it anyone can prove that our copy is the file that was obtained. `sha256sum FILE` prints it.",
};

/// Checks the digests of the own copy and of the page texts.
pub fn check(record: &Record<Document>, report: &mut Report) {
    let copy = record.value.copy.iter().map(|copy| &copy.sha256);
    let texts = record.value.texts.iter().map(|texts| &texts.sha256);
    copy.chain(texts).for_each(|told| check_one(told, report));
}

fn check_one(told: &Spanned<Line>, report: &mut Report) {
    let digest = &told.value.0;
    let hexadecimal = digest.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    if digest.len() != 64 || !hexadecimal {
        let lower = digest.to_ascii_lowercase();
        let (label, help) = if digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            ("not in lower case", format!("write {lower}"))
        } else {
            ("not 64 hexadecimal digits", "`sha256sum FILE` prints it".to_owned())
        };
        report.add(Diagnostic::at(&RULE, told.span, "this is not a SHA-256").label(label).help(help));
    }
}
