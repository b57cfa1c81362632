//! `private-person`: the name of somebody who holds no office.

use std::ops::Range;

use super::Watch;
use super::reading::{Reading, Word};
use crate::date::months;
use crate::diagnostic::{Rule, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    name: "private-person",
    severity: Severity::Error,
    summary: "No record or text beside one names a resident, a suspect, a victim or a witness.",
    explanation: "This site lists agencies, not people: a claim about a private person stays findable under that name for \
        life. Seen is what a rule can honestly see: a word such as “resident”, “homeowner”, “suspect”, “victim” or \
        “witness” in small letters, directly before two words that look like a name, or a name followed by a comma and \
        such a word. Write “a resident” instead; in a quotation put `[…]` in the name's place. A person who speaks in \
        public in that role can be allowed in content/site.yaml, with the reason.",
};

/// How it is found and told.
pub static WATCH: Watch = Watch {
    rule: &RULE,
    find,
    message: "a private person seems to be named here",
    label: "a name",
    help: "write \"a resident\" or the like (`[…]` in a quotation)",
};

/// Capitalised words that, like the names of months, are no part of a person's name.
const NO_NAMES: [&str; 38] = [
    "agency",
    "alert",
    "amazon",
    "avenue",
    "bureau",
    "camera",
    "cameras",
    "city",
    "council",
    "county",
    "department",
    "district",
    "doorbell",
    "flock",
    "friday",
    "google",
    "i",
    "in",
    "law",
    "monday",
    "neighbors",
    "network",
    "office",
    "police",
    "portal",
    "program",
    "public",
    "ring",
    "saturday",
    "school",
    "services",
    "sheriff",
    "state",
    "street",
    "sunday",
    "the",
    "town",
    "university",
];

/// The names of private persons in a text.
fn find(text: &Reading<'_>) -> Vec<Range<usize>> {
    let roles = text.beginning_with(b"abcdhijnprstvw").filter(|position| text.word(*position).is_some_and(is_role));
    roles.filter_map(|role| named_after(text, role).or_else(|| named_before(text, role))).collect()
}

/// Whether nobody is elected or appointed to this role. In small letters: a headline writes every word with a capital, and
/// would be taken for names. (A match is told by the length of nearly every word; a list would be compared with each.)
fn is_role(word: Word<'_>) -> bool {
    let is_role = matches!(
        word.text,
        "arrestee"
            | "burglar"
            | "caller"
            | "complainant"
            | "defendant"
            | "homeowner"
            | "inquilino"
            | "juvenile"
            | "neighbor"
            | "neighbour"
            | "plaintiff"
            | "propietaria"
            | "propietario"
            | "renter"
            | "resident"
            | "residente"
            | "sospechosa"
            | "sospechoso"
            | "student"
            | "suspect"
            | "teen"
            | "teenager"
            | "tenant"
            | "testigo"
            | "thief"
            | "vecina"
            | "vecino"
            | "victim"
            | "víctima"
            | "witness"
    );
    is_role && !word.in_link
}

/// `resident Jane Doe`, `a victim named Jane Doe`, `suspect, Jane Q. Doe`.
fn named_after(text: &Reading<'_>, role: usize) -> Option<Range<usize>> {
    let says = text.word(role + 1)?.is(&["named", "llamado", "llamada", "identified"]);
    let first = if says { role + 2 } else { role + 1 };
    let first = if says && text.word(first)?.is(&["as"]) { first + 1 } else { first };
    let joined = (role..first).all(|word| text.is_blank_after(word) || text.after(word) == ", ");
    let last = name_at(text, first).filter(|_| joined)?;
    Some(text.range(first, last))
}

/// `Jane Doe, a resident`, `Jane Doe, 34, a homeowner`.
fn named_before(text: &Reading<'_>, role: usize) -> Option<Range<usize>> {
    let article = role.checked_sub(1)?;
    if !text.word(article)?.is(&["a", "an", "the", "un", "una", "el", "la"]) || !text.is_blank_after(article) {
        return None;
    }
    let mut last = article.checked_sub(1)?;
    if text.word(last)?.digits(1..=2) && text.after(last) == ", " {
        last = last.checked_sub(1)?;
    }
    let first = last.checked_sub(1)?;
    let name = text.after(last) == ", " && name_at(text, first) == Some(last);
    name.then(|| text.range(first, last))
}

/// The last word of the name that begins at `first`: two capitalised words, an initial between them perhaps.
fn name_at(text: &Reading<'_>, first: usize) -> Option<usize> {
    let is_name = |position: usize| {
        let is_no_name = |word: Word<'_>| word.is(&NO_NAMES) || months::english(word.text).is_some();
        text.word(position).is_some_and(|word| word.is_capitalised() && !word.in_link && !is_no_name(word))
    };
    let initial =
        text.word(first + 1).is_some_and(|word| word.text.len() == 1 && word.text.starts_with(char::is_uppercase))
            && text.after(first + 1).starts_with('.');
    let last = if initial { first + 2 } else { first + 1 };
    (is_name(first) && is_name(last) && text.is_blank_after(first)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::super::found_by;
    use super::*;

    #[test]
    fn names_beside_a_role_are_found() {
        for text in [
            "Footage of resident Jane Doe was kept",
            "a victim named Jane Doe",
            "the suspect, Jane Doe, fled",
            "Jane Doe, a homeowner on the street",
            "Jane Doe, 34, a resident of the town",
            "la vecina Jane Doe",
        ] {
            assert_eq!(found_by(&WATCH, text), ["Jane Doe"], "{text}");
        }
        assert_eq!(found_by(&WATCH, "witness Jane Q. Doe"), ["Jane Q. Doe"]);
    }

    #[test]
    fn agencies_and_officials_are_left_alone() {
        for text in [
            "Suspect Arrested In Doorbell Theft",
            "each resident Ring Doorbell",
            "Senator Edward Markey asked",
            "residents of Green Bay",
            "a victim. Green Bay police",
            "the resident of Elk Grove",
            "Green Bay, Wisconsin, a resident of which",
            "victim Services Unit",
        ] {
            assert!(found_by(&WATCH, text).is_empty(), "{text}: {:?}", found_by(&WATCH, text));
        }
    }
}
