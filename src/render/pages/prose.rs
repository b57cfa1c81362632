//! The page `prose`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::diagnostic::Report;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `prose.html` is given.
#[derive(Debug, Serialize)]
pub struct ProsePage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, _position: usize, at: &SitePath, _report: &mut Report) -> ProsePage {
    let about = About { kind: "prose", title: "Prose".to_owned(), description: String::new(), above: Vec::new() };
    ProsePage { page: Chrome::new(scene, at, about) }
}
