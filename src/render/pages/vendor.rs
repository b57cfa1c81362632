//! A vendor: what it is, its programs with their history, and its partners by standing and by state.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::agency::Group;
use crate::model::other::{Program, Vendor};
use crate::model::{AgencyIndex, VendorIndex};
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome, Link};
use crate::render::notes::{Mark, Note, Notes};
use crate::render::regions::by_region;
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::DateWords;

/// What `vendor.html` is given.
#[derive(Debug, Serialize)]
pub struct VendorPage {
    page: Chrome,
    name: String,
    owner: Option<String>,
    website: Option<String>,
    about: Said,
    marks: Vec<Mark>,
    /// How many agencies are its partners.
    total: usize,
    groups: Vec<GroupView>,
    programs: Vec<ProgramView>,
    regions: Vec<RegionRow>,
    home: String,
    notes: Vec<Note>,
}

#[derive(Debug, Serialize)]
struct GroupView {
    word: &'static str,
    name: String,
    count: String,
}

#[derive(Debug, Serialize)]
struct ProgramView {
    id: String,
    name: String,
    about: Said,
    quotes: Vec<Said>,
    marks: Vec<Mark>,
    history: Vec<EventView>,
    /// "5 agencies"; nothing where no record names one.
    count: Option<String>,
    /// The agencies themselves, when they are few.
    agencies: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct EventView {
    date: DateWords,
    text: Said,
    marks: Vec<Mark>,
}

#[derive(Debug, Serialize)]
struct RegionRow {
    region: Link,
    count: String,
    in_use: String,
}

/// The context of the vendor's page, which stands at `at`.
pub fn context(scene: Scene<'_>, index: VendorIndex, at: &SitePath) -> VendorPage {
    let vendor = scene.atlas.vendor(index);
    let mut notes = Notes::new(scene, at);
    let marks = notes.cite(&vendor.about.sources);
    let agencies = scene.words.counted("agencies", vendor.agencies.len());
    let named = [("vendor", (&vendor.name).into()), ("agencies", agencies.into())];
    let about = About {
        kind: "vendor",
        title: vendor.name.clone(),
        description: scene.words.with("vendor-description", named),
        above: Vec::new(),
    };
    VendorPage {
        page: Chrome::new(scene, at, about),
        name: vendor.name.clone(),
        owner: vendor.owner.clone(),
        website: vendor.website.clone(),
        about: scene.say(&vendor.about.text),
        marks,
        total: vendor.agencies.len(),
        groups: groups(scene, index, vendor),
        programs: vendor.programs.iter().map(|program| program_view(scene, program, at, &mut notes)).collect(),
        regions: regions(scene, index, vendor, at),
        home: scene.link(at, &Page::Home),
        notes: notes.list(),
    }
}

/// Where an agency stands with this vendor: the strongest among its partnerships with it.
fn standing(scene: Scene<'_>, vendor: VendorIndex, agency: AgencyIndex) -> Group {
    let partnerships = scene.atlas.agency(agency).partnerships.iter();
    let own = partnerships.filter(|partnership| partnership.vendor == vendor);
    own.map(|partnership| partnership.group()).min().unwrap_or(Group::Unknown)
}

fn groups(scene: Scene<'_>, index: VendorIndex, vendor: &Vendor) -> Vec<GroupView> {
    let mut counts: BTreeMap<Group, usize> = BTreeMap::new();
    for agency in &vendor.agencies {
        *counts.entry(standing(scene, index, *agency)).or_default() += 1;
    }
    let view = |(group, count): (Group, usize)| GroupView {
        word: mark(group),
        name: scene.words.group(group),
        count: scene.words.number(count),
    };
    counts.into_iter().map(view).collect()
}

/// The mark that stands for a group.
fn mark(group: Group) -> &'static str {
    match group {
        Group::InUse => "active",
        Group::Agreed => "signed",
        Group::Unclear => "delisted",
        Group::Over => "ended",
        Group::Unknown => "unknown",
    }
}

/// Above so many agencies a program names none of them: they are in the list of the home page.
const NAMED: usize = 24;

fn program_view<'a>(scene: Scene<'a>, program: &'a Program, at: &SitePath, notes: &mut Notes<'a>) -> ProgramView {
    let sources = &program.about.sources;
    let few = if program.agencies.len() > NAMED { [].iter() } else { program.agencies.iter() };
    ProgramView {
        id: program.id.clone(),
        name: program.name.clone(),
        about: scene.say(&program.about.text),
        quotes: sources.iter().filter_map(|source| source.quote.as_ref()).map(|quote| scene.quote(quote)).collect(),
        marks: notes.cite(sources),
        history: program
            .history
            .iter()
            .map(|(date, statement)| EventView {
                date: scene.words.date(*date),
                text: scene.say(&statement.text),
                marks: notes.cite(&statement.sources),
            })
            .collect(),
        count: (!program.agencies.is_empty()).then(|| scene.words.counted("agencies", program.agencies.len())),
        agencies: few
            .map(|index| Link::new(&scene.atlas.agency(*index).name, scene.link(at, &Page::Agency(*index))))
            .collect(),
    }
}

fn regions(scene: Scene<'_>, index: VendorIndex, vendor: &Vendor, at: &SitePath) -> Vec<RegionRow> {
    let rows = by_region(scene, vendor.agencies.iter().copied()).into_iter();
    rows.filter_map(|(position, agencies)| {
        let name = &scene.atlas.regions.get(position)?.name;
        let in_use = agencies.iter().filter(|agency| standing(scene, index, **agency) == Group::InUse).count();
        Some(RegionRow {
            region: Link::new(name, scene.link(at, &Page::Place(position))),
            count: scene.words.number(agencies.len()),
            in_use: scene.words.number(in_use),
        })
    })
    .collect()
}
