//! The form for an issue: a list to tick off, by verdict. What comes from servers is text: no mark of it is Markdown.

use super::{Finding, lines, tally};
use crate::links::address::shown;

/// The report; `today` is the day of the look.
pub fn render(findings: &[Finding], today: &str) -> String {
    let mut report = format!("# Sources on {today}\n\n{}\n", tally(findings));
    let mut heading = "";
    for finding in findings.iter().filter(|finding| finding.verdict.word() != "ok" || finding.copy.is_some()) {
        if finding.verdict.word() != heading {
            heading = finding.verdict.word();
            report.push_str(&format!("\n## {heading}\n\n"));
        }
        report.push_str(&one(finding, today));
    }
    report
}

fn one(finding: &Finding, today: &str) -> String {
    let why = finding.verdict.why();
    let why = if why.is_empty() { String::new() } else { format!(": {}", plain(&why)) };
    let paste: String = lines(finding, today).iter().map(|line| format!("      {line}\n")).collect();
    let paste = if paste.is_empty() { paste } else { format!("\n{paste}\n") };
    format!("- [ ] {} {}{why}\n{paste}", code(&finding.asked.record), code(&shown(&finding.asked.address)))
}

/// Text between more backquotes than it holds in a row.
fn code(text: &str) -> String {
    let longest = text.split(|sign| sign != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    format!("{fence}{text}{fence}")
}

/// Every sign that could begin something in Markdown or HTML, or call somebody, is escaped.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for sign in text.chars() {
        match sign {
            '\n' | '\r' => plain.push(' '),
            '@' => plain.push_str("@\u{200b}"),
            '<' => plain.push_str("&lt;"),
            '&' => plain.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '(' | ')' | '#' | '!' | '|' | '~' => {
                plain.push('\\');
                plain.push(sign);
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_servers_are_text() {
        assert_eq!(plain("![x](http://y) @all <b>"), "\\!\\[x\\]\\(http://y\\) @\u{200b}all &lt;b>");
        assert_eq!(code("a``b"), "```a``b```");
    }
}
