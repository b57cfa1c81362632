//! Documents: what each is and where it can be found.

use super::words::{every, field, maybe, shown};
use super::{Subject, Subjects};
use crate::model::Atlas;
use crate::model::document::Document;

/// Every document by its id.
pub(super) fn subjects(atlas: &Atlas) -> Subjects {
    atlas.documents.iter().map(|document| (document.id.clone(), subject(document, atlas))).collect()
}

fn subject(document: &Document, atlas: &Atlas) -> Subject {
    let other = |index| atlas.document(index).id.clone();
    let mut facts = vec![field("title", &document.title), field("kind", document.kind.word())];
    facts.extend(document.authors.iter().map(|author| shown(&format!("by {author}"), &[], atlas)));
    let copy = document.copy.as_ref().map(|copy| format!("{} (SHA-256 {})", copy.path, copy.sha256));
    let fields = [
        maybe("publisher", document.publisher.as_ref()),
        maybe("written", document.written),
        maybe("published", document.published),
        maybe("retrieved", document.retrieved),
        maybe("address", document.url.as_ref()),
        maybe("DocumentCloud", document.documentcloud.as_ref()),
        maybe("own copy", copy),
        maybe("known through", document.known_through.map(other)),
        maybe("part of", document.part_of.map(other)),
        maybe(
            "how obtained",
            document.obtained.as_ref().map(|(how, by, _)| {
                let by = by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
                format!("{}{by}", every(how))
            }),
        ),
        maybe("about", document.about.as_ref().map(every)),
        maybe("redactions", document.redactions.as_ref().map(every)),
        maybe("rights", document.rights.as_ref().map(every)),
    ];
    facts.extend(fields.into_iter().flatten());
    facts.extend(document.archived.iter().map(|(url, _)| shown(&format!("archived at {url}"), &[], atlas)));
    Subject { name: document.title.clone(), facts, formerly: Vec::new() }
}
