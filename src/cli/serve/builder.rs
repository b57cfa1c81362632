//! Building into memory, once and after every change.
//!
//! Entries: [`Builder::build`], [`Builder::follow`]. What the watcher says is a hint: the folder is read again, and only
//! other contents lead to another build. Faults are told a moment later than a good site: a file that is just being
//! written is broken for as long. A build that is overtaken by another change is given up.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use plainsight::bundle::Bundle;
use plainsight::compile::{Earlier, Overrides, Site, Stage, compile_again};
use plainsight::diagnostic::Report;
use plainsight::load::Reader;
use plainsight::source::Sources;
use tokio::sync::watch::Sender;

use super::ahead::{Ahead, Anew, OpenPages, Turns};
use super::editor::Editor;
use super::hints::{self, Hint, Hints};
use super::looking::{self, Holding, LastRead};
use super::shown::{Good, Shown};
use super::told::told;
use super::watching::Watching;
use crate::cli::clock::{self, Build, Laps, words};
use crate::cli::site::SiteArgument;
use crate::cli::tell::{self, Format};

/// The preview shows drafts too.
const SHOWN: Overrides = Overrides { base_url: None, drafts: true };

/// How long a browser takes to fetch a page that has changed and to paint it.
const PAINTED: Duration = Duration::from_millis(40);

/// How long faults wait for the rest of what is being written.
const UNSURE: Duration = Duration::from_millis(60);

/// How often in a row they do so.
const PATIENCE: usize = 5;

/// The site folder, and what was made of it last.
pub(super) struct Builder {
    site: SiteArgument,
    open: OpenPages,
    editor: Editor,
    reader: Reader,
    earlier: Earlier,
    /// What was read for what is shown.
    read: Option<Holding>,
    last: LastRead,
    shown: Shown,
}

/// What the folder holds now.
struct Read {
    sources: Arc<Sources>,
    /// The faults of reading alone.
    found: Report,
    laps: Laps,
}

/// What came of it.
struct Made {
    site: Option<Site>,
    /// Whether it was given up because the folder changed once more.
    overtaken: bool,
    sources: Arc<Sources>,
    /// The faults of reading alone.
    found: Report,
    /// All faults.
    report: Report,
    build: Build,
}

impl Builder {
    /// A builder that has built nothing yet; it makes the `open` pages first, and files are opened in `editor`.
    pub(super) fn new(site: SiteArgument, open: OpenPages, editor: Editor) -> Self {
        Self {
            site,
            open,
            editor,
            reader: Reader::default(),
            earlier: Earlier::default(),
            read: None,
            last: LastRead::default(),
            shown: Shown::default(),
        }
    }

    /// Reads the folder and builds, telling the faults.
    pub(super) fn build(&mut self) -> Shown {
        if let Some(read) = self.read(&[]) {
            let mut earlier = std::mem::take(&mut self.earlier);
            let made = self.make(read, &mut earlier, &Alone);
            self.earlier = earlier;
            self.show(made);
        }
        self.shown.clone()
    }

    /// Builds after every hint that the folder has changed, until nobody listens. It looks once before the first hint: the
    /// folder may have changed between the first build and the beginning of the watch.
    pub(super) fn follow(mut self, watching: Watching, hints: &Hints, shown: &Sender<Arc<Shown>>) {
        let looking =
            looking::start(self.site.clone(), self.reader.clone(), self.last.clone(), watching, hints.sender());
        let mut waited = 0;
        let mut hinted = Vec::new();
        loop {
            let made = self.read(&hinted).map(|read| self.make_following(read, shown, hints));
            let differs = made.is_some();
            let overtaken = made.as_ref().is_some_and(|made| made.overtaken);
            let unsure = made.as_ref().is_some_and(|made| made.site.is_none()) && waited < PATIENCE;
            let early = overtaken || (unsure && hints.come_within(UNSURE));
            waited = if early && !overtaken { waited + 1 } else { 0 };
            if let (false, Some(made)) = (early, made)
                && shown.send(Arc::new(self.show(made))).is_err()
            {
                return;
            }
            if !early && (differs || !hinted.is_empty()) {
                looking.after(std::mem::take(&mut hinted));
            }
            hinted.extend(hints.next());
        }
    }

