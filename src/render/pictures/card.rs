//! A card: everything that a picture shows, in words and places, before anything is drawn.
//!
//! Entry: [`Card::key`], under which the picture is published. The cards themselves are made from the facts by
//! [`agency`](super::agency), [`place`](super::place), [`document`](super::document) and [`home`](super::home).

use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::DRAWING;
use crate::model::agency::Group;

/// What one picture shows. Every text in it can be drawn (see [`words`](super::words)); empty where there is none.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Card {
    /// The title of the site.
    pub site: String,
    /// The host of the site's address.
    pub host: String,
    /// A few words above the headline.
    pub kicker: String,
    /// The name, in capitals.
    pub headline: String,
    /// What stands in the white box, in capitals.
    pub boxed: String,
    /// What is known, a line each.
    pub lines: Vec<Line>,
    /// What stands beside the words.
    pub side: Side,
    /// The agencies on the map.
    pub spots: Vec<Spot>,
}

/// A line of a card.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// The mark before it: of this group.
    #[serde(serialize_with = "word")]
    pub mark: Option<Group>,
    /// The words.
    pub text: String,
}

/// What stands beside the words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub enum Side {
    /// Nothing: the words have all the room.
    #[default]
    Nothing,
    /// A sheet of paper with lines blacked out.
    Sheet,
    /// A state of the United States, by its code.
    State(String),
    /// A country, by its code.
    Country(String),
    /// The United States.
    Nation,
    /// The world.
    World,
}

/// An agency on a map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spot {
    /// The shape of its mark.
    #[serde(serialize_with = "word")]
    pub group: Option<Group>,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// Whether the picture is about it alone.
    pub alone: bool,
}

fn word<S: serde::Serializer>(group: &Option<Group>, serializer: S) -> Result<S::Ok, S::Error> {
    group.map(Group::word).serialize(serializer)
}

/// How many letters of the digest name a picture: 80 bits, so that no two of a billion meet.
const KEY_LETTERS: usize = 20;

impl Card {
    /// The digest of everything that is drawn, and of how: equal pictures have one key, and different ones have two.
    pub fn key(&self) -> String {
        let written = serde_json::to_vec(&(DRAWING, self)).unwrap_or_default();
        let mut key = String::new();
        for byte in Sha256::digest(written).iter().take(KEY_LETTERS / 2) {
            // Writing to a String cannot fail.
            let _ = write!(key, "{byte:02x}");
        }
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> Card {
        Card {
            headline: "WAYNESBORO".to_owned(),
            lines: vec![Line { mark: Some(Group::InUse), text: "x".to_owned() }],
            spots: vec![Spot { group: Some(Group::InUse), lat: 38.1, lon: -78.9, alone: true }],
            ..Card::default()
        }
    }

    #[test]
    fn one_key_for_equal_cards() {
        assert_eq!(card().key(), card().key());
        assert_eq!(card().key().len(), KEY_LETTERS);
    }

    #[test]
    fn another_key_for_any_other_card() {
        let mut others =
            vec![card(), Card { side: Side::Sheet, ..card() }, Card { side: Side::State("va".into()), ..card() }];
        others.push(Card { headline: String::new(), boxed: "WAYNESBORO".to_owned(), ..card() });
        let mut moved = card();
        moved.spots[0].lat = 38.2;
        let mut ended = card();
        ended.lines[0].mark = Some(Group::Over);
        others.extend([moved, ended]);
        let keys: std::collections::BTreeSet<String> = others.iter().map(Card::key).collect();
        assert_eq!(keys.len(), others.len());
    }
}
