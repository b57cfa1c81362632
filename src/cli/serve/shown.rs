//! What the preview shows at the moment.
//!
//! [`Shown`] is what the builder hands over whole after each build, and what requests are answered from.

use std::sync::Arc;

use plainsight::bundle::{Bundle, Content, SitePath};
use plainsight::compile::Site;
use plainsight::source::Sources;

use crate::cli::clock::Build;

/// How many builds are remembered.
const REMEMBERED: usize = 12;

/// The last good site, and what is wrong with the newest records.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// The last site that had no faults; `None` before there is one.
    pub(super) good: Option<Arc<Good>>,
    /// How many different good sites there were so far.
    pub(super) count: u64,
    /// Which of them last changed what pages load.
    pub(super) loaded: Loaded,
    /// What was found in the newest records.
    pub(super) told: Arc<Told>,
    /// The last builds, the newest first.
    pub(super) builds: Arc<Vec<Build>>,
}

/// A site without faults, and what it was made from.
#[derive(Debug)]
pub(super) struct Good {
    /// The site.
    pub(super) site: Site,
    /// The files that it was made from.
    pub(super) sources: Arc<Sources>,
}

/// What was found in the records, as HTML in which every word of theirs is escaped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// The faults, with the warnings beside them; `None` when nothing stops the build.
    pub(super) faults: Option<String>,
    /// The warnings; empty when there are none.
    pub(super) warnings: String,
    /// How many warnings there are.
    pub(super) count: usize,
}

/// The numbers of the sites that last changed a file of each sort, for pages that have them already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Loaded {
    /// Style sheets.
    pub(super) styles: u64,
    /// Scripts, and what they fetch.
    pub(super) scripts: u64,
    /// Pictures and fonts.
    pub(super) pictures: u64,
}

impl Shown {
    /// The name of the site with the number `count`: sites of another run of the preview have other names.
    pub(super) fn name(count: u64) -> String {
        format!("{}-{count}", std::process::id())
    }

    /// The name of the shown site.
    pub(super) fn generation(&self) -> String {
        Self::name(self.count)
    }

    /// What follows `self` when the newest records make `good`, or have faults, of which `told` tells.
    pub(super) fn followed_by(&self, good: Option<Good>, told: Told, build: Build) -> Self {
        let mut builds: Vec<Build> = std::iter::once(build).chain(self.builds.iter().cloned()).collect();
        builds.truncate(REMEMBERED);
        let mut next = Self { told: Arc::new(told), builds: Arc::new(builds), ..self.clone() };
        let Some(good) = good else { return next };
        let old = self.good.as_ref().map(|old| &old.site.bundle);
        if old != Some(&good.site.bundle) {
            next.count += 1;
            next.loaded = self.loaded.after(old, &good.site.bundle, next.count);
        }
        // Also when its files are the same: its records may stand at other lines.
        next.good = Some(Arc::new(good));
        next
    }
}

impl Loaded {
    /// The numbers after the site with the number `count`, whose files are `new`, followed one whose files were `old`.
    fn after(mut self, old: Option<&Bundle>, new: &Bundle, count: u64) -> Self {
        let Some(old) = old else { return Self { styles: count, scripts: count, pictures: count } };
        let gone = loaded(old).filter(|(path, _)| new.get(path).is_none());
        let other = loaded(new).filter(|(path, content)| old.get(path).is_none_or(|kept| kept != *content));
        for (path, _) in gone.chain(other) {
            match path.as_str().rsplit_once('.').map_or("", |(_, ending)| ending) {
                "css" => self.styles = count,
                "js" | "json" => self.scripts = count,
                _ => self.pictures = count,
            }
        }
        self
    }
}

/// The files that pages load: the assets, but for pictures that are drawn for other sites to show.
fn loaded(bundle: &Bundle) -> impl Iterator<Item = (&SitePath, &Content)> {
    bundle.iter().filter(|(path, content)| path.as_str().starts_with("assets/") && content.ready().is_some())
}
