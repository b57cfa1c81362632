//! `documents.json`.

use std::io::{self, Write};

use serde::Serialize;

use super::{About, Each, about, compact, original, shown};
use crate::date::Date;
use crate::model::DocumentIndex;
use crate::model::document::{Document, OwnCopy};
use crate::model::text::Text;
use crate::plan::page::Page;
use crate::render::downloads::addresses;
use crate::render::scene::Scene;

#[derive(Serialize)]
struct File<'a, D> {
    about: About<'a>,
    documents: D,
}

#[derive(Serialize)]
struct DocumentView<'a> {
    id: &'a str,
    page: String,
    title: &'a str,
    kind: &'static str,
    authors: &'a [String],
    publisher: Option<&'a str>,
    written: Option<String>,
    published: Option<String>,
    retrieved: Option<String>,
    url: Option<&'a str>,
    gone: Option<String>,
    archived: Vec<ArchivedView<'a>>,
    documentcloud: Option<&'a str>,
    copy: Option<CopyView<'a>>,
    texts: Option<TextsView<'a>>,
    known_through: Option<&'a str>,
    part_of: Option<&'a str>,
    obtained: Option<ObtainedView<'a>>,
    about: Option<&'a str>,
    redactions: Option<&'a str>,
    rights: Option<&'a str>,
    uses: usize,
}

#[derive(Serialize)]
struct ArchivedView<'a> {
    url: &'a str,
    date: Option<String>,
}

#[derive(Serialize)]
struct CopyView<'a> {
    file: &'a str,
    sha256: &'a str,
    pages: Option<u32>,
}

#[derive(Serialize)]
struct ObtainedView<'a> {
    how: &'a str,
    by: Option<&'a str>,
    date: Option<String>,
}

/// Writes every document, by id.
///
/// # Errors
/// As [`compact`].
pub fn write(scene: Scene<'_>, out: &mut dyn Write) -> io::Result<()> {
    let numbered = || scene.atlas.documents.iter().enumerate();
    let documents =
        || numbered().map(|(position, document)| document_view(scene, DocumentIndex::at(position), document));
    compact(&File { about: about(scene), documents: Each(documents) }, out)
}

fn document_view<'a>(scene: Scene<'a>, index: DocumentIndex, document: &'a Document) -> DocumentView<'a> {
    let other = |index: DocumentIndex| scene.atlas.document(index).id.as_str();
    DocumentView {
        id: &document.id,
        page: addresses::page(scene, &Page::Document(index)),
        title: &document.title,
        kind: document.kind.word(),
        authors: &document.authors,
        publisher: document.publisher.as_deref(),
        written: shown(document.written),
        published: shown(document.published),
        retrieved: shown(document.retrieved),
        url: document.url.as_deref(),
        gone: shown(document.gone),
        archived: document.archived.iter().map(|(url, date)| ArchivedView { url, date: shown(*date) }).collect(),
        documentcloud: document.documentcloud.as_deref(),
        copy: document.copy.as_ref().map(copy_view),
        texts: document.texts.as_ref().map(|texts| TextsView {
            file: &texts.path,
            sha256: &texts.sha256,
            made_by: texts.made_by.as_deref(),
            excerpt: texts.excerpt,
        }),
        known_through: document.known_through.map(other),
        part_of: document.part_of.map(other),
        obtained: document.obtained.as_ref().map(obtained_view),
        about: original(document.about.as_ref()),
        redactions: original(document.redactions.as_ref()),
        rights: original(document.rights.as_ref()),
        uses: document.uses.len(),
    }
}

#[derive(Serialize)]
struct TextsView<'a> {
    file: &'a str,
    sha256: &'a str,
    made_by: Option<&'a str>,
    excerpt: bool,
}

fn copy_view(copy: &OwnCopy) -> CopyView<'_> {
    CopyView { file: &copy.path, sha256: &copy.sha256, pages: copy.pages }
}

fn obtained_view((how, by, date): &(Text, Option<String>, Option<Date>)) -> ObtainedView<'_> {
    ObtainedView { how: how.original(), by: by.as_deref(), date: shown(*date) }
}
