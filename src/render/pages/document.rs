//! The page of a document: what it is, how it became known, and everything that rests on it.
//!
//! [`facts`] makes the table of what is known of it and the list of what is not; [`rests`] gathers what rests on it, [`others`] what
//! of that is no agency.

mod facts;
mod others;
mod rests;

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::DocumentIndex;
use crate::model::document::Document;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome};
use crate::render::said::Said;
use crate::render::scene::Scene;
use facts::Fact;
use rests::Rests;

/// What `document.html` is given.
#[derive(Debug, Serialize)]
pub struct DocumentPage {
    page: Chrome,
    kind: String,
    title: Said,
    /// Whether the title is too long for the largest letters.
    long: bool,
    /// "2 things rest on this document."
    count: String,
    facts: Vec<Fact>,
    about: Option<Said>,
    unknown: Vec<String>,
    rests: Rests,
}

/// A title longer than this is set smaller.
const LONG: usize = 48;

/// The context of the document's page, which stands at `at`.
pub fn context(scene: Scene<'_>, index: DocumentIndex, at: &SitePath) -> DocumentPage {
    let document = scene.atlas.document(index);
    let rests = rests::gather(scene, index, document, at);
    DocumentPage {
        page: Chrome::new(scene, at, about(scene, document)),
        kind: scene.words.document_kind(document.kind),
        title: scene.quote(&document.title),
        long: document.title.chars().count() > LONG,
        count: count(scene, document, rests.agencies()),
        facts: facts::facts(scene, document, at),
        about: document.about.as_ref().map(|about| scene.say(about)),
        unknown: facts::unknown(scene.words, document),
        rests,
    }
}

fn about(scene: Scene<'_>, document: &Document) -> About {
    let from: Vec<String> = document
        .publisher
        .clone()
        .into_iter()
        .chain(document.date().map(|date| scene.words.date(date).words))
        .collect();
    let kind = scene.words.document_kind(document.kind);
    let description = match from.is_empty() {
        true => scene.words.with("document-description-plain", [("kind", kind.into())]),
        false => scene.words.with("document-description", [("kind", kind.into()), ("from", from.join(", ").into())]),
    };
    About {
        kind: "document",
        title: document.title.clone(),
        description,
        above: vec![(scene.words.text("menu-documents"), Page::Documents)],
    }
}

/// How much rests on a document, of which so many `agencies`.
pub fn count(scene: Scene<'_>, document: &Document, agencies: usize) -> String {
    match (document.uses.len(), agencies) {
        (0, _) => scene.words.text("document-rests-none"),
        (uses, 0) => scene.words.with("document-rests", [("statements", uses.into())]),
        (uses, agencies) => {
            let values = [("statements", uses.into()), ("agencies", agencies.into())];
            scene.words.with("document-rests-agencies", values)
        }
    }
}
