//! Building into memory, once and after every change.
//!
//! Entries: [`Builder::build`], [`Builder::follow`]. What the watcher says is a hint: the folder is read again, and only
//! other contents lead to another build. Faults are told a moment later than a good site: a file that is just being
//! written is broken for as long.

use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use plainsight::compile::{Overrides, Site, compile_told};
use plainsight::diagnostic::Report;
use plainsight::source::Sources;
use tokio::sync::watch::Sender;

use super::editor::Editor;
use super::shown::{Good, Shown};
use super::told::told;
use super::watching::{Hint, Watching, settle};
use crate::cli::clock::{Build, Laps, words};
use crate::cli::site::SiteArgument;
use crate::cli::tell::{self, Format};

/// The preview shows drafts too.
const SHOWN: Overrides = Overrides { base_url: None, drafts: true };

/// How long faults wait for the rest of what is being written.
const UNSURE: Duration = Duration::from_millis(60);

/// How often in a row they do so.
const PATIENCE: usize = 5;

/// The site folder, and what was made of it last.
pub(super) struct Builder {
    site: SiteArgument,
    editor: Editor,
    read: Option<(Arc<Sources>, Report)>,
    shown: Shown,
}

/// What came of a reading of the folder.
struct Made {
    site: Option<Site>,
    sources: Arc<Sources>,
    /// The faults of reading alone.
    found: Report,
    /// All faults.
    report: Report,
    build: Build,
}

impl Builder {
    /// A builder that has built nothing yet; files are opened in `editor`.
    pub(super) fn new(site: SiteArgument, editor: Editor) -> Self {
        Self { site, editor, read: None, shown: Shown::default() }
    }

    /// Reads the folder and builds, telling the faults.
    pub(super) fn build(&mut self) -> Shown {
        match self.make() {
            Some(made) => self.show(made),
            None => self.shown.clone(),
        }
    }

    /// Builds after every hint that the folder has changed, until nobody listens. It looks once before the first hint: the
    /// folder may have changed between the first build and the beginning of the watch.
    pub(super) fn follow(mut self, mut watching: Watching, hints: &Receiver<Hint>, shown: &Sender<Arc<Shown>>) {
        let mut waited = 0;
        loop {
            let made = self.make();
            let unsure = made.as_ref().is_some_and(|made| made.site.is_none()) && waited < PATIENCE;
            let early = if unsure { hints.recv_timeout(UNSURE).ok() } else { None };
            waited = if early.is_some() { waited + 1 } else { 0 };
            if let (None, Some(made)) = (&early, made)
                && shown.send(Arc::new(self.show(made))).is_err()
            {
                return;
            }
            let Some(first) = early.or_else(|| hints.recv().ok()) else { return };
            watching.renew(settle(first, hints));
        }
    }

    /// Builds; `None` when the folder holds what it held when it was last shown.
    fn make(&self) -> Option<Made> {
        let mut laps = Laps::begin();
        let (sources, found) = self.site.load();
        laps.passed("read");
        if self.read.as_ref().is_some_and(|(old, faults)| (&**old, faults) == (&sources, &found)) {
            return None;
        }
        let mut report = found.clone();
        let site = compile_told(&sources, &SHOWN, &mut report, &mut |stage| laps.passed(stage.word()));
        let build = laps.end(site.as_ref().map(|site| site.bundle.len()));
        Some(Made { site, sources: Arc::new(sources), found, report, build })
    }

    /// Tells of what was made, on the terminal and to the pages.
    fn show(&mut self, made: Made) -> Shown {
        let Made { site, sources, found, mut report, build } = made;
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
