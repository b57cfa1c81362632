//! `lone-translation`: a translation of a page that is not there, or into the language that the page is in already.

use crate::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "lone-translation",
    severity: Severity::Error,
    summary: "A translation lies beside the page that it translates, and is in another language.",
    explanation: "`about.es.md` is `about.md` in Spanish. Without `about.md` it would have no address and no place in the \
        menu. The page in the site's first language has no code in its name.",
};

/// There is no page `original`, which the file at `span` translates.
pub(in crate::resolve) fn of_nothing<'a>(
    span: Span,
    original: &str,
    known: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let fault = Diagnostic::at(&RULE, span, format!("there is no `{original}.md` that this could translate"));
    match nearest(original, known) {
        Some(meant) => fault.help(format!("did you mean to translate `{meant}.md`?")),
        None => fault.help(format!("add `{original}.md`, or rename this file after the page that it translates")),
    }
}

/// The file at `span` translates `original` into `language`, which is the first.
pub(in crate::resolve) fn into_first(span: Span, original: &str, language: &str) -> Diagnostic {
    let message = format!("`{original}.md` is in `{language}` already, the first language of the site");
    Diagnostic::at(&RULE, span, message).help("take one of the two files out, or mend the code in its name")
}
