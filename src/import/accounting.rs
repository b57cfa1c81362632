//! The account of an import: rows in = rows accounted for.
//!
//! Entry: [`Accounting`]; [`Accounting::check`] proves the sum, its `Display` is the table.

use std::fmt;

use super::atlas::ImportError;

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The options did not ask for it.
    NotAsked,
    /// A new record was made from it; this is the record's path.
    Written(String),
    /// Its agency is already there, at this path.
    Merged(String),
    /// Its agency is that of an earlier row; this is the path of the record, which cites both.
    Duplicate(String),
    /// It could not be used, for this reason.
    Unusable(String),
}

/// One row of the source and its fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowAccount {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The number by which the source names the row, and its agency.
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
    /// What was mended, left out or in doubt, as sentences.
    pub notes: Vec<String>,
}

/// The whole account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accounting {
    /// How many rows the source has.
    pub rows_read: usize,
    /// Rows with their fates, in the order of the source.
    pub rows: Vec<RowAccount>,
    /// New document records.
    pub documents: usize,
    /// Names of columns that nobody knows; they were passed over.
    pub unknown_columns: Vec<String>,
}

impl Accounting {
    /// Proves that every row read has exactly one outcome.
    ///
    /// # Errors
    /// [`ImportError::Unaccounted`] if a row is missing or counted twice: a fault of this program.
    pub fn check(&self) -> Result<(), ImportError> {
        let mut lines: Vec<u64> = self.rows.iter().map(|row| row.line).collect();
        lines.dedup();
        if lines.len() == self.rows_read && self.rows.len() == self.rows_read {
            return Ok(());
        }
        Err(ImportError::Unaccounted { read: self.rows_read, accounted: self.rows.len() })
    }

    fn count(&self, wanted: impl Fn(&Outcome) -> bool) -> usize {
        self.rows.iter().filter(|row| wanted(&row.outcome)).count()
    }

    fn sums(&self) -> [(&'static str, usize); 7] {
        [
            ("rows read", self.rows_read),
            ("  not asked for", self.count(|outcome| *outcome == Outcome::NotAsked)),
            ("  agencies written", self.count(|outcome| matches!(outcome, Outcome::Written(_)))),
            ("  merged (proposed)", self.count(|outcome| matches!(outcome, Outcome::Merged(_)))),
            ("  duplicates", self.count(|outcome| matches!(outcome, Outcome::Duplicate(_)))),
            ("  could not be used", self.count(|outcome| matches!(outcome, Outcome::Unusable(_)))),
            ("documents written", self.documents),
        ]
    }
}

impl fmt::Display for Accounting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, count) in self.sums() {
            writeln!(formatter, "{name:<20} {count:>7}")?;
        }
        for name in &self.unknown_columns {
            writeln!(formatter, "column passed over: {name}")?;
        }
        self.section(formatter, "Rows that could not be used", |row| match &row.outcome {
            Outcome::Unusable(why) => vec![why.clone()],
            _ => Vec::new(),
        })?;
        self.section(formatter, "Agencies that are already there", |row| match &row.outcome {
            Outcome::Merged(path) => vec![format!("see {path}")],
            _ => Vec::new(),
        })?;
        self.section(formatter, "Rows that repeat an agency", |row| match &row.outcome {
            Outcome::Duplicate(path) => vec![format!("cited in {path}")],
            _ => Vec::new(),
        })?;
        self.section(formatter, "What was mended, left out or is in doubt", |row| row.notes.clone())
    }
}

impl Accounting {
    fn section(
        &self,
        formatter: &mut fmt::Formatter<'_>,
        title: &str,
        sentences: impl Fn(&RowAccount) -> Vec<String>,
    ) -> fmt::Result {
        let told = || self.rows.iter().flat_map(|row| sentences(row).into_iter().map(move |sentence| (row, sentence)));
        let count = told().count();
        if count == 0 {
            return Ok(());
        }
        writeln!(formatter, "\n{title} ({count})")?;
        for (row, sentence) in told() {
            writeln!(formatter, "  line {:<5} {}: {sentence}", row.line, row.name)?;
        }
        Ok(())
    }
}
