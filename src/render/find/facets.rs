//! What a filter tells agencies apart by: vendors, programs, statuses, kinds, claims, kinds of documents,
//! strength of evidence.
//!
//! Entry: [`Facets::new`]. A few sets of options are common to thousands of agencies, so each set is written once and an
//! agency names its number.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::Atlas;
use crate::model::agency::{Agency, Partnership};
use crate::model::evidence::Strength;
use crate::record::kinds::agency::{AgencyKind, ClaimKind, Status};
use crate::record::kinds::document::DocumentKind;

/// All filters of a site.
#[derive(Debug, Serialize)]
pub struct Facets {
    /// By vendor.
    pub vendor: Facet,
    /// By program, `ring/neighbors`.
    pub program: Facet,
    /// By current status: of each partnership that has one.
    pub status: Facet,
    /// By kind of agency.
    pub kind: Facet,
    /// By kind of claim.
    pub claim: Facet,
    /// By kind of cited document.
    pub evidence: Facet,
    /// By the strength of the strongest of them.
    pub strength: Facet,
}

/// One filter.
#[derive(Debug, Serialize)]
pub struct Facet {
    /// Id and name of each option that occurs; no name where the interface has words for the id.
    pub options: Vec<(String, Option<String>)>,
    /// Positions of options, each set once.
    pub sets: Vec<Vec<usize>>,
    /// For each agency, the position of its set.
    pub of: Vec<usize>,
}

impl Facets {
    /// The filters of all agencies.
    pub fn new(atlas: &Atlas) -> Self {
        Self {
            vendor: Facet::new(atlas, |agency| held(agency, |one| Some(one.vendor.position())), |at| vendor(atlas, at)),
            program: Facet::new(
                atlas,
                |agency| held(agency, |one| Some((one.vendor.position(), one.program?))),
                |at| program(atlas, at),
            ),
            status: Facet::new(
                atlas,
                |agency| held(agency, |one| Some(one.standing?.status)),
                |at: Status| word(at.word()),
            ),
            kind: Facet::new(atlas, |agency| BTreeSet::from([agency.kind]), |at: AgencyKind| word(at.word())),
            claim: Facet::new(atlas, |agency| claims(agency).collect(), |at: ClaimKind| word(at.word())),
            evidence: Facet::new(
                atlas,
                |agency| agency.citations().map(|citation| atlas.document(citation.document).kind).collect(),
                |at: DocumentKind| word(at.word()),
            ),
            strength: Facet::new(
                atlas,
                |agency| BTreeSet::from([agency.evidence.strength]),
                |at: Strength| word(at.word()),
            ),
        }
    }
}

impl Facet {
    /// Options in the order of `T`, sets in the order in which agencies first have them.
    fn new<T: Copy + Ord>(
        atlas: &Atlas,
        has: impl Fn(&Agency) -> BTreeSet<T>,
        named: impl Fn(T) -> (String, Option<String>),
    ) -> Self {
        let each: Vec<BTreeSet<T>> = atlas.agencies.iter().map(has).collect();
        let options: BTreeSet<T> = each.iter().flatten().copied().collect();
        let positions: BTreeMap<T, usize> = options.iter().enumerate().map(|(at, option)| (*option, at)).collect();
        let mut numbers: BTreeMap<&BTreeSet<T>, usize> = BTreeMap::new();
        let mut sets = Vec::new();
        let mut of = Vec::with_capacity(each.len());
        for set in &each {
            let next = numbers.len();
            let number = *numbers.entry(set).or_insert(next);
            if number == next {
                sets.push(set.iter().filter_map(|option| positions.get(option).copied()).collect());
            }
            of.push(number);
        }
        Self { options: options.into_iter().map(named).collect(), sets, of }
    }
}

fn held<T: Ord>(agency: &Agency, of: impl Fn(&Partnership) -> Option<T>) -> BTreeSet<T> {
    agency.partnerships.iter().filter_map(of).collect()
}

fn claims(agency: &Agency) -> impl Iterator<Item = ClaimKind> {
    agency.partnerships.iter().flat_map(|partnership| &partnership.claims).map(|claim| claim.kind)
}

fn vendor(atlas: &Atlas, position: usize) -> (String, Option<String>) {
    atlas.vendors.get(position).map(|vendor| (vendor.id.clone(), Some(vendor.name.clone()))).unwrap_or_default()
}

fn program(atlas: &Atlas, (vendor, program): (usize, usize)) -> (String, Option<String>) {
    let vendor = atlas.vendors.get(vendor);
    let program = vendor.and_then(|vendor| vendor.programs.get(program));
    let named = vendor.zip(program);
    named
        .map(|(vendor, program)| (format!("{}/{}", vendor.id, program.id), Some(program.name.clone())))
        .unwrap_or_default()
}

fn word(id: &str) -> (String, Option<String>) {
    (id.to_owned(), None)
}
