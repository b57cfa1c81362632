//! `plainsight check`: everything that can be told before the pages of records are made.

use std::collections::BTreeSet;

use clap::Args;
use plainsight::changed::{Scope, narrow};
use plainsight::compile::{examine, rehearse, rehearse_prose};
use plainsight::date::PartialDate;
use plainsight::resolve::rules::future_date;

use super::Outcome;
use super::git::{Repository, Trouble, beside};
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
    /// Only what concerns the files that changed since this branch, tag or commit
    #[arg(long, value_name = "REV")]
    changed: Option<String>,
}

/// Checks the records.
pub fn run(arguments: &Arguments) -> Outcome {
    // Git looks at every file of a checkout too, meanwhile.
    let asked = || arguments.changed.as_ref().map(|revision| changed(arguments, revision)).transpose();
    let (changed, (mut sources, mut report)) = beside(asked, || arguments.site.load_and_inspect());
    let scope = match changed {
        Ok(changed) => changed.map(|changed| narrow(&mut sources, changed)),
        Err(trouble) => {
            tell::failure(&trouble.what, trouble.help);
            return Outcome::Misused;
        }
    };
    let atlas = match &scope {
        Some(scope) if scope.prose => rehearse_prose(&sources, &mut report),
        // Of records that are left out there are no pages to which prose could lead.
        Some(scope) if !scope.everything => examine(&sources, &mut report),
        _ => rehearse(&sources, &mut report),
    };
    if let (Some(atlas), Some(today)) = (&atlas, today()) {
        future_date::check(atlas, today, &mut report);
    }
    if let Some(scope) = &scope {
        scope.keep(&mut report, &sources);
    }
    let faults = report.has_errors();
    tell::report_from(&mut report, &sources, arguments.format, &arguments.site.site);
    match (scope, atlas) {
        _ if faults => return Outcome::Faults,
        (Some(scope), None) if scope.prose => {
            let what = "the prose that changed could not be looked at: the site's own record or its theme has faults";
            tell::failure(what, "mend these first; `plainsight check` tells them");
            return Outcome::Faults;
        }
        (Some(scope), _) => summary(arguments, &in_words(&scope)),
        (None, Some(atlas)) => {
            let agencies = counted(atlas.agencies.len(), "agency", "agencies");
            let documents = counted(atlas.documents.len(), "document", "documents");
            summary(arguments, &format!("{agencies} and {documents} are in order"));
        }
        (None, None) => return Outcome::Faults,
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

/// The files that changed since `revision`.
fn changed(arguments: &Arguments, revision: &str) -> Result<BTreeSet<String>, Trouble> {
    let repository = Repository::of(&arguments.site.site)?;
    repository.changed(&repository.parted_from(revision)?)
}

/// What was looked at and what was not.
fn in_words(scope: &Scope) -> String {
    if scope.everything {
        return "the whole site is in order: the change can touch every page".to_owned();
    }
    let (changed, naming) = (counted(scope.changed.len(), "changed file", "changed files"), scope.naming.len());
    let looked = format!("{changed} and {naming} that name what changed are in order");
    match scope.left_out {
        0 => format!("{looked}; faults of others are not told"),
        left_out => format!(
            "{looked}; {} not checked, nor are faults of others told",
            counted(left_out, "other record was", "other records were")
        ),
    }
}

fn counted(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

fn summary(arguments: &Arguments, words: &str) {
    match arguments.format {
        Format::Human | Format::Github => tell::result(words),
        Format::Json | Format::Sarif => {}
    }
}
