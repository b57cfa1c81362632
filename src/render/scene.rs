//! What a page builder sees: the atlas, the plan, the sources, and what all pages share.

use super::frame::Frames;
use super::words::Words;
use crate::bundle::SitePath;
use crate::diagnostic::explained::Explained;
use crate::model::Atlas;
use crate::model::place::Region;
use crate::plan::Plan;
use crate::plan::page::Page;
use crate::render::pictures::Pictures;
use crate::source::Sources;

/// Everything that a page may show. Nothing in it changes while pages are rendered.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The facts.
    pub atlas: &'a Atlas,
    /// The addresses.
    pub plan: &'a Plan,
    /// The texts that were read.
    pub sources: &'a Sources,
    /// The rules, explained.
    pub rules: &'a [Explained],
    /// The words of the page's language.
    pub words: &'a Words,
    /// The page's language, by its position among the site's.
    pub language: usize,
    /// The pictures to share.
    pub pictures: &'a Pictures,
    /// What stands around the pages.
    pub frames: &'a Frames,
}

impl<'a> Scene<'a> {
    /// The link from the page at `from` to `page`, in the language of the scene.
    pub fn link(&self, from: &SitePath, page: &Page) -> String {
        self.plan.link(from, page, self.language)
    }

    /// The country or region of these codes, with its position; `None` if nothing lies in it. Regions are in the order of
    /// their codes, so that ten thousand agencies find theirs without looking at each.
    pub fn region(&self, country: &str, region: Option<&str>) -> Option<(usize, &'a Region)> {
        let regions = &self.atlas.regions;
        let key = |found: &Region| (found.country.as_str().cmp(country)).then(found.region.as_deref().cmp(&region));
        let position = regions.binary_search_by(key).ok()?;
        Some((position, regions.get(position)?))
    }
}
