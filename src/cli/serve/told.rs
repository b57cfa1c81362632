//! Diagnostics as the pages of the preview show them: the same as on the terminal, with links that open the editor.
//!
//! Entry: [`told`]. Every word of a record goes through [`escape`]; nothing of it is ever markup.

use plainsight::diagnostic::{Diagnostic, Location, Report, Severity, tally};
use plainsight::source::{Sources, Span};

use super::editor::Editor;
use super::markup::escape;
use super::shown::Told;

/// How many are shown; the terminal has all.
const MOST: usize = 100;

/// How many characters of a line are shown before the place and after it.
const AROUND: usize = 120;

/// Everything that was found, in order; `kept` says whether there is a good site to show meanwhile.
pub(super) fn told(report: &Report, sources: &Sources, editor: &Editor, kept: bool) -> Told {
    let scene = Scene { sources, editor };
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    let of = |severity| report.diagnostics.iter().filter(move |found| found.rule.severity == severity);
    let faults = (errors > 0).then(|| {
        let after = if kept { "The last good site is still shown." } else { "There is no site to show yet." };
        let all: Vec<&Diagnostic> = of(Severity::Error).chain(of(Severity::Warning)).collect();
        format!("<h2 role=\"alert\">{}</h2><p class=\"after\">{after}</p>{}", tally(errors, warnings), scene.list(&all))
    });
    let only_warnings: Vec<&Diagnostic> = of(Severity::Warning).collect();
    Told { faults, warnings: scene.list(&only_warnings), count: warnings }
}

/// What is needed to show a place.
struct Scene<'a> {
    sources: &'a Sources,
    editor: &'a Editor,
}

impl Scene<'_> {
    fn list(&self, found: &[&Diagnostic]) -> String {
        if found.is_empty() {
            return String::new();
        }
        let items: String = found.iter().take(MOST).map(|diagnostic| self.item(diagnostic)).collect();
        let more = match found.len().saturating_sub(MOST) {
            0 => String::new(),
            more => format!("<p class=\"after\">and {more} more, on the terminal</p>"),
        };
        format!("<ol class=\"faults\" role=\"list\">{items}</ol>{more}")
    }

    fn item(&self, diagnostic: &Diagnostic) -> String {
        let severity = diagnostic.rule.severity.word();
        let place = match &diagnostic.location {
            Location::Span(span) => format!("{}{}", self.place(*span), self.line(*span, &diagnostic.label)),
            Location::File(path) => where_to(&escape(path), self.editor.link(path, 1, 1)),
        };
        let notes: String = diagnostic
            .notes
            .iter()
            .map(|(span, text)| {
                format!(
                    "<div class=\"note\"><p>{}</p>{}{}</div>",
                    escape(text),
                    self.place(*span),
                    self.line(*span, "")
                )
            })
            .collect();
        let help = diagnostic
            .help
            .as_ref()
            .map(|help| format!("<p class=\"help\"><b>How to mend it</b> {}</p>", escape(help)));
        format!(
            "<li class=\"{severity}\"><p class=\"what\"><b>{severity}</b> {} <code class=\"rule\">{}</code></p>{place}{notes}{}</li>",
            escape(&diagnostic.message),
            escape(diagnostic.rule.name),
            help.unwrap_or_default()
        )
    }

    fn place(&self, span: Span) -> String {
        let path = &self.sources.get(span.source).path;
        let (line, column) = self.sources.line_column(span);
        where_to(&format!("{}:{line}:{column}", escape(path)), self.editor.link(path, line, column))
    }

    /// The line of the place, with the place marked in it.
    fn line(&self, span: Span, label: &str) -> String {
        let text = &self.sources.get(span.source).text;
        let (number, _) = self.sources.line_column(span);
        let (start, end) = (span.start as usize, span.end as usize);
        let (Some(before), Some(after)) = (text.get(..start), text.get(start..)) else { return String::new() };
        let before = before.rsplit('\n').next().unwrap_or_default();
        let rest = after.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let (marked, behind) = rest.split_at_checked(end.saturating_sub(start)).unwrap_or((rest, ""));
        if before.is_empty() && rest.is_empty() {
            return String::new();
        }
        let label = if label.is_empty() { String::new() } else { format!("<i>{}</i>", escape(label)) };
        format!(
            "<div class=\"line\"><span aria-hidden=\"true\">{number}</span><pre>{}<mark>{}</mark>{}</pre>{label}</div>",
            escape(&last(before)),
            escape(&first(marked)),
            escape(&first(behind))
        )
    }
}

/// A place: its text to copy, and a link where the file can be opened.
fn where_to(text: &str, link: Option<String>) -> String {
    let link = link.map(|link| format!(" <a class=\"open\" href=\"{}\">Open in the editor</a>", escape(&link)));
    format!("<p class=\"where\"><code class=\"path\">{text}</code>{}</p>", link.unwrap_or_default())
}

fn first(text: &str) -> String {
    match text.char_indices().nth(AROUND) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn last(text: &str) -> String {
    match text.char_indices().rev().nth(AROUND) {
        Some((start, _)) => format!("…{}", text.get(start..).unwrap_or_default()),
        None => text.to_owned(),
    }
}
