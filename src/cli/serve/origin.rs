//! The files that a page is made from.
//!
//! Entry: [`origins`]. What is told is what one would open to change the page: its record, the documents that it cites, its
//! template.

use std::collections::BTreeSet;

use plainsight::bundle::SitePath;
use plainsight::model::agency::Citation;
use plainsight::model::other::{Statement, Vendor};
use plainsight::model::text::Translated;
use plainsight::model::{Atlas, DocumentIndex};
use plainsight::plan::page::{Output, Page};
use plainsight::source::{SourceId, Span};
use plainsight::theme::Theme;

use super::shown::Good;

/// A file, and what it is to the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Origin {
    /// `Record`, `Document`, `Template` …
    pub(super) part: &'static str,
    /// Its path in the site folder; begins with `built-in:` when it comes out of the binary.
    pub(super) path: String,
}

/// The files of the page at `path`, the most telling first; none for what is no page.
pub(super) fn origins(good: &Good, path: &SitePath) -> Vec<Origin> {
    let route = good.site.plan.routes.iter().find(|route| route.path == *path);
    let Some((Output::Page(page), language)) = route.map(|route| (&route.output, route.language)) else {
        return Vec::new();
    };
    let atlas = &good.site.atlas;
    let named = |part, source: SourceId| Origin { part, path: good.sources.get(source).path.clone() };
    let mut origins: Vec<Origin> = records(atlas, page, language).into_iter().map(|id| named("Record", id)).collect();
    if let Some(file) = record_of_site(atlas, page) {
        origins.push(Origin { part: "Record", path: file.to_owned() });
    }
    origins.extend(template(good, page));
    let cited: BTreeSet<DocumentIndex> =
        cited(atlas, page, language).iter().map(|citation| citation.document).collect();
    origins.extend(cited.into_iter().map(|index| named("Document", atlas.document(index).span.source)));
    origins
}

/// The template as the theme chose it: the site's own over the built-in one.
fn template(good: &Good, page: &Page) -> Option<Origin> {
    let theme = Theme::choose(&good.site.atlas.site.theme, &good.sources)?;
    let id = theme.texts.get(&format!("templates/{}", page.template()))?;
    Some(Origin { part: "Template", path: good.sources.get(*id).path.clone() })
}

/// Pages that are made from a record of the whole site, by the name that its file has everywhere.
fn record_of_site(atlas: &Atlas, page: &Page) -> Option<&'static str> {
    match page {
        Page::Home => Some("content/site.yaml"),
        Page::Counts if !atlas.counts.is_empty() => Some("content/counts.yaml"),
        Page::Changes if !atlas.changes.is_empty() => Some("content/changes.yaml"),
        _ => None,
    }
}

fn records(atlas: &Atlas, page: &Page, language: usize) -> Vec<SourceId> {
    let spans: Vec<Span> = match page {
        Page::Agency(index) | Page::Formerly(index, _) => vec![atlas.agency(*index).span],
        Page::Document(index) => vec![atlas.document(*index).span],
        Page::Vendor(index) => vec![atlas.vendor(*index).span],
        Page::Removed(change, number) => {
            let change = atlas.changes.get(*change);
            change.and_then(|change| change.removed.get(*number)).map(|gone| gone.span).into_iter().collect()
        }
        Page::Measures => atlas.measures.iter().map(|measure| measure.span).collect(),
        Page::Prose(position) => {
            atlas.pages.get(*position).map(|page| body(&page.body, language)).into_iter().collect()
        }
        Page::Action(position) => {
            atlas.actions.get(*position).map(|action| body(&action.body, language)).into_iter().collect()
        }
        _ => Vec::new(),
    };
    let sources: BTreeSet<SourceId> = spans.into_iter().map(|span| span.source).collect();
    sources.into_iter().collect()
}

fn body(body: &Translated<plainsight::model::other::Markdown>, language: usize) -> Span {
    body.within(language).0.span
}

fn cited<'a>(atlas: &'a Atlas, page: &Page, language: usize) -> Vec<&'a Citation> {
    match page {
        Page::Agency(index) => atlas.agency(*index).citations().collect(),
        Page::Vendor(index) => of_vendor(atlas.vendor(*index)),
        Page::Prose(position) => {
            let page = atlas.pages.get(*position);
            page.into_iter().flat_map(|page| &page.body.within(language).0.citations).collect()
        }
        Page::Action(position) => {
            let action = atlas.actions.get(*position);
            action.into_iter().flat_map(|action| &action.body.within(language).0.citations).collect()
        }
        _ => Vec::new(),
    }
}

fn of_vendor(vendor: &Vendor) -> Vec<&Citation> {
    let programs = vendor.programs.iter().flat_map(|program| {
        let history = program.history.iter().map(|(_, statement)| statement);
        std::iter::once(&program.about).chain(history)
    });
    let statements: Vec<&Statement> = std::iter::once(&vendor.about).chain(programs).collect();
    statements.into_iter().flat_map(|statement| &statement.sources).collect()
}
