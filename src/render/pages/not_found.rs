//! The page `not_found`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `not_found.html` is given.
#[derive(Debug, Serialize)]
pub struct NotFoundPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> NotFoundPage {
    let about =
        About { kind: "not_found", title: "Not found".to_owned(), description: String::new(), above: Vec::new() };
    NotFoundPage { page: Chrome::new(scene, at, about) }
}
