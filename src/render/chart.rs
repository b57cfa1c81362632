//! The chart of growth: a step line of agencies that went active, and a circle for each claimed total.
//!
//! Entry: [`chart`]. Everything is placed here, in user units of the `viewBox`; the template only writes it out. The same
//! numbers stand in a table beside it, so a label that finds no free place is left out.

use serde::Serialize;

use super::growth::{Day, Growth};
use super::words::Words;
use crate::date::PartialDate;

const WIDTH: f64 = 900.0;
const BOTTOM: f64 = 420.0;
const TOP: f64 = 40.0;
/// About the width of a digit at the size of labels.
const LETTER: f64 = 8.5;

/// What the chart's component is given.
#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// What it shows, in one sentence.
    pub label: String,
    /// Path data of the line.
    pub line: String,
    /// Path data of the area under it.
    pub area: String,
    /// Where the line ends, with the number there.
    pub end: Label,
    /// Horizontal lines.
    pub levels: Vec<Label>,
    /// The first of January of each year.
    pub years: Vec<Label>,
    /// Claimed totals.
    pub claims: Vec<Claimed>,
}

/// Words at a place.
#[derive(Debug, Clone, Serialize)]
pub struct Label {
    /// To the right.
    pub x: i64,
    /// Down.
    pub y: i64,
    /// `start` or `end`.
    pub anchor: &'static str,
    /// What it says.
    pub text: String,
}

/// A claimed total.
#[derive(Debug, Clone, Serialize)]
pub struct Claimed {
    /// To the right.
    pub x: i64,
    /// Down.
    pub y: i64,
    /// Its number, where there is room.
    pub label: Option<Label>,
    /// Where its sources stand.
    pub href: String,
    /// Who claimed what, when.
    pub title: String,
}

/// A claimed total to be placed: the day by which it was said, the number, its words.
pub struct Point {
    /// The day.
    pub day: Day,
    /// The number.
    pub value: u32,
    /// "at least 200".
    pub words: String,
    /// Where its sources stand.
    pub href: String,
    /// Who claimed what, when.
    pub title: String,
}

/// The chart; `None` when no agency has a date.
pub fn chart(growth: &Growth, points: &[Point], words: &Words) -> Option<Chart> {
    let last = growth.last()?;
    let steps = growth.steps();
    let days = || steps.iter().map(|(day, _)| day.0).chain(points.iter().map(|point| point.day.0));
    let most = points.iter().map(|point| point.value as usize).chain([growth.total()]).max()?;
    let scale = Scale { first: days().min()?, years: f64::from(days().max()? - days().min()? + 1), most: most as f64 };
    let end = (scale.x(last), scale.y(growth.total() as f64));
    let line = line(&scale, &steps);
    let start = steps.first().map_or(0, |(day, _)| whole(scale.x(*day)));
    Some(Chart {
        label: words.with(
            "chart-label",
            [
                ("total", growth.total().into()),
                ("month", words.partial_date(PartialDate::of_month(last.0, last.1)).into()),
                ("claims", points.len().into()),
            ],
        ),
        area: format!("{line}V{BOTTOM}H{start}z"),
        end: Label { x: whole(end.0) + 10, y: whole(end.1) + 22, anchor: "start", text: words.number(growth.total()) },
        levels: levels(&scale, words),
        years: years(&scale),
        claims: claims(&scale, points, end),
        line,
    })
}

struct Scale {
    first: i16,
    years: f64,
    most: f64,
}

impl Scale {
    fn x(&self, (year, month, day): Day) -> f64 {
        let years = f64::from(year - self.first) + f64::from(month - 1) / 12.0 + f64::from(day - 1) / 372.0;
        years / self.years * WIDTH
    }

    fn y(&self, value: f64) -> f64 {
        BOTTOM - value / self.most * (BOTTOM - TOP)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "places on a chart of a thousand units")]
fn whole(place: f64) -> i64 {
    place.round() as i64
}

fn line(scale: &Scale, steps: &[(Day, usize)]) -> String {
    let mut line = String::new();
    let mut drawn = (i64::MIN, i64::MIN);
    for (day, total) in steps {
        let (x, y) = (whole(scale.x(*day)), whole(scale.y(*total as f64)));
        if line.is_empty() {
            line = format!("M{x} {BOTTOM}");
        } else if y != drawn.1 && x != drawn.0 {
            line.push_str(&format!("H{x}"));
        }
        if y != drawn.1 {
            line.push_str(&format!("V{y}"));
            drawn = (x, y);
        }
    }
    let end = steps.last().map_or(0, |(day, _)| whole(scale.x(*day)));
    format!("{line}H{end}")
}

/// A line at every 1, 2 or 5 times a power of ten, three to six of them.
fn levels(scale: &Scale, words: &Words) -> Vec<Label> {
    let mut step = 1.0;
    for factor in [2.0, 2.5, 2.0].iter().cycle().take(24) {
        if scale.most / step <= 6.0 {
            break;
        }
        step *= factor;
    }
    let count = whole((scale.most / step).floor());
    let level = |number: i64| number as f64 * step;
    (1..=count)
        .map(|number| Label {
            x: 0,
            y: whole(scale.y(level(number))),
            anchor: "start",
            text: words.number(usize::try_from(whole(level(number))).unwrap_or_default()),
        })
        .collect()
}

fn years(scale: &Scale) -> Vec<Label> {
    let count = whole(scale.years);
    let years = (0..=count).filter_map(|number| i16::try_from(number).ok());
    years
        .map(|number| Label {
            x: whole(scale.x((scale.first + number, 1, 1))),
            y: whole(BOTTOM) + 34,
            anchor: "start",
            text: (scale.first + number).to_string(),
        })
        .filter(|label| label.x < whole(WIDTH))
        .collect()
}

/// A box that is taken: left, top, right, bottom.
type Taken = (f64, f64, f64, f64);

fn claims(scale: &Scale, points: &[Point], end: (f64, f64)) -> Vec<Claimed> {
    let places: Vec<(f64, f64)> =
        points.iter().map(|point| (scale.x(point.day), scale.y(f64::from(point.value)))).collect();
    let mut taken: Vec<Taken> = places.iter().map(|(x, y)| (x - 8.0, y - 8.0, x + 8.0, y + 8.0)).collect();
    taken.push((end.0, end.1, end.0 + 150.0, end.1 + 48.0));
    let mut placed = Vec::new();
    for (point, (x, y)) in points.iter().zip(places) {
        let label = label(x, y, &point.words, &taken);
        if let Some((_, area)) = &label {
            taken.push(*area);
        }
        let (href, title) = (point.href.clone(), point.title.clone());
        placed.push(Claimed { x: whole(x), y: whole(y), label: label.map(|(label, _)| label), href, title });
    }
    placed
}

/// The first free place beside a circle: left first, because the line runs to the right.
fn label(x: f64, y: f64, text: &str, taken: &[Taken]) -> Option<(Label, Taken)> {
    let width = text.chars().count() as f64 * LETTER;
    [5.0, -12.0, 20.0].into_iter().flat_map(|down| [("end", down), ("start", down)]).find_map(|(anchor, down)| {
        let left = if anchor == "end" { x - 13.0 - width } else { x + 13.0 };
        let area = (left, y + down - 13.0, left + width, y + down + 3.0);
        let free = left > 0.0 && !taken.iter().any(|other| meet(area, *other));
        let at = if anchor == "end" { x - 13.0 } else { x + 13.0 };
        free.then(|| (Label { x: whole(at), y: whole(y + down), anchor, text: text.to_owned() }, area))
    })
}

fn meet(one: Taken, other: Taken) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}
