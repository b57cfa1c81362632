//! The page of an agency: where it stands, what the records show, its history, its sources, and what is not researched.

use std::collections::BTreeSet;

use serde::Serialize;

use super::evidence::EvidenceView;
use super::help::{Task, tasks};
use super::take_action::{TakeAction, take_action};
use crate::bundle::SitePath;
use crate::date::Date;
use crate::model::AgencyIndex;
use crate::model::agency::{Agency, Claim, Event, Group, Partnership, Response, Standing};
use crate::model::place::Region;
use crate::plan::page::Page;
use crate::record::kinds::agency::{ClaimKind, Status};
use crate::render::chrome::{About, Chrome, Link};
use crate::render::maps::{self, Locator};
use crate::render::mend;
use crate::render::notes::{Mark, Note, Notes};
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::{DateWords, Words};

/// What `agency.html` is given.
#[derive(Debug, Serialize)]
pub struct AgencyPage {
    page: Chrome,
    name: String,
    kind: String,
    /// "Waynesboro, Virginia".
    place: String,
    locator: Option<Locator>,
    ori: Option<String>,
    website: Option<String>,
    aliases: Vec<String>,
    identity: Vec<Mark>,
    partnerships: Vec<PartnershipView>,
    evidence: EvidenceView,
    /// What would help, where its evidence is weak.
    help: Vec<Task>,
    not_researched: Vec<String>,
    notes: Vec<Note>,
    nearby: Vec<Link>,
    region: Option<Link>,
    take_action: TakeAction,
    /// Where to tell of an error.
    report: String,
    edit: Option<String>,
    /// The form, with this agency in it.
    add: String,
    record: String,
}

#[derive(Debug, Serialize)]
struct PartnershipView {
    vendor: Link,
    program: Option<Link>,
    group: &'static str,
    standing: Option<StandingView>,
    claims: Vec<ClaimView>,
    history: Vec<EventView>,
}

#[derive(Debug, Serialize)]
struct StandingView {
    /// The name of the sentence that says it.
    text: &'static str,
    status: String,
    word: &'static str,
    since: Option<DateWords>,
    last_seen: Option<String>,
    marks: Vec<Mark>,
}

#[derive(Debug, Serialize)]
struct ClaimView {
    kind: String,
    text: Said,
    amount: Option<String>,
    date: Option<DateWords>,
    quotes: Vec<Said>,
    marks: Vec<Mark>,
    response: Option<ResponseView>,
    /// Not where it is somebody's word itself, or names a record.
    may_be_answered: bool,
}

#[derive(Debug, Serialize)]
struct ResponseView {
    stance: String,
    text: Option<Said>,
    date: Option<DateWords>,
    marks: Vec<Mark>,
}

#[derive(Debug, Serialize)]
struct EventView {
    status: String,
    word: &'static str,
    date: Option<DateWords>,
    wording: Option<Said>,
    text: Option<Said>,
    marks: Vec<Mark>,
}

/// The context of the agency's page, which stands at `at`.
pub fn context(scene: Scene<'_>, index: AgencyIndex, at: &SitePath) -> AgencyPage {
    let agency = scene.atlas.agency(index);
    let mut notes = Notes::new(scene, at);
    let partnerships: Vec<PartnershipView> =
        agency.partnerships.iter().map(|partnership| view(scene, partnership, at, &mut notes)).collect();
    let identity = notes.cite(&agency.sources);
    let region = region(scene, agency);
    let record = format!("agencies/{}.yaml", agency.id);
    AgencyPage {
        page: Chrome::new(scene, at, about(scene, agency, region)),
        name: agency.name.clone(),
        kind: scene.words.agency_kind(agency.kind),
        place: place(scene.words, agency, region),
        locator: maps::locator(agency, scene.words),
        ori: agency.ori.clone(),
        website: agency.website.clone(),
        aliases: agency.aliases.clone(),
        identity,
        evidence: EvidenceView::new(scene, agency.evidence, at),
        help: tasks(scene, index, at),
        not_researched: not_researched(scene.words, agency),
        notes: notes.list(),
        nearby: region.map(|(_, region)| nearby(scene, region, index, at)).unwrap_or_default(),
        region: region.map(|(position, region)| {
            let agencies = scene.words.counted("agencies", region.agencies.len());
            let named = [("place", scene.words.region(region).into()), ("agencies", agencies.into())];
            Link::new(scene.words.with("agency-nearby-all", named), scene.link(at, &Page::Place(position)))
        }),
        take_action: take_action(scene, index, at),
        report: mend::report(scene, at, &agency.id),
        edit: mend::edit_file(scene, &record),
        add: mend::add(scene, at, &agency.id),
        record,
        partnerships,
    }
}

