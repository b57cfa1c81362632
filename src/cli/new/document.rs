//! `plainsight new document`.

use camino::Utf8PathBuf;
use clap::Args;
use plainsight::draft::{Answers, Draft, document, questions};
use plainsight::import::existing::Existing;

use super::super::site::SiteArgument;
use super::super::{Outcome, tell};
use super::ask::{self, Flag};
use super::fresh::Fresh;

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    site: SiteArgument,
    #[command(flatten)]
    flags: DocumentFlags,
    /// Take the answers from the text of an issue that was filed with the form
    #[arg(long, value_name = "FILE")]
    from_issue: Option<Utf8PathBuf>,
    /// Show the record and write nothing
    #[arg(long)]
    dry_run: bool,
}

/// What is known of a document.
#[derive(Debug, Args)]
pub struct DocumentFlags {
    /// Its title, or a plain description
    #[arg(long)]
    title: Option<String>,
    /// What sort of document: mou, contract, email, news, council-record …
    #[arg(long, value_name = "KIND")]
    document_kind: Option<String>,
    /// Who published it
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,
    /// When it was published
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// When it was written or signed
    #[arg(long, value_name = "DATE")]
    written: Option<String>,
    /// Its web address
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// The address of an archived copy
    #[arg(long, value_name = "URL")]
    archived: Option<String>,
    /// How it became known
    #[arg(long, value_name = "WORDS")]
    obtained: Option<String>,
}

impl DocumentFlags {
    /// By the keys of the questions.
    pub fn all(&self) -> [Flag<'_>; 8] {
        [
            ("title", &self.title),
            ("document-kind", &self.document_kind),
            ("publisher", &self.publisher),
            ("published", &self.published),
            ("written", &self.written),
            ("url", &self.url),
            ("archived", &self.archived),
            ("obtained", &self.obtained),
        ]
    }
}

/// The document on which a first record rests, and what is known of it where it is new.
#[derive(Debug, Args)]
pub struct SourceFlags {
    /// The document that shows it: its id, or its web address
    #[arg(long, value_name = "ID|URL")]
    document: Option<String>,
    /// The page of the document
    #[arg(long, value_name = "NUMBER")]
    page: Option<String>,
    /// Words of the document, letter by letter
    #[arg(long, value_name = "WORDS")]
    quote: Option<String>,
    #[command(flatten)]
    of_new: DocumentFlags,
}

impl SourceFlags {
    /// By the keys of the questions.
    pub fn all(&self) -> impl Iterator<Item = Flag<'_>> {
        let cited = [("document", &self.document), ("page", &self.page), ("quote", &self.quote)];
        cited.into_iter().chain(self.of_new.all())
    }
}

/// Starts the record of a document.
pub fn run(arguments: &Arguments) -> Outcome {
    started(arguments).unwrap_or_else(|outcome| outcome)
}

fn started(arguments: &Arguments) -> Result<Outcome, Outcome> {
    arguments.site.refuse_no_site()?;
    let mut answers = ask::answers(&arguments.flags.all(), arguments.from_issue.as_deref())?;
    let (sources, _) = arguments.site.load();
    let existing = Existing::read(sources.texts.iter().map(|text| (text.path.as_str(), text.text.as_str())));
    match draft(&mut answers, &existing)? {
        Found::There(id) => {
            tell::result(&format!("content/documents/{id}.yaml is this document: cite it as `{id}`"));
            Ok(Outcome::Faults)
        }
        Found::New(draft) => {
            Ok(Fresh { site: &arguments.site, dry_run: arguments.dry_run, drafts: vec![draft] }.write())
        }
    }
}

/// A document that the site has, or the draft of a new one.
pub enum Found {
    /// Its id.
    There(String),
    /// Its draft.
    New(Draft),
}

/// The document of these answers; what is missing is asked for.
pub fn draft(answers: &mut Answers, existing: &Existing) -> Result<Found, Outcome> {
    if let Some(id) = answers.get("url").and_then(|url| document::find(existing, url)) {
        return Ok(Found::There(id));
    }
    let judge = |answers: &Answers| document::draft(answers, &existing.paths).err().unwrap_or_default();
    ask::complete(answers, &questions::DOCUMENT, &judge);
    if let Some(id) = answers.get("url").and_then(|url| document::find(existing, url)) {
        return Ok(Found::There(id));
    }
    document::draft(answers, &existing.paths)
        .map(Found::New)
        .map_err(|wrong| ask::refused(&[&questions::DOCUMENT], &wrong))
}

/// The id of the document on which a first record rests, and its draft if it is new.
pub fn cited(answers: &mut Answers, existing: &Existing) -> Result<(String, Option<Draft>), Outcome> {
    let named = answers.get("document").or_else(|| answers.get("url")).cloned().unwrap_or_default();
    if let Some(id) = document::find(existing, &named) {
        return Ok((id, None));
    }
    if !named.contains("://") {
        // An id that is not there is told by the check, with those that are near it.
        return Ok((named, None));
    }
    answers.insert("url", named);
    match draft(answers, existing)? {
        Found::There(id) => Ok((id, None)),
        Found::New(draft) => Ok((draft.id.clone(), Some(draft))),
    }
}
