//! Dates, numbers and terms in English words.

use serde::Serialize;

use crate::date::{Date, PartialDate};
use crate::model::agency::Group;
use crate::record::kinds::action::ActionKind;
use crate::record::kinds::agency::{AgencyKind, ClaimKind, Stance, Status};
use crate::record::kinds::changes::ChangeKind;
use crate::record::kinds::counts::{Basis, Precision};
use crate::record::kinds::document::DocumentKind;
use crate::record::kinds::measure::{MeasureKind, MeasureStatus};

/// A date for a reader and for a program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateWords {
    /// As HTML's `datetime` takes it, where the date is plain: `2019-04-08`, `2019-04`, `2019`.
    pub iso: Option<String>,
    /// In words: "April 8, 2019", "about 2019", "since April 2019".
    pub words: String,
}

/// A date in words.
pub fn date(date: Date) -> DateWords {
    match date {
        Date::On(date) => DateWords { iso: Some(plain_iso(date)), words: partial_date(date) },
        Date::Between(from, to) => {
            let words = match (from, to) {
                (Some(from), Some(to)) => format!("{} to {}", partial_date(from), partial_date(to)),
                (Some(from), None) => format!("since {}", partial_date(from)),
                (None, Some(to)) => format!("until {}", partial_date(to)),
                (None, None) => String::new(),
            };
            DateWords { iso: None, words }
        }
    }
}

/// A partial date in words.
pub fn partial_date(date: PartialDate) -> String {
    let plain = match (date.month.map(month), date.day) {
        (Some(month), Some(day)) => format!("{month} {day}, {}", date.year),
        (Some(month), None) => format!("{month} {}", date.year),
        (None, _) => date.year.to_string(),
    };
    match (date.approximate, date.uncertain) {
        (true, true) => format!("perhaps about {plain}"),
        (true, false) => format!("about {plain}"),
        (false, true) => format!("perhaps {plain}"),
        (false, false) => plain,
    }
}

fn plain_iso(date: PartialDate) -> String {
    PartialDate { approximate: false, uncertain: false, ..date }.to_string()
}

/// The name of a month, from 1.
pub fn month(number: i8) -> &'static str {
    match number {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

/// A number with commas: `1,498`.
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut words = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}

/// "1 agency", "29 agencies".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// A status as a heading.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Considering => "Considering",
        Status::Approved => "Approved",
        Status::Signed => "Signed",
        Status::Active => "Active",
        Status::Paused => "Paused",
        Status::NotRenewed => "Not renewed",
        Status::Ended => "Ended",
        Status::Rejected => "Rejected",
        Status::Withdrawn => "Withdrawn by the vendor",
        Status::Delisted => "Gone from the vendor’s list",
        Status::Reinstated => "In use again",
    }
}

/// The kind of an agency.
pub fn agency_kind(kind: AgencyKind) -> &'static str {
    match kind {
        AgencyKind::Police => "Police department",
        AgencyKind::Sheriff => "Sheriff’s office",
        AgencyKind::Constable => "Constable’s office",
        AgencyKind::Marshal => "Marshal’s office",
        AgencyKind::DistrictAttorney => "District attorney",
        AgencyKind::State => "State agency",
        AgencyKind::CountyPolice => "County police",
        AgencyKind::Tribal => "Tribal police",
        AgencyKind::Campus => "Campus police",
        AgencyKind::School => "School police",
        AgencyKind::Transit => "Transit police",
        AgencyKind::Federal => "Federal agency",
        AgencyKind::Fire => "Fire department",
        AgencyKind::Other => "Public agency",
    }
}

/// The kind of a claim, as a heading.
pub fn claim_kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::FreeCameras => "Free cameras",
        ClaimKind::DownloadCredit => "Credit for downloads",
        ClaimKind::Subsidy => "Subsidy",
        ClaimKind::OfficerDiscount => "Discount for officers",
        ClaimKind::PortalAccess => "Portal access",
        ClaimKind::PromotionDuty => "Duty to promote",
        ClaimKind::NamedRoles => "Named roles",
        ClaimKind::Confidentiality => "Secrecy",
        ClaimKind::ScriptedPress => "Scripted press",
        ClaimKind::HeatMap => "Heat maps",
        ClaimKind::StingOperation => "Sting operation",
        ClaimKind::FootageRequests => "Requests for footage",
        ClaimKind::Statement => "Statement",
        ClaimKind::Other => "Record",
    }
}

