//! The form for programs: one JSON object a line, one line an address.

use serde_json::json;

use super::{Finding, lines};
use crate::links::address::shown;
use crate::links::verdict::Verdict;

/// All findings; `today` is the day of the look.
pub fn render(findings: &[Finding], today: &str) -> String {
    findings.iter().map(|finding| one(finding, today) + "\n").collect()
}

fn one(finding: &Finding, today: &str) -> String {
    let moved = match &finding.verdict {
        Verdict::Moved(to) => Some(shown(to)),
        _ => None,
    };
    let copy = finding.copy.as_ref().map(|copy| json!({ "url": shown(&copy.address), "date": copy.date }));
    json!({
        "record": finding.asked.record,
        "address": shown(&finding.asked.address),
        "role": finding.asked.role.word(),
        "verdict": finding.verdict.word(),
        "why": finding.verdict.why(),
        "moved_to": moved,
        "copy": copy,
        "add": lines(finding, today),
    })
    .to_string()
}
