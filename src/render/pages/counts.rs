//! The page `counts`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `counts.html` is given.
#[derive(Debug, Serialize)]
pub struct CountsPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> CountsPage {
    let about = About { kind: "counts", title: "Counts".to_owned(), description: String::new(), above: Vec::new() };
    CountsPage { page: Chrome::new(scene, at, about) }
}
