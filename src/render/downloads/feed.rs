//! `feed.xml`: what the site changed, as Atom (RFC 4287), the newest first.
//!
//! Atom wants a time of day and a time zone, and records have neither: `updated` is the first moment, in UTC, of the
//! first day that a change's date can mean. The feed's own is that of its newest change; a feed without changes bears
//! the beginning of 1970. An entry's id is the address of the page of changes with the date and the words of the title,
//! so it stays when others are added.

use std::collections::BTreeMap;
use std::io;

use super::addresses;
use super::xml::Xml;
use crate::date::Date;
use crate::model::other::Change;
use crate::plan::page::{Output, Page};
use crate::record::scalars::id::slug;
use crate::render::scene::Scene;

/// Writes the feed.
///
/// # Errors
/// As [`Xml::begin`].
pub fn write(scene: Scene<'_>) -> io::Result<Vec<u8>> {
    let site = &scene.atlas.site;
    let home = addresses::page(scene, &Page::Home);
    let route = scene.plan.routes.iter().find(|route| route.output == Output::Feed);
    let own = route.map(|route| addresses::from_root(scene, route.path.as_str())).unwrap_or_default();
    let mut xml = Xml::begin("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.language())])?;
    xml.text("id", &[], &own)?;
    xml.text("title", &[], &scene.words.with("feed-title", [("site", site.title.original().into())]))?;
    xml.text("subtitle", &[], site.summary.original())?;
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)])?;
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &home)])?;
    let newest = scene.atlas.changes.iter().map(|change| moment(change.date)).max();
    xml.text("updated", &[], newest.as_deref().unwrap_or("1970-01-01T00:00:00Z"))?;
    xml.open("author", &[])?;
    xml.text("name", &[], site.contact.as_ref().map_or(site.title.original(), |(name, ..)| name))?;
    xml.close("author")?;
    xml.text("rights", &[], &format!("{} ({})", site.licence.0, site.licence.1))?;
    for (change, anchor) in scene.atlas.changes.iter().zip(anchors(&scene.atlas.changes)) {
        entry(&mut xml, scene, change, &anchor)?;
    }
    xml.end("feed")
}

fn entry(xml: &mut Xml, scene: Scene<'_>, change: &Change, anchor: &str) -> io::Result<()> {
    let page = addresses::page(scene, &Page::Changes);
    xml.open("entry", &[])?;
    xml.text("id", &[], &format!("{page}#{anchor}"))?;
    xml.text("title", &[], change.title.original())?;
    xml.text("updated", &[], &moment(change.date))?;
    xml.empty("category", &[("term", change.kind.word())])?;
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &format!("{page}#{anchor}"))])?;
    for index in &change.agencies {
        let address = addresses::page(scene, &Page::Agency(*index));
        let name = &scene.atlas.agency(*index).name;
        xml.empty("link", &[("rel", "related"), ("type", "text/html"), ("href", &address), ("title", name)])?;
    }
    xml.text("content", &[("type", "text")], &words(scene, change))?;
    xml.close("entry")
}

/// What changed, and by which documents: no claim goes out without its source.
fn words(scene: Scene<'_>, change: &Change) -> String {
    let sources = change.statement.sources.iter().map(|citation| {
        let title = &scene.atlas.document(citation.document).title;
        format!("{title}: {}", addresses::page(scene, &Page::Document(citation.document)))
    });
    std::iter::once(change.statement.text.original().clone()).chain(sources).collect::<Vec<_>>().join("\n\n")
}

/// A name for each change that stays when newer ones are put before it: `2026-11-22-seven-agencies`. Of two alike, the
/// older keeps the plain name.
pub fn anchors(changes: &[Change]) -> Vec<String> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut anchors: Vec<String> = Vec::new();
    for change in changes.iter().rev() {
        let day = moment(change.date);
        let day = day.split('T').next().unwrap_or_default();
        let name = format!("{day}-{}", slug(change.title.original()));
        let times = taken.entry(name.clone()).or_default();
        *times += 1;
        anchors.push(if *times == 1 { name } else { format!("{name}-{times}") });
    }
    anchors.reverse();
    anchors
}

fn moment(date: Date) -> String {
    let (year, month, day) = date.start().map_or((1970, 1, 1), |start| start.earliest());
    format!("{year:04}-{month:02}-{day:02}T00:00:00Z")
}
