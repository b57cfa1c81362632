//! `not-a-record`: what Git leaves in a record's place.

use memchr::memchr2;

use crate::check::whole_file;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::source::{Source, SourceId, Span};

/// The rule.
pub static RULE: Rule = Rule {
    name: "not-a-record",
    severity: Severity::Error,
    summary: "A record is the record itself: not a pointer to it, not two versions of it at once.",
    explanation: "Git marks the lines on which two changes disagree with <<<<<<<, ======= and >>>>>>>; someone has to \
        choose. Git LFS leaves a small pointer file where it has not fetched the content.",
};

/// Whether the text is no record; it has been told then.
pub fn applies(text: &Source, source: SourceId, report: &mut Report) -> bool {
    if text.text.starts_with("version https://git-lfs.github.com/spec/") {
        let fault = whole_file(&RULE, source, "this is a pointer of Git LFS, not the record");
        report.add(fault.help("fetch the content with `git lfs pull`, or keep records out of Git LFS"));
        return true;
    }
    let markers = conflict(text, source);
    let found = !markers.is_empty();
    markers.into_iter().for_each(|marker| report.add(marker));
    found
}

fn conflict(text: &Source, source: SourceId) -> Vec<Diagnostic> {
    let mut at = 0;
    let mut faults = Vec::new();
    if memchr2(b'<', b'>', text.text.as_bytes()).is_none() {
        return faults;
    }
    for line in text.text.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
            let span = Span::new(source, at..at + line.trim_end().len());
            let fault =
                Diagnostic::at(&RULE, span, "two versions of this record stand here at once (a merge conflict)");
            faults.push(
                fault.label("put here by Git").help("keep the lines that are right; delete the markers and the rest"),
            );
        }
        at += line.len();
    }
    faults
}
