//! The form for people: rustc's layout, drawn by annotate-snippets.
//!
//! Entry: [`render`]. Record text is shown as it is but for control characters, which could otherwise drive a terminal.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Location, Report, Severity, clipped, without_controls};
use crate::source::{Sources, Span};

/// Whether colours are used: the caller knows whether a terminal reads it, and what `NO_COLOR` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// With ANSI colours.
    Styled,
    /// Plain text.
    Plain,
}

/// All diagnostics as text, a blank line after each.
pub fn render(report: &Report, sources: &Sources, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Styled => Renderer::styled(),
        Colour::Plain => Renderer::plain(),
    };
    report.diagnostics.iter().map(|diagnostic| render_one(diagnostic, sources, &renderer) + "\n\n").collect()
}

fn render_one(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let level = match diagnostic.rule.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = one_line(&diagnostic.message);
    let title = level.primary_title(message).id(diagnostic.rule.name);
    let mut group = match &diagnostic.location {
        Location::Span(span) => Group::with_title(title).element(primary_snippet(diagnostic, *span, sources)),
        Location::File(path) => Group::with_title(title).element(annotate_snippets::Origin::path(one_line(path))),
    };
    for (span, text) in other_files(diagnostic) {
        group = group.element(snippet(*span, text, AnnotationKind::Context, sources));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(without_controls(help)));
    }
    without_second_controls(&renderer.render(&[group]))
}

fn primary_snippet<'a>(
    diagnostic: &'a Diagnostic,
    span: Span,
    sources: &'a Sources,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let same_file = diagnostic.notes.iter().filter(|(note, _)| note.source == span.source);
    same_file.fold(snippet(span, &diagnostic.label, AnnotationKind::Primary, sources), |drawn, (note, text)| {
        drawn.annotation(annotation(*note, text, AnnotationKind::Context, sources))
    })
}

fn other_files(diagnostic: &Diagnostic) -> impl Iterator<Item = &(Span, String)> {
    let primary = match diagnostic.location {
        Location::Span(span) => Some(span.source),
        Location::File(_) => None,
    };
    diagnostic.notes.iter().filter(move |(note, _)| Some(note.source) != primary)
}

fn snippet<'a>(
    span: Span,
    label: &'a str,
    kind: AnnotationKind,
    sources: &'a Sources,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let source = sources.get(span.source);
    Snippet::source(source.text.as_str())
        .path(one_line(&source.path))
        .annotation(annotation(span, label, kind, sources))
}

/// A path or a sentence without control characters, the end of a line among them: a file may be called anything.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, "\u{fffd}")
}

fn annotation<'a>(
    span: Span,
    label: &'a str,
    kind: AnnotationKind,
    sources: &Sources,
) -> annotate_snippets::Annotation<'a> {
    let drawn = kind.span(clipped(span, &sources.get(span.source).text));
    if label.is_empty() { drawn } else { drawn.label(label) }
}

/// The renderer shows the controls of ASCII as signs, but lets those of Latin-1 pass, one of which (U+009B) begins an
/// order to the terminal as ESC does.
fn without_second_controls(text: &str) -> String {
    text.replace(|character| ('\u{80}'..='\u{9f}').contains(&character), "\u{fffd}")
}
