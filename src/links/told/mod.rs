//! Telling: findings in three forms. No secret of an address is in any of them.
//!
//! [`human`] for the terminal, [`json`] one object a line for programs, [`markdown`] for an issue. [`lines`] are what to
//! paste into a record.

pub mod human;
pub mod json;
pub mod markdown;

use super::address::has_secrets;
use super::archive::Copy;
use super::verdict::Verdict;
use super::{Asked, Role};

/// What was found out about one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was asked.
    pub asked: Asked,
    /// What became of it.
    pub verdict: Verdict,
    /// A copy in an archive that the record does not have.
    pub copy: Option<Copy>,
}

/// Findings in the order of a report: what needs a person first, then by record.
pub fn sort(findings: &mut [Finding]) {
    let key = |finding: &Finding| (rank(&finding.verdict), finding.asked.record.clone(), finding.asked.role);
    findings.sort_by_cached_key(key);
}

fn rank(verdict: &Verdict) -> usize {
    const ORDER: [&str; 10] =
        ["dead", "soft-404", "drifted", "moved", "private", "tls-error", "failing", "timeout", "refused", "ok"];
    ORDER.iter().position(|word| *word == verdict.word()).unwrap_or(ORDER.len())
}

/// Lines to paste into the record, `today` being the day of the look; none where a person has to find out more. A signed
/// address is no address for good, so none is proposed.
pub fn lines(finding: &Finding, today: &str) -> Vec<String> {
    let asked = &finding.asked;
    let mut lines = Vec::new();
    match &finding.verdict {
        Verdict::Moved(to) if asked.role == Role::Original && !has_secrets(to) => lines.push(format!("url: {to}")),
        Verdict::Dead(_) if asked.role == Role::Original && !asked.is_known_gone => {
            lines.push(format!("gone: {today}"))
        }
        _ => {}
    }
    if let Some(Copy { address, date }) = finding.copy.as_ref().filter(|copy| !has_secrets(&copy.address)) {
        if asked.is_archived {
            lines.push("# below `archived:`".to_owned());
        } else {
            lines.push("archived:".to_owned());
        }
        lines.push(format!("  - url: {address}"));
        lines.push(format!("    date: {date}"));
    }
    lines
}

/// "12 addresses: 9 there, 2 dead, 1 moved".
pub fn tally(findings: &[Finding]) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for finding in findings {
        let word = finding.verdict.word();
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counts.push((word, 1)),
        }
    }
    let parts: Vec<String> = counts.iter().map(|(word, count)| format!("{count} {word}")).collect();
    let addresses = if findings.len() == 1 { "address" } else { "addresses" };
    match parts.is_empty() {
        true => "no address to ask for".to_owned(),
        false => format!("{} {addresses}: {}", findings.len(), parts.join(", ")),
    }
}
