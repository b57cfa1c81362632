//! What is left at the address of an agency whose record was taken down: that it was, when, and why.
//!
//! Everything that it says comes from the log of changes, where the reason has to stand anyway. The record is in no list, on
//! no map and in no file; search engines are asked to forget the page.

use serde::Serialize;

use super::changes::{ChangeView, view};
use crate::bundle::SitePath;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome};
use crate::render::downloads::feed;
use crate::render::notes::{Note, Notes};
use crate::render::scene::Scene;

/// What `removed.html` is given.
#[derive(Debug, Serialize)]
pub struct RemovedPage {
    page: Chrome,
    name: String,
    change: Option<ChangeView>,
    /// Where the change stands in the log.
    log: String,
    contribute: String,
    notes: Vec<Note>,
}

/// The context of the page, which stands at `at`: the agency `number` of those that the change at `position` took down.
pub fn context(scene: Scene<'_>, (position, number): (usize, usize), at: &SitePath) -> RemovedPage {
    let mut notes = Notes::new(scene, at);
    let logged = feed::logged(&scene.atlas.changes).into_iter().nth(position);
    let gone = logged.as_ref().and_then(|logged| logged.change.removed.get(number));
    let name = gone.map(|gone| gone.name.clone()).unwrap_or_default();
    let about = About {
        kind: "removed",
        title: scene.words.with("removed-title", [("agency", (&name).into())]),
        description: scene.words.with("removed-description", [("agency", (&name).into())]),
        above: vec![(scene.words.text("menu-changes"), Page::Changes)],
    };
    let anchor = logged.as_ref().map(|logged| logged.anchor.as_str()).unwrap_or_default();
    let log = format!("{}#{anchor}", scene.link(at, &Page::Changes));
    RemovedPage {
        page: Chrome { hidden: true, ..Chrome::new(scene, at, about) },
        log,
        change: logged.map(|logged| view(scene, &logged, at, &mut notes)),
        name,
        contribute: scene.link(at, &Page::Contribute),
        notes: notes.list(),
    }
}
