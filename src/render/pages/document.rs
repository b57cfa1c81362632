//! The page of a document: what it is, how it became known, and everything that rests on it.
//!
//! [`facts`] makes the table of what is known of it and the list of what is not; [`rests`] gathers what rests on it.

mod facts;
mod rests;

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::DocumentIndex;
use crate::model::document::Document;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;
use crate::render::words;
use facts::Fact;
use rests::Rests;

/// What `document.html` is given.
#[derive(Debug, Serialize)]
pub struct DocumentPage {
    page: Chrome,
    kind: &'static str,
    title: String,
    /// Whether the title is too long for the largest letters.
    long: bool,
    /// "2 things rest on this document."
    count: String,
    facts: Vec<Fact>,
    about: Option<String>,
    unknown: Vec<&'static str>,
    rests: Rests,
    edit: Option<String>,
}

/// A title longer than this is set smaller.
const LONG: usize = 48;

/// The context of the document's page, which stands at `at`.
pub fn context(scene: Scene<'_>, index: DocumentIndex, at: &SitePath) -> DocumentPage {
    let document = scene.atlas.document(index);
    let rests = rests::gather(scene, index, document, at);
    let repository = scene.atlas.site.repository.as_deref();
    DocumentPage {
        page: Chrome::new(scene, at, about(document)),
        kind: words::document_kind(document.kind),
        title: document.title.clone(),
        long: document.title.chars().count() > LONG,
        count: count(document, rests.agencies()),
        facts: facts::facts(scene, document, at),
        about: document.about.clone(),
        unknown: facts::unknown(document),
        rests,
        edit: repository.map(|repository| format!("{repository}/edit/main/content/documents/{}.yaml", document.id)),
    }
}

fn about(document: &Document) -> About {
    let from: Vec<String> =
        document.publisher.clone().into_iter().chain(document.date().map(|date| words::date(date).words)).collect();
    let kind = words::document_kind(document.kind);
    let description = if from.is_empty() { kind.to_owned() } else { format!("{kind}: {}", from.join(", ")) };
    About {
        kind: "document",
        title: document.title.clone(),
        description: format!("{description}. What it is and what rests on it."),
        above: vec![("Documents".to_owned(), Page::Documents)],
    }
}

/// How much rests on a document, of which so many `agencies`.
pub fn count(document: &Document, agencies: usize) -> String {
    match (document.uses.len(), agencies) {
        (0, _) => "Nothing on this site rests on this document yet.".to_owned(),
        (uses, 0) => format!("{} on this document.", words::counted(uses, "statement rests", "statements rest")),
        (uses, agencies) => format!(
            "{} on this document, about {}.",
            words::counted(uses, "statement rests", "statements rest"),
            words::counted(agencies, "agency", "agencies")
        ),
    }
}
