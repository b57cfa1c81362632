//! Vendors, counts, measures and changes.

use super::names::Names;
use super::rules::{removed_id, removed_kind};
use crate::check::{Dataset, Record};
use crate::diagnostic::Report;
use crate::model::agency::Agency;
use crate::model::other::{Change, Count, Measure, Program, Removed, Statement, Vendor};
use crate::model::{AgencyIndex, VendorIndex};
use crate::record::kinds::changes::{Change as WireChange, ChangeKind};
use crate::record::kinds::citation::Citation;
use crate::record::kinds::counts::Count as WireCount;
use crate::record::kinds::measure::Measure as WireMeasure;
use crate::record::kinds::vendor::{Program as WireProgram, Statement as WireStatement, Vendor as WireVendor};
use crate::record::scalars::{Localized, Prose};

/// Every vendor, with the agencies that have a partnership with it.
pub(super) fn vendors(dataset: &Dataset, names: &Names<'_>, agencies: &[Agency], report: &mut Report) -> Vec<Vendor> {
    let mut vendors: Vec<Vendor> = dataset.vendors.iter().map(|record| vendor(record, names, report)).collect();
    for (position, agency) in agencies.iter().enumerate() {
        for partnership in &agency.partnerships {
            enrol(&mut vendors, partnership.vendor, partnership.program, AgencyIndex::at(position));
        }
    }
    vendors
}

fn enrol(vendors: &mut [Vendor], vendor: VendorIndex, program: Option<usize>, agency: AgencyIndex) {
    let Some(vendor) = vendors.get_mut(vendor.position()) else { return };
    if vendor.agencies.last() != Some(&agency) {
        vendor.agencies.push(agency);
    }
    if let Some(program) = program.and_then(|program| vendor.programs.get_mut(program)) {
        program.agencies.push(agency);
    }
}

fn vendor(record: &Record<WireVendor>, names: &Names<'_>, report: &mut Report) -> Vendor {
    let wire = &record.value;
    Vendor {
        id: record.id.clone(),
        span: record.span,
        name: wire.name.0.clone(),
        owner: wire.owner.as_ref().map(|owner| owner.0.clone()),
        website: wire.website.as_ref().map(|website| website.0.clone()),
        about: about(&wire.about, names, report),
        programs: wire.programs.iter().map(|wire| program(wire, names, report)).collect(),
        agencies: Vec::new(),
    }
}

fn program(wire: &WireProgram, names: &Names<'_>, report: &mut Report) -> Program {
    let events = wire.history.iter();
    let mut history: Vec<_> =
        events.map(|event| (event.date.value, statement(&event.text, &event.sources.0, names, report))).collect();
    history.sort_by_key(|(date, _)| date.start().map(|date| date.earliest()));
    Program {
        id: wire.id.value.0.clone(),
        name: wire.name.0.clone(),
        about: about(&wire.about, names, report),
        history,
        agencies: Vec::new(),
    }
}

fn about(wire: &WireStatement, names: &Names<'_>, report: &mut Report) -> Statement {
    statement(&wire.text, &wire.sources.0, names, report)
}

fn statement(text: &Localized<Prose>, sources: &[Citation], names: &Names<'_>, report: &mut Report) -> Statement {
    Statement { text: names.text(text, report), sources: names.citations(sources, report) }
}

/// Every claim about the total, in the order of the file, to which indices refer.
pub(super) fn counts(dataset: &Dataset, names: &Names<'_>, report: &mut Report) -> Vec<Count> {
    let wire = dataset.counts.iter().flat_map(|record| &record.value.counts);
    wire.filter_map(|wire| count(wire, names, report)).collect()
}

fn count(wire: &WireCount, names: &Names<'_>, report: &mut Report) -> Option<Count> {
    Some(Count {
        id: wire.id.value.0.clone(),
        vendor: names.vendor(&wire.vendor, report)?,
        value: wire.value.map(|value| value.0),
        precision: wire.precision,
        wording: wire.wording.0.clone(),
        date: wire.date.value,
        by: names.text(&wire.by, report),
        basis: wire.basis,
        statement: statement(&wire.text, &wire.sources.0, names, report),
    })
}

/// Every measure, by date and then by id.
pub(super) fn measures(dataset: &Dataset, names: &Names<'_>, report: &mut Report) -> Vec<Measure> {
    let mut measures: Vec<Measure> = dataset.measures.iter().map(|record| measure(record, names, report)).collect();
    measures.sort_by_key(|measure| measure.date.start().map(|date| date.earliest()));
    measures
}

fn measure(record: &Record<WireMeasure>, names: &Names<'_>, report: &mut Report) -> Measure {
    let wire = &record.value;
    Measure {
        id: record.id.clone(),
        span: record.span,
        title: names.text(&wire.title, report),
        kind: wire.kind,
        status: wire.status,
        date: wire.date.value,
        place: record.place.clone(),
        statement: statement(&wire.text, &wire.sources.0, names, report),
        agencies: wire.agencies.iter().filter_map(|id| names.agency(id, report)).collect(),
    }
}

/// Every change, the newest first.
pub(super) fn changes(dataset: &Dataset, names: &Names<'_>, report: &mut Report) -> Vec<Change> {
    let wire = dataset.changes.iter().flat_map(|record| &record.value.changes);
    let mut changes: Vec<Change> = wire
        .map(|wire| Change {
            date: wire.date.value,
            kind: wire.kind,
            title: names.text(&wire.title, report),
            statement: statement(&wire.text, &wire.sources, names, report),
            agencies: wire.agencies.iter().filter_map(|id| names.agency(id, report)).collect(),
            removed: removed(wire, report),
        })
        .collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.date.start().map(|date| date.earliest())));
    changes
}

/// Agencies whose records a change took down; a change of another kind cannot, and nothing else can be taken down.
fn removed(wire: &WireChange, report: &mut Report) -> Vec<Removed> {
    if let Some(first) = wire.removed.first().filter(|_| wire.kind != ChangeKind::Removed) {
        report.add(removed_kind::other(first.id.span, wire.kind.word()));
    }
    for gone in wire.removed.iter().filter(|gone| !removed_id::is_of_agency(&gone.id.value.0)) {
        report.add(removed_id::no_agency(gone.id.span, &gone.id.value.0));
    }
    let removed = wire.removed.iter();
    removed.map(|gone| Removed { id: gone.id.value.0.clone(), span: gone.id.span, name: gone.name.0.clone() }).collect()
}
