//! `page-beyond-copy`: a page that the document does not have.

use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "page-beyond-copy",
    severity: Severity::Error,
    summary: "A cited page is a page of the copy.",
    explanation: "Pages are counted from 1 as a reader of the file counts them, whatever number is printed on them. The \
        number of pages is that of the record's `copy:` or of its page texts.",
};

/// There is no page 0 of anything.
pub fn zero(span: Span, report: &mut Report) {
    let fault = Diagnostic::at(&RULE, span, "there is no page 0").label("pages are counted from 1");
    report.add(fault.help("count the pages from the first of the file, which is 1"));
}

/// The document has only `last` pages.
pub fn beyond(span: Span, page: u32, last: u32, report: &mut Report) {
    let pages = if last == 1 { "1 page".to_owned() } else { format!("{last} pages") };
    let fault = Diagnostic::at(&RULE, span, format!("there is no page {page}: the copy has {pages}"));
    report.add(
        fault
            .label("beyond the last page")
            .help("count the pages from the first of the file, not by their printed numbers"),
    );
}
