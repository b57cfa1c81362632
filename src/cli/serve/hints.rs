//! What the watcher says, until the builder has answered it.
//!
//! A hint says that something may have changed, never that it has: what did is found by reading.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::cli::clock::Watch as Stopwatch;

/// How long the folder must be quiet before it is looked at: one save is several steps. It may be as short as this because a
/// build that is overtaken by the next step is given up.
const SETTLED: Duration = Duration::from_millis(4);

/// The same after many changes at once, as git makes them: it rests in between.
const SETTLED_AFTER_MANY: Duration = Duration::from_millis(150);

/// How many are many: no editor tells of as many when it saves.
const MANY: usize = 40;

/// How long it is waited for quiet; a folder that never rests is shown as it is.
const LONGEST: Duration = Duration::from_secs(5);

/// What the watcher says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// The file or folder at this path, relative to the site, with `/`.
    At(String),
    /// Something, somewhere.
    Somewhere,
    /// The watcher missed something, and may miss more.
    Broken(String),
}

/// The hints that nobody has answered yet.
#[derive(Debug)]
pub(super) struct Hints {
    channel: Mutex<Receiver<Hint>>,
    sender: Sender<Hint>,
    /// Those that were looked at while something else was done.
    seen: Mutex<Vec<Hint>>,
}

impl Hints {
    /// None yet.
    pub(super) fn new() -> Self {
        let (sender, channel) = channel();
        Self { channel: Mutex::new(channel), sender, seen: Mutex::default() }
    }

    /// What hints are given to.
    pub(super) fn sender(&self) -> Sender<Hint> {
        self.sender.clone()
    }

    /// Waits for hints, and until no more follow: all of them are one change.
    pub(super) fn next(&self) -> Vec<Hint> {
        let mut all = std::mem::take(&mut *lock(&self.seen));
        let channel = lock(&self.channel);
        if all.is_empty() {
            // This holds a sender itself, so that one will come.
            all.extend(channel.recv());
        }
        let since = Stopwatch::start();
        while since.elapsed() < LONGEST {
            let settled = if all.len() < MANY { SETTLED } else { SETTLED_AFTER_MANY };
            match channel.recv_timeout(settled) {
                Ok(hint) => all.push(hint),
                Err(_quiet) => break,
            }
        }
        all
    }

    /// Whether a hint has come, or comes within this time.
    pub(super) fn come_within(&self, time: Duration) -> bool {
        let channel = lock(&self.channel);
        let mut seen = lock(&self.seen);
        if seen.is_empty() {
            seen.extend(channel.recv_timeout(time));
        }
        !seen.is_empty()
    }

    /// Whether one has come just now that `matters`. All of them are kept.
    pub(super) fn have(&self, matters: impl Fn(&Hint) -> bool) -> bool {
        // Another thread is looking: what it finds is found.
        let Ok(channel) = self.channel.try_lock() else { return false };
        let new: Vec<Hint> = channel.try_iter().collect();
        let found = new.iter().any(matters);
        lock(&self.seen).extend(new);
        found
    }
}

/// The paths that `hints` name; `None` when they name none or too many, or do not say where.
pub(super) fn paths(hints: &[Hint]) -> Option<BTreeSet<String>> {
    let path = |hint: &Hint| match hint {
        Hint::At(path) => Some(path.clone()),
        Hint::Somewhere | Hint::Broken(_) => None,
    };
    hints.iter().map(path).collect::<Option<BTreeSet<String>>>().filter(|paths| (1..MANY).contains(&paths.len()))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(path: &str) -> Hint {
        Hint::At(path.to_owned())
    }

    #[test]
    fn what_was_seen_meanwhile_is_answered_all_the_same() {
        let hints = Hints::new();
        let sender = hints.sender();
        assert!(!hints.have(|_| true) && !hints.come_within(Duration::ZERO));
        sender.send(at("a")).expect("sent");
        assert!(!hints.have(|hint| *hint != at("a")));
        sender.send(at("b")).expect("sent");
        assert!(hints.have(|hint| *hint != at("a")) && !hints.have(|_| true), "each is looked at once");
        assert!(hints.come_within(Duration::ZERO));
        sender.send(at("c")).expect("sent");
        assert_eq!(hints.next(), [at("a"), at("b"), at("c")]);
    }

    #[test]
    fn files_are_named_or_the_whole_folder_is_meant() {
        assert_eq!(paths(&[at("b"), at("a"), at("b")]), Some(BTreeSet::from(["a".to_owned(), "b".to_owned()])));
        assert_eq!(paths(&[]), None);
        assert_eq!(paths(&[at("a"), Hint::Somewhere]), None);
        assert_eq!(paths(&(0..MANY).map(|number| at(&number.to_string())).collect::<Vec<_>>()), None);
    }
}
