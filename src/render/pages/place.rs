//! The page of a state or a country: its own map, its agencies with dates, its measures, and what is not researched.

use serde::Serialize;

use super::changes::{self, ChangeView};
use super::help;
use super::roster::{self, Roll};
use crate::bundle::SitePath;
use crate::date::PartialDate;
use crate::model::agency::{Agency, Event, Group};
use crate::model::other::Measure;
use crate::model::place::Region;
use crate::model::{AgencyIndex, Atlas};
use crate::plan::page::{Output, Page};
use crate::record::kinds::agency::{ClaimKind, Status};
use crate::render::chrome::{About, Chrome, Link};
use crate::render::downloads::feed;
use crate::render::maps::legend;
use crate::render::maps::view::{self, MapView};
use crate::render::mend;
use crate::render::notes::{Mark, Note, Notes};
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::DateWords;
use crate::render::words::regions::alphabetical;

/// So many changes are told on the page of a place; the log has all of them.
const MOST_CHANGES: usize = 10;

/// So many agencies for which help is wanted are named again below the list, which has all of them.
const MOST_HELP: usize = 12;

/// What `place.html` is given.
#[derive(Debug, Serialize)]
pub struct PlacePage {
    page: Chrome,
    /// `us/va`
    id: String,
    name: String,
    agencies: usize,
    map: Option<MapView>,
    /// "29 agencies: 27 in use when last seen; 2 ended, rejected or withdrawn."
    lead: String,
    rests: Vec<Mark>,
    first: Option<First>,
    /// The states of a country.
    states: Vec<StateLink>,
    rolls: Vec<Roll>,
    measures: Vec<MeasureView>,
    gaps: Vec<String>,
    contribute: String,
    /// The newest changes that concern it.
    changes: Vec<ChangeView>,
    /// The log of all changes.
    log: String,
    help: Vec<Link>,
    /// What help is wanted for, as a heading says it.
    help_count: usize,
    /// How many more there are than are named.
    help_more: usize,
    help_page: String,
    notes: Vec<Note>,
}

#[derive(Debug, Serialize)]
struct First {
    agency: Link,
    date: DateWords,
    marks: Vec<Mark>,
}

#[derive(Debug, Serialize)]
struct StateLink {
    name: String,
    href: String,
    count: String,
}

#[derive(Debug, Serialize)]
struct MeasureView {
    title: Said,
    href: String,
    text: Said,
    date: DateWords,
    marks: Vec<Mark>,
}

/// The context of the page of the region at `position`, which stands at `at`.
pub fn context(scene: Scene<'_>, position: usize, at: &SitePath) -> PlacePage {
    // A position that the plan gave always leads to a region.
    let nowhere = Region {
        country: String::new(),
        region: None,
        name: String::new(),
        agencies: Vec::new(),
        measures: Vec::new(),
        changes: Vec::new(),
    };
    build(scene, scene.atlas.regions.get(position).unwrap_or(&nowhere), at)
}

fn build(scene: Scene<'_>, region: &Region, at: &SitePath) -> PlacePage {
    let mut notes = Notes::new(scene, at);
    let agencies = || region.agencies.iter().map(|index| scene.atlas.agency(*index));
    let states = states(scene, region, at);
    let rests = roster::rests(scene.atlas, agencies(), &mut notes);
    let first = first(scene, region, at, &mut notes);
    // A country with regions leaves the agencies to their pages, but for those in no region.
    let listed = if states.is_empty() { region.clone() } else { without_regions(scene.atlas, region) };
    let rolls = roster::rolls(scene, at, &listed, &mut notes);
    let measures = region.measures.iter().map(|index| scene.atlas.measure(*index));
    let measures = measures.map(|measure| measure_view(scene, at, measure, &mut notes)).collect();
    let changes = self::changes(scene, region, at, &mut notes);
    let help = help::listed(scene, &listed, at);
    PlacePage {
        page: chrome(scene, region, at),
        id: region.id(),
        name: scene.words.region(region),
        agencies: region.agencies.len(),
        map: view::region(scene, at, region),
        lead: lead(scene, &agencies().collect::<Vec<_>>()),
        rests,
        first,
        states,
        rolls,
        measures,
        gaps: gaps(scene, &agencies().collect::<Vec<_>>()),
        contribute: mend::add(scene, at, &region.id()),
        changes,
        log: scene.link(at, &Page::Changes),
        help_count: help.len(),
        help_more: help.len().saturating_sub(MOST_HELP),
        help: help.into_iter().take(MOST_HELP).collect(),
        help_page: scene.link(at, &Page::HelpWanted),
        notes: notes.list(),
    }
}

/// The page names the feed of the place, which only a site that knows its address has.
fn chrome(scene: Scene<'_>, region: &Region, at: &SitePath) -> Chrome {
    let page = Chrome::new(scene, at, about(scene, region));
    let position = scene.region(&region.country, region.region.as_deref()).map(|(position, _)| position);
    let own = |position| scene.plan.routes.iter().find(|route| route.output == Output::PlaceFeed(position));
    let feed = position.and_then(own).map(|route| route.path.relative_to(at));
    Chrome { feed: feed.or(page.feed), ..page }
}

