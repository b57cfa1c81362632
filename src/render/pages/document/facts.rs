//! What is known of a document, as a table, and what is not, as a list.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::date::Date;
use crate::model::DocumentIndex;
use crate::model::document::{Document, OwnCopy};
use crate::plan::page::Page;
use crate::record::scalars::Url;
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::DateWords;

/// One line of the table: words, dates and links, as many as there are.
#[derive(Debug, Default, Serialize)]
pub struct Fact {
    name: &'static str,
    text: Option<Said>,
    date: Option<DateWords>,
    links: Vec<Dated>,
    /// A check sum.
    code: Option<String>,
}

/// A link, and the date of what it leads to.
#[derive(Debug, Serialize)]
struct Dated {
    text: Said,
    href: String,
    date: Option<DateWords>,
}

impl Fact {
    fn words(name: &'static str, text: Option<impl Into<Said>>) -> Option<Self> {
        Some(Self { name, text: Some(text?.into()), ..Self::default() })
    }

    fn date(scene: Scene<'_>, name: &'static str, date: Option<Date>) -> Option<Self> {
        Some(Self { name, date: Some(scene.words.date(date?)), ..Self::default() })
    }

    fn links(name: &'static str, links: Vec<Dated>) -> Option<Self> {
        (!links.is_empty()).then(|| Self { name, links, ..Self::default() })
    }
}

/// Every fact that the record has.
pub fn facts(scene: Scene<'_>, document: &Document, at: &SitePath) -> Vec<Fact> {
    let authors = (!document.authors.is_empty()).then(|| document.authors.join("; "));
    let other = |index: Option<DocumentIndex>| index.map(|index| own_page(scene, index, at)).into_iter().collect();
    let cloud = document
        .documentcloud
        .iter()
        .map(|number| link(scene, &format!("https://www.documentcloud.org/documents/{number}"), None));
    [
        Fact::words("Kind", Some(scene.words.document_kind(document.kind).to_owned())),
        Fact::words(if document.authors.len() > 1 { "Authors" } else { "Author" }, authors),
        Fact::words("Publisher", document.publisher.clone()),
        Fact::date(scene, "Written", document.written),
        Fact::date(scene, "Published", document.published),
        Fact::date(scene, "Retrieved", document.retrieved),
        Fact::links("Original address", document.url.iter().map(|url| link(scene, url, None)).collect()),
        Fact::links("Archived copies", document.archived.iter().map(|(url, date)| link(scene, url, *date)).collect()),
        Fact::links("DocumentCloud", cloud.collect()),
        document.copy.as_ref().map(|copy| own_copy(scene, copy, at)),
        Fact::links("Known through", other(document.known_through)),
        Fact::links("Part of", other(document.part_of)),
        obtained(scene, document),
        Fact::words("Redactions", document.redactions.as_ref().map(|text| scene.say(text))),
        Fact::words("Rights", document.rights.as_ref().map(|text| scene.say(text))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn link(scene: Scene<'_>, url: &str, date: Option<Date>) -> Dated {
    let host = Url(url.to_owned()).host().to_owned();
    Dated { text: host.into(), href: url.to_owned(), date: date.map(|found| scene.words.date(found)) }
}

fn own_page(scene: Scene<'_>, index: DocumentIndex, at: &SitePath) -> Dated {
    let document = scene.atlas.document(index);
    let href = scene.link(at, &Page::Document(index));
    Dated { text: scene.quote(&document.title), href, date: document.date().map(|found| scene.words.date(found)) }
}

/// The copy lies among the assets, under its path in `content/`.
fn own_copy(scene: Scene<'_>, copy: &OwnCopy, at: &SitePath) -> Fact {
    let path = SitePath::new(format!("assets/{}", copy.path.strip_prefix("content/").unwrap_or(&copy.path)));
    let pages = copy.pages.map(|pages| format!(", {}", scene.words.counted("pages", pages as usize)));
    let text = format!("Open our copy{}", pages.unwrap_or_default());
    let link = path.map(|path| Dated { text: text.into(), href: path.relative_to(at), date: None });
    Fact { name: "Our copy", links: link.into_iter().collect(), code: Some(copy.sha256.clone()), ..Fact::default() }
}

fn obtained(scene: Scene<'_>, document: &Document) -> Option<Fact> {
    let (how, by, date) = document.obtained.as_ref()?;
    let how = scene.say(how);
    let by = by.as_ref().map(|by| format!(", by {by}")).unwrap_or_default();
    Some(Fact {
        date: date.map(|found| scene.words.date(found)),
        ..Fact::words("How obtained", Some(Said { words: format!("{}{by}", how.words), ..how }))?
    })
}

/// What a reader would want to know of a document and the record does not say.
pub fn unknown(document: &Document) -> Vec<&'static str> {
    let gap = |missing: bool, words: &'static str| missing.then_some(words);
    let dates = [document.written, document.published];
    [
        gap(document.authors.is_empty() && document.publisher.is_none(), "Who wrote and published it"),
        gap(dates.iter().all(Option::is_none), "When it was written and published"),
        gap(document.url.is_none() && document.documentcloud.is_none(), "Where the original is published"),
        gap(document.archived.is_empty(), "A copy in a web archive"),
        gap(document.copy.is_none(), "A copy of our own"),
        gap(document.obtained.is_none(), "How it became known, and through whom"),
        gap(document.redactions.is_none(), "Whether anything was blacked out"),
        gap(document.rights.is_none(), "The terms under which it may be used"),
    ]
    .into_iter()
    .flatten()
    .collect()
}
