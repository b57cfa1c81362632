//! The Atlas of Surveillance of the Electronic Frontier Foundation, as CSV of 25 or 28 columns.
//!
//! Entry: [`atlas`]. Facts are taken, words are not: no sentence of the column Summary reaches a record.

use std::collections::BTreeSet;
use std::fmt;

use super::accounting::{Accounting, Outcome, RowAccount};
use super::agencies::{agency, partnership};
use super::cells::clean;
use super::documents::Shelf;
use super::emit::{Yaml, record};
use super::existing::{Existing, ExistingAgency};
use super::groups::{Group, groups};
use super::listing::{Listing, Reading, read};
use super::programs::{Target, target};
use super::table::{self, Row};
use crate::date::PartialDate;
use crate::diagnostic::nearest;
use crate::record::scalars::id::slug;

/// What to take from the Atlas.
#[derive(Debug, Clone)]
pub struct AtlasOptions {
    /// Only rows of this technology, as the Atlas writes it. Without one, rows of `Ring/Neighbors Partnership`.
    pub technology: Option<String>,
    /// Only rows of this vendor, as the Atlas writes it.
    pub vendor: Option<String>,
    /// Whose program the technology is, where Plainsight does not know it.
    pub program: Option<NamedProgram>,
    /// The day of the export.
    pub exported: PartialDate,
}

/// A vendor's program, by the ids of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedProgram {
    /// Id of the vendor.
    pub vendor: String,
    /// Id of the program.
    pub program: Option<String>,
}

/// A file to write. Its path is free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Path relative to the site folder.
    pub path: String,
    /// The text.
    pub text: String,
}

/// What a person may add to a record that is already there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Path of the record.
    pub path: String,
    /// What to do, as one sentence.
    pub advice: String,
    /// The partnership as the source has it, as an item for `partnerships:`.
    pub addition: String,
}

/// What an import yields.
#[derive(Debug)]
pub struct Import {
    /// New records, by path.
    pub files: Vec<NewFile>,
    /// For agencies that are already there.
    pub proposals: Vec<Proposal>,
    /// Every row and its fate.
    pub accounting: Accounting,
}

/// Why nothing was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    /// A column that is needed is not there.
    MissingColumn(&'static str),
    /// A column is there twice.
    ColumnTwice(&'static str),
    /// The text cannot be read at this line.
    Unreadable {
        /// The line, from 1.
        line: u64,
        /// Why, as a clause.
        why: String,
    },
    /// Nobody has said whose program the technology is.
    UnknownTechnology(String),
    /// No row is of the technology.
    NoRows {
        /// The technology that was asked for.
        technology: String,
        /// Those that the file has, the nearest first.
        there: Vec<String>,
    },
    /// `--as` without `--technology`.
    ProgramWithoutTechnology,
    /// Rows are missing from the account: a fault of this program.
    Unaccounted {
        /// Rows of the source.
        read: usize,
        /// Rows of the account.
        accounted: usize,
    },
}

impl fmt::Display for ImportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingColumn(name) => {
                write!(formatter, "the column `{name}` is missing; is this an export of the Atlas of Surveillance?")
            }
            Self::ColumnTwice(name) => write!(formatter, "the column `{name}` is there twice"),
            Self::Unreadable { line, why } => write!(formatter, "line {line} cannot be read: {why}"),
            Self::UnknownTechnology(name) => write!(
                formatter,
                "the technology `{name}` is no program that is known here; say whose it is, such as --as flock/alpr"
            ),
            Self::NoRows { technology, there } => {
                let there: Vec<String> = there.iter().map(|name| format!("`{name}`")).collect();
                write!(formatter, "no row has the technology `{technology}`; the file has {}", there.join(", "))
            }
            Self::ProgramWithoutTechnology => {
                formatter.write_str("--as names a program for one technology; say which with --technology")
            }
            Self::Unaccounted { read, accounted } => write!(
                formatter,
                "{read} rows were read but {accounted} are accounted for; nothing is written (this is a fault of Plainsight)"
            ),
        }
    }
}

impl std::error::Error for ImportError {}

impl ImportError {
    /// Whether what was asked for is at fault, and not the file.
    pub fn is_of_options(&self) -> bool {
        matches!(self, Self::UnknownTechnology(_) | Self::NoRows { .. } | Self::ProgramWithoutTechnology)
    }
}

/// Makes records from an export of the Atlas. Nothing in `existing` is replaced.
///
/// # Errors
/// [`ImportError`], when nothing at all can be imported. Rows that cannot be used are in the account instead.
pub fn atlas(csv: &[u8], existing: &Existing, options: &AtlasOptions) -> Result<Import, ImportError> {
    let table = table::read(csv)?;
    options.technology.as_ref().map_or(Ok(()), |technology| has_rows(&table.rows, technology))?;
    let target = target(options)?;
    let mut work = Work {
        existing,
        target: &target,
        shelf: Shelf::new(existing, &target, options),
        taken: existing.paths.clone(),
        files: Vec::new(),
        proposals: Vec::new(),
        accounting: Accounting {
            rows_read: table.rows.len(),
            unknown_columns: table.unknown_columns,
            ..Accounting::default()
        },
    };
    let listings = work.read_rows(&table.rows, options);
    groups(listings).iter().for_each(|group| work.settle(group));
    work.finish()
}

