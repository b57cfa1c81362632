//! `gone-address`: an address that is gone and stands nowhere.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::document::Document;

/// The rule.
pub static RULE: Rule = Rule {
    name: "gone-address",
    severity: Severity::Error,
    summary: "A document with `gone:` has the address that is gone, as `url:`.",
    explanation: "`gone` is the day on which the address of a document was found dead. A dead address stays in the record: \
        archives find their copies by it, and the page says when it still stood. Without one, `gone` says nothing.",
};

/// Checks that there is an address.
pub fn check(record: &Record<Document>, report: &mut Report) {
    let document = &record.value;
    if let Some(gone) = document.gone.as_ref().filter(|_| document.url.is_none()) {
        let fault = Diagnostic::at(&RULE, gone.span, "this says that an address is dead, and the document has none");
        report.add(fault.label("which address?").help("add the dead address as `url:`, or leave `gone:` out"));
    }
}
