//! The page `document`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::DocumentIndex;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `document.html` is given.
#[derive(Debug, Serialize)]
pub struct DocumentPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, _index: DocumentIndex, at: &SitePath) -> DocumentPage {
    let about = About { kind: "document", title: "Document".to_owned(), description: String::new(), above: Vec::new() };
    DocumentPage { page: Chrome::new(scene, at, about) }
}
