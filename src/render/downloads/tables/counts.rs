//! `counts.csv`.

use super::documents;
use crate::model::other::Count;
use crate::record::kinds::counts::{Basis, Precision};
use crate::render::downloads::table::{Cell, Form, choice, table};
use crate::render::scene::Scene;

/// A claim about the total.
pub struct Row<'a> {
    scene: Scene<'a>,
    count: &'a Count,
}

/// Every count, by date.
pub fn rows(scene: Scene<'_>) -> impl Iterator<Item = Row<'_>> {
    scene.atlas.counts.iter().map(move |count| Row { scene, count })
}

table! {
    /// One row for each claim about how many agencies there are.
    CountsCsv "counts",
    key: ["id"],
    leads: [],
    |row: Row| {
        /// Its id.
        id: Form::Id, "told-police-200" => Cell::text(&row.count.id);
        /// The id of the vendor whose partnerships are counted.
        vendor: Form::Id, "ring" => Cell::text(&row.scene.atlas.vendor(row.count.vendor).id);
        /// The number. Empty when the source gives none.
        value: Form::Whole, "200" => Cell::whole(row.count.value);
        /// How exact it is.
        precision: Form::Choice(choice::<Precision>), "at-least" => Cell::text(row.count.precision.word());
        /// The source's own words.
        wording: Form::Text, "at least 200" => Cell::text(&row.count.wording);
        /// When it was said or counted.
        date: Form::Date, "2019-04-09" => Cell::text(row.count.date.to_string());
        /// Who said it.
        by: Form::Text, "Ring, in a webinar for police" => Cell::text(row.count.by.original());
        /// To whom, or on what basis.
        basis: Form::Choice(choice::<Basis>), "vendor-to-police" => Cell::text(row.count.basis.word());
        /// What was counted, in our words.
        text: Form::Text, "Agencies with an agreement, by the notes of an officer." => Cell::text(row.count.statement.text.original());
        /// The ids of the documents that show it.
        documents: Form::List, "motherboard-2019-07-29-200-agencies" => documents(row.scene, &row.count.statement.sources);
    }
}
