//! `plainsight import`: records from other people's lists.
//!
//! Entry: [`run`]. It reads the file and the site, lets `plainsight::import` work, writes each new file where none is,
//! and prints the proposals and the account. Nothing that exists is touched.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, Subcommand};
use plainsight::date::PartialDate;
use plainsight::import::atlas::{AtlasOptions, Import, NamedProgram, NewFile, Proposal, atlas};
use plainsight::import::existing::Existing;
use plainsight::record::scalars::id::is_slug;
use walkdir::WalkDir;

/// Adds records from another list; never overwrites one.
#[derive(Debug, Args)]
pub struct ImportArguments {
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
    /// The site folder.
    #[arg(long, default_value = ".")]
    site: Utf8PathBuf,
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

/// Why an import stopped: the arguments or the file were wrong (exit status 2 or 1), or the machine failed (3).
#[derive(Debug)]
pub enum ImportFailure {
    /// The arguments do not fit together.
    Usage(String),
    /// The file cannot be imported.
    Source(String),
    /// A file could not be read or written.
    Machine(String),
}

/// Runs the command; results go to `output`.
///
/// # Errors
/// [`ImportFailure`], with a sentence for the person at the terminal.
pub fn run(arguments: &ImportArguments, output: &mut impl Write) -> Result<(), ImportFailure> {
    let ImportSource::Atlas(arguments) = &arguments.source;
    let options = atlas_options(arguments)?;
    let bytes = fs::read(&arguments.file).map_err(|error| failed("read", &arguments.file, &error))?;
    let site = read_site(&arguments.site)?;
    let existing = Existing::read(site.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let import = atlas(&bytes, &existing, &options)
        .map_err(|error| ImportFailure::Source(format!("{}: {error}", arguments.file)))?;
    if !arguments.dry_run {
        import.files.iter().try_for_each(|file| write_new(&arguments.site, file))?;
    }
    show(&import, output).map_err(|error| ImportFailure::Machine(format!("the account cannot be shown: {error}")))
}

fn atlas_options(arguments: &AtlasArguments) -> Result<AtlasOptions, ImportFailure> {
    let exported = arguments.exported.or_else(|| day_in_name(&arguments.file)).ok_or_else(|| {
        ImportFailure::Usage(
            "the file's name does not end in a day; say when it was exported: --exported 2020-10-07".into(),
        )
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

/// Paths, relative to the site and with `/`, and texts of the records that an import could meet.
fn read_site(site: &Utf8Path) -> Result<Vec<(String, String)>, ImportFailure> {
    let mut files = Vec::new();
    for folder in
        ["agencies", "content/documents"].map(|folder| site.join(folder)).iter().filter(|folder| folder.exists())
    {
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.map_err(|error| ImportFailure::Machine(error.to_string()))?;
            let Some(path) = Utf8Path::from_path(entry.path()) else { continue };
            if entry.file_type().is_dir() || path.extension() != Some("yaml") {
                continue;
            }
            let text = fs::read_to_string(path).map_err(|error| failed("read", path, &error))?;
            let relative = path.strip_prefix(site).unwrap_or(path);
            let parts: Vec<&str> = relative.components().map(|part| part.as_str()).collect();
            files.push((parts.join("/"), text));
        }
    }
    Ok(files)
}

fn write_new(site: &Utf8Path, file: &NewFile) -> Result<(), ImportFailure> {
    let path = site.join(&file.path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| failed("make", folder, &error))?;
    }
    let opened = OpenOptions::new().write(true).create_new(true).open(&path);
    let written = opened.and_then(|mut opened| opened.write_all(file.text.as_bytes()));
    written.map_err(|error| failed("write", &path, &error))
}

fn show(import: &Import, output: &mut impl Write) -> io::Result<()> {
    import.proposals.iter().try_for_each(|proposal| show_proposal(proposal, output))?;
    write!(output, "{}", import.accounting)
}

fn show_proposal(proposal: &Proposal, output: &mut impl Write) -> io::Result<()> {
    writeln!(output, "{}: {}", proposal.path, proposal.advice)?;
    writeln!(output, "{}", proposal.addition)
}

fn failed(verb: &str, path: &Utf8Path, error: &io::Error) -> ImportFailure {
    ImportFailure::Machine(format!("cannot {verb} {path}: {error}"))
}
