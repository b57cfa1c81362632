//! Everything that rests on a document: agencies by region, then the rest of the site.
//!
//! An agency that rests on it in several ways is one entry. Few agencies are shown with the words of the document; a
//! document that serves very many gives each one line, and what most lines would say is said once above them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bundle::SitePath;
use crate::date::Date;
use crate::model::agency::Citation;
use crate::model::document::{Document, Use};
use crate::model::text::Text;
use crate::model::{AgencyIndex, DocumentIndex};
use crate::plan::page::Page;
use crate::render::chrome::Link;
use crate::render::notes::locator;
use crate::render::pages::counts::claimed;
use crate::render::passage::{self, CheckedView};
use crate::render::regions::by_region;
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::DateWords;

/// Above so many agencies each has one line.
const WHOLE: usize = 40;

/// What rests on the document.
#[derive(Debug, Default, Serialize)]
pub struct Rests {
    /// What most lines would say.
    most: Option<String>,
    /// Agencies by region, one line each, where they are many.
    regions: Vec<RegionView>,
    /// Agencies with what the document shows, where they are few.
    agencies: Vec<Entry>,
    /// Vendors, counts, measures, pages, documents.
    others: Vec<Entry>,
    #[serde(skip)]
    count: usize,
}

impl Rests {
    /// How many agencies rest on the document.
    pub fn agencies(&self) -> usize {
        self.count
    }
}

#[derive(Debug, Serialize)]
struct RegionView {
    name: String,
    count: String,
    lines: Vec<Line>,
}

/// An agency in one line.
#[derive(Debug, Serialize)]
struct Line {
    name: String,
    href: String,
    /// The date of the first event, as a program reads it.
    date: Option<String>,
    /// What the document shows of it, where it is not what most lines say.
    shows: Option<String>,
    locator: Option<String>,
}

/// Something that rests on the document, with what the document says.
#[derive(Debug, Serialize)]
struct Entry {
    kind: String,
    link: Link,
    shown: Vec<Shown>,
}

#[derive(Debug, Clone, Serialize)]
struct Shown {
    /// "Active", "Free cameras", "Name and place".
    what: String,
    #[serde(skip)]
    date: Option<Date>,
    when: Option<DateWords>,
    text: Option<Said>,
    quotes: Vec<Quoted>,
    locator: Option<String>,
}

/// Words of the document, and what was checked of them.
#[derive(Debug, Clone, Serialize)]
struct Quoted {
    words: Said,
    checked: Option<CheckedView>,
}

/// Gathers what rests on the document at `index`, for its page at `at`.
pub fn gather(scene: Scene<'_>, index: DocumentIndex, document: &Document, at: &SitePath) -> Rests {
    let mut agencies: BTreeMap<AgencyIndex, Vec<Shown>> = BTreeMap::new();
    let mut others: Vec<Entry> = Vec::new();
    for rests in &document.uses {
        match agency_use(scene, index, *rests, at) {
            Some((agency, shown)) => agencies.entry(agency).or_default().push(shown),
            None => others.extend(other_use(scene, index, *rests, at)),
        }
    }
    let count = agencies.len();
    if count > WHOLE {
        let most = most(&agencies);
        let regions = regions(scene, &agencies, most.as_deref(), at);
        return Rests { most, regions, others, count, ..Rests::default() };
    }
    let entries = agencies.into_iter().map(|(agency, shown)| entry(scene, agency, shown, at));
    Rests { agencies: entries.collect(), others, count, ..Rests::default() }
}

fn entry(scene: Scene<'_>, index: AgencyIndex, shown: Vec<Shown>, at: &SitePath) -> Entry {
    let agency = scene.atlas.agency(index);
    let link = Link::new(&agency.name, scene.link(at, &Page::Agency(index)));
    Entry { kind: scene.words.agency_kind(agency.kind), link, shown }
}

fn agency_use(scene: Scene<'_>, document: DocumentIndex, rests: Use, at: &SitePath) -> Option<(AgencyIndex, Shown)> {
    let partnership = |agency: AgencyIndex, position: usize| scene.atlas.agency(agency).partnerships.get(position);
    match rests {
        Use::Identity(agency) => {
            let sources = &scene.atlas.agency(agency).sources;
            Some((agency, shown(scene, document, &scene.words.text("rests-identity"), None, None, sources, at)))
        }
        Use::Event(agency, position, step) => {
            let event = partnership(agency, position)?.history.get(step)?;
            let status = &scene.words.status(event.status);
            Some((agency, shown(scene, document, status, event.date, event.text.as_ref(), &event.sources, at)))
        }
        Use::Claim(agency, position, number) => {
            let claim = partnership(agency, position)?.claims.get(number)?;
            let kind = &scene.words.claim_kind(claim.kind);
            Some((agency, shown(scene, document, kind, claim.date, Some(&claim.text), &claim.sources, at)))
        }
        Use::Response(agency, position, number) => {
            let response = partnership(agency, position)?.claims.get(number)?.response.as_ref()?;
            let what = scene.words.with("rests-answer", [("stance", scene.words.stance(response.stance).into())]);
            Some((agency, shown(scene, document, &what, response.date, response.text.as_ref(), &response.sources, at)))
        }
        _ => None,
    }
}

fn shown(
    scene: Scene<'_>,
    document: DocumentIndex,
    what: &str,
    date: Option<Date>,
    text: Option<&Text>,
    sources: &[Citation],
    at: &SitePath,
) -> Shown {
    let own = || sources.iter().filter(|citation| citation.document == document);
    let places: Vec<String> = own().filter_map(|citation| locator(scene.words, citation)).collect();
    Shown {
        what: what.to_owned(),
        date,
        when: date.map(|found| scene.words.date(found)),
        text: text.map(|text| scene.say(text)),
        quotes: own().filter_map(|citation| quoted(scene, citation, at)).collect(),
        locator: (!places.is_empty()).then(|| places.join("; ")),
    }
}

