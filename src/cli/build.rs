//! `plainsight build`: load, compile, write: each file is on its way to the disk as soon as it is made.

use camino::Utf8PathBuf;
use clap::Args;
use plainsight::check::rules::base_url::takes_paths;
use plainsight::compile::{Overrides, compile_to};
use plainsight::record::scalars::Url;
use plainsight::write::{Stage, WriteError, WriteOptions, begin};

use super::Outcome;
use super::clock::{Laps, table};
use super::site::SiteArgument;
use super::tell::{self, Format};

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    site: SiteArgument,
    /// The output folder [default: public in the site folder]
    #[arg(long, value_name = "DIR")]
    out: Option<Utf8PathBuf>,
    /// The address under which the site is published, over that of content/site.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
    /// Say what each stage cost
    #[arg(long)]
    timings: bool,
}

/// Builds the site.
pub fn run(arguments: &Arguments) -> Outcome {
    let mut laps = Laps::begin();
    let (sources, mut report) = arguments.site.load_and_inspect();
    laps.passed("read");
    let overrides = Overrides { base_url: arguments.base_url.clone(), drafts: false };
    let out = arguments.out.clone().unwrap_or_else(|| arguments.site.site.join("public"));
    let mut refused = None;
    let mut passed = |stage: plainsight::compile::Stage| laps.passed(stage.word());
    let made = compile_to(&sources, &overrides, &mut report, &mut passed, |paths| {
        begin(paths, &out, &options(arguments)).map_err(|error| refused = Some(error)).ok()
    });
    tell::report(&mut report, &sources, Format::Human);
    let outcome = match (made, refused) {
        (Some(made), _) => publish(made.destination, &out),
        (None, Some(error)) => failed(&error),
        (None, None) => {
            tell::progress("nothing was written: the published folder is as it was");
            Outcome::Faults
        }
    };
    laps.passed("publish");
    if arguments.timings {
        tell::progress(table(&laps.end(None)).trim_end_matches('\n'));
    }
    outcome
}

fn options(arguments: &Arguments) -> WriteOptions {
    let site = &arguments.site.site;
    let sources = ["content", "agencies", "themes"].map(|folder| site.join(folder));
    WriteOptions { protected: vec![site.clone()], sources: sources.to_vec(), durable: true }
}

fn publish(stage: Stage, out: &Utf8PathBuf) -> Outcome {
    match stage.publish() {
        Ok(written) => {
            for warning in &written.warnings {
                tell::failure(&warning.to_string(), &warning.help());
            }
            tell::result(&format!("{} files, {:.1} MB, in {out}", written.files, megabytes(written.bytes)));
            Outcome::Done
        }
        Err(error) => failed(&error),
    }
}

fn failed(error: &WriteError) -> Outcome {
    tell::failure(&error.to_string(), &error.help());
    if error.is_misuse() { Outcome::Misused } else { Outcome::Failed }
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}

/// A web address that ends in a slash.
fn base_url(text: &str) -> Result<String, String> {
    let url = Url::parse(text).map_err(|why| format!("it cannot be used: {why}"))?;
    if !takes_paths(&url.0) {
        return Err(
            "the addresses of pages are added to it: leave out what follows the path, from `?` or `#`".to_owned()
        );
    }
    Ok(format!("{}/", url.0.trim_end_matches('/')))
}
