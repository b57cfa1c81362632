//! What a translation lacks, and what it has too much: told against the language of the built-in theme.

use super::messages::Messages;
use super::{regions, rules};
use crate::diagnostic::{Report, nearest};

/// What Unicode calls the forms of a plural. Each language has those that it needs, and `other`.
const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Tells every text of `original` that `own` lacks, every text that only `own` has, and every placeholder that only the
/// translation names.
pub(super) fn tell(original: &Messages, own: &Messages, report: &mut Report) {
    for (name, span) in original.places.iter().filter(|(name, _)| !own.places.contains_key(&needed(name))) {
        report.add(rules::missing(*span, name, &own.language));
    }
    // A language names the places that it calls otherwise than English, and no other.
    for (name, span) in own.places.iter().filter(|(name, _)| !regions::names_a_place(name)) {
        let counterpart = if original.places.contains_key(name) { name.clone() } else { needed(name) };
        if !original.places.contains_key(&counterpart) {
            report.add(rules::unknown(*span, name, nearest(name, original.places.keys().map(String::as_str))));
            continue;
        }
        let known = original.placeholders(&counterpart);
        for placeholder in own.placeholders(name).iter().filter(|placeholder| !known.contains(placeholder)) {
            report.add(rules::placeholder(*span, name, placeholder, &known));
        }
    }
}

/// The text that another language must have for `name`: of a plural the form that every language has.
fn needed(name: &str) -> String {
    match name.split_once('.') {
        Some((stem, form)) if PLURAL_FORMS.contains(&form) => format!("{stem}.other"),
        _ => name.to_owned(),
    }
}
