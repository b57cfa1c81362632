//! Plan: the atlas to every address of the site. Nothing else knows what an address looks like.
//!
//! Entry: [`plan`]. Steps: gather what wants an address, in a fixed order ([`wants`]); give each its path
//! ([`addresses`]); where two want one path, tell both. Afterwards [`Plan::path`] answers for every page, and
//! [`Plan::link`] makes the relative link between two.

pub mod addresses;
pub mod page;
pub mod rules;
mod wants;

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::bundle::SitePath;
use crate::diagnostic::{Location, Report};
use crate::model::Atlas;
use crate::record::kinds::site::Addresses;
use crate::source::Sources;
use crate::theme::Theme;
use page::{Download, Output, Page};

/// One address and what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The file in the output folder.
    pub path: SitePath,
    /// What it holds.
    pub output: Output,
    /// The file that wants it: for diagnostics.
    pub origin: Location,
}

/// Every address of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// In the order of planning: pages first.
    pub routes: Vec<Route>,
    pages: BTreeMap<Page, SitePath>,
    home: SitePath,
    /// How addresses look.
    pub addresses: Addresses,
}

/// Gives everything its address.
pub fn plan(atlas: &Atlas, theme: &Theme<'_>, sources: &Sources, report: &mut Report) -> Option<Plan> {
    let addresses = atlas.site.addresses;
    let mut plan =
        Plan { routes: Vec::new(), pages: BTreeMap::new(), home: SitePath::new("index.html").ok()?, addresses };
    let mut taken: BTreeMap<String, Location> = BTreeMap::new();
    for want in wants::gather(atlas, theme, sources) {
        let text = addresses::address(&want.output, &want.name, addresses);
        match SitePath::new(text.as_str()) {
            Err(error) => report.add(rules::bad(&text, &want.origin, &error)),
            Ok(path) => match taken.insert(folded(&path), want.origin.clone()) {
                Some(first) => report.add(rules::taken(&path, &first, &want.origin)),
                None => plan.add(path, want.output, want.origin),
            },
        }
    }
    Some(plan)
}

/// The file of the picture whose digest is `key`.
pub fn picture(key: &str) -> Option<SitePath> {
    SitePath::new(format!("assets/share/{key}.png")).ok()
}

/// Some systems do not tell `A.html` from `a.html`, nor an accent beside its letter from one in it.
fn folded(path: &SitePath) -> String {
    path.as_str().nfc().flat_map(char::to_lowercase).collect()
}

impl Plan {
    fn add(&mut self, path: SitePath, output: Output, origin: Location) {
        if let Output::Page(page) = &output {
            self.pages.insert(page.clone(), path.clone());
        }
        self.routes.push(Route { path, output, origin });
    }

    /// The address of a page. Every page of the atlas has one; home stands in for a page that has none, which only a
    /// plan with faults can have, and such a plan is never rendered.
    pub fn path(&self, page: &Page) -> &SitePath {
        self.pages.get(page).unwrap_or(&self.home)
    }

    /// Whether the site has this page.
    pub fn has(&self, page: &Page) -> bool {
        self.pages.contains_key(page)
    }

    /// The relative link from the page at `from` to `page`.
    pub fn link(&self, from: &SitePath, page: &Page) -> String {
        self.shorten(self.path(page).relative_to(from))
    }

    /// The relative link from the page at `from` to a file for programs.
    pub fn download(&self, from: &SitePath, download: Download) -> String {
        match SitePath::new(format!("data/{}", download.file_name())) {
            Ok(path) => path.relative_to(from),
            Err(_) => String::new(),
        }
    }

    /// The relative link from `from` to the root of the site: empty or `../` as often as needed.
    pub fn root(&self, from: &SitePath) -> String {
        "../".repeat(from.depth())
    }

    /// The address of a page under the base URL.
    pub fn address(&self, path: &SitePath) -> String {
        let address = self.shorten(path.to_address());
        // Home is what the base URL itself leads to.
        if *path == self.home { String::new() } else { address }
    }

    /// With `addresses: folders`, `…/x/index.html` is linked as `…/x/`.
    fn shorten(&self, link: String) -> String {
        if self.addresses == Addresses::Files {
            return link;
        }
        match link.strip_suffix("index.html") {
            Some("") => "./".to_owned(),
            Some(folder) if folder.ends_with('/') => folder.to_owned(),
            _ => link,
        }
    }
}
