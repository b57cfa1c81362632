//! `unknown-language`: a text or a page in a language that the site does not have.

use crate::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::record::Spanned;
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "unknown-language",
    severity: Severity::Warning,
    summary: "Texts and pages are in the languages that content/site.yaml names.",
    explanation: "What is in another language is shown nowhere. Add the language to `languages:`, or mend its code: \
        `es` is Spanish, `pt-BR` the Portuguese of Brazil.",
};

/// A text is written in `language`.
pub(in crate::resolve) fn in_text(language: &Spanned<String>, known: &[&str]) -> Diagnostic {
    unknown(language.span, &language.value, known).label("this text is not shown")
}

/// The page at `span` is a translation into `language`.
pub(in crate::resolve) fn of_page(span: Span, language: &str, known: &[&str]) -> Diagnostic {
    unknown(span, language, known).label("this page is not shown")
}

fn unknown(span: Span, language: &str, known: &[&str]) -> Diagnostic {
    let fault = Diagnostic::at(&RULE, span, format!("the site has no language `{language}`"));
    match nearest(language, known.iter().copied()) {
        Some(meant) => fault.help(format!("did you mean `{meant}`?")),
        None => fault.help(format!("it has {}; `languages:` in content/site.yaml names them", quoted(known))),
    }
}

/// `en`, `es`.
pub(in crate::resolve) fn quoted(codes: &[&str]) -> String {
    let codes: Vec<String> = codes.iter().map(|code| format!("`{code}`")).collect();
    codes.join(", ")
}
