//! `front-matter`: prose without its head, or with one that does not end.

use crate::check::whole_file;
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::{SourceId, Span};

/// The rule.
pub static RULE: Rule = Rule {
    name: "front-matter",
    severity: Severity::Error,
    summary: "A page begins with its front matter between two lines of three hyphens.",
    explanation: "The first line is `---`, then come `title:` and the other keys, then `---` again, then the text.",
};

/// The file has no front matter.
pub fn missing(source: SourceId) -> Diagnostic {
    whole_file(&RULE, source, "this page has no front matter")
        .label("`---` belongs here")
        .help("begin the file with a line `---`, then `title: …`, then another line `---`")
}

/// The front matter, whose first line has this length, never ends.
pub fn not_closed(source: SourceId, length: usize) -> Diagnostic {
    Diagnostic::at(&RULE, Span::new(source, 0..length), "the front matter of this page is not closed")
        .label("it begins here")
        .help("write another line `---` below its keys, and the text of the page after that")
}