fn quoted(scene: Scene<'_>, citation: &Citation, at: &SitePath) -> Option<Quoted> {
    let words = scene.quote(citation.quote.as_ref()?);
    Some(Quoted { words, checked: passage::checked(scene, citation, at) })
}

fn other_use(scene: Scene<'_>, document: DocumentIndex, rests: Use, at: &SitePath) -> Option<Entry> {
    let atlas = scene.atlas;
    let (kind, text, page, sources, date): (_, Said, _, &[Citation], _) = match rests {
        Use::Vendor(index) => {
            let vendor = atlas.vendor(index);
            ("rests-vendor", vendor.name.as_str().into(), Page::Vendor(index), vendor.about.sources.as_slice(), None)
        }
        Use::Program(index, number) => {
            let program = atlas.vendor(index).programs.get(number)?;
            ("rests-program", program.name.as_str().into(), Page::Vendor(index), program.about.sources.as_slice(), None)
        }
        Use::Count(index) => {
            let count = atlas.count(index);
            let by = scene.say(&count.by);
            let text = Said { words: format!("{}: {}", by.words, claimed(scene.words, count)), ..by };
            ("rests-count", text, Page::Counts, count.statement.sources.as_slice(), Some(count.date))
        }
        Use::Measure(index) => {
            let measure = atlas.measure(index);
            let sources = measure.statement.sources.as_slice();
            ("rests-measure", scene.say(&measure.title), Page::Measures, sources, Some(measure.date))
        }
        Use::Page(position) => {
            let page = atlas.pages.get(position)?;
            (
                "rests-page",
                scene.say(&page.title),
                Page::Prose(position),
                scene.part(&page.body).0.citations.as_slice(),
                None,
            )
        }
        Use::Action(position) => {
            let action = atlas.actions.get(position)?;
            (
                "rests-action",
                scene.say(&action.title),
                Page::Action(position),
                scene.part(&action.body).0.citations.as_slice(),
                None,
            )
        }
        Use::Change(position) => {
            let change = atlas.changes.get(position)?;
            let sources = change.statement.sources.as_slice();
            ("rests-change", scene.say(&change.title), Page::Changes, sources, Some(change.date))
        }
        Use::Document(index) => {
            let other = atlas.document(index);
            let kind = if other.part_of == Some(document) { "rests-part" } else { "rests-known-through" };
            (kind, scene.quote(&other.title), Page::Document(index), [].as_slice(), None)
        }
        Use::Identity(_) | Use::Event(..) | Use::Claim(..) | Use::Response(..) => return None,
    };
    let shown = shown(scene, document, "", date, None, sources, at);
    let link = Link::new(text, scene.link(at, &page) + &fragment(scene, rests));
    Some(Entry { kind: scene.words.text(kind), link, shown: vec![shown] })
}

/// The place on the page, where it has one.
fn fragment(scene: Scene<'_>, rests: Use) -> String {
    let id = match rests {
        Use::Program(index, number) => scene.atlas.vendor(index).programs.get(number).map(|program| &program.id),
        Use::Count(index) => Some(&scene.atlas.count(index).id),
        Use::Measure(index) => Some(&scene.atlas.measure(index).id),
        _ => None,
    };
    id.map(|id| format!("#{id}")).unwrap_or_default()
}

/// What is shown of an agency, without dates: "active, name and place".
fn shape(shown: &[Shown]) -> String {
    let mut kinds: Vec<String> = shown.iter().map(|shown| shown.what.to_lowercase()).collect();
    kinds.dedup();
    kinds.join(", ")
}

fn most(agencies: &BTreeMap<AgencyIndex, Vec<Shown>>) -> Option<String> {
    let mut shapes: BTreeMap<String, usize> = BTreeMap::new();
    for shown in agencies.values() {
        *shapes.entry(shape(shown)).or_default() += 1;
    }
    shapes.into_iter().max_by_key(|(_, count)| *count).map(|(shape, _)| shape)
}

fn regions(
    scene: Scene<'_>,
    agencies: &BTreeMap<AgencyIndex, Vec<Shown>>,
    most: Option<&str>,
    at: &SitePath,
) -> Vec<RegionView> {
    let found = by_region(scene, agencies.keys().copied()).into_iter();
    found
        .filter_map(|(position, inside)| {
            let lines = inside.iter().filter_map(|index| Some(line(scene, *index, agencies.get(index)?, most, at)));
            Some(RegionView {
                name: scene.atlas.regions.get(position)?.name.clone(),
                count: scene.words.number(inside.len()),
                lines: lines.collect(),
            })
        })
        .collect()
}

fn line(scene: Scene<'_>, index: AgencyIndex, shown: &[Shown], most: Option<&str>, at: &SitePath) -> Line {
    let shape = shape(shown);
    let mut places: Vec<&String> = shown.iter().filter_map(|shown| shown.locator.as_ref()).collect();
    places.dedup();
    Line {
        name: scene.atlas.agency(index).name.clone(),
        href: scene.link(at, &Page::Agency(index)),
        date: shown.iter().find_map(|shown| shown.date).map(|date| date.to_string()),
        shows: (Some(shape.as_str()) != most).then_some(shape),
        locator: (!places.is_empty()).then(|| places.into_iter().cloned().collect::<Vec<_>>().join("; ")),
    }
}
