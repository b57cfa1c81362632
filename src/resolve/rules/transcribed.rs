//! `transcribed-because`: words typed by hand, without the reason.

use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::citation::CitationMap;

/// The rule.
pub static RULE: Rule = Rule {
    name: "transcribed-because",
    severity: Severity::Error,
    summary: "A quotation that is transcribed says why it cannot be found in a text.",
    explanation: "`transcribed: true` stops the check of a quotation, so a reader is told why: the page is a scan without text, \
        or the words are spoken in a recording. The reason stands on the page beside the quotation.",
};

/// Checks that both keys are there or neither, and that there are words to which they belong.
pub fn check(citation: &CitationMap, report: &mut Report) {
    let told = citation.transcribed.as_ref().filter(|told| told.value);
    match (told, &citation.transcribed_because, &citation.quote) {
        (Some(told), None, _) => {
            let fault = Diagnostic::at(&RULE, told.span, "nothing says why these words were typed by hand");
            report
                .add(fault.label("without a reason").help("add `transcribed_because:`, with the reason in a sentence"));
        }
        (None, Some(reason), _) => {
            let fault = Diagnostic::at(&RULE, reason.span, "the reason stands without `transcribed: true`");
            report.add(fault.label("a reason for nothing").help("add `transcribed: true`, or take the reason away"));
        }
        (Some(told), Some(_), None) => {
            let fault = Diagnostic::at(&RULE, told.span, "no words were transcribed: there is no `quote:`");
            report.add(fault.label("of nothing").help("add the words as `quote:`, or take both keys away"));
        }
        _ => {}
    }
}
