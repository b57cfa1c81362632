//! `plainsight links` in a build that was made without it: says how to get it.

use clap::Args;

use super::{Outcome, tell};

/// What was typed: anything, since nothing is done with it.
#[derive(Debug, Args)]
pub struct Arguments {
    #[arg(hide = true, trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

/// Says how to get the command.
pub fn run(_: &Arguments) -> Outcome {
    let how = "published builds can; in a checkout: cargo run --release --features links -- links";
    tell::failure("this plainsight was built without the part that asks the network", how);
    Outcome::Misused
}
