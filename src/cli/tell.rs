//! Telling: the one module that writes to standard error and standard output.

use std::io::{IsTerminal, Write};

use clap::ValueEnum;
use plainsight::diagnostic::human::{self, Colour};
use plainsight::diagnostic::{Report, Severity, json};
use plainsight::source::Sources;

/// The form in which diagnostics are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, on standard error
    Human,
    /// One JSON object a line, on standard output
    Json,
}

/// Tells every diagnostic, and for people how many there are.
pub fn report(report: &mut Report, sources: &Sources, format: Format) {
    report.sort(sources);
    match format {
        Format::Json => write_out(&json::render(report, sources)),
        Format::Human => {
            write_error(&human::render(report, sources, colour()));
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

/// A line of the result.
pub fn result(line: &str) {
    write_out(&format!("{line}\n"));
}

/// What went wrong with the machine, and how to mend it.
pub fn failure(what: &str, help: &str) {
    write_error(&format!("error: {what}\n  = help: {help}\n"));
}

/// A reader that has gone away, such as `head`, is no fault of ours.
fn write_out(text: &str) {
    let _gone = std::io::stdout().lock().write_all(text.as_bytes());
}

fn write_error(text: &str) {
    let _gone = std::io::stderr().lock().write_all(text.as_bytes());
}

fn tally(errors: usize, warnings: usize) -> String {
    let counted = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    match (errors, warnings) {
        (0, warnings) => counted(warnings, "warning"),
        (errors, 0) => counted(errors, "error"),
        (errors, warnings) => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
    }
}

/// Colours when a terminal reads it and `NO_COLOR` (<https://no-color.org>) is not set.
#[expect(clippy::disallowed_methods, reason = "the command line reads the environment for the library")]
fn colour() -> Colour {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if wanted && std::io::stderr().is_terminal() { Colour::Styled } else { Colour::Plain }
}
