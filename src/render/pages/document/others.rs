//! What rests on a document beside agencies: vendors and programs, counts, measures, pages, actions, changes, documents.
//!
//! Entry: [`entry()`].

use super::rests::{Entry, Part};
use crate::bundle::SitePath;
use crate::date::Date;
use crate::model::DocumentIndex;
use crate::model::agency::Citation;
use crate::model::document::Use;
use crate::plan::page::Page;
use crate::render::chrome::Link;
use crate::render::pages::counts::claimed;
use crate::render::said::Said;
use crate::render::scene::Scene;

/// Something of the site that cites the document, or is known through it.
struct Other<'a> {
    /// The name of the text that says what it is.
    kind: &'static str,
    text: Said,
    /// Its page.
    page: Page,
    sources: &'a [Citation],
    date: Option<Date>,
}

/// One use of the document, for its page at `at`; `None` for those of agencies.
pub(super) fn entry(scene: Scene<'_>, document: DocumentIndex, rests: Use, at: &SitePath) -> Option<Entry> {
    let Other { kind, text, page, sources, date } = other(scene, document, rests)?;
    let shown = Part { what: String::new(), date, text: None, sources }.shown(scene, document, at);
    let link = Link::new(text, scene.link(at, &page) + &fragment(scene, rests));
    Some(Entry { kind: scene.words.text(kind), link, shown: vec![shown] })
}

fn other(scene: Scene<'_>, document: DocumentIndex, rests: Use) -> Option<Other<'_>> {
    let atlas = scene.atlas;
    let of = |kind, text, page, sources, date| Some(Other { kind, text, page, sources, date });
    match rests {
        Use::Vendor(index) => {
            let vendor = atlas.vendor(index);
            of("rests-vendor", vendor.name.as_str().into(), Page::Vendor(index), &vendor.about.sources, None)
        }
        Use::Program(index, number) => {
            let program = atlas.vendor(index).programs.get(number)?;
            of("rests-program", program.name.as_str().into(), Page::Vendor(index), &program.about.sources, None)
        }
        Use::Count(index) => {
            let count = atlas.count(index);
            let by = scene.say(&count.by);
            let text = Said { words: format!("{}: {}", by.words, claimed(scene.words, count)), ..by };
            of("rests-count", text, Page::Counts, &count.statement.sources, Some(count.date))
        }
        Use::Measure(index) => {
            let (measure, page) = (atlas.measure(index), Page::Measures);
            of("rests-measure", scene.say(&measure.title), page, &measure.statement.sources, Some(measure.date))
        }
        Use::Page(position) => {
            let page = atlas.pages.get(position)?;
            let sources = &scene.part(&page.body).0.citations;
            of("rests-page", scene.say(&page.title), Page::Prose(position), sources, None)
        }
        Use::Action(position) => {
            let action = atlas.actions.get(position)?;
            let sources = &scene.part(&action.body).0.citations;
            of("rests-action", scene.say(&action.title), Page::Action(position), sources, None)
        }
        Use::Change(position) => {
            let change = atlas.changes.get(position)?;
            of("rests-change", scene.say(&change.title), Page::Changes, &change.statement.sources, Some(change.date))
        }
        Use::Document(index) => {
            let other = atlas.document(index);
            let kind = if other.part_of == Some(document) { "rests-part" } else { "rests-known-through" };
            of(kind, scene.quote(&other.title), Page::Document(index), &[], None)
        }
        Use::Identity(_) | Use::Event(..) | Use::Claim(..) | Use::Response(..) => None,
    }
}

/// The place on the page, where it has one.
fn fragment(scene: Scene<'_>, rests: Use) -> String {
    let id = match rests {
        Use::Program(index, number) => scene.atlas.vendor(index).programs.get(number).map(|program| &program.id),
        Use::Count(index) => Some(&scene.atlas.count(index).id),
        Use::Measure(index) => Some(&scene.atlas.measure(index).id),
        _ => None,
    };
    id.map(|id| format!("#{id}")).unwrap_or_default()
}
