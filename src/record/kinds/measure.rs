//! Measures: the resistance. Bans, moratoria, ordinances, letters of oversight.

use super::citation::Citation;
use crate::date::Date;
use crate::record::scalars::{Coordinates, Id, Line, Localized, Prose};
use crate::record::{Nonempty, Spanned};
use crate::{choices, record};

record! {
    /// What a council, a legislature, an oversight body or civil society did about it, or what the vendor changed.
    "measure" Measure {
        /// Its name.
        title: Localized<Line>,
        /// What sort of measure it is.
        kind: MeasureKind = "ordinance",
        /// Where it stands.
        status: MeasureStatus = "in-force",
        /// When it took that status.
        date: Spanned<Date> = "2019",
        /// The country, two letters (ISO 3166-1).
        country: Spanned<Line> = "us",
        /// The state or region, as in ISO 3166-2 without the country.
        region: Option<Spanned<Line>> = "ca",
        /// The city.
        city: Option<Spanned<Line>>,
        /// The county.
        county: Option<Spanned<Line>>,
        /// The place by hand, [latitude, longitude] in degrees.
        point: Option<Spanned<Coordinates>>,
        /// What it says, in our own words.
        text: Localized<Prose>,
        /// The agencies that it concerns.
        agencies: Vec<Spanned<Id>>,
        /// The documents that show it.
        sources: Nonempty<Citation>,
        /// Whether it is a draft: the preview shows it, what is published leaves it out.
        draft: Option<bool> = "true",
    }
}

choices! {
    /// What sort of measure it is.
    "measure kind" MeasureKind {
        /// A ban.
        Ban = "ban",
        /// A ban for a time.
        Moratorium = "moratorium",
        /// A law that governs surveillance technology.
        Ordinance = "ordinance",
        /// A resolution of a council.
        Resolution = "resolution",
        /// A letter or inquiry of those who oversee.
        OversightLetter = "oversight-letter",
        /// A lawsuit.
        Lawsuit = "lawsuit",
        /// An open letter or campaign of civil society.
        Campaign = "campaign",
        /// A change of the vendor's own rules.
        PolicyChange = "policy-change",
        /// Anything else.
        Other = "other",
    }
}

choices! {
    /// Where a measure stands.
    "measure status" MeasureStatus {
        /// Proposed.
        Proposed = "proposed",
        /// Passed or published.
        Passed = "passed",
        /// In force.
        InForce = "in-force",
        /// Turned down.
        Rejected = "rejected",
        /// No longer in force.
        Repealed = "repealed",
    }
}
