//! Rules that concern several records at once, one file each.
//!
//! To add one: a file beside this one, a line in [`TABLE`], the call where the reference is resolved, and a site in the
//! corpus that breaks it.

pub mod circular_document;
pub mod duplicate_document;
pub mod ended_by_list;
pub mod first_language;
pub mod future_date;
pub mod later_than_sources;
pub mod lone_translation;
pub mod names_draft;
pub mod own_copy;
pub mod page_beyond;
pub mod page_texts;
pub mod picture_place;
pub mod quote;
pub mod removed_id;
pub mod removed_kind;
pub mod same_agency;
pub mod same_ori;
pub mod same_partnership;
pub mod transcribed;
pub mod unknown_id;
pub mod unknown_language;
pub mod untranslated_page;
pub mod untranslated_text;
pub mod unused_document;

use crate::diagnostic::Rule;

/// Every rule of this stage.
pub static TABLE: [&Rule; 29] = [
    &circular_document::RULE,
    &duplicate_document::RULE,
    &ended_by_list::RULE,
    &first_language::RULE,
    &future_date::RULE,
    &later_than_sources::RULE,
    &lone_translation::RULE,
    &names_draft::RULE,
    &own_copy::MISSING,
    &own_copy::CHANGED,
    &page_beyond::RULE,
    &page_texts::MISSING,
    &page_texts::CHANGED,
    &page_texts::HEADING,
    &quote::MISSING,
    &quote::NEAR,
    &quote::OTHER_PAGE,
    &quote::TOO_SHORT,
    &removed_id::RULE,
    &removed_kind::RULE,
    &same_agency::RULE,
    &same_ori::RULE,
    &same_partnership::RULE,
    &transcribed::RULE,
    &unknown_id::RULE,
    &unknown_language::RULE,
    &untranslated_page::RULE,
    &untranslated_text::RULE,
    &unused_document::RULE,
];
