//! Help wanted: what twenty minutes would do for an agency whose evidence is weak or about to be lost.
//!
//! Entries: [`tasks`] for the page of an agency, [`listed`] for the list of a place. An agency wants help when its evidence
//! is weak ([`Evidence::is_weak`](crate::model::evidence::Evidence::is_weak)) or when a document that shows it is gone and
//! no copy of it is known. What has no copy yet and still stands is asked for by document, not by agency
//! (`help-wanted.html`): one page in an archive serves a thousand agencies.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::bundle::SitePath;
use crate::model::agency::Agency;
use crate::model::document::Document;
use crate::model::evidence::cited;
use crate::model::place::Region;
use crate::model::{AgencyIndex, Atlas, DocumentIndex};
use crate::plan::page::Page;
use crate::record::kinds::document::DocumentKind;
use crate::render::chrome::Link;
use crate::render::said::Said;
use crate::render::scene::Scene;

/// Something that a reader can do in twenty minutes.
#[derive(Debug, Serialize)]
pub struct Task {
    heading: String,
    text: Said,
    /// Where it begins.
    links: Vec<Link>,
}

/// What would help the agency at `index`; nothing if it wants none.
pub fn tasks(scene: Scene<'_>, index: AgencyIndex, at: &SitePath) -> Vec<Task> {
    let agency = scene.atlas.agency(index);
    if !wants(scene.atlas, agency) {
        return Vec::new();
    }
    let documents = documents(agency);
    let has = |kinds: &[DocumentKind]| documents.iter().any(|at| kinds.contains(&scene.atlas.document(*at).kind));
    let place = agency.place.city.as_deref().or(agency.place.county.as_deref()).unwrap_or(&agency.name);
    let vendor = agency.partnerships.first().map(|one| scene.atlas.vendor(one.vendor).name.clone()).unwrap_or_default();
    let agreement = !has(&[DocumentKind::Mou, DocumentKind::Contract]);
    let minutes = !has(&[DocumentKind::CouncilRecord]);
    let lost = documents.iter().filter(|at| is_lost(scene.atlas.document(**at)));
    let ask = agreement.then(|| Task {
        heading: scene.words.text("help-agreement"),
        text: scene.words.with("help-agreement-how", [("vendor", (&vendor).into())]).into(),
        links: letter(scene, at),
    });
    let find = minutes.then(|| Task {
        heading: scene.words.text("help-minutes"),
        text: scene.words.with("help-minutes-how", [("place", place.into()), ("vendor", (&vendor).into())]).into(),
        links: vec![Link::new(scene.words.text("help-minutes-add"), scene.link(at, &Page::Contribute))],
    });
    ask.into_iter().chain(find).chain(lost.map(|document| search(scene, *document, at))).collect()
}

/// The first action that has a letter; the list of actions where none has.
fn letter(scene: Scene<'_>, at: &SitePath) -> Vec<Link> {
    let with_letter = scene.atlas.actions.iter().position(|action| action.letter.is_some());
    let href =
        with_letter.map_or_else(|| scene.link(at, &Page::Actions), |position| scene.link(at, &Page::Action(position)));
    vec![Link::new(scene.words.text("help-agreement-letter"), href)]
}

/// A dead page may still be in an archive: somebody has to look, and to write it down.
fn search(scene: Scene<'_>, index: DocumentIndex, at: &SitePath) -> Task {
    let document = scene.atlas.document(index);
    let all = document.url.as_ref().map(|url| format!("https://web.archive.org/web/*/{url}"));
    let all = all.map(|href| Link::new(scene.words.text("help-lost-look"), href));
    let record = Link::new(scene.words.text("help-lost-record"), scene.link(at, &Page::Document(index)));
    Task {
        heading: scene.words.text("help-lost"),
        text: scene.quote(&document.title),
        links: all.into_iter().chain([record]).collect(),
    }
}

/// The agencies of a region for which help is wanted, each with a link to what would help; those whose source is gone come
/// first, since for them time runs out.
pub fn listed(scene: Scene<'_>, region: &Region, at: &SitePath) -> Vec<Link> {
    let wanting = region.agencies.iter().filter(|index| wants(scene.atlas, scene.atlas.agency(**index)));
    let (lost, other): (Vec<_>, Vec<_>) = wanting.partition(|index| loses(scene.atlas, scene.atlas.agency(**index)));
    let link = |index: &AgencyIndex| {
        Link::new(&scene.atlas.agency(*index).name, format!("{}#help", scene.link(at, &Page::Agency(*index))))
    };
    lost.into_iter().chain(other).map(link).collect()
}

/// Whether one more document would help this agency most.
pub fn wants(atlas: &Atlas, agency: &Agency) -> bool {
    agency.evidence.is_weak() || loses(atlas, agency)
}

/// Whether something that shows it is lost.
fn loses(atlas: &Atlas, agency: &Agency) -> bool {
    documents(agency).iter().any(|index| is_lost(atlas.document(*index)))
}

fn documents(agency: &Agency) -> BTreeSet<DocumentIndex> {
    cited(&agency.partnerships).map(|citation| citation.document).collect()
}

/// Gone, and no copy is known.
fn is_lost(document: &Document) -> bool {
    document.gone.is_some() && is_uncopied(document)
}

/// Whether nothing is left of a document once its address is dead.
pub fn is_uncopied(document: &Document) -> bool {
    document.archived.is_empty() && document.copy.is_none()
}
