//! `events.csv`.

use super::{Held, documents, partnerships};
use crate::date::Date;
use crate::model::agency::Event;
use crate::model::text::Text;
use crate::record::kinds::agency::Status;
use crate::render::downloads::table::{Cell, Form, choice, table};
use crate::render::scene::Scene;

/// A step in the history of a partnership.
pub struct Row<'a> {
    held: Held<'a>,
    position: usize,
    event: &'a Event,
}

/// Every event: by agency, partnership and date.
pub fn rows(scene: Scene<'_>) -> impl Iterator<Item = Row<'_>> {
    partnerships(scene).flat_map(|held| {
        let numbered = held.partnership.history.iter().enumerate();
        numbered.map(move |(position, event)| Row { held, position, event })
    })
}

table! {
    /// One row for each step in the history of a partnership.
    EventsCsv "events",
    key: ["agency", "partnership", "event"],
    leads: [("agency", "agencies", "id")],
    |row: Row| {
        /// The id of the agency.
        agency: Form::Id, "us/va/waynesboro-police-department" => Cell::text(&row.held.agency.id);
        /// The name of the agency.
        agency_name: Form::Text, "Waynesboro Police Department" => Cell::text(&row.held.agency.name);
        /// The number of the partnership among those of the agency, from 1.
        partnership: Form::Whole, "1" => Cell::count(row.held.position + 1);
        /// The number of the event in the history, from 1. The earliest comes first; undated ones keep the record's order.
        event: Form::Whole, "1" => Cell::count(row.position + 1);
        /// The id of the vendor.
        vendor: Form::Id, "ring" => Cell::text(row.held.vendor());
        /// The id of the vendor's program.
        program: Form::Id, "neighbors" => Cell::maybe(row.held.program());
        /// What the partnership became.
        status: Form::Choice(choice::<Status>), "signed" => Cell::text(row.event.status.word());
        /// When, as precisely as the source says.
        date: Form::Date, "2019-02-25" => Cell::shown(row.event.date);
        /// The first day that the date can mean, for sorting. Empty when the start is open or no date is known.
        date_from: Form::Text, "2019-02-25" => Cell::shown(row.event.date.and_then(first_day));
        /// The source's own words for the status.
        wording: Form::Text, "Active Date" => Cell::maybe(row.event.wording.as_deref());
        /// What happened, in our words.
        text: Form::Text, "The chief signs the agreement." => Cell::maybe(row.event.text.as_ref().map(Text::original));
        /// The ids of the documents that show it. Pages and quotations are in citations.csv.
        documents: Form::List, "waynesboro-ring-mou-2019" => documents(row.held.scene, &row.event.sources);
    }
}

fn first_day(date: Date) -> Option<String> {
    let start = match date {
        Date::On(day) => Some(day),
        Date::Between(from, _) => from,
    };
    start.map(|day| {
        let (year, month, day) = day.earliest();
        format!("{year:04}-{month:02}-{day:02}")
    })
}
