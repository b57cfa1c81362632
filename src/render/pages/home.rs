//! The page `home`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `home.html` is given.
#[derive(Debug, Serialize)]
pub struct HomePage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> HomePage {
    let about = About { kind: "home", title: "Home".to_owned(), description: String::new(), above: Vec::new() };
    HomePage { page: Chrome::new(scene, at, about) }
}
