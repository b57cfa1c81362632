//! `missing-texts`, `changed-texts` and `page-heading`: page texts that are not there, are others, or cannot be read.

use super::own_copy::other_digest;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::quote::pages::BadHeading;
use crate::record::kinds::document::PageTexts;
use crate::source::{SourceId, Sources, Span};

/// Page texts that are not there.
pub static MISSING: Rule = Rule {
    name: "missing-texts",
    severity: Severity::Error,
    summary: "The file that a document names as its page texts lies beside the document's record.",
    explanation: "Quotations are checked against it. It is a text file, .txt, in the folder of the record, content/documents/, \
        named alone, without folders.",
};

/// Page texts whose digest is another.
pub static CHANGED: Rule = Rule {
    name: "changed-texts",
    severity: Severity::Error,
    summary: "The bytes of page texts are those whose SHA-256 the record gives.",
    explanation: "A text that could be changed to fit a quotation would prove nothing. Whoever mends a text says so by \
        changing its digest in the same change, where a reviewer sees both.",
};

/// A heading that is none.
pub static HEADING: Rule = Rule {
    name: "page-heading",
    severity: Severity::Error,
    summary: "In page texts, a line that begins with == is a heading: a page or an excerpt.",
    explanation: "The headings are `== page 2 ==`, `== excerpt ==` and `== page 2, excerpt ==`. Put a blank before a line of the \
        document's own that begins so. What stands before the first heading is a note and no text of the document.",
};

/// Finds the page texts in the file at `path`, and tells if their digest is another.
pub(crate) fn find(texts: &PageTexts, path: &str, sources: &Sources, report: &mut Report) -> Option<SourceId> {
    if sources.unread.contains(path) {
        return None;
    }
    let Some((id, source)) = sources.iter().find(|(_, source)| source.path == path && path.ends_with(".txt")) else {
        let fault =
            Diagnostic::at(&MISSING, texts.file.span, format!("there is no text file `{path}`")).label("not there");
        report
            .add(fault.help("put the file beside the record, with a name that ends in `.txt`, or leave `texts:` out"));
        return None;
    };
    if let Some(digest) = other_digest(source.text.as_bytes(), &texts.sha256.value.0) {
        let fault = Diagnostic::at(&CHANGED, texts.sha256.span, format!("this is not the SHA-256 of `{path}`"));
        let help = format!("if the text was mended, its SHA-256 is {digest}; if not, find out who changed it");
        report.add(fault.label("of another text").help(help));
    }
    Some(id)
}

/// A heading that cannot be read.
pub(crate) fn heading(source: SourceId, BadHeading(line): BadHeading, sources: &Sources, report: &mut Report) {
    let lines = sources.get(source).text.split_inclusive('\n');
    let start = lines.clone().take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    let text = lines.skip(line.saturating_sub(1)).map(str::trim_end).next().unwrap_or_default();
    let span = Span::new(source, start..start + text.len());
    let fault = Diagnostic::at(&HEADING, span, "this line is neither a page nor an excerpt").label("not a heading");
    report.add(fault.help("write `== page 2 ==`, `== excerpt ==` or `== page 2, excerpt ==`"));
}
