//! The page `measures`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `measures.html` is given.
#[derive(Debug, Serialize)]
pub struct MeasuresPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> MeasuresPage {
    let about = About { kind: "measures", title: "Measures".to_owned(), description: String::new(), above: Vec::new() };
    MeasuresPage { page: Chrome::new(scene, at, about) }
}
