//! A failing record for each rule, out of the corpus by which the rules are tested, so that no example can be out of date.
//!
//! Entry: [`example`]. A case of the corpus announces what is told of it in lines that begin with `#~`: the first file of
//! the first case that announces the rule is the example, without those lines.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_embed::Embed;

use crate::diagnostic::explained::{Example, ExampleLine};

#[derive(Embed)]
#[folder = "tests/corpus"]
struct Corpus;

/// Longer files explain nothing.
const MOST_LINES: usize = 40;

static EXAMPLES: LazyLock<BTreeMap<String, Example>> = LazyLock::new(gather);

/// A file that breaks the rule of this name; none where only bytes, sizes or links can.
pub(super) fn example(rule: &str) -> Option<Example> {
    EXAMPLES.get(rule).cloned()
}

fn gather() -> BTreeMap<String, Example> {
    let mut paths: Vec<_> = Corpus::iter().collect();
    paths.sort();
    let mut examples = BTreeMap::new();
    for path in paths {
        // corpus/<rule>/<case>/<path in the site>
        let mut parts = path.splitn(3, '/');
        let (Some(rule), Some(_), Some(inside)) = (parts.next(), parts.next(), parts.next()) else { continue };
        if examples.contains_key(rule) {
            continue;
        }
        let Some(file) = Corpus::get(&path) else { continue };
        let text = std::str::from_utf8(&file.data).ok();
        if let Some(example) = text.and_then(|text| read(rule, inside, text)) {
            examples.insert(rule.to_owned(), example);
        }
    }
    examples
}

/// The example in a file of a case, if it announces the rule.
fn read(rule: &str, path: &str, text: &str) -> Option<Example> {
    let mut lines: Vec<ExampleLine> = Vec::new();
    let mut message = None;
    for line in text.lines() {
        let Some(announced) = line.trim_start().strip_prefix("#~") else {
            lines.push(ExampleLine { text: line.to_owned(), wrong: false });
            continue;
        };
        let told = announced.split_once('[').and_then(|(_, rest)| rest.split_once("]: "));
        if let Some((_, words)) = told.filter(|(name, _)| *name == rule) {
            message.get_or_insert_with(|| words.to_owned());
            lines.last_mut().into_iter().for_each(|line| line.wrong = true);
        }
    }
    let message = message.filter(|_| lines.len() <= MOST_LINES)?;
    Some(Example { path: path.to_owned(), lines, message })
}
