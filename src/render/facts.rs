//! What the records show about an agency, as sentences with their sources: for letters and call scripts.
//!
//! Entry: [`facts`]. A sentence says no more than the page does, and names the document that it rests on.

use super::scene::Scene;
use crate::model::agency::{Agency, Citation, Claim, Partnership};

/// The most sentences that a letter is given.
const MOST: usize = 2;
/// The longest claim that a letter repeats, in characters: longer ones are for the page.
const LONGEST: usize = 240;

/// Where each partnership stands, then what sources claim: the shortest of them, however long, rather than nothing.
pub fn facts(scene: Scene<'_>, agency: &Agency) -> Vec<String> {
    let standings = agency.partnerships.iter().filter_map(|partnership| standing(scene, partnership));
    let claims = || agency.partnerships.iter().flat_map(|partnership| &partnership.claims);
    let length = |claim: &&Claim| scene.plain(&claim.text).chars().count();
    let short = claims().filter(|claim| length(claim) <= LONGEST);
    let mut facts: Vec<String> = standings.chain(short.map(|claim| said(scene, claim))).take(MOST).collect();
    if facts.is_empty() {
        facts.extend(claims().min_by_key(length).map(|claim| said(scene, claim)));
    }
    facts
}

fn standing(scene: Scene<'_>, partnership: &Partnership) -> Option<String> {
    let event = partnership.history.last()?;
    let status = scene.words.status(event.status);
    let vendor = &scene.atlas.vendor(partnership.vendor).name;
    let source = source(scene, &event.sources)?;
    Some(match event.date {
        Some(date) => {
            let date = scene.words.date(date).words;
            scene.words.with(
                "fact-standing-dated",
                [
                    ("status", status.into()),
                    ("vendor", vendor.into()),
                    ("date", date.into()),
                    ("source", source.into()),
                ],
            )
        }
        None => scene
            .words
            .with("fact-standing", [("status", status.into()), ("vendor", vendor.into()), ("source", source.into())]),
    })
}

fn said(scene: Scene<'_>, claim: &Claim) -> String {
    match source(scene, &claim.sources) {
        Some(source) => {
            scene.words.with("fact-claim", [("text", scene.plain(&claim.text).into()), ("source", source.into())])
        }
        None => scene.plain(&claim.text),
    }
}

fn source(scene: Scene<'_>, citations: &[Citation]) -> Option<String> {
    citations.first().map(|citation| scene.atlas.document(citation.document).title.clone())
}
