//! The words of our field: statuses, kinds of agencies, claims, documents, measures.
//!
//! The name of each text is the word that a record uses, after the name of the list: `status-not-renewed`.

use super::Words;
use crate::model::agency::Group;
use crate::model::evidence::Strength;
use crate::record::kinds::action::ActionKind;
use crate::record::kinds::agency::{AgencyKind, ClaimKind, Stance, Status};
use crate::record::kinds::changes::ChangeKind;
use crate::record::kinds::counts::{Basis, Precision};
use crate::record::kinds::document::DocumentKind;
use crate::record::kinds::measure::{MeasureKind, MeasureStatus};

impl Words {
    /// A status as a heading.
    pub fn status(&self, status: Status) -> String {
        self.text(&format!("status-{}", status.word()))
    }

    /// The kind of an agency.
    pub fn agency_kind(&self, kind: AgencyKind) -> String {
        self.text(&format!("agency-kind-{}", kind.word()))
    }

    /// The kind of a claim, as a heading.
    pub fn claim_kind(&self, kind: ClaimKind) -> String {
        self.text(&format!("claim-kind-{}", kind.word()))
    }

    /// How an agency answered.
    pub fn stance(&self, stance: Stance) -> String {
        self.text(&format!("stance-{}", stance.word()))
    }

    /// The kind of a document.
    pub fn document_kind(&self, kind: DocumentKind) -> String {
        self.text(&format!("document-kind-{}", kind.word()))
    }

    /// A kind of document, as the heading of a list.
    pub fn document_kinds(&self, kind: DocumentKind) -> String {
        self.text(&format!("document-kinds-{}", kind.word()))
    }

    /// The kind of a measure.
    pub fn measure_kind(&self, kind: MeasureKind) -> String {
        self.text(&format!("measure-kind-{}", kind.word()))
    }

    /// Where a measure stands.
    pub fn measure_status(&self, status: MeasureStatus) -> String {
        self.text(&format!("measure-status-{}", status.word()))
    }

    /// What sort of action it is.
    pub fn action_kind(&self, kind: ActionKind) -> String {
        self.text(&format!("action-kind-{}", kind.word()))
    }

    /// What sort of change it is.
    pub fn change_kind(&self, kind: ChangeKind) -> String {
        self.text(&format!("change-kind-{}", kind.word()))
    }

    /// On what basis a total is claimed.
    pub fn basis(&self, basis: Basis) -> String {
        self.text(&format!("basis-{}", basis.word()))
    }

    /// A group of standings, as the legend says it.
    pub fn group(&self, group: Group) -> String {
        self.text(&format!("group-{}", group.word()))
    }

    /// A strength of evidence, as a heading.
    pub fn strength(&self, strength: Strength) -> String {
        self.text(&format!("strength-{}", strength.word()))
    }

    /// A claimed total: "at least 200", "405"; the source's own words where it gives no number.
    pub fn claimed(&self, value: Option<u32>, precision: Precision, wording: &str) -> String {
        let Some(value) = value.map(|value| value as usize) else { return wording.to_owned() };
        match precision {
            Precision::AtLeast => self.counted("claimed-at-least", value),
            Precision::About => self.counted("claimed-about", value),
            Precision::Exact | Precision::Words => self.number(value),
        }
    }
}
