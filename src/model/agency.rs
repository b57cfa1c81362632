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

    /// Everything that is cited for it: for its name and place, for events and claims, and for its own answers.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        let held = self.partnerships.iter().flat_map(|partnership| {
            let events = partnership.history.iter().flat_map(|event| &event.sources);
            let claims = partnership.claims.iter().flat_map(|claim| {
                let answers = claim.response.iter().flat_map(|response| &response.sources);
                claim.sources.iter().chain(answers)
            });
            events.chain(claims)
        });
        self.sources.iter().chain(held)
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
    /// What looking for the words came to; `None` where there are none.
    pub checked: Option<Checked>,
}

impl Citation {
    /// The page on which the words were found.
    pub fn found_on(&self) -> Option<u32> {
        match &self.checked {
            Some(Checked::Found { page, .. }) => *page,
            _ => None,
        }
    }
}

/// What is known of a quotation by having looked for it in the text that is kept here. Never that it is true.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Checked {
    /// No text of the document is kept, so nobody looked.
    NoText,
    /// It is too short to be looked for.
    TooShort,
    /// It was typed by hand, and why.
    Transcribed(String),
    /// It stands there letter by letter.
    Found {
        /// The page of the text on which it begins.
        page: Option<u32>,
        /// What is kept.
        kept: Kept,
        /// What leads a browser to the passage on the original's page, proven unique in its text.
        fragment: Option<String>,
    },
}

/// What is kept of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kept {
    /// A copy of it, with its text.
    Copy,
    /// Its text alone.
    Text,
    /// Excerpts of its text.
    Excerpt,
}

impl Checked {
    /// Its name in published files.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NoText => "not-checked",
            Self::TooShort => "too-short",
            Self::Transcribed(_) => "transcribed",
            Self::Found { kept: Kept::Copy, .. } => "in-copy",
            Self::Found { kept: Kept::Text, .. } => "in-text",
            Self::Found { kept: Kept::Excerpt, .. } => "in-excerpt",
        }
    }
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
