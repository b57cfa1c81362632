//! Pictures to share: what other sites show beside a link to a page, 1200 by 630 pixels.
//!
//! Entry: [`Pictures::new`], before pages are rendered; [`Pictures::of`] for each page; [`Pictures::drawings`] for the
//! bundle. Other sites ask for whole addresses, so that there are pictures only where the site knows its own. Steps:
//! 1. for each agency, place and document, and once for all other pages, make a [`card`]: all that will be drawn, in words
//!    that the fonts can draw ([`words`]), and the same in words for those who do not see it;
//! 2. name the picture by the digest of its card and of [`DRAWING`], so that pages with equal pictures share one, an
//!    upload is of what changed, and the published folder is the cache;
//! 3. when the bundle is written or a browser asks, draw it ([`sheet`]): filled paths ([`canvas`], [`ink`]), text
//!    ([`face`], [`fitted`]), a map ([`ground`], [`marks`]) or a sheet of paper ([`paper`]); and encode it ([`image`]).
//!
//! Colours and measures are those of the theme `fight`; a theme has no say in them yet.

pub mod agency;
pub mod canvas;
pub mod card;
pub mod document;
pub mod face;
pub mod fitted;
pub mod ground;
pub mod home;
pub mod image;
pub mod ink;
pub mod marks;
pub mod paper;
pub mod place;
pub mod share;
pub mod sheet;
pub mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::scene::Scene;
use crate::bundle::{Drawing, SitePath};
use crate::plan::page::{Output, Page};
use crate::plan::{self, Route};
use card::Card;

/// The version of everything here, of the fonts and of the shapes: raised when equal cards are drawn in another way, so
/// that no picture of an earlier version is taken for one of this. A test fails when that was forgotten.
pub const DRAWING: u32 = 3;

/// Width of a picture in pixels, as Open Graph's readers want it.
pub const WIDTH: usize = 1200;

/// Height of a picture in pixels.
pub const HEIGHT: usize = 630;

/// A picture and its description.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    key: String,
    card: Card,
    /// The same in words.
    pub alt: String,
}

impl Picture {
    /// The picture of a card.
    pub fn new(card: Card, alt: String) -> Self {
        Self { key: card.key(), card, alt }
    }

    /// Its file; `None` never, since a digest is a file's name everywhere.
    pub fn path(&self) -> Option<SitePath> {
        plan::picture(&self.key)
    }
}

impl Drawing for Picture {
    fn key(&self) -> &str {
        &self.key
    }

    fn draw(&self) -> Vec<u8> {
        image::encode(&sheet::draw(&self.card))
    }

    fn is_whole(&self, found: &[u8]) -> bool {
        image::is_whole(found)
    }
}

/// The pictures of a site.
#[derive(Debug, Default)]
pub struct Pictures {
    own: BTreeMap<SitePath, Arc<Picture>>,
    /// Of each language.
    home: Vec<Arc<Picture>>,
}

/// Those of a site that does not know its address.
pub static NONE: Pictures = Pictures { own: BTreeMap::new(), home: Vec::new() };

impl Pictures {
    /// A picture for each page that has its own, and one for all others; none without an address of the site.
    /// `scenes` has one for each language.
    pub fn new(scenes: &[Scene<'_>]) -> Self {
        let cards: Vec<(Scene<'_>, Card)> = scenes.iter().filter_map(|scene| Some((*scene, common(*scene)?))).collect();
        let Some((first, _)) = cards.first() else { return Self::default() };
        let own = |route: &Route| {
            let Output::Page(page) = &route.output else { return None };
            let (scene, common) = cards.get(route.language)?;
            Some((route.path.clone(), Arc::new(picture(*scene, page, common.clone())?)))
        };
        let home = cards.iter().map(|(scene, common)| Arc::new(home::picture(*scene, common.clone())));
        Self { own: first.plan.routes.par_iter().filter_map(own).collect(), home: home.collect() }
    }

    /// The picture of the page at `at`: its own, else that of the site in its language.
    pub fn of(&self, at: &SitePath, language: usize) -> Option<&Picture> {
        self.own.get(at).or(self.home.get(language)).map(Arc::as_ref)
    }

    /// Each picture once, with its path.
    pub fn drawings(&self) -> BTreeMap<SitePath, Arc<Picture>> {
        let all = self.own.values().chain(&self.home);
        all.filter_map(|picture| Some((picture.path()?, Arc::clone(picture)))).collect()
    }
}

fn picture(scene: Scene<'_>, page: &Page, card: Card) -> Option<Picture> {
    match page {
        Page::Agency(index) | Page::Formerly(index, _) => Some(agency::picture(scene, *index, card)),
        Page::Place(position) => Some(place::picture(scene, scene.atlas.regions.get(*position)?, card)),
        Page::Document(index) => Some(document::picture(scene, scene.atlas.document(*index), card)),
        _ => None,
    }
}

/// What all cards have: the site and its host.
fn common(scene: Scene<'_>) -> Option<Card> {
    let base = scene.atlas.site.base_url.as_ref()?;
    let host = base.split("://").last().and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let site = words::line(&scene.plain(&scene.atlas.site.title)).unwrap_or_default();
    Some(Card { site, host: words::line(host).unwrap_or_default(), ..Card::default() })
}
