//! A second look: what no hint told of is found all the same.
//!
//! Entry: [`start`]; then [`Looking::after`] each time the builder has answered hints. In a thread of its own, so that the next
//! save does not wait for it: it watches all folders anew (one may have been made again since), looks through the whole site
//! folder, and says "somewhere" where that is not what the builder has read. In this order: what changed in a folder that
//! nobody watched is seen by the look, and what changes after the look is told of by the watch.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use plainsight::diagnostic::Report;
use plainsight::load::Reader;
use plainsight::source::Sources;

use super::hints::Hint;
use super::watching::Watching;
use crate::cli::clock;
use crate::cli::site::SiteArgument;

/// How long after a build it begins: one save is often followed by another.
const RESTED: Duration = Duration::from_millis(300);

/// What the folder held when it was read, and the faults of reading it.
pub(super) type Holding = (Arc<Sources>, Report);

/// What the builder has read last.
#[derive(Debug, Clone, Default)]
pub(super) struct LastRead(Arc<Mutex<Option<Holding>>>);

impl LastRead {
    /// This is the last now.
    pub(super) fn set(&self, holding: Holding) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(holding);
    }

    fn is(&self, holding: &Holding) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref() == Some(holding)
    }
}

/// Somebody who looks.
#[derive(Debug)]
pub(super) struct Looking(Sender<Vec<Hint>>);

impl Looking {
    /// These hints have been answered.
    pub(super) fn after(&self, hints: Vec<Hint>) {
        // The thread lives as long as this.
        let _ended = self.0.send(hints);
    }
}

/// Looks at the folder `site` through `reader` after every answer, and gives its own hints to `hints`.
pub(super) fn start(
    site: SiteArgument,
    reader: Reader,
    last: LastRead,
    watching: Watching,
    hints: Sender<Hint>,
) -> Looking {
    let (sender, answered) = channel();
    std::thread::spawn(move || look(&site, reader, &last, watching, &hints, &answered));
    Looking(sender)
}

fn look(
    site: &SiteArgument,
    mut reader: Reader,
    last: &LastRead,
    mut watching: Watching,
    hints: &Sender<Hint>,
    answered: &Receiver<Vec<Hint>>,
) {
    while let Ok(first) = answered.recv() {
        std::thread::sleep(RESTED);
        watching.renew(std::iter::once(first).chain(answered.try_iter()).flatten());
        let mut differs = || {
            let mut found = Report::default();
            let sources = reader.load(&site.site, clock::now(), &mut found);
            !last.is(&(sources, found))
        };
        // The builder may be about to read what this look has seen first.
        let missed = differs() && {
            std::thread::sleep(RESTED);
            differs()
        };
        if missed && hints.send(Hint::Somewhere).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use camino::Utf8PathBuf;

    use super::super::{hints::Hints, watching};
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test changes what the preview looks at")]
    fn what_no_hint_told_of_is_found() {
        let folder = tempfile::tempdir().expect("a folder");
        let site = SiteArgument { site: Utf8PathBuf::try_from(folder.path().to_owned()).expect("a path") };
        let file = folder.path().join("content/site.yaml");
        fs::create_dir(folder.path().join("content")).expect("made");
        fs::write(&file, "title: One\n").expect("written");
        let mut reader = Reader::default();
        let mut read = || (reader.load(&site.site, clock::now(), &mut Report::default()), Report::default());
        let before = read();
        fs::write(&file, "title: Two\n").expect("written");
        let after = read();

        // The watch begins when the file has changed already, and compares with that.
        let hints = Hints::new();
        let watching = watching::start(&site.site, true, hints.sender());
        let last = LastRead::default();
        last.set(before);
        let looking = start(site.clone(), Reader::default(), last.clone(), watching, hints.sender());
        looking.after(Vec::new());
        assert!(hints.come_within(60 * RESTED) && hints.next().contains(&Hint::Somewhere));

        last.set(after);
        looking.after(Vec::new());
        assert!(!hints.come_within(4 * RESTED), "what was read is what is there");
    }
}
