//! Render: the plan to files, path to bytes. Nothing here opens a file, asks the clock or reads the environment.
//!
//! Entries: [`render`], and [`render_prose`] to tell what is wrong with prose alone. Steps:
//! 1. [`prepared`], beforehand: read the theme's words and compile its templates, telling every mistake in them where it stands;
//! 2. for each route, in parallel: build the context of the page ([`pages`]) with everything already computed, and
//!    render its template; or write a file for programs ([`downloads`]) or for scripts ([`find`]); or copy an asset,
//!    style sheets and scripts without their comments ([`assets`]);
//! 3. hand each to the destination as soon as it is made, what it wants first before the others, so that no more of the
//!    site need be in memory than is being made; the pictures to share ([`pictures`]) as drawings, which nobody makes before they are needed.
//!
//! What several pages share: [`scene`] (what a page builder sees), [`chrome`] (head, breadcrumbs), [`frame`] (what all pages of a folder have alike), [`notes`]
//! (numbered footnotes), [`robust`] (links to sources and their copies), [`said`] (words of records and their language), [`words`] (texts, dates, numbers and terms in each language), [`regions`] (agencies by state), [`growth`]
//! (agencies by day), [`mend`] (where a page is corrected), [`mistakes`] (what is told of templates), [`unused`] (files of a theme that no page is made with), [`chart`] and [`maps`] (SVG), [`markdown`].

pub mod assets;
pub mod chart;
pub mod chrome;
pub mod downloads;
pub mod engine;
pub mod facts;
pub mod find;
pub mod frame;
pub mod growth;
pub mod maps;
pub mod markdown;
pub mod mend;
#[cfg(any(test, feature = "minify"))]
pub mod minify;
pub mod mistakes;
pub mod notes;
pub mod once;
pub mod pages;
pub mod passage;
pub mod pictures;
pub mod prepared;
pub mod regions;
pub mod robust;
pub mod rules;
pub mod said;
pub mod scene;
pub mod settled;
pub mod sheet;
pub mod unused;
pub mod uri;
pub mod words;

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use rayon::prelude::*;

use crate::bundle::{Content, Destination, Paths, SitePath};
use crate::diagnostic::Report;
use crate::diagnostic::explained::Explained;
use crate::model::Atlas;
use crate::plan::page::{Output, Page};
use crate::plan::{Plan, Route};
use crate::source::Sources;
use engine::Engine;
use frame::Frames;
use mistakes::once_each;
use pictures::{Picture, Pictures};
use prepared::Prepared;
use scene::Scene;

/// What files are made of.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The facts.
    pub atlas: &'a Atlas,
    /// Every address.
    pub plan: &'a Plan,
    /// Words and templates.
    pub prepared: &'a Prepared,
    /// Every file of the site folder and the theme.
    pub sources: &'a Sources,
    /// Those that a page explains: only what stands above all stages knows them.
    pub rules: &'a [Explained],
}

