//! `bad-ori`: nine characters, or it is no ORI.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::agency::Agency;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-ori",
    severity: Severity::Error,
    summary: "An ORI is nine capital letters and digits that begin with the state's two letters.",
    explanation: "The FBI's Originating Agency Identifier tells agencies of one name apart. Lists that give seven characters \
        have dropped two zeros at the end.",
};

/// Checks the form of the ORI.
pub fn check(record: &Record<Agency>, report: &mut Report) {
    let Some(ori) = &record.value.ori else { return };
    let text = &ori.value.0;
    let form = text.len() == 9 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if !form {
        let fault =
            Diagnostic::at(&RULE, ori.span, format!("`{text}` is not an ORI")).label("not nine capitals and digits");
        report.add(fault.help("write it as the FBI does, such as VA1290000; or leave it out"));
    }
}
