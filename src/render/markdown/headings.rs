//! Headings of prose: below the page's own, without gaps, each with an id of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::other::CITATION_MARK;

/// The headings of one text, in their order.
pub(super) struct Headings {
    all: Vec<(HeadingLevel, String)>,
    next: usize,
}

impl Headings {
    /// The headings among `events`.
    pub(super) fn of(events: &[(Event<'_>, Range<usize>)]) -> Self {
        let mut found: Vec<(usize, String)> = Vec::new();
        let mut open = false;
        for (event, _) in events {
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    found.push((*level as usize, String::new()));
                    open = true;
                }
                Event::End(TagEnd::Heading(_)) => open = false,
                Event::Text(text) | Event::Code(text) if open => {
                    if let Some((_, words)) = found.last_mut() {
                        words.push_str(text);
                    }
                }
                _ => {}
            }
        }
        Self { all: numbered(found), next: 0 }
    }

    /// Whether a heading has this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.all.iter().any(|(_, known)| known == id)
    }

    /// The ids, for suggestions.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|(_, id)| id.as_str())
    }

    /// The tag of the next heading.
    pub(super) fn next_tag<'m>(&mut self) -> Tag<'m> {
        let (level, id) = self.all.get(self.next).cloned().unwrap_or((HeadingLevel::H2, String::new()));
        self.next += 1;
        Tag::Heading { level, id: Some(id.into()), classes: Vec::new(), attrs: Vec::new() }
    }

    /// The end of the heading that is open.
    pub(super) fn end_tag(&self) -> TagEnd {
        let open = self.next.checked_sub(1).and_then(|open| self.all.get(open));
        TagEnd::Heading(open.map_or(HeadingLevel::H2, |(level, _)| *level))
    }
}

/// Levels shifted so that the highest becomes the second, none deeper than one below the one before; ids made unique.
fn numbered(found: Vec<(usize, String)>) -> Vec<(HeadingLevel, String)> {
    let highest = found.iter().map(|(level, _)| *level).min().unwrap_or(2);
    let mut before = 1;
    let mut taken: BTreeSet<String> = ["main", "sources"].map(str::to_owned).into();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let mut all = Vec::new();
    for (level, words) in found {
        before = (level - highest + 2).min(before + 1).min(6);
        let slug = slug(&words);
        let count = times.entry(slug.clone()).or_default();
        let id = loop {
            *count += 1;
            let id = if *count == 1 { slug.clone() } else { format!("{slug}-{count}") };
            if taken.insert(id.clone()) {
                break id;
            }
        };
        all.push((HeadingLevel::try_from(before).unwrap_or(HeadingLevel::H6), id));
    }
    all
}

/// The words in lower case, letters and digits of any script, hyphens between them.
fn slug(words: &str) -> String {
    let plain = words.replace(CITATION_MARK, " ");
    let letters = plain.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    let spaced: String = letters.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let slug = spaced.split_whitespace().collect::<Vec<_>>().join("-");
    match slug.as_str() {
        "" => "section".to_owned(),
        note if is_of_a_note(note) => format!("section-{note}"),
        _ => slug,
    }
}

/// Ids such as `n3` and `r3` belong to notes and their marks.
fn is_of_a_note(id: &str) -> bool {
    let rest = id.strip_prefix(['n', 'r']).unwrap_or_default();
    !rest.is_empty() && rest.chars().all(|letter| letter.is_ascii_digit())
}
