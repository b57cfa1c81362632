//! Where a page is corrected: the file in the repository from which it is made, and the place to tell of an error.
//!
//! Entry: [`report`] and [`edit`] for what every page offers; [`add`], [`edit_file`], [`new_file`] and [`issue`] for the pages that
//! say more. All of it are links; nothing is sent by a page.

use super::scene::Scene;
use super::uri;
use crate::bundle::SitePath;
use crate::model::Atlas;
use crate::plan::page::Page;
use crate::source::{Sources, Span};

/// The branch that is edited.
pub const BRANCH: &str = "main";

/// Where to tell of an error on the page at `at`, about `what`: the repository's form, else a letter to the publisher, else
/// the page that says what to do.
pub fn report(scene: Scene<'_>, at: &SitePath, what: &str) -> String {
    let mail = || scene.atlas.site.contact.as_ref()?.2.as_ref().map(|to| uri::mail(to, what, ""));
    let page = || format!("{}#error", scene.link(at, &Page::Contribute));
    issue(scene, "report-error", what).or_else(mail).unwrap_or_else(page)
}

/// The form for an agency, with what is known of its place, `us/va`, or of itself, `us/va/waynesboro-police-department`.
pub fn add(scene: Scene<'_>, at: &SitePath, known: &str) -> String {
    format!("{}?at={known}#add-agency", scene.link(at, &Page::Contribute))
}

/// The repository's own form `template` for a new issue, entitled `title`.
pub fn issue(scene: Scene<'_>, template: &str, title: &str) -> Option<String> {
    let repository = scene.atlas.site.repository.as_deref()?;
    let title = if title.is_empty() { String::new() } else { format!("&title={}", uri::encode(title)) };
    Some(format!("{repository}/issues/new?template={template}.yml{title}"))
}

/// The editor of the file from which the page at `at` is made, where it is made from one.
pub fn edit(scene: Scene<'_>, at: &SitePath) -> Option<String> {
    edit_file(scene, &file(scene, scene.plan.page_at(at)?)?)
}

/// The repository's editor of the file at `path`.
pub fn edit_file(scene: Scene<'_>, path: &str) -> Option<String> {
    Some(editor(scene.atlas.site.repository.as_deref()?, path))
}

/// The editor of the file at `path` in `repository`.
pub fn editor(repository: &str, path: &str) -> String {
    format!("{repository}/edit/{BRANCH}/{}", path_part(path))
}

/// The repository's editor of a new file in `folder`.
pub fn new_file(scene: Scene<'_>, folder: &str) -> Option<String> {
    let repository = scene.atlas.site.repository.as_deref()?;
    Some(format!("{repository}/new/{BRANCH}/{}", path_part(folder)))
}

fn path_part(path: &str) -> String {
    path.split('/').map(uri::encode).collect::<Vec<_>>().join("/")
}

/// The file of the site folder from which `page` is made.
fn file(scene: Scene<'_>, page: &Page) -> Option<String> {
    let atlas: &Atlas = scene.atlas;
    match page {
        Page::Home => Some("content/site.yaml".to_owned()),
        Page::Agency(index) => Some(path_of(scene.sources, atlas.agency(*index).span)),
        Page::Document(index) => Some(path_of(scene.sources, atlas.document(*index).span)),
        Page::Vendor(index) => Some(path_of(scene.sources, atlas.vendor(*index).span)),
        Page::Counts if !atlas.counts.is_empty() => Some("content/counts.yaml".to_owned()),
        Page::Changes if !atlas.changes.is_empty() => Some("content/changes.yaml".to_owned()),
        Page::Prose(position) => {
            let page = atlas.pages.get(*position)?;
            Some(path_of(scene.sources, page.body.within(scene.language).0.span))
        }
        Page::Action(position) => {
            let action = atlas.actions.get(*position)?;
            Some(path_of(scene.sources, action.body.within(scene.language).0.span))
        }
        _ => None,
    }
}

fn path_of(sources: &Sources, span: Span) -> String {
    sources.get(span.source).path.clone()
}
