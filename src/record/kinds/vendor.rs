//! Vendors: companies and their programs.

use super::citation::Citation;
use crate::date::Date;
use crate::record;
use crate::record::scalars::{Id, Line, Localized, Prose, Url};
use crate::record::{Nonempty, Spanned};

record! {
    /// A company whose products agencies use.
    "vendor" Vendor {
        /// The name by which it is known.
        name: Line = "Ring",
        /// The company that owns it.
        owner: Option<Line> = "Amazon",
        /// Its own site.
        website: Option<Url> = "https://ring.com/",
        /// What it is, in our own words.
        about: Statement,
        /// Its programs for agencies.
        programs: Vec<Program>,
    }
}

record! {
    /// A program of a vendor. A program can end while accounts remain.
    "program" Program {
        /// Its id, within the vendor.
        id: Spanned<Id> = "neighbors",
        /// Its name.
        name: Line = "Neighbors",
        /// What it is, in our own words.
        about: Statement,
        /// What happened to it.
        history: Vec<ProgramEvent>,
    }
}

record! {
    /// Something that happened to a program.
    "program event" ProgramEvent {
        /// When.
        date: Spanned<Date> = "2019-08-28",
        /// What, in our own words.
        text: Localized<Prose>,
        /// The documents that show it.
        sources: Nonempty<Citation>,
    }
}

record! {
    /// A paragraph with its sources.
    "statement" Statement {
        /// The words, our own.
        text: Localized<Prose>,
        /// The documents that show it.
        sources: Nonempty<Citation>,
    }
}
