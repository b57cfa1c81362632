//! `plainsight new`: a first record from a few answers; and `plainsight init`, a first site.
//!
//! - [`init`], [`vendor`], [`agency`] and [`document`]: the commands
//! - [`ask`]: answers from flags, an issue form, or a terminal
//! - [`fresh`]: files where none were, and the check of what was written

mod agency;
mod ask;
mod document;
mod fresh;
pub mod init;
mod vendor;

use clap::{Args, Subcommand};

use super::Outcome;

/// Starts a record; never overwrites one.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Start the record of an agency with its first partnership; offers the one that is there already
    Agency(Box<agency::Arguments>),
    /// Start the record of a document that claims rest on
    Document(Box<document::Arguments>),
    /// Start the record of a vendor with its first program
    Vendor(Box<vendor::Arguments>),
}

/// Starts a record.
pub fn run(arguments: &Arguments) -> Outcome {
    match &arguments.what {
        What::Agency(arguments) => agency::run(arguments),
        What::Document(arguments) => document::run(arguments),
        What::Vendor(arguments) => vendor::run(arguments),
    }
}
