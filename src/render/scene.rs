//! What a page builder sees: the atlas, the plan, the sources, and what all pages share.

use crate::model::Atlas;
use crate::model::place::Region;
use crate::plan::Plan;
use crate::render::pictures::{self, Pictures};
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
    /// The pictures to share.
    pub pictures: &'a Pictures,
}

impl<'a> Scene<'a> {
    /// The scene of a site, without pictures.
    pub fn new(atlas: &'a Atlas, plan: &'a Plan, sources: &'a Sources) -> Self {
        Self { atlas, plan, sources, pictures: &pictures::NONE }
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
