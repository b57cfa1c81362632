//! `agencies.geojson`: every agency as a feature (RFC 7946), `[lon, lat]`.
//!
//! Properties are the columns of `agencies.csv` but for the point, typed and untouched. An agency that could not be
//! placed is there with a null geometry, so that nothing is dropped.

use std::io::{self, Write};

use geojson::feature::Id;
use geojson::{Feature, Geometry, GeometryValue, JsonObject, JsonValue};
use serde::Serialize;

use super::json;
use super::table::{Cell, six_decimals};
use super::tables::agencies::{self, Row};
use crate::render::scene::Scene;

/// Writes the features, in the order of the ids.
///
/// # Errors
/// As [`json::compact`].
pub fn write(scene: Scene<'_>, out: &mut dyn Write) -> io::Result<()> {
    let features = || agencies::rows(scene).map(|row| feature(&row));
    json::compact(&Collection { kind: "FeatureCollection", features: json::Each(features) }, out)
}

/// The crate's own collection has all features in memory, several times the size of the file.
#[derive(Serialize)]
struct Collection<F> {
    #[serde(rename = "type")]
    kind: &'static str,
    features: F,
}

fn feature(row: &Row<'_>) -> Feature {
    let point = |lat: f64, lon: f64| [six_decimals(lon), six_decimals(lat)];
    Feature {
        bbox: None,
        geometry: row.spot().map(|spot| Geometry::new(GeometryValue::new_point(point(spot.lat, spot.lon)))),
        id: Some(Id::String(row.agency.id.clone())),
        properties: Some(properties(row)),
        foreign_members: None,
    }
}

fn properties(row: &Row<'_>) -> JsonObject {
    let cells = agencies::WORDS.columns.iter().zip(agencies::cells(row));
    let cells = cells.filter(|(column, _)| !matches!(column.name, "lat" | "lon"));
    cells.map(|(column, cell)| (column.name.to_owned(), value(cell))).collect()
}

fn value(cell: Cell<'_>) -> JsonValue {
    match cell {
        Cell::Empty => JsonValue::Null,
        Cell::Text(text) => JsonValue::from(text),
        Cell::Whole(number) => JsonValue::from(number),
        Cell::Degrees(degrees) => JsonValue::from(degrees),
        Cell::List(parts) => parts.into_iter().map(JsonValue::from).collect(),
    }
}
