//! The pages, one file a kind: each builds the context of its template, with everything already computed.
//!
//! Entry: [`render`]. To add a kind: a variant of [`Page`] with its address (`plan`), a file here, a template.

pub mod agency;

use super::engine::Engine;
use super::scene::Scene;
use crate::bundle::SitePath;
use crate::diagnostic::Report;
use crate::plan::page::Page;

/// Renders one page.
pub fn render(scene: &Scene<'_>, engine: &Engine, page: &Page, at: &SitePath, report: &mut Report) -> Vec<u8> {
    let scene = *scene;
    match page {
        Page::Agency(index) => engine.render("agency.html", &agency::context(scene, *index, at), scene.sources, report),
        _ => Vec::new(),
    }
}
