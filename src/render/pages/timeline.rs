//! The page `timeline`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `timeline.html` is given.
#[derive(Debug, Serialize)]
pub struct TimelinePage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> TimelinePage {
    let about = About { kind: "timeline", title: "Timeline".to_owned(), description: String::new(), above: Vec::new() };
    TimelinePage { page: Chrome::new(scene, at, about) }
}
