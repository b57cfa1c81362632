//! `plainsight document add`: a file becomes the own copy of a document, with its digest and its page texts.
//!
//! Entry: [`run`]. Steps: read the file within the size that a site takes; read its text and look into it, each in a
//! process of its own; write copy and texts beside the record, and the lines into the record. Nothing that exists is
//! overwritten: what the record says already of its copy or its texts stays, and what it lacks of the two is added.

#![expect(clippy::disallowed_methods, reason = "it reads the file it is given and writes beside the records")]

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, Subcommand};
use plainsight::draft::schema_line;
use plainsight::inspect::{Finding, has_place, rules};
use plainsight::load::rules::MAX_FILE;
use plainsight::quote::pages::PageText;
use plainsight::record::kinds::Kind;
use plainsight::record::scalars::id::{is_slug, slug};
use sha2::{Digest, Sha256};

use super::Outcome;
use super::guarded::{self, Failure as Unread};
use super::site::SiteArgument;
use super::tell;

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Keep a copy of a document beside its record, with its SHA-256 and the text of its pages
    Add(AddArguments),
}

#[derive(Debug, Args)]
struct AddArguments {
    /// The file: .pdf, .html, .txt, .png, .jpg or .webp
    file: Utf8PathBuf,
    /// The document's id, which is the name of its record; without it, that of the file
    #[arg(long)]
    id: Option<String>,
    #[command(flatten)]
    site: SiteArgument,
}

/// The endings of copies.
const ENDINGS: [&str; 8] = ["pdf", "html", "htm", "txt", "png", "jpg", "jpeg", "webp"];

/// Why nothing was added.
enum Failure {
    Usage(String, String),
    Refused(String, String),
    Machine(String, &'static str),
}

/// Adds the copy and says what was done.
pub fn run(arguments: &Arguments) -> Outcome {
    let Action::Add(arguments) = &arguments.action;
    if let Err(outcome) = arguments.site.refuse_no_site() {
        return outcome;
    }
    match add(arguments) {
        Ok(()) => Outcome::Done,
        Err(Failure::Usage(what, help)) => {
            tell::failure(&what, &help);
            Outcome::Misused
        }
        Err(Failure::Refused(what, help)) => {
            tell::failure(&what, &help);
            Outcome::Faults
        }
        Err(Failure::Machine(what, help)) => {
            tell::failure(&what, help);
            Outcome::Failed
        }
    }
}

fn add(arguments: &AddArguments) -> Result<(), Failure> {
    let file = &arguments.file;
    if fs::symlink_metadata(file).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        let help = "look at the path: it is read from the folder in which the command runs".to_owned();
        return Err(Failure::Usage(format!("there is no file `{file}`"), help));
    }
    let (id, ending) = named(arguments)?;
    let folder = arguments.site.site.join("content/documents");
    let (record, copy) = (folder.join(format!("{id}.yaml")), format!("{id}.{ending}"));
    let before = there(&record)?;
    let has = |key: &str| before.as_deref().is_some_and(|record| says(record, key));
    if has("copy:") && !folder.join(&copy).exists() {
        let what = format!("{record} has a copy already, another than {copy}");
        return Err(Failure::Refused(what, "a copy is never replaced: give the new one another id".to_owned()));
    }
    let bytes = read(file)?;
    if matches!(ending.as_str(), "png" | "jpg" | "jpeg" | "webp") && has_place(&bytes) {
        let fault = rules::place(file.as_str());
        return Err(Failure::Refused(fault.message, fault.help.unwrap_or_default()));
    }
    let pages = if ending == "pdf" { pdf(file)? } else { None };
    fs::create_dir_all(&folder).map_err(|error| failed("make", &folder, &error))?;
    keep(&folder.join(&copy), &bytes)?;
    let count = pages.as_ref().map(|pages| format!("  pages: {}\n", pages.len())).unwrap_or_default();
    let of_copy = format!("copy:\n  file: {copy}\n  sha256: {}\n{count}", digest(&bytes));
    let mut lines = if has("copy:") { String::new() } else { of_copy };
    match pages {
        Some(_) if has("texts:") && has("copy:") => {}
        Some(_) if has("texts:") => tell::progress(&format!("{record} has texts already: {TEXTS_STAY}")),
        Some(pages) => lines += &keep_texts(&folder, &id, &copy, &pages)?,
        None => {}
    }
    add_lines(&record, before, file, &lines)
}

/// What to do for the texts of a copy whose record has others, such as passages that somebody wrote down.
const TEXTS_STAY: &str = "they stay, and quotations are looked up in them. To have the texts of the copy itself, take the lines \
    of `texts:` out and run this again";

/// The id that the document has, and the ending of its copy.
fn named(arguments: &AddArguments) -> Result<(String, String), Failure> {
    let file = &arguments.file;
    let ending = file.extension().unwrap_or_default().to_ascii_lowercase();
    if !ENDINGS.contains(&ending.as_str()) {
        let help = format!("copies end in .{}", ENDINGS.join(", ."));
        return Err(Failure::Usage(format!("`{file}` is no file that is kept as a copy"), help));
    }
    let id = arguments.id.clone().unwrap_or_else(|| slug(file.file_stem().unwrap_or_default()));
    if !is_slug(&id) {
        let help = "an id has small letters, digits and single hyphens: --id town-agreement-2019".to_owned();
        return Err(Failure::Usage(format!("`{id}` cannot be the id of a document"), help));
    }
    Ok((id, ending))
}

