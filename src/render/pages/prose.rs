//! A page of prose.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::diagnostic::Report;
use crate::render::chrome::{About, Chrome};
use crate::render::markdown;
use crate::render::notes::{Note, Notes};
use crate::render::scene::Scene;

/// What `prose.html` is given.
#[derive(Debug, Serialize)]
pub struct ProsePage {
    page: Chrome,
    title: String,
    summary: Option<String>,
    body: String,
    notes: Vec<Note>,
}

/// The context of the page at `position`, which stands at `at`. Faults of its text join `report`.
pub fn context(scene: Scene<'_>, position: usize, at: &SitePath, report: &mut Report) -> ProsePage {
    let mut notes = Notes::new(scene, at);
    let prose = scene.atlas.pages.get(position);
    let body = prose.map(|prose| markdown::html(scene, at, &prose.body, &mut notes, report)).unwrap_or_default();
    let title = prose.map(|prose| prose.title.clone()).unwrap_or_default();
    let summary = prose.and_then(|prose| prose.summary.clone());
    let description = summary.clone().unwrap_or_else(|| title.clone());
    let about = About { kind: "prose", title: title.clone(), description, above: Vec::new() };
    ProsePage { page: Chrome::new(scene, at, about), title, summary, body, notes: notes.list() }
}
