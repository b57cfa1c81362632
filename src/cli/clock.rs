//! What a build cost, stage by stage. The library has no clock; this is the command line's.

use std::time::{Duration, Instant, SystemTime};

/// The time, by the clock that dates files.
#[expect(clippy::disallowed_methods, reason = "it only decides which files are read again; no page of a site shows it")]
pub(in crate::cli) fn now() -> SystemTime {
    SystemTime::now()
}

/// A clock that runs since it was started.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) struct Watch(Instant);

impl Watch {
    /// Starts it.
    #[expect(clippy::disallowed_methods, reason = "the command line measures itself; no page of a site shows it")]
    pub(in crate::cli) fn start() -> Self {
        Self(Instant::now())
    }

    /// How long it has run.
    pub(in crate::cli) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// One build: what its stages cost, and when it ended.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Build {
    /// Each stage by name, in their order.
    pub(in crate::cli) stages: Vec<(&'static str, Duration)>,
    /// All of them.
    pub(in crate::cli) whole: Duration,
    /// Runs since it ended.
    pub(in crate::cli) ended: Watch,
    /// How many files it made; `None` when the records have faults.
    pub(in crate::cli) files: Option<usize>,
}

/// A build that is under way.
#[derive(Debug)]
pub(in crate::cli) struct Laps {
    begun: Watch,
    last: Duration,
    stages: Vec<(&'static str, Duration)>,
}

impl Laps {
    /// Begins.
    pub(in crate::cli) fn begin() -> Self {
        Self { begun: Watch::start(), last: Duration::ZERO, stages: Vec::new() }
    }

    /// The stage `name` has ended.
    pub(in crate::cli) fn passed(&mut self, name: &'static str) {
        let now = self.begun.elapsed();
        self.stages.push((name, now.saturating_sub(self.last)));
        self.last = now;
    }

    /// The build has ended and made so many files.
    pub(in crate::cli) fn end(self, files: Option<usize>) -> Build {
        Build { stages: self.stages, whole: self.begun.elapsed(), ended: Watch::start(), files }
    }
}

/// A duration as people read it: `41 ms`, `1.3 s`.
pub(in crate::cli) fn words(duration: Duration) -> String {
    match duration.as_millis() {
        0 => format!("{:.1} ms", duration.as_secs_f64() * 1000.0),
        millis @ 1..1000 => format!("{millis} ms"),
        _ => format!("{:.1} s", duration.as_secs_f64()),
    }
}

/// A line for each stage: what it cost, and how much of the whole.
pub(in crate::cli) fn table(build: &Build) -> String {
    let share = |cost: Duration| 100.0 * cost.as_secs_f64() / build.whole.as_secs_f64().max(f64::EPSILON);
    let line = |name: &str, cost: Duration| {
        format!("{name:>8}  {:>9.1} ms  {:>5.1} %\n", cost.as_secs_f64() * 1000.0, share(cost))
    };
    let stages = build.stages.iter().map(|(name, cost)| line(name, *cost)).collect::<String>();
    stages + &line("in all", build.whole)
}
