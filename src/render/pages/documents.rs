//! The page `documents`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `documents.html` is given.
#[derive(Debug, Serialize)]
pub struct DocumentsPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> DocumentsPage {
    let about =
        About { kind: "documents", title: "Documents".to_owned(), description: String::new(), above: Vec::new() };
    DocumentsPage { page: Chrome::new(scene, at, about) }
}
