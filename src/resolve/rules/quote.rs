//! `quote-missing`, `quote-near`, `quote-other-page` and `quote-too-short`: words that are not in the text that is kept, not
//! quite, not where the citation says, or too few to tell.

use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::quote::SHORTEST;
use crate::quote::difference::Difference;
use crate::source::Span;

/// Words that are nowhere in the text.
pub static MISSING: Rule = Rule {
    name: "quote-missing",
    severity: Severity::Error,
    summary: "A quotation stands in the text of its document, where that is kept here.",
    explanation: "What is quoted must be what the document says. Quotation marks, dashes, ligatures, ends of lines and white \
        space may differ; `[…]` leaves words out, `[so]` marks your own. Words on a page that is a picture are marked \
        `transcribed: true`, with the reason as `transcribed_because:`.",
};

/// Words that are almost in the text.
pub static NEAR: Rule = Rule {
    name: "quote-near",
    severity: Severity::Error,
    summary: "A quotation is letter by letter what its document says.",
    explanation: "A slip of the pen in a quotation is what an opponent will show around. If the text that is kept has the \
        slip, mend it there, and its SHA-256 with it.",
};

/// Words on another page.
pub static OTHER_PAGE: Rule = Rule {
    name: "quote-other-page",
    severity: Severity::Error,
    summary: "A quotation stands on the page that the citation names.",
    explanation: "Pages are counted from 1 as a reader of the file counts them. The help names the page where the words are.",
};

/// Words that are too few.
pub static TOO_SHORT: Rule = Rule {
    name: "quote-too-short",
    severity: Severity::Warning,
    summary: "A quotation is long enough to be found in the text of its document.",
    explanation: "Fewer than twelve letters without a gap would be found almost anywhere and prove nothing. Quote the words \
        around them too.",
};

/// The words at `span` are nowhere in the text of `document`.
pub fn missing(span: Span, document: &str, report: &mut Report) {
    let fault =
        Diagnostic::at(&MISSING, span, format!("these words are not in the text of `{document}` that is kept here"));
    report.add(fault.label("not found").help(
        "copy them from the document letter by letter; where its page is a picture without text, add `transcribed: true` \
         and the reason as `transcribed_because:`",
    ));
}

/// The words at `span` differ from those of `document`, so many hundredths agreeing.
pub fn near(
    span: Span,
    document: &str,
    difference: &Difference,
    agreeing: usize,
    page: Option<u32>,
    report: &mut Report,
) {
    let place = page.map(|page| format!(" on page {page}")).unwrap_or_default();
    let told = match agreeing {
        100 => format!("these words differ from the text of `{document}`{place} by a dash"),
        part => format!("these words are almost, by {part} %, in the text of `{document}`{place}"),
    };
    let help = format!("it has `{}` where the quotation has `{}`", difference.document, difference.quoted);
    report.add(Diagnostic::at(&NEAR, span, told).label("not letter by letter").help(help));
}

/// The words are on page `found` and not on the one at `span`.
pub fn other_page(span: Span, cited: u32, found: u32, report: &mut Report) {
    let fault = Diagnostic::at(&OTHER_PAGE, span, format!("these words are not on page {cited} but on page {found}"));
    report.add(fault.label("another page").help(format!("write `page: {found}`")));
}

/// The words at `span` are too few.
pub fn too_short(span: Span, report: &mut Report) {
    let told = format!("fewer than {SHORTEST} letters without a gap are too few to be found");
    report.add(Diagnostic::at(&TOO_SHORT, span, told).label("too short").help("quote the words around them too"));
}
