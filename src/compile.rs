//! Compile: the six stages in a row. This is the architecture.
//!
//! [`compile`] is everything between the two ends that touch the disk: sources in, bundle out. It neither prints nor
//! reads, and the same sources give the same bytes.

use crate::audit::audit;
use crate::bundle::Bundle;
use crate::catalogue::explained;
use crate::check::{check, site_alone};
use crate::diagnostic::Report;
use crate::model::Atlas;
use crate::plan::{addresses, plan};
use crate::record::kinds::site::Addresses;
use crate::render::render;
use crate::render::rules::unknown_theme;
use crate::resolve::resolve;
use crate::source::{Sources, Span};
use crate::theme::Theme;

/// What the command line may say over the site's own record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    /// The address under which the site is published, ending in `/`.
    pub base_url: Option<String>,
}

/// Checks and resolves the records; `None` when they have faults. `report` holds them, with those found before.
pub fn examine(sources: &Sources, report: &mut Report) -> Option<Atlas> {
    let dataset = check(sources, report);
    let atlas = resolve(&dataset, sources, report);
    atlas.filter(|_| !report.has_errors())
}

/// As [`examine`], but without its gate: what could be read of records that may have faults, for comparing two states of a
/// site. `None` only where there is no site record.
pub fn survey(sources: &Sources, report: &mut Report) -> Option<Atlas> {
    let dataset = check(sources, report);
    resolve(&dataset, sources, report)
}

/// Makes the whole site; `None` when anything has faults. `report` holds them, with those found before.
pub fn compile(sources: &Sources, overrides: &Overrides, report: &mut Report) -> Option<Bundle> {
    let mut atlas = examine(sources, report)?;
    if let Some(base_url) = &overrides.base_url {
        atlas.site.base_url = Some(base_url.clone());
    }
    let theme = choose_theme(&atlas, sources, report)?;
    let plan = plan(&atlas, &theme, sources, report).filter(|_| !report.has_errors())?;
    let bundle = Some(render(&atlas, &plan, &theme, sources, &explained(), report)).filter(|_| !report.has_errors())?;
    audit(&bundle, &plan, report);
    (!report.has_errors()).then_some(bundle)
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