/// Writes the texts of the copy's pages beside it, and gives the lines of the record that tell of them.
fn keep_texts(folder: &Utf8Path, id: &str, copy: &str, pages: &[String]) -> Result<String, Failure> {
    let text = PageText::write(
        &format!("Text of {copy}, as pdftotext reads it."),
        &pages.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let file = format!("{id}.pages.txt");
    keep(&folder.join(&file), text.as_bytes())?;
    let digest = digest(text.as_bytes());
    Ok(format!("texts:\n  file: {file}\n  sha256: {digest}\n  made_by: pdftotext\n"))
}

/// The text of the record, where there is one. A link would lead the lines to another file, a pipe would never end.
fn there(record: &Utf8Path) -> Result<Option<String>, Failure> {
    match fs::symlink_metadata(record) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Ok(found) if !found.is_file() => {
            let help = "a record is a file of its own: put one in its place".to_owned();
            return Err(Failure::Refused(format!("{record} is no plain file"), help));
        }
        _ => {}
    }
    let text = fs::read_to_string(record).map_err(|error| failed("read", record, &error))?;
    if text.lines().any(|line| line.starts_with('{')) {
        let help = "`plainsight fmt` says how records are written".to_owned();
        return Err(Failure::Refused(
            format!("{record} is not written line by line, so that no lines can be added"),
            help,
        ));
    }
    Ok(Some(text))
}

/// Whether the record has this key of its own.
fn says(record: &str, key: &str) -> bool {
    record.lines().any(|line| line.starts_with(key))
}

/// At most as much as a site takes, however large the file says it is.
fn read(file: &Utf8Path) -> Result<Vec<u8>, Failure> {
    let is_file = fs::metadata(file).map_err(|error| failed("read", file, &error))?.is_file();
    if !is_file {
        let help = "save what it gives to a file first".to_owned();
        return Err(Failure::Refused(format!("`{file}` is a folder, a pipe or a device"), help));
    }
    let opened = fs::File::open(file).map_err(|error| failed("read", file, &error))?;
    let mut bytes = Vec::new();
    opened.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(|error| failed("read", file, &error))?;
    if bytes.len() as u64 > MAX_FILE {
        let what = format!("`{file}` is larger than {} MiB, which hosts refuse", MAX_FILE >> 20);
        return Err(Failure::Refused(what, "keep it with an archive and give its address in the record".to_owned()));
    }
    Ok(bytes)
}

/// The text of each page, if there is any; what else the file tells is told.
fn pdf(file: &Utf8Path) -> Result<Option<Vec<String>>, Failure> {
    match guarded::inspect(file) {
        Ok(findings) => findings.iter().for_each(|finding| warn(file, finding)),
        Err(failure) => {
            let help = "save it anew from a viewer that opens it, without a password".to_owned();
            return Err(Failure::Refused(format!("`{file}` could not be looked into: {}", failure.words()), help));
        }
    }
    match guarded::page_texts(file) {
        Ok(pages) if pages.iter().any(|page| !page.trim().is_empty()) => Ok(Some(pages)),
        Ok(_) => {
            tell::progress("Its pages are pictures without text. Quotations from it are marked `transcribed: true`.");
            Ok(None)
        }
        Err(Unread::NotInstalled) => Err(Failure::Refused(
            "the text of a PDF file is read by `pdftotext`, which is not installed".to_owned(),
            "install poppler: `apt install poppler-utils`, `dnf install poppler-utils` or `brew install poppler`"
                .to_owned(),
        )),
        Err(failure) => Err(Failure::Refused(
            format!("the text of `{file}` could not be read: {}", failure.words()),
            "save it anew from a viewer that opens it, without a password".to_owned(),
        )),
    }
}

fn warn(file: &Utf8Path, finding: &Finding) {
    let told = rules::found(file.as_str(), finding);
    tell::progress(&format!("warning: {}\n  = help: {}", told.message, told.help.unwrap_or_default()));
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes a file where none is. One with the same bytes is the file itself, from an attempt before.
fn keep(path: &Utf8Path, bytes: &[u8]) -> Result<(), Failure> {
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut opened) => opened.write_all(bytes).map_err(|error| failed("write", path, &error)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => match fs::read(path) {
            Ok(there) if there == bytes => Ok(()),
            _ => Err(Failure::Refused(
                format!("`{path}` is there already, with other bytes"),
                "a copy is never replaced: give the new one another id, or take the old one away yourself".to_owned(),
            )),
        },
        Err(error) => Err(failed("write", path, &error)),
    }
}

/// Adds the lines to the record, or begins one.
fn add_lines(path: &Utf8Path, before: Option<String>, file: &Utf8Path, lines: &str) -> Result<(), Failure> {
    let Some(before) = before else {
        let title = file.file_stem().unwrap_or_default().replace('"', "'");
        let begun =
            format!("{}title: \"{title}\"\nkind: other\n{lines}", schema_line(Kind::Document, "content/documents/_"));
        keep(path, begun.as_bytes())?;
        tell::result(&format!("{path} is begun: give it its title, kind, publisher, dates and address.\n\n{begun}"));
        return Ok(());
    };
    if lines.is_empty() {
        tell::result(&format!("{path} says all of it already, and stays as it is"));
        return Ok(());
    }
    let mut after = format!("{}\n{lines}", before.trim_end());
    if before.contains("\r\n") {
        after = after.replace("\r\n", "\n").replace('\n', "\r\n");
    }
    fs::write(path, after).map_err(|error| failed("write", path, &error))?;
    tell::result(&format!("{path} has these lines more:\n\n{lines}"));
    Ok(())
}

fn failed(verb: &str, path: &Utf8Path, error: &io::Error) -> Failure {
    let help = match verb {
        "read" => "check that it is there, that you may read it, and that a record is text in UTF-8",
        _ => "check that the folder is there and that you may write to it",
    };
    Failure::Machine(format!("cannot {verb} {path}: {error}"), help)
}