    /// Reads the folder; `None` when it holds what it held when it was last shown. Where the hints name files, these alone are
    /// read: the whole folder is looked at afterwards ([`looking`]).
    fn read(&mut self, hinted: &[Hint]) -> Option<Read> {
        let mut laps = Laps::begin();
        let mut found = Report::default();
        let (site, now) = (&self.site.site, clock::now());
        let named = hints::paths(hinted).and_then(|paths| self.reader.load_only(site, &paths, now));
        let sources = named.unwrap_or_else(|| self.reader.load(site, now, &mut found));
        laps.passed("read");
        self.last.set((Arc::clone(&sources), found.clone()));
        let is_same = self.read.as_ref().is_some_and(|(old, faults)| (old, faults) == (&sources, &found));
        (!is_same).then_some(Read { sources, found, laps })
    }

    /// Builds, and shows the pages that are looked at as soon as they are made; gives up when the folder changes once more.
    fn make_following(&mut self, read: Read, shown: &Sender<Arc<Shown>>, hints: &Hints) -> Made {
        let mut earlier = std::mem::take(&mut self.earlier);
        let following =
            Following { builder: self, hints, shown, ahead: Mutex::default(), overtaken: AtomicBool::default() };
        let made = self.make(read, &mut earlier, &following);
        let ahead = following.ahead.into_inner().unwrap_or_else(PoisonError::into_inner);
        let overtaken = made.site.is_none() && following.overtaken.into_inner();
        self.earlier = earlier;
        if let Some(shown) = ahead {
            self.shown = shown;
        }
        if overtaken {
            // Some of it may be shown already: what the folder held before is something else.
            self.read = None;
        }
        Made { overtaken, ..made }
    }

    /// Builds; the pages that are looked at are given to `turns` as soon as they are made.
    fn make(&self, read: Read, earlier: &mut Earlier, turns: &dyn Turns) -> Made {
        let Read { sources, found, mut laps } = read;
        let mut report = found.clone();
        // Before there is a site, pages show that there is none.
        let open = if self.shown.good.is_some() { self.open.all() } else { BTreeSet::new() };
        let anew = Anew {
            data: open.iter().any(|path| self.shown.is_lively(path)),
            theme: !self.shown.has_assets_of(&sources),
        };
        let passed = &mut |stage: Stage| laps.passed(stage.word());
        let ahead = |paths: &_| Some(Ahead::new(paths, &open, anew, turns));
        let made = compile_again(&sources, earlier, &SHOWN, &mut report, passed, ahead);
        let site = made.map(|made| made.into_site(Ahead::into_bundle));
        let build = laps.end(site.as_ref().map(|site| site.bundle.len()));
        Made { site, overtaken: false, sources, found, report, build }
    }

    /// Tells of what was made, on the terminal and to the pages.
    fn show(&mut self, made: Made) -> Shown {
        let Made { site, sources, found, mut report, build, .. } = made;
        tell::report(&mut report, &sources, Format::Human);
        let cost = words(build.whole);
        match build.files {
            Some(files) => tell::progress(&format!("built {files} files into memory in {cost}")),
            None if self.shown.good.is_some() => tell::progress("the last good site is still shown"),
            None => tell::progress("there is no site to show yet"),
        }
        let told = told(&report, &sources, &self.editor, self.shown.good.is_some());
        let good = site.map(|site| Good { site, sources: Arc::clone(&sources) });
        self.shown = self.shown.followed_by(good, told, build);
        self.read = Some((sources, found));
        self.shown.clone()
    }
}

/// Nobody looks yet, and no change is waited for.
struct Alone;

impl Turns for Alone {
    fn show(&self, _: Bundle) {}

    fn is_overtaken(&self) -> bool {
        false
    }
}

/// A build while pages are looked at and the folder is watched.
struct Following<'a> {
    builder: &'a Builder,
    hints: &'a Hints,
    shown: &'a Sender<Arc<Shown>>,
    /// What is shown of the build.
    ahead: Mutex<Option<Shown>>,
    overtaken: AtomicBool,
}

impl Turns for Following<'_> {
    fn show(&self, files: Bundle) {
        if self.is_overtaken() {
            return;
        }
        let next = self.builder.shown.with_ahead(files);
        // Nobody listens any more when the preview ends, which the next message finds too.
        let _ended = self.shown.send(Arc::new(next.clone()));
        // The browser has the processors for itself while it paints what is looked at; the rest can wait.
        std::thread::sleep(PAINTED);
        *self.ahead.lock().unwrap_or_else(PoisonError::into_inner) = Some(next);
    }

    fn is_overtaken(&self) -> bool {
        let Builder { site, reader, .. } = self.builder;
        let is_other = |hint: &Hint| match hint {
            Hint::At(path) => !reader.has(&site.site, path),
            Hint::Somewhere | Hint::Broken(_) => true,
        };
        if self.hints.have(is_other) {
            self.overtaken.store(true, Ordering::Relaxed);
        }
        self.overtaken.load(Ordering::Relaxed)
    }
}
