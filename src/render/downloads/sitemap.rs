//! `sitemap.xml`: every page that a search engine should know (<https://www.sitemaps.org/protocol.html>).
//!
//! Each page names itself in the other languages, as `hreflang` does in the page
//! (<https://developers.google.com/search/docs/specialty/international/localized-versions>). Left out are the page for what is not there, the map for other sites' frames and the addresses of before
//! and of what was taken down. No
//! `lastmod`: records hold the dates of what they tell, not of their own changes.

use std::io;

use super::addresses;
use super::xml::Xml;
use crate::plan::page::{Output, Page};
use crate::render::chrome::{Alternate, alternates};
use crate::render::scene::Scene;

/// Writes the sitemap.
///
/// # Errors
/// As [`Xml::begin`].
pub fn write(scene: Scene<'_>) -> io::Result<Vec<u8>> {
    let mut names = vec![("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")];
    if scene.words.spoken.len() > 1 {
        names.push(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    }
    let mut xml = Xml::begin("urlset", &names)?;
    for route in scene.plan.routes.iter().filter(|route| is_listed(&route.output)) {
        xml.open("url", &[])?;
        xml.text("loc", &[], &addresses::from_root(scene, &scene.plan.address(&route.path)))?;
        for Alternate { language, href, .. } in alternates(scene, &route.path) {
            xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", &language), ("href", &href)])?;
        }
        xml.close("url")?;
    }
    xml.end("urlset")
}

fn is_listed(output: &Output) -> bool {
    match output {
        Output::Page(page) => !matches!(page, Page::NotFound | Page::Embed | Page::Formerly(..) | Page::Removed(..)),
        _ => false,
    }
}
