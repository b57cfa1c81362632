//! What someone who adds to a site meets, as they meet it: the program is run, files and repositories are real.
//!
//! - [`formats`]: `check` for GitHub's workflows and for code scanning, rows 60 and 61 of our list of attacks
//! - [`changes`]: `check --changed` and `diff`, in a repository
//! - [`drafts`]: `new agency` and `new document`
//! - [`formatting`]: `fmt`, over every record that there is
//! - [`importing`]: `import atlas`
//! - [`shells`]: completions and the manual
//! - [`starting`]: `init` and the first records of a new site
//! - [`workflows`]: the workflows, issue forms, hooks and settings of editors that this repository offers
#![allow(clippy::disallowed_methods, reason = "tests make the sites that the program reads")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "a test fails by panicking")]

mod changes;
mod drafts;
mod formats;
mod formatting;
mod importing;
mod shells;
mod starting;
mod workflows;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A site folder that a test may change.
pub struct Site {
    folder: tempfile::TempDir,
}

/// What a command said and how it ended.
pub struct Told {
    /// The exit status.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// The root of this repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The program, in an environment of its own: a test that runs in a workflow is no workflow.
pub fn plainsight(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command.args(arguments);
    for variable in ["GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"] {
        command.env_remove(variable);
    }
    command
}

/// What a command said.
pub fn told(output: &Output) -> Told {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Told { code: output.status.code().unwrap(), out: text(&output.stdout), err: text(&output.stderr) }
}

impl Site {
    /// The small site without a fault that lies under each case of the corpus.
    pub fn base() -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        let base = root().join("tests/corpus/base");
        for entry in
            walkdir::WalkDir::new(&base).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file())
        {
            let path = entry.path().strip_prefix(&base).unwrap().to_str().unwrap().to_owned();
            site.put(&path, &fs::read_to_string(entry.path()).unwrap());
        }
        site
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub fn put(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Reads a file.
    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }

    /// Runs the program in the site folder.
    pub fn run(&self, arguments: &[&str]) -> Told {
        told(&plainsight(arguments).current_dir(self.path()).output().unwrap())
    }

    /// Runs git in the site folder.
    pub fn git(&self, arguments: &[&str]) {
        let own = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"];
        let output = Command::new("git").args(own).args(arguments).current_dir(self.path()).output().unwrap();
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// Makes it a repository with one commit.
    pub fn committed(self) -> Self {
        self.git(&["init", "--quiet"]);
        self.commit();
        self
    }

    /// Commits everything.
    pub fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "x"]);
    }
}
