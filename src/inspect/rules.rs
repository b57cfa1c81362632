//! What copies must not bring along. What is in them is never told, only where.

use super::{Finding, Unreadable};
use crate::diagnostic::{Diagnostic, Rule, Severity};

/// Every rule of this stage.
pub static TABLE: [&Rule; 5] = [&COVERED, &EMBEDDED, &METADATA, &UNREAD, &PLACE];

/// Text under a box.
pub static COVERED: Rule = Rule {
    name: "copy-covered-text",
    severity: Severity::Error,
    summary: "No text lies under an opaque box of a copy.",
    explanation: "Whoever draws a black box over a name has not removed the name: it can be marked and copied. If the box was to \
        protect a person, the copy would publish what it hides. Remove the text itself, for instance by saving each page as a \
        picture. If the boxes hide nothing that needs protection, say so in the record as `reviewed:` under `copy:`.",
};

/// Files within the file.
pub static EMBEDDED: Rule = Rule {
    name: "copy-embedded-file",
    severity: Severity::Error,
    summary: "A copy holds no other files.",
    explanation: "Portfolios and attachments are published with the copy, unseen by those who reviewed it. Take them out, or \
        publish them as documents of their own; or say in the record, as `reviewed:` under `copy:`, who looked at them.",
};

/// Metadata.
pub static METADATA: Rule = Rule {
    name: "copy-metadata",
    severity: Severity::Warning,
    summary: "A copy's metadata names nobody who should not be named.",
    explanation: "A PDF file may carry the name of whoever typed or scanned it. Public officials may be named; a source may not. \
        Look at them (`pdfinfo FILE`), and say in the record that you did: `reviewed:` under `copy:`.",
};

/// A file that cannot be looked into.
pub static UNREAD: Rule = Rule {
    name: "copy-unreadable",
    severity: Severity::Warning,
    summary: "A copy in PDF can be looked into within limits of time and memory.",
    explanation: "A copy that is broken, or protected by a password, or made to exhaust whoever reads it, cannot be checked for \
        text under boxes. Save it anew from a viewer that opens it, or say in the record, as `reviewed:` under `copy:`, who \
        looked at it.",
};

/// The place of a photograph.
pub static PLACE: Rule = Rule {
    name: "picture-place",
    severity: Severity::Error,
    summary: "No picture says where it was taken.",
    explanation: "Telephones write the place into a photograph, to the metre: that of a home, of a camera, of whoever took it. \
        Remove it before the picture is published; the picture itself does not change. Git keeps what was once committed, so \
        ask for help if it is already in a pull request.",
};

/// What was found in the copy at `path`.
pub fn found(path: &str, finding: &Finding) -> Diagnostic {
    let reviewed = "or, if it harms nobody, add `reviewed:` under `copy:` in the record, saying who looked";
    match finding {
        Finding::Covered { page, area: [left, bottom, right, top] } => {
            let place = format!("from ({left}, {bottom}) to ({right}, {top}), in points from the lower left corner");
            Diagnostic::in_file(&COVERED, path, format!("`{path}`, page {page}: there is text under the box {place}"))
                .help(format!("remove the text and not only its sight, by saving the page as a picture; {reviewed}"))
        }
        Finding::Embedded => Diagnostic::in_file(&EMBEDDED, path, format!("`{path}` holds other files"))
            .help(format!("take them out (`pdfdetach -list FILE` names them); {reviewed}")),
        Finding::Metadata { fields } => {
            Diagnostic::in_file(&METADATA, path, format!("`{path}` has metadata: {}", fields.join(", ")))
                .help(format!("look at it (`pdfinfo FILE` shows it) and remove what names a source; {reviewed}"))
        }
    }
}

/// The copy at `path` could not be looked into.
pub fn unreadable(path: &str, why: Unreadable) -> Diagnostic {
    match why {
        Unreadable::Locked => unread(path, "it is protected by a password"),
        Unreadable::Broken => unread(path, "it is broken, or no PDF file"),
    }
}

/// The copy at `path` could not be looked into, `why`.
pub fn unread(path: &str, why: &str) -> Diagnostic {
    Diagnostic::in_file(&UNREAD, path, format!("`{path}` could not be looked into: {why}")).help(
        "save it anew from a viewer that opens it, or add `reviewed:` under `copy:` in the record, saying who looked",
    )
}

/// The picture at `path` says where it was taken.
pub fn place(path: &str) -> Diagnostic {
    Diagnostic::in_file(&PLACE, path, format!("`{path}` says where it was taken"))
        .help("remove it: `exiftool -gps:all= FILE`, or save a screenshot of the picture instead")
}
