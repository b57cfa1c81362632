//! `ended-by-list`: an end that only a list shows.

use std::collections::BTreeMap;

use crate::check::Dataset;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::agency::{Status, StatusEvent};
use crate::record::kinds::citation::Citation;
use crate::record::kinds::document::DocumentKind;

/// The rule.
pub static RULE: Rule = Rule {
    name: "ended-by-list",
    severity: Severity::Error,
    summary: "That a partnership ended is shown by more than its absence from a list.",
    explanation: "A vendor's page and a table show who stands on them. Who is gone from them may have left, or been left out: that \
        is `delisted`. Write `ended` or `not-renewed` when a document says so; if it is a vendor's page or a table that \
        says it in words, quote them.",
};

/// Checks every end.
pub(in crate::resolve) fn check(dataset: &Dataset, report: &mut Report) {
    let kinds = dataset.documents.iter().map(|record| (record.id.as_str(), record.value.kind)).collect();
    let partnerships = dataset.agencies.iter().flat_map(|record| &record.value.partnerships.0);
    for event in partnerships.flat_map(|partnership| &partnership.history) {
        if matches!(event.status.value, Status::Ended | Status::NotRenewed) {
            check_one(event, &kinds, report);
        }
    }
}

fn check_one(event: &StatusEvent, kinds: &BTreeMap<&str, DocumentKind>, report: &mut Report) {
    let is_list = |Citation(citation): &Citation| {
        let kind = kinds.get(citation.document.value.as_str());
        citation.quote.is_none() && matches!(kind, Some(DocumentKind::VendorPage | DocumentKind::Dataset))
    };
    if event.sources.0.iter().all(is_list) {
        let message = format!("only a list shows this `{}`, by what is not on it", event.status.value.word());
        let fault = Diagnostic::at(&RULE, event.status.span, message).label("no document says so");
        report.add(fault.help("write `delisted`, or cite a document that says so, or quote the words of this one"));
    }
}
