//! The records themselves: one file a kind.

pub mod action;
pub mod agency;
pub mod changes;
pub mod citation;
pub mod counts;
pub mod document;
pub mod measure;
pub mod page;
pub mod site;
pub mod vendor;

use crate::record::{Field, RecordShape, Shape};

/// What a file of the site folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `agencies/<country>/<region>/<id>.yaml`
    Agency,
    /// `content/documents/<id>.yaml`
    Document,
    /// `content/vendors/<id>.yaml`
    Vendor,
    /// `content/counts.yaml`
    Counts,
    /// `content/measures/<id>.yaml`
    Measure,
    /// `content/pages/<id>.md`
    Page,
    /// `content/actions/<id>.md`
    Action,
    /// `content/pages/<id>.<language>.md`
    PageTranslation,
    /// `content/actions/<id>.<language>.md`
    ActionTranslation,
    /// `content/changes.yaml`
    Changes,
    /// `content/site.yaml`
    Site,
}

impl Kind {
    /// Every kind, in the order of the reference.
    pub const ALL: [Self; 11] = [
        Self::Agency,
        Self::Document,
        Self::Vendor,
        Self::Counts,
        Self::Measure,
        Self::Page,
        Self::Action,
        Self::PageTranslation,
        Self::ActionTranslation,
        Self::Changes,
        Self::Site,
    ];

    /// What it is called on the command line and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agency => "agency",
            Self::Document => "document",
            Self::Vendor => "vendor",
            Self::Counts => "counts",
            Self::Measure => "measure",
            Self::Page => "page",
            Self::Action => "action",
            Self::PageTranslation => "page-translation",
            Self::ActionTranslation => "action-translation",
            Self::Changes => "changes",
            Self::Site => "site",
        }
    }

    /// Where its files lie, in words.
    pub fn place(self) -> &'static str {
        match self {
            Self::Agency => "agencies/<id>.yaml",
            Self::Document => "content/documents/<id>.yaml",
            Self::Vendor => "content/vendors/<id>.yaml",
            Self::Counts => "content/counts.yaml",
            Self::Measure => "content/measures/<id>.yaml",
            Self::Page => "content/pages/<id>.md (front matter)",
            Self::Action => "content/actions/<id>.md (front matter)",
            Self::PageTranslation => "content/pages/<id>.<language>.md (front matter)",
            Self::ActionTranslation => "content/actions/<id>.<language>.md (front matter)",
            Self::Changes => "content/changes.yaml",
            Self::Site => "content/site.yaml",
        }
    }

    /// Whether it is another record in another language.
    pub fn is_translation(self) -> bool {
        matches!(self, Self::PageTranslation | Self::ActionTranslation)
    }

    /// Its fields.
    pub fn shape(self) -> RecordShape {
        let shape = match self {
            Self::Agency => agency::Agency::shape(),
            Self::Document => document::Document::shape(),
            Self::Vendor => vendor::Vendor::shape(),
            Self::Counts => counts::Counts::shape(),
            Self::Measure => measure::Measure::shape(),
            Self::Page => page::Page::shape(),
            Self::Action => action::Action::shape(),
            Self::PageTranslation => page::PageTranslation::shape(),
            Self::ActionTranslation => action::ActionTranslation::shape(),
            Self::Changes => changes::Changes::shape(),
            Self::Site => site::Site::shape(),
        };
        match shape {
            Shape::Record(record) => record,
            _ => RecordShape { name: self.name(), summary: "", fields: Vec::new() },
        }
    }
}
