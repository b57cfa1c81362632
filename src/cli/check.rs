//! `plainsight check`: the first stages alone.

use clap::Args;
use plainsight::compile::examine;
use plainsight::date::PartialDate;
use plainsight::resolve::rules::future_date;

use super::Outcome;
use super::site::SiteArgument;
use super::tell::{self, Format};

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    site: SiteArgument,
    /// How to tell what was found
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

/// Checks the records.
pub fn run(arguments: &Arguments) -> Outcome {
    let (sources, mut report) = arguments.site.load_and_inspect();
    let atlas = examine(&sources, &mut report);
    if let (Some(atlas), Some(today)) = (&atlas, today()) {
        future_date::check(atlas, today, &mut report);
    }
    tell::report(&mut report, &sources, arguments.format);
    let Some(atlas) = atlas else { return Outcome::Faults };
    if arguments.format == Format::Human {
        let (agencies, documents) = (atlas.agencies.len(), atlas.documents.len());
        tell::result(&format!("{agencies} agencies and {documents} documents are in order"));
    }
    Outcome::Done
}

/// The day, anywhere on earth: where it begins first, so that nobody is told that today lies in the future.
#[expect(clippy::disallowed_methods, reason = "the command line asks the clock for the library, which has none")]
fn today() -> Option<PartialDate> {
    const FIRST_ZONE: u64 = 14 * 60 * 60;
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    PartialDate::day_after_epoch(i64::try_from((since.as_secs() + FIRST_ZONE) / 86_400).ok()?)
}
