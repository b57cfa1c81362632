//! The resistance: what councils, oversight bodies and civil society did, by where it stands.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::other::Measure;
use crate::plan::page::Page;
use crate::record::kinds::measure::MeasureStatus;
use crate::render::chrome::{About, Chrome, Link};
use crate::render::notes::{Mark, Note, Notes};
use crate::render::regions::{place_name, region_of};
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::DateWords;

/// What `measures.html` is given.
#[derive(Debug, Serialize)]
pub struct MeasuresPage {
    page: Chrome,
    total: usize,
    groups: Vec<GroupView>,
    notes: Vec<Note>,
    actions: String,
    contribute: String,
}

#[derive(Debug, Serialize)]
struct GroupView {
    status: String,
    measures: Vec<MeasureView>,
}

#[derive(Debug, Serialize)]
struct MeasureView {
    id: String,
    title: Said,
    kind: String,
    date: DateWords,
    place: Option<Link>,
    text: Said,
    quotes: Vec<Said>,
    marks: Vec<Mark>,
    agencies: Vec<Link>,
}

/// The order of the groups: what holds first.
const ORDER: [MeasureStatus; 5] = [
    MeasureStatus::InForce,
    MeasureStatus::Passed,
    MeasureStatus::Proposed,
    MeasureStatus::Rejected,
    MeasureStatus::Repealed,
];

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> MeasuresPage {
    let mut notes = Notes::new(scene, at);
    let groups = ORDER.iter().filter_map(|status| group(scene, *status, at, &mut notes)).collect();
    let about = About {
        kind: "measures",
        title: scene.words.text("menu-resistance"),
        description: scene.words.text("measures-description"),
        above: Vec::new(),
    };
    MeasuresPage {
        page: Chrome::new(scene, at, about),
        total: scene.atlas.measures.len(),
        groups,
        notes: notes.list(),
        actions: scene.link(at, &Page::Actions),
        contribute: scene.link(at, &Page::Contribute),
    }
}

fn group<'a>(scene: Scene<'a>, status: MeasureStatus, at: &SitePath, notes: &mut Notes<'a>) -> Option<GroupView> {
    let mut measures: Vec<&Measure> = scene.atlas.measures.iter().filter(|measure| measure.status == status).collect();
    measures.sort_by_key(|measure| std::cmp::Reverse(measure.date.start().map(|date| date.earliest())));
    let views: Vec<_> = measures.into_iter().map(|measure| view(scene, measure, at, notes)).collect();
    (!views.is_empty()).then(|| GroupView { status: scene.words.measure_status(status), measures: views })
}

fn view<'a>(scene: Scene<'a>, measure: &'a Measure, at: &SitePath, notes: &mut Notes<'a>) -> MeasureView {
    let agency = |index: &_| Link::new(&scene.atlas.agency(*index).name, scene.link(at, &Page::Agency(*index)));
    let sources = &measure.statement.sources;
    MeasureView {
        id: measure.id.clone(),
        title: scene.say(&measure.title),
        kind: scene.words.measure_kind(measure.kind),
        date: scene.words.date(measure.date),
        place: region_of(scene, &measure.place)
            .map(|(position, _)| Link::new(place_name(scene, &measure.place), scene.link(at, &Page::Place(position)))),
        text: scene.say(&measure.statement.text),
        quotes: sources.iter().filter_map(|source| source.quote.as_ref()).map(|quote| scene.quote(quote)).collect(),
        marks: notes.cite(sources),
        agencies: measure.agencies.iter().map(agency).collect(),
    }
}
