//! What GitHub's workflows ask of a program: names of files from the root of the repository, a summary of the run, and
//! that nothing which a record says is taken for an order.
//!
//! Entries: [`folder`], [`summarise`], [`inert`]. Outside a workflow, where its variables are not set, the last two do nothing.

#![expect(clippy::disallowed_methods, reason = "the command line reads the environment for the library")]

use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

use camino::{Utf8Path, Utf8PathBuf};
use plainsight::diagnostic::{Report, markdown};
use plainsight::source::Sources;
use sha2::{Digest, Sha256};

use super::tell;

/// Where the site lies in the repository: empty, or ending in `/`.
pub fn folder(site: &Utf8Path) -> String {
    let root = env::var_os("GITHUB_WORKSPACE").map(PathBuf::from).or_else(|| env::current_dir().ok());
    let inside = root.and_then(|root| {
        let (root, site) = (root.canonicalize().ok()?, site.canonicalize_utf8().ok()?);
        Utf8PathBuf::from_path_buf(site.strip_prefix(root).ok()?.into()).ok()
    });
    match inside {
        Some(inside) if inside.as_str().is_empty() => String::new(),
        Some(inside) => inside.components().map(|part| format!("{part}/")).collect(),
        None => String::new(),
    }
}

/// Adds what was found to the summary of the run.
pub fn summarise(report: &Report, sources: &Sources) {
    let Some(path) = env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else { return };
    let opened = OpenOptions::new().append(true).create(true).open(&path);
    let written = opened.and_then(|mut file| file.write_all(markdown::render(report, sources).as_bytes()));
    if let Err(error) = written {
        tell::failure(&format!("cannot write the summary of the run: {error}"), "the annotations are complete");
    }
}

/// `text` between two marks, between which the runner takes nothing for an order. The mark is the digest of the text,
/// so that no text can hold its own.
pub fn inert(text: String) -> String {
    if text.is_empty() || env::var_os("GITHUB_ACTIONS").is_none() {
        return text;
    }
    let digest: String = Sha256::digest(text.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("::stop-commands::{digest}\n{text}\n::{digest}::\n")
}
