//! The timeline: how the number grew, and what happened, by year.
//!
//! The chart and the table of months count agencies that went active. Everything else has a line of its own: agreements,
//! votes, endings, claims about the total, measures, what happened to programs ([`events`]).

mod events;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bundle::SitePath;
use crate::date::PartialDate;
use crate::plan::page::Page;
use crate::render::chart::{Chart, chart};
use crate::render::chrome::{About, Chrome};
use crate::render::growth::{Growth, Month};
use crate::render::notes::{Note, Notes};
use crate::render::pages::counts::points;
use crate::render::scene::Scene;
use events::EventView;

/// What `timeline.html` is given.
#[derive(Debug, Serialize)]
pub struct TimelinePage {
    page: Chrome,
    chart: Option<Chart>,
    months: Vec<MonthRow>,
    years: Vec<Year>,
    notes: Vec<Note>,
    counts: String,
    /// The map of home, which plays it when script is on.
    play: String,
}

#[derive(Debug, Serialize)]
struct MonthRow {
    month: String,
    iso: String,
    new: String,
    total: String,
}

#[derive(Debug, Serialize)]
struct Year {
    year: i16,
    /// "498 agencies went active."
    active: Option<String>,
    events: Vec<EventView>,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> TimelinePage {
    let growth = Growth::of(scene.atlas, None);
    let months = growth.months();
    let mut notes = Notes::new(scene, at);
    let years = years(scene, &months, at, &mut notes);
    let about = About {
        kind: "timeline",
        title: scene.words.text("menu-timeline"),
        description: scene.words.text("timeline-description"),
        above: Vec::new(),
    };
    TimelinePage {
        page: Chrome::new(scene, at, about),
        chart: chart(&growth, &points(scene, at), scene.words),
        months: months.iter().map(|month| row(scene, month)).collect(),
        years,
        notes: notes.list(),
        counts: scene.link(at, &Page::Counts),
        // The whole file name: a query stands after a file, in every form of addresses.
        play: format!("{}?play", scene.plan.path(&Page::Home, scene.language).relative_to(at)),
    }
}

fn row(scene: Scene<'_>, month: &Month) -> MonthRow {
    MonthRow {
        month: scene.words.partial_date(PartialDate::of_month(month.year, month.month)),
        iso: format!("{:04}-{:02}", month.year, month.month),
        new: scene.words.number(month.new),
        total: scene.words.number(month.total),
    }
}

fn years<'a>(scene: Scene<'a>, months: &[Month], at: &SitePath, notes: &mut Notes<'a>) -> Vec<Year> {
    let mut years: BTreeMap<i16, Year> = BTreeMap::new();
    for month in months {
        let count = months.iter().filter(|other| other.year == month.year).map(|other| other.new).sum();
        let active = scene.words.counted("timeline-active", count);
        years.insert(month.year, Year { year: month.year, active: Some(active), events: Vec::new() });
    }
    for (year, event) in events::gather(scene, at, notes) {
        let slot = years.entry(year).or_insert_with(|| Year { year, active: None, events: Vec::new() });
        slot.events.push(event);
    }
    years.into_values().collect()
}
