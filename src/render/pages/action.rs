//! The page `action`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::diagnostic::Report;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `action.html` is given.
#[derive(Debug, Serialize)]
pub struct ActionPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, _position: usize, at: &SitePath, _report: &mut Report) -> ActionPage {
    let about = About { kind: "action", title: "Action".to_owned(), description: String::new(), above: Vec::new() };
    ActionPage { page: Chrome::new(scene, at, about) }
}
