//! The page `records`: every key of every record, from the descriptions by which the records are read
//! ([`crate::schema::reference()`]).

use serde::Serialize;

use crate::bundle::SitePath;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;
use crate::schema::reference::{KindReference, reference};

/// What `records.html` is given.
#[derive(Debug, Serialize)]
pub struct RecordsPage {
    page: Chrome,
    contribute: String,
    data: String,
    rules: String,
    kinds: Vec<KindReference>,
    /// The language of the reference, where the page has another; else empty.
    reference: &'static str,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> RecordsPage {
    let about = About {
        kind: "records",
        title: scene.words.text("records-title"),
        description: scene.words.text("records-description"),
        above: vec![(scene.words.text("menu-contribute"), Page::Contribute)],
    };
    RecordsPage {
        page: Chrome::new(scene, at, about),
        contribute: scene.link(at, &Page::Contribute),
        data: scene.link(at, &Page::Data),
        rules: scene.link(at, &Page::Rules),
        kinds: reference(),
        reference: scene.words.reference(),
    }
}
