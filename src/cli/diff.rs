//! `plainsight diff`: what a change adds, alters and removes, in words.
//!
//! Entry: [`run`]. The older state is read from git's objects into the same [`plainsight::source::Sources`] as a folder is;
//! nothing is checked out. Records with faults are compared as far as they can be read, and it is said how many there are.

use clap::{Args, ValueEnum};
use plainsight::compile::{Surveyed, survey};
use plainsight::diagnostic::{Report, Severity, markdown::escape};
use plainsight::diff::{Change, Comparison, compare};
use plainsight::load::take;
use plainsight::source::Sources;

use super::git::{Repository, Trouble};
use super::site::SiteArgument;
use super::{Outcome, tell, workflow};

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A branch, tag or commit; what is here is held against the commit at which the two parted
    #[arg(value_name = "REV")]
    revision: String,
    #[command(flatten)]
    site: SiteArgument,
    /// In which form
    #[arg(long, value_enum, default_value = "human")]
    format: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Plain lines
    Human,
    /// Markdown, for a review
    Markdown,
}

/// Tells what differs.
pub fn run(arguments: &Arguments) -> Outcome {
    let before = match older(arguments) {
        Ok(before) => before,
        Err(trouble) => {
            tell::failure(&trouble.what, trouble.help);
            return Outcome::Misused;
        }
    };
    let after = arguments.site.load();
    let (Some(before), Some(after)) = (state(before, &arguments.revision), state(after, "what is here")) else {
        tell::failure("one of the two states has no site record", "content/site.yaml has to be there in both");
        return Outcome::Faults;
    };
    let comparison = compare(&before, &after);
    let text = match arguments.format {
        Form::Human => workflow::inert(in_words(&comparison)),
        Form::Markdown => in_markdown(&comparison),
    };
    tell::result(text.trim_end());
    Outcome::Done
}

fn older(arguments: &Arguments) -> Result<(Sources, Report), Trouble> {
    let repository = Repository::of(&arguments.site.site)?;
    let commit = repository.parted_from(&arguments.revision)?;
    let mut report = Report::default();
    let sources = take(repository.files(&commit)?, &mut report);
    Ok((sources, report))
}

fn state((sources, mut report): (Sources, Report), name: &str) -> Option<Surveyed> {
    let surveyed = survey(&sources, &mut report);
    let errors = report.count(Severity::Error);
    if errors > 0 {
        tell::progress(&format!("{name}: records with faults ({errors}) are compared as far as they can be read"));
    }
    surveyed
}

fn in_words(comparison: &Comparison) -> String {
    if comparison.is_empty() {
        return "no record says anything else\n".to_owned();
    }
    let mut text = String::new();
    for (heading, changes) in &comparison.changes {
        text += &format!("{heading}\n");
        for Change { verb, id, name, lines } in changes {
            text += &format!("  {}: {name} ({id})\n", verb.word());
            text.extend(lines.iter().map(|line| format!("    - {line}\n")));
        }
    }
    text.extend(comparison.gone.iter().map(|address| format!("address gone: {address}\n")));
    for number in comparison.numbers.iter().filter(|number| number.before != number.after) {
        text += &format!("{}: {} before, {} now\n", number.what, number.before, number.after);
    }
    text
}

fn in_markdown(comparison: &Comparison) -> String {
    if comparison.is_empty() {
        return "### No record says anything else\n".to_owned();
    }
    let mut text = String::new();
    for (heading, changes) in &comparison.changes {
        text += &format!("### {heading}\n\n");
        for Change { verb, id, name, lines } in changes {
            text += &format!("- **{}: {}** ({})\n", verb.word(), escape(name), escape(id));
            text.extend(lines.iter().map(|line| format!("  - {}\n", escape(line))));
        }
        text.push('\n');
    }
    if !comparison.gone.is_empty() {
        text += "### Addresses that lead nowhere now\n\n";
        text.extend(comparison.gone.iter().map(|address| format!("- {}\n", escape(address))));
        text.push('\n');
    }
    text += "| | before | now |\n|---|--:|--:|\n";
    for number in &comparison.numbers {
        let (mark, end) = if number.before == number.after { ("", "") } else { ("**", "**") };
        text += &format!("| {} | {} | {mark}{}{end} |\n", number.what, number.before, number.after);
    }
    text
}
