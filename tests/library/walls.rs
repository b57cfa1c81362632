//! The walls of the house, held by reading the source: which floor may know which, and what every file must say.
//!
//! Floors run from the ground up. A module may name its own floor and those below it, in code and in links of its docs.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The modules of the library, the lowest first.
const FLOORS: &[&str] = &[
    "source",
    "date",
    "quote",
    "geo",
    "diagnostic",
    "inspect",
    "bundle",
    "record",
    "schema",
    "layout",
    "format",
    "changed",
    "theme",
    "load",
    "model",
    "check",
    "resolve",
    "plan",
    "render",
    "audit",
    "write",
    "catalogue",
    "compile",
    "diff",
    "import",
    "draft",
    "links",
    "serve",
];

/// Names at the root of the crate that are no modules: macros. (`record` is both; it counts as the module.)
const MACROS: &[&str] = &["choices"];

struct File {
    /// Below `src/`, with `/`.
    path: String,
    text: String,
}

impl File {
    /// The modules that it lies in, from the root: `check/rules/place.rs` is `check`, `rules`, `place`.
    fn modules(&self) -> Vec<&str> {
        let path = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        path.split('/').collect()
    }

    /// The floor, or the crate root itself: `lib`, `main`.
    fn floor(&self) -> &str {
        self.modules().first().copied().unwrap_or_default()
    }

    fn is_root(&self) -> bool {
        matches!(self.path.as_str(), "lib.rs" | "main.rs")
    }

    fn is_command_line(&self) -> bool {
        self.path == "main.rs" || self.floor() == "cli"
    }
}

#[test]
fn every_module_has_a_floor() {
    let floors: BTreeSet<&str> = FLOORS.iter().copied().collect();
    assert_eq!(floors.len(), FLOORS.len(), "a floor stands twice");
    for file in files().iter().filter(|file| !file.is_root() && !file.is_command_line()) {
        assert!(floors.contains(file.floor()), "src/{} has no floor: add it to FLOORS", file.path);
    }
}

#[test]
fn nothing_names_a_higher_floor() {
    let mut upward = Vec::new();
    for file in files().iter().filter(|file| !file.is_root() && !file.is_command_line()) {
        let own = height(file.floor());
        for (line, named) in named_floors(file) {
            if height(&named) > own {
                upward.push(format!("src/{}:{line} names `{named}`, which stands above `{}`", file.path, file.floor()));
            }
        }
    }
    assert!(upward.is_empty(), "{}", upward.join("\n"));
}

#[test]
fn the_library_cannot_name_the_command_line() {
    let library = files().into_iter().find(|file| file.path == "lib.rs").unwrap();
    assert!(!library.text.contains("mod cli"), "cli is declared in main.rs alone");
    for file in files().iter().filter(|file| !file.is_command_line()) {
        assert!(!file.text.contains("crate::cli"), "src/{} names the command line", file.path);
        let own_name = file.text.lines().find(|line| line.contains("plainsight::") && !line.trim().starts_with("//"));
        assert!(own_name.is_none(), "src/{} names its own crate: {own_name:?}", file.path);
    }
}

#[test]
fn every_file_says_at_its_head_what_it_is() {
    for file in files() {
        assert!(file.text.starts_with("//! "), "src/{} has no head doc", file.path);
    }
}

#[test]
fn one_module_names_the_yaml_crate() {
    let naming: Vec<String> = files().into_iter().filter(names_yaml_crate).map(|file| file.path).collect();
    assert_eq!(naming, ["record/yaml.rs"]);
}

/// What is drawn with is named where it is drawn: another rasteriser or font reader would change three files.
#[test]
fn drawing_crates_are_named_in_the_pictures() {
    let crates = ["zeno::", "ttf_parser::", "miniz_oxide::", "crc32fast::"];
    let names = |file: &File| {
        let mut code = file.text.lines().filter(|line| !line.trim_start().starts_with("//"));
        code.any(|line| crates.iter().any(|name| line.contains(name)))
    };
    let naming: Vec<String> = files().into_iter().filter(names).map(|file| file.path).collect();
    // What the preview says of a page's weight once it is gzipped is no drawing, but the same packing.
    let may = |path: &String| path.starts_with("render/pictures") || path == "cli/serve/about.rs";
    assert!(!naming.is_empty() && naming.iter().all(may), "{naming:?}");
}

/// `build` and `check` never touch the network: the preview server can, and the command whose job it is.
#[test]
fn only_the_preview_and_links_name_the_network() {
    let network =
        ["std::net", "tokio::net", "TcpStream", "TcpListener", "UdpSocket", "axum::", "ToSocketAddrs", "ureq::"];
    let names = |file: &File| {
        let mut code = file.text.lines().filter(|line| !line.trim_start().starts_with("//"));
        code.any(|line| network.iter().any(|name| line.contains(name)))
    };
    let naming: Vec<String> = files().into_iter().filter(names).map(|file| file.path).collect();
    let may = |path: &String| path.starts_with("cli/serve") || path.starts_with("cli/links");
    assert!(!naming.is_empty() && naming.iter().all(may), "{naming:?}");
}

fn names_yaml_crate(file: &File) -> bool {
    let code = file.text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.into_iter().any(|line| line.contains("serde_yaml") || line.contains("granit_parser"))
}

fn height(floor: &str) -> usize {
    FLOORS.iter().position(|known| *known == floor).unwrap_or_else(|| panic!("`{floor}` has no floor"))
}

/// The floors that a file names, each with its line: `crate::x`, `crate::{x, y::z}`, and `super` as far as the root.
fn named_floors(file: &File) -> Vec<(usize, String)> {
    let up_to_root = "super::".repeat(file.modules().len());
    // In the module of a file's own tests, `super` is the file.
    let outside_tests = file.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut named = named_after("crate::", &file.text);
    named.extend(named_after(&up_to_root, outside_tests));
    named
}

fn named_after(path: &str, text: &str) -> Vec<(usize, String)> {
    let mut named = Vec::new();
    for (at, _) in text.match_indices(path) {
        let before = text.get(..at).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let rest = text.get(at + path.len()..).unwrap_or_default();
        named.extend(heads(rest).into_iter().filter(|name| is_floor_name(name)).map(|name| (line, name)));
    }
    named
}

/// Macros live at the root whatever floor makes them; everything else there is a module.
fn is_floor_name(name: &str) -> bool {
    !name.is_empty() && !MACROS.contains(&name)
}

/// The first names of a path or of each path of a group.
fn heads(rest: &str) -> Vec<String> {
    match rest.strip_prefix('{') {
        None => vec![name_at(rest)],
        Some(group) => {
            let mut depth = 1;
            let mut heads = Vec::new();
            let mut fresh = true;
            for (at, character) in group.char_indices() {
                match character {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 1 => fresh = true,
                    other if fresh && (other.is_alphanumeric() || other == '_') => {
                        heads.push(name_at(group.get(at..).unwrap_or_default()));
                        fresh = false;
                    }
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
            heads
        }
    }
}

fn name_at(text: &str) -> String {
    text.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let entries = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(|entry| entry.unwrap().into_path());
    let sources = entries.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    sources
        .map(|path| File {
            path: path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/"),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect()
}

#[test]
fn the_reading_of_paths_is_right() {
    assert_eq!(heads("plan::Plan;"), ["plan"]);
    assert_eq!(heads("{choices, record::{Nonempty, Spanned}, date};"), ["choices", "record", "date"]);
}
