//! Render: the plan to the bundle, path to bytes. Nothing here opens a file, asks the clock or reads the environment.
//!
//! Entry: [`render`]. Steps:
//! 1. [`engine`]: compile the theme's templates, telling every mistake in them where it stands;
//! 2. for each route, in parallel: build the context of the page ([`pages`]) with everything already computed, and
//!    render its template; or write a file for programs ([`downloads`]); or copy an asset;
//! 3. put all of it in the bundle, in the order of the paths; the pictures to share ([`pictures`]) as drawings, which
//!    nobody makes before they are needed.
//!
//! What several pages share: [`scene`] (what a page builder sees), [`chrome`] (head, menu, breadcrumbs), [`notes`]
//! (numbered footnotes), [`words`] (dates, numbers and terms in English), [`regions`] (agencies by state), [`growth`]
//! (agencies by day), [`chart`] and [`maps`] (SVG), [`markdown`].

pub mod chart;
pub mod chrome;
pub mod downloads;
pub mod engine;
pub mod growth;
pub mod maps;
pub mod markdown;
#[cfg(feature = "minify")]
pub mod minify;
pub mod notes;
pub mod pages;
pub mod pictures;
pub mod regions;
pub mod rules;
pub mod scene;
pub mod words;

use rayon::prelude::*;

use crate::bundle::{Bundle, Content};
use crate::diagnostic::Report;
use crate::model::Atlas;
use crate::plan::page::Output;
use crate::plan::{Plan, Route};
use crate::source::Sources;
use crate::theme::Theme;
use engine::Engine;
use pictures::Pictures;
use scene::Scene;

/// Renders every route of the plan.
pub fn render(atlas: &Atlas, plan: &Plan, theme: &Theme<'_>, sources: &Sources, report: &mut Report) -> Bundle {
    let mut bundle = Bundle::new();
    let Some(engine) = Engine::new(theme, sources, report) else { return bundle };
    let scene = Scene::new(atlas, plan, sources);
    let pictures = Pictures::new(scene);
    let scene = Scene { pictures: &pictures, ..scene };
    let rendered: Vec<(Vec<u8>, Report)> = plan.routes.par_iter().map(|route| one(&scene, &engine, route)).collect();
    for (route, (bytes, faults)) in plan.routes.iter().zip(rendered) {
        report.append(faults);
        if bundle.insert(route.path.clone(), bytes).is_err() {
            report.add(rules::file_in_folder(route));
        }
    }
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
        Output::ThemeText(id) | Output::Text(id) => scene.sources.get(*id).text.clone().into_bytes(),
        Output::Blob(position) => scene.sources.blobs.get(*position).map(|blob| blob.bytes.clone()).unwrap_or_default(),
        Output::NoJekyll => Vec::new(),
        other => downloads::render(scene, other, &mut report),
    };
    (bytes, report)
}
