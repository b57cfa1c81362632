//! How many? What has been claimed about the total, by whom and when, beside what is documented here by that day.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::date::PartialDate;
use crate::model::VendorIndex;
use crate::model::other::Count;
use crate::plan::page::Page;
use crate::render::chart::{Chart, Point, chart};
use crate::render::chrome::{About, Chrome};
use crate::render::growth::{Day, Growth};
use crate::render::notes::{Mark, Note, Notes};
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::{DateWords, Words};

/// What `counts.html` is given.
#[derive(Debug, Serialize)]
pub struct CountsPage {
    page: Chrome,
    chart: Option<Chart>,
    rows: Vec<Row>,
    /// Agencies that have a date, and all agencies.
    dated: usize,
    all: usize,
    /// "October 2020": the last month in which any went active.
    last: Option<String>,
    notes: Vec<Note>,
    timeline: String,
}

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    date: DateWords,
    claimed: String,
    documented: String,
    by: Said,
    basis: String,
    text: Said,
    marks: Vec<Mark>,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> CountsPage {
    let growth = Growth::of(scene.atlas, None);
    let mut notes = Notes::new(scene, at);
    let counts = by_date(scene);
    let rows = counts.iter().map(|count| row(scene, count, &mut notes)).collect();
    let said: Vec<String> = counts.iter().map(|count| claimed(scene.words, count)).collect();
    let about = About {
        kind: "counts",
        title: scene.words.text("counts-title"),
        description: scene.words.with("counts-description", [("claims", said.join(", ").into())]),
        above: Vec::new(),
    };
    CountsPage {
        page: Chrome::new(scene, at, about),
        chart: chart(&growth, &points(scene, at), scene.words),
        rows,
        dated: growth.total(),
        all: scene.atlas.agencies.len(),
        last: growth.last().map(|(year, month, _)| scene.words.partial_date(PartialDate::of_month(year, month))),
        notes: notes.list(),
        timeline: scene.link(at, &Page::Timeline),
    }
}

/// Every count, the earliest first.
pub fn by_date(scene: Scene<'_>) -> Vec<&Count> {
    let mut counts: Vec<&Count> = scene.atlas.counts.iter().collect();
    counts.sort_by_key(|count| day(count));
    counts
}

/// The claimed totals that have a number, for the chart of the page at `at`.
pub fn points(scene: Scene<'_>, at: &SitePath) -> Vec<Point> {
    let page = scene.link(at, &Page::Counts);
    let point = |count: &Count| {
        let claimed = claimed(scene.words, count);
        let date = scene.words.date(count.date).words;
        let title = scene.words.with(
            "chart-claim",
            [("date", date.into()), ("claimed", (&claimed).into()), ("by", scene.plain(&count.by).into())],
        );
        Some(Point {
            day: day(count),
            value: count.value?,
            words: claimed,
            href: format!("{page}#{}", count.id),
            title,
        })
    };
    by_date(scene).into_iter().filter_map(point).collect()
}

/// "at least 200".
pub fn claimed(words: &Words, count: &Count) -> String {
    words.claimed(count.value, count.precision, &count.wording)
}

/// The last day that the date of a count can mean: what was documented by then is held against it.
pub fn day(count: &Count) -> Day {
    count.date.end().map_or((0, 1, 1), |date| date.latest())
}

fn row<'a>(scene: Scene<'a>, count: &'a Count, notes: &mut Notes<'a>) -> Row {
    let vendor: VendorIndex = count.vendor;
    Row {
        id: count.id.clone(),
        date: scene.words.date(count.date),
        claimed: claimed(scene.words, count),
        documented: scene.words.number(Growth::of(scene.atlas, Some(vendor)).by(day(count))),
        by: scene.say(&count.by),
        basis: scene.words.basis(count.basis),
        text: scene.say(&count.statement.text),
        marks: notes.cite(&count.statement.sources),
    }
}
