//! What every page has around its content: head, menu, breadcrumbs, footer.

use serde::Serialize;

use super::engine::Shared;
use super::mend;
use super::pictures::share::Share;
use super::said::Said;
use super::scene::Scene;
use super::words::Spoken;
use crate::bundle::SitePath;
use crate::plan::page::Page;

/// A link with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What it says.
    pub text: Said,
    /// Where it leads.
    pub href: String,
}

impl Link {
    /// A link that says `text`.
    pub fn new(text: impl Into<Said>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: href.into() }
    }
}

/// The same page in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// The language, BCP 47, or `x-default`.
    pub language: String,
    /// The language by its own name.
    pub name: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// Where it stands.
    pub href: String,
}

/// What the base template is given, as `page`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chrome {
    /// The kind of page, for style sheets: `agency`.
    pub kind: &'static str,
    /// The title of the page; empty on the home page.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// Language, BCP 47.
    pub language: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// The page in each language by its whole address, itself among them, and as `x-default` in the first; none where
    /// the page is in one language or the site does not know its own address.
    pub alternates: Vec<Alternate>,
    /// The page in the other languages of the site, as readers choose them.
    pub languages: Vec<Alternate>,
    /// The title of the site.
    pub site_title: String,
    /// The prefix of links to assets: empty or `../` as often as needed.
    pub root: String,
    /// The whole address, when the site knows its own.
    pub canonical: Option<String>,
    /// What other sites show beside a link to it.
    pub share: Share,
    /// Whether search engines should leave the page out.
    pub hidden: bool,
    /// Home.
    pub home: String,
    /// Where the large button of the masthead leads.
    pub act: String,
    /// The menu.
    pub menu: Shared<Vec<Link>>,
    /// The menu at the end.
    pub footer: Shared<Vec<Link>>,
    /// From home down to the page above this one.
    pub breadcrumbs: Vec<Link>,
    /// The licence of the records.
    pub licence: Shared<Link>,
    /// Thanks: the address is empty where there is none.
    pub attributions: Shared<Vec<Link>>,
    /// Who publishes the site: the address is empty where there is none.
    pub contact: Shared<Option<Link>>,
    /// The one server that forms may be sent to.
    pub form_action: Option<String>,
    /// The feed, when there is one.
    pub feed: Option<String>,
    /// Where to tell of an error on the page; `None` where the page says so itself.
    pub report: Option<String>,
    /// The editor of the file from which the page is made.
    pub edit: Option<String>,
}

/// What a page says of itself.
pub struct About {
    /// The kind of page, for style sheets.
    pub kind: &'static str,
    /// Its title; empty on the home page.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// The pages above it, but for home.
    pub above: Vec<(String, Page)>,
}

impl Chrome {
    /// The chrome of the page at `at`.
    pub fn new(scene: Scene<'_>, at: &SitePath, about: About) -> Self {
        let site = &scene.atlas.site;
        let link = |page: &Page| scene.link(at, page);
        let frame = scene.frames.of(scene, at);
        let canonical = site.base_url.as_ref().map(|base| format!("{base}{}", scene.plan.address(at)));
        let above = about.above.iter().map(|(text, page)| Link::new(text, link(page)));
        let above = std::iter::once(Link::new(scene.words.text("menu-map"), &frame.home)).chain(above);
        Self {
            share: Share::new(scene, at, &about.title),
            report: (about.kind != "agency").then(|| mend::report(scene, at, at.as_str())),
            edit: mend::edit(scene, at).filter(|_| about.kind != "agency"),
            kind: about.kind,
            title: about.title,
            description: about.description,
            language: scene.words.language.clone(),
            right_to_left: scene.words.right_to_left(),
            alternates: alternates(scene, at),
            languages: languages(scene, at),
            site_title: scene.plain(&site.title),
            root: scene.plan.root(at),
            canonical,
            hidden: false,
            act: frame.act.clone(),
            menu: frame.menu.clone(),
            footer: frame.footer.clone(),
            breadcrumbs: above.collect(),
            licence: frame.licence.clone(),
            attributions: frame.attributions.clone(),
            contact: frame.contact.clone(),
            form_action: form_action(scene),
            feed: site.base_url.as_ref().map(|_| format!("{}feed.xml", scene.plan.root(at))),
            home: frame.home.clone(),
        }
    }
}

/// The page at `at` in each language by its whole address, and as `x-default` in the first.
pub fn alternates(scene: Scene<'_>, at: &SitePath) -> Vec<Alternate> {
    let Some(base) = &scene.atlas.site.base_url else { return Vec::new() };
    let found = each_language(scene, at, |path| format!("{base}{}", scene.plan.address(path)));
    let alternates: Vec<Alternate> = found.into_iter().map(|(_, alternate)| alternate).collect();
    let first = alternates.first().map(|first| Alternate { language: "x-default".to_owned(), ..first.clone() });
    alternates.into_iter().chain(first).collect()
}

fn languages(scene: Scene<'_>, at: &SitePath) -> Vec<Alternate> {
    let found = each_language(scene, at, |path| scene.plan.link_to(at, path)).into_iter();
    found.filter(|(language, _)| *language != scene.language).map(|(_, alternate)| alternate).collect()
}

/// The page in each language, by the language's position; none where it is in one alone.
fn each_language(scene: Scene<'_>, at: &SitePath, href: impl Fn(&SitePath) -> String) -> Vec<(usize, Alternate)> {
    let translations = scene.plan.translations(at);
    let found = translations.iter().filter(|_| translations.len() > 1);
    found.filter_map(|(language, path)| Some((*language, alternate(scene, *language, href(path))?))).collect()
}

/// What a link to a page in the language at the position `language` says of it.
pub fn alternate(scene: Scene<'_>, language: usize, href: String) -> Option<Alternate> {
    let Spoken { language, name, right_to_left } = scene.words.spoken.get(language)?.clone();
    Some(Alternate { language, name, right_to_left, href })
}

/// The server that takes the petition, and no other.
fn form_action(scene: Scene<'_>) -> Option<String> {
    let petition = scene.atlas.site.petition.as_ref()?;
    Some(format!("https://{}", petition.endpoint.split('/').nth(2)?))
}
