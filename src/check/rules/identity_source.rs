//! `identity-source`: an ORI, a web page or another name that nothing shows.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::agency::Agency;

/// The rule.
pub static RULE: Rule = Rule {
    name: "identity-source",
    severity: Severity::Error,
    summary: "An agency's ORI, web page and other names are shown by the agency's own `sources`.",
    explanation: "Every published fact cites a document. What a partnership's sources show needs no more; an ORI, a web \
        page or another name comes from elsewhere, and says from where.",
};

/// Checks that the agency's sources are there when it needs them.
pub fn check(record: &Record<Agency>, report: &mut Report) {
    let agency = &record.value;
    let needs = agency.ori.is_some() || agency.website.is_some() || !agency.aliases.is_empty();
    if needs && agency.sources.is_empty() {
        let fault = Diagnostic::at(&RULE, record.span, "nothing shows this agency's ORI, web page or other names");
        report.add(fault.help("add `sources: [document-id]` to the agency itself, or leave those keys out"));
    }
}