impl<'a> Material<'a> {
    /// What page builders see, in each language, without pictures to share.
    fn scenes(self, frames: &'a Frames) -> Vec<Scene<'a>> {
        let Self { atlas, plan, prepared, sources, rules } = self;
        let pictures = &pictures::NONE;
        let scene = |(language, words)| Scene { atlas, plan, sources, rules, words, language, pictures, frames };
        prepared.words.iter().map(Arc::as_ref).enumerate().map(scene).collect()
    }
}

/// Renders every route of the plan into the destination that `open` makes when it is told all paths: what that wants first,
/// and the rest if `gate` says so, which may tell of faults. `None` when a fault or the gate stood in the way, or there is
/// no destination that wants the rest.
pub fn render<D: Destination>(
    material: Material<'_>,
    report: &mut Report,
    open: impl FnOnce(&Paths) -> Option<D>,
    gate: &mut dyn FnMut(&mut Report) -> bool,
) -> Option<D> {
    let Prepared { words, engines } = material.prepared;
    let (plan, frames) = (material.plan, &Frames::new(material.plan));
    let bare = material.scenes(frames);
    let pictures = Pictures::new(&bare);
    let scenes: Vec<Scene<'_>> = bare.iter().map(|scene| Scene { pictures: &pictures, ..*scene }).collect();
    let drawings = pictures.drawings();
    let destination = open(&paths(plan, &drawings, report)?)?;
    let rendered = |route: &Route| {
        let (Some(scene), Some(engine)) = (scenes.get(route.language), engines.get(route.language)) else {
            return Report::default();
        };
        if !destination.is_wanted() {
            return Report::default();
        }
        one(scene, engine, route, &destination)
    };
    let (first, rest): (Vec<&Route>, Vec<&Route>) =
        plan.routes.iter().partition(|route| destination.wants_first(&route.path));
    let all = |routes: Vec<&Route>| routes.into_par_iter().map(rendered).collect::<Vec<Report>>();
    let mut told = all(first);
    let goes_on = destination.is_wanted() && gate(report);
    if goes_on {
        told.append(&mut all(rest));
    }
    report.append(once_each(told));
    if !goes_on {
        return None;
    }
    drawings.into_par_iter().for_each(|(path, picture)| destination.receive(&path, Content::Drawn(picture)));
    let missing = words.iter().flat_map(|words| words.take_missing());
    missing.for_each(|name| report.add(words::rules::absent(&name)));
    Some(destination)
}

/// Tells what is wrong with the pages of prose and with actions, and makes nothing else.
pub fn render_prose(material: Material<'_>, report: &mut Report) {
    let frames = &Frames::new(material.plan);
    let scenes = material.scenes(frames);
    let told = material
        .plan
        .routes
        .par_iter()
        .filter(|route| matches!(route.output, Output::Page(Page::Prose(_) | Page::Action(_))));
    let told = told.filter_map(|route| {
        let (scene, engine) = (scenes.get(route.language)?, material.prepared.engines.get(route.language)?);
        let Output::Page(page) = &route.output else { return None };
        let mut faults = Report::default();
        pages::render(scene, engine, page, &route.path, &mut faults);
        Some(faults)
    });
    report.append(once_each(told.collect::<Vec<Report>>()));
}

/// Every path of the site; `None` after a fault that has been told.
fn paths(plan: &Plan, drawings: &BTreeMap<SitePath, Arc<Picture>>, report: &mut Report) -> Option<Paths> {
    let all = plan.routes.iter().map(|route| &route.path).chain(drawings.keys());
    if let Some(paths) = Paths::of(all.map(|path| (path.clone(), ()))) {
        return Some(paths);
    }
    let mut paths = Paths::new();
    for route in &plan.routes {
        if paths.insert(route.path.clone(), ()).is_err() {
            report.add(rules::file_in_folder(route));
        }
    }
    let in_the_way = drawings.keys().find(|path| paths.insert((*path).clone(), ()).is_err());
    if let Some(path) = in_the_way {
        report.add(rules::picture_in_the_way(path));
    }
    (!report.has_errors()).then_some(paths)
}

/// Makes one file and hands it on; what has a fault is no file of a site, and nothing is published with it.
fn one(scene: &Scene<'_>, engine: &Engine, route: &Route, destination: &impl Destination) -> Report {
    let mut report = Report::default();
    let bytes = match &route.output {
        Output::Page(page) => pages::render(scene, engine, page, &route.path, &mut report),
        Output::ThemeText(id) => assets::published(route.path.as_str(), &scene.sources.get(*id).text).into_bytes(),
        Output::Text(id) => scene.sources.get(*id).text.clone().into_bytes(),
        Output::Blob(position) => scene.sources.blobs.get(*position).map(|blob| blob.bytes.clone()).unwrap_or_default(),
        Output::NoJekyll => Vec::new(),
        Output::ScriptWords(_) => words::scripts::published(scene).to_string().into_bytes(),
        Output::FormWords(_) => scene.words.form().to_string().into_bytes(),
        for_programs => {
            let write = |out: &mut dyn Write| downloads::write(*scene, for_programs, out);
            if let Err(error) = destination.receive_written(&route.path, &write) {
                report.add(rules::unwritten(for_programs, &error.to_string()));
            }
            return report;
        }
    };
    if !report.has_errors() {
        destination.receive(&route.path, Content::Bytes(bytes));
    }
    report
}
