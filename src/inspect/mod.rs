//! Inspect: what a file tells that its reader does not see: words under opaque boxes, metadata, embedded files, the place
//! where a photograph was taken.
//!
//! Entry: [`pdf`], which is for a process of its own with limits, since nobody can promise how a file made to hurt is read,
//! and [`has_place`] for pictures. Both say that there is something and where, never what: a finding is read by many.
//!
//! What is looked at in a PDF file: text drawn before a filled rectangle that covers it, also in forms within the page,
//! and text under marks for redaction and filled squares among the annotations. Where a letter ends is reckoned from its
//! font's widths, or taken as half its height. Text under pictures is not told: every scan with recognised text is that.

mod area;
mod paint;
pub mod rules;

use std::collections::BTreeSet;
use std::io::Cursor;

use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream};
use hayro_syntax::page::Page;
use hayro_syntax::{LoadPdfError, Pdf};
use serde::{Deserialize, Serialize};

use area::Area;
use paint::Canvas;

/// Something in a PDF file that its reader does not see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Finding {
    /// The names of fields of metadata that are filled in.
    Metadata {
        /// "author", "keywords".
        fields: Vec<String>,
    },
    /// Files within the file.
    Embedded,
    /// Text under an opaque box.
    Covered {
        /// The page, from 1.
        page: usize,
        /// Left, bottom, right and top, in points from the corner of the page.
        area: [i64; 4],
    },
}

/// Why a PDF file cannot be inspected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unreadable {
    /// It asks for a password.
    Locked,
    /// It is no PDF file, or a broken one.
    Broken,
}

/// More boxes on one page are a pattern, and the first of them are enough to look.
const MOST_BOXES: usize = 20;

/// What is in the PDF file `bytes`, in the order of the pages.
///
/// # Errors
/// When it cannot be read.
pub fn pdf(bytes: Vec<u8>) -> Result<Vec<Finding>, Unreadable> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Unreadable::Locked,
        LoadPdfError::Invalid => Unreadable::Broken,
    })?;
    let mut findings: Vec<Finding> = metadata(&pdf).into_iter().collect();
    if has_files(&pdf) {
        findings.push(Finding::Embedded);
    }
    for (page, number) in pdf.pages().iter().zip(1..) {
        let areas = covered(page);
        findings.extend(areas.into_iter().take(MOST_BOXES).map(|area| Finding::Covered { page: number, area }));
    }
    Ok(findings)
}

fn metadata(pdf: &Pdf) -> Option<Finding> {
    let told = pdf.metadata();
    let fields = [
        ("title", &told.title),
        ("author", &told.author),
        ("subject", &told.subject),
        ("keywords", &told.keywords),
        ("creator", &told.creator),
    ];
    let filled = fields.into_iter().filter(|(_, value)| value.as_ref().is_some_and(|value| !value.is_empty()));
    let mut fields: Vec<String> = filled.map(|(name, _)| name.to_owned()).collect();
    if root(pdf).is_some_and(|root| root.contains_key("Metadata")) {
        fields.push("XMP".to_owned());
    }
    (!fields.is_empty()).then_some(Finding::Metadata { fields })
}

fn root(pdf: &Pdf) -> Option<Dict<'_>> {
    pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())
}

fn has_files(pdf: &Pdf) -> bool {
    let named = root(pdf)
        .and_then(|root| root.get::<Dict<'_>>("Names"))
        .is_some_and(|names| names.contains_key("EmbeddedFiles"));
    let attached =
        root(pdf).and_then(|root| root.get::<Array<'_>>("AF")).is_some_and(|files| files.raw_iter().next().is_some());
    named || attached || pdf.pages().iter().any(|page| annotations(page).any(|note| subtype(&note, "FileAttachment")))
}

fn annotations<'a>(page: &Page<'a>) -> impl Iterator<Item = Dict<'a>> + use<'a> {
    let notes = page.raw().get::<Array<'a>>("Annots");
    notes.into_iter().flat_map(|notes| notes.iter::<Dict<'a>>().collect::<Vec<_>>())
}

fn subtype(note: &Dict<'_>, name: &str) -> bool {
    note.get::<Name<'_>>("Subtype").is_some_and(|found| found.as_str() == name)
}

/// The boxes with text under them, each once.
fn covered(page: &Page<'_>) -> Vec<[i64; 4]> {
    let mut canvas = Canvas::default();
    canvas.page(page);
    for note in annotations(page) {
        let hides = subtype(&note, "Redact") || (subtype(&note, "Square") && filled(&note));
        if let Some(rect) = note.get::<Rect>("Rect").filter(|_| hides) {
            canvas.cover(Area { left: rect.x0, bottom: rect.y0, right: rect.x1, top: rect.y1 });
        }
    }
    let areas: BTreeSet<[i64; 4]> = canvas.covering().iter().map(Area::rounded).collect();
    areas.into_iter().collect()
}

fn filled(note: &Dict<'_>) -> bool {
    let opaque = note.get::<f64>("CA").is_none_or(|opacity| opacity >= 1.0);
    opaque && note.get::<Array<'_>>("IC").is_some_and(|colour| colour.raw_iter().next().is_some())
}

/// The picture or form of this name, for [`paint`].
fn stream_kind(stream: &Stream<'_>) -> Option<String> {
    Some(stream.dict().get::<Name<'_>>("Subtype")?.as_str().to_owned())
}

/// The numbers of an array.
fn numbers(array: &Array<'_>) -> Vec<f64> {
    let number = |object: Object<'_>| match object {
        Object::Number(number) => Some(number.as_f64()),
        _ => None,
    };
    array.iter::<Object<'_>>().filter_map(number).collect()
}

/// Whether a picture says where it was taken.
pub fn has_place(bytes: &[u8]) -> bool {
    let read = exif::Reader::new().read_from_container(&mut Cursor::new(bytes));
    read.is_ok_and(|exif| {
        exif.fields().any(|field| field.tag.context() == exif::Context::Gps && field.tag != exif::Tag::GPSVersionID)
    })
}
