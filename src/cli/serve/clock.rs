//! What a build cost, stage by stage. The library has no clock; this is the preview's.

use std::time::{Duration, Instant};

/// A clock that runs since it was started.
#[derive(Debug, Clone, Copy)]
pub(super) struct Watch(Instant);

impl Watch {
    /// Starts it.
    #[expect(clippy::disallowed_methods, reason = "the preview measures itself; no page shows it")]
    pub(super) fn start() -> Self {
        Self(Instant::now())
    }

    /// How long it has run.
    pub(super) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// One build: what its stages cost, and when it ended.
#[derive(Debug, Clone)]
pub(super) struct Build {
    /// Each stage by name, in their order.
    pub(super) stages: Vec<(&'static str, Duration)>,
    /// All of them.
    pub(super) whole: Duration,
    /// Runs since it ended.
    pub(super) ended: Watch,
    /// How many files it made; `None` when the records have faults.
    pub(super) files: Option<usize>,
}

/// A build that is under way.
#[derive(Debug)]
pub(super) struct Laps {
    begun: Watch,
    last: Duration,
    stages: Vec<(&'static str, Duration)>,
}

impl Laps {
    /// Begins.
    pub(super) fn begin() -> Self {
        Self { begun: Watch::start(), last: Duration::ZERO, stages: Vec::new() }
    }

    /// The stage `name` has ended.
    pub(super) fn passed(&mut self, name: &'static str) {
        let now = self.begun.elapsed();
        self.stages.push((name, now.saturating_sub(self.last)));
        self.last = now;
    }

    /// The build has ended and made so many files.
    pub(super) fn end(self, files: Option<usize>) -> Build {
        Build { stages: self.stages, whole: self.begun.elapsed(), ended: Watch::start(), files }
    }
}

/// A duration as people read it: `41 ms`, `1.3 s`.
pub(super) fn words(duration: Duration) -> String {
    match duration.as_millis() {
        0 => format!("{:.1} ms", duration.as_secs_f64() * 1000.0),
        millis @ 1..1000 => format!("{millis} ms"),
        _ => format!("{:.1} s", duration.as_secs_f64()),
    }
}
