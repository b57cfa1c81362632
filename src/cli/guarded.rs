//! Guarded: programs that read files of unknown origin, each in a process of its own with limits on time, memory and output.
//!
//! Entry: [`inspect`] and [`page_texts`]. The process is Plainsight itself, which limits itself before it reads a byte
//! ([`limited`]) and then either inspects the file or becomes `pdftotext`. Whatever a file does to it, the parent goes on
//! and says what happened.

#![expect(clippy::disallowed_methods, reason = "the child reads the file, and the parent looks at the clock")]

use std::io::Read;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, ValueEnum};
use plainsight::inspect::{self, Finding, Unreadable};

use super::{Outcome, tell};

/// Seconds of the clock; half of them of the processor.
const SECONDS: u64 = 30;
/// Bytes of memory.
const MEMORY: u64 = 1 << 30;
/// Bytes that it may say.
const OUTPUT: u64 = 64 << 20;
/// How the child says that there is no `pdftotext`.
const NOT_INSTALLED: i32 = 127;

/// Why a file could not be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Failure {
    /// It says so itself.
    Unreadable(Unreadable),
    /// The child was ended at one of its limits, or ended itself.
    Ended(String),
    /// The program that reads the text is not there.
    NotInstalled,
    /// The child could not be started.
    Machine(String),
}

impl Failure {
    /// In a few words.
    pub fn words(&self) -> String {
        match self {
            Self::Unreadable(Unreadable::Locked) => "it is protected by a password".to_owned(),
            Self::Unreadable(Unreadable::Broken) => "it is broken, or no PDF file".to_owned(),
            Self::Ended(why) | Self::Machine(why) => why.clone(),
            Self::NotInstalled => "pdftotext is not installed".to_owned(),
        }
    }
}

/// What the child is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Task {
    /// Look for what a reader does not see.
    Inspect,
    /// Print the text, a form feed after each page.
    Text,
}

/// What the child was started with.
#[derive(Debug, Args)]
pub struct Arguments {
    task: Task,
    file: Utf8PathBuf,
}

/// What is in a PDF file that its reader does not see.
pub fn inspect(file: &Utf8Path) -> Result<Vec<Finding>, Failure> {
    let said = child(Task::Inspect, file)?;
    let read: Result<Result<Vec<Finding>, Unreadable>, _> = serde_json::from_slice(&said);
    read.map_err(|_| Failure::Ended("what it holds could not be told".to_owned()))?.map_err(Failure::Unreadable)
}

/// The text of each page of a PDF file.
pub fn page_texts(file: &Utf8Path) -> Result<Vec<String>, Failure> {
    let said = child(Task::Text, file)?;
    let text = String::from_utf8_lossy(&said);
    let text = text.strip_suffix('\u{c}').unwrap_or(&text);
    Ok(text.split('\u{c}').map(str::to_owned).collect())
}

/// The child: limits itself, then does its task.
pub fn limited(arguments: &Arguments) -> Outcome {
    limit();
    match arguments.task {
        Task::Inspect => {
            let Ok(bytes) = std::fs::read(&arguments.file) else { return Outcome::Failed };
            let found = inspect::pdf(bytes);
            tell::result(&serde_json::to_string(&found).unwrap_or_default());
            Outcome::Done
        }
        Task::Text => become_pdftotext(&arguments.file),
    }
}

#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |limit: u64| Rlimit { current: Some(limit), maximum: Some(limit) };
    // A system that refuses a limit is still held by the parent's clock.
    let _refused = setrlimit(Resource::As, most(MEMORY));
    let _refused = setrlimit(Resource::Cpu, most(SECONDS / 2));
    let _refused = setrlimit(Resource::Core, most(0));
    let _refused = setrlimit(Resource::Fsize, most(OUTPUT));
}

#[cfg(not(unix))]
fn limit() {}

fn pdftotext(file: &Utf8Path) -> Command {
    let mut command = Command::new("pdftotext");
    command.args(["-q", "-enc", "UTF-8", "-eol", "unix", "--", file.as_str(), "-"]);
    command
}

#[cfg(unix)]
fn become_pdftotext(file: &Utf8Path) -> Outcome {
    use std::os::unix::process::CommandExt;
    // It returns only when it fails.
    let error = pdftotext(file).exec();
    ended(error.kind() == std::io::ErrorKind::NotFound)
}

