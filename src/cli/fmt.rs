//! `plainsight fmt`: records in the one order and style.
//!
//! Entry: [`run`]. A file is written whole beside itself and then put in its place, so that a stop in between loses nothing.

#![expect(clippy::disallowed_methods, reason = "formatting reads and writes records where they lie")]

use std::collections::BTreeMap;
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;
use plainsight::diagnostic::Report;
use plainsight::format::{Unkept, format, format_front_matter};
use plainsight::layout::{Class, classify};
use plainsight::load::rules::not_text;
use plainsight::record::kinds::Kind;
use plainsight::source::Sources;

use super::Outcome;
use super::site::SiteArgument;
use super::tell::{self, Format};

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Write nothing; end with 1 where a file would change
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    site: SiteArgument,
    /// Records in the site folder [default: all of them]
    #[arg(value_name = "FILES")]
    files: Vec<Utf8PathBuf>,
}

/// How many files ended how.
#[derive(Default)]
struct Tally {
    whole: usize,
    changed: usize,
    left: usize,
    faulty: usize,
    failed: usize,
}

/// Formats records.
pub fn run(arguments: &Arguments) -> Outcome {
    let mut tally = Tally::default();
    match paths(arguments) {
        Ok(paths) => paths.iter().for_each(|(path, kind)| one(arguments, path, *kind, &mut tally)),
        Err(file) => {
            tell::failure(&format!("{file} is no record of the site"), "name files below content/ or agencies/");
            return Outcome::Misused;
        }
    }
    let verb = if arguments.check { "would change" } else { "changed" };
    tell::result(&format!("{} in style, {} {verb}, {} left as they are", tally.whole, tally.changed, tally.left));
    match tally {
        Tally { failed: 1.., .. } => Outcome::Failed,
        Tally { faulty: 1.., .. } => Outcome::Faults,
        Tally { changed: 1.., .. } if arguments.check => Outcome::Faults,
        _ => Outcome::Done,
    }
}

/// The records to format, with their kinds; the first file that is none.
fn paths(arguments: &Arguments) -> Result<Vec<(Utf8PathBuf, Kind)>, Utf8PathBuf> {
    let site = &arguments.site.site;
    if arguments.files.is_empty() {
        let (sources, unread) = arguments.site.load();
        let records = sources.texts.iter().filter_map(|text| Some(text.path.as_str()).zip(kind(&text.path)));
        // What could not be read is told as what was named, not passed over.
        let unread = unread.diagnostics.iter().map(|fault| fault.path(&sources));
        let unread = unread.filter_map(|path| Some(path).zip(kind(path)));
        let all: BTreeMap<&str, Kind> = records.chain(unread).collect();
        return Ok(all.into_iter().map(|(path, kind)| (site.join(path), kind)).collect());
    }
    let inside = |file: &Utf8PathBuf| {
        let (root, whole) = (site.canonicalize_utf8().ok()?, file.canonicalize_utf8().ok()?);
        let path: Vec<&str> = whole.strip_prefix(root).ok()?.components().map(|part| part.as_str()).collect();
        kind(&path.join("/"))
    };
    arguments
        .files
        .iter()
        .map(|file| inside(file).map(|kind| (file.clone(), kind)).ok_or_else(|| file.clone()))
        .collect()
}

fn kind(path: &str) -> Option<Kind> {
    match classify(path) {
        Class::Record(kind, _) => Some(kind),
        _ => None,
    }
}

fn one(arguments: &Arguments, path: &Utf8Path, kind: Kind, tally: &mut Tally) {
    let Ok(bytes) = fs::read(path) else {
        tally.failed += 1;
        return tell::failure(&format!("cannot read {path}"), "check that it is there and that you may read it");
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            tally.faulty += 1;
            let mut report = Report::default();
            report.add(not_text(shown(path), error.as_bytes(), error.utf8_error().valid_up_to()));
            return tell::report(&mut report, &Sources::default(), Format::Human);
        }
    };
    let formatted = if path.extension() == Some("md") { format_front_matter } else { format };
    match formatted(text.trim_start_matches('\u{feff}'), &kind.shape()) {
        Ok(formatted) if formatted == text => tally.whole += 1,
        Ok(formatted) => {
            tally.changed += 1;
            tell::result(shown(path));
            if !arguments.check && replace(path, &formatted).is_err() {
                tally.failed += 1;
                tell::failure(&format!("cannot write {path}"), "it is as it was");
            }
        }
        Err(why) => left(path, why, tally),
    }
}

/// As the check names it.
fn shown(path: &Utf8Path) -> &str {
    path.as_str().trim_start_matches("./")
}

fn left(path: &Utf8Path, why: Unkept, tally: &mut Tally) {
    tally.left += 1;
    tell::progress(&format!("left as it is: {path} {}", why.sentence()));
}

fn replace(path: &Utf8Path, text: &str) -> std::io::Result<()> {
    let beside = path.with_file_name(format!(".{}.plainsight-fmt", path.file_name().unwrap_or_default()));
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}
