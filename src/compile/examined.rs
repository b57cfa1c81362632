//! From sources to facts: the first gate. Nothing is planned of records that are not in order.
//!
//! Entries: [`examine`], [`rehearse`], [`rehearse_prose`] and [`survey`] for commands that make no site; `examined` and `examined_ahead` for
//! those that do.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::choose_theme;
use crate::catalogue::explained;
use crate::check::{Dataset, check, meant};
use crate::diagnostic::{Report, Severity};
use crate::layout::{Class, classify};
use crate::model::Atlas;
use crate::plan::{Plan, plan};
use crate::record::kinds::Kind;
use crate::render::prepared::Prepared;
use crate::render::{Material, render_prose};
use crate::resolve::{relate, resolve};
use crate::source::{SourceId, Sources};

/// Checks and resolves the records; `None` when they have faults. `report` holds them, with those found before.
pub fn examine(sources: &Sources, report: &mut Report) -> Option<Atlas> {
    let dataset = check(sources, report);
    examined(dataset, sources, false, report).map(|examined| examined.atlas)
}

/// As [`examine`], and tells what a build would find before it makes the pages of records: in the theme, in addresses, in
/// pages of prose and actions.
pub fn rehearse(sources: &Sources, report: &mut Report) -> Option<Atlas> {
    let dataset = check(sources, report);
    let Examined { atlas, sources, .. } = examined(dataset, sources, false, report)?;
    prose(&atlas, &sources, |plan| plan, report)?;
    (!report.has_errors()).then_some(atlas)
}

/// As [`rehearse`], but without the gate: prose is looked at though records of others have faults, and what leads to one of
/// these is not blamed for it. `None` where prose could not be looked at.
pub fn rehearse_prose(sources: &Sources, report: &mut Report) -> Option<Atlas> {
    let dataset = check(sources, report);
    let atlas = related(&dataset, sources, report)?;
    let (atlas, shown) = match dataset.published(sources) {
        None => (atlas, Cow::Borrowed(sources)),
        Some((dataset, sources)) => (published(&dataset, &sources, report)?, Cow::Owned(sources)),
    };
    let mut told = Report::default();
    let seen = prose(&atlas, &shown, |plan| plan.beside(&dataset.broken), &mut told);
    report.append(told);
    seen.map(|()| atlas)
}

/// Tells what is wrong with prose, whose links lead where `addresses` lets the plan lead.
fn prose(atlas: &Atlas, sources: &Sources, addresses: impl Fn(Plan) -> Plan, report: &mut Report) -> Option<()> {
    let theme = choose_theme(atlas, sources, report)?;
    let plan = addresses(plan(atlas, &theme, sources, report)?);
    let prepared = Prepared::new(&theme, sources, &atlas.site.languages, report)?;
    let (prepared, rules) = (&prepared, &explained());
    render_prose(Material { atlas, plan: &plan, prepared, sources, rules }, report);
    Some(())
}

/// Records that are in order.
pub(super) struct Examined<'a> {
    /// The facts.
    pub(super) atlas: Atlas,
    /// What they were read from, without drafts where these are not shown.
    pub(super) sources: Cow<'a, Sources>,
    /// The records that are drafts.
    pub(super) drafts: BTreeSet<SourceId>,
    /// The records, where it is not told yet what they break together.
    pub(super) untold: Option<Dataset>,
}

/// Drafts are checked like all records. Where they are not shown, what remains without them has to be in order too.
pub(super) fn examined<'a>(
    dataset: Dataset,
    sources: &'a Sources,
    shows_drafts: bool,
    report: &mut Report,
) -> Option<Examined<'a>> {
    let atlas = related(&dataset, sources, report).filter(|_| !report.has_errors())?;
    let drafts = dataset.drafts();
    let without_drafts = if shows_drafts { None } else { dataset.published(sources) };
    let examined = match without_drafts {
        None => Some(Examined { atlas, sources: Cow::Borrowed(sources), drafts, untold: None }),
        Some((dataset, sources)) => {
            let atlas = published(&dataset, &sources, report);
            atlas.map(|atlas| Examined { atlas, sources: Cow::Owned(sources), drafts, untold: None })
        }
    };
    examined.filter(|_| !report.has_errors())
}

/// The facts of what is left of a dataset without its drafts.
fn published(dataset: &Dataset, sources: &Sources, report: &mut Report) -> Option<Atlas> {
    let mut without = Report::default();
    let atlas = related(dataset, sources, &mut without);
    // Its warnings have been told of the whole.
    without.diagnostics.retain(|diagnostic| diagnostic.rule.severity == Severity::Error);
    report.append(without);
    atlas
}

/// As [`examined`] where drafts are shown, but that what records break together is told only when there are other faults:
/// what somebody looks at need not wait for it.
pub(super) fn examined_ahead<'a>(dataset: Dataset, sources: &'a Sources, report: &mut Report) -> Option<Examined<'a>> {
    let (atlas, drafts) = (resolve(&dataset, sources, report)?, dataset.drafts());
    if report.has_errors() {
        relate(&dataset, &atlas, sources, report);
        return None;
    }
    Some(Examined { atlas, sources: Cow::Borrowed(sources), drafts, untold: Some(dataset) })
}

/// Resolves the records, and tells what they break together.
fn related(dataset: &Dataset, sources: &Sources, report: &mut Report) -> Option<Atlas> {
    let atlas = resolve(dataset, sources, report)?;
    relate(dataset, &atlas, sources, report);
    Some(atlas)
}

/// A state of a site, with its drafts.
#[derive(Debug)]
pub struct Surveyed {
    /// The facts.
    pub atlas: Atlas,
    /// The files of the records that are drafts.
    pub drafts: BTreeSet<SourceId>,
    /// Records that are there and have faults, with their files: what could not be read of them is not gone.
    pub broken: BTreeMap<(Kind, String), String>,
}

/// As [`examine`], but without its gate: what could be read of records that may have faults, for comparing two states of a
/// site. `None` only where there is no site record.
pub fn survey(sources: &Sources, report: &mut Report) -> Option<Surveyed> {
    let dataset = check(sources, report);
    let atlas = related(&dataset, sources, report)?;
    let paths = sources.texts.iter().map(|text| &text.path).chain(&sources.unread);
    let named = paths.filter_map(|path| match classify(&meant(path)) {
        Class::Record(kind, id) => Some(((kind, id), path.clone())),
        _ => None,
    });
    let broken = named.filter(|(record, _)| dataset.broken.contains(record)).collect();
    Some(Surveyed { atlas, drafts: dataset.drafts(), broken })
}
