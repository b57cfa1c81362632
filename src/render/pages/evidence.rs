//! How strong the evidence is, as pages show it: in words and steps on the page of an agency, as the rule on the data page.
//!
//! Entries: [`EvidenceView::new`], [`rule`].

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::evidence::{Evidence, Strength};
use crate::plan::page::Page;
use crate::render::scene::Scene;

/// The evidence for one agency.
#[derive(Debug, Serialize)]
pub struct EvidenceView {
    strength: String,
    means: String,
    /// For each step whether it is filled.
    steps: Vec<bool>,
    /// "2 documents from 2 publishers".
    sources: String,
    unverified: bool,
    disputed: bool,
    /// Where the rule stands.
    rule: String,
}

impl EvidenceView {
    /// How the page at `at` shows `evidence`.
    pub fn new(scene: Scene<'_>, evidence: Evidence, at: &SitePath) -> Self {
        let counts = [("documents", evidence.documents.into()), ("publishers", evidence.publishers.into())];
        Self {
            strength: scene.words.strength(evidence.strength),
            means: means(scene, evidence.strength),
            steps: steps(evidence.strength),
            sources: scene.words.with("evidence-sources", counts),
            unverified: evidence.is_unverified(),
            disputed: evidence.disputed,
            rule: format!("{}#evidence", scene.link(at, &Page::Data)),
        }
    }
}

/// One line of the rule.
#[derive(Debug, Serialize)]
pub struct Level {
    strength: String,
    means: String,
    steps: Vec<bool>,
    /// The kinds of documents, as lists call them.
    kinds: String,
    /// "31 agencies".
    agencies: String,
}

/// The rule: every strength with its kinds of documents, made from what decides.
pub fn rule(scene: Scene<'_>) -> Vec<Level> {
    let level = |strength: Strength| Level {
        strength: scene.words.strength(strength),
        means: means(scene, strength),
        steps: steps(strength),
        kinds: strength.kinds().map(|kind| scene.words.document_kinds(kind)).collect::<Vec<_>>().join("; "),
        agencies: scene.words.counted("data-evidence-count", held(scene, strength)),
    };
    Strength::ALL.into_iter().map(level).collect()
}

fn held(scene: Scene<'_>, strength: Strength) -> usize {
    scene.atlas.agencies.iter().filter(|agency| agency.evidence.strength == strength).count()
}

fn means(scene: Scene<'_>, strength: Strength) -> String {
    scene.words.text(&format!("strength-means-{}", strength.word()))
}

fn steps(strength: Strength) -> Vec<bool> {
    (1..=Strength::ALL.len()).map(|step| step <= strength.steps()).collect()
}
