//! The page `rules`: every rule that a record can break, why it holds, how to mend it, and a file that breaks it.
//!
//! The texts are those of the rules themselves, in English; `plainsight explain` prints the same.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::diagnostic::Severity;
use crate::diagnostic::explained::{Chapter, Explained};
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// What `rules.html` is given.
#[derive(Debug, Serialize)]
pub struct RulesPage {
    page: Chrome,
    contribute: String,
    records: String,
    chapters: Vec<ChapterView>,
    /// The language of the rules, where the page has another; else empty.
    reference: &'static str,
}

#[derive(Debug, Serialize)]
struct ChapterView {
    name: &'static str,
    /// The text that names it.
    title: String,
    rules: Vec<RuleView>,
}

#[derive(Debug, Serialize)]
struct RuleView {
    name: &'static str,
    error: bool,
    summary: &'static str,
    /// The explanation in pieces, every second of which is set as code.
    explanation: Vec<&'static str>,
    example: Option<ExampleView>,
}

#[derive(Debug, Serialize)]
struct ExampleView {
    path: String,
    lines: Vec<LineView>,
    /// What is told of it, in pieces as above.
    message: Vec<String>,
}

#[derive(Debug, Serialize)]
struct LineView {
    text: String,
    wrong: bool,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> RulesPage {
    let about = About {
        kind: "rules",
        title: scene.words.text("rules-title"),
        description: scene.words.text("rules-description"),
        above: vec![(scene.words.text("menu-contribute"), Page::Contribute)],
    };
    let chapter = |chapter: Chapter| ChapterView {
        name: chapter.word(),
        title: scene.words.text(&format!("rules-{}", chapter.word())),
        rules: scene.rules.iter().filter(|explained| explained.chapter == chapter).map(rule).collect(),
    };
    RulesPage {
        page: Chrome::new(scene, at, about),
        contribute: scene.link(at, &Page::Contribute),
        records: scene.link(at, &Page::Records),
        chapters: Chapter::ALL.map(chapter).into(),
        reference: scene.words.reference(),
    }
}

fn rule(explained: &Explained) -> RuleView {
    let rule = explained.rule;
    RuleView {
        name: rule.name,
        error: rule.severity == Severity::Error,
        summary: rule.summary,
        explanation: rule.explanation.split('`').collect(),
        example: explained.example.as_ref().map(|example| ExampleView {
            path: example.path.clone(),
            lines: example.lines.iter().map(|line| LineView { text: line.text.clone(), wrong: line.wrong }).collect(),
            message: example.message.split('`').map(str::to_owned).collect(),
        }),
    }
}
