//! Watching the site folder.
//!
//! Entry: [`start`]; what it finds it tells as [`Hint`]s. Folders are watched, never files, because an editor that saves by
//! renaming ends the watch of a file. What is told is only a hint that something may have changed: what did is found by
//! reading. Where the system tells of no changes, they are looked for.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};
use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventHandler, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::hints::Hint;
use crate::cli::tell;

/// How often changes are looked for where nothing tells of them.
const POLLED: Duration = Duration::from_millis(500);

/// A running watch of a site folder; it ends when it is dropped.
pub(super) struct Watching {
    site: Utf8PathBuf,
    watcher: Option<Box<dyn Watch>>,
    polls: bool,
    hints: Sender<Hint>,
}

/// Begins to watch the folder `site`, by polling when `poll` says so or nothing else works.
pub(super) fn start(site: &Utf8Path, poll: bool, hints: Sender<Hint>) -> Watching {
    let mut watching = Watching { site: site.to_owned(), watcher: None, polls: poll, hints };
    watching.begin();
    watching
}

impl Watching {
    /// Watches folders that are new since the last time; polls from now on when one of the `hints` is that the watch broke.
    pub(super) fn renew(&mut self, hints: impl IntoIterator<Item = Hint>) {
        for hint in hints {
            if let Hint::Broken(why) = hint
                && !self.polls
            {
                self.poll_because(&why);
            }
        }
        self.watch_folders();
    }

    fn begin(&mut self) {
        let made = if self.polls { polling(self.handler()) } else { native(self.handler()) };
        match made {
            Ok(watcher) => {
                self.watcher = Some(watcher);
                self.watch_folders();
            }
            Err(why) if self.polls => {
                tell::progress(&format!("warning: changes cannot be followed ({why}); start again after a change"));
            }
            Err(why) => self.poll_because(&why.to_string()),
        }
    }

    fn handler(&self) -> impl EventHandler + use<> {
        let hints = self.hints.clone();
        // As the watchers name what lies in a folder that was given them by a relative path.
        let site = std::path::absolute(&self.site).unwrap_or_default();
        move |result: notify::Result<Event>| {
            let told = match result {
                Ok(event) if is_reading(&event.kind) => Vec::new(),
                Ok(event) => places(&site, &event),
                Err(error) => vec![Hint::Broken(error.to_string())],
            };
            // Nobody listens any more when the preview ends.
            told.into_iter().for_each(|hint| _ = hints.send(hint));
        }
    }

    fn poll_because(&mut self, why: &str) {
        tell::progress(&format!("the system does not tell of changes ({why}); looking for them twice a second"));
        self.polls = true;
        self.begin();
    }

    /// The folders themselves, with all below; and the site folder alone, where they may appear later.
    fn watch_folders(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        let site = if self.site.as_str().is_empty() { Utf8Path::new(".") } else { self.site.as_path() };
        let below = ["agencies", "content", "themes"].map(|folder| (site.join(folder), RecursiveMode::Recursive));
        let all = std::iter::once((site.to_owned(), RecursiveMode::NonRecursive)).chain(below);
        let mut refused = None;
        for (folder, mode) in all.filter(|(folder, _)| folder.is_dir()) {
            refused = watcher.watch_again(folder.as_std_path(), mode).err().or(refused);
        }
        if let Some(why) = refused
            && !self.polls
        {
            self.poll_because(&why.to_string());
        }
    }
}

/// A watcher of either sort.
trait Watch: Send {
    /// Watches `folder`, also when it was watched and was made anew since.
    fn watch_again(&mut self, folder: &Path, mode: RecursiveMode) -> notify::Result<()>;
}

impl<T: Watcher + Send> Watch for T {
    fn watch_again(&mut self, folder: &Path, mode: RecursiveMode) -> notify::Result<()> {
        // Not watched yet: then there is nothing to end.
        let _unknown = self.unwatch(folder);
        self.watch(folder, mode)
    }
}

fn native(handler: impl EventHandler) -> notify::Result<Box<dyn Watch>> {
    Ok(Box::new(RecommendedWatcher::new(handler, Config::default())?))
}

fn polling(handler: impl EventHandler) -> notify::Result<Box<dyn Watch>> {
    // Times of files are compared in whole seconds, which misses a second change within one: so contents are compared.
    let config = Config::default().with_poll_interval(POLLED).with_compare_contents(true);
    Ok(Box::new(PollWatcher::new(handler, config)?))
}

/// Where the event says that something changed. That a queue has overflowed is told by an event without a path.
fn places(site: &Path, event: &Event) -> Vec<Hint> {
    if event.paths.is_empty() || event.need_rescan() {
        return vec![Hint::Somewhere];
    }
    let place = |path: &PathBuf| {
        let below = path.strip_prefix(site).ok()?.components().map(|part| part.as_os_str().to_str());
        Some(Hint::At(below.collect::<Option<Vec<_>>>()?.join("/")))
    };
    event.paths.iter().map(|path| place(path).unwrap_or(Hint::Somewhere)).collect()
}

/// Reading the folder is reported too; to answer it by reading would never end.
fn is_reading(kind: &EventKind) -> bool {
    matches!(kind, EventKind::Access(access) if *access != AccessKind::Close(AccessMode::Write))
}
