//! The page `records`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `records.html` is given.
#[derive(Debug, Serialize)]
pub struct RecordsPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> RecordsPage {
    let about = About { kind: "records", title: "Records".to_owned(), description: String::new(), above: Vec::new() };
    RecordsPage { page: Chrome::new(scene, at, about) }
}
