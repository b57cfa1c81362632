//! Render: the plan to the bundle, path to bytes. Nothing here opens a file, asks the clock or reads the environment.
//!
//! Entry: [`render`]. Steps:
//! 1. [`engine`]: compile the theme's templates, telling every mistake in them where it stands;
//! 2. for each route, in parallel: build the context of the page ([`pages`]) with everything already computed, and
//!    render its template; or write a file for programs ([`downloads`]) or for scripts ([`find`]); or copy an asset,
//!    style sheets and scripts without their comments ([`assets`]);
//! 3. put all of it in the bundle, in the order of the paths; the pictures to share ([`pictures`]) as drawings, which
//!    nobody makes before they are needed.
//!
//! What several pages share: [`scene`] (what a page builder sees), [`chrome`] (head, menu, breadcrumbs), [`notes`]
//! (numbered footnotes), [`robust`] (links to sources and their copies), [`said`] (words of records and their language), [`words`] (texts, dates, numbers and terms in each language), [`regions`] (agencies by state), [`growth`]
//! (agencies by day), [`mend`] (where a page is corrected), [`chart`] and [`maps`] (SVG), [`markdown`].

pub mod assets;
pub mod chart;
pub mod chrome;
pub mod downloads;
pub mod engine;
pub mod facts;
pub mod find;
pub mod growth;
pub mod maps;
pub mod markdown;
pub mod mend;
#[cfg(any(test, feature = "minify"))]
pub mod minify;
pub mod notes;
pub mod once;
pub mod pages;
pub mod passage;
pub mod pictures;
pub mod regions;
pub mod robust;
pub mod rules;
pub mod said;
pub mod scene;
pub mod sheet;
pub mod uri;
pub mod words;

use std::sync::Arc;

use rayon::prelude::*;

use crate::bundle::{Bundle, Content};
use crate::diagnostic::Report;
use crate::diagnostic::explained::Explained;
use crate::model::Atlas;
use crate::plan::page::Output;
use crate::plan::{Plan, Route};
use crate::source::Sources;
use crate::theme::Theme;
use engine::Engine;
use pictures::Pictures;
use scene::Scene;

/// Renders every route of the plan. `rules` are those that a page explains: only what stands above all stages knows them.
pub fn render(
    atlas: &Atlas,
    plan: &Plan,
    theme: &Theme<'_>,
    sources: &Sources,
    rules: &[Explained],
    report: &mut Report,
) -> Bundle {
    let mut bundle = Bundle::new();
    let Some(words) = words::load(theme, sources, &atlas.site.languages, report) else { return bundle };
    let Some(engines) = Engine::each(theme, sources, &words, report) else { return bundle };
    let bare = |(language, words)| Scene { atlas, plan, sources, rules, words, language, pictures: &pictures::NONE };
    let bare: Vec<Scene<'_>> = words.iter().map(Arc::as_ref).enumerate().map(bare).collect();
    let pictures = Pictures::new(&bare);
    let scenes: Vec<Scene<'_>> = bare.iter().map(|scene| Scene { pictures: &pictures, ..*scene }).collect();
    let rendered = |route: &Route| {
        let scene = scenes.get(route.language)?;
        Some(one(scene, engines.get(route.language)?, route))
    };
    let rendered: Vec<(Vec<u8>, Report)> = plan.routes.par_iter().filter_map(rendered).collect();
    for (route, (bytes, faults)) in plan.routes.iter().zip(rendered) {
        report.append(faults);
        if bundle.insert(route.path.clone(), bytes).is_err() {
            report.add(rules::file_in_folder(route));
        }
    }
    let missing = words.iter().flat_map(|words| words.missing());
    missing.for_each(|name| report.add(words::rules::absent(&name)));
    let mut drawings = pictures.drawings().into_iter();
    let in_the_way =
        drawings.find(|(path, picture)| bundle.insert(path.clone(), Content::Drawn(picture.clone())).is_err());
    if let Some((path, _)) = in_the_way {
        report.add(rules::picture_in_the_way(&path));
    }
    bundle
}

fn one(scene: &Scene<'_>, engine: &Engine, route: &Route) -> (Vec<u8>, Report) {
    let mut report = Report::default();
    let bytes = match &route.output {
        Output::Page(page) => pages::render(scene, engine, page, &route.path, &mut report),
        Output::ThemeText(id) => assets::published(route.path.as_str(), &scene.sources.get(*id).text).into_bytes(),
        Output::Text(id) => scene.sources.get(*id).text.clone().into_bytes(),
        Output::Blob(position) => scene.sources.blobs.get(*position).map(|blob| blob.bytes.clone()).unwrap_or_default(),
        Output::NoJekyll => Vec::new(),
        Output::ScriptWords(_) => words::scripts::published(scene).to_string().into_bytes(),
        Output::FormWords(_) => scene.words.form().to_string().into_bytes(),
        other => downloads::render(scene, other, &mut report),
    };
    (bytes, report)
}
