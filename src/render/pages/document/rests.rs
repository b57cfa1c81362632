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
    let mut agencies: BTreeMap<AgencyIndex, Vec<Part<'_>>> = BTreeMap::new();
    let mut others: Vec<Entry> = Vec::new();
    for rests in &document.uses {
        match agency_use(scene, *rests) {
            Some((agency, part)) => agencies.entry(agency).or_default().push(part),
            None => others.extend(other_use(scene, index, *rests, at)),
        }
    }
    let count = agencies.len();
    if count > WHOLE {
        let most = most(&agencies);
        let regions = regions(scene, index, &agencies, most.as_deref(), at);
        return Rests { most, regions, others, count, ..Rests::default() };
    }
    let entries = agencies.into_iter().map(|(agency, parts)| entry(scene, index, agency, &parts, at));
    Rests { agencies: entries.collect(), others, count, ..Rests::default() }
}

/// A part of a record that rests on the document.
struct Part<'a> {
    /// As [`Shown::what`].
    what: String,
    date: Option<Date>,
    text: Option<&'a Text>,
    sources: &'a [Citation],
}

impl<'a> Part<'a> {
    /// Its citations of the document.
    fn own(&self, document: DocumentIndex) -> impl Iterator<Item = &'a Citation> {
        self.sources.iter().filter(move |citation| citation.document == document)
    }

    fn locator(&self, scene: Scene<'_>, document: DocumentIndex) -> Option<String> {
        let places: Vec<String> = self.own(document).filter_map(|citation| locator(scene.words, citation)).collect();
        (!places.is_empty()).then(|| places.join("; "))
    }

    fn shown(&self, scene: Scene<'_>, document: DocumentIndex, at: &SitePath) -> Shown {
        Shown {
            what: self.what.clone(),
            when: self.date.map(|found| scene.words.date(found)),
            text: self.text.map(|text| scene.say(text)),
            quotes: self.own(document).filter_map(|citation| quoted(scene, citation, at)).collect(),
            locator: self.locator(scene, document),
        }
    }
}

fn entry(scene: Scene<'_>, document: DocumentIndex, index: AgencyIndex, parts: &[Part<'_>], at: &SitePath) -> Entry {
    let agency = scene.atlas.agency(index);
    let link = Link::new(&agency.name, scene.link(at, &Page::Agency(index)));
    let shown = parts.iter().map(|part| part.shown(scene, document, at)).collect();
    Entry { kind: scene.words.agency_kind(agency.kind), link, shown }
}

fn agency_use(scene: Scene<'_>, rests: Use) -> Option<(AgencyIndex, Part<'_>)> {
    let partnership = |agency: AgencyIndex, position: usize| scene.atlas.agency(agency).partnerships.get(position);
    Some(match rests {
        Use::Identity(agency) => {
            let (what, sources) = (scene.words.text("rests-identity"), &scene.atlas.agency(agency).sources);
            (agency, Part { what, date: None, text: None, sources })
        }
        Use::Event(agency, position, step) => {
            let event = partnership(agency, position)?.history.get(step)?;
            let what = scene.words.status(event.status);
            (agency, Part { what, date: event.date, text: event.text.as_ref(), sources: &event.sources })
        }
        Use::Claim(agency, position, number) => {
            let claim = partnership(agency, position)?.claims.get(number)?;
            let what = scene.words.claim_kind(claim.kind);
            (agency, Part { what, date: claim.date, text: Some(&claim.text), sources: &claim.sources })
        }
        Use::Response(agency, position, number) => {
            let response = partnership(agency, position)?.claims.get(number)?.response.as_ref()?;
            let what = scene.words.with("rests-answer", [("stance", scene.words.stance(response.stance).into())]);
            (agency, Part { what, date: response.date, text: response.text.as_ref(), sources: &response.sources })
        }
        _ => return None,
    })
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
    let shown = Part { what: String::new(), date, text: None, sources }.shown(scene, document, at);
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
fn shape(parts: &[Part<'_>]) -> String {
    let mut kinds: Vec<String> = parts.iter().map(|part| part.what.to_lowercase()).collect();
    kinds.dedup();
    kinds.join(", ")
}

fn most(agencies: &BTreeMap<AgencyIndex, Vec<Part<'_>>>) -> Option<String> {
    let mut shapes: BTreeMap<String, usize> = BTreeMap::new();
    for parts in agencies.values() {
        *shapes.entry(shape(parts)).or_default() += 1;
    }
    shapes.into_iter().max_by_key(|(_, count)| *count).map(|(shape, _)| shape)
}

fn regions(
    scene: Scene<'_>,
    document: DocumentIndex,
    agencies: &BTreeMap<AgencyIndex, Vec<Part<'_>>>,
    most: Option<&str>,
    at: &SitePath,
) -> Vec<RegionView> {
    let line = |index: &AgencyIndex| {
        let parts = agencies.get(index)?;
        let shape = shape(parts);
        let mut places: Vec<String> = parts.iter().filter_map(|part| part.locator(scene, document)).collect();
        places.dedup();
        Some(Line {
            name: scene.atlas.agency(*index).name.clone(),
            href: scene.link(at, &Page::Agency(*index)),
            date: parts.iter().find_map(|part| part.date).map(|date| date.to_string()),
            shows: (Some(shape.as_str()) != most).then_some(shape),
            locator: (!places.is_empty()).then(|| places.join("; ")),
        })
    };
    let found = by_region(scene, agencies.keys().copied()).into_iter();
    found
        .filter_map(|(position, inside)| {
            Some(RegionView {
                name: scene.atlas.regions.get(position)?.name.clone(),
                count: scene.words.number(inside.len()),
                lines: inside.iter().filter_map(line).collect(),
            })
        })
        .collect()
}
