//! `bad-text`: characters that cannot be seen, or too many.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-text",
    severity: Severity::Error,
    summary: "Text holds characters that a reader can see, and no more of them than its field allows.",
    explanation: "Characters that turn the reading direction, have no width or belong to no script can make a record \
        say one thing to a reviewer and another to a reader. They usually come along when text is copied from a PDF or \
        a web page: type the word anew. Names and titles stand on one line.",
};

/// A character that cannot be seen stands at `span`.
pub fn invisible(span: Span, character: char) -> Diagnostic {
    Diagnostic::at(
        &RULE,
        span,
        format!("this text holds U+{:04X}, a character that cannot be seen", u32::from(character)),
    )
    .label("an invisible character")
    .help("delete it, or type the text anew instead of copying it")
}

/// A character that cannot be seen stands in a comment, at `span`.
pub fn invisible_in_comment(span: Span, character: char) -> Diagnostic {
    let message = format!("this comment holds U+{:04X}, a character that cannot be seen", u32::from(character));
    Diagnostic::at(&RULE, span, message)
        .label("an invisible character")
        .help("delete it, or type the comment anew: whoever reviews the record has to see what stands there")
}

/// The text at `span` has `length` characters, more than `most`.
pub fn too_long(span: Span, length: usize, most: usize) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("this text has {length} characters; at most {most} fit here"))
        .label("too long")
        .help("shorten it; what needs more words belongs on a page in content/pages")
}

/// The text at `span` has a line break where one line was wanted.
pub fn line_break(span: Span) -> Diagnostic {
    Diagnostic::at(&RULE, span, "this text runs over several lines, but one line is wanted here")
        .label("more than one line")
        .help("write it on one line")
}
