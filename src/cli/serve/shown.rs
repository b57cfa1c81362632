//! What the preview shows at the moment.
//!
//! [`Shown`] is what the builder hands over whole after each build, and what requests are answered from.

use std::sync::Arc;

use plainsight::bundle::{Bundle, Content, SitePath};
use plainsight::compile::Site;
use plainsight::layout::{Class, classify};
use plainsight::record::kinds::Kind;
use plainsight::source::{Source, Sources};

use crate::cli::clock::Build;

/// How many builds are remembered.
const REMEMBERED: usize = 12;

/// The last good site, and what is wrong with the newest records.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// The last site that had no faults; `None` before there is one.
    pub(super) good: Option<Arc<Good>>,
    /// Files of the newest records that are shown before the rest of them is made.
    pub(super) ahead: Arc<Bundle>,
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

    /// The file at `path`, as it is shown.
    pub(super) fn content(&self, path: &SitePath) -> Option<&Content> {
        self.ahead.get(path).or_else(|| self.good.as_ref()?.site.bundle.get(path))
    }

    /// Whether the page at `path` has scripts of the site's own, which fetch data; they are among what it names to load.
    pub(super) fn is_lively(&self, path: &SitePath) -> bool {
        let page = self.content(path).and_then(Content::ready).unwrap_or_default();
        memchr::memmem::find(page, b"assets/scripts/").is_some()
    }

    /// Whether the style sheets, scripts, fonts and pictures of `sources` are those of the shown site: what is published of
    /// them follows from their files alone, and from the theme that the site names.
    pub(super) fn has_assets_of(&self, sources: &Sources) -> bool {
        let is_record = |text: &Source| match classify(&text.path) {
            Class::Record(kind, _) => kind != Kind::Site,
            _ => false,
        };
        let Some(good) = &self.good else { return false };
        let (old, new) = (&good.sources.texts, &sources.texts);
        // After most changes every file stands where it stood, and nearly all are what they were: the others alone are looked at.
        let differing = old.iter().zip(new).filter(|(one, other)| one != other);
        let in_place =
            old.len() == new.len() && differing.flat_map(|(one, other)| [one, other]).all(|text| is_record(text));
        let assets = |texts: &[Arc<Source>]| texts.iter().filter(|text| !is_record(text)).cloned().collect::<Vec<_>>();
        good.sources.blobs == sources.blobs && (in_place || assets(old) == assets(new))
    }

    /// What follows `self` when some `files` of the newest records are made before the others.
    pub(super) fn with_ahead(&self, files: Bundle) -> Self {
        let next = Self { ahead: Arc::new(files), ..self.clone() };
        next.counted_after(self)
    }

    /// What follows `self` when the newest records make `good`, or have faults, of which `told` tells.
    pub(super) fn followed_by(&self, good: Option<Good>, told: Told, build: Build) -> Self {
        let mut builds: Vec<Build> = std::iter::once(build).chain(self.builds.iter().cloned()).collect();
        builds.truncate(REMEMBERED);
        // What was ahead is part of the whole now, or is taken back.
        let ahead = Arc::default();
        // Also when its files are the same: its records may stand at other lines.
        let good = good.map(Arc::new).or_else(|| self.good.clone());
        Self { good, ahead, told: Arc::new(told), builds: Arc::new(builds), ..self.clone() }.counted_after(self)
    }

    /// With the numbers that follow those of `old`, when other files are shown.
    fn counted_after(self, old: &Self) -> Self {
        let mut count = self.count;
        let mut loaded = self.loaded;
        for path in self.changed_since(old) {
            count = self.count + 1;
            loaded.note(path, [self.content(path), old.content(path)], count);
        }
        if old.good.is_none() {
            loaded = Loaded { styles: count, scripts: count, pictures: count };
        }
        Self { count, loaded, ..self }
    }

    /// The paths whose files are others than those of `old`.
    fn changed_since<'a>(&'a self, old: &'a Self) -> impl Iterator<Item = &'a SitePath> {
        let same_site = self.good.as_ref().map(Arc::as_ptr) == old.good.as_ref().map(Arc::as_ptr);
        let whole =
            |shown: &'a Self| shown.good.iter().filter(move |_| !same_site).flat_map(|good| good.site.bundle.iter());
        let all = |shown: &'a Self| shown.ahead.iter().chain(whole(shown)).map(|(path, _)| path);
        // Of another site every file is compared once: those that both have are among its own.
        let gone = all(old).filter(move |path| same_site || self.content(path).is_none());
        all(self).chain(gone).filter(|path| self.content(path) != old.content(path))
    }
}

impl Loaded {
    /// The site with the number `count` has another file at `path`, of which these are both contents. Pictures that are drawn
    /// for other sites no page loads.
    fn note(&mut self, path: &SitePath, contents: [Option<&Content>; 2], count: u64) {
        let drawn = contents.iter().flatten().any(|content| content.ready().is_none());
        if drawn || !path.as_str().starts_with("assets/") {
            return;
        }
        match path.as_str().rsplit_once('.').map_or("", |(_, ending)| ending) {
            "css" => self.styles = count,
            "js" | "json" => self.scripts = count,
            _ => self.pictures = count,
        }
    }
}
