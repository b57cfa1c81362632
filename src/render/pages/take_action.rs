//! What a reader can do about one agency, on its own page: letters and call scripts with its name and the facts of its
//! record filled in, the petition, sharing, reporting an error, telling of another agency.
//!
//! Entry: [`take_action`]. Nothing is sent by the page itself: a letter opens in the reader's own mail program, and the
//! petition goes to the group's server when the reader presses the button.

use serde::Serialize;

use super::petition::{PetitionForm, petition};
use super::share::{Share, share};
use crate::bundle::SitePath;
use crate::model::AgencyIndex;
use crate::model::agency::Agency;
use crate::model::other::Letter;
use crate::plan::page::Page;
use crate::render::facts::facts;
use crate::render::regions::place_name;
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::uri;

/// What `take_action.html` is given, as `take_action`.
#[derive(Debug, Serialize)]
pub struct TakeAction {
    letters: Vec<Filled>,
    petition: Option<PetitionForm>,
    share: Option<Share>,
    /// How many things there are to do: letters and the petition.
    total: usize,
}

/// A letter or a script, filled in.
#[derive(Debug, Serialize)]
struct Filled {
    title: Said,
    /// The page that says how and why.
    how: String,
    subject: Option<String>,
    text: String,
    /// A `mailto:` link with subject and text; the reader chooses whom to send it to. `None` for a script.
    mail: Option<String>,
}

/// What can be done about the agency at `index`, on its page at `at`.
pub fn take_action(scene: Scene<'_>, index: AgencyIndex, at: &SitePath) -> TakeAction {
    let agency = scene.atlas.agency(index);
    let actions = scene.atlas.actions.iter().enumerate();
    let fill = Fill::new(scene, agency, at);
    let letters: Vec<Filled> = actions
        .filter_map(|(position, action)| {
            let how = scene.link(at, &Page::Action(position));
            // A letter in another language would be filled in with facts in this one: half of it would be neither.
            let (letter, language) = scene.part(action.letter.as_ref()?);
            language.is_none().then(|| filled(&fill, scene.say(&action.title), letter, how))
        })
        .collect();
    let petition = petition(scene, Some(&agency.id));
    TakeAction {
        total: letters.len() + usize::from(petition.is_some()),
        share: share(scene, at, &agency.name),
        letters,
        petition,
    }
}

fn filled(fill: &Fill, title: Said, letter: &Letter, how: String) -> Filled {
    let text = fill.apply(&letter.text);
    let subject = letter.subject.as_ref().map(|subject| fill.apply(subject));
    let mail = subject.as_ref().map(|subject| uri::mail("", subject, &text));
    Filled { title, how, subject, text, mail }
}

/// What the placeholders become.
struct Fill {
    values: [(&'static str, String); 6],
}

impl Fill {
    fn new(scene: Scene<'_>, agency: &Agency, at: &SitePath) -> Self {
        let facts = facts(scene, agency);
        let base = scene.atlas.site.base_url.as_deref();
        let vendor = agency.partnerships.first().map(|partnership| scene.atlas.vendor(partnership.vendor).name.clone());
        let values = [
            ("agency", agency.name.clone()),
            ("place", place_name(scene, &agency.place)),
            ("vendor", vendor.unwrap_or_default()),
            ("fact", facts.first().cloned().unwrap_or_default()),
            ("facts", facts.iter().map(|fact| format!("- {fact}")).collect::<Vec<_>>().join("\n")),
            (
                "page",
                base.map_or_else(
                    || scene.plain(&scene.atlas.site.title),
                    |base| format!("{base}{}", scene.plan.address(at)),
                ),
            ),
        ];
        Self { values }
    }

    /// The text with every placeholder filled in. A value that holds braces itself is left as it is.
    fn apply(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let known = self.values.iter().find_map(|(name, value)| {
                let after = after.strip_prefix(name)?.strip_prefix('}')?;
                Some((value, after))
            });
            match known {
                Some((value, after)) => {
                    filled.push_str(value);
                    rest = after;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        filled
    }
}
