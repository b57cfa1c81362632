//! The card of a document: what it is, who published it and when, and how much rests on it.

use std::collections::BTreeSet;

use super::Picture;
use super::card::{Card, Line, Side};
use super::words;
use crate::model::document::{Document, Use};
use crate::render::pages::document::count;
use crate::render::scene::Scene;

/// The picture of a document, on `card`, which has what all cards have.
pub fn picture(scene: Scene<'_>, document: &Document, card: Card) -> Picture {
    let kind = &scene.words.document_kind(document.kind);
    let dated = document.date().map(|found| scene.words.date(found).words);
    let from = document.publisher.clone().into_iter().chain(dated.clone()).collect::<Vec<_>>().join(", ");
    let agencies = agencies(document);
    let count = count(scene, document, agencies);
    let alt = words::alternative(scene.words, &[&format!("{kind}: {}", document.title), &from, &count], None);
    let (kicker, headline) = match words::capitals(&document.title) {
        Some(title) => (words::line(kind), title),
        None => (None, words::capitals(kind).unwrap_or_default()),
    };
    // A publisher in other letters is left out; the date is true without it.
    let from = words::line(&from).or_else(|| words::line(&dated?));
    let boxed = (agencies > 0).then(|| words::capitals(&words::agencies(scene.words, agencies))).flatten();
    let card = Card {
        kicker: kicker.unwrap_or_default(),
        headline,
        boxed: boxed.unwrap_or_default(),
        lines: from.into_iter().chain(words::line(&count)).map(|text| Line { mark: None, text }).collect(),
        side: Side::Sheet,
        ..card
    };
    Picture::new(card, alt)
}

/// How many agencies rest on a document.
fn agencies(document: &Document) -> usize {
    let agency = |rests: &Use| match rests {
        Use::Identity(agency) | Use::Event(agency, ..) | Use::Claim(agency, ..) | Use::Response(agency, ..) => {
            Some(*agency)
        }
        _ => None,
    };
    document.uses.iter().filter_map(agency).collect::<BTreeSet<_>>().len()
}
