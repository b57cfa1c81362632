//! The page `changes`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `changes.html` is given.
#[derive(Debug, Serialize)]
pub struct ChangesPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> ChangesPage {
    let about = About { kind: "changes", title: "Changes".to_owned(), description: String::new(), above: Vec::new() };
    ChangesPage { page: Chrome::new(scene, at, about) }
}
