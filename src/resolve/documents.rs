//! Documents: their references to each other.

use super::names::Names;
use crate::check::{Dataset, Record};
use crate::date::Date;
use crate::diagnostic::Report;
use crate::layout::beside;
use crate::model::DocumentIndex;
use crate::model::document::{Document, OwnCopy, PageTexts};
use crate::model::text::Text;
use crate::record::Spanned;
use crate::record::kinds::document::{Document as Wire, Obtained, OwnCopy as WireCopy};
use crate::record::scalars::{Id, Localized, Prose};

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
    let mut say = |text: &Option<Localized<Prose>>| text.as_ref().map(|text| names.text(text, report));
    let (about, redactions) = (say(&wire.about), say(&wire.redactions));
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
        gone: wire.gone.as_ref().map(|day| day.value),
        archived: wire.archived.iter().map(|copy| (copy.url.0.clone(), copy.date)).collect(),
        documentcloud: wire.documentcloud.as_ref().map(|number| number.0.clone()),
        copy: wire.copy.as_ref().map(|copy| own_copy(&record.id, copy)),
        texts: wire.texts.as_ref().map(|texts| PageTexts {
            path: beside(&record.id, &texts.file.value.0),
            sha256: texts.sha256.value.0.clone(),
            made_by: texts.made_by.as_ref().map(|maker| maker.0.clone()),
            excerpt: names.texts().holds_excerpts(&record.id),
        }),
        known_through,
        part_of,
        obtained: wire.obtained.as_ref().map(|way| obtained(way, names, report)),
        about,
        redactions,
        rights: wire.rights.as_ref().map(|rights| names.text(rights, report)),
        uses: Vec::new(),
    }
}

fn obtained(way: &Obtained, names: &Names<'_>, report: &mut Report) -> (Text, Option<String>, Option<Date>) {
    (names.text(&way.how, report), way.by.as_ref().map(|by| by.0.clone()), way.date)
}

fn own_copy(id: &str, copy: &WireCopy) -> OwnCopy {
    OwnCopy {
        path: beside(id, &copy.file.value.0),
        sha256: copy.sha256.value.0.clone(),
        pages: copy.pages.map(|pages| pages.0),
    }
}
