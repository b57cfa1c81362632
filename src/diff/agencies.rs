//! Agencies: name, place, partnerships, where each stands, and every claim.

use super::words::{every, field, maybe, on, shown};
use super::{Fact, Subject, Subjects};
use crate::model::Atlas;
use crate::model::agency::{Agency, Claim, Event, Partnership};
use crate::model::place::{Place, Precision};

/// Every agency by its id.
pub(super) fn subjects(atlas: &Atlas) -> Subjects {
    atlas.agencies.iter().map(|agency| (agency.id.clone(), subject(agency, atlas))).collect()
}

fn subject(agency: &Agency, atlas: &Atlas) -> Subject {
    let formerly: Vec<String> = agency.formerly.iter().map(|(id, _)| id.clone()).collect();
    let mut facts =
        vec![field("name", &agency.name), field("kind", agency.kind.word()), field("place", place(&agency.place))];
    facts.extend(maybe("ORI", agency.ori.as_ref()));
    facts.extend(maybe("website", agency.website.as_ref()));
    facts.extend(agency.aliases.iter().map(|alias| shown(&format!("also known as {alias}"), &[], atlas)));
    facts.extend(formerly.iter().map(|id| shown(&format!("has taken the place of {id}"), &[], atlas)));
    if !agency.sources.is_empty() {
        facts.push(shown("name, kind and place", &agency.sources, atlas));
    }
    facts.extend(agency.partnerships.iter().flat_map(|partnership| self::partnership(partnership, atlas)));
    Subject { name: agency.name.clone(), facts, formerly }
}

pub(super) fn place(place: &Place) -> String {
    let names = [place.city.as_deref(), place.county.as_deref(), place.region.as_deref(), Some(place.country.as_str())];
    let names = names.into_iter().flatten().collect::<Vec<_>>().join(", ");
    match place.spot {
        Some(spot) if spot.precision == Precision::Record => format!("{names} ({:.4}, {:.4})", spot.lat, spot.lon),
        Some(_) => names,
        None => format!("{names} (not on the map)"),
    }
}

fn partnership(partnership: &Partnership, atlas: &Atlas) -> Vec<Fact> {
    let vendor = atlas.vendor(partnership.vendor);
    let program = partnership.program.and_then(|position| vendor.programs.get(position));
    let with = program.map_or_else(|| vendor.name.clone(), |program| format!("{} ({})", vendor.name, program.name));
    let status = partnership.standing.map_or_else(
        || "not documented".to_owned(),
        |standing| {
            let since = standing.since.map(|since| format!(" since {since}")).unwrap_or_default();
            format!("{}{since}", standing.status.word())
        },
    );
    let mut facts = vec![field(format!("status of the partnership with {with}"), status)];
    facts.extend(partnership.history.iter().map(|step| event(step, &with, atlas)));
    facts.extend(partnership.claims.iter().flat_map(|said| claim(said, &with, atlas)));
    facts
}

fn event(event: &Event, with: &str, atlas: &Atlas) -> Fact {
    let wording =
        event.wording.as_ref().map(|wording| format!(", in the source's words “{wording}”")).unwrap_or_default();
    let text = event.text.as_ref().map(|text| format!(": {}", every(text))).unwrap_or_default();
    let words = format!("{with}: {}{}{wording}{text}", event.status.word(), on(event.date));
    shown(&words, &event.sources, atlas)
}

fn claim(claim: &Claim, with: &str, atlas: &Atlas) -> Vec<Fact> {
    let amount = claim.amount.map(|amount| format!(" (amount: {amount})")).unwrap_or_default();
    let about = format!("{with}, {}{}", claim.kind.word(), on(claim.date));
    let mut facts = vec![shown(&format!("{about}: {}{amount}", every(&claim.text)), &claim.sources, atlas)];
    if let Some(response) = &claim.response {
        let text = response.text.as_ref().map(|text| format!(": {}", every(text))).unwrap_or_default();
        let words = format!("{about}: the agency answered “{}”{}{text}", response.stance.word(), on(response.date));
        facts.push(shown(&words, &response.sources, atlas));
    }
    facts
}
