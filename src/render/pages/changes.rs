//! The log of the site itself: what was added, corrected, taken down.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::other::Removed;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome, Link};
use crate::render::downloads::feed::{self, Logged};
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

/// One change, in full.
#[derive(Debug, Serialize)]
pub struct ChangeView {
    /// Its name on the page, to which the feed leads.
    anchor: String,
    date: DateWords,
    kind: String,
    title: Said,
    text: Said,
    marks: Vec<Mark>,
    /// The agencies that it concerns; what is left of those that it took down.
    pub agencies: Vec<Link>,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> ChangesPage {
    let mut notes = Notes::new(scene, at);
    let logged = feed::logged(&scene.atlas.changes);
    let changes = logged.iter().map(|logged| view(scene, logged, at, &mut notes)).collect();
    let about = About {
        kind: "changes",
        title: scene.words.text("menu-changes"),
        description: scene.words.text("changes-description"),
        above: Vec::new(),
    };
    ChangesPage { page: Chrome::new(scene, at, about), changes, notes: notes.list() }
}

/// How the page at `at` shows a change.
pub fn view<'a>(scene: Scene<'a>, logged: &Logged<'a>, at: &SitePath, notes: &mut Notes<'a>) -> ChangeView {
    let change = logged.change;
    let agency = |index: &_| Link::new(&scene.atlas.agency(*index).name, scene.link(at, &Page::Agency(*index)));
    ChangeView {
        anchor: logged.anchor.clone(),
        date: scene.words.date(change.date),
        kind: scene.words.change_kind(change.kind),
        title: scene.say(&change.title),
        text: scene.say(&change.statement.text),
        marks: notes.cite(&change.statement.sources),
        agencies: change.agencies.iter().map(agency).chain(removed(scene, logged, at)).collect(),
    }
}

/// Links to what is left of the records that a change took down.
pub fn removed(scene: Scene<'_>, logged: &Logged<'_>, at: &SitePath) -> Vec<Link> {
    let gone = logged.change.removed.iter().enumerate();
    let link = |(number, gone): (usize, &Removed)| {
        Link::new(&gone.name, scene.link(at, &Page::Removed(logged.position, number)))
    };
    gone.map(link).collect()
}
