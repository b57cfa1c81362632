//! `measures.csv`.

use super::documents;
use crate::model::other::Measure;
use crate::record::kinds::measure::{MeasureKind, MeasureStatus};
use crate::render::downloads::table::{Cell, Form, choice, six_decimals, table};
use crate::render::scene::Scene;

/// What a council or oversight body did.
pub struct Row<'a> {
    scene: Scene<'a>,
    measure: &'a Measure,
}

/// Every measure, by date.
pub fn rows(scene: Scene<'_>) -> impl Iterator<Item = Row<'_>> {
    scene.atlas.measures.iter().map(move |measure| Row { scene, measure })
}

table! {
    /// One row for each thing that a council, a legislature, an oversight body or civil society did about it, or that the vendor changed.
    MeasuresCsv "measures",
    key: ["id"],
    leads: [],
    |row: Row| {
        /// Its id.
        id: Form::Id, "oakland-surveillance-ordinance" => Cell::text(&row.measure.id);
        /// Its name.
        title: Form::Text, "Surveillance and Community Safety Ordinance" => Cell::text(row.measure.title.original());
        /// What sort of measure it is.
        kind: Form::Choice(choice::<MeasureKind>), "ordinance" => Cell::text(row.measure.kind.word());
        /// Where it stands.
        status: Form::Choice(choice::<MeasureStatus>), "in-force" => Cell::text(row.measure.status.word());
        /// When it took that status.
        date: Form::Date, "2018-05-15" => Cell::text(row.measure.date.to_string());
        /// Country: ISO 3166-1 alpha-2 in lower case.
        country: Form::Id, "us" => Cell::text(&row.measure.place.country);
        /// State or region: ISO 3166-2 without the country, in lower case.
        region: Form::Id, "ca" => Cell::maybe(row.measure.place.region.as_deref());
        /// City.
        city: Form::Text, "Oakland" => Cell::maybe(row.measure.place.city.as_deref());
        /// County.
        county: Form::Text, "Alameda County" => Cell::maybe(row.measure.place.county.as_deref());
        /// Degrees north (WGS 84).
        lat: Form::Degrees, "37.804372" => Cell::degrees(row.measure.place.spot.map(|spot| six_decimals(spot.lat)));
        /// Degrees east (WGS 84).
        lon: Form::Degrees, "-122.270803" => Cell::degrees(row.measure.place.spot.map(|spot| six_decimals(spot.lon)));
        /// What it says, in our words.
        text: Form::Text, "The council must approve every new surveillance technology." => Cell::text(row.measure.statement.text.original());
        /// The ids of the agencies that it concerns.
        agencies: Form::List, "us/ca/oakland-police-department" => Cell::list(row.measure.agencies.iter().map(|index| &*row.scene.atlas.agency(*index).id));
        /// The ids of the documents that show it.
        documents: Form::List, "oakland-ordinance-13489" => documents(row.scene, &row.measure.statement.sources);
    }
}
