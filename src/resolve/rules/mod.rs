//! Rules that concern several records at once, one file each.
//!
//! To add one: a file beside this one, a line in [`TABLE`], the call where the reference is resolved, and a site in the
//! corpus that breaks it.

pub mod circular_document;
pub mod first_language;
pub mod lone_translation;
pub mod own_copy;
pub mod page_beyond;
pub mod page_texts;
pub mod picture_place;
pub mod place;
pub mod quote;
pub mod same_agency;
pub mod same_partnership;
pub mod transcribed;
pub mod unknown_id;
pub mod unknown_language;
pub mod untranslated_page;
pub mod untranslated_text;
pub mod unused_document;

use crate::diagnostic::Rule;

/// Every rule of this stage.
pub static TABLE: [&Rule; 25] = [
    &circular_document::RULE,
    &first_language::RULE,
    &lone_translation::RULE,
    &own_copy::MISSING,
    &own_copy::CHANGED,
    &page_beyond::RULE,
    &page_texts::MISSING,
    &page_texts::CHANGED,
    &page_texts::HEADING,
    &place::AMBIGUOUS,
    &place::UNPLACED,
    &place::UNMAPPED,
    &place::ELSEWHERE,
    &quote::MISSING,
    &quote::NEAR,
    &quote::OTHER_PAGE,
    &quote::TOO_SHORT,
    &same_agency::RULE,
    &same_partnership::RULE,
    &transcribed::RULE,
    &unknown_id::RULE,
    &unknown_language::RULE,
    &untranslated_page::RULE,
    &untranslated_text::RULE,
    &unused_document::RULE,
];
