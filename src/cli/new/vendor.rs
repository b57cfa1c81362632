//! `plainsight new vendor`.

use clap::Args;
use plainsight::draft::{Answers, Wrong, questions, vendor};
use plainsight::import::existing::Existing;

use super::super::Outcome;
use super::super::site::SiteArgument;
use super::ask::{self, Flag};
use super::document as documents;
use super::fresh::Fresh;

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    site: SiteArgument,
    #[command(flatten)]
    flags: Flags,
    #[command(flatten)]
    source: documents::SourceFlags,
    /// Show the records and write nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
struct Flags {
    /// The name by which the company is known
    #[arg(long)]
    name: Option<String>,
    /// The company that owns it
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// Its own site
    #[arg(long, value_name = "URL")]
    website: Option<String>,
    /// What it is, in your own words
    #[arg(long, value_name = "WORDS")]
    about: Option<String>,
    /// The name of its program for agencies
    #[arg(long, value_name = "NAME")]
    program: Option<String>,
    /// What the program is, in your own words
    #[arg(long, value_name = "WORDS")]
    program_about: Option<String>,
}

impl Flags {
    fn all(&self) -> [Flag<'_>; 6] {
        [
            ("name", &self.name),
            ("owner", &self.owner),
            ("website", &self.website),
            ("about", &self.about),
            ("program", &self.program),
            ("program-about", &self.program_about),
        ]
    }
}

/// Starts the record of a vendor.
pub fn run(arguments: &Arguments) -> Outcome {
    started(arguments).unwrap_or_else(|outcome| outcome)
}

fn started(arguments: &Arguments) -> Result<Outcome, Outcome> {
    arguments.site.refuse_no_site()?;
    let flags: Vec<Flag<'_>> = arguments.flags.all().into_iter().chain(arguments.source.all()).collect();
    let mut answers = ask::answers(&flags, None)?;
    let (sources, _) = arguments.site.load();
    let existing = Existing::read(sources.texts.iter().map(|text| (text.path.as_str(), text.text.as_str())));
    let judge = |answers: &Answers| vendor::draft(answers, ask::SOME, &existing.paths).err().unwrap_or_default();
    let (company, rest) = questions::VENDOR.split_at(5);
    let (of_program, source) = rest.split_at(1);
    ask::complete(&mut answers, company, &judge);
    if answers.contains_key("program") {
        ask::complete(&mut answers, of_program, &judge);
    }
    ask::complete(&mut answers, source, &judge);
    let (document, new_document) = documents::cited(&mut answers, &existing)?;
    let refused = |wrong: Vec<Wrong>| ask::refused(&[&questions::VENDOR, &questions::DOCUMENT], &wrong);
    let drafted = vendor::draft(&answers, &document, &existing.paths).map_err(refused)?;
    let drafts = new_document.into_iter().chain([drafted]).collect();
    Ok(Fresh { site: &arguments.site, dry_run: arguments.dry_run, drafts }.write())
}
