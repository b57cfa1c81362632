//! `untranslated-page`: a page or action that is not there in each language of the site.

use super::unknown_language::quoted;
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "untranslated-page",
    severity: Severity::Warning,
    summary: "Every page and every action is there in each language of the site.",
    explanation: "What is missing is shown in the first language, and marked as such. The translation of `about.md` into \
        Spanish is the file `about.es.md` beside it: front matter with title and summary, then the text.",
};

/// The page of this file name, without its ending, whose head is at `span`, is not there in these languages.
pub(in crate::resolve) fn missing(span: Span, name: &str, languages: &[&str]) -> Diagnostic {
    let files: Vec<String> = languages.iter().map(|language| format!("`{name}.{language}.md`")).collect();
    Diagnostic::at(&RULE, span, format!("this page is not there in {}", quoted(languages)))
        .label("shown in the first language there")
        .help(format!("add {} beside it", files.join(" and ")))
}

/// The translation whose head is at `span` has no letter, while its original has one.
pub(in crate::resolve) fn no_letter(span: Span) -> Diagnostic {
    Diagnostic::at(&RULE, span, "this translation has no letter, but its original has one")
        .label("no `for_agencies:` here")
        .help(
            "add `for_agencies:` with `text:`; until then the agencies' pages in this language do not show the letter",
        )
}

/// The translation whose head is at `span` has no summary, while its original has one.
pub(in crate::resolve) fn no_summary(span: Span) -> Diagnostic {
    Diagnostic::at(&RULE, span, "this translation has no summary, but its original has one")
        .label("no `summary:` here")
        .help("add `summary: …`: search engines and lists show it")
}
