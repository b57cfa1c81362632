//! The form for people: a line for each address that needs one, and what to paste.

use super::{Finding, lines, tally};
use crate::links::Role;
use crate::links::address::shown;

/// The report; `today` is the day of the look.
pub fn render(findings: &[Finding], today: &str) -> String {
    let told = findings.iter().filter(|finding| finding.verdict.word() != "ok" || finding.copy.is_some());
    let told: String = told.map(|finding| one(finding, today)).collect();
    format!("{told}{}\n", tally(findings))
}

fn one(finding: &Finding, today: &str) -> String {
    let asked = &finding.asked;
    let role = if asked.role == Role::Archived { " (archived copy)" } else { "" };
    let why = finding.verdict.why();
    let why = if why.is_empty() { String::new() } else { format!("\n    {why}") };
    let paste: String = lines(finding, today).iter().map(|line| format!("        {line}\n")).collect();
    let paste = if paste.is_empty() { paste } else { format!("    add to the record:\n{paste}") };
    format!("{}: {}{role}\n    {}{why}\n{paste}\n", finding.verdict.word(), asked.record, shown(&asked.address))
}