/// How an agency answered.
pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Confirmed => "confirmed",
        Stance::Denied => "denied",
        Stance::Disputed => "disputed",
        Stance::Declined => "declined to comment",
        Stance::NoReply => "no reply",
    }
}

/// The kind of a document.
pub fn document_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Mou => "Agreement",
        DocumentKind::Contract => "Contract",
        DocumentKind::Email => "E-mail",
        DocumentKind::Memo => "Notes",
        DocumentKind::CouncilRecord => "Council record",
        DocumentKind::CourtFiling => "Court filing",
        DocumentKind::News => "News article",
        DocumentKind::PressRelease => "Press release",
        DocumentKind::VendorPage => "Vendor’s page",
        DocumentKind::Dataset => "Dataset",
        DocumentKind::Letter => "Letter",
        DocumentKind::SocialPost => "Social post",
        DocumentKind::RecordsRelease => "Released public records",
        DocumentKind::Other => "Document",
    }
}

/// A kind of document, as the heading of a list.
pub fn document_kinds(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Mou => "Agreements",
        DocumentKind::Contract => "Contracts",
        DocumentKind::Email => "E-mails",
        DocumentKind::Memo => "Notes",
        DocumentKind::CouncilRecord => "Council records",
        DocumentKind::CourtFiling => "Court filings",
        DocumentKind::News => "News articles",
        DocumentKind::PressRelease => "Press releases",
        DocumentKind::VendorPage => "Vendors’ pages",
        DocumentKind::Dataset => "Datasets",
        DocumentKind::Letter => "Letters",
        DocumentKind::SocialPost => "Social posts",
        DocumentKind::RecordsRelease => "Released public records",
        DocumentKind::Other => "Other documents",
    }
}

/// The kind of a measure.
pub fn measure_kind(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Ban => "Ban",
        MeasureKind::Moratorium => "Moratorium",
        MeasureKind::Ordinance => "Ordinance",
        MeasureKind::Resolution => "Resolution",
        MeasureKind::OversightLetter => "Letter of oversight",
        MeasureKind::Lawsuit => "Lawsuit",
        MeasureKind::Campaign => "Campaign",
        MeasureKind::PolicyChange => "Change of the vendor’s rules",
        MeasureKind::Other => "Measure",
    }
}

/// Where a measure stands.
pub fn measure_status(status: MeasureStatus) -> &'static str {
    match status {
        MeasureStatus::Proposed => "Proposed",
        MeasureStatus::Passed => "Passed or published",
        MeasureStatus::InForce => "In force",
        MeasureStatus::Rejected => "Turned down",
        MeasureStatus::Repealed => "No longer in force",
    }
}

/// What sort of action it is.
pub fn action_kind(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Petition => "Sign",
        ActionKind::Call => "Call",
        ActionKind::Letter => "Write",
        ActionKind::RecordsRequest => "Ask for records",
        ActionKind::Other => "Help",
    }
}

/// What sort of change it is.
pub fn change_kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "Added",
        ChangeKind::Corrected => "Corrected",
        ChangeKind::Removed => "Taken down",
    }
}

/// On what basis a total is claimed.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::VendorToPolice => "The vendor, to police",
        Basis::VendorPublic => "The vendor, in public",
        Basis::Press => "Journalists",
        Basis::Advocates => "Advocates",
        Basis::Records => "Counted from records",
    }
}

/// A claimed total: "at least 200", "405"; the source's own words where it gives no number.
pub fn claimed(value: Option<u32>, precision: Precision, wording: &str) -> String {
    let Some(value) = value else { return wording.to_owned() };
    let value = number(value as usize);
    match precision {
        Precision::AtLeast => format!("at least {value}"),
        Precision::About => format!("about {value}"),
        Precision::Exact | Precision::Words => value,
    }
}

/// A group of standings, as the legend says it.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::InUse => "In use when last seen",
        Group::Agreed => "Agreed or under way",
        Group::Unclear => "Paused, or gone from the vendor’s list",
        Group::Over => "Over",
        Group::Unknown => "Status not documented",
    }
}
