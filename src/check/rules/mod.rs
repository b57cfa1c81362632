//! Rules that concern one record alone, one file each.
//!
//! To add one: a file beside this one with its [`Rule`] and its check, a line in [`TABLE`], a line in the list of its
//! kind, and a record in the corpus that breaks it.

pub mod agency_place;
pub mod bad_sha256;
pub mod base_url;
pub mod contradicting_counts;
pub mod cut_text;
pub mod document_dates;
pub mod duplicate_id;
pub mod empty_partnership;
pub mod ended_before_start;
pub mod front_matter;
pub mod gone_address;
pub mod history_order;
pub mod identity_source;
pub mod language;
pub mod measure_place;
pub mod no_contact;
pub mod no_site;
pub mod not_a_record;
pub mod ori;
pub mod other_county;
pub mod people;
pub mod petition;
pub mod place;
pub mod placeholder;
pub mod swapped_point;
pub mod unfindable_document;

use super::{Decoded, Record};
use crate::diagnostic::{Report, Rule};
use crate::record::kinds::{
    action::{Action, ActionTranslation},
    agency::Agency,
    counts::Counts,
    document::Document,
    measure::Measure,
    site::Site,
    vendor::Vendor,
};

/// Every rule of this stage.
pub static TABLE: [&Rule; 35] = [
    &agency_place::RULE,
    &bad_sha256::RULE,
    &base_url::RULE,
    &contradicting_counts::RULE,
    &cut_text::RULE,
    &document_dates::RULE,
    &duplicate_id::RULE,
    &empty_partnership::RULE,
    &ended_before_start::RULE,
    &front_matter::RULE,
    &gone_address::RULE,
    &history_order::RULE,
    &identity_source::RULE,
    &language::RULE,
    &measure_place::RULE,
    &no_contact::RULE,
    &no_site::RULE,
    &not_a_record::RULE,
    &ori::RULE,
    &other_county::RULE,
    &people::birth_date::RULE,
    &people::home_address::RULE,
    &people::licence_plate::RULE,
    &people::personal_email::RULE,
    &people::private_person::RULE,
    &people::telephone::RULE,
    &people::unused_allowance::RULE,
    &petition::RULE,
    &place::AMBIGUOUS,
    &place::UNPLACED,
    &place::UNMAPPED,
    &place::ELSEWHERE,
    &placeholder::RULE,
    &swapped_point::RULE,
    &unfindable_document::RULE,
];

/// A check of one record.
type Check<T> = fn(&Record<T>, &mut Report);

const AGENCY: [Check<Agency>; 4] = [agency_place::check, ended_before_start::check, history_order::check, ori::check];
const DOCUMENT: [Check<Document>; 2] = [bad_sha256::check, document_dates::check];
const MEASURE: [Check<Measure>; 1] = [measure_place::check];
const VENDOR: [Check<Vendor>; 1] = [duplicate_id::programs];
const COUNTS: [Check<Counts>; 2] = [contradicting_counts::check, duplicate_id::counts];
const ACTION: [Check<Action>; 1] = [placeholder::check];
const ACTION_TRANSLATION: [Check<ActionTranslation>; 1] = [placeholder::check_translation];
const SITE: [Check<Site>; 4] = [base_url::check, language::check, no_contact::check, petition::check];

/// What a record may lack is asked only of records that lost nothing to faults of form.
const WHOLE_AGENCY: [Check<Agency>; 2] = [empty_partnership::check, identity_source::check];
const WHOLE_DOCUMENT: [Check<Document>; 2] = [gone_address::check, unfindable_document::check];

/// Applies every rule for the kind of record.
pub(super) fn apply(decoded: &Decoded, report: &mut Report) {
    match decoded {
        Decoded::Agency(record) => AGENCY.iter().for_each(|check| check(record, report)),
        Decoded::Document(record) => DOCUMENT.iter().for_each(|check| check(record, report)),
        Decoded::Vendor(record) => VENDOR.iter().for_each(|check| check(record, report)),
        Decoded::Counts(record) => COUNTS.iter().for_each(|check| check(record, report)),
        Decoded::Measure(record) => MEASURE.iter().for_each(|check| check(record, report)),
        Decoded::Action(record) => ACTION.iter().for_each(|check| check(record, report)),
        Decoded::ActionTranslation(record) => ACTION_TRANSLATION.iter().for_each(|check| check(record, report)),
        Decoded::Site(record) => SITE.iter().for_each(|check| check(record, report)),
        _ => {}
    }
}

/// Applies the rules on what the record may lack.
pub(super) fn apply_to_whole(decoded: &Decoded, report: &mut Report) {
    match decoded {
        Decoded::Agency(record) => WHOLE_AGENCY.iter().for_each(|check| check(record, report)),
        Decoded::Document(record) => WHOLE_DOCUMENT.iter().for_each(|check| check(record, report)),
        _ => {}
    }
}
