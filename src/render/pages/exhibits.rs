//! Quotations for the home page: the documents' own words, the most telling first.
//!
//! Entry: [`choose`]. Steps: gather the claims that have a short quotation, with how many their agency has; take for each
//! of the telling kinds the one whose agency has most; fill up with the others in the same order. No word twice.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::AgencyIndex;
use crate::model::agency::{Agency, Citation};
use crate::plan::page::Page;
use crate::record::kinds::agency::ClaimKind;
use crate::render::chrome::Link;
use crate::render::notes::{Mark, Notes};
use crate::render::said::Said;
use crate::render::scene::Scene;

/// A quotation with what it shows.
#[derive(Debug, Serialize)]
pub struct Exhibit {
    quote: Said,
    /// The kind of the claim.
    heading: String,
    agency: Link,
    place: String,
    marks: Vec<Mark>,
}

/// How many the page shows.
const MOST: usize = 3;

/// A longer quotation would not fit beside the others, in characters.
const LONGEST: usize = 260;

const TELLING: [ClaimKind; 4] =
    [ClaimKind::PromotionDuty, ClaimKind::Confidentiality, ClaimKind::DownloadCredit, ClaimKind::PortalAccess];

#[derive(Clone, Copy)]
struct Candidate<'a> {
    index: AgencyIndex,
    kind: ClaimKind,
    citation: &'a Citation,
    quote: &'a str,
}

/// The quotations of the site's agencies; none if no claim quotes its source.
pub fn choose<'a>(scene: Scene<'a>, at: &SitePath, notes: &mut Notes<'a>) -> Vec<Exhibit> {
    let chosen = pick(&gather(scene));
    chosen.into_iter().map(|candidate| exhibit(scene, at, candidate, notes)).collect()
}

/// Every short quotation, those of the agency with most of them first.
fn gather(scene: Scene<'_>) -> Vec<Candidate<'_>> {
    let mut all = Vec::new();
    for (position, agency) in scene.atlas.agencies.iter().enumerate() {
        let own = quoted(AgencyIndex::at(position), agency);
        if !own.is_empty() {
            all.push(own);
        }
    }
    all.sort_by_key(|own| std::cmp::Reverse(own.len()));
    all.into_iter().flatten().collect()
}

fn quoted(index: AgencyIndex, agency: &Agency) -> Vec<Candidate<'_>> {
    let claims = agency.partnerships.iter().flat_map(|partnership| &partnership.claims);
    let cited = claims.flat_map(|claim| claim.sources.iter().map(|citation| (claim.kind, citation)));
    let short = cited.filter_map(|(kind, citation)| {
        let quote = citation.quote.as_deref().filter(|quote| quote.chars().count() <= LONGEST)?;
        Some(Candidate { index, kind, citation, quote })
    });
    short.collect()
}

fn pick<'a>(all: &[Candidate<'a>]) -> Vec<Candidate<'a>> {
    let telling = TELLING.iter().filter_map(|kind| all.iter().find(|candidate| candidate.kind == *kind));
    let mut seen = BTreeSet::new();
    let fresh = telling.chain(all).filter(|candidate| seen.insert(candidate.quote));
    fresh.take(MOST).copied().collect()
}

fn exhibit<'a>(scene: Scene<'a>, at: &SitePath, candidate: Candidate<'a>, notes: &mut Notes<'a>) -> Exhibit {
    let agency = scene.atlas.agency(candidate.index);
    let region = scene.region(&agency.place.country, agency.place.region.as_deref());
    Exhibit {
        quote: scene.quote(candidate.quote),
        heading: scene.words.claim_kind(candidate.kind),
        agency: Link::new(&agency.name, scene.link(at, &Page::Agency(candidate.index))),
        place: region.map(|(_, region)| scene.words.region(region)).unwrap_or_default(),
        marks: notes.cite(std::slice::from_ref(candidate.citation)),
    }
}
