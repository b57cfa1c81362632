//! CSV by RFC 4180: commas, CRLF, a first row of names, UTF-8 without a mark.
//!
//! Spreadsheets run a cell that begins like a formula, whatever its quotes. So a text that begins with one of
//! [`SIGNS`] gets an apostrophe in front ([`neutral`]), which a program takes away again ([`original`]). No form is safe
//! in every spreadsheet and the same text for every program: the JSON files hold the texts untouched.
//! Source: OWASP, "CSV Injection". Numbers are no texts: `-78.9` stays `-78.9`.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

use super::PIECE;
use super::table::{Cell, SEPARATOR, TableWords};

/// What begins a formula, also after blanks; the wide forms count as their narrow ones in some spreadsheets.
pub const SIGNS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A table that is being written.
pub struct Sheet<'a> {
    writer: Writer<&'a mut dyn Write>,
}

impl<'a> Sheet<'a> {
    /// A table that holds the names of its columns.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn begin(words: &TableWords, out: &'a mut dyn Write) -> io::Result<Self> {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).buffer_capacity(PIECE).from_writer(out);
        writer.write_record(words.columns.iter().map(|column| column.name))?;
        Ok(Self { writer })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// As [`Sheet::begin`].
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        for cell in cells {
            self.writer.write_field(field(cell).as_bytes())?;
        }
        Ok(self.writer.write_record(None::<&[u8]>)?)
    }

    /// Ends the table.
    ///
    /// # Errors
    /// As [`Sheet::begin`].
    pub fn end(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

fn field<'a>(cell: &'a Cell<'_>) -> Cow<'a, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => neutral(text),
        Cell::Whole(number) => Cow::Owned(number.to_string()),
        Cell::Degrees(degrees) => Cow::Owned(degrees.to_string()),
        Cell::List(parts) => Cow::Owned(neutral(&parts.join(SEPARATOR)).into_owned()),
    }
}

/// `text` with an apostrophe in front where a spreadsheet could take it for a formula, or a program for a text that has
/// had one put there.
pub fn neutral(text: &str) -> Cow<'_, str> {
    if looks_like_a_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text from which [`neutral`] made `cell`.
pub fn original(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if looks_like_a_formula(text) => text,
        _ => cell,
    }
}

fn looks_like_a_formula(text: &str) -> bool {
    let rest = text.trim_start_matches('\'');
    let shown = rest.trim_start_matches(|character: char| character.is_whitespace() && !SIGNS.contains(&character));
    shown.starts_with(SIGNS)
}
