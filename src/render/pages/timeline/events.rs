//! What happened, but for agencies that went active without a word more: those are counted, not listed.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bundle::SitePath;
use crate::date::{Date, PartialDate};
use crate::model::agency::{Citation, Event};
use crate::model::other::{Count, Measure, Statement};
use crate::model::{AgencyIndex, VendorIndex};
use crate::plan::page::Page;
use crate::record::kinds::agency::Status;
use crate::record::kinds::measure::MeasureStatus;
use crate::render::chrome::Link;
use crate::render::notes::{Mark, Notes};
use crate::render::pages::counts::claimed;
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::DateWords;

/// One line of the timeline.
#[derive(Debug, Serialize)]
pub struct EventView {
    /// The mark beside it.
    word: &'static str,
    date: DateWords,
    title: Said,
    /// Whom it concerns.
    links: Vec<Link>,
    /// How many more it concerns than it names.
    more: Option<usize>,
    text: Option<Said>,
    marks: Vec<Mark>,
}

/// Of agencies to which the same happened on one day, so many are named.
const NAMED: usize = 12;

/// Of more events of agencies than this, those of one month are told together.
const MOST: usize = 500;

/// Something that happened, before it has footnotes, which are numbered down the page.
enum Happened<'a> {
    Agencies(Status, Vec<(AgencyIndex, &'a Event)>),
    Count(&'a Count),
    Measure(&'a Measure),
    Program(VendorIndex, &'a str, &'a Statement),
}

/// Every line, the earliest first, each with its year.
pub fn gather<'a>(scene: Scene<'a>, at: &SitePath, notes: &mut Notes<'a>) -> Vec<(i16, EventView)> {
    let mut all: Vec<(Date, Happened<'a>)> = agencies(scene);
    let atlas = scene.atlas;
    all.extend(atlas.counts.iter().map(|count| (count.date, Happened::Count(count))));
    all.extend(atlas.measures.iter().map(|measure| (measure.date, Happened::Measure(measure))));
    for (position, vendor) in atlas.vendors.iter().enumerate() {
        for program in &vendor.programs {
            let index = VendorIndex::at(position);
            let history = program.history.iter();
            all.extend(history.map(|(date, what)| (*date, Happened::Program(index, program.name.as_str(), what))));
        }
    }
    all.sort_by_key(|(date, _)| date.start().map(|date| (date.earliest(), date.latest())));
    let dated = all.into_iter().filter_map(|(date, happened)| Some((date.start()?.year, date, happened)));
    dated.map(|(year, date, happened)| (year, view(scene, date, happened, at, notes))).collect()
}

/// Events of agencies; those of one day and status without words of their own are one line. Where there are more than
/// [`MOST`], those of one month and status are: a page is to be read, and each agency's own page has its history.
fn agencies(scene: Scene<'_>) -> Vec<(Date, Happened<'_>)> {
    let events = notable(scene);
    let crowded = events.len() > MOST;
    let mut single = Vec::new();
    let mut together: BTreeMap<(String, Status), (Date, Vec<_>)> = BTreeMap::new();
    for (date, index, event) in events {
        if event.text.is_some() && !crowded {
            single.push((date, Happened::Agencies(event.status, vec![(index, event)])));
            continue;
        }
        let date = if crowded { month_of(date) } else { date };
        together.entry((date.to_string(), event.status)).or_insert((date, Vec::new())).1.push((index, event));
    }
    let together = together.into_iter().map(|((_, status), (date, events))| (date, Happened::Agencies(status, events)));
    single.into_iter().chain(together).collect()
}

/// Dated events of agencies that say more than "active".
fn notable(scene: Scene<'_>) -> Vec<(Date, AgencyIndex, &Event)> {
    let agencies = scene.atlas.agencies.iter().enumerate();
    let events = agencies.flat_map(|(position, agency)| {
        let history = agency.partnerships.iter().flat_map(|partnership| &partnership.history);
        history.map(move |event| (AgencyIndex::at(position), event))
    });
    events
        .filter(|(_, event)| event.status != Status::Active || event.text.is_some())
        .filter_map(|(index, event)| Some((event.date?, index, event)))
        .collect()
}

fn month_of(date: Date) -> Date {
    date.start()
        .map_or(date, |start| Date::On(PartialDate { day: None, approximate: false, uncertain: false, ..start }))
}

/// What sort of measure it is; of one that is no longer in force, that too: its date may be the day on which it ended.
fn sort(scene: Scene<'_>, measure: &Measure) -> String {
    let kind = scene.words.measure_kind(measure.kind);
    match measure.status {
        MeasureStatus::Repealed => format!("{kind} · {}", scene.words.measure_status(measure.status)),
        _ => kind,
    }
}

fn view<'a>(scene: Scene<'a>, date: Date, happened: Happened<'a>, at: &SitePath, notes: &mut Notes<'a>) -> EventView {
    let date = scene.words.date(date);
    match happened {
        Happened::Agencies(status, events) => agency_view(scene, date, status, &events, at, notes),
        Happened::Count(count) => EventView {
            word: "documented",
            date,
            title: scene.words.with("timeline-claimed", [("claimed", claimed(scene.words, count).into())]).into(),
            links: vec![Link::new(scene.say(&count.by), format!("{}#{}", scene.link(at, &Page::Counts), count.id))],
            more: None,
            text: None,
            marks: notes.cite(&count.statement.sources),
        },
        Happened::Measure(measure) => EventView {
            word: "rejected",
            date,
            title: scene.say(&measure.title),
            links: vec![Link::new(sort(scene, measure), format!("{}#{}", scene.link(at, &Page::Measures), measure.id))],
            more: None,
            text: Some(scene.say(&measure.statement.text)),
            marks: notes.cite(&measure.statement.sources),
        },
        Happened::Program(vendor, program, what) => EventView {
            word: "considering",
            date,
            title: program.into(),
            links: vec![Link::new(&scene.atlas.vendor(vendor).name, scene.link(at, &Page::Vendor(vendor)))],
            more: None,
            text: Some(scene.say(&what.text)),
            marks: notes.cite(&what.sources),
        },
    }
}

fn agency_view<'a>(
    scene: Scene<'a>,
    date: DateWords,
    status: Status,
    events: &[(AgencyIndex, &'a Event)],
    at: &SitePath,
    notes: &mut Notes<'a>,
) -> EventView {
    let named = events.iter().take(NAMED);
    let link = |index: AgencyIndex| Link::new(&scene.atlas.agency(index).name, scene.link(at, &Page::Agency(index)));
    let rest = events.len().saturating_sub(NAMED);
    EventView {
        word: status.word(),
        date,
        title: match events.len() {
            1 => scene.words.status(status).into(),
            count => {
                let values = [("status", scene.words.status(status).into()), ("count", count.into())];
                scene.words.with("timeline-several", values).into()
            }
        },
        links: named.map(|(index, _)| link(*index)).collect(),
        more: (rest > 0).then_some(rest),
        text: events
            .first()
            .filter(|_| events.len() == 1)
            .and_then(|(_, event)| event.text.as_ref())
            .map(|text| scene.say(text)),
        marks: one_of_each(events.get(..NAMED).unwrap_or(events))
            .into_iter()
            .flat_map(|citation| notes.cite(std::slice::from_ref(citation)))
            .collect(),
    }
}

/// One citation for each document: a thousand agencies on one list are one footnote, and each page has its own place.
fn one_of_each<'a>(events: &[(AgencyIndex, &'a Event)]) -> Vec<&'a Citation> {
    let mut documents = BTreeMap::new();
    for citation in events.iter().flat_map(|(_, event)| &event.sources) {
        documents.entry(citation.document).or_insert(citation);
    }
    documents.into_values().collect()
}
