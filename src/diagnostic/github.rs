//! The form for GitHub's workflows: annotations beside the lines of a pull request.
//!
//! Entry: [`render`]. A step shows ten errors and ten warnings and drops the rest without a word, so that the rest is
//! counted in a notice. The runner takes for an order what begins with `::` on a line of its own, after blanks, and what
//! follows `##[` anywhere: every line here begins with an order of ours, in which all that records say is escaped as
//! <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands> has it.

use std::fmt::Write;

use super::{Diagnostic, Location, Report, Severity, clipped};
use crate::source::{Sources, Span};

/// Annotations of one severity that a step shows.
pub const MOST: usize = 10;

/// What an annotation says beyond its message: GitHub cuts at 64 KiB, a reader long before.
const MOST_CHARACTERS: usize = 4_000;

/// The first ten errors and the first ten warnings as annotations, and a line about the rest. `folder` is where the site
/// lies in the repository, empty or ending in `/`.
pub fn render(report: &Report, sources: &Sources, folder: &str) -> String {
    let of = |severity| report.diagnostics.iter().filter(move |diagnostic| diagnostic.rule.severity == severity);
    let shown = of(Severity::Error).take(MOST).chain(of(Severity::Warning).take(MOST));
    let mut text: String = shown.map(|diagnostic| annotation(diagnostic, sources, folder)).collect();
    let rest = |severity| report.count(severity).saturating_sub(MOST);
    let (errors, warnings) = (rest(Severity::Error), rest(Severity::Warning));
    if errors + warnings > 0 {
        let all = super::tally(report.count(Severity::Error), report.count(Severity::Warning));
        let rest = super::tally(errors, warnings);
        text +=
            &format!("::notice title=Plainsight::{all} in all; {rest} not shown here: see the summary of this run\n");
    }
    text
}

fn annotation(diagnostic: &Diagnostic, sources: &Sources, folder: &str) -> String {
    let mut text = format!("::{} ", diagnostic.rule.severity.word());
    let path = diagnostic.path(sources);
    // The built-in theme is no file of the repository.
    if !path.starts_with("built-in:") {
        text += &format!("file={},", property(&format!("{folder}{path}")));
    }
    if let Location::Span(span) = diagnostic.location {
        text += &place(span, sources);
    }
    // Writing to a String cannot fail.
    let _ = writeln!(text, "title={}::{}", property(diagnostic.rule.name), value(&words(diagnostic, path)));
    text
}

fn place(span: Span, sources: &Sources) -> String {
    let range = clipped(span, &sources.get(span.source).text);
    let (line, column) = sources.line_column(span);
    let width = sources.get(span.source).text.get(range).unwrap_or_default().chars().count();
    format!("line={line},endLine={line},col={column},endColumn={},", column + width)
}

fn words(diagnostic: &Diagnostic, path: &str) -> String {
    let mut words = diagnostic.message.clone();
    if path.starts_with("built-in:") {
        words += &format!(" ({path})");
    }
    if let Some(help) = &diagnostic.help {
        words += &format!("\nhelp: {help}");
    }
    words.chars().take(MOST_CHARACTERS).collect()
}

/// Text after the second `::`.
fn value(text: &str) -> String {
    super::without_controls(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text between `=` and `,`.
fn property(text: &str) -> String {
    value(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_records_say_stays_in_its_place() {
        assert_eq!(value("100 %\r\n::error::x"), "100 %25\u{fffd}%0A::error::x");
        assert_eq!(property("a:b,c%0A"), "a%3Ab%2Cc%250A");
        assert_eq!(value("\u{1b}[31m \u{85} \u{9b}"), "\u{fffd}[31m \u{fffd} \u{fffd}");
    }
}
