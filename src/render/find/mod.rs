//! Files for the scripts of the pages: what the find box, the filters and the map are made of.
//!
//! Entry: [`render`]. [`agencies`] is the list of agencies in columns; [`facets`] is what a filter tells them apart by;
//! [`places`] is where a reader may live; [`records`] is what the form for contributions is made of.
//! Nothing in it is new: a page without script says the same. Its words are ids, which the page's language translates.

pub mod agencies;
pub mod facets;
pub mod places;
pub mod records;

#[cfg(test)]
mod tests;

use std::io;

use super::downloads::json;
use super::scene::Scene;
use crate::plan::page::Find;

/// The bytes of a file for scripts.
///
/// # Errors
/// What the serializer says; writing to memory, it has nothing to say.
pub fn render(scene: Scene<'_>, file: Find) -> io::Result<Vec<u8>> {
    match file {
        Find::Agencies => json::compact(&agencies::columns(scene)),
        Find::Places(key) => places::file(key),
        Find::Records => json::compact(&records::records(scene)),
    }
}
