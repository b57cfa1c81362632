//! The tables, one file each. To add one: a variant of [`Download`](crate::plan::page::Download), a file here, a line in
//! [`ALL`].
//!
//! Tables name each other's rows by id, and by number where a record has no id: the first partnership of an agency is
//! 1, the third event of its history is 3. The JSON files hold the same lists in the same order.

pub mod agencies;
pub mod citations;
pub mod claims;
pub mod counts;
pub mod documents;
pub mod events;
pub mod measures;

use std::borrow::Cow;

use super::table::{Cell, Table};
use crate::model::agency::{Agency, Citation, Partnership};
use crate::render::scene::Scene;

/// Every table, in the order of the data page.
pub static ALL: [&Table; 7] = [
    &agencies::TABLE,
    &events::TABLE,
    &claims::TABLE,
    &citations::TABLE,
    &documents::TABLE,
    &counts::TABLE,
    &measures::TABLE,
];

/// A partnership with its agency, as several tables show it.
#[derive(Clone, Copy)]
pub struct Held<'a> {
    scene: Scene<'a>,
    agency: &'a Agency,
    /// The position of the partnership.
    position: usize,
    partnership: &'a Partnership,
}

impl<'a> Held<'a> {
    fn vendor(&self) -> &'a str {
        &self.scene.atlas.vendor(self.partnership.vendor).id
    }

    fn program(&self) -> Option<&'a str> {
        program(self.scene, self.partnership)
    }
}

/// Every partnership, in the order of the agencies.
fn partnerships(scene: Scene<'_>) -> impl Iterator<Item = Held<'_>> {
    scene.atlas.agencies.iter().flat_map(move |agency| {
        let numbered = agency.partnerships.iter().enumerate();
        numbered.map(move |(position, partnership)| Held { scene, agency, position, partnership })
    })
}

/// The id of the program of a partnership.
fn program<'a>(scene: Scene<'a>, partnership: &Partnership) -> Option<&'a str> {
    let programs = &scene.atlas.vendor(partnership.vendor).programs;
    partnership.program.and_then(|position| programs.get(position)).map(|program| program.id.as_str())
}

/// The ids of the documents that citations name, each once.
fn documents<'a>(scene: Scene<'a>, citations: &[Citation]) -> Cell<'a> {
    let mut ids: Vec<Cow<'a, str>> = Vec::new();
    for citation in citations {
        let id = Cow::Borrowed(scene.atlas.document(citation.document).id.as_str());
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Cell::list(ids)
}
