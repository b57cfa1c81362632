//! Every document, by kind, one line each.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::DocumentIndex;
use crate::model::document::Document;
use crate::plan::page::Page;
use crate::record::kinds::document::DocumentKind;
use crate::render::chrome::{About, Chrome};
use crate::render::said::Said;
use crate::render::scene::Scene;

/// Above so many documents each kind is folded.
const FOLDED: usize = 2_000;

/// What `documents.html` is given.
#[derive(Debug, Serialize)]
pub struct DocumentsPage {
    page: Chrome,
    total: usize,
    folded: bool,
    groups: Vec<GroupView>,
}

#[derive(Debug, Serialize)]
struct GroupView {
    kind: String,
    count: String,
    documents: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    title: Said,
    href: String,
    /// Publisher and date.
    from: String,
    uses: String,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> DocumentsPage {
    let documents = &scene.atlas.documents;
    let mut kinds: BTreeMap<DocumentKind, Vec<Line>> = BTreeMap::new();
    for (position, document) in documents.iter().enumerate() {
        let line = line(scene, DocumentIndex::at(position), document, at);
        kinds.entry(document.kind).or_default().push(line);
    }
    let about = About {
        kind: "documents",
        title: scene.words.text("menu-documents"),
        description: scene.words.text("documents-description"),
        above: Vec::new(),
    };
    DocumentsPage {
        page: Chrome::new(scene, at, about),
        total: documents.len(),
        folded: documents.len() > FOLDED,
        groups: kinds.into_iter().map(|(kind, lines)| group(scene, kind, lines)).collect(),
    }
}

fn group(scene: Scene<'_>, kind: DocumentKind, documents: Vec<Line>) -> GroupView {
    GroupView { kind: scene.words.document_kinds(kind), count: scene.words.number(documents.len()), documents }
}

fn line(scene: Scene<'_>, index: DocumentIndex, document: &Document, at: &SitePath) -> Line {
    let date = document.date().map(|date| scene.words.date(date).words);
    let from: Vec<String> = document.publisher.clone().into_iter().chain(date).collect();
    Line {
        title: scene.quote(&document.title),
        href: scene.link(at, &Page::Document(index)),
        from: from.join(", "),
        uses: scene.words.number(document.uses.len()),
    }
}
