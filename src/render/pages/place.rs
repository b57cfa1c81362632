//! The page `place`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `place.html` is given.
#[derive(Debug, Serialize)]
pub struct PlacePage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, _position: usize, at: &SitePath) -> PlacePage {
    let about = About { kind: "place", title: "Place".to_owned(), description: String::new(), above: Vec::new() };
    PlacePage { page: Chrome::new(scene, at, about) }
}
