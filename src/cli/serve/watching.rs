//! Watching the site folder.
//!
//! Entry: [`start`]; then [`settle`] after each hint. Folders are watched, never files, because an editor that saves by
//! renaming ends the watch of a file. What is told is only a hint that something may have changed: what did is found by
//! reading. Where the system tells of no changes, they are looked for.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender};
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};
use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::cli::clock::Watch as Stopwatch;
use crate::cli::tell;

/// How long the folder must be quiet: an editor saves in several steps.
const SETTLED: Duration = Duration::from_millis(12);

/// The same after many changes at once, as git makes them: it rests in between.
const SETTLED_AFTER_MANY: Duration = Duration::from_millis(150);

/// How many are many: no editor tells of as many when it saves.
const MANY: usize = 40;

/// How long it is waited for quiet; a folder that never rests is shown as it is.
const LONGEST: Duration = Duration::from_secs(5);

/// How often changes are looked for where nothing tells of them.
const POLLED: Duration = Duration::from_millis(500);

/// What the watcher says.
#[derive(Debug)]
pub(super) enum Hint {
    /// Something may have changed.
    Changed,
    /// The watcher missed something, and may miss more.
    Broken(String),
}

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

/// Waits until no more hints follow the `first`: all of them are one change.
pub(super) fn settle(first: Hint, hints: &Receiver<Hint>) -> Vec<Hint> {
    let since = Stopwatch::start();
    let mut all = vec![first];
    while since.elapsed() < LONGEST {
        let settled = if all.len() < MANY { SETTLED } else { SETTLED_AFTER_MANY };
        match hints.recv_timeout(settled) {
            Ok(hint) => all.push(hint),
            Err(_quiet) => break,
        }
    }
    all
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
        let made = if self.polls { polling(self.hints.clone()) } else { native(self.hints.clone()) };
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

fn native(hints: Sender<Hint>) -> notify::Result<Box<dyn Watch>> {
    Ok(Box::new(RecommendedWatcher::new(handler(hints), Config::default())?))
}

fn polling(hints: Sender<Hint>) -> notify::Result<Box<dyn Watch>> {
    // Times of files are compared in whole seconds, which misses a second change within one: so contents are compared.
    let config = Config::default().with_poll_interval(POLLED).with_compare_contents(true);
    Ok(Box::new(PollWatcher::new(handler(hints), config)?))
}

fn handler(hints: Sender<Hint>) -> impl FnMut(notify::Result<Event>) + Send + 'static {
    move |result| {
        let hint = match result {
            Ok(event) if is_reading(&event.kind) => return,
            // A queue that overflowed says so by such an event too: everything is read again in any case.
            Ok(_) => Hint::Changed,
            Err(error) => Hint::Broken(error.to_string()),
        };
        // Nobody listens any more when the preview ends.
        let _ended = hints.send(hint);
    }
}

/// Reading the folder is reported too; to answer it by reading would never end.
fn is_reading(kind: &EventKind) -> bool {
    matches!(kind, EventKind::Access(access) if *access != AccessKind::Close(AccessMode::Write))
}
