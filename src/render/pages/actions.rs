//! What a reader can do right now.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::other::Action;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome};
use crate::render::said::Said;
use crate::render::scene::Scene;

/// What `actions.html` is given.
#[derive(Debug, Serialize)]
pub struct ActionsPage {
    page: Chrome,
    acts: Vec<Act>,
    home: String,
}

/// One action.
#[derive(Debug, Serialize)]
pub struct Act {
    /// Its number, from 1.
    pub nth: usize,
    /// "Write", "Call".
    pub kind: String,
    /// Its title.
    pub title: Said,
    /// Why.
    pub summary: Said,
    /// What the button says.
    pub button: Said,
    /// Where the button leads: the page of the action, or elsewhere.
    pub href: String,
    /// The address elsewhere, when the button leads there.
    pub away: Option<String>,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> ActionsPage {
    let actions = scene.atlas.actions.iter().enumerate();
    let acts: Vec<Act> = actions.map(|(position, action)| act(scene, position, action, at)).collect();
    let description = match acts.len() {
        0 => scene.words.text("actions-description-none"),
        count => scene.words.counted("actions-description", count),
    };
    let about = About { kind: "actions", title: scene.words.text("menu-act"), description, above: Vec::new() };
    ActionsPage { page: Chrome::new(scene, at, about), acts, home: scene.link(at, &Page::Home) }
}

/// One action as a card on the page at `at`.
pub fn act(scene: Scene<'_>, position: usize, action: &Action, at: &SitePath) -> Act {
    Act {
        nth: position + 1,
        kind: scene.words.action_kind(action.kind),
        title: scene.say(&action.title),
        summary: scene.say(&action.summary),
        button: scene.say(&action.button),
        href: scene.link(at, &Page::Action(position)),
        away: action.url.clone(),
    }
}
