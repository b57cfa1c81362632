//! What a page builder sees: the atlas, the plan, the sources, and what all pages share.

use crate::model::Atlas;
use crate::plan::Plan;
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
}

impl<'a> Scene<'a> {
    /// The scene of a site.
    pub fn new(atlas: &'a Atlas, plan: &'a Plan, sources: &'a Sources) -> Self {
        Self { atlas, plan, sources }
    }
}
