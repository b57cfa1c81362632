//! The page `actions`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `actions.html` is given.
#[derive(Debug, Serialize)]
pub struct ActionsPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> ActionsPage {
    let about = About { kind: "actions", title: "Actions".to_owned(), description: String::new(), above: Vec::new() };
    ActionsPage { page: Chrome::new(scene, at, about) }
}
