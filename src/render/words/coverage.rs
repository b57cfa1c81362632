//! What a translation lacks, and what it has too much: told against the language of the built-in theme. A site's own texts in
//! that language are told against the built-in ones.

use super::asked::Asked;
use super::messages::Messages;
use super::{regions, rules};
use crate::diagnostic::{Report, nearest};

/// What Unicode calls the forms of a plural. Each language has those that it needs, and `other`.
const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What pages can ask for.
pub(super) struct Known<'a> {
    /// The texts of the built-in theme.
    pub(super) built_in: &'a Messages,
    /// The same language with the site's own texts over them.
    pub(super) original: &'a Messages,
    /// What the site's own templates and scripts ask for.
    pub(super) asked: Asked<'a>,
}

/// Tells what is wrong with the site's own texts in the language of the built-in theme.
pub(super) fn tell_original(known: &Known<'_>, report: &mut Report) {
    lacks(known.built_in, known.original, report);
    too_much(known, &[known.built_in], known.original, report);
}

/// Tells every text of the original that `own` lacks, every text that nothing asks for, and every placeholder that only the
/// translation names.
pub(super) fn tell(known: &Known<'_>, own: &Messages, report: &mut Report) {
    lacks(known.original, own, report);
    // What the site's own text leaves out, a translation of the built-in one may still say.
    too_much(known, &[known.built_in, known.original], own, report);
}

fn lacks(original: &Messages, own: &Messages, report: &mut Report) {
    for (name, span) in original.places.iter().filter(|(name, _)| !own.places.contains_key(&needed(name))) {
        report.add(rules::missing(*span, name, &own.language));
    }
}

/// Tells what `own` has that none of the texts `against` it have.
fn too_much(known: &Known<'_>, against: &[&Messages], own: &Messages, report: &mut Report) {
    // A language names the places that it calls otherwise than English, and no other.
    for (name, span) in own.places.iter().filter(|(name, _)| !regions::names_a_place(name)) {
        let Some(filled) = filled(name, against) else {
            if !known.asked.for_text(name) {
                let there = known.built_in.places.keys().map(String::as_str);
                report.add(rules::unknown(*span, name, nearest(name, there)));
            }
            continue;
        };
        for placeholder in own.placeholders(name) {
            if !filled.contains(&placeholder) && !known.asked.for_placeholder(name, &placeholder) {
                report.add(rules::placeholder(*span, name, &placeholder, &filled));
            }
        }
    }
}

/// The placeholders that are filled in where the text `name` is asked for; `None` where there is no such text.
fn filled(name: &str, against: &[&Messages]) -> Option<Vec<String>> {
    let counterpart = |messages: &Messages| {
        let same = messages.places.contains_key(name).then(|| name.to_owned());
        same.or_else(|| Some(needed(name)).filter(|needed| messages.places.contains_key(needed)))
    };
    let there: Vec<_> = against.iter().filter_map(|messages| Some((messages, counterpart(messages)?))).collect();
    let mut filled: Vec<String> = there.iter().flat_map(|(messages, name)| messages.placeholders(name)).collect();
    filled.sort();
    filled.dedup();
    (!there.is_empty()).then_some(filled)
}

/// The text that another language must have for `name`: of a plural the form that every language has.
fn needed(name: &str) -> String {
    match name.split_once('.') {
        Some((stem, form)) if PLURAL_FORMS.contains(&form) => format!("{stem}.other"),
        _ => name.to_owned(),
    }
}
