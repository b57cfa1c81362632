//! `help-wanted.html`: where twenty minutes would help, by state, and the documents that nobody has archived.
//!
//! The agencies themselves stand on the pages of their states, so that this page stays small whatever the site grows to.

use serde::Serialize;

use super::help::{self, is_uncopied};
use crate::bundle::SitePath;
use crate::model::DocumentIndex;
use crate::model::document::Document;
use crate::model::place::Region;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome};
use crate::render::said::Said;
use crate::render::scene::Scene;

/// So many documents are named; those on which most rests come first.
const MOST_DOCUMENTS: usize = 150;

/// A copy in an archive, as an example.
const ARCHIVED: &str = "\
archived:
  - url: https://web.archive.org/web/20190730000000/https://example.org/
    date: 2019-07-30
";

/// What `help_wanted.html` is given.
#[derive(Debug, Serialize)]
pub struct HelpWantedPage {
    page: Chrome,
    agencies: usize,
    places: Vec<PlaceLine>,
    /// How many documents have no copy.
    uncopied: usize,
    documents: Vec<DocumentLine>,
    /// How a record says that there is a copy.
    archived: &'static str,
    contribute: String,
    rule: String,
}

#[derive(Debug, Serialize)]
struct PlaceLine {
    name: String,
    href: String,
    count: String,
}

#[derive(Debug, Serialize)]
struct DocumentLine {
    title: Said,
    href: String,
    /// The archive's page that takes a copy.
    save: String,
    edit: Option<String>,
    gone: bool,
    uses: String,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> HelpWantedPage {
    let about = About {
        kind: "help-wanted",
        title: scene.words.text("menu-help-wanted"),
        description: scene.words.text("help-wanted-description"),
        above: Vec::new(),
    };
    let uncopied = uncopied(scene);
    let wanting = scene.atlas.agencies.iter().filter(|agency| help::wants(scene.atlas, agency));
    HelpWantedPage {
        page: Chrome::new(scene, at, about),
        agencies: wanting.count(),
        places: places(scene, at),
        uncopied: uncopied.len(),
        documents: uncopied.into_iter().take(MOST_DOCUMENTS).map(|index| line(scene, index, at)).collect(),
        archived: ARCHIVED,
        contribute: scene.link(at, &Page::Contribute),
        rule: format!("{}#evidence", scene.link(at, &Page::Data)),
    }
}

/// States, and countries without states, by name, those that want no help left out.
fn places(scene: Scene<'_>, at: &SitePath) -> Vec<PlaceLine> {
    let regions = scene.atlas.regions.iter().enumerate();
    let mut places: Vec<PlaceLine> =
        regions.filter_map(|(position, region)| place(scene, position, region, at)).collect();
    places.sort_by(|one, other| one.name.cmp(&other.name));
    places
}

fn place(scene: Scene<'_>, position: usize, region: &Region, at: &SitePath) -> Option<PlaceLine> {
    let agencies = region.agencies.iter().map(|index| scene.atlas.agency(*index));
    // The agencies of a country that lie in one of its states are told by the state.
    let own = agencies.filter(|agency| agency.place.region == region.region);
    let count = own.filter(|agency| help::wants(scene.atlas, agency)).count();
    (count > 0).then(|| PlaceLine {
        name: region.name.clone(),
        href: format!("{}#help", scene.link(at, &Page::Place(position))),
        count: scene.words.number(count),
    })
}

/// Published documents of which no copy is known: the dead first, then those on which most rests.
fn uncopied(scene: Scene<'_>) -> Vec<DocumentIndex> {
    let documents = scene.atlas.documents.iter().enumerate();
    let uncopied = documents.filter(|(_, document)| document.url.is_some() && is_uncopied(document));
    let mut uncopied: Vec<(usize, &Document)> = uncopied.collect();
    uncopied
        .sort_by_key(|(_, document)| (document.gone.is_none(), std::cmp::Reverse(document.uses.len()), &document.id));
    uncopied.into_iter().map(|(position, _)| DocumentIndex::at(position)).collect()
}

fn line(scene: Scene<'_>, index: DocumentIndex, at: &SitePath) -> DocumentLine {
    let document = scene.atlas.document(index);
    let url = document.url.as_deref().unwrap_or_default();
    let repository = scene.atlas.site.repository.as_deref();
    let gone = document.gone.is_some();
    DocumentLine {
        title: scene.quote(&document.title),
        href: scene.link(at, &Page::Document(index)),
        save: if gone {
            format!("https://web.archive.org/web/*/{url}")
        } else {
            format!("https://web.archive.org/save/{url}")
        },
        edit: repository.map(|repository| format!("{repository}/edit/main/content/documents/{}.yaml", document.id)),
        gone,
        uses: scene.words.number(document.uses.len()),
    }
}
