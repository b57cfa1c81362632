//! What all pages of a folder have around their content alike: menus, licence, thanks, publisher. Their links differ by folder
//! and language alone, so that they are made, and turned into what templates are given, once for each.
//!
//! Entry: [`Frames::of`].

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::chrome::Link;
use super::engine::Shared;
use super::scene::Scene;
use crate::bundle::SitePath;
use crate::plan::Plan;
use crate::plan::page::Page;
use crate::record::kinds::site::Addresses;

/// What stands around every page of a folder.
#[derive(Debug)]
pub struct Frame {
    /// Home.
    pub home: String,
    /// Where the large button of the masthead leads.
    pub act: String,
    /// The menu.
    pub menu: Shared<Vec<Link>>,
    /// The menu at the end.
    pub footer: Shared<Vec<Link>>,
    /// The licence of the records.
    pub licence: Shared<Link>,
    /// Thanks.
    pub attributions: Shared<Vec<Link>>,
    /// Who publishes the site.
    pub contact: Shared<Option<Link>>,
}

/// The frames that were made; nothing is kept where every page has a folder of its own.
#[derive(Debug)]
pub struct Frames(Option<Mutex<Known>>);

/// Frames by language and folder.
type Known = HashMap<(usize, String), Arc<Frame>>;

/// For a page that is made alone.
#[cfg(test)]
pub static NONE: Frames = Frames(None);

impl Frames {
    /// None yet, for the pages of `plan`.
    pub fn new(plan: &Plan) -> Self {
        Self((plan.addresses == Addresses::Files).then(Mutex::default))
    }

    /// The frame of the page at `at`.
    pub fn of(&self, scene: Scene<'_>, at: &SitePath) -> Arc<Frame> {
        let Some(kept) = &self.0 else { return Arc::new(Frame::new(scene, at)) };
        let folder = at.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        let key = (scene.language, folder.to_owned());
        let known = kept.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        known.unwrap_or_else(|| {
            // Another thread may have been quicker: its frame is the same.
            let frame = Arc::new(Frame::new(scene, at));
            kept.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&frame));
            frame
        })
    }
}

impl Frame {
    fn new(scene: Scene<'_>, at: &SitePath) -> Self {
        let site = &scene.atlas.site;
        let home = scene.link(at, &Page::Home);
        let thanks = |(text, url): &(_, Option<String>)| Link::new(scene.say(text), url.clone().unwrap_or_default());
        Self {
            act: scene.link(at, &Page::Actions),
            menu: Shared::new(menu(scene, at, &home)),
            footer: Shared::new(footer(scene, at)),
            licence: Shared::new(Link::new(&site.licence.0, &site.licence.1)),
            attributions: Shared::new(site.attributions.iter().map(thanks).collect()),
            contact: Shared::new(site.contact.as_ref().map(contact)),
            home,
        }
    }
}

fn menu(scene: Scene<'_>, at: &SitePath, home: &str) -> Vec<Link> {
    let link = |text: &str, page: Page| Link::new(scene.words.text(text), scene.link(at, &page));
    vec![
        Link::new(scene.words.text("menu-agencies"), format!("{home}#list")),
        link("menu-timeline", Page::Timeline),
        link("menu-counts", Page::Counts),
        link("menu-resistance", Page::Measures),
        link("menu-documents", Page::Documents),
        link("menu-data", Page::Data),
    ]
}

fn footer(scene: Scene<'_>, at: &SitePath) -> Vec<Link> {
    let prose = scene.atlas.pages.iter().enumerate().filter(|(_, page)| page.menu.is_some());
    let prose = prose.map(|(position, page)| Link::new(scene.say(&page.title), scene.link(at, &Page::Prose(position))));
    let own = [
        ("menu-contribute", Page::Contribute),
        ("menu-help-wanted", Page::HelpWanted),
        ("menu-changes", Page::Changes),
    ];
    prose.chain(own.map(|(text, page)| Link::new(scene.words.text(text), scene.link(at, &page)))).collect()
}

fn contact((name, url, email): &(String, Option<String>, Option<String>)) -> Link {
    let mail = email.as_ref().map(|email| format!("mailto:{email}"));
    Link::new(name, url.clone().or(mail).unwrap_or_default())
}
