//! What a host shows at an address that the site does not have, at whatever depth: when the site knows its own address,
//! every link of this one page is whole. Without it links stay relative, which is right at the root and from `file://`.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::plan::page::Page;
use crate::render::chrome::{About, Alternate, Chrome, Link, alternate};
use crate::render::engine::Shared;
use crate::render::scene::Scene;

/// What `not_found.html` is given.
#[derive(Debug, Serialize)]
pub struct NotFoundPage {
    page: Chrome,
    contribute: String,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> NotFoundPage {
    let about = About {
        kind: "404",
        title: scene.words.text("not-found-title"),
        description: scene.words.text("not-found-description"),
        above: Vec::new(),
    };
    // There is one such page for all languages: it leads home in each.
    let home = |language| alternate(scene, language, scene.plan.link(at, &Page::Home, language));
    let languages = (1..scene.words.spoken.len()).filter_map(home).collect();
    // Not hidden: a host answers with the status 404, which search engines leave out by themselves.
    let page = Chrome { canonical: None, languages, report: None, ..Chrome::new(scene, at, about) };
    let contribute = scene.link(at, &Page::Contribute);
    match &scene.atlas.site.base_url {
        Some(base) => NotFoundPage { page: whole(page, base), contribute: format!("{base}{contribute}") },
        None => NotFoundPage { page, contribute },
    }
}

/// The page stands at the root, so that each of its links is what follows the base URL.
fn whole(page: Chrome, base: &str) -> Chrome {
    let link = |href: &str| format!("{base}{}", href.trim_start_matches("./"));
    let links = |links: &[Link]| links.iter().map(|one| Link::new(one.text.clone(), link(&one.href))).collect();
    let in_language = |one: Alternate| Alternate { href: link(&one.href), ..one };
    Chrome {
        languages: page.languages.into_iter().map(in_language).collect(),
        root: base.to_owned(),
        home: link(&page.home),
        act: link(&page.act),
        feed: page.feed.as_deref().map(link),
        menu: Shared::new(links(page.menu.part())),
        footer: Shared::new(links(page.footer.part())),
        breadcrumbs: links(&page.breadcrumbs),
        ..page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_is_whole() {
        let link = |href: &str| Link::new("x", href);
        let page = Chrome {
            kind: "404",
            title: String::new(),
            description: String::new(),
            share: crate::render::pictures::share::Share::default(),
            language: "en".to_owned(),
            right_to_left: false,
            alternates: Vec::new(),
            languages: vec![Alternate {
                language: "es".to_owned(),
                name: String::new(),
                right_to_left: false,
                href: "es/".to_owned(),
            }],
            site_title: String::new(),
            root: String::new(),
            canonical: None,
            hidden: false,
            home: "./".to_owned(),
            act: "actions.html".to_owned(),
            menu: Shared::new(vec![link("index.html#list")]),
            footer: Shared::new(vec![link("about.html")]),
            breadcrumbs: vec![link("index.html")],
            licence: Shared::new(link("https://creativecommons.org/")),
            attributions: Shared::new(Vec::new()),
            contact: Shared::new(None),
            form_action: None,
            feed: Some("feed.xml".to_owned()),
            report: None,
            edit: None,
        };
        let page = whole(page, "https://map.example.org/ring/");
        let links: Vec<String> = [page.menu.part().clone(), page.footer.part().clone(), page.breadcrumbs]
            .concat()
            .into_iter()
            .map(|l| l.href)
            .collect();
        let languages = page.languages.into_iter().map(|one| one.href);
        let own = [page.root, page.home, page.act].into_iter().chain(page.feed).chain(links).chain(languages);
        assert!(own.clone().all(|link| link.starts_with("https://map.example.org/ring/") && !link.contains("./")));
        assert_eq!(own.count(), 8);
    }
}
