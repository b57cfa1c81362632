//! What the records show about an agency, as sentences with their sources: for letters and call scripts.
//!
//! Entry: [`facts`]. A sentence says no more than the page does, and names the document that it rests on.

use super::scene::Scene;
use crate::model::agency::{Agency, Citation, Claim, Event, Partnership};
use crate::record::kinds::agency::Status;

/// The most sentences that a letter is given.
const MOST: usize = 3;
/// The longest claim that a letter repeats, in characters: longer ones are for the page.
const LONGEST: usize = 240;

/// What was signed and where each partnership stands, then what sources claim: the shortest of them, however long, rather
/// than nothing.
pub fn facts(scene: Scene<'_>, agency: &Agency) -> Vec<String> {
    let standings = agency.partnerships.iter().flat_map(|partnership| standings(scene, partnership));
    let claims = || agency.partnerships.iter().flat_map(|partnership| &partnership.claims);
    let length = |claim: &&Claim| scene.plain(&claim.text).chars().count();
    let short = claims().filter(|claim| length(claim) <= LONGEST);
    let mut facts: Vec<String> = Vec::new();
    for fact in standings.chain(short.map(|claim| said(scene, claim))) {
        // Two programs of one vendor may have the same agreement.
        if facts.len() < MOST && !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    if facts.is_empty() {
        facts.extend(claims().min_by_key(length).map(|claim| said(scene, claim)));
    }
    facts
}

/// The agreement, which a letter should not ask after as if nobody knew of it; and what came last.
fn standings(scene: Scene<'_>, partnership: &Partnership) -> Vec<String> {
    let last = partnership.history.last();
    let signed = partnership.history.iter().rev().skip(1).find(|event| event.status == Status::Signed);
    let vendor = &scene.atlas.vendor(partnership.vendor).name;
    signed.into_iter().chain(last).filter_map(|event| standing(scene, vendor, event)).collect()
}

fn standing(scene: Scene<'_>, vendor: &str, event: &Event) -> Option<String> {
    let status = scene.words.status(event.status);
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
