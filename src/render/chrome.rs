//! What every page has around its content: head, menu, breadcrumbs, footer.

use serde::Serialize;

use super::pictures::share::Share;
use super::scene::Scene;
use crate::bundle::SitePath;
use crate::plan::page::Page;

/// A link with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub href: String,
}

impl Link {
    /// A link that says `text`.
    pub fn new(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: href.into() }
    }
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
    pub menu: Vec<Link>,
    /// The menu at the end.
    pub footer: Vec<Link>,
    /// From home down to the page above this one.
    pub breadcrumbs: Vec<Link>,
    /// The licence of the records.
    pub licence: Link,
    /// Thanks: the address is empty where there is none.
    pub attributions: Vec<Link>,
    /// Who publishes the site: the address is empty where there is none.
    pub contact: Option<Link>,
    /// The feed, when there is one.
    pub feed: Option<String>,
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
        let link = |page: &Page| scene.plan.link(at, page);
        let home = link(&Page::Home);
        let canonical = site.base_url.as_ref().map(|base| format!("{base}{}", scene.plan.address(at)));
        let above = about.above.iter().map(|(text, page)| Link::new(text, link(page)));
        let above = std::iter::once(Link::new("Map", &home)).chain(above);
        Self {
            share: Share::new(scene, at, &about.title),
            kind: about.kind,
            title: about.title,
            description: about.description,
            language: site.language.clone(),
            site_title: site.title.clone(),
            root: scene.plan.root(at),
            canonical,
            hidden: false,
            act: link(&Page::Actions),
            menu: menu(scene, at, &home),
            footer: footer(scene, at),
            breadcrumbs: above.collect(),
            licence: Link::new(&site.licence.0, &site.licence.1),
            attributions: site
                .attributions
                .iter()
                .map(|(text, url)| Link::new(text, url.clone().unwrap_or_default()))
                .collect(),
            contact: site.contact.as_ref().map(contact),
            feed: site.base_url.as_ref().map(|_| format!("{}feed.xml", scene.plan.root(at))),
            home,
        }
    }
}

fn menu(scene: Scene<'_>, at: &SitePath, home: &str) -> Vec<Link> {
    let link = |text: &str, page: Page| Link::new(text, scene.plan.link(at, &page));
    vec![
        Link::new("Agencies", format!("{home}#list")),
        link("Timeline", Page::Timeline),
        link("Counts", Page::Counts),
        link("Resistance", Page::Measures),
        link("Documents", Page::Documents),
        link("Data", Page::Data),
    ]
}

fn footer(scene: Scene<'_>, at: &SitePath) -> Vec<Link> {
    let prose = scene.atlas.pages.iter().enumerate().filter(|(_, page)| page.menu.is_some());
    let prose = prose.map(|(position, page)| Link::new(&page.title, scene.plan.link(at, &Page::Prose(position))));
    let own = [("Add or correct an agency", Page::Contribute), ("What changed", Page::Changes)];
    prose.chain(own.map(|(text, page)| Link::new(text, scene.plan.link(at, &page)))).collect()
}

fn contact((name, url, email): &(String, Option<String>, Option<String>)) -> Link {
    let mail = email.as_ref().map(|email| format!("mailto:{email}"));
    Link::new(name, url.clone().or(mail).unwrap_or_default())
}
