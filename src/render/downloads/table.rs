//! Tables, each column described once.
//!
//! [`table!`] takes the name of a table and its columns, each with its words as a doc comment, its form, an example and
//! the cell of a row. It yields the words ([`TableWords`]), which the data page and `datapackage.json` show, and the
//! writer, so that the three cannot disagree. `GeoJSON` and KML show the cells of the table of agencies.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::plan::page::Download;
use crate::record::{ChoiceShape, Field, Shape};
use crate::render::scene::Scene;

/// A table: its words, how it is written, how many rows it has.
pub struct Table {
    /// What it is, column by column.
    pub words: &'static TableWords,
    /// Writes it as CSV.
    pub csv: fn(Scene<'_>, &mut dyn Write) -> io::Result<()>,
    /// How many rows it has.
    pub count: fn(Scene<'_>) -> usize,
}

/// What a table is, for people and for programs.
#[derive(Debug)]
pub struct TableWords {
    /// The file.
    pub download: Download,
    /// Its name: `agencies`.
    pub name: &'static str,
    /// What one row is.
    pub about: &'static str,
    /// The columns that no two rows share; empty when rows have no name of their own.
    pub key: &'static [&'static str],
    /// Columns that name a row of another table: column, table, column there.
    pub leads: &'static [(&'static str, &'static str, &'static str)],
    /// Its columns, in the order of the file.
    pub columns: &'static [ColumnWords],
}

/// What a column holds.
#[derive(Debug)]
pub struct ColumnWords {
    /// Its name in the first row.
    pub name: &'static str,
    /// The form of its cells.
    pub form: Form,
    /// What it means.
    pub about: &'static str,
    /// A cell of it.
    pub example: &'static str,
}

/// The form of the cells of a column.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// Plain text.
    Text,
    /// The id of a record.
    Id,
    /// A date as the source gives it: EDTF, [`crate::date`].
    Date,
    /// A web address, or the address of a page.
    Address,
    /// A whole number.
    Whole,
    /// Degrees of WGS 84.
    Degrees,
    /// One of the words of a field of a record.
    Choice(fn() -> Shape),
    /// One of a few words that no record has.
    Words(&'static [ChoiceShape]),
    /// Several texts, joined by [`SEPARATOR`] in a cell.
    List,
}

impl Form {
    /// What it is called, for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Id => "id",
            Self::Date => "date",
            Self::Address => "link",
            Self::Whole => "whole number",
            Self::Degrees => "degrees",
            Self::Choice(_) | Self::Words(_) => "one of",
            Self::List => "list",
        }
    }

    /// The words that it takes, each with its meaning; none where any text will do.
    pub fn words(self) -> &'static [ChoiceShape] {
        match self {
            Self::Words(words) => words,
            Self::Choice(shape) => match shape() {
                Shape::Choice(_, words) => words,
                _ => &[],
            },
            _ => &[],
        }
    }
}

/// Stands between the parts of a list in one cell.
pub const SEPARATOR: &str = " | ";

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Nothing is known, or nothing applies.
    Empty,
    /// Text.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(u64),
    /// Degrees.
    Degrees(f64),
    /// Several texts.
    List(Vec<Cow<'a, str>>),
}

impl<'a> Cell<'a> {
    /// Text.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// Text, where there is one.
    pub fn maybe<T: AsRef<str> + ?Sized>(text: Option<&'a T>) -> Self {
        text.map_or(Self::Empty, |text| Self::text(text.as_ref()))
    }

    /// Whatever can be shown, where it is known: a date, above all.
    pub fn shown(value: Option<impl ToString>) -> Self {
        value.map_or(Self::Empty, |value| Self::text(value.to_string()))
    }

    /// A whole number.
    pub fn count(number: usize) -> Self {
        Self::Whole(number as u64)
    }

    /// A whole number, where it is known.
    pub fn whole(number: Option<u32>) -> Self {
        number.map_or(Self::Empty, |number| Self::Whole(u64::from(number)))
    }

    /// Degrees, where they are known.
    pub fn degrees(degrees: Option<f64>) -> Self {
        degrees.map_or(Self::Empty, Self::Degrees)
    }

    /// A list; empty when it has no parts.
    pub fn list<T: Into<Cow<'a, str>>>(parts: impl IntoIterator<Item = T>) -> Self {
        let parts: Vec<Cow<'a, str>> = parts.into_iter().map(Into::into).collect();
        if parts.is_empty() { Self::Empty } else { Self::List(parts) }
    }
}

/// The words of a choice of the records, for [`Form::Choice`].
pub fn choice<T: Field>() -> Shape {
    T::shape()
}

/// Degrees with six decimals, about 10 cm: what RFC 7946, 11.2, names as enough, and no more than a seat's point bears.
pub fn six_decimals(degrees: f64) -> f64 {
    (degrees * 1e6).round() / 1e6
}

/// Describes a table and writes it.
macro_rules! table {
    (
        $(#[doc = $about:literal])+
        $download:ident $name:literal,
        key: [$($key:literal),*],
        leads: [$($lead:expr),*],
        |$row:ident: $row_type:ident| {
            $( $(#[doc = $meaning:literal])+ $column:ident: $form:expr, $example:literal => $cell:expr; )+
        }
    ) => {
        /// What the table is, column by column.
        pub static WORDS: $crate::render::downloads::table::TableWords = $crate::render::downloads::table::TableWords {
            download: $crate::plan::page::Download::$download,
            name: $name,
            about: concat!($($about, "\n"),+).trim_ascii(),
            key: &[$($key),*],
            leads: &[$($lead),*],
            columns: &[$(
                $crate::render::downloads::table::ColumnWords {
                    name: stringify!($column),
                    form: $form,
                    about: concat!($($meaning, "\n"),+).trim_ascii(),
                    example: $example,
                },
            )+],
        };

        /// The table.
        pub static TABLE: $crate::render::downloads::table::Table = $crate::render::downloads::table::Table {
            words: &WORDS,
            csv,
            count: |scene| rows(scene).count(),
        };

        fn csv(scene: $crate::render::scene::Scene<'_>, out: &mut dyn std::io::Write) -> std::io::Result<()> {
            let mut sheet = $crate::render::downloads::csv::Sheet::begin(&WORDS, out)?;
            for row in rows(scene) {
                sheet.row(&cells(&row))?;
            }
            sheet.end()
        }

        /// The cells of a row, in the order of the columns.
        pub fn cells<'r>($row: &'r $row_type<'r>) -> Vec<$crate::render::downloads::table::Cell<'r>> {
            vec![$($cell),+]
        }
    };
}
pub(super) use table;
