//! Resolve: a [`Dataset`] of records to an [`Atlas`] in which no reference dangles.
//!
//! Entry: [`resolve`]. Steps:
//! 1. [`names`]: learn every id and every language; [`quotations`]: read the texts against which quotations are checked;
//! 2. documents, vendors, agencies ([`agencies`]), counts, measures, prose ([`prose`]) and the site, each with its
//!    references turned into indices and its texts into the site's languages ([`texts`], [`translations`]); histories
//!    ordered, standings computed;
//! 3. [`regions`]: the countries and regions that have a page;
//! 4. [`uses`]: for every document, what rests on it;
//! 5. the rules that concern several records.
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
use crate::source::Sources;

/// Resolves every reference. `None` when there is no site record, which has been told.
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
    let checks: [&(dyn Fn(&mut Report) + Sync); 9] = [
        &|report| rules::circular_document::check(&documents, report),
        &|report| rules::untranslated_text::check(dataset, names.languages(), report),
        &|report| rules::own_copy::check(dataset, sources, report),
        &|report| rules::picture_place::check(sources, report),
        &|report| rules::same_agency::check(&agencies, report),
        &|report| rules::same_ori::check(dataset, report),
        &|report| rules::later_than_sources::check(dataset, report),
        &|report| rules::ended_by_list::check(dataset, report),
        &|report| rules::duplicate_document::check(dataset, report),
    ];
    told_by(&checks).into_iter().for_each(|found| report.append(found));
    let regions = regions::gather(&agencies, &measures, &changes);
    let mut atlas = Atlas {
        site: site?,
        vendors,
        documents: Vec::new(),
        agencies,
        counts,
        measures,
        pages,
        actions,
        changes,
        regions,
    };
    uses::gather(&atlas, &mut documents);
    // A record with faults may be the one that cites the document.
    if dataset.broken.is_empty() {
        rules::unused_document::check(&documents, report);
    }
    atlas.documents = documents;
    Some(atlas)
}

/// What each of the checks tells. None needs another, so that they need not wait for each other.
fn told_by(checks: &[&(dyn Fn(&mut Report) + Sync)]) -> Vec<Report> {
    let told = checks.par_iter().map(|check| {
        let mut report = Report::default();
        check(&mut report);
        report
    });
    told.collect()
}