/// The newest changes that concern an agency of the region, each with those of its agencies that lie in it.
fn changes<'a>(scene: Scene<'a>, region: &Region, at: &SitePath, notes: &mut Notes<'a>) -> Vec<ChangeView> {
    let logged = feed::logged(&scene.atlas.changes);
    let newest = region.changes.iter().filter_map(|position| logged.get(*position)).take(MOST_CHANGES);
    newest
        .map(|logged| {
            let inside = logged.change.agencies.iter().filter(|index| region.agencies.binary_search(index).is_ok());
            let link = |index: &_| Link::new(&scene.atlas.agency(*index).name, scene.link(at, &Page::Agency(*index)));
            let mut shown = changes::view(scene, logged, at, notes);
            shown.agencies = inside.map(link).chain(changes::removed(scene, logged, at)).collect();
            shown
        })
        .collect()
}

fn about(scene: Scene<'_>, region: &Region) -> About {
    let country = scene.region(&region.country, None).filter(|_| region.region.is_some());
    let agencies = scene.words.counted("agencies", region.agencies.len());
    let named = [("place", scene.words.region(region).into()), ("agencies", agencies.into())];
    About {
        kind: "place",
        title: scene.words.region(region),
        description: scene.words.with("place-description", named),
        above: country
            .map(|(position, country)| (scene.words.region(country), Page::Place(position)))
            .into_iter()
            .collect(),
    }
}

/// The regions of a country that have agencies, by name.
fn states(scene: Scene<'_>, region: &Region, at: &SitePath) -> Vec<StateLink> {
    if region.region.is_some() {
        return Vec::new();
    }
    let regions = scene.atlas.regions.iter().enumerate();
    let within = regions.filter(|(_, other)| other.country == region.country && other.region.is_some());
    let mut states: Vec<StateLink> = within
        .filter(|(_, other)| !other.agencies.is_empty())
        .map(|(position, other)| StateLink {
            name: scene.words.region(other),
            href: scene.link(at, &Page::Place(position)),
            count: scene.words.number(other.agencies.len()),
        })
        .collect();
    states.sort_by_cached_key(|state| alphabetical(&state.name));
    states
}

fn without_regions(atlas: &Atlas, region: &Region) -> Region {
    let direct = |index: &&AgencyIndex| atlas.agency(**index).place.region.is_none();
    Region { agencies: region.agencies.iter().filter(direct).copied().collect(), ..region.clone() }
}

fn lead(scene: Scene<'_>, agencies: &[&Agency]) -> String {
    let entries = legend::legend(scene.words, agencies.iter().map(|agency| agency.group())).into_iter();
    let standings = entries.map(|entry| {
        scene.words.with("place-standing", [("count", entry.count.into()), ("meaning", entry.meaning.into())])
    });
    let standings = standings.collect::<Vec<_>>().join("; ");
    let counted = scene.words.counted("agencies", agencies.len());
    scene.words.with("place-lead", [("agencies", counted.into()), ("standings", standings.into())])
}

/// The earliest dated event of the region that made or showed a partnership.
fn first<'a>(scene: Scene<'a>, region: &Region, at: &SitePath, notes: &mut Notes<'a>) -> Option<First> {
    let dated = region.agencies.iter().flat_map(|index| {
        let events = scene.atlas.agency(*index).partnerships.iter().flat_map(|partnership| &partnership.history);
        events.filter_map(|event| Some((start(event)?, *index, event)))
    });
    let (_, index, event) = dated.min_by_key(|(start, index, _)| (start.earliest(), *index))?;
    Some(First {
        agency: Link::new(&scene.atlas.agency(index).name, scene.link(at, &Page::Agency(index))),
        date: scene.words.date(event.date?),
        marks: notes.cite(&event.sources),
    })
}

fn start(event: &Event) -> Option<PartialDate> {
    let counts = Group::of(event.status) == Group::InUse || event.status == Status::Signed;
    event.date.filter(|_| counts)?.start()
}

fn measure_view<'a>(scene: Scene<'a>, at: &SitePath, measure: &'a Measure, notes: &mut Notes<'a>) -> MeasureView {
    MeasureView {
        title: scene.say(&measure.title),
        href: format!("{}#{}", scene.link(at, &Page::Measures), measure.id),
        text: scene.say(&measure.statement.text),
        date: scene.words.date(measure.date),
        marks: notes.cite(&measure.statement.sources),
    }
}

/// What no record of the region's agencies says yet, with how many of them it concerns.
fn gaps(scene: Scene<'_>, agencies: &[&Agency]) -> Vec<String> {
    let all = agencies.len();
    let without = |known: &dyn Fn(&Agency) -> bool| agencies.iter().filter(|agency| !known(agency)).count();
    let has_status = |agency: &Agency, wanted: Status| {
        agency.partnerships.iter().flat_map(|partnership| &partnership.history).any(|event| event.status == wanted)
    };
    let has_claim = |agency: &Agency, wanted: ClaimKind| {
        agency.partnerships.iter().flat_map(|partnership| &partnership.claims).any(|claim| claim.kind == wanted)
    };
    let gaps = [
        ("place-unknown-signed", without(&|agency| has_status(agency, Status::Signed))),
        ("place-unknown-requests", without(&|agency| has_claim(agency, ClaimKind::FootageRequests))),
        ("place-unknown-ended", without(&|agency| agency.group() == Group::Over)),
    ];
    let told = gaps.into_iter().filter(|(_, missing)| *missing > 0);
    told.map(|(id, missing)| scene.words.with(id, [("count", missing.into()), ("total", all.into())])).collect()
}
