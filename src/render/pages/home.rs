//! The home page: the demand, what was told against what is documented, the map and its list, the documents' own words,
//! the resistance, and what a reader can do.
//!
//! Its parts: [`super::roster`] (the list), [`super::exhibits`] (quotations),
//! [`maps`](crate::render::maps).

use serde::Serialize;

use super::exhibits::{self, Exhibit};
use super::roster::{self, Group};
use crate::bundle::SitePath;
use crate::geo::regions::{State, region};
use crate::model::Atlas;
use crate::model::agency::Group as Standing;
use crate::model::other::{Action, Count, Measure};
use crate::plan::page::Page;
use crate::record::kinds::counts::{Basis, Precision};
use crate::record::kinds::measure::MeasureStatus;
use crate::render::chrome::{About, Chrome, Link};
use crate::render::maps::view::{self, MapView};
use crate::render::notes::{Mark, Note, Notes};
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::DateWords;

/// What `home.html` is given.
#[derive(Debug, Serialize)]
pub struct HomePage {
    page: Chrome,
    demand: Demand,
    told: Option<Told>,
    documented: Documented,
    maps: Vec<MapView>,
    groups: Vec<Group>,
    /// The documents on which the statuses rest.
    rests: Vec<Mark>,
    exhibits: Vec<Exhibit>,
    measures: Vec<MeasureTeaser>,
    all_measures: String,
    acts: Vec<Act>,
    all_acts: Option<Link>,
    contribute: String,
    timeline: String,
    notes: Vec<Note>,
}

#[derive(Debug, Serialize)]
struct Demand {
    before: Said,
    boxed: Said,
    text: Said,
    button: Said,
    /// What shows the numbers in the text: the count that the site holds against its own.
    marks: Vec<Mark>,
}

#[derive(Debug, Serialize)]
struct Told {
    /// "Ring told police".
    heading: String,
    /// "at least", "about".
    precision: Option<String>,
    /// The number; the source's wording where it gave none.
    figure: String,
    date: DateWords,
    by: Said,
    counts: String,
    marks: Vec<Mark>,
}

#[derive(Debug, Serialize)]
struct Documented {
    /// How many have a partnership that a source shows.
    count: usize,
    /// The same, for large type.
    figure: String,
    /// "1,500 agencies in 46 states and regions."
    total: String,
    /// How many are over.
    over: usize,
    /// How many have no documented status. They are not in `count`.
    unknown: usize,
}

#[derive(Debug, Serialize)]
struct MeasureTeaser {
    title: Said,
    href: String,
    text: Said,
    date: DateWords,
    marks: Vec<Mark>,
}

#[derive(Debug, Serialize)]
struct Act {
    title: Said,
    summary: Said,
    button: Said,
    href: String,
}

/// How many measures and actions the home page shows.
const TEASERS: usize = 3;

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> HomePage {
    let atlas = scene.atlas;
    let mut notes = Notes::new(scene, at);
    let demand = demand(scene, &mut notes);
    let told = atlas.site.told.map(|told| told_view(scene, at, atlas.count(told), &mut notes));
    let rests = roster::rests(atlas, atlas.agencies.iter(), &mut notes);
    let exhibits = exhibits::choose(scene, at, &mut notes);
    let measures = latest(atlas).map(|measure| measure_view(scene, at, measure, &mut notes)).collect();
    let actions = atlas.actions.iter().enumerate().take(TEASERS);
    HomePage {
        page: Chrome::new(scene, at, about(scene)),
        demand,
        told,
        documented: documented(scene),
        maps: [view::nation(scene, at), view::world(scene, at)].into_iter().flatten().collect(),
        groups: roster::groups(scene, at),
        rests,
        exhibits,
        measures,
        all_measures: scene.link(at, &Page::Measures),
        acts: actions.map(|(position, action)| act(scene, at, position, action)).collect(),
        all_acts: (atlas.actions.len() > TEASERS).then(|| {
            let text = scene.words.counted("home-acts-all", atlas.actions.len());
            Link::new(text, scene.link(at, &Page::Actions))
        }),
        contribute: scene.link(at, &Page::Contribute),
        timeline: scene.link(at, &Page::Timeline),
        notes: notes.list(),
    }
}

fn about(scene: Scene<'_>) -> About {
    About { kind: "home", title: String::new(), description: scene.plain(&scene.atlas.site.summary), above: Vec::new() }
}

