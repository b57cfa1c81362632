//! Changes: what the site itself corrected, added or took down, in words.

use super::citation::Citation;
use crate::date::Date;
use crate::record::Spanned;
use crate::record::scalars::{Id, Line, Localized, Prose};
use crate::{choices, record};

record! {
    /// The site's own log of changes that a reader should know of.
    "changes" Changes {
        /// One for each change, the newest first.
        changes: Vec<Change>,
    }
}

record! {
    /// One change.
    "change" Change {
        /// The day of the change.
        date: Spanned<Date> = "2026-11-22",
        /// What sort of change it is.
        kind: ChangeKind = "added",
        /// A title.
        title: Localized<Line>,
        /// What changed and why, in our own words.
        text: Localized<Prose>,
        /// The agencies that it concerns.
        agencies: Vec<Spanned<Id>>,
        /// Agencies whose records were taken down, where the kind is removed. Each keeps its address, at which this change is told.
        removed: Vec<RemovedAgency>,
        /// Documents that show why.
        sources: Vec<Citation>,
    }
}

record! {
    /// An agency whose record was taken down.
    "removed agency" RemovedAgency {
        /// The id that it had.
        id: Spanned<Id> = "us/va/waynesboro-police-department",
        /// Its name.
        name: Line = "Waynesboro Police Department",
    }
}

choices! {
    /// What sort of change it is.
    "change kind" ChangeKind {
        /// Something was added.
        Added = "added",
        /// Something was wrong and has been put right.
        Corrected = "corrected",
        /// Something was taken down.
        Removed = "removed",
    }
}
