//! The page `contribute`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `contribute.html` is given.
#[derive(Debug, Serialize)]
pub struct ContributePage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> ContributePage {
    let about =
        About { kind: "contribute", title: "Contribute".to_owned(), description: String::new(), above: Vec::new() };
    ContributePage { page: Chrome::new(scene, at, about) }
}