/// That a technology which was asked for is there: it may be misspelt.
fn has_rows(rows: &[Row], technology: &str) -> Result<(), ImportError> {
    let there: BTreeSet<String> = rows.iter().map(|row| clean(row.cell("Technology"))).collect();
    if there.iter().any(|name| name.eq_ignore_ascii_case(technology)) {
        return Ok(());
    }
    let near = nearest(technology, there.iter().map(String::as_str)).map(str::to_owned);
    let others = there.into_iter().filter(|name| !name.is_empty() && Some(name) != near.as_ref()).collect::<Vec<_>>();
    Err(ImportError::NoRows { technology: technology.to_owned(), there: near.iter().cloned().chain(others).collect() })
}

struct Work<'a> {
    existing: &'a Existing,
    target: &'a Target,
    shelf: Shelf<'a>,
    taken: BTreeSet<String>,
    files: Vec<NewFile>,
    proposals: Vec<Proposal>,
    accounting: Accounting,
}

impl Work<'_> {
    fn read_rows(&mut self, rows: &[Row], options: &AtlasOptions) -> Vec<Listing> {
        let mut listings = Vec::new();
        for row in rows {
            match read(row, self.target, options) {
                Reading::Listing(listing) => listings.push(*listing),
                Reading::NotAsked => self.account_row(row, Outcome::NotAsked),
                Reading::Unusable(why) => self.account_row(row, Outcome::Unusable(why)),
            }
        }
        listings
    }

    /// A proposal for an agency that is there, a new file for one that is not.
    fn settle(&mut self, group: &Group) {
        let Some((first, others)) = group.split() else { return };
        let (outcome, path) = match self.existing.agency(first) {
            Some(agency) => {
                self.propose(agency, group);
                (Outcome::Merged(agency.path.clone()), agency.path.clone())
            }
            None => {
                let path = self.free_path(first, group.suffix.as_deref());
                self.write(&path, group);
                (Outcome::Written(path.clone()), path)
            }
        };
        let apart =
            group.suffix.as_ref().map(|_| format!("another agency of the state has this name; this one is {path}"));
        self.account(first, outcome, apart);
        others.iter().for_each(|other| self.account(other, Outcome::Duplicate(path.clone()), None));
    }

    fn write(&mut self, path: &str, group: &Group) {
        if let Some(agency) = agency(group, self.target, &mut self.shelf) {
            self.taken.insert(path.to_owned());
            self.files.push(NewFile { path: path.to_owned(), text: record(&agency) });
        }
    }

    fn propose(&mut self, agency: &ExistingAgency, group: &Group) {
        let known = |listing: &Listing| agency.cites(&self.shelf.dataset, &listing.number);
        if group.listings.iter().all(known) {
            return;
        }
        let Some(addition) = partnership(group, self.target, &mut self.shelf) else { return };
        let there = agency.has_partnership(&self.target.vendor, self.target.program.as_deref());
        let advice = if there {
            "it has this partnership: add the event, or its sources to the event that it has, and the claims"
        } else {
            "it lacks this partnership: add it"
        };
        self.proposals.push(Proposal {
            path: agency.path.clone(),
            advice: advice.to_owned(),
            addition: record(&Yaml::List(vec![addition])),
        });
    }

    /// The file's name: the agency's, with its city or county where that is taken, with a number where both are.
    fn free_path(&self, listing: &Listing, suffix: Option<&str>) -> String {
        let folder = format!("agencies/us/{}", listing.place.state.to_lowercase());
        let name = slug(&listing.name);
        let city = listing.place.city.as_deref().or(listing.place.county.as_deref()).map(slug);
        let plain = if suffix.is_some() { None } else { Some(name.clone()) };
        let longer =
            [suffix.map(str::to_owned), city].into_iter().flatten().map(|more| slug(&format!("{name} {more}")));
        let numbered = (2..).map(|number: u32| format!("{name}-{number}"));
        let mut paths = plain.into_iter().chain(longer).chain(numbered).map(|name| format!("{folder}/{name}.yaml"));
        paths.find(|path| !self.taken.contains(path)).unwrap_or_default()
    }

    fn account(&mut self, listing: &Listing, outcome: Outcome, more: Option<String>) {
        let notes = listing.notes.iter().cloned().chain(more).collect();
        let name = format!("{} {}, {}", listing.number, listing.name, listing.place.state);
        self.accounting.rows.push(RowAccount { line: listing.line, name, outcome, notes });
    }

    fn account_row(&mut self, row: &Row, outcome: Outcome) {
        let name = format!("{} {}", row.cell("AOSNUMBER"), row.cell("Agency"));
        self.accounting.rows.push(RowAccount { line: row.line, name, outcome, notes: Vec::new() });
    }

    fn finish(mut self) -> Result<Import, ImportError> {
        // The document of the list alone would be cited by nobody.
        if !self.files.is_empty() || !self.proposals.is_empty() {
            self.files.append(&mut self.shelf.files);
        }
        self.files.sort_by(|one, other| one.path.cmp(&other.path));
        self.accounting.documents =
            self.files.iter().filter(|file| file.path.starts_with("content/documents/")).count();
        self.accounting.rows.sort_by_key(|row| row.line);
        self.accounting.check()?;
        Ok(Import { files: self.files, proposals: self.proposals, accounting: self.accounting })
    }
}
