//! The pages, one file a kind: each builds the context of its template, with everything already computed.
//!
//! Entry: [`render`]. To add a kind: a variant of [`Page`] with its address (`plan`), a file here, a template.

pub mod action;
pub mod actions;
pub mod agency;
pub mod changes;
pub mod contribute;
pub mod counts;
pub mod data;
pub mod document;
pub mod documents;
pub mod embed;
pub mod evidence;
pub mod exhibits;
pub mod formerly;
pub mod help;
pub mod help_wanted;
pub mod home;
pub mod measures;
pub mod not_found;
pub mod petition;
pub mod place;
pub mod prose;
pub mod records;
pub mod removed;
pub mod roster;
pub mod rules;
pub mod share;
pub mod take_action;
pub mod timeline;
pub mod vendor;

use super::engine::Engine;
use super::scene::Scene;
use crate::bundle::SitePath;
use crate::diagnostic::Report;
use crate::plan::page::Page;

/// Renders one page.
pub fn render(scene: &Scene<'_>, engine: &Engine, page: &Page, at: &SitePath, report: &mut Report) -> Vec<u8> {
    let scene = *scene;
    macro_rules! show {
        ($context:expr) => {{
            let context = $context;
            engine.render(page.template(), &context, scene.sources, report)
        }};
    }
    match page {
        Page::Agency(index) => show!(agency::context(scene, *index, at)),
        Page::Home => show!(home::context(scene, at)),
        Page::Formerly(index, _) => show!(formerly::context(scene, *index, at)),
        Page::Removed(change, number) => show!(removed::context(scene, (*change, *number), at)),
        Page::HelpWanted => show!(help_wanted::context(scene, at)),
        Page::Documents => show!(documents::context(scene, at)),
        Page::Document(index) => show!(document::context(scene, *index, at)),
        Page::Place(position) => show!(place::context(scene, *position, at)),
        Page::Vendor(index) => show!(vendor::context(scene, *index, at)),
        Page::Timeline => show!(timeline::context(scene, at)),
        Page::Counts => show!(counts::context(scene, at)),
        Page::Measures => show!(measures::context(scene, at)),
        Page::Actions => show!(actions::context(scene, at)),
        Page::Action(position) => show!(action::context(scene, *position, at, report)),
        Page::Data => show!(data::context(scene, at)),
        Page::Records => show!(records::context(scene, at)),
        Page::Rules => show!(rules::context(scene, at)),
        Page::Contribute => show!(contribute::context(scene, at)),
        Page::Changes => show!(changes::context(scene, at)),
        Page::Prose(position) => show!(prose::context(scene, *position, at, report)),
        Page::Embed => show!(embed::context(scene, at)),
        Page::NotFound => show!(not_found::context(scene, at)),
    }
}
