//! Files for programs: tables, maps, records without loss, feeds, schemas.
//!
//! Entry: [`write()`]. What each file is made of:
//! - [`table`] describes tables, each column once; [`tables`] are the seven of them; [`csv`] writes one;
//! - [`geojson`] and [`kml`] show the table of agencies on a map;
//! - [`json`] holds agencies and documents without loss;
//! - [`datapackage`] tells programs what the tables are, in the words of [`table`];
//! - [`feed`], [`sitemap`] and [`robots`] are for readers and search engines that come back;
//! - [`xml`] writes every XML; [`addresses`] are those of pages as seen from outside.
//!
//! Every file is written once from beginning to end; none is read again.

pub mod addresses;
pub mod csv;
pub mod datapackage;
pub mod feed;
pub mod geojson;
pub mod json;
pub mod kml;
pub mod robots;
pub mod sitemap;
pub mod table;
pub mod tables;
pub mod xml;

#[cfg(test)]
mod tests;

use std::io::{self, Write};

use super::scene::Scene;
use super::{find, maps};
use crate::plan::page::{Download, Output};
use crate::schema::json_schema;

/// How much is gathered, in bytes, before it is handed on.
const PIECE: usize = 64 * 1024;

/// Writes a file for programs.
///
/// # Errors
/// Those of `out`, and what a writer says of a value that it cannot write; ours are not among them.
pub fn write(scene: Scene<'_>, output: &Output, out: &mut dyn Write) -> io::Result<()> {
    match output {
        Output::Download(download) => write_download(scene, *download, out),
        Output::Find(file) => find::write(scene, *file, out),
        Output::Depth(code) => maps::depth::write(code, out),
        Output::Claims => maps::claims::write(scene, out),
        Output::Schema(kind) => json::pretty(&json_schema(*kind), out),
        Output::Feed => feed::write(scene, out),
        Output::PlaceFeed(position) => feed::write_place(scene, *position, out),
        Output::Sitemap => sitemap::write(scene, out),
        Output::SitemapPart(position) => sitemap::write_part(scene, *position, out),
        Output::Robots => robots::write(scene, out),
        // Pages and files as they are have been taken by `render` above.
        _ => Ok(()),
    }
}

fn write_download(scene: Scene<'_>, download: Download, out: &mut dyn Write) -> io::Result<()> {
    match download {
        Download::AgenciesGeojson => geojson::write(scene, out),
        Download::AgenciesKml => kml::write(scene, out),
        Download::AgenciesJson => json::agencies::write(scene, out),
        Download::DocumentsJson => json::documents::write(scene, out),
        Download::Datapackage => datapackage::write(scene, out),
        table => tables::ALL.iter().find(|known| known.words.download == table).map_or(Ok(()), |t| (t.csv)(scene, out)),
    }
}
