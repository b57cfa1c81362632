//! Everything that rests on a document: agencies by region, then the rest of the site.
//!
//! An agency that rests on it in several ways is one entry. Few agencies are shown with the words of the document; a
//! document that serves very many gives each one line, and what most lines would say is said once above them.
//!
//! Entry: [`gather`]. The rest of the site is in [`others`].

use std::collections::BTreeMap;

use serde::Serialize;

use super::others;
use crate::bundle::SitePath;
use crate::date::Date;
use crate::model::agency::Citation;
use crate::model::document::{Document, Use};
use crate::model::text::Text;
use crate::model::{AgencyIndex, DocumentIndex};
use crate::plan::page::Page;
use crate::render::chrome::Link;
use crate::render::notes::locator;
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
pub(super) struct Entry {
    pub(super) kind: String,
    pub(super) link: Link,
    pub(super) shown: Vec<Shown>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Shown {
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
            None => others.extend(others::entry(scene, index, *rests, at)),
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
pub(super) struct Part<'a> {
    /// As [`Shown::what`].
    pub(super) what: String,
    pub(super) date: Option<Date>,
    pub(super) text: Option<&'a Text>,
    pub(super) sources: &'a [Citation],
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

    pub(super) fn shown(&self, scene: Scene<'_>, document: DocumentIndex, at: &SitePath) -> Shown {
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