#[cfg(not(unix))]
fn become_pdftotext(file: &Utf8Path) -> Outcome {
    match pdftotext(file).status() {
        Ok(status) if status.success() => Outcome::Done,
        Ok(_) => Outcome::Faults,
        Err(error) => ended(error.kind() == std::io::ErrorKind::NotFound),
    }
}

fn ended(not_found: bool) -> Outcome {
    if not_found { Outcome::NotInstalled } else { Outcome::Failed }
}

fn child(task: Task, file: &Utf8Path) -> Result<Vec<u8>, Failure> {
    let own = std::env::current_exe().map_err(machine)?;
    let word = if task == Task::Inspect { "inspect" } else { "text" };
    let mut command = Command::new(own);
    command.args(["read-copy", word, file.as_str()]);
    let (status, said) = hear(command, Duration::from_secs(SECONDS), OUTPUT)?;
    outcome(status, task).map(|()| said)
}

/// What a program says, at most so many bytes within so much time of the clock, and how it ended.
fn hear(mut command: Command, clock: Duration, most: u64) -> Result<(ExitStatus, Vec<u8>), Failure> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(machine)?;
    let out = child.stdout.take();
    let reader = thread::spawn(move || {
        let mut said = Vec::new();
        // A child that is killed has said what it has said. One that says more than it may has nobody who listens.
        let _ended = out.map(|out| out.take(most + 1).read_to_end(&mut said));
        said
    });
    let status = wait(&mut child, clock);
    let said = reader.join().unwrap_or_default();
    match status {
        _ if said.len() as u64 > most => {
            Err(Failure::Ended(format!("what it holds is more than {} MiB, and reading it was ended", most >> 20)))
        }
        Ok(Some(status)) => Ok((status, said)),
        Ok(None) => {
            Err(Failure::Ended(format!("reading it took longer than {} seconds and was ended", clock.as_secs())))
        }
        Err(error) => Err(machine(error)),
    }
}

fn machine(error: std::io::Error) -> Failure {
    Failure::Machine(format!("no process could be started for it: {error}"))
}

/// Waits as long as it may take; `None` when it was ended.
fn wait(child: &mut Child, clock: Duration) -> std::io::Result<Option<ExitStatus>> {
    let begun = Instant::now();
    while begun.elapsed() < clock {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        thread::sleep(Duration::from_millis(5));
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}

fn outcome(status: ExitStatus, task: Task) -> Result<(), Failure> {
    match (status.code(), task) {
        (Some(0), _) => Ok(()),
        (Some(NOT_INSTALLED), Task::Text) => Err(Failure::NotInstalled),
        (Some(1), Task::Text) => Err(Failure::Unreadable(Unreadable::Broken)),
        (Some(3), Task::Text) => Err(Failure::Unreadable(Unreadable::Locked)),
        _ => Err(Failure::Ended("reading it was ended at its limit of time or memory".to_owned())),
    }
}

/// What the parent does by its own clock; what the child's limits do is tried with whole commands, in `tests/documents.rs`.
#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const MIB: u64 = 1 << 20;

    fn script(text: &str) -> Command {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", text]);
        command
    }

    #[test]
    fn what_never_ends_is_ended() {
        let begun = Instant::now();
        let ended = hear(script("printf begun; exec sleep 600"), Duration::from_secs(1), MIB);
        assert_eq!(ended, Err(Failure::Ended("reading it took longer than 1 seconds and was ended".to_owned())));
        assert!(begun.elapsed() < Duration::from_secs(300));
    }

    #[test]
    fn what_says_too_much_is_not_taken_for_the_whole() {
        let line = "0123456789abcdef".repeat(64);
        // One goes on for good; the other ends well, a little beyond what it may say.
        for text in
            [format!("while :; do printf {line}; done"), format!("for i in $(seq 1025); do printf {line}; done")]
        {
            let ended = hear(script(&text), Duration::from_secs(60), MIB);
            let why = "what it holds is more than 1 MiB, and reading it was ended";
            assert_eq!(ended, Err(Failure::Ended(why.to_owned())));
        }
        let whole =
            hear(script(&format!("for i in $(seq 1024); do printf {line}; done")), Duration::from_secs(60), MIB);
        assert!(whole.is_ok_and(|(status, said)| status.success() && said.len() as u64 == MIB));
    }
}
