//! Every word of the pictures, and which words can be drawn at all.
//!
//! The fonts have Latin letters alone. A name in other letters is not drawn, because half a name is a wrong one: what
//! stands in for it (the kind, the place) is true by itself. What is no letter and cannot be drawn, as an emoji, is left
//! out.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::card::Side;
use super::face::{Face, headline, text};
use crate::model::agency::Partnership;
use crate::model::other::Count;
use crate::record::kinds::counts::Basis;
use crate::render::scene::Scene;
use crate::render::words::Words;

/// `written` as a headline has it, in capitals; `None` when it has letters that the font lacks.
pub fn capitals(written: &str) -> Option<String> {
    drawable(headline(), &written.to_uppercase())
}

/// `written` as a line has it; `None` when it has letters that the font lacks.
pub fn line(written: &str) -> Option<String> {
    drawable(text(), written)
}

/// "29 agencies".
pub fn agencies(words: &Words, count: usize) -> String {
    words.counted("agencies", count)
}

/// "Active with Ring".
pub fn standing(scene: Scene<'_>, partnership: &Partnership) -> String {
    let vendor = &scene.atlas.vendor(partnership.vendor).name;
    match partnership.standing {
        Some(standing) => {
            let status = scene.words.status(standing.status);
            scene.words.with("picture-standing", [("status", status.into()), ("vendor", vendor.into())])
        }
        None => scene.words.with("picture-unknown", [("vendor", vendor.into())]),
    }
}

/// "February 13, 2020; last seen in a source of November 2020".
pub fn dates(words: &Words, partnership: &Partnership) -> String {
    let Some(standing) = partnership.standing else { return String::new() };
    let since = standing.since.map(|since| words.date(since).words);
    let seen = standing.last_seen.map(|seen| words.with("picture-seen", [("date", words.partial_date(seen).into())]));
    since.into_iter().chain(seen).collect::<Vec<_>>().join("; ")
}

/// "Ring told police: at least 200".
pub fn told(scene: Scene<'_>, count: &Count) -> String {
    let vendor = &scene.atlas.vendor(count.vendor).name;
    let number = scene.words.claimed(count.value, count.precision, &count.wording);
    let id = match count.basis {
        Basis::VendorToPolice => "picture-told-police",
        Basis::VendorPublic => "picture-told-public",
        Basis::Press | Basis::Advocates | Basis::Records => "picture-told-others",
    };
    scene.words.with(id, [("vendor", vendor.into()), ("number", number.into())])
}

/// "Documented here: 1,498 agencies".
pub fn documented(words: &Words, count: usize) -> String {
    words.with("picture-documented", [("agencies", agencies(words, count).into())])
}

/// What a picture says and shows, for those who do not see it.
pub fn alternative(words: &Words, parts: &[&str], map: Option<String>) -> String {
    let told = parts.iter().filter(|part| !part.is_empty()).map(|part| part.trim_end_matches('.').to_owned());
    let map = map.map(|name| words.with("picture-map", [("name", name.into())]));
    let sentences: Vec<String> = told.chain(map).map(|sentence| format!("{sentence}.")).collect();
    sentences.join(" ")
}

/// What the map of a side shows.
pub fn map(scene: Scene<'_>, side: &Side) -> Option<String> {
    let name = |country: &str, region| scene.region(country, region).map(|(_, region)| scene.words.region(region));
    match side {
        Side::Nothing | Side::Sheet => None,
        Side::State(code) => name("us", Some(code)),
        Side::Country(code) => name(code, None),
        Side::Nation => Some(scene.words.text("picture-nation")),
        Side::World => Some(scene.words.text("picture-world")),
    }
}

fn drawable(face: &Face, written: &str) -> Option<String> {
    let mut drawn = String::new();
    for letter in written.nfc().filter_map(plain) {
        if letter.is_whitespace() {
            drawn.push(' ');
        } else if face.has(letter) {
            drawn.push(letter);
        } else if letter.is_alphanumeric() || is_combining_mark(letter) {
            return None;
        }
    }
    let squeezed = drawn.split_whitespace().collect::<Vec<_>>().join(" ");
    squeezed.contains(char::is_alphanumeric).then_some(squeezed)
}

/// A letter as the fonts have it; `None` for what only says how its neighbours look.
fn plain(letter: char) -> Option<char> {
    match letter {
        '\u{2010}' | '\u{2011}' | '\u{2212}' => Some('-'),
        '\u{fe00}'..='\u{fe0f}' => None,
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::words::built_in;

    #[test]
    fn draws_what_the_fonts_have() {
        assert_eq!(capitals("Cañon City  P.D.\n& Sheriff’s").as_deref(), Some("CAÑON CITY P.D. & SHERIFF’S"));
        assert_eq!(capitals("Großau").as_deref(), Some("GROSSAU"));
        assert_eq!(line("e\u{301}cole №5 🚔\u{fe0f}").as_deref(), Some("école 5"));
        assert_eq!(line("A\u{202e}<script>&").as_deref(), Some("A<script>&"));
    }

    #[test]
    fn half_a_name_is_no_name() {
        for name in ["شرطة دبي", "Police 警察", "Δήμος", "🚔", "", "x\u{32d}\u{489}", "Полиция"]
        {
            assert_eq!(capitals(name), None, "{name}");
            assert_eq!(line(name), None, "{name}");
        }
    }

    #[test]
    fn says_in_words_what_is_drawn() {
        let said = alternative(
            &built_in("en"),
            &["Waynesboro Police Department", "", "Active with Ring."],
            Some("Virginia".to_owned()),
        );
        assert_eq!(said, "Waynesboro Police Department. Active with Ring. Map of Virginia.");
    }
}
