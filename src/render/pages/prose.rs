//! A page of prose.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::diagnostic::Report;
use crate::render::chrome::{About, Chrome};
use crate::render::markdown::{self, Body};
use crate::render::notes::{Note, Notes};
use crate::render::said::Said;
use crate::render::scene::Scene;

/// What `prose.html` is given.
#[derive(Debug, Serialize)]
pub struct ProsePage {
    page: Chrome,
    title: Said,
    /// Empty where there is none.
    summary: Said,
    body: Body,
    notes: Vec<Note>,
}

/// The context of the page at `position`, which stands at `at`. Faults of its text join `report`.
pub fn context(scene: Scene<'_>, position: usize, at: &SitePath, report: &mut Report) -> ProsePage {
    let mut notes = Notes::new(scene, at);
    let prose = scene.atlas.pages.get(position);
    let body = prose.map(|prose| markdown::body(scene, at, &prose.body, &mut notes, report)).unwrap_or_default();
    let title = prose.map(|prose| scene.say(&prose.title)).unwrap_or_default();
    let summary = prose.and_then(|prose| prose.summary.as_ref()).map(|summary| scene.say(summary));
    let description = summary.as_ref().unwrap_or(&title).words.clone();
    let about = About { kind: "prose", title: title.words.clone(), description, above: Vec::new() };
    ProsePage {
        page: Chrome::new(scene, at, about),
        title,
        summary: summary.unwrap_or_default(),
        body,
        notes: notes.list(),
    }
}
