//! `agencies.json`.

use std::io::{self, Write};

use serde::Serialize;

use super::{About, CitationView, Each, about, citations, compact, original, shown};
use crate::model::AgencyIndex;
use crate::model::agency::{Agency, Claim, Event, Partnership, Response};
use crate::model::evidence::Evidence;
use crate::model::place::{Place, Spot};
use crate::plan::page::Page;
use crate::render::downloads::addresses;
use crate::render::scene::Scene;

#[derive(Serialize)]
struct File<'a, A> {
    about: About<'a>,
    agencies: A,
}

#[derive(Serialize)]
struct AgencyView<'a> {
    id: &'a str,
    page: String,
    name: &'a str,
    kind: &'static str,
    place: PlaceView<'a>,
    ori: Option<&'a str>,
    website: Option<&'a str>,
    aliases: &'a [String],
    formerly: Vec<&'a str>,
    sources: Vec<CitationView<'a>>,
    group: &'static str,
    first_date: Option<String>,
    evidence: EvidenceView,
    partnerships: Vec<PartnershipView<'a>>,
}

#[derive(Serialize)]
struct EvidenceView {
    strength: &'static str,
    documents: usize,
    publishers: usize,
    unverified: bool,
    disputed: bool,
}

#[derive(Serialize)]
struct PlaceView<'a> {
    country: &'a str,
    region: Option<&'a str>,
    city: Option<&'a str>,
    county: Option<&'a str>,
    point: Option<PointView>,
}

#[derive(Serialize)]
struct PointView {
    lat: f64,
    lon: f64,
    precision: &'static str,
}

#[derive(Serialize)]
struct PartnershipView<'a> {
    vendor: &'a str,
    program: Option<&'a str>,
    group: &'static str,
    standing: Option<StandingView>,
    history: Vec<EventView<'a>>,
    claims: Vec<ClaimView<'a>>,
}

#[derive(Serialize)]
struct StandingView {
    status: &'static str,
    since: Option<String>,
    last_seen: Option<String>,
}

#[derive(Serialize)]
struct EventView<'a> {
    status: &'static str,
    date: Option<String>,
    wording: Option<&'a str>,
    text: Option<&'a str>,
    sources: Vec<CitationView<'a>>,
}

#[derive(Serialize)]
struct ClaimView<'a> {
    kind: &'static str,
    text: &'a str,
    amount: Option<u32>,
    date: Option<String>,
    sources: Vec<CitationView<'a>>,
    response: Option<ResponseView<'a>>,
}

#[derive(Serialize)]
struct ResponseView<'a> {
    stance: &'static str,
    text: Option<&'a str>,
    date: Option<String>,
    sources: Vec<CitationView<'a>>,
}

/// Writes every agency, by id.
///
/// # Errors
/// As [`compact`].
pub fn write(scene: Scene<'_>, out: &mut dyn Write) -> io::Result<()> {
    let numbered = || scene.atlas.agencies.iter().enumerate();
    let agencies = || numbered().map(|(position, agency)| agency_view(scene, AgencyIndex::at(position), agency));
    compact(&File { about: about(scene), agencies: Each(agencies) }, out)
}

fn agency_view<'a>(scene: Scene<'a>, index: AgencyIndex, agency: &'a Agency) -> AgencyView<'a> {
    AgencyView {
        id: &agency.id,
        page: addresses::page(scene, &Page::Agency(index)),
        name: &agency.name,
        kind: agency.kind.word(),
        place: place_view(&agency.place),
        ori: agency.ori.as_deref(),
        website: agency.website.as_deref(),
        aliases: &agency.aliases,
        formerly: agency.formerly.iter().map(|(id, _)| id.as_str()).collect(),
        sources: citations(scene, &agency.sources),
        group: agency.group().word(),
        first_date: shown(agency.first_date()),
        evidence: evidence_view(agency.evidence),
        partnerships: agency.partnerships.iter().map(|partnership| partnership_view(scene, partnership)).collect(),
    }
}

fn evidence_view(evidence: Evidence) -> EvidenceView {
    EvidenceView {
        strength: evidence.strength.word(),
        documents: evidence.documents,
        publishers: evidence.publishers,
        unverified: evidence.is_unverified(),
        disputed: evidence.disputed,
    }
}

fn place_view(place: &Place) -> PlaceView<'_> {
    let point = |spot: Spot| PointView { lat: spot.lat, lon: spot.lon, precision: spot.precision.word() };
    PlaceView {
        country: &place.country,
        region: place.region.as_deref(),
        city: place.city.as_deref(),
        county: place.county.as_deref(),
        point: place.spot.map(point),
    }
}

fn partnership_view<'a>(scene: Scene<'a>, partnership: &'a Partnership) -> PartnershipView<'a> {
    let vendor = scene.atlas.vendor(partnership.vendor);
    let program = partnership.program.and_then(|position| vendor.programs.get(position));
    PartnershipView {
        vendor: &vendor.id,
        program: program.map(|program| program.id.as_str()),
        group: partnership.group().word(),
        standing: partnership.standing.map(|standing| StandingView {
            status: standing.status.word(),
            since: shown(standing.since),
            last_seen: shown(standing.last_seen),
        }),
        history: partnership.history.iter().map(|event| event_view(scene, event)).collect(),
        claims: partnership.claims.iter().map(|claim| claim_view(scene, claim)).collect(),
    }
}

fn event_view<'a>(scene: Scene<'a>, event: &'a Event) -> EventView<'a> {
    EventView {
        status: event.status.word(),
        date: shown(event.date),
        wording: event.wording.as_deref(),
        text: original(event.text.as_ref()),
        sources: citations(scene, &event.sources),
    }
}

fn claim_view<'a>(scene: Scene<'a>, claim: &'a Claim) -> ClaimView<'a> {
    ClaimView {
        kind: claim.kind.word(),
        text: claim.text.original(),
        amount: claim.amount,
        date: shown(claim.date),
        sources: citations(scene, &claim.sources),
        response: claim.response.as_ref().map(|response| response_view(scene, response)),
    }
}

fn response_view<'a>(scene: Scene<'a>, response: &'a Response) -> ResponseView<'a> {
    ResponseView {
        stance: response.stance.word(),
        text: original(response.text.as_ref()),
        date: shown(response.date),
        sources: citations(scene, &response.sources),
    }
}
