//! Diagnostics: where, what, how to mend it.
//!
//! A stage never prints and never stops at the first fault: it adds [`Diagnostic`]s to the [`Report`] that it is handed.
//! The forms in which a report is shown stand one file each beside this one: [`human`], [`json`], [`github`], [`sarif`]
//! and [`markdown`]; [`explained`] is a rule with what explains it to a reader.

pub mod explained;
pub mod github;
pub mod human;
pub mod json;
pub mod markdown;
pub mod sarif;

use crate::source::{Sources, Span};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site does not build.
    Error,
    /// The site builds, and says so.
    Warning,
}

impl Severity {
    /// The word that every form of output uses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One thing that Plainsight checks. Each has a file of its own, which holds this description and the check.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Name in kebab case, shown with every diagnostic.
    pub name: &'static str,
    /// Whether breaking it stops the build.
    pub severity: Severity,
    /// One sentence: what must hold.
    pub summary: &'static str,
    /// Why it must hold and what to do, in Markdown.
    pub explanation: &'static str,
}

impl Rule {
    /// Where the published site explains it, its rules being at `rules`: `rules.html` or `rules/`.
    pub fn page(&self, rules: &str) -> String {
        format!("{rules}#{}", self.name)
    }
}

/// Where a diagnostic points.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// At a part of a text that was read.
    Span(Span),
    /// At a file that could not be read as text, or at an address of the output.
    File(String),
}

/// One fault, whole: rule, place, sentence, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// Where.
    pub location: Location,
    /// What is wrong, as one plain sentence without a final full stop.
    pub message: String,
    /// What stands at the place, in a few words; shown under the line.
    pub label: String,
    /// Other places that matter, each with a few words.
    pub notes: Vec<(Span, String)>,
    /// How to mend it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A fault at `span`.
    pub fn at(rule: &'static Rule, span: Span, message: impl Into<String>) -> Self {
        Self::new(rule, Location::Span(span), message.into())
    }

    /// A fault of a file or address as a whole.
    pub fn in_file(rule: &'static Rule, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(rule, Location::File(path.into()), message.into())
    }

    fn new(rule: &'static Rule, location: Location, message: String) -> Self {
        Self { rule, location, message, label: String::new(), notes: Vec::new(), help: None }
    }

    /// Adds the words under the line.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds another place that matters.
    #[must_use]
    pub fn note(mut self, span: Span, text: impl Into<String>) -> Self {
        self.notes.push((span, text.into()));
        self
    }

    /// Adds how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The path that it concerns.
    pub fn path<'a>(&'a self, sources: &'a Sources) -> &'a str {
        match &self.location {
            Location::Span(span) => &sources.get(span.source).path,
            Location::File(path) => path,
        }
    }
}

/// All faults found so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// In the order found; [`Report::sort`] puts them in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds one fault.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds all faults of another report, such as that of one file checked in parallel.
    pub fn append(&mut self, mut other: Report) {
        self.diagnostics.append(&mut other.diagnostics);
    }

    /// Whether anything found stops the build.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many faults of this severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.rule.severity == severity).count()
    }

    /// Sorts by file and place, so that the same records always tell the same story. The sort is stable.
    pub fn sort(&mut self, sources: &Sources) {
        self.diagnostics.sort_by_cached_key(|diagnostic| {
            let place = match diagnostic.location {
                Location::Span(span) => (span.start, span.end),
                Location::File(_) => (0, 0),
            };
            (diagnostic.path(sources).to_owned(), place)
        });
    }
}

/// The known word nearest to `word`, when it is near enough to be meant: for "did you mean".
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = |candidate: &str| {
        let same_start = strsim::jaro_winkler(word, candidate);
        let few_edits = strsim::normalized_damerau_levenshtein(word, candidate);
        same_start.max(few_edits)
    };
    known
        .into_iter()
        .map(|candidate| (near(candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.8)
        .max_by(|left, right| left.0.total_cmp(&right.0).then(right.1.cmp(left.1)))
        .map(|(_, candidate)| candidate)
}

/// What is wrong with a page, and with how many others: a mistake in what all pages share is told once.
pub fn with_others(message: &str, others: usize) -> String {
    match others {
        0 => message.to_owned(),
        1 => format!("{message}; 1 other page has the same fault"),
        others => format!("{message}; {others} other pages have the same fault"),
    }
}

/// `2 errors, 1 warning`.
pub fn tally(errors: usize, warnings: usize) -> String {
    let counted = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    match (errors, warnings) {
        (0, warnings) => counted(warnings, "warning"),
        (errors, 0) => counted(errors, "error"),
        (errors, warnings) => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
    }
}

/// The part of the span on its first line: a fault of a whole mapping should not show the mapping.
fn clipped(span: Span, text: &str) -> std::ops::Range<usize> {
    let start = (span.start as usize).min(text.len());
    let end = (span.end as usize).min(text.len()).max(start);
    let line = text.get(start..end).and_then(|inside| inside.find('\n')).map_or(end, |offset| start + offset);
    start..line
}

/// Control characters could drive a terminal.
fn without_controls(text: &str) -> String {
    text.chars()
        .map(|character| if character.is_control() && character != '\n' { '\u{fffd}' } else { character })
        .collect()
}
