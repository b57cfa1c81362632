//! Building into memory, once and after every change.
//!
//! Entries: [`Builder::build`], [`Builder::follow`]. What the watcher says is a hint: the folder is read again, and only
//! other contents lead to another build.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use plainsight::compile::{Overrides, compile};
use plainsight::diagnostic::Report;
use plainsight::diagnostic::human::{self, Colour};
use plainsight::source::Sources;
use tokio::sync::watch::Sender;

use super::shown::Shown;
use super::watching::{Hint, Watching};
use crate::cli::site::SiteArgument;
use crate::cli::tell::{self, Format};

/// The site folder, and what was made of it last.
pub(super) struct Builder {
    site: SiteArgument,
    read: Option<(Sources, Report)>,
    shown: Shown,
}

impl Builder {
    /// A builder that has built nothing yet.
    pub(super) fn new(site: SiteArgument) -> Self {
        Self { site, read: None, shown: Shown::default() }
    }

    /// Reads the folder and builds, telling the faults.
    pub(super) fn build(&mut self) -> Shown {
        let (sources, report) = self.site.load();
        self.build_from(sources, report)
    }

    /// Builds after every hint that the folder has changed, until nobody listens. It looks once before the first hint: the
    /// folder may have changed between the first build and the beginning of the watch.
    pub(super) fn follow(mut self, mut watching: Watching, hints: &Receiver<Hint>, shown: &Sender<Arc<Shown>>) {
        loop {
            let (sources, report) = self.site.load();
            let known = self.read.as_ref().is_some_and(|(old, faults)| (old, faults) == (&sources, &report));
            if !known && shown.send(Arc::new(self.build_from(sources, report))).is_err() {
                return;
            }
            let Ok(first) = hints.recv() else { return };
            watching.renew(std::iter::once(first).chain(hints.try_iter()));
        }
    }

    fn build_from(&mut self, sources: Sources, found: Report) -> Shown {
        let mut report = found.clone();
        let bundle = compile(&sources, &Overrides::default(), &mut report);
        tell::report(&mut report, &sources, Format::Human);
        match &bundle {
            Some(bundle) => tell::progress(&format!("built {} files into memory", bundle.len())),
            None if self.shown.bundle.is_some() => tell::progress("the last good site is still shown"),
            None => tell::progress("there is no site to show yet"),
        }
        let faults = if bundle.is_none() { human::render(&report, &sources, Colour::Plain) } else { String::new() };
        self.shown = self.shown.followed_by(bundle, faults);
        self.read = Some((sources, found));
        self.shown.clone()
    }
}
