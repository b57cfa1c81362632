//! Files for programs: tables, maps, records without loss, feeds, schemas.
//!
//! Entry: [`render`]. What each file is made of:
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

use std::io;

use super::scene::Scene;
use super::{find, maps, rules};
use crate::diagnostic::Report;
use crate::plan::page::{Download, Output};
use crate::schema::json_schema;

/// The bytes of a file for programs. A file that cannot be written is told in `report`.
pub fn render(scene: &Scene<'_>, output: &Output, report: &mut Report) -> Vec<u8> {
    let written = match output {
        Output::Download(download) => download_bytes(*scene, *download),
        Output::Find(file) => find::render(*scene, *file),
        Output::Depth(code) => maps::depth::write(code),
        Output::Claims => maps::claims::write(*scene),
        Output::Schema(kind) => json::pretty(&json_schema(*kind)),
        Output::Feed => feed::write(*scene),
        Output::PlaceFeed(position) => feed::write_place(*scene, *position),
        Output::Sitemap => sitemap::write(*scene),
        Output::SitemapPart(position) => sitemap::write_part(*scene, *position),
        Output::Robots => Ok(robots::write(*scene)),
        // Pages and files as they are have been taken by `render` above.
        _ => Ok(Vec::new()),
    };
    written.unwrap_or_else(|error| {
        report.add(rules::unwritten(output, &error.to_string()));
        Vec::new()
    })
}

fn download_bytes(scene: Scene<'_>, download: Download) -> io::Result<Vec<u8>> {
    match download {
        Download::AgenciesGeojson => geojson::write(scene),
        Download::AgenciesKml => kml::write(scene),
        Download::AgenciesJson => json::agencies::write(scene),
        Download::DocumentsJson => json::documents::write(scene),
        Download::Datapackage => datapackage::write(scene),
        table => {
            tables::ALL.iter().find(|known| known.words.download == table).map_or(Ok(Vec::new()), |t| (t.csv)(scene))
        }
    }
}
