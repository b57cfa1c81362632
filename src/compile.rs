//! Compile: the six stages in a row. This is the architecture.
//!
//! [`compile_to`] is everything between the two ends that touch the disk: sources in, files out, each handed over as soon as
//! it is made; [`compile`] keeps them as a bundle, and [`compile_again`] is for a preview. It neither prints nor reads, and the same sources give the same bytes.

mod examined;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::audit::Audited;
use crate::bundle::{Bundle, Destination, Memory, Paths};
use crate::catalogue::explained;
use crate::check::{self, check, check_again, site_alone};
use crate::diagnostic::Report;
use crate::model::Atlas;
use crate::plan::{Plan, addresses, plan};
use crate::record::kinds::site::Addresses;
use crate::render::prepared;
use crate::render::rules::unknown_theme;
use crate::render::{Material, render};
use crate::resolve::relate;
use crate::source::{SourceId, Sources, Span};
use crate::theme::Theme;

use examined::{Examined, examined, examined_ahead};
pub use examined::{Surveyed, examine, rehearse, rehearse_prose, survey};

/// What the command line may say over the site's own record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    /// The address under which the site is published, ending in `/`.
    pub base_url: Option<String>,
    /// Whether drafts are shown, as the preview does. What is published leaves them out.
    pub drafts: bool,
}

/// A stage that has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// [`check()`]
    Check,
    /// [`mod@crate::resolve`]
    Resolve,
    /// [`plan`]
    Plan,
    /// [`render`] and, file by file, the audit and the destination
    Render,
}

impl Stage {
    /// Its name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Resolve => "resolve",
            Self::Plan => "plan",
            Self::Render => "render",
        }
    }
}

/// A finished site with what it was made from.
#[derive(Debug)]
pub struct Site {
    /// The facts.
    pub atlas: Atlas,
    /// Every address.
    pub plan: Plan,
    /// The files of records that are drafts, shown or left out.
    pub drafts: BTreeSet<SourceId>,
    /// Every file.
    pub bundle: Bundle,
}

/// A site whose every file has been handed over.
#[derive(Debug)]
pub struct Made<D> {
    /// The facts.
    pub atlas: Atlas,
    /// Every address.
    pub plan: Plan,
    /// The files of records that are drafts, shown or left out.
    pub drafts: BTreeSet<SourceId>,
    /// Where its files are.
    pub destination: D,
}

impl<D> Made<D> {
    /// With its files as the bundle that `bundle` makes of the destination.
    pub fn into_site(self, bundle: impl FnOnce(D) -> Bundle) -> Site {
        let Self { atlas, plan, drafts, destination } = self;
        Site { atlas, plan, drafts, bundle: bundle(destination) }
    }
}

/// Makes the whole site; `None` when anything has faults. `report` holds them, with those found before.
pub fn compile(sources: &Sources, overrides: &Overrides, report: &mut Report) -> Option<Bundle> {
    compile_told(sources, overrides, report, &mut |_| {}).map(|site| site.bundle)
}

/// As [`compile`], for a caller that wants to know where the pages come from, and what each stage cost: `passed` hears of
/// each as it ends.
pub fn compile_told(
    sources: &Sources,
    overrides: &Overrides,
    report: &mut Report,
    passed: &mut dyn FnMut(Stage),
) -> Option<Site> {
    let made = compile_to(sources, overrides, report, passed, |_| Some(Memory::default()))?;
    Some(made.into_site(Memory::into_bundle))
}

/// Makes the whole site and hands each file to the destination that `open` makes, which is told all paths beforehand.
/// `None` when anything has faults, or `open` gave no destination: what was handed over must not be published then.
pub fn compile_to<D: Destination>(
    sources: &Sources,
    overrides: &Overrides,
    report: &mut Report,
    passed: &mut dyn FnMut(Stage),
    open: impl FnOnce(&Paths) -> Option<D>,
) -> Option<Made<D>> {
    let dataset = check(sources, report);
    passed(Stage::Check);
    let examined = examined(dataset, sources, overrides.drafts, report);
    passed(Stage::Resolve);
    make(examined?, &mut prepared::Earlier::default(), overrides, report, passed, open)
}

