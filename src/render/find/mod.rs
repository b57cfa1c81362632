//! Files for the scripts of the pages: what the find box, the filters and the map are made of.
//!
//! Entry: [`write()`]. [`agencies`] is the list of agencies in columns; [`facets`] is what a filter tells them apart by;
//! [`places`] is where a reader may live; [`records`] is what the form for contributions is made of.
//! Nothing in it is new: a page without script says the same. Its words are ids, which the page's language translates.

pub mod agencies;
pub mod facets;
pub mod places;
pub mod records;

#[cfg(test)]
mod tests;

use std::io::{self, Write};

use super::downloads::json;
use super::scene::Scene;
use crate::plan::page::Find;

/// Writes a file for scripts.
///
/// # Errors
/// As [`json::compact`].
pub fn write(scene: Scene<'_>, file: Find, out: &mut dyn Write) -> io::Result<()> {
    match file {
        Find::Agencies => json::compact(&agencies::columns(scene), out),
        Find::Places(key) => places::write(key, out),
        Find::Records => json::compact(&records::records(scene), out),
    }
}