fn about(scene: Scene<'_>, agency: &Agency, region: Option<(usize, &Region)>) -> About {
    let mut above = Vec::new();
    if let Some((position, region)) = region {
        let country = scene.region(&region.country, None).filter(|_| region.region.is_some());
        above.extend(country.map(|(country, found)| (scene.words.region(found), Page::Place(country))));
        above.push((scene.words.region(region), Page::Place(position)));
    }
    let place = place(scene.words, agency, region);
    let description = match agency.partnerships.first() {
        Some(partnership) => described(scene, &place, partnership),
        None => place.clone(),
    };
    About { kind: "agency", title: format!("{}, {place}", agency.name), description, above }
}

/// Where the agency is and where its partnership stands, for search engines.
fn described(scene: Scene<'_>, place: &str, partnership: &Partnership) -> String {
    let words = scene.words;
    let place = ("place", place.into());
    let vendor = ("vendor", (&scene.atlas.vendor(partnership.vendor).name).into());
    match partnership.standing {
        Some(Standing { status, since: Some(since), .. }) => {
            let (status, date) = (words.status(status), words.date(since).words);
            words.with("agency-description-dated", [place, vendor, ("status", status.into()), ("date", date.into())])
        }
        Some(Standing { status, .. }) => {
            words.with("agency-description", [place, vendor, ("status", words.status(status).into())])
        }
        None => words.with("agency-description-unknown", [place, vendor]),
    }
}

fn region<'a>(scene: Scene<'a>, agency: &Agency) -> Option<(usize, &'a Region)> {
    scene.region(&agency.place.country, agency.place.region.as_deref())
}

/// "Waynesboro, Virginia": the place of an agency in `region`.
pub fn place(words: &Words, agency: &Agency, region: Option<(usize, &Region)>) -> String {
    let town = agency.place.city.clone().or_else(|| agency.place.county.clone());
    let parts: Vec<String> = town.into_iter().chain(region.map(|(_, region)| words.region(region))).collect();
    parts.join(", ")
}

fn view<'a>(scene: Scene<'a>, partnership: &'a Partnership, at: &SitePath, notes: &mut Notes<'a>) -> PartnershipView {
    let vendor = scene.atlas.vendor(partnership.vendor);
    let vendor_page = scene.link(at, &Page::Vendor(partnership.vendor));
    let program = partnership.program.and_then(|program| vendor.programs.get(program));
    PartnershipView {
        program: program.map(|program| Link::new(&program.name, format!("{vendor_page}#{}", program.id))),
        vendor: Link::new(&vendor.name, vendor_page),
        group: partnership.group().word(),
        standing: partnership.standing.map(|standing| StandingView {
            text: sentence(standing),
            status: scene.words.status(standing.status),
            word: standing.status.word(),
            since: standing.since.map(|found| scene.words.date(found)),
            last_seen: standing.last_seen.map(|found| scene.words.partial_date(found)),
            marks: partnership.history.last().map(|event| notes.cite(&event.sources)).unwrap_or_default(),
        }),
        claims: partnership.claims.iter().map(|claim| claim_view(claim, notes)).collect(),
        history: partnership.history.iter().map(|event| event_view(event, notes)).collect(),
    }
}

/// The name of the sentence that says where a partnership stands.
fn sentence(standing: Standing) -> &'static str {
    let open = matches!(standing.since, Some(Date::Between(None, _) | Date::Between(_, None)));
    match (standing.since, standing.last_seen) {
        (None, None) => "agency-standing",
        (Some(_), None) if open => "agency-standing-open",
        (Some(_), None) => "agency-standing-since",
        (None, Some(_)) => "agency-standing-seen",
        (Some(_), Some(_)) if open => "agency-standing-open-seen",
        (Some(_), Some(_)) => "agency-standing-since-seen",
    }
}

