//! Resolve: a [`Dataset`] of records to an [`Atlas`] in which no reference dangles.
//!
//! Entries: [`resolve`], and [`relate`] for what only several records together break. Steps:
//! 1. [`names`]: learn every id and every language; [`quotations`]: read the texts against which quotations are checked;
//! 2. documents, vendors, agencies ([`agencies`]), counts, measures, prose ([`prose`]) and the site, each with its
//!    references turned into indices and its texts into the site's languages ([`texts`], [`translations`]); histories
//!    ordered, standings computed;
//! 3. [`regions`]: the countries and regions that have a page;
//! 4. [`uses`]: for every document, what rests on it;
//! 5. [`rules`] that concern several records. Nothing is made of what they find, so that a preview may ask them later.
//!
//! A reference that leads nowhere is told and left out, so that all are told in one run; the gate after this stage
//! stops a site that has any.

mod agencies;
mod documents;
mod names;
mod others;
mod prose;
mod quotations;
mod regions;
pub mod rules;
mod site;
mod texts;
mod translations;
mod uses;

use names::Names;
use quotations::Texts;
use rayon::prelude::*;

use crate::check::Dataset;
use crate::diagnostic::Report;
use crate::model::Atlas;
use crate::model::agency::Agency;
use crate::source::Sources;

/// Resolves every reference. `None` when there is no site record, which has been told, with all that can be told without it.
pub fn resolve(dataset: &Dataset, sources: &Sources, report: &mut Report) -> Option<Atlas> {
    let texts = Texts::new(dataset, sources, report);
    let names = Names::new(dataset, &texts);
    let mut documents = documents::resolve(dataset, &names, report);
    let agencies = agencies::resolve(dataset, &names, &documents, report);
    let counts = others::counts(dataset, &names, report);
    let measures = others::measures(dataset, &names, report);
    let vendors = others::vendors(dataset, &names, &agencies, report);
    let pages = prose::pages(dataset, &names, sources, report);
    let actions = prose::actions(dataset, &names, sources, report);
    let changes = others::changes(dataset, &names, report);
    let site = dataset.site.first().map(|record| site::resolve(&record.value, &names, report));
    rules::unknown_language::fold(report);
    let Some(site) = site else {
        together(dataset, &agencies, sources, report);
        return None;
    };
    let mut atlas = Atlas {
        site,
        vendors,
        documents: Vec::new(),
        agencies,
        counts,
        measures,
        pages,
        actions,
        changes,
        regions: Vec::new(),
    };
    let (regions, ()) = rayon::join(|| regions::gather(&atlas), || uses::gather(&atlas, &mut documents));
    (atlas.regions, atlas.documents) = (regions, documents);
    Some(atlas)
}

/// Tells what no record breaks by itself: `atlas` is what [`resolve`] made of `dataset`.
pub fn relate(dataset: &Dataset, atlas: &Atlas, sources: &Sources, report: &mut Report) {
    // What is at fault may be what cites the document.
    let is_whole = dataset.broken.is_empty() && !report.has_errors();
    together(dataset, &atlas.agencies, sources, report);
    if is_whole {
        rules::unused_document::check(&atlas.documents, report);
    }
}

fn together(dataset: &Dataset, agencies: &[Agency], sources: &Sources, report: &mut Report) {
    let languages = names::languages(dataset);
    let checks: [&(dyn Fn(&mut Report) + Sync); 9] = [
        &|report| rules::circular_document::check(dataset, report),
        &|report| rules::untranslated_text::check(dataset, &languages, report),
        &|report| rules::own_copy::check(dataset, sources, report),
        &|report| rules::picture_place::check(sources, report),
        &|report| rules::same_agency::check(agencies, report),
        &|report| rules::same_ori::check(dataset, report),
        &|report| rules::later_than_sources::check(dataset, report),
        &|report| rules::ended_by_list::check(dataset, report),
        &|report| rules::duplicate_document::check(dataset, report),
    ];
    // None needs another, so that they need not wait for each other.
    let told = checks.par_iter().map(|check| {
        let mut report = Report::default();
        check(&mut report);
        report
    });
    told.collect::<Vec<_>>().into_iter().for_each(|found| report.append(found));
}
