//! `missing-copy` and `changed-copy`: an own copy that is not there, or is not the file that was obtained.

use sha2::{Digest, Sha256};

use crate::check::{Dataset, Record};
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::document::Document;
use crate::source::Sources;

/// A copy that is not there.
pub static MISSING: Rule = Rule {
    name: "missing-copy",
    severity: Severity::Error,
    summary: "The file that a document names as its own copy lies beside the document's record.",
    explanation: "The page of the document links to the copy. Put the file into the folder of the record, content/documents/, \
        and name it alone, without folders. Copies are .pdf, .png, .jpg, .webp, .svg, .html or .txt.",
};

/// A copy whose digest is another.
pub static CHANGED: Rule = Rule {
    name: "changed-copy",
    severity: Severity::Error,
    summary: "The bytes of an own copy are those whose SHA-256 the record gives.",
    explanation: "The digest is the reader's proof that the copy is the file that was obtained. If the two differ, either the \
        file was saved anew on the way or the digest belongs to another file: find out which before changing either.",
};

/// Checks the own copy of every document.
pub fn check(dataset: &Dataset, sources: &Sources, report: &mut Report) {
    for record in &dataset.documents {
        check_one(record, sources, report);
    }
}

fn check_one(record: &Record<Document>, sources: &Sources, report: &mut Report) {
    let Some(copy) = &record.value.copy else { return };
    let name = &copy.file.value.0;
    let path = crate::layout::beside(&record.id, name);
    if sources.unread.contains(&path) {
        return;
    }
    let Some(bytes) = bytes_at(&path, sources) else {
        let fault = Diagnostic::at(&MISSING, copy.file.span, format!("there is no file `{path}`")).label("not there");
        return report.add(fault.help("put the file beside the record, or leave `copy:` out"));
    };
    if let Some(digest) = other_digest(bytes, &copy.sha256.value.0) {
        let fault = Diagnostic::at(&CHANGED, copy.sha256.span, format!("this is not the SHA-256 of `{path}`"));
        let help = format!("find out whether the file or the digest is the wrong one; the file's is {digest}");
        report.add(fault.label("of another file").help(help));
    }
}

/// The digest of `bytes`, if it is not the one that is `told`. What is no digest at all has been told as `bad-sha256`.
pub(super) fn other_digest(bytes: &[u8], told: &str) -> Option<String> {
    let digest = hexadecimal(&Sha256::digest(bytes));
    let is_digest = told.len() == digest.len() && told.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    (is_digest && told != digest).then_some(digest)
}

fn bytes_at<'a>(path: &str, sources: &'a Sources) -> Option<&'a [u8]> {
    let blob = sources.blobs.iter().find(|blob| blob.path == path).map(|blob| blob.bytes.as_slice());
    blob.or_else(|| sources.texts.iter().find(|text| text.path == path).map(|text| text.text.as_bytes()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
