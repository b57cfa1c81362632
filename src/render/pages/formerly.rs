//! The page `formerly`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::AgencyIndex;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `formerly.html` is given.
#[derive(Debug, Serialize)]
pub struct FormerlyPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, _index: AgencyIndex, at: &SitePath) -> FormerlyPage {
    let about = About { kind: "formerly", title: "Moved".to_owned(), description: String::new(), above: Vec::new() };
    FormerlyPage { page: Chrome::new(scene, at, about) }
}
