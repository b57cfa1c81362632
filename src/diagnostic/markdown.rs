//! The form for the summary of a workflow's run: Markdown, a table of what was found.
//!
//! Entries: [`render`], and [`escape`] for any record's text that goes into Markdown. Nothing in it comes out as markup,
//! as a mention of a person, or as an order to the workflow that prints it.

use super::{Diagnostic, Location, Report, Severity};
use crate::source::Sources;

/// Rows of the table. A summary holds at most 1 MiB, and nobody reads more.
pub const MOST: usize = 500;

/// All diagnostics as a heading and a table, the errors first; beyond [`MOST`] their number.
pub fn render(report: &Report, sources: &Sources) -> String {
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    if errors + warnings == 0 {
        return "### The records are in order\n".to_owned();
    }
    let of = |severity| report.diagnostics.iter().filter(move |diagnostic| diagnostic.rule.severity == severity);
    let rows = of(Severity::Error).chain(of(Severity::Warning)).take(MOST).map(|diagnostic| row(diagnostic, sources));
    let mut text =
        format!("### {}\n\n| where | what | how to mend it |\n|---|---|---|\n", super::tally(errors, warnings));
    text.extend(rows);
    if errors + warnings > MOST {
        text += &format!("\n… and {} more. `plainsight check` tells them all.\n", errors + warnings - MOST);
    }
    text
}

fn row(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let path = escape(diagnostic.path(sources));
    let place = match diagnostic.location {
        Location::Span(span) => format!("{path}:{}", sources.line_column(span).0),
        Location::File(_) => path,
    };
    let (severity, rule) = (diagnostic.rule.severity.word(), diagnostic.rule.name);
    let help = escape(diagnostic.help.as_deref().unwrap_or_default());
    format!("| {place} | **{severity}** [{rule}] {} | {help} |\n", escape(&diagnostic.message))
}

/// `text` as words in Markdown, on one line. A backslash takes its meaning from every sign; what GitHub still reads in
/// the finished text, `@name` and `#1`, is broken by an empty comment.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 4);
    for character in text.chars() {
        match character {
            '@' | '#' => escaped.extend(['\\', character].into_iter().chain("<!-- -->".chars())),
            // Words are easier to read with their hyphens, stops and commas, which mean nothing inside a line.
            '-' | ',' | '\'' | '/' => escaped.push(character),
            sign if sign.is_ascii_punctuation() => escaped.extend(['\\', sign]),
            other if other.is_control() || other.is_whitespace() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_comes_out_as_markup() {
        for (text, expected) in [
            ("<script>", "\\<script\\>"),
            ("a | b\n::error::x", "a \\| b \\:\\:error\\:\\:x"),
            ("[x](https://example.org)", "\\[x\\]\\(https\\://example\\.org\\)"),
            ("@someone ##[add-mask]", "\\@<!-- -->someone \\#<!-- -->\\#<!-- -->\\[add-mask\\]"),
            ("Waynesboro Police Dept., 2019-02", "Waynesboro Police Dept\\., 2019-02"),
            ("`code` *bold* &lt; \\", "\\`code\\` \\*bold\\* \\&lt\\; \\\\"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }
}
