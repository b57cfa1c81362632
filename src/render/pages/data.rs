//! The page `data`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `data.html` is given.
#[derive(Debug, Serialize)]
pub struct DataPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> DataPage {
    let about = About { kind: "data", title: "Data".to_owned(), description: String::new(), above: Vec::new() };
    DataPage { page: Chrome::new(scene, at, about) }
}
