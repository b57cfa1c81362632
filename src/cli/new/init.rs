//! `plainsight init`: a folder that is a site.

use camino::Utf8PathBuf;
use clap::Args;
use plainsight::draft::{questions, site};

use super::super::site::SiteArgument;
use super::super::{Outcome, tell};
use super::ask::{self, Flag};
use super::fresh::Fresh;

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder: a new one, or one that holds no site yet
    #[arg(value_name = "DIR")]
    folder: Utf8PathBuf,
    /// The title of the site
    #[arg(long)]
    title: Option<String>,
    /// What it shows, in one sentence
    #[arg(long)]
    summary: Option<String>,
    /// The language of its words: en or es [default: en]
    #[arg(long)]
    language: Option<String>,
    /// Who publishes it
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,
    /// Where errors can be told: an office's e-mail address
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// The web address of the repository that will hold it
    #[arg(long, value_name = "URL")]
    repository: Option<String>,
    /// The web address under which it will be published
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Show the files and write nothing
    #[arg(long)]
    dry_run: bool,
}

impl Arguments {
    /// By the keys of the questions.
    fn all(&self) -> [Flag<'_>; 7] {
        [
            ("title", &self.title),
            ("summary", &self.summary),
            ("language", &self.language),
            ("publisher", &self.publisher),
            ("email", &self.email),
            ("repository", &self.repository),
            ("base-url", &self.base_url),
        ]
    }
}

/// What comes next, for who has never done it.
const NEXT: &str = "\
next, in this folder:
  plainsight new vendor     the company, its program, and a document that shows it
  plainsight new agency     an agency, its partnership, and a document that shows it
  plainsight serve --open   look at it; it follows every change";

/// Makes a folder a site.
pub fn run(arguments: &Arguments) -> Outcome {
    made(arguments).unwrap_or_else(|outcome| outcome)
}

fn made(arguments: &Arguments) -> Result<Outcome, Outcome> {
    let folder = &arguments.folder;
    if folder.join(site::RECORD).as_std_path().exists() {
        let help = format!("add to it: plainsight new vendor --site {folder}");
        tell::failure(&format!("{folder} is a site already, and nothing is overwritten"), &help);
        return Err(Outcome::Misused);
    }
    let mut answers = ask::answers(&arguments.all(), None)?;
    ask::complete(&mut answers, &questions::SITE, &|answers| site::draft(answers).err().unwrap_or_default());
    let drafts = site::draft(&answers).map_err(|wrong| ask::refused(&[&questions::SITE], &wrong))?;
    let site = SiteArgument { site: folder.clone() };
    let outcome = Fresh { site: &site, dry_run: arguments.dry_run, drafts }.write();
    if outcome == Outcome::Done && !arguments.dry_run {
        tell::progress(NEXT);
    }
    Ok(outcome)
}
