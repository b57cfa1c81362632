//! `plainsight build`: load, compile, write.

use camino::Utf8PathBuf;
use clap::Args;
use plainsight::bundle::Bundle;
use plainsight::compile::{Overrides, compile};
use plainsight::record::scalars::Url;
use plainsight::write::{WriteOptions, write};

use super::Outcome;
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
}

/// Builds the site.
pub fn run(arguments: &Arguments) -> Outcome {
    let (sources, mut report) = arguments.site.load_and_inspect();
    let overrides = Overrides { base_url: arguments.base_url.clone() };
    let bundle = compile(&sources, &overrides, &mut report);
    tell::report(&mut report, &sources, Format::Human);
    match bundle {
        Some(bundle) => put(&bundle, arguments),
        None => {
            tell::progress("nothing was written: the published folder is as it was");
            Outcome::Faults
        }
    }
}

fn put(bundle: &Bundle, arguments: &Arguments) -> Outcome {
    let site = &arguments.site.site;
    let out = arguments.out.clone().unwrap_or_else(|| site.join("public"));
    let sources = ["content", "agencies", "themes"].map(|folder| site.join(folder));
    let options = WriteOptions { protected: vec![site.clone()], sources: sources.to_vec(), durable: true };
    match write(bundle, &out, &options) {
        Ok(written) => {
            for warning in &written.warnings {
                tell::failure(&warning.to_string(), &warning.help());
            }
            tell::result(&format!("{} files, {:.1} MB, in {out}", written.files, megabytes(written.bytes)));
            Outcome::Done
        }
        Err(error) => {
            tell::failure(&error.to_string(), &error.help());
            Outcome::Failed
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}

/// A web address that ends in a slash.
fn base_url(text: &str) -> Result<String, String> {
    let url = Url::parse(text).map_err(|why| format!("it cannot be used: {why}"))?;
    Ok(format!("{}/", url.0.trim_end_matches('/')))
}
