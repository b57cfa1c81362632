//! Documents: their references to each other.

use super::names::Names;
use crate::check::{Dataset, Record};
use crate::diagnostic::Report;
use crate::model::DocumentIndex;
use crate::model::document::{Document, OwnCopy};
use crate::record::Spanned;
use crate::record::kinds::document::{Document as Wire, OwnCopy as WireCopy};
use crate::record::scalars::Id;

/// Every document, in the order of the records.
pub(super) fn resolve(dataset: &Dataset, names: &Names<'_>, report: &mut Report) -> Vec<Document> {
    dataset.documents.iter().map(|record| document(record, names, report)).collect()
}

fn document(record: &Record<Wire>, names: &Names<'_>, report: &mut Report) -> Document {
    let wire = &record.value;
    let mut refer = |id: &Option<Spanned<Id>>| -> Option<DocumentIndex> {
        id.as_ref().and_then(|id| names.document(id.value.as_str(), id.span, report))
    };
    let (known_through, part_of) = (refer(&wire.known_through), refer(&wire.part_of));
    let obtained = wire.obtained.as_ref();
    Document {
        id: record.id.clone(),
        span: record.span,
        title: wire.title.0.clone(),
        kind: wire.kind,
        authors: wire.authors.iter().map(|author| author.0.clone()).collect(),
        publisher: wire.publisher.as_ref().map(|publisher| publisher.0.clone()),
        written: wire.written,
        published: wire.published,
        retrieved: wire.retrieved,
        url: wire.url.as_ref().map(|url| url.value.0.clone()),
        archived: wire.archived.iter().map(|copy| (copy.url.0.clone(), copy.date)).collect(),
        documentcloud: wire.documentcloud.as_ref().map(|number| number.0.clone()),
        copy: wire.copy.as_ref().map(|copy| own_copy(&record.id, copy)),
        known_through,
        part_of,
        obtained: obtained.map(|way| (way.how.0.clone(), way.by.as_ref().map(|by| by.0.clone()), way.date)),
        about: wire.about.as_ref().map(|about| about.0.clone()),
        redactions: wire.redactions.as_ref().map(|redactions| redactions.0.clone()),
        rights: wire.rights.as_ref().map(|rights| rights.0.clone()),
        uses: Vec::new(),
    }
}

fn own_copy(id: &str, copy: &WireCopy) -> OwnCopy {
    OwnCopy {
        path: beside(id, &copy.file.value.0),
        sha256: copy.sha256.value.0.clone(),
        pages: copy.pages.map(|pages| pages.0),
    }
}

/// The path in the site folder of the file `name` beside the record of the document `id`.
pub(super) fn beside(id: &str, name: &str) -> String {
    let folder = id.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default();
    format!("content/documents/{folder}{name}")
}
