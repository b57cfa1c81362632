//! What the program `git` knows of the site folder: files that changed, and an older state of them.
//!
//! Entry: [`Repository::of`]. Nothing is checked out and nothing is fetched: the older state is read from the repository's
//! objects. A revision is only ever handed over behind `--end-of-options`, so that it cannot be taken for an option.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::process::{Command, Stdio};

use camino::{Utf8Path, Utf8PathBuf};

/// Files of a site, by their paths below it.
pub type Files = Vec<(String, Vec<u8>)>;

/// Why git could not help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What is wrong, as a sentence.
    pub what: String,
    /// How to mend it.
    pub help: &'static str,
}

fn trouble(what: impl Into<String>, help: &'static str) -> Trouble {
    Trouble { what: what.into(), help }
}

/// The repository in which a site lies.
pub struct Repository {
    site: Utf8PathBuf,
}

impl Repository {
    /// The repository of the site folder `site`.
    pub fn of(site: &Utf8Path) -> Result<Self, Trouble> {
        let repository = Self { site: site.to_owned() };
        let inside = repository.answer(&["rev-parse", "--is-inside-work-tree"], String::new())?;
        match inside.as_deref() {
            Some(b"true\n") => Ok(repository),
            _ => Err(trouble(
                format!("the folder `{site}` is in no Git repository, or Git does not trust it"),
                "name the folder of a site in a repository with --site, or make one with `git init`; `git status` there says more",
            )),
        }
    }

    /// The commit at which what is here parted from `revision`: what has been added there since is not taken for removed here.
    pub fn parted_from(&self, revision: &str) -> Result<String, Trouble> {
        let commit = format!("{revision}^{{commit}}");
        let found = self.run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]);
        let found = text(found.map_err(|_| unknown(revision))?);
        let base = self.run(&["merge-base", "--end-of-options", found.trim(), "HEAD"]);
        let help = "in a workflow, fetch the whole history: fetch-depth: 0";
        let base = base.map_err(|_| trouble(format!("{revision} and what is here have no common history"), help))?;
        Ok(text(base).trim().to_owned())
    }

    /// The paths below the site folder that differ from `commit`, also those that are not yet known to git.
    pub fn changed(&self, commit: &str) -> Result<BTreeSet<String>, Trouble> {
        let diff =
            ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", "--end-of-options", commit];
        let others = || self.run(&["ls-files", "--others", "--exclude-standard", "-z"]);
        let (new, tracked) = beside(others, || self.run(&diff));
        Ok([tracked?, new?].iter().flat_map(|listed| listed.split(|byte| *byte == 0)).filter_map(path).collect())
    }

    /// The files of the site as they were at `commit`. Links and the like are left out.
    pub fn files(&self, commit: &str) -> Result<Files, Trouble> {
        let listed = self.run(&["ls-tree", "-r", "-z", "--end-of-options", commit, "agencies", "content", "themes"])?;
        let wanted: Vec<(String, String)> = listed.split(|byte| *byte == 0).filter_map(blob).collect();
        let asked: String = wanted.iter().map(|(object, _)| format!("{object}\n")).collect();
        let told = self.ask(&["cat-file", "--batch"], asked)?;
        let broken = || trouble("git's answer was cut short", "check the repository with `git fsck`");
        let mut rest = told.as_slice();
        let mut files = Vec::with_capacity(wanted.len());
        for (_, path) in wanted {
            let (bytes, after) = object(rest).ok_or_else(broken)?;
            files.push((path, bytes.to_vec()));
            rest = after;
        }
        Ok(files)
    }

    fn run(&self, arguments: &[&str]) -> Result<Vec<u8>, Trouble> {
        self.ask(arguments, String::new())
    }

    fn ask(&self, arguments: &[&str], input: String) -> Result<Vec<u8>, Trouble> {
        self.answer(arguments, input)?.ok_or_else(|| {
            let what = format!("`git {}` failed in {}", arguments.first().unwrap_or(&""), self.site);
            trouble(what, "run it by hand to see why")
        })
    }

    /// Runs git with `input`, which is written beside the reading: either side may be longer than a pipe holds. `None` where it
    /// ended with a fault.
    fn answer(&self, arguments: &[&str], input: String) -> Result<Option<Vec<u8>>, Trouble> {
        let absent = "install git, or leave the option out";
        let started = Command::new("git")
            .args(["--no-optional-locks", "-c", "core.fsmonitor=false", "-C", self.site.as_str()])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut git = started.map_err(|error| trouble(format!("git cannot be started: {error}"), absent))?;
        let stdin = git.stdin.take();
        let writer = std::thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(input.as_bytes())));
        let mut told = Vec::new();
        let read = git.stdout.take().map(|mut stdout| stdout.read_to_end(&mut told));
        let (_, ended) = (writer.join(), git.wait());
        match (read, ended) {
            (Some(Ok(_)), Ok(status)) if status.success() => Ok(Some(told)),
            _ => Ok(None),
        }
    }
}

/// Both, the first on a thread of its own: it waits for another program, for which no thread that computes should wait.
pub fn beside<A: Send, B>(waits: impl FnOnce() -> A + Send, computes: impl FnOnce() -> B) -> (A, B) {
    std::thread::scope(|scope| {
        let waiting = scope.spawn(waits);
        let computed = computes();
        match waiting.join() {
            Ok(waited) => (waited, computed),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

fn unknown(revision: &str) -> Trouble {
    trouble(
        format!("git knows no revision `{revision}` here"),
        "name a branch, a tag or a commit, such as origin/main; in a workflow, fetch the whole history: fetch-depth: 0",
    )
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}

fn path(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().filter(|path| !path.is_empty()).map(str::to_owned)
}

/// `100644 blob <object>\t<path>`: object and path of a plain file.
fn blob(line: &[u8]) -> Option<(String, String)> {
    let line = path(line)?;
    let (kind, path) = line.split_once('\t')?;
    let mut words = kind.split(' ');
    let plain = words.next()?.starts_with("100") && words.next()? == "blob";
    plain.then_some((words.next()?.to_owned(), path.to_owned()))
}

/// `<object> blob <size>\n<bytes>\n`: the bytes, and what follows.
fn object(told: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = told.iter().position(|byte| *byte == b'\n')?;
    let header = std::str::from_utf8(told.get(..end)?).ok()?;
    let size: usize = header.rsplit(' ').next()?.parse().ok()?;
    let rest = told.get(end + 1..)?;
    Some((rest.get(..size)?, rest.get(size + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_of_git_are_read() {
        assert_eq!(
            blob(b"100644 blob abc\tcontent/site.yaml"),
            Some(("abc".to_owned(), "content/site.yaml".to_owned()))
        );
        for other in [&b"120000 blob abc\tlink"[..], b"160000 commit abc\tmodule", b""] {
            assert_eq!(blob(other), None);
        }
        let told = b"abc blob 3\nx\ny\ndef blob 0\n\n";
        let (first, rest) = object(told).unwrap();
        assert_eq!((first, object(rest)), (&b"x\ny"[..], Some((&b""[..], &b""[..]))));
        assert_eq!(object(b"abc missing\n"), None);
    }
}