fn demand<'a>(scene: Scene<'a>, notes: &mut Notes<'a>) -> Demand {
    let site = &scene.atlas.site;
    Demand {
        before: scene.say(&site.demand_before),
        boxed: scene.say(&site.demand_boxed),
        text: scene.say(&site.demand_text),
        button: scene.say(&site.demand_button),
        marks: site.told.map(|told| notes.cite(&scene.atlas.count(told).statement.sources)).unwrap_or_default(),
    }
}

fn told_view<'a>(scene: Scene<'a>, at: &SitePath, count: &'a Count, notes: &mut Notes<'a>) -> Told {
    let precision = match count.precision {
        Precision::AtLeast => Some("home-told-at-least"),
        Precision::About => Some("home-told-about"),
        Precision::Exact | Precision::Words => None,
    };
    let vendor = || [("vendor", (&scene.atlas.vendor(count.vendor).name).into())];
    Told {
        heading: match count.basis {
            Basis::VendorToPolice => scene.words.with("home-told-police", vendor()),
            Basis::VendorPublic => scene.words.with("home-told-public", vendor()),
            Basis::Press | Basis::Advocates | Basis::Records => scene.words.text("home-told-others"),
        },
        precision: precision.filter(|_| count.value.is_some()).map(|id| scene.words.text(id)),
        figure: count.value.map_or_else(|| count.wording.clone(), |value| scene.words.number(value as usize)),
        date: scene.words.date(count.date),
        by: scene.say(&count.by),
        counts: scene.link(at, &Page::Counts),
        marks: notes.cite(&count.statement.sources),
    }
}

fn documented(scene: Scene<'_>) -> Documented {
    let atlas = scene.atlas;
    let count = atlas.agencies.len();
    let in_group = |group| atlas.agencies.iter().filter(|agency| agency.group() == group).count();
    let (over, unknown) = (in_group(Standing::Over), in_group(Standing::Unknown));
    Documented {
        count: count - unknown,
        figure: scene.words.number(count - unknown),
        total: total(scene),
        over,
        unknown,
    }
}

/// How many agencies there are, in how many states and countries.
fn total(scene: Scene<'_>) -> String {
    let regions = || scene.atlas.regions.iter().filter(|region| !region.agencies.is_empty());
    let states: Vec<_> =
        regions().filter(|region| region.country == "us").filter_map(|it| it.region.as_deref()).collect();
    let fifty = states.iter().all(|code| region(code).is_some_and(State::is_of_the_fifty));
    let countries = regions().filter(|region| region.region.is_none()).count();
    let id = match (states.len(), countries) {
        (0, 0 | 1) => "home-list-total",
        (_, 0 | 1) => "home-list-total-states",
        (0, _) => "home-list-total-countries",
        _ => "home-list-total-both",
    };
    let agencies = scene.words.counted("agencies", scene.atlas.agencies.len());
    let states = scene.words.counted(if fifty { "states" } else { "states-and-territories" }, states.len());
    let countries = scene.words.counted("countries", countries);
    scene.words.with(id, [("agencies", agencies.into()), ("states", states.into()), ("countries", countries.into())])
}

/// The latest measures first; what is no longer in force is no example of what can be done.
fn latest(atlas: &Atlas) -> impl Iterator<Item = &Measure> {
    let holding = atlas.measures.iter().rev().filter(|measure| measure.status != MeasureStatus::Repealed);
    holding.take(TEASERS)
}

fn measure_view<'a>(scene: Scene<'a>, at: &SitePath, measure: &'a Measure, notes: &mut Notes<'a>) -> MeasureTeaser {
    MeasureTeaser {
        title: scene.say(&measure.title),
        href: format!("{}#{}", scene.link(at, &Page::Measures), measure.id),
        text: scene.say(&measure.statement.text),
        date: scene.words.date(measure.date),
        marks: notes.cite(&measure.statement.sources),
    }
}

fn act(scene: Scene<'_>, at: &SitePath, position: usize, action: &Action) -> Act {
    Act {
        title: scene.say(&action.title),
        summary: scene.say(&action.summary),
        button: scene.say(&action.button),
        href: action.url.clone().unwrap_or_else(|| scene.link(at, &Page::Action(position))),
    }
}
