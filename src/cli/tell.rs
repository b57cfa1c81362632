//! Telling: the one module that writes to standard error and standard output.

use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use camino::Utf8Path;
use clap::ValueEnum;
use plainsight::compile::rules_page;
use plainsight::diagnostic::human::{self, Colour};
use plainsight::diagnostic::{Report, Severity, github, json, sarif, tally};
use plainsight::source::Sources;

use super::workflow;

/// The form in which diagnostics are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, on standard error
    Human,
    /// One JSON object a line, on standard output
    Json,
    /// Annotations of a pull request and the summary of a run, for GitHub's workflows
    Github,
    /// SARIF 2.1.0, for code scanning, on standard output
    Sarif,
}

/// Tells every diagnostic, and for people how many there are.
pub fn report(report: &mut Report, sources: &Sources, format: Format) {
    self::report_from(report, sources, format, Utf8Path::new("."));
}

/// The same of the site that lies in the folder `site`, for forms that name files from the root of the repository.
pub fn report_from(report: &mut Report, sources: &Sources, format: Format, site: &Utf8Path) {
    report.sort(sources);
    match format {
        Format::Json => write_out(&json::render(report, sources, &rules_page(sources))),
        Format::Sarif => write_out(&sarif::render(report, sources, &workflow::folder(site))),
        Format::Github => {
            write_out(&github::render(report, sources, &workflow::folder(site)));
            workflow::summarise(report, sources);
        }
        Format::Human => {
            write_error(&workflow::inert(human::render(report, sources, colour())));
            let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
            if errors + warnings > 0 {
                progress(&tally(errors, warnings));
            }
        }
    }
}

/// A line of progress.
pub fn progress(line: &str) {
    write_error(&format!("{line}\n"));
}

/// A question, whose answer is typed behind it.
pub fn ask(question: &str) {
    write_error(question);
}

/// A line of the result.
pub fn result(line: &str) {
    write_out(&format!("{line}\n"));
}

/// What went wrong with the machine, and how to mend it. It may repeat what a file says.
pub fn failure(what: &str, help: &str) {
    write_error(&workflow::inert(format!("error: {what}\n  = help: {help}\n")));
}

/// Whether something of the result could not be written.
static UNWRITTEN: AtomicBool = AtomicBool::new(false);

/// Whether everything that was told on standard output was taken: a disk may be full.
pub fn is_written() -> bool {
    !UNWRITTEN.load(Ordering::Relaxed)
}

/// A reader that has gone away, such as `head`, is no fault of ours.
fn write_out(text: &str) {
    let mut out = std::io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    if let Err(error) = written
        && error.kind() != ErrorKind::BrokenPipe
        && !UNWRITTEN.swap(true, Ordering::Relaxed)
    {
        failure(&format!("standard output cannot be written: {error}"), "make room where it leads to");
    }
}

fn write_error(text: &str) {
    let _gone = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Colours when a terminal reads it and `NO_COLOR` (<https://no-color.org>) is not set.
#[expect(clippy::disallowed_methods, reason = "the command line reads the environment for the library")]
fn colour() -> Colour {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if wanted && std::io::stderr().is_terminal() { Colour::Styled } else { Colour::Plain }
}
