//! `plainsight new agency`.
//!
//! Steps: take the answers; look for an agency that this may be, and offer it; find the document or start its record; say
//! what the gazetteer knows of the place; write, and check.

use camino::Utf8PathBuf;
use clap::Args;
use plainsight::draft::likeness::{Likeness, alike};
use plainsight::draft::{Answers, Draft, agency, place, questions};
use plainsight::import::emit::{Yaml, record};
use plainsight::import::existing::Existing;

use super::super::site::SiteArgument;
use super::super::{Outcome, tell, workflow};
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
    /// Take the answers from the text of an issue that was filed with the form
    #[arg(long, value_name = "FILE")]
    from_issue: Option<Utf8PathBuf>,
    /// It is another agency than the one of a like name that is there
    #[arg(long)]
    another: bool,
    /// Show the records and write nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
struct Flags {
    /// Its own full name
    #[arg(long)]
    name: Option<String>,
    /// The state, by name or code
    #[arg(long)]
    state: Option<String>,
    /// The city or town where it sits
    #[arg(long)]
    city: Option<String>,
    /// The county, where the city's name occurs twice
    #[arg(long)]
    county: Option<String>,
    /// What sort of agency; without it the name decides
    #[arg(long)]
    kind: Option<String>,
    /// The id of the vendor
    #[arg(long, value_name = "ID")]
    vendor: Option<String>,
    /// The id of the vendor's program
    #[arg(long, value_name = "ID")]
    program: Option<String>,
    /// What the source shows: signed, active, ended …
    #[arg(long)]
    status: Option<String>,
    /// Since when, as precisely as the source says
    #[arg(long)]
    date: Option<String>,
    /// The source's own words for the status
    #[arg(long, value_name = "WORDS")]
    wording: Option<String>,
}

impl Flags {
    fn all(&self) -> [Flag<'_>; 10] {
        [
            ("name", &self.name),
            ("state", &self.state),
            ("city", &self.city),
            ("county", &self.county),
            ("kind", &self.kind),
            ("vendor", &self.vendor),
            ("program", &self.program),
            ("status", &self.status),
            ("date", &self.date),
            ("wording", &self.wording),
        ]
    }
}

/// Starts the record of an agency.
pub fn run(arguments: &Arguments) -> Outcome {
    started(arguments).unwrap_or_else(|outcome| outcome)
}

fn started(arguments: &Arguments) -> Result<Outcome, Outcome> {
    arguments.site.refuse_no_site()?;
    let flags: Vec<Flag<'_>> = arguments.flags.all().into_iter().chain(arguments.source.all()).collect();
    let mut answers = ask::answers(&flags, arguments.from_issue.as_deref())?;
    let (sources, _) = arguments.site.load();
    let existing = Existing::read(sources.texts.iter().map(|text| (text.path.as_str(), text.text.as_str())));
    let judge = |answers: &Answers| agency::draft(answers, ask::SOME, &existing.paths).err().unwrap_or_default();
    let (before, after) = questions::AGENCY.split_at(4);
    ask::complete(&mut answers, before, &judge);
    let there = (!arguments.another).then(|| offered(&answers, &existing)).flatten();
    ask::complete(&mut answers, after, &judge);
    let (document, new_document) = documents::cited(&mut answers, &existing)?;
    if let Some(path) = there {
        return Err(proposed(&path, &answers, &document, new_document.as_ref()));
    }
    let drafted =
        agency::draft(&answers, &document, &existing.paths).map_err(|wrong| ask::refused(&ask::OF_AGENCIES, &wrong))?;
    said_of_the_place(&answers);
    let drafts = new_document.into_iter().chain([drafted]).collect();
    Ok(Fresh { site: &arguments.site, dry_run: arguments.dry_run, drafts }.write())
}

/// The path of the agency that this one is, if the site has it. On a terminal it is asked, elsewhere the name decides.
fn offered(answers: &Answers, existing: &Existing) -> Option<String> {
    let (state, name) = (agency::state(answers)?, answers.get("name")?);
    for (likeness, like) in alike(existing, &state, name, answers.get("city").map(String::as_str)) {
        let shown = format!("{} ({})", like.record.name.value.0, like.path);
        let same = match ask::is_interactive() {
            true => ask::agrees(&format!("{shown} is there already. Is it this agency?")),
            false => likeness == Likeness::Same,
        };
        if same {
            return Some(like.path.clone());
        }
        if likeness == Likeness::Near {
            tell::progress(&format!("{shown} has a name much like it; look whether it is the same"));
        }
    }
    None
}

/// What to add to the record that is there.
fn proposed(path: &str, answers: &Answers, document: &str, new_document: Option<&Draft>) -> Outcome {
    match agency::partnership(answers, document) {
        Ok(partnership) => {
            let addition = record(&Yaml::Map(vec![("partnerships", partnership)]));
            let cited = new_document.map(|draft| format!("Its source goes into {}:\n\n{}\n", draft.path, draft.text));
            tell::result(&workflow::inert(format!(
                "{path} is this agency, and nothing is overwritten. Add to it what is new of this:\n\n{addition}\n\
                 {}If it is another agency, say --another.",
                cited.unwrap_or_default()
            )));
            Outcome::Faults
        }
        Err(wrong) => ask::refused(&ask::OF_AGENCIES, &wrong),
    }
}

fn said_of_the_place(answers: &Answers) {
    let given = |key: &str| answers.get(key).map(String::as_str);
    if let Some(state) = agency::state(answers) {
        tell::progress(&format!("place: {}", place::in_words(&state, given("city"), given("county"))));
    }
}
