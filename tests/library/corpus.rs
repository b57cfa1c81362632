//! The corpus: records that announce their own faults.
//!
//! `tests/corpus/<rule>/<case>/` holds the files of a site that matter; `tests/corpus/base/` lies under them. A line
//! that begins with `#~` announces a diagnostic of the nearest line above it that is not such a line itself:
//!
//! ```yaml
//! staet: Virginia
//! #~ error[unknown-key]: `staet` is not a key
//! #~ help: the keys of an agency
//! ```
//!
//! What no comment can announce (a file that is empty, or is no text) stands in `expect.txt`, as `path:line: error[…]: …`
//! or `path: error[…]: …`, with `help: …` on the next line. `without.txt` names files of the base that are left out.
//! Messages and helps are parts of what is told. Nothing may be missing, and nothing may be told beyond it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use rayon::prelude::*;

use super::site::{Built, Site, Told, tests};
use plainsight::catalogue;

/// Rules that no folder of text files can break, or that other tests break.
const ELSEWHERE: &[(&str, &str)] = &[
    ("copy-covered-text", "copies are looked into by the command line: documents::a63"),
    ("copy-embedded-file", "copies are looked into by the command line: documents::a63"),
    ("copy-metadata", "copies are looked into by the command line: documents::a63"),
    ("copy-unreadable", "copies are looked into by the command line: documents::a62"),
    ("download", "a fault of Plainsight itself, which no record is known to bring about"),
    ("file-too-large", "a case would weigh megabytes: attacks::a04"),
    ("future-date", "asks for today, which only the command line knows: attacks::a15"),
    ("not-a-file", "links and pipes do not survive every checkout: attacks::a25"),
    ("unreadable-file", "file names that are not UTF-8 do not survive every checkout: attacks::a27"),
];

/// Words of the trade that no contributor should have to know.
const JARGON: &[&str] = &[
    "serde",
    "deseriali",
    "debug",
    "fn ",
    "parse error",
    "bytes sequence",
    "utf-8 sequence",
    "stack",
    "vec<",
    "&str",
    "hashmap",
    "btreemap",
    "none)",
    "some(",
    "ok(",
    "unit variant",
    "untagged",
    "data did not match",
    "invalid value",
    "invalid length",
    "missing field",
    "unknown field",
    "duplicate field",
    "at line",
    "scanner",
    "lexical",
    "nul-terminated",
    "os error",
    "backtrace",
    "thread '",
    "overflow",
    "index out of",
    "::",
    "seriali",
    "parser",
    "token",
    "mapping",
    "scalar",
    "sequence",
    "struct",
    "enum",
    "panic",
    "unwrap",
    "null pointer",
    "option<",
    "err(",
    "invalid type",
    "expected a",
    "surrogate",
    "codepoint",
    "code point",
    "utf8error",
    "eof",
    "boolean",
    "integer",
    "string",
    "regex",
    "iterator",
    "buffer",
    "node",
    "anchor_id",
    "granit",
    "saphyr",
    "tera::",
    "lexer",
    "syntax error",
    "malformed",
    "unexpected",
];

struct Case {
    name: String,
    rule: String,
    expected: Vec<Told>,
    built: Built,
}

#[test]
fn the_base_has_no_fault() {
    Site::base().build().assert_clean();
}

