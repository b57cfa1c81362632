//! What a translation lacks, and what it has too much: told against the language of the built-in theme.

use super::messages::Messages;
use super::rules;
use crate::diagnostic::{Report, nearest};

/// Tells every text of `original` that `own` lacks, every text that only `own` has, and every placeholder that only the
/// translation names.
pub(super) fn tell(original: &Messages, own: &Messages, report: &mut Report) {
    for (name, span) in original.places.iter().filter(|(name, _)| !own.places.contains_key(*name)) {
        report.add(rules::missing(*span, name, &own.language));
    }
    for (name, span) in &own.places {
        if !original.places.contains_key(name) {
            let nearest = nearest(name, original.places.keys().map(String::as_str));
            report.add(rules::unknown(*span, name, nearest));
            continue;
        }
        let known = original.placeholders(name);
        for placeholder in own.placeholders(name).iter().filter(|placeholder| !known.contains(placeholder)) {
            report.add(rules::placeholder(*span, name, placeholder, &known));
        }
    }
}
