//! The command line: arguments as typed, then what they mean, then the exit status. The library cannot name this module.
//!
//! Results go to standard output, diagnostics and progress to standard error. Exit status: 0 done; 1 the records have
//! errors; 2 the command line is wrong; 3 the machine failed (disk, permission, port).

mod build;
mod check;
mod clock;
mod completions;
mod copies;
mod diff;
mod document;
mod explain;
mod fmt;
mod git;
mod guarded;
mod import;
#[cfg(feature = "links")]
mod links;
#[cfg(not(feature = "links"))]
#[path = "links/absent.rs"]
mod links;
mod new;
mod schema;
mod serve;
mod site;
mod tell;
mod workflow;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// The records have errors.
    Faults,
    /// The command line is wrong.
    Misused,
    /// The machine failed.
    Failed,
    /// A program that is needed is not installed; only a child says so to its parent.
    NotInstalled,
}

/// Turn a folder of YAML records into a published map of who has partnered with whom, every claim with its source.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a folder a site, which can be looked at and added to; nothing that exists is overwritten
    Init(new::init::Arguments),
    /// Build the site into a folder, all of it or nothing
    Build(build::Arguments),
    /// Check every record without building anything
    Check(check::Arguments),
    /// Say what a rule asks and why, with a record that breaks it; list all rules
    Explain(explain::Arguments),
    /// Print the JSON Schema of a kind of record, for editors and programs
    Schema(schema::Arguments),
    /// Find out which cited addresses are dead, moved or changed; this asks the network
    Links(links::Arguments),
    /// Add records from another list; nothing that exists is overwritten
    Import(import::Arguments),
    /// Start the record of a vendor, an agency or a document; nothing that exists is overwritten
    New(new::Arguments),
    /// Put records into the one order and style, comments and all
    Fmt(fmt::Arguments),
    /// Tell what a change adds, alters and removes, in words
    Diff(diff::Arguments),
    /// Print what a shell completes
    Completions(completions::Completions),
    /// Write the manual, one page a command
    Man(completions::Manual),
    /// Keep copies of documents beside their records
    Document(document::Arguments),
    /// Read a file of unknown origin, within limits, for the process that started this one
    #[command(hide = true)]
    ReadCopy(guarded::Arguments),

    /// Show the site in a browser and follow every change
    Serve(serve::Arguments),
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Init(arguments) => new::init::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Links(arguments) => links::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Fmt(arguments) => fmt::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Completions(arguments) => completions::completions(&arguments, Arguments::command()),
        Command::Man(arguments) => completions::manual(&arguments, Arguments::command()),
        Command::Document(arguments) => document::run(&arguments),
        Command::ReadCopy(arguments) => guarded::limited(&arguments),

        Command::Serve(arguments) => serve::run(&arguments),
    };
    ExitCode::from(match outcome {
        Outcome::Done if !tell::is_written() => 3,
        Outcome::Done => 0,
        Outcome::Faults => 1,
        Outcome::Misused => 2,
        Outcome::Failed => 3,
        Outcome::NotInstalled => 127,
    })
}
