//! Counts: what has been claimed about the total.

use super::citation::Citation;
use crate::date::Date;
use crate::record::scalars::{Count as Number, Id, Line, Localized, Prose};
use crate::record::{Nonempty, Spanned};
use crate::{choices, record};

record! {
    /// What has been claimed about how many agencies there are: by whom, when.
    "counts" Counts {
        /// One for each claim.
        counts: Vec<Count>,
    }
}

record! {
    /// One claim about the total.
    "count" Count {
        /// Its id.
        id: Spanned<Id> = "told-police-200",
        /// The vendor whose partnerships are counted.
        vendor: Spanned<Id> = "ring",
        /// The number, where a number was given.
        value: Option<Number> = "200",
        /// How exact it is.
        precision: Precision = "at-least",
        /// The source's own words.
        wording: Line = "at least 200",
        /// When it was said or counted.
        date: Spanned<Date> = "2019-04-09",
        /// Who said it.
        by: Localized<Line> = "Ring, in a webinar for police",
        /// To whom, or on what basis.
        basis: Basis = "vendor-to-police",
        /// What was counted, in our own words.
        text: Localized<Prose>,
        /// The documents that show it.
        sources: Nonempty<Citation>,
    }
}

choices! {
    /// How exact a count is.
    "precision" Precision {
        /// Exactly so many.
        Exact = "exact",
        /// So many or more.
        AtLeast = "at-least",
        /// About so many.
        About = "about",
        /// In words alone.
        Words = "words",
    }
}

choices! {
    /// Who says it, on what basis.
    "basis" Basis {
        /// The vendor told police.
        VendorToPolice = "vendor-to-police",
        /// The vendor told the public.
        VendorPublic = "vendor-public",
        /// Journalists counted or reported.
        Press = "press",
        /// Advocates counted from public sources.
        Advocates = "advocates",
        /// Counted from records.
        Records = "records",
    }
}
