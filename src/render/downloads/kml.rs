//! `agencies.kml`: every agency as a placemark, for programs that read KML 2.2 (OGC 07-147r2): `lon,lat`.
//!
//! The fields are the columns of `agencies.csv`. An agency that could not be placed has a placemark without a point.
//! Nothing in the file is fetched from anywhere: marks differ by colour alone and use the program's own picture.

use std::io::{self, Write};

use super::table::{Cell, SEPARATOR, six_decimals};
use super::tables::agencies::{self, Row};
use super::xml::Xml;
use crate::model::agency::Group;
use crate::model::place::Spot;
use crate::render::scene::Scene;

/// Writes the placemarks, in the order of the ids.
///
/// # Errors
/// As [`Xml::begin`].
pub fn write(scene: Scene<'_>, out: &mut dyn Write) -> io::Result<()> {
    let site = &scene.atlas.site;
    let mut xml = Xml::begin("kml", &[("xmlns", "http://www.opengis.net/kml/2.2")], out)?;
    xml.open("Document", &[])?;
    xml.text("name", &[], site.title.original())?;
    xml.text("description", &[], &format!("{} {} ({})", site.summary.original(), site.licence.0, site.licence.1))?;
    for group in Group::ALL {
        style(&mut xml, group)?;
    }
    for row in agencies::rows(scene) {
        placemark(&mut xml, &row)?;
    }
    xml.close("Document")?;
    xml.end("kml")
}

fn style(xml: &mut Xml<'_>, group: Group) -> io::Result<()> {
    xml.open("Style", &[("id", group.word())])?;
    xml.open("IconStyle", &[])?;
    xml.text("color", &[], colour(group))?;
    xml.close("IconStyle")?;
    xml.close("Style")
}

/// Alpha, blue, green, red: KML's own order.
fn colour(group: Group) -> &'static str {
    match group {
        Group::InUse => "ff1e34ff",
        Group::Agreed => "ff1424b4",
        Group::Unclear => "ff4d9fe0",
        Group::Over => "ff564942",
        Group::Unknown => "ffffffff",
    }
}

fn placemark(xml: &mut Xml<'_>, row: &Row<'_>) -> io::Result<()> {
    xml.open("Placemark", &[])?;
    xml.text("name", &[], &row.agency.name)?;
    xml.text("styleUrl", &[], &format!("#{}", row.agency.group().word()))?;
    xml.open("ExtendedData", &[])?;
    for (column, cell) in agencies::WORDS.columns.iter().zip(agencies::cells(row)) {
        if let Some(text) = words(&cell) {
            xml.open("Data", &[("name", column.name)])?;
            xml.text("value", &[], &text)?;
            xml.close("Data")?;
        }
    }
    xml.close("ExtendedData")?;
    if let Some(spot) = row.spot() {
        point(xml, spot)?;
    }
    xml.close("Placemark")
}

fn point(xml: &mut Xml<'_>, spot: Spot) -> io::Result<()> {
    xml.open("Point", &[])?;
    xml.text("coordinates", &[], &format!("{},{}", six_decimals(spot.lon), six_decimals(spot.lat)))?;
    xml.close("Point")
}

fn words(cell: &Cell<'_>) -> Option<String> {
    match cell {
        Cell::Empty => None,
        Cell::Text(text) => Some(text.to_string()),
        Cell::Whole(number) => Some(number.to_string()),
        Cell::Degrees(degrees) => Some(degrees.to_string()),
        Cell::List(parts) => Some(parts.join(SEPARATOR)),
    }
}
