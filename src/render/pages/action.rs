//! A call to action: why, and how to do it now.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::diagnostic::Report;
use crate::plan::page::Page;
use crate::record::kinds::action::ActionKind;
use crate::render::chrome::{About, Chrome};
use crate::render::markdown::{self, Body};
use crate::render::notes::{Note, Notes};
use crate::render::pages::actions::{Act, act};
use crate::render::pages::petition::{PetitionForm, petition};
use crate::render::scene::Scene;

/// What `action.html` is given.
#[derive(Debug, Serialize)]
pub struct ActionPage {
    page: Chrome,
    act: Option<Act>,
    body: Body,
    petition: Option<PetitionForm>,
    notes: Vec<Note>,
    others: Vec<Act>,
    total: usize,
}

/// The context of the action at `position`, which stands at `at`. Faults of its text join `report`.
pub fn context(scene: Scene<'_>, position: usize, at: &SitePath, report: &mut Report) -> ActionPage {
    let mut notes = Notes::new(scene, at);
    let actions = &scene.atlas.actions;
    let action = actions.get(position);
    let body = action.map(|action| markdown::body(scene, at, &action.body, &mut notes, report)).unwrap_or_default();
    let signs = action.is_some_and(|action| action.kind == ActionKind::Petition && action.url.is_none());
    let about = About {
        kind: "action",
        title: action.map(|action| scene.plain(&action.title)).unwrap_or_default(),
        description: action.map(|action| scene.plain(&action.summary)).unwrap_or_default(),
        above: vec![(scene.words.text("menu-act"), Page::Actions)],
    };
    ActionPage {
        page: Chrome::new(scene, at, about),
        act: action.map(|action| act(scene, position, action, at)),
        body,
        petition: signs.then(|| petition(scene, None)).flatten(),
        notes: notes.list(),
        others: others(scene, position, at),
        total: actions.len(),
    }
}

fn others(scene: Scene<'_>, position: usize, at: &SitePath) -> Vec<Act> {
    let actions = scene.atlas.actions.iter().enumerate();
    actions.filter(|(other, _)| *other != position).map(|(other, action)| act(scene, other, action, at)).collect()
}
