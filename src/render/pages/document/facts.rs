//! What is known of a document, as a table, and what is not, as a list.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::date::Date;
use crate::model::DocumentIndex;
use crate::model::document::{Document, OwnCopy, PageTexts};
use crate::plan::page::Page;
use crate::record::scalars::Url;
use crate::render::passage::published;
use crate::render::robust::{RobustLink, to_copy, to_original};
use crate::render::said::Said;
use crate::render::scene::Scene;
use crate::render::words::{DateWords, Words};

/// One line of the table: words, dates and links, as many as there are.
#[derive(Debug, Default, Serialize)]
pub struct Fact {
    name: String,
    text: Option<Said>,
    /// By whom, where the text says how.
    by: Option<String>,
    date: Option<DateWords>,
    links: Vec<Dated>,
    /// A check sum.
    code: Option<String>,
}

/// A link, and the date of what it leads to.
#[derive(Debug, Serialize)]
struct Dated {
    link: RobustLink,
    date: Option<DateWords>,
}

impl Dated {
    fn plain(text: impl Into<Said>, href: String, date: Option<DateWords>) -> Self {
        Self { link: RobustLink { text: text.into(), href, ..RobustLink::default() }, date }
    }
}

impl Fact {
    fn words(name: String, text: Option<impl Into<Said>>) -> Option<Self> {
        Some(Self { name, text: Some(text?.into()), ..Self::default() })
    }

    fn date(scene: Scene<'_>, id: &str, date: Option<Date>) -> Option<Self> {
        Some(Self { name: scene.words.text(id), date: Some(scene.words.date(date?)), ..Self::default() })
    }

    fn links(name: String, links: Vec<Dated>) -> Option<Self> {
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
        .map(|number| format!("https://www.documentcloud.org/documents/{number}"))
        .map(|url| Dated::plain(host(&url), url, None));
    let original = document.url.iter().map(|url| Dated { link: to_original(host(url), url, document), date: None });
    let archived = document.archived.iter().map(|(url, date)| Dated {
        link: to_copy(host(url), url, *date, document),
        date: date.map(|found| scene.words.date(found)),
    });
    let name = |id: &str| scene.words.text(id);
    [
        Fact::words(name("document-kind"), Some(scene.words.document_kind(document.kind))),
        Fact::words(scene.words.counted("document-authors", document.authors.len()), authors),
        Fact::words(name("document-publisher"), document.publisher.clone()),
        Fact::date(scene, "document-written", document.written),
        Fact::date(scene, "document-published", document.published),
        Fact::date(scene, "document-retrieved", document.retrieved),
        Fact::links(name("document-original"), original.collect()),
        Fact::date(scene, "document-gone", document.gone),
        Fact::links(name("document-archived"), archived.collect()),
        Fact::links("DocumentCloud".to_owned(), cloud.collect()),
        document.copy.as_ref().map(|copy| own_copy(scene, copy, at)),
        document.texts.as_ref().map(|texts| page_texts(scene, texts, at)),
        Fact::links(name("document-known-through"), other(document.known_through)),
        Fact::links(name("document-part-of"), other(document.part_of)),
        obtained(scene, document),
        Fact::words(name("document-redactions"), document.redactions.as_ref().map(|text| scene.say(text))),
        Fact::words(name("document-rights"), document.rights.as_ref().map(|text| scene.say(text))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn host(url: &str) -> String {
    Url(url.to_owned()).host().to_owned()
}

fn own_page(scene: Scene<'_>, index: DocumentIndex, at: &SitePath) -> Dated {
    let document = scene.atlas.document(index);
    let href = scene.link(at, &Page::Document(index));
    Dated::plain(scene.quote(&document.title), href, document.date().map(|found| scene.words.date(found)))
}

/// The copy lies among the assets, under its path in `content/`.
fn own_copy(scene: Scene<'_>, copy: &OwnCopy, at: &SitePath) -> Fact {
    let text = match copy.pages {
        Some(pages) => scene.words.counted("document-copy-open-pages", pages as usize),
        None => scene.words.text("document-copy-open"),
    };
    let link = published(&copy.path, at).map(|href| Dated::plain(text, href, None));
    let name = scene.words.text("document-copy");
    Fact { name, links: link.into_iter().collect(), code: Some(copy.sha256.clone()), ..Fact::default() }
}

/// The words against which quotations are checked, and how they came out of the document.
fn page_texts(scene: Scene<'_>, texts: &PageTexts, at: &SitePath) -> Fact {
    let (name, text) = match texts.excerpt {
        true => ("document-excerpt", "document-excerpt-open"),
        false => ("document-texts", "document-texts-open"),
    };
    let text = scene.words.text(text);
    let link = published(&texts.path, at).map(|href| Dated::plain(text, href, None));
    Fact {
        name: scene.words.text(name),
        text: texts.made_by.as_ref().map(|maker| scene.quote(format!("{maker}: "))),
        links: link.into_iter().collect(),
        code: Some(texts.sha256.clone()),
        ..Fact::default()
    }
}

fn obtained(scene: Scene<'_>, document: &Document) -> Option<Fact> {
    let (how, by, date) = document.obtained.as_ref()?;
    Some(Fact {
        by: by.clone(),
        date: date.map(|found| scene.words.date(found)),
        ..Fact::words(scene.words.text("document-obtained"), Some(scene.say(how)))?
    })
}

/// What a reader would want to know of a document and the record does not say.
pub fn unknown(words: &Words, document: &Document) -> Vec<String> {
    let gap = |missing: bool, id: &'static str| missing.then_some(id);
    let dates = [document.written, document.published];
    [
        gap(document.authors.is_empty() && document.publisher.is_none(), "document-unknown-author"),
        gap(dates.iter().all(Option::is_none), "document-unknown-date"),
        gap(document.url.is_none() && document.documentcloud.is_none(), "document-unknown-original"),
        gap(document.archived.is_empty(), "document-unknown-archive"),
        gap(document.copy.is_none(), "document-unknown-copy"),
        gap(document.obtained.is_none(), "document-unknown-obtained"),
        gap(document.redactions.is_none(), "document-unknown-redactions"),
        gap(document.rights.is_none(), "document-unknown-rights"),
    ]
    .into_iter()
    .flatten()
    .map(|id| words.text(id))
    .collect()
}
