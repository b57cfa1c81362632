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
    kinds: Vec<KindReference>,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> RecordsPage {
    let about = About {
        kind: "records",
        title: "The records".to_owned(),
        description: "Every key of every record: what it holds, whether it must be there, how to write it.".to_owned(),
        above: vec![("Add or correct an agency".to_owned(), Page::Contribute)],
    };
    RecordsPage {
        page: Chrome::new(scene, at, about),
        contribute: scene.link(at, &Page::Contribute),
        data: scene.link(at, &Page::Data),
        kinds: reference(),
    }
}