fn event_view<'a>(event: &'a Event, notes: &mut Notes<'a>) -> EventView {
    EventView {
        status: notes.words().status(event.status),
        word: event.status.word(),
        date: event.date.map(|found| notes.words().date(found)),
        wording: event.wording.as_ref().map(|wording| notes.quote(wording)),
        text: event.text.as_ref().map(|text| notes.say(text)),
        marks: notes.cite(&event.sources),
    }
}

fn claim_view<'a>(claim: &'a Claim, notes: &mut Notes<'a>) -> ClaimView {
    ClaimView {
        kind: notes.words().claim_kind(claim.kind),
        text: notes.say(&claim.text),
        amount: claim.amount.map(|amount| amount_in_words(notes.words(), claim.kind, amount)),
        date: claim.date.map(|found| notes.words().date(found)),
        quotes: claim
            .sources
            .iter()
            .filter_map(|source| source.quote.as_ref())
            .map(|quote| notes.quote(quote))
            .collect(),
        marks: notes.cite(&claim.sources),
        response: claim.response.as_ref().map(|response| response_view(response, notes)),
        may_be_answered: !matches!(claim.kind, ClaimKind::Statement | ClaimKind::Other),
    }
}

fn response_view<'a>(response: &'a Response, notes: &mut Notes<'a>) -> ResponseView {
    ResponseView {
        stance: notes.words().stance(response.stance),
        text: response.text.as_ref().map(|text| notes.say(text)),
        date: response.date.map(|found| notes.words().date(found)),
        marks: notes.cite(&response.sources),
    }
}

/// The number of a claim with the unit that its kind implies.
fn amount_in_words(words: &Words, kind: ClaimKind, amount: u32) -> String {
    let count = amount as usize;
    match kind {
        ClaimKind::FreeCameras => words.counted("agency-amount-cameras", count),
        ClaimKind::DownloadCredit => words.counted("agency-amount-credit", count),
        ClaimKind::Subsidy => words.counted("agency-amount-money", count),
        ClaimKind::OfficerDiscount => words.counted("agency-amount-discount", count),
        ClaimKind::FootageRequests => words.counted("agency-amount-requests", count),
        _ => words.number(count),
    }
}

/// What a reader would want to know and no record says. Absence reads "not researched", never "none".
fn not_researched(words: &Words, agency: &Agency) -> Vec<String> {
    let claims: BTreeSet<ClaimKind> =
        agency.partnerships.iter().flat_map(|p| &p.claims).map(|claim| claim.kind).collect();
    let known: BTreeSet<Status> =
        agency.partnerships.iter().flat_map(|p| &p.history).map(|event| event.status).collect();
    let gap = |missing: bool, id: &'static str| missing.then(|| words.text(id));
    let free = [ClaimKind::FreeCameras, ClaimKind::DownloadCredit, ClaimKind::OfficerDiscount, ClaimKind::Subsidy];
    [
        gap(!known.contains(&Status::Signed), "agency-unknown-signed"),
        gap(!claims.contains(&ClaimKind::FootageRequests), "agency-unknown-requests"),
        gap(!free.iter().any(|kind| claims.contains(kind)), "agency-unknown-free"),
        gap(!known.contains(&Status::Approved) && !known.contains(&Status::Rejected), "agency-unknown-vote"),
        gap(agency.group() != Group::Over, "agency-unknown-ended"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The next agencies of the region by name, so that every page leads on.
fn nearby(scene: Scene<'_>, region: &Region, index: AgencyIndex, at: &SitePath) -> Vec<Link> {
    let position = region.agencies.binary_search(&index).unwrap_or_default();
    let round = region.agencies.iter().cycle().skip(position + 1).take(region.agencies.len().saturating_sub(1).min(4));
    round.map(|other| Link::new(&scene.atlas.agency(*other).name, scene.link(at, &Page::Agency(*other)))).collect()
}