#[test]
fn every_case_is_told_exactly() {
    let mut wrong = String::new();
    for case in cases() {
        let told = case.built.told();
        let same = told.len() == case.expected.len()
            && case.expected.iter().zip(&told).all(|(wanted, told)| fits(wanted, told));
        if !same {
            wrong += &format!("== {}\nannounced:\n{}told:\n{}\n", case.name, listing(&case.expected), listing(&told));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_case_breaks_the_rule_it_lies_under() {
    for case in cases() {
        assert!(case.expected.iter().any(|told| told.rule == case.rule), "{} does not break it", case.name);
        let errors = case.expected.iter().any(|told| told.severity == "error");
        assert_eq!(case.built.bundle.is_none(), errors, "{}: a site with errors is not built, another is", case.name);
    }
}

/// The promise of the corpus, so that nobody thins it out by chance.
#[test]
fn the_corpus_is_as_large_as_promised() {
    let cases =
        folders(&tests("corpus")).iter().filter(|path| !path.ends_with("base")).flat_map(|rule| folders(rule)).count();
    assert!(cases >= 120, "{cases}");
}

#[test]
fn every_rule_has_a_case() {
    let covered: BTreeSet<&str> = cases().iter().map(|case| case.rule.as_str()).collect();
    let elsewhere = |rule: &str| ELSEWHERE.iter().any(|(name, _)| *name == rule);
    for rule in catalogue::rules() {
        assert_ne!(
            covered.contains(rule.name),
            elsewhere(rule.name),
            "`{}` has no case, or needs no excuse",
            rule.name
        );
    }
}

#[test]
fn every_diagnostic_says_how_to_mend_it_in_plain_words() {
    for case in cases() {
        for told in case.built.told() {
            assert!(!told.help.is_empty(), "{}: no help with {}", case.name, told.message);
            assert!(!told.message.ends_with('.'), "{}: {}", case.name, told.message);
            let words = without_quotations(&format!("{}\n{}\n{}", told.message, told.help, told.labels)).to_lowercase();
            let found = JARGON.iter().find(|jargon| words.contains(*jargon));
            assert!(found.is_none() || told.rule == "template", "{}: {found:?} in {words}", case.name);
        }
    }
}

/// What stands in backquotes is the contributor's own.
fn without_quotations(text: &str) -> String {
    text.split('`').step_by(2).collect()
}

fn fits(wanted: &Told, told: &Told) -> bool {
    let place = wanted.file == told.file && wanted.line == told.line;
    let rule = wanted.severity == told.severity && wanted.rule == told.rule;
    place && rule && told.message.contains(&wanted.message) && told.help.contains(&wanted.help)
}

/// In the form in which cases announce them, to be copied into one.
fn listing(told: &[Told]) -> String {
    told.iter()
        .map(|told| {
            let line = told.line.map(|line| format!(":{line}")).unwrap_or_default();
            format!("{}{line}: {}[{}]: {}\nhelp: {}\n", told.file, told.severity, told.rule, told.message, told.help)
        })
        .collect()
}

/// Every case, built once for all tests: most of their time goes there.
fn cases() -> &'static [Case] {
    static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
        let rules = folders(&tests("corpus")).into_iter().filter(|path| !path.ends_with("base"));
        let folders: Vec<PathBuf> = rules.flat_map(|rule| folders(&rule)).collect();
        folders.par_iter().map(|folder| case(folder)).collect()
    });
    &CASES
}

fn folders(path: &std::path::Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn case(folder: &std::path::Path) -> Case {
    let own = Site::default().over(folder);
    let mut site = Site::base().over(folder);
    site.files.remove("expect.txt");
    if let Some(without) = site.files.remove("without.txt") {
        for path in String::from_utf8(without).unwrap().lines() {
            site = site.without(path);
        }
    }
    let mut expected: Vec<Told> = own.files.iter().flat_map(|(path, bytes)| announced(path, bytes)).collect();
    expected.sort();
    let rule = folder.parent().and_then(|rule| rule.file_name()).unwrap().to_string_lossy().into_owned();
    let name = format!("{rule}/{}", folder.file_name().unwrap().to_string_lossy());
    Case { name, rule, expected, built: site.build() }
}

fn announced(path: &str, bytes: &[u8]) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    let Ok(text) = std::str::from_utf8(bytes) else { return told };
    let mut line_above = 0;
    for (number, line) in text.lines().enumerate() {
        let mark = if path == "expect.txt" { Some(line) } else { line.trim_start().strip_prefix("#~") };
        match mark.map(str::trim) {
            None => line_above = number + 1,
            Some(mark) => match mark.strip_prefix("help: ") {
                Some(help) => {
                    told.last_mut().unwrap_or_else(|| panic!("{path}: help for nothing")).help = help.to_owned()
                }
                None if path == "expect.txt" => told.push(told_elsewhere(mark)),
                None => told.push(one(path.to_owned(), Some(line_above), mark)),
            },
        }
    }
    told
}

/// `path:line: error[rule]: message`, the line perhaps left out.
fn told_elsewhere(line: &str) -> Told {
    let (place, rest) = line.split_once(": ").unwrap_or_else(|| panic!("not a place: {line}"));
    match place.rsplit_once(':') {
        Some((path, number)) => one(path.to_owned(), Some(number.parse().unwrap()), rest),
        None => one(place.to_owned(), None, rest),
    }
}

/// `error[rule]: message`.
fn one(file: String, line: Option<usize>, mark: &str) -> Told {
    let (severity, rest) = mark.split_once('[').unwrap_or_else(|| panic!("{file}: not an announcement: {mark}"));
    let (rule, message) = rest.split_once("]: ").unwrap_or_else(|| panic!("{file}: not an announcement: {mark}"));
    let severity = ["error", "warning"].into_iter().find(|word| *word == severity).unwrap();
    let known = catalogue::rules().into_iter().find(|known| known.name == rule);
    let rule = known.unwrap_or_else(|| panic!("{file}: there is no rule {rule}")).name;
    Told { file, line, severity, rule, message: message.to_owned(), help: String::new(), labels: String::new() }
}
