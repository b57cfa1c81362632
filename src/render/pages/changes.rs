//! The log of the site itself: what was added, corrected, taken down.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::other::Change;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome, Link};
use crate::render::downloads::feed;
use crate::render::notes::{Mark, Note, Notes};
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::DateWords;

/// What `changes.html` is given.
#[derive(Debug, Serialize)]
pub struct ChangesPage {
    page: Chrome,
    changes: Vec<ChangeView>,
    notes: Vec<Note>,
}

#[derive(Debug, Serialize)]
struct ChangeView {
    /// Its name on the page, to which the feed leads.
    anchor: String,
    date: DateWords,
    kind: String,
    title: Said,
    text: Said,
    marks: Vec<Mark>,
    agencies: Vec<Link>,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> ChangesPage {
    let mut notes = Notes::new(scene, at);
    let changes = scene.atlas.changes.iter().zip(feed::anchors(&scene.atlas.changes));
    let changes = changes.map(|(change, anchor)| view(scene, change, anchor, at, &mut notes)).collect();
    let about = About {
        kind: "changes",
        title: scene.words.text("menu-changes"),
        description: scene.words.text("changes-description"),
        above: Vec::new(),
    };
    ChangesPage { page: Chrome::new(scene, at, about), changes, notes: notes.list() }
}

fn view<'a>(scene: Scene<'a>, change: &'a Change, anchor: String, at: &SitePath, notes: &mut Notes<'a>) -> ChangeView {
    let agency = |index: &_| Link::new(&scene.atlas.agency(*index).name, scene.link(at, &Page::Agency(*index)));
    ChangeView {
        anchor,
        date: scene.words.date(change.date),
        kind: scene.words.change_kind(change.kind),
        title: scene.say(&change.title),
        text: scene.say(&change.statement.text),
        marks: notes.cite(&change.statement.sources),
        agencies: change.agencies.iter().map(agency).collect(),
    }
}
