//! An address that an agency had before: it leads to where the agency is now.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::AgencyIndex;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome, Link};
use crate::render::scene::Scene;

/// What `formerly.html` is given.
#[derive(Debug, Serialize)]
pub struct FormerlyPage {
    page: Chrome,
    now: Link,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, index: AgencyIndex, at: &SitePath) -> FormerlyPage {
    let agency = scene.atlas.agency(index);
    let about = About {
        kind: "formerly",
        title: scene.words.with("formerly-title", [("agency", (&agency.name).into())]),
        description: scene.words.with("formerly-description", [("agency", (&agency.name).into())]),
        above: Vec::new(),
    };
    let now = Page::Agency(index);
    let base = scene.atlas.site.base_url.as_ref();
    let canonical = base.map(|base| format!("{base}{}", scene.plan.address(scene.plan.path(&now, 0))));
    let page = Chrome { canonical, hidden: true, ..Chrome::new(scene, at, about) };
    FormerlyPage { page, now: Link::new(&agency.name, scene.link(at, &now)) }
}
