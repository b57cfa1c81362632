//! Agencies, their partnerships, and where each stands.

use super::evidence::Evidence;
use super::place::Place;
use super::text::Text;
use super::{DocumentIndex, VendorIndex};
use crate::date::{Date, PartialDate};
use crate::record::kinds::agency::{AgencyKind, ClaimKind, Stance, Status};
use crate::source::Span;

/// A law-enforcement agency.
#[derive(Debug, Clone, PartialEq)]
pub struct Agency {
    /// Its id, `us/va/waynesboro-police-department`.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// Its full name.
    pub name: String,
    /// What sort of agency it is.
    pub kind: AgencyKind,
    /// Where it sits.
    pub place: Place,
    /// The FBI's nine characters for it.
    pub ori: Option<String>,
    /// Its own page.
    pub website: Option<String>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Ids that it had before, each with its place in the record.
    pub formerly: Vec<(String, Span)>,
    /// What shows its name, kind and place.
    pub sources: Vec<Citation>,
    /// Its partnerships: at least one.
    pub partnerships: Vec<Partnership>,
    /// How strong the evidence for them is.
    pub evidence: Evidence,
}

impl Agency {
    /// The group in which the map shows it: the strongest standing among its partnerships.
    pub fn group(&self) -> Group {
        self.partnerships.iter().map(Partnership::group).min().unwrap_or(Group::Unknown)
    }

    /// The earliest date of its histories, as `(year, month, day)`.
    pub fn first_date(&self) -> Option<PartialDate> {
        let events = self.partnerships.iter().flat_map(|partnership| &partnership.history);
        events.filter_map(|event| event.date?.start()).min_by_key(|date| date.earliest())
    }
}

/// One agency and one program.
#[derive(Debug, Clone, PartialEq)]
pub struct Partnership {
    /// The vendor.
    pub vendor: VendorIndex,
    /// The position of the program in the vendor's list.
    pub program: Option<usize>,
    /// What happened, the earliest first; undated events keep the record's order.
    pub history: Vec<Event>,
    /// What sources say about it.
    pub claims: Vec<Claim>,
    /// Where it stands; `None` when no source says.
    pub standing: Option<Standing>,
}

impl Partnership {
    /// The group of its current status.
    pub fn group(&self) -> Group {
        self.standing.map_or(Group::Unknown, |standing| Group::of(standing.status))
    }
}

/// Where a partnership stands by the last thing that is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// The status of the last event.
    pub status: Status,
    /// The date of that event.
    pub since: Option<Date>,
    /// The latest day on which a source that shows it is known to have been seen: the most that "still" can mean.
    pub last_seen: Option<PartialDate>,
}

/// A step in a history.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// What the partnership became.
    pub status: Status,
    /// When.
    pub date: Option<Date>,
    /// The source's own words.
    pub wording: Option<String>,
    /// What happened, in our words.
    pub text: Option<Text>,
    /// What shows it: at least one.
    pub sources: Vec<Citation>,
}

/// Something that a source says.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// What it is about.
    pub kind: ClaimKind,
    /// It, in our words.
    pub text: Text,
    /// The number in it.
    pub amount: Option<u32>,
    /// When.
    pub date: Option<Date>,
    /// What shows it: at least one.
    pub sources: Vec<Citation>,
    /// The agency's answer.
    pub response: Option<Response>,
}

/// An answer to a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// How the agency answered.
    pub stance: Stance,
    /// The answer, in our words.
    pub text: Option<Text>,
    /// When.
    pub date: Option<Date>,
    /// What shows it: at least one.
    pub sources: Vec<Citation>,
}

/// The place in a document that shows something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Citation {
    /// The document.
    pub document: DocumentIndex,
    /// The page, from 1.
    pub page: Option<u32>,
    /// Another locator.
    pub locator: Option<String>,
    /// The words.
    pub quote: Option<String>,
}

/// What the map tells apart by shape and colour. The order is that of the legend: what is in use weighs most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// In use when last seen: active, reinstated.
    InUse,
    /// Agreed or under way: considering, approved, signed.
    Agreed,
    /// Not known to go on: paused, or gone from the vendor's list.
    Unclear,
    /// Over: ended, not renewed, rejected, withdrawn.
    Over,
    /// No source gives a status.
    Unknown,
}

impl Group {
    /// Every group, in the order of the legend.
    pub const ALL: [Self; 5] = [Self::InUse, Self::Agreed, Self::Unclear, Self::Over, Self::Unknown];

    /// The group of a status.
    pub fn of(status: Status) -> Self {
        match status {
            Status::Active | Status::Reinstated => Self::InUse,
            Status::Considering | Status::Approved | Status::Signed => Self::Agreed,
            Status::Paused | Status::Delisted => Self::Unclear,
            Status::Ended | Status::NotRenewed | Status::Rejected | Status::Withdrawn => Self::Over,
        }
    }

    /// Its name in style sheets and published files.
    pub fn word(self) -> &'static str {
        match self {
            Self::InUse => "in-use",
            Self::Agreed => "agreed",
            Self::Unclear => "unclear",
            Self::Over => "over",
            Self::Unknown => "unknown",
        }
    }
}
