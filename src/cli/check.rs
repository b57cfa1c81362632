//! `plainsight check`: the first stages alone.

use clap::Args;
use plainsight::compile::examine;

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
    tell::report(&mut report, &sources, arguments.format);
    let Some(atlas) = atlas else { return Outcome::Faults };
    if arguments.format == Format::Human {
        let (agencies, documents) = (atlas.agencies.len(), atlas.documents.len());
        tell::result(&format!("{agencies} agencies and {documents} documents are in order"));
    }
    Outcome::Done
}
