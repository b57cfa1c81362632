//! Faults of form: what can be wrong with a record before anyone asks what it means.
//!
//! One file a rule: its description and the functions that say it. [`TABLE`] names them all; the corpus in `tests/`
//! holds a failing record for each.

pub mod bad_date;
pub mod bad_id;
pub mod bad_number;
pub mod bad_point;
pub mod bad_text;
pub mod bad_url;
pub mod duplicate_key;
pub mod empty_list;
pub mod feature;
pub mod missing_key;
pub mod no_value;
pub mod syntax;
pub mod unknown_choice;
pub mod unknown_key;
pub mod wrong_type;

use crate::diagnostic::Rule;

/// `word` with its article: "an agency", "a document".
fn with_article(word: &str) -> String {
    let article = if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {word}")
}

/// Every rule of this floor.
pub static TABLE: [&Rule; 15] = [
    &bad_date::RULE,
    &bad_id::RULE,
    &bad_number::RULE,
    &bad_point::RULE,
    &bad_text::RULE,
    &bad_url::RULE,
    &duplicate_key::RULE,
    &empty_list::RULE,
    &feature::RULE,
    &missing_key::RULE,
    &no_value::RULE,
    &syntax::RULE,
    &unknown_choice::RULE,
    &unknown_key::RULE,
    &wrong_type::RULE,
];
