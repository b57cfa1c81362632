//! The addresses of pages as files for programs give them: whole where the site knows its own address, else from the
//! root of the site.

use crate::plan::page::Page;
use crate::render::scene::Scene;

/// The address of `page` in the language of the scene; files for programs have the first.
pub fn page(scene: Scene<'_>, page: &Page) -> String {
    from_root(scene, &scene.plan.address(scene.plan.path(page, scene.language)))
}

/// The address of what stands at `path`, percent-encoded, under the root of the site.
pub fn from_root(scene: Scene<'_>, path: &str) -> String {
    format!("{}{path}", scene.atlas.site.base_url.as_deref().unwrap_or_default())
}
