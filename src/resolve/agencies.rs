//! Agencies: their partnerships, histories in order, where each stands, and how strong the evidence is.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::names::Names;
use super::rules::same_partnership;
use crate::check::{Dataset, Record};
use crate::diagnostic::Report;
use crate::model::agency::{Agency, Claim, Event, Partnership, Response, Standing};
use crate::model::document::Document;
use crate::model::evidence::Evidence;
use crate::record::kinds::agency::{
    Agency as Wire, Claim as WireClaim, Partnership as WirePartnership, Response as WireResponse, StatusEvent,
};

/// Every agency, in the order of the records. `documents` tell when each source was last seen.
pub(super) fn resolve(
    dataset: &Dataset,
    names: &Names<'_>,
    documents: &[Document],
    report: &mut Report,
) -> Vec<Agency> {
    let (mut agencies, mut reports) = (Vec::new(), Vec::new());
    let resolved = dataset.agencies.par_iter().map(|record| {
        let mut report = Report::default();
        (agency(record, &Context { names, documents }, &mut report), report)
    });
    resolved.unzip_into_vecs(&mut agencies, &mut reports);
    reports.into_iter().for_each(|faults| report.append(faults));
    agencies
}

struct Context<'a> {
    names: &'a Names<'a>,
    documents: &'a [Document],
}

fn agency(record: &Record<Wire>, context: &Context<'_>, report: &mut Report) -> Agency {
    let wire = &record.value;
    let partnerships = partnerships(&wire.partnerships.0, context, report);
    Agency {
        id: record.id.clone(),
        span: record.span,
        name: wire.name.value.0.clone(),
        kind: wire.kind,
        place: record.place.clone(),
        ori: wire.ori.as_ref().map(|ori| ori.value.0.clone()),
        website: wire.website.as_ref().map(|website| website.0.clone()),
        aliases: wire.aliases.iter().map(|alias| alias.0.clone()).collect(),
        formerly: wire.formerly.iter().map(|id| (id.value.0.clone(), id.span)).collect(),
        sources: context.names.citations(&wire.sources, report),
        evidence: Evidence::of(&partnerships, context.documents),
        partnerships,
    }
}

fn partnerships(wire: &[WirePartnership], context: &Context<'_>, report: &mut Report) -> Vec<Partnership> {
    let mut seen = BTreeMap::new();
    let mut partnerships = Vec::with_capacity(wire.len());
    for partnership in wire {
        let Some(resolved) = self::partnership(partnership, context, report) else { continue };
        if let Some(first) = seen.insert((resolved.vendor, resolved.program), partnership.vendor.span) {
            report.add(same_partnership::twice(partnership.vendor.span, first));
        }
        partnerships.push(resolved);
    }
    partnerships
}

fn partnership(wire: &WirePartnership, context: &Context<'_>, report: &mut Report) -> Option<Partnership> {
    let history = in_order(wire.history.iter().map(|step| event(step, context, report)).collect());
    let claims = wire.claims.iter().map(|wire| claim(wire, context, report)).collect();
    let vendor = context.names.vendor(&wire.vendor, report)?;
    let program = wire.program.as_ref().and_then(|program| context.names.program(vendor, program, report));
    let standing = history.last().map(|last| standing(last, context.documents));
    Some(Partnership { vendor, program, history, claims, standing })
}

/// By date. An event without one stays behind the event above it, as the record has it.
fn in_order(history: Vec<Event>) -> Vec<Event> {
    let mut day = None;
    let mut dated: Vec<_> = history
        .into_iter()
        .map(|event| {
            day = event.date.and_then(|date| date.start()).map(|date| date.earliest()).or(day);
            (day, event)
        })
        .collect();
    dated.sort_by_key(|(day, _)| *day);
    dated.into_iter().map(|(_, event)| event).collect()
}

/// The last event decides; "last seen" is the latest day on which one of its own sources is known to have said so.
fn standing(last: &Event, documents: &[Document]) -> Standing {
    let cited = last.sources.iter().filter_map(|citation| documents.get(citation.document.position()));
    let last_seen = cited.filter_map(Document::last_seen).max_by_key(|date| date.latest());
    Standing { status: last.status, since: last.date, last_seen }
}

fn event(wire: &StatusEvent, context: &Context<'_>, report: &mut Report) -> Event {
    Event {
        status: wire.status.value,
        date: wire.date.as_ref().map(|date| date.value),
        wording: wire.wording.as_ref().map(|wording| wording.0.clone()),
        text: wire.text.as_ref().map(|text| context.names.text(text, report)),
        sources: context.names.citations(&wire.sources.0, report),
    }
}

fn claim(wire: &WireClaim, context: &Context<'_>, report: &mut Report) -> Claim {
    Claim {
        kind: wire.kind,
        text: context.names.text(&wire.text, report),
        amount: wire.amount.map(|amount| amount.0),
        date: wire.date,
        sources: context.names.citations(&wire.sources.0, report),
        response: wire.response.as_ref().map(|wire| response(wire, context, report)),
    }
}

fn response(wire: &WireResponse, context: &Context<'_>, report: &mut Report) -> Response {
    Response {
        stance: wire.stance,
        text: wire.text.as_ref().map(|text| context.names.text(text, report)),
        date: wire.date,
        sources: context.names.citations(&wire.sources.0, report),
    }
}
