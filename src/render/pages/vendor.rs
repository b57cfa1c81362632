//! The page `vendor`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::VendorIndex;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `vendor.html` is given.
#[derive(Debug, Serialize)]
pub struct VendorPage {
    page: Chrome,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, _index: VendorIndex, at: &SitePath) -> VendorPage {
    let about = About { kind: "vendor", title: "Vendor".to_owned(), description: String::new(), above: Vec::new() };
    VendorPage { page: Chrome::new(scene, at, about) }
}
