//! A rule with what explains it: where it belongs, and a record that breaks it.
//!
//! `catalogue` fills these; `plainsight explain` and the page of the rules show them.

use super::Rule;

/// What a rule is about, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chapter {
    /// What may stand in no record, for the sake of people.
    People,
    /// What one record says.
    Record,
    /// What several records say together.
    Records,
    /// How a record is written.
    Form,
    /// Which files a site folder holds.
    Files,
    /// The finished site.
    Site,
}

impl Chapter {
    /// Every chapter, in the order of the page.
    pub const ALL: [Self; 6] = [Self::People, Self::Record, Self::Records, Self::Form, Self::Files, Self::Site];

    /// Its name in translations and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Record => "record",
            Self::Records => "records",
            Self::Form => "form",
            Self::Files => "files",
            Self::Site => "site",
        }
    }
}

/// A rule and what explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The rule.
    pub rule: &'static Rule,
    /// What it is about.
    pub chapter: Chapter,
    /// A file that breaks it; none for rules that no text can break.
    pub example: Option<Example>,
}

/// A file that breaks a rule, and what is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Where the file lies in its site.
    pub path: String,
    /// Its lines.
    pub lines: Vec<ExampleLine>,
    /// What is told.
    pub message: String,
}

/// A line of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleLine {
    /// The text.
    pub text: String,
    /// Whether this is the line that is told.
    pub wrong: bool,
}
