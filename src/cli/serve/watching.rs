//! Watching the site folder.
//!
//! Entry: [`start`]. Folders are watched, never files, because an editor that saves by renaming ends the watch of a file.
//! Where the system tells of no changes, they are looked for.

use std::path::Path;
use std::sync::mpsc::Sender;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};
use notify_debouncer_full::notify::event::{AccessKind, AccessMode};
use notify_debouncer_full::notify::{Config, EventKind, PollWatcher, RecursiveMode, Watcher};
use notify_debouncer_full::{
    DebounceEventResult, Debouncer, FileIdCache, NoCache, RecommendedCache, new_debouncer, new_debouncer_opt,
};

use crate::cli::tell;

/// How long the folder must be quiet: an editor saves in several steps.
const SETTLED: Duration = Duration::from_millis(50);

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

impl Watching {
    /// Watches folders that are new since the last time; polls from now on when one of the `hints` is that the watch broke.
    pub(super) fn renew(&mut self, hints: impl Iterator<Item = Hint>) {
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

/// A debounced watcher of either sort.
trait Watch: Send {
    /// Watches `folder`, also when it was watched and was made anew since.
    fn watch_again(&mut self, folder: &Path, mode: RecursiveMode) -> notify::Result<()>;
}

impl<T: Watcher + Send, C: FileIdCache + Send> Watch for Debouncer<T, C> {
    fn watch_again(&mut self, folder: &Path, mode: RecursiveMode) -> notify::Result<()> {
        // Not watched yet: then there is nothing to end.
        let _unknown = self.unwatch(folder);
        self.watch(folder, mode)
    }
}

fn native(hints: Sender<Hint>) -> notify::Result<Box<dyn Watch>> {
    let debouncer: Debouncer<_, RecommendedCache> = new_debouncer(SETTLED, None, handler(hints))?;
    Ok(Box::new(debouncer))
}

fn polling(hints: Sender<Hint>) -> notify::Result<Box<dyn Watch>> {
    // Times of files are compared in whole seconds, which misses a second change within one: so contents are compared.
    let config = Config::default().with_poll_interval(POLLED).with_compare_contents(true);
    let debouncer = new_debouncer_opt::<_, PollWatcher, NoCache>(SETTLED, None, handler(hints), NoCache, config)?;
    Ok(Box::new(debouncer))
}

fn handler(hints: Sender<Hint>) -> impl FnMut(DebounceEventResult) + Send + 'static {
    move |result| {
        let hint = match result {
            Ok(events) if events.iter().all(|event| is_reading(&event.kind)) => return,
            Ok(_) => Hint::Changed,
            Err(errors) => Hint::Broken(errors.first().map(ToString::to_string).unwrap_or_default()),
        };
        // Nobody listens any more when the preview ends.
        let _ended = hints.send(hint);
    }
}

/// Reading the folder is reported too; to answer it by reading would never end.
fn is_reading(kind: &EventKind) -> bool {
    matches!(kind, EventKind::Access(access) if *access != AccessKind::Close(AccessMode::Write))
}
