//! `feed.xml` and `feeds/us-va.xml`: what the site changed, or what of it concerns a place, as Atom (RFC 4287), the newest
//! first.
//!
//! Atom wants a time of day and a time zone, and records have neither: `updated` is the first moment, in UTC, of the
//! first day that a change's date can mean. The feed's own is that of its newest change; a feed without changes bears
//! the beginning of 1970. An entry's id is the address of the page of changes with the date and the words of the title,
//! so it stays when others are added.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::addresses;
use super::xml::Xml;
use crate::date::Date;
use crate::model::other::Change;
use crate::plan::page::{Output, Page};
use crate::record::scalars::id::slug;
use crate::render::scene::Scene;

/// Writes the feed of the whole site.
///
/// # Errors
/// As [`Xml::begin`].
pub fn write(scene: Scene<'_>, out: &mut dyn Write) -> io::Result<()> {
    let site = &scene.atlas.site;
    let feed = Feed {
        output: Output::Feed,
        page: Page::Home,
        title: scene.words.with("feed-title", [("site", site.title.original().into())]),
        changes: (0..scene.atlas.changes.len()).collect(),
    };
    feed.write(scene, out)
}

/// Writes the feed of the region at `position`: the changes that concern an agency in it.
///
/// # Errors
/// As [`Xml::begin`].
pub fn write_place(scene: Scene<'_>, position: usize, out: &mut dyn Write) -> io::Result<()> {
    let region = scene.atlas.regions.get(position);
    let name = region.map(|region| region.name.as_str()).unwrap_or_default();
    let named = [("site", scene.atlas.site.title.original().into()), ("place", name.into())];
    let feed = Feed {
        output: Output::PlaceFeed(position),
        page: Page::Place(position),
        title: scene.words.with("feed-title-place", named),
        changes: region.map(|region| region.changes.clone()).unwrap_or_default(),
    };
    feed.write(scene, out)
}

struct Feed {
    output: Output,
    /// The page that it belongs to.
    page: Page,
    title: String,
    /// Positions among the changes of the site, the newest first.
    changes: Vec<usize>,
}

impl Feed {
    fn write(self, scene: Scene<'_>, out: &mut dyn Write) -> io::Result<()> {
        let site = &scene.atlas.site;
        let route = scene.plan.routes.iter().find(|route| route.output == self.output);
        let own = route.map(|route| addresses::from_root(scene, route.path.as_str())).unwrap_or_default();
        let page = addresses::page(scene, &self.page);
        let logged = logged(&scene.atlas.changes);
        let changes = self.changes.iter().filter_map(|at| logged.get(*at));
        let newest = changes.clone().map(|logged| moment(logged.change.date)).max();
        let names = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.language())];
        let mut xml = Xml::begin("feed", &names, out)?;
        xml.text("id", &[], &own)?;
        xml.text("title", &[], &self.title)?;
        xml.text("subtitle", &[], site.summary.original())?;
        xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)])?;
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)])?;
        xml.text("updated", &[], newest.as_deref().unwrap_or("1970-01-01T00:00:00Z"))?;
        xml.open("author", &[])?;
        xml.text("name", &[], site.contact.as_ref().map_or(site.title.original(), |(name, ..)| name))?;
        xml.close("author")?;
        xml.text("rights", &[], &format!("{} ({})", site.licence.0, site.licence.1))?;
        for logged in changes {
            entry(&mut xml, scene, logged)?;
        }
        xml.end("feed")
    }
}

fn entry(xml: &mut Xml<'_>, scene: Scene<'_>, Logged { position, change, anchor }: &Logged<'_>) -> io::Result<()> {
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
    for (number, gone) in change.removed.iter().enumerate() {
        let address = addresses::page(scene, &Page::Removed(*position, number));
        xml.empty("link", &[("rel", "related"), ("type", "text/html"), ("href", &address), ("title", &gone.name)])?;
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

/// A change with its position and its name in the log.
pub struct Logged<'a> {
    /// The position among the changes of the site.
    pub position: usize,
    /// The change.
    pub change: &'a Change,
    /// Its name on the page of changes.
    pub anchor: String,
}

/// Every change with a name that stays when newer ones are put before it: `2026-11-22-seven-agencies`. Of two alike, the
/// older keeps the plain name.
pub fn logged(changes: &[Change]) -> Vec<Logged<'_>> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut logged: Vec<Logged<'_>> = Vec::new();
    for (position, change) in changes.iter().enumerate().rev() {
        let day = moment(change.date);
        let day = day.split('T').next().unwrap_or_default();
        let name = format!("{day}-{}", slug(change.title.original()));
        let times = taken.entry(name.clone()).or_default();
        *times += 1;
        let anchor = if *times == 1 { name } else { format!("{name}-{times}") };
        logged.push(Logged { position, change, anchor });
    }
    logged.reverse();
    logged
}

fn moment(date: Date) -> String {
    let (year, month, day) = date.start().map_or((1970, 1, 1), |start| start.earliest());
    format!("{year:04}-{month:02}-{day:02}T00:00:00Z")
}
