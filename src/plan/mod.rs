//! Plan: the atlas to every address of the site. Nothing else knows what an address looks like.
//!
//! Entry: [`plan`]. Steps: gather what wants an address, in a fixed order ([`wants`]); give each its path
//! ([`addresses`]); where two want one path, tell both. Afterwards [`Plan::path`] answers for every page, and
//! [`Plan::link`] makes the relative link between two.

pub mod addresses;
pub mod page;
pub mod rules;
mod wants;

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::bundle::SitePath;
use crate::diagnostic::{Location, Report};
use crate::model::{AgencyIndex, Atlas, DocumentIndex, VendorIndex};
use crate::record::kinds::Kind;
use crate::record::kinds::site::Addresses;
use crate::source::Sources;
use crate::theme::Theme;
use page::{Download, Output, Page};
pub use wants::MOST_IN_SITEMAP;
use wants::Want;

/// One address and what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The file in the output folder.
    pub path: SitePath,
    /// What it holds.
    pub output: Output,
    /// The language of a page or of the scripts' words, by its position among the site's; 0 for everything else.
    pub language: usize,
    /// The file that wants it: for diagnostics.
    pub origin: Location,
}

/// Every address of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// In the order of planning: pages first.
    pub routes: Vec<Route>,
    /// By language. These two are looked up for every link, never gone through.
    pages: Vec<HashMap<Page, SitePath>>,
    /// The position of the route at each path, [folded](SitePath::folded).
    at: HashMap<SitePath, usize>,
    home: SitePath,
    /// How addresses look.
    pub addresses: Addresses,
}

/// Gives everything its address.
pub fn plan(atlas: &Atlas, theme: &Theme<'_>, sources: &Sources, report: &mut Report) -> Option<Plan> {
    let addresses = atlas.site.addresses;
    let home = SitePath::new("index.html").ok()?;
    let mut plan = Plan { routes: Vec::new(), pages: Vec::new(), at: HashMap::new(), home, addresses };
    let wants = wants::gather(atlas, theme, sources);
    for (language, named) in atlas.site.languages.iter().enumerate() {
        let folder = if language == 0 { String::new() } else { format!("{}/", named.code) };
        let wanted: Vec<&Want<'_>> = wants.iter().filter(|want| language == 0 || want.output.is_translated()).collect();
        plan.expect(wanted.len());
        let addressed = wanted.par_iter().map(|want| {
            let text = addresses::address(&folder, &want.output, &want.name, addresses);
            SitePath::new(text.as_str()).map(|path| (path.folded(), path)).map_err(|error| (text, error))
        });
        for (want, addressed) in wanted.iter().zip(addressed.collect::<Vec<_>>()) {
            match addressed {
                Err((text, error)) => report.add(rules::bad(&text, &want.origin, &error)),
                Ok((folded, path)) => plan.add(folded, path, want, language, report),
            }
        }
    }
    Some(plan)
}

/// The file of the picture whose digest is `key`.
pub fn picture(key: &str) -> Option<SitePath> {
    SitePath::new(format!("assets/share/{key}.png")).ok()
}

impl Plan {
    /// Makes room for another language of so many addresses.
    fn expect(&mut self, count: usize) {
        self.pages.push(HashMap::with_capacity(count));
        self.at.reserve(count);
        self.routes.reserve(count);
    }

    /// Gives `want` the path, unless another has it, [folded](SitePath::folded).
    fn add(&mut self, folded: SitePath, path: SitePath, want: &Want<'_>, language: usize, report: &mut Report) {
        let (output, origin) = (want.output.clone(), want.origin.clone());
        match self.at.entry(folded) {
            Entry::Occupied(first) => {
                let Some(first) = self.routes.get(*first.get()) else { return };
                // Two that have copies in every language have been told in the first.
                if language == 0 || first.language != language {
                    let mend = rules::mend(&first.output, &output);
                    report.add(rules::taken(&path, &first.origin, &origin, mend));
                }
                return;
            }
            Entry::Vacant(free) => free.insert(self.routes.len()),
        };
        if let (Output::Page(page), Some(pages)) = (&output, self.pages.get_mut(language)) {
            pages.insert(page.clone(), path.clone());
        }
        let language = match output {
            Output::ScriptWords(position) | Output::FormWords(position) => position,
            _ => language,
        };
        self.routes.push(Route { path, output, language, origin });
    }

    /// With the addresses of records that have faults and so no page: what leads to one is not at fault. Only for telling what is
    /// wrong; no site is made of such a plan.
    pub(crate) fn beside(mut self, broken: &BTreeSet<(Kind, String)>) -> Self {
        for (kind, id) in broken {
            let page = match kind {
                Kind::Agency => Page::Agency(AgencyIndex::at(0)),
                Kind::Document => Page::Document(DocumentIndex::at(0)),
                Kind::Vendor => Page::Vendor(VendorIndex::at(0)),
                Kind::Page => Page::Prose(0),
                Kind::Action => Page::Action(0),
                _ => continue,
            };
            let text = addresses::address("", &Output::Page(page), id, self.addresses);
            let origin = Location::File(id.clone());
            // A file without words, so that nobody takes it for that page.
            let route = |path| Route { path, output: Output::NoJekyll, language: 0, origin };
            self.routes.extend(SitePath::new(text.as_str()).map(route));
        }
        self
    }

    /// The address of a page in the language at the position `language`, or in the first where it is not translated.
    /// Every page of the atlas has one; home stands in for a page that has none, which only a plan with faults can have,
    /// and such a plan is never rendered.
    pub fn path(&self, page: &Page, language: usize) -> &SitePath {
        let within = |language: usize| self.pages.get(language)?.get(page);
        within(language).or_else(|| within(0)).unwrap_or(&self.home)
    }

    /// What page stands at `path`.
    pub fn page_at(&self, path: &SitePath) -> Option<&Page> {
        let route = self.routes.get(*self.at.get(&path.folded())?)?;
        match &route.output {
            Output::Page(page) if route.path == *path => Some(page),
            _ => None,
        }
    }

    /// Whether the site has this page.
    pub fn has(&self, page: &Page) -> bool {
        self.pages.first().is_some_and(|pages| pages.contains_key(page))
    }

    /// The page at `path` in each language that has it, by the language's position; the page itself among them.
    pub fn translations(&self, path: &SitePath) -> Vec<(usize, &SitePath)> {
        let Some(page) = self.page_at(path) else { return Vec::new() };
        let languages = self.pages.iter().enumerate();
        languages.filter_map(|(language, pages)| Some((language, pages.get(page)?))).collect()
    }

    /// The relative link from the page at `from` to the one at `path`.
    pub fn link_to(&self, from: &SitePath, path: &SitePath) -> String {
        self.shorten(path.relative_to(from))
    }

    /// The relative link from the page at `from` to `page` in a language.
    pub fn link(&self, from: &SitePath, page: &Page, language: usize) -> String {
        self.link_to(from, self.path(page, language))
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
