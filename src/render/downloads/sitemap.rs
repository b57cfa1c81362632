//! `sitemap.xml`: every page that a search engine should know (<https://www.sitemaps.org/protocol.html>). One that is too long
//! for a file is an index of its parts.
//!
//! Each page names itself in the other languages, as `hreflang` does in the page
//! (<https://developers.google.com/search/docs/specialty/international/localized-versions>). No
//! `lastmod`: records hold the dates of what they tell, not of their own changes.

use std::io::{self, Write};

use super::addresses;
use super::xml::Xml;
use crate::plan::page::Output;
use crate::plan::{MOST_IN_SITEMAP, Route};
use crate::render::chrome::{Alternate, alternates};
use crate::render::scene::Scene;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Writes the sitemap, or the index of its parts.
///
/// # Errors
/// As [`Xml::begin`].
pub fn write(scene: Scene<'_>, out: &mut dyn Write) -> io::Result<()> {
    let parts: Vec<&Route> =
        scene.plan.routes.iter().filter(|route| matches!(route.output, Output::SitemapPart(_))).collect();
    if parts.is_empty() { pages(scene, 0, MOST_IN_SITEMAP, out) } else { index(scene, &parts, out) }
}

/// Writes the part at this position.
///
/// # Errors
/// As [`Xml::begin`].
pub fn write_part(scene: Scene<'_>, position: usize, out: &mut dyn Write) -> io::Result<()> {
    pages(scene, position, MOST_IN_SITEMAP, out)
}

fn index(scene: Scene<'_>, parts: &[&Route], out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Xml::begin("sitemapindex", &[("xmlns", NAMESPACE)], out)?;
    for part in parts {
        xml.open("sitemap", &[])?;
        xml.text("loc", &[], &addresses::from_root(scene, part.path.as_str()))?;
        xml.close("sitemap")?;
    }
    xml.end("sitemapindex")
}

/// The listed pages of the part at this position, where each has so many.
pub(super) fn pages(scene: Scene<'_>, position: usize, each: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut names = vec![("xmlns", NAMESPACE)];
    if scene.words.spoken.len() > 1 {
        names.push(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    }
    let mut xml = Xml::begin("urlset", &names, out)?;
    let listed = scene.plan.routes.iter().filter(|route| route.output.is_listed());
    for route in listed.skip(position * each).take(each) {
        xml.open("url", &[])?;
        xml.text("loc", &[], &addresses::from_root(scene, &scene.plan.address(&route.path)))?;
        for Alternate { language, href, .. } in alternates(scene, &route.path) {
            xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", &language), ("href", &href)])?;
        }
        xml.close("url")?;
    }
    xml.end("urlset")
}
