//! `unknown-language`: a text or a page in a language that the site does not have.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Report, Rule, Severity, nearest};
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
    unknown(language.span, &language.value, known).label(OF_TEXT)
}

/// What marks the place of a text, and tells it from a page.
const OF_TEXT: &str = "this text is not shown";

/// Leaves of many texts in one such language the first, with their number: a site that gives a language up has hundreds.
pub(in crate::resolve) fn fold(report: &mut Report) {
    let is_text = |fault: &Diagnostic| std::ptr::eq(fault.rule, &RULE) && fault.label == OF_TEXT;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for fault in report.diagnostics.iter().filter(|fault| is_text(fault)) {
        *counts.entry(fault.message.clone()).or_default() += 1;
    }
    report.diagnostics.retain_mut(|fault| {
        if !is_text(fault) {
            return true;
        }
        let Some(count) = counts.remove(&fault.message) else { return false };
        if count > 1 {
            fault.message += &format!(", in which {count} texts are written; this is the first of them");
        }
        true
    });
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
