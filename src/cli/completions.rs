//! `plainsight completions` and `plainsight man`: what shells and readers want to know of the commands.

#![expect(clippy::disallowed_methods, reason = "the manual is written where it is asked for")]

use std::fs;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, Command};
use clap_complete::Shell;

use super::{Outcome, tell};

/// What was typed.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    shell: Shell,
}

/// What was typed.
#[derive(Debug, Args)]
pub struct Manual {
    /// The folder for the pages, one a command
    #[arg(value_name = "DIR")]
    folder: Utf8PathBuf,
}

/// Prints what the shell completes.
pub fn completions(arguments: &Completions, mut command: Command) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "plainsight", &mut script);
    tell::result(String::from_utf8_lossy(&script).trim_end());
    Outcome::Done
}

/// Writes the pages of the manual.
pub fn manual(arguments: &Manual, command: Command) -> Outcome {
    match pages(&arguments.folder, command) {
        Ok(()) => {
            tell::result(&format!("the manual is in {}; read it with `man -l`", arguments.folder));
            Outcome::Done
        }
        Err(error) => {
            tell::failure(&format!("cannot write the manual: {error}"), "check the folder and the room on the disk");
            Outcome::Failed
        }
    }
}

fn pages(folder: &Utf8Path, mut command: Command) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    command.build();
    page(folder, command)
}

/// The page of a command, then those of the commands below it.
fn page(folder: &Utf8Path, command: Command) -> io::Result<()> {
    let name = command.get_display_name().unwrap_or(command.get_name()).to_owned();
    let below: Vec<Command> =
        command.get_subcommands().filter(|command| command.get_name() != "help").cloned().collect();
    let mut text = Vec::new();
    clap_mangen::Man::new(command).render(&mut text)?;
    fs::write(folder.join(format!("{name}.1")), text)?;
    below.into_iter().try_for_each(|command| page(folder, command))
}