/// What is known from the last time: of each file by itself, and of the theme. Everything between files is found anew.
#[derive(Debug, Default)]
pub struct Earlier {
    checked: check::Earlier,
    prepared: prepared::Earlier,
}

/// As [`compile_to`], for a caller that compiles one folder again and again. What is made is the same. Where drafts are shown,
/// what the destination wants first is made before it is told what records break together, so that this hides no fault of a
/// page; nothing else is made then. `None` without a fault when the destination did not want the rest.
pub fn compile_again<D: Destination>(
    sources: &Arc<Sources>,
    earlier: &mut Earlier,
    overrides: &Overrides,
    report: &mut Report,
    passed: &mut dyn FnMut(Stage),
    open: impl FnOnce(&Paths) -> Option<D>,
) -> Option<Made<D>> {
    let dataset = check_again(sources, &mut earlier.checked, report);
    passed(Stage::Check);
    let examined = if overrides.drafts {
        examined_ahead(dataset, sources, report)
    } else {
        examined(dataset, sources, false, report)
    };
    passed(Stage::Resolve);
    make(examined?, &mut earlier.prepared, overrides, report, passed, open)
}

fn make<D: Destination>(
    examined: Examined<'_>,
    prepared: &mut prepared::Earlier,
    overrides: &Overrides,
    report: &mut Report,
    passed: &mut dyn FnMut(Stage),
    open: impl FnOnce(&Paths) -> Option<D>,
) -> Option<Made<D>> {
    let Examined { mut atlas, sources, drafts, mut untold } = examined;
    let sources = sources.as_ref();
    if let Some(base_url) = &overrides.base_url {
        atlas.site.base_url = Some(base_url.clone());
    }
    let mut holds = true;
    let gate = &mut |report: &mut Report| {
        if let Some(dataset) = untold.take() {
            let mut told = Report::default();
            relate(&dataset, &atlas, sources, &mut told);
            holds = !told.has_errors();
            report.append(told);
        }
        holds
    };
    let made = files(&atlas, sources, prepared, report, passed, gate, open);
    if report.has_errors() {
        // Whatever stood in the way, all faults of the records are told.
        gate(report);
    }
    let (plan, destination) = made?;
    Some(Made { atlas, plan, drafts, destination })
}

/// Plans, renders and audits; nothing but what is wanted first is made before the records have passed `gate`.
fn files<D: Destination>(
    atlas: &Atlas,
    sources: &Sources,
    prepared: &mut prepared::Earlier,
    report: &mut Report,
    passed: &mut dyn FnMut(Stage),
    gate: &mut dyn FnMut(&mut Report) -> bool,
    open: impl FnOnce(&Paths) -> Option<D>,
) -> Option<(Plan, D)> {
    let theme = choose_theme(atlas, sources, report)?;
    let plan = plan(atlas, &theme, sources, report).filter(|_| !report.has_errors())?;
    passed(Stage::Plan);
    let prepared = prepared.prepare(&theme, sources, &atlas.site.languages, report)?;
    let base = atlas.site.base_url.as_deref();
    let audited = |paths: &Paths| Some(Audited::new(paths, plan.addresses, base, open(paths)?));
    let material = Material { atlas, plan: &plan, prepared: &prepared, sources, rules: &explained() };
    let audited = render(material, report, audited, gate)?;
    if report.has_errors() || !audited.is_wanted() {
        return None;
    }
    let destination = audited.finish(&plan, report);
    passed(Stage::Render);
    (!report.has_errors()).then_some((plan, destination))
}

/// Where the site explains its rules, from its root, also when its records have faults.
pub fn rules_page(sources: &Sources) -> String {
    addresses::rules_page(site_alone(sources).and_then(|site| site.addresses).unwrap_or(Addresses::Files))
}

fn choose_theme<'a>(atlas: &Atlas, sources: &'a Sources, report: &mut Report) -> Option<Theme<'a>> {
    let named: Option<Span> = atlas.site.theme_span;
    let theme = Theme::choose(&atlas.site.theme, sources);
    if theme.is_none() {
        report.add(unknown_theme(named, &atlas.site.theme));
    }
    theme
}
