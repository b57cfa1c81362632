//! What this program is made of: every crate from crates.io, under a licence that we can pass on, none that is refused, no
//! crate twice unless it stands here with its reason, and a lock file that is in step.
//!
//! Whether an advisory stands against a crate is not known here: `tests/run` asks the advisory database where it can.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// Licences under which a crate may be part of the program, by their SPDX names. MPL-2.0 binds its own files only.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    // The list of certificate authorities below `links`: data, free to pass on.
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates that must not come in, also not through another crate, and why.
const REFUSED: &[(&str, &str)] = &[
    ("serde_yml", "unsound, and withdrawn by its maker: RUSTSEC-2025-0068"),
    ("libyml", "unsound, and what serde_yml stands on: RUSTSEC-2025-0067"),
    ("yaml-rust", "unmaintained: RUSTSEC-2024-0320"),
    ("serde_yaml", "archived; the name stands for serde-saphyr in Cargo.toml"),
    ("ammonia", "no HTML comes in, so that there is none to clean"),
    ("openssl-sys", "nothing here speaks TLS through the system's library"),
];

/// Crates that come in more than one version without minify-html, and why.
const TWICE: &[(&str, &str)] = &[
    ("getrandom", "proptest and tempfile ask for different ones; neither is in the program"),
    ("r-efi", "comes with getrandom, for a system that we do not build for"),
    ("rand_core", "comes with proptest and its friends"),
    ("syn", "derive macros move from 2 to 3 at their own pace; none is in the program"),
    ("windows-sys", "bindings alone"),
    ("miniz_oxide", "png reads with an older one what is drawn in tests; it is not in the program"),
    ("hashbrown", "inside indexmap and others"),
];

#[test]
fn the_lock_file_is_in_step() {
    metadata(&[]);
}

#[test]
fn every_crate_comes_from_the_registry() {
    for package in packages(&metadata(&["--all-features"])) {
        let source = package["source"].as_str();
        let own = package["name"] == "plainsight" && source.is_none();
        let registry = source == Some("registry+https://github.com/rust-lang/crates.io-index");
        assert!(own || registry, "{} comes from {source:?}", package["name"]);
    }
}

#[test]
fn every_licence_can_be_passed_on() {
    for package in packages(&metadata(&["--all-features"])) {
        let licence = package["license"].as_str().unwrap_or_else(|| panic!("{} names no licence", package["name"]));
        assert!(is_allowed(licence), "{} {}: {licence}", package["name"], package["version"]);
    }
}

#[test]
fn no_refused_crate_comes_in() {
    for package in packages(&metadata(&["--all-features"])) {
        let found = REFUSED.iter().find(|(name, _)| package["name"] == *name);
        assert!(found.is_none(), "{} came in: {}", package["name"], found.unwrap().1);
    }
}

#[test]
fn no_crate_comes_twice_without_a_reason() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let metadata = metadata(&[]);
    let used: BTreeSet<&str> = used(&metadata);
    for package in packages(&metadata).iter().filter(|package| used.contains(text(&package["id"]))) {
        versions.entry(text(&package["name"]).to_owned()).or_default().insert(text(&package["version"]).to_owned());
    }
    versions.retain(|name, versions| versions.len() > 1 && !TWICE.iter().any(|(known, _)| known == name));
    assert!(versions.is_empty(), "{versions:?}: agree on one version, or say in TWICE why not");
}

#[test]
fn licence_expressions_are_read_as_meant() {
    assert!(is_allowed("MIT OR GPL-3.0-only"));
    assert!(is_allowed("MIT/Apache-2.0"));
    assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(is_allowed("Apache-2.0 WITH LLVM-exception"));
    assert!(!is_allowed("MIT AND GPL-3.0-only"));
    assert!(!is_allowed("(MIT AND GPL-2.0-only) OR LGPL-2.1-only"));
    assert!(!is_allowed(""));
}

/// What cargo knows of the dependencies. It fails where the lock file would have to change.
fn metadata(more: &[&str]) -> Value {
    let mut command = Command::new(env!("CARGO"));
    command.args(["metadata", "--format-version", "1", "--locked", "--quiet"]).args(more);
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn packages(metadata: &Value) -> Vec<Value> {
    metadata["packages"].as_array().unwrap().clone()
}

/// The ids of the packages that are resolved with these features, but for minify-html and what it alone brings.
fn used(metadata: &Value) -> BTreeSet<&str> {
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let nodes: BTreeMap<&str, &Value> = nodes.iter().map(|node| (text(&node["id"]), node)).collect();
    let mut reached = BTreeSet::new();
    let mut open = vec![text(&metadata["resolve"]["root"])];
    while let Some(id) = open.pop() {
        if !id.contains("#minify-html@") && reached.insert(id) {
            open.extend(nodes[id]["dependencies"].as_array().unwrap().iter().map(text));
        }
    }
    reached
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Whether an SPDX expression can be met by [`LICENCES`]. The slash is its old form of OR; an exception only adds rights.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut tokens = spaced.split_whitespace().peekable();
    let allowed = any_of(&mut tokens);
    allowed && tokens.next().is_none()
}

type Tokens<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any_of(tokens: &mut Tokens<'_>) -> bool {
    let mut allowed = all_of(tokens);
    while tokens.next_if_eq(&"OR").is_some() {
        allowed |= all_of(tokens);
    }
    allowed
}

fn all_of(tokens: &mut Tokens<'_>) -> bool {
    let mut allowed = one(tokens);
    while tokens.next_if_eq(&"AND").is_some() {
        allowed &= one(tokens);
    }
    allowed
}

fn one(tokens: &mut Tokens<'_>) -> bool {
    let Some(token) = tokens.next() else { return false };
    if token == "(" {
        let allowed = any_of(tokens);
        return tokens.next() == Some(")") && allowed;
    }
    if tokens.next_if_eq(&"WITH").is_some() {
        tokens.next();
    }
    LICENCES.contains(&token)
}
