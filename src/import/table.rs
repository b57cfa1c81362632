//! CSV to rows: columns are found by name, so that older and newer exports read alike.
//!
//! Entry: [`read`].

use std::collections::BTreeMap;

use super::atlas::ImportError;

/// A column that every export must have.
const NEEDED: [&str; 12] = [
    "AOSNUMBER",
    "City",
    "County",
    "State",
    "Agency",
    "Type of LEA",
    "Summary",
    "Type of Juris",
    "Technology",
    "Vendor",
    "Link 1",
    "Link 1 Source",
];

/// Columns that are read when they are there.
const OPTIONAL: [&str; 10] = [
    "Link 1 Date",
    "Link 2",
    "Link 2 Source",
    "Link 2 Date",
    "Link 3",
    "Link 3 Source",
    "Link 3 Date",
    "Other Links",
    "NEWAOSNUMBER (ORI9)",
    "TECH ABV",
];

/// Columns that are known and hold nothing that a record needs.
const PASSED_OVER: [&str; 6] =
    ["Link 1 Snapshot", "Link 1 Type", "Link 2 Snapshot", "Link 2 Type", "Link 3 Snapshot", "Link 3 Type"];

/// A whole export.
#[derive(Debug)]
pub struct Table {
    /// Its rows, in their order.
    pub rows: Vec<Row>,
    /// Names of columns that nobody knows.
    pub unknown_columns: Vec<String>,
}

/// One row: its cells by the names of their columns.
#[derive(Debug)]
pub struct Row {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    cells: BTreeMap<&'static str, String>,
}

impl Row {
    /// The cell as it stands, or nothing where the export has no such column.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Reads the whole text, UTF-8 with or without a byte order mark.
///
/// # Errors
/// A column that is needed is missing or there twice, or the text is no CSV of even rows.
pub fn read(bytes: &[u8]) -> Result<Table, ImportError> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().from_reader(bytes);
    let headers: Vec<String> =
        reader.headers().map_err(unreadable)?.iter().map(|name| name.trim().to_owned()).collect();
    let columns = columns(&headers)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |(index, name): &(usize, &'static str)| (*name, record.get(*index).unwrap_or_default().to_owned());
        rows.push(Row { line, cells: columns.iter().map(cell).collect() });
    }
    Ok(Table { rows, unknown_columns: unknown(&headers) })
}

fn columns(headers: &[String]) -> Result<Vec<(usize, &'static str)>, ImportError> {
    let mut columns = Vec::new();
    for name in NEEDED.into_iter().chain(OPTIONAL) {
        let mut places = headers.iter().enumerate().filter(|(_, header)| *header == name).map(|(index, _)| index);
        match (places.next(), places.next()) {
            (Some(_), Some(_)) => return Err(ImportError::ColumnTwice(name)),
            (Some(index), None) => columns.push((index, name)),
            (None, _) if NEEDED.contains(&name) => return Err(ImportError::MissingColumn(name)),
            (None, _) => {}
        }
    }
    Ok(columns)
}

fn unknown(headers: &[String]) -> Vec<String> {
    let known = |name: &String| {
        let name = name.as_str();
        NEEDED.contains(&name) || OPTIONAL.contains(&name) || PASSED_OVER.contains(&name)
    };
    headers.iter().filter(|name| !known(name)).cloned().collect()
}

fn unreadable(error: csv::Error) -> ImportError {
    let line = error.position().map_or(1, csv::Position::line);
    let why = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "it is not UTF-8".to_owned(),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("it has {len} cells, but the header has {expected_len}")
        }
        _ => "it is not CSV".to_owned(),
    };
    ImportError::Unreadable { line, why }
}
