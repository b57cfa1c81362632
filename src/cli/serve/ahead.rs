//! What is looked at is made first, and shown before the rest is.
//!
//! Entries: [`OpenPages`], which pages browsers have open; [`Ahead`], the destination of a build that hands these over, with
//! what they load anew, as soon as it has them. The rest of the site follows, and is swapped whole as before: what was
//! ahead of a site that turns out to have faults is taken back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use plainsight::bundle::{Bundle, Content, Destination, Memory, Paths, SitePath};

/// The pages that browsers have open.
#[derive(Debug, Clone, Default)]
pub(super) struct OpenPages(Arc<Mutex<BTreeMap<SitePath, usize>>>);

/// A page that is open for as long as this lives.
#[derive(Debug)]
pub(super) struct OpenPage {
    pages: OpenPages,
    path: SitePath,
}

impl OpenPages {
    /// Somebody has opened the page at `path`.
    pub(super) fn open(&self, path: SitePath) -> OpenPage {
        *lock(&self.0).entry(path.clone()).or_default() += 1;
        OpenPage { pages: self.clone(), path }
    }

    /// All of them.
    pub(super) fn all(&self) -> BTreeSet<SitePath> {
        lock(&self.0).keys().cloned().collect()
    }
}

impl Drop for OpenPage {
    fn drop(&mut self) {
        let mut pages = lock(&self.pages.0);
        if let Some(count) = pages.get_mut(&self.path) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                pages.remove(&self.path);
            }
        }
    }
}

/// Keeps every file, and shows those that are wanted first as soon as it has all of them.
pub(super) struct Ahead<'a> {
    all: Memory,
    /// The paths that are wanted first.
    wanted: BTreeSet<SitePath>,
    made: Mutex<Bundle>,
    turns: &'a dyn Turns,
}

/// What becomes of a build that is under way.
pub(super) trait Turns: Sync {
    /// Shows what is looked at, before the rest is made.
    fn show(&self, files: Bundle);

    /// Whether the records have changed once more, so that nobody wants the rest.
    fn is_overtaken(&self) -> bool;
}

impl<'a> Ahead<'a> {
    /// For a site of these `paths`, of which the `open` pages are looked at; they are shown once, with what they load
    /// anew.
    pub(super) fn new(paths: &Paths, open: &BTreeSet<SitePath>, anew: Anew, turns: &'a dyn Turns) -> Self {
        let pages = open.iter().filter(|path| paths.get(path).is_some());
        let mut wanted: BTreeSet<SitePath> = pages.cloned().collect();
        if !wanted.is_empty() {
            let assets = paths.iter().map(|(path, ())| path).filter(|path| anew.has(path));
            wanted.extend(assets.cloned());
        }
        Self { all: Memory::default(), wanted, made: Mutex::default(), turns }
    }

    /// Every file.
    pub(super) fn into_bundle(self) -> Bundle {
        self.all.into_bundle()
    }
}

/// What the pages that are looked at load, and have to load anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anew {
    /// What is made of the records for scripts.
    pub(super) data: bool,
    /// What the theme and the content bring: style sheets, scripts, fonts, pictures.
    pub(super) theme: bool,
}

impl Anew {
    /// Whether the file at `path` is among it. Pictures that are drawn for other sites no page loads.
    fn has(self, path: &SitePath) -> bool {
        let is_data = path.as_str().rsplit_once('.').is_some_and(|(_, ending)| ending == "json");
        let is_asset = path.as_str().starts_with("assets/") && !path.as_str().starts_with("assets/share/");
        is_asset && if is_data { self.data } else { self.theme }
    }
}

impl Destination for Ahead<'_> {
    fn receive(&self, path: &SitePath, content: Content) {
        if self.wanted.contains(path) {
            let mut made = lock(&self.made);
            // Each path comes once: there is no other file in its place.
            let _taken = made.insert(path.clone(), content.clone());
            if made.len() == self.wanted.len() {
                self.turns.show(std::mem::take(&mut made));
            }
        }
        self.all.receive(path, content);
    }

    fn wants_first(&self, path: &SitePath) -> bool {
        self.wanted.contains(path)
    }

    fn is_wanted(&self) -> bool {
        !self.turns.is_overtaken()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(path: &str) -> SitePath {
        SitePath::new(path).expect("a path")
    }

    fn files(paths: &[&str]) -> Bundle {
        let mut bundle = Bundle::new();
        paths.iter().for_each(|path| bundle.insert(at(path), path.as_bytes().to_vec()).expect("a place of its own"));
        bundle
    }

    /// Keeps the paths of what is shown.
    struct Kept<'a>(&'a Mutex<Vec<Paths>>);

    impl Turns for Kept<'_> {
        fn show(&self, files: Bundle) {
            self.0.lock().expect("no panic").push(files.paths());
        }

        fn is_overtaken(&self) -> bool {
            false
        }
    }

    #[test]
    fn what_is_looked_at_is_handed_over_before_the_rest() {
        let all = ["index.html", "other.html", "assets/a.css", "assets/share/a.png", "assets/find/a.json"];
        let pages = OpenPages::default();
        let (first, second) = (pages.open(at("index.html")), pages.open(at("index.html")));
        let _gone = pages.open(at("gone.html"));
        drop(second);
        for (data, theme, wanted) in [
            (false, false, &["index.html"][..]),
            (true, false, &["assets/find/a.json", "index.html"][..]),
            (false, true, &["assets/a.css", "index.html"][..]),
            (true, true, &["assets/a.css", "assets/find/a.json", "index.html"][..]),
        ] {
            let shown = Mutex::new(Vec::new());
            let turns = Kept(&shown);
            let ahead = Ahead::new(&files(&all).paths(), &pages.all(), Anew { data, theme }, &turns);
            let first: Vec<&str> = all.into_iter().filter(|path| ahead.wants_first(&at(path))).collect();
            assert_eq!(files(&first), files(wanted));
            for path in &first {
                assert!(shown.lock().expect("no panic").is_empty(), "before {path} is there");
                ahead.receive(&at(path), path.as_bytes().to_vec().into());
            }
            assert_eq!(*shown.lock().expect("no panic"), [files(wanted).paths()]);
            for path in all.iter().filter(|path| !first.contains(path)) {
                ahead.receive(&at(path), path.as_bytes().to_vec().into());
            }
            assert_eq!(shown.lock().expect("no panic").len(), 1);
            assert_eq!(ahead.into_bundle(), files(&all));
        }
        drop(first);
        let shown = Mutex::default();
        let turns = Kept(&shown);
        let ahead = Ahead::new(&files(&all).paths(), &pages.all(), Anew { data: true, theme: true }, &turns);
        all.iter().for_each(|path| ahead.receive(&at(path), Vec::new().into()));
        assert!(shown.lock().expect("no panic").is_empty(), "nobody looks");
    }
}
