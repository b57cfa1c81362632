//! The page `embed`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `embed.html` is given.
#[derive(Debug, Serialize)]
pub struct EmbedPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> EmbedPage {
    let about = About { kind: "embed", title: "Embed".to_owned(), description: String::new(), above: Vec::new() };
    EmbedPage { page: Chrome::new(scene, at, about) }
}
