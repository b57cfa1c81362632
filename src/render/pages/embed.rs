//! The map alone, for the frames of other sites: no menu, one link to the whole site, which opens there.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome};
use crate::render::maps::view::{self, MapView};
use crate::render::scene::Scene;

/// What `embed.html` is given.
#[derive(Debug, Serialize)]
pub struct EmbedPage {
    page: Chrome,
    maps: Vec<MapView>,
    /// How many agencies there are.
    count: usize,
    timeline: String,
    /// The list on the whole site.
    list: String,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> EmbedPage {
    let site = &scene.atlas.site;
    let about = About {
        kind: "embed",
        title: scene.words.text("embed-title"),
        description: scene.plain(&site.summary),
        above: Vec::new(),
    };
    EmbedPage {
        page: Chrome { hidden: true, ..Chrome::new(scene, at, about) },
        maps: [view::nation(scene, at), view::world(scene, at)].into_iter().flatten().collect(),
        count: scene.atlas.agencies.len(),
        list: format!("{}#list", scene.link(at, &Page::Home)),
        timeline: scene.link(at, &Page::Timeline),
    }
}
