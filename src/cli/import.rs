//! `plainsight import`: records from other people's lists.
//!
//! Entry: [`run`]. It reads the file and the site, lets `plainsight::import` work, writes each new file where none is,
//! and tells the proposals and the account. Nothing that exists is touched.

#![expect(
    clippy::disallowed_methods,
    reason = "an import reads the file it is given and writes records beside the others"
)]

use std::fs::{self, OpenOptions};
use std::io::{self, Write};

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, Subcommand};
use plainsight::date::PartialDate;
use plainsight::import::atlas::{AtlasOptions, Import, NamedProgram, NewFile, Proposal, atlas};
use plainsight::import::existing::Existing;
use plainsight::import::programs::{Target, target};
use plainsight::record::scalars::id::is_slug;

use super::site::SiteArgument;
use super::{Outcome, tell, workflow};

/// Adds records from another list; never overwrites one.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    source: ImportSource,
}

#[derive(Debug, Subcommand)]
enum ImportSource {
    /// The Atlas of Surveillance, as CSV.
    Atlas(AtlasArguments),
}

#[derive(Debug, Args)]
struct AtlasArguments {
    /// The CSV file.
    file: Utf8PathBuf,
    #[command(flatten)]
    site: SiteArgument,
    /// Only rows of this technology [default: Ring/Neighbors Partnership].
    #[arg(long)]
    technology: Option<String>,
    /// Only rows of this vendor, as the file writes it.
    #[arg(long)]
    vendor: Option<String>,
    /// Whose program the technology is, by the ids of this site.
    #[arg(long = "as", value_name = "VENDOR[/PROGRAM]", value_parser = named_program)]
    program: Option<NamedProgram>,
    /// The day of the export, where the file's name does not end in it.
    #[arg(long, value_name = "DATE", value_parser = day)]
    exported: Option<PartialDate>,
    /// Show the account and write nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Where the options are explained.
const HELP: &str = "see `plainsight import atlas --help`";

/// Why an import stopped.
#[derive(Debug)]
enum Failure {
    /// The arguments do not fit together.
    Usage(String, String),
    /// The file cannot be imported.
    Source(String),
    /// A file could not be read or written.
    Machine(String),
}

/// Runs the import and tells how it ended.
pub fn run(arguments: &Arguments) -> Outcome {
    let ImportSource::Atlas(arguments) = &arguments.source;
    if let Err(outcome) = arguments.site.refuse_no_site() {
        return outcome;
    }
    match import(arguments) {
        Ok(import) => {
            // Proposals and account repeat what the table says.
            let proposals = import.proposals.iter().map(|proposal| in_words(proposal) + "\n");
            let told = proposals.collect::<String>() + &import.accounting.to_string();
            tell::result(workflow::inert(told).trim_end());
            Outcome::Done
        }
        Err(Failure::Usage(what, help)) => {
            tell::failure(&what, &help);
            Outcome::Misused
        }
        Err(Failure::Source(what)) => {
            tell::failure(&what, "the file must be the Atlas of Surveillance's CSV, with its first row");
            Outcome::Faults
        }
        Err(Failure::Machine(what)) => {
            tell::failure(&what, "what was written before stays; the same command goes on from there");
            Outcome::Failed
        }
    }
}

fn import(arguments: &AtlasArguments) -> Result<Import, Failure> {
    let options = atlas_options(arguments)?;
    let bytes = fs::read(&arguments.file).map_err(|error| failed("read", &arguments.file, &error))?;
    let (sources, _) = arguments.site.load();
    let existing = Existing::read(sources.texts.iter().map(|text| (text.path.as_str(), text.text.as_str())));
    let import = atlas(&bytes, &existing, &options).map_err(|error| match error.is_of_options() {
        true => Failure::Usage(error.to_string(), HELP.to_owned()),
        false => Failure::Source(format!("{}: {error}", arguments.file)),
    })?;
    has_vendor(&options, &existing)?;
    if !arguments.dry_run {
        import.files.iter().try_for_each(|file| write_new(&arguments.site.site, file))?;
    }
    Ok(import)
}

/// Partnerships with a vendor that the site does not have could not be checked, nor shown.
fn has_vendor(options: &AtlasOptions, existing: &Existing) -> Result<(), Failure> {
    let Ok(Target { vendor, .. }) = target(options) else { return Ok(()) };
    if existing.paths.contains(&format!("content/vendors/{vendor}.yaml")) {
        return Ok(());
    }
    let help =
        "add it first, with `plainsight new vendor`, or name another that is there: --technology NAME --as VENDOR";
    Err(Failure::Usage(format!("the site has no vendor `{vendor}`: nothing is written"), help.to_owned()))
}

fn atlas_options(arguments: &AtlasArguments) -> Result<AtlasOptions, Failure> {
    let exported = arguments.exported.or_else(|| day_in_name(&arguments.file)).ok_or_else(|| {
        let what = "the file's name does not end in a day; say when it was exported: --exported 2020-10-07";
        Failure::Usage(what.to_owned(), HELP.to_owned())
    })?;
    Ok(AtlasOptions {
        technology: arguments.technology.clone(),
        vendor: arguments.vendor.clone(),
        program: arguments.program.clone(),
        exported,
    })
}

/// The day at the end of a name such as `atlas-of-surveillance-2020-10-07.csv`.
fn day_in_name(file: &Utf8Path) -> Option<PartialDate> {
    let stem = file.file_stem()?;
    day(stem.get(stem.len().checked_sub("2020-10-07".len())?..)?).ok()
}

fn day(text: &str) -> Result<PartialDate, String> {
    match PartialDate::parse(text) {
        Ok(date) if date.day.is_some() && !date.approximate && !date.uncertain => Ok(date),
        _ => Err(format!("`{text}` is not a day such as 2020-10-07")),
    }
}

fn named_program(text: &str) -> Result<NamedProgram, String> {
    let (vendor, program) = text.split_once('/').map_or((text, None), |(vendor, program)| (vendor, Some(program)));
    if !is_slug(vendor) || program.is_some_and(|program| !is_slug(program)) {
        return Err("write the ids of a vendor and its program, such as ring/neighbors".into());
    }
    Ok(NamedProgram { vendor: vendor.to_owned(), program: program.map(str::to_owned) })
}

fn write_new(site: &Utf8Path, file: &NewFile) -> Result<(), Failure> {
    let path = site.join(&file.path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| failed("make", folder, &error))?;
    }
    let opened = OpenOptions::new().write(true).create_new(true).open(&path);
    let written = opened.and_then(|mut opened| opened.write_all(file.text.as_bytes()));
    written.map_err(|error| failed("write", &path, &error))
}

fn in_words(proposal: &Proposal) -> String {
    format!("{}: {}\n{}", proposal.path, proposal.advice, proposal.addition)
}

fn failed(verb: &str, path: &Utf8Path, error: &io::Error) -> Failure {
    Failure::Machine(format!("cannot {verb} {path}: {error}"))
}
