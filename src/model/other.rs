//! Vendors, counts, measures, prose, actions, changes, and the site itself.

use super::agency::Citation;
use super::place::Place;
use super::text::{Text, Translated};
use super::{AgencyIndex, CountIndex, VendorIndex};
use crate::date::Date;
use crate::record::kinds::action::ActionKind;
use crate::record::kinds::changes::ChangeKind;
use crate::record::kinds::counts::{Basis, Precision};
use crate::record::kinds::measure::{MeasureKind, MeasureStatus};
use crate::record::kinds::site::Addresses;
use crate::source::Span;

/// A paragraph with its sources.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The words.
    pub text: Text,
    /// What shows them.
    pub sources: Vec<Citation>,
}

/// A company.
#[derive(Debug, Clone, PartialEq)]
pub struct Vendor {
    /// Its id.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// Its name.
    pub name: String,
    /// The company that owns it.
    pub owner: Option<String>,
    /// Its own site.
    pub website: Option<String>,
    /// What it is.
    pub about: Statement,
    /// Its programs.
    pub programs: Vec<Program>,
    /// Agencies with a partnership, by id.
    pub agencies: Vec<AgencyIndex>,
}

/// A program of a vendor.
#[derive(Debug, Clone, PartialEq)]
pub struct Program {
    /// Its id within the vendor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: Statement,
    /// What happened to it, the earliest first.
    pub history: Vec<(Date, Statement)>,
    /// Agencies with a partnership in it, by id.
    pub agencies: Vec<AgencyIndex>,
}

/// A claim about the total.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    /// Its id.
    pub id: String,
    /// Whose partnerships are counted.
    pub vendor: VendorIndex,
    /// The number.
    pub value: Option<u32>,
    /// How exact it is.
    pub precision: Precision,
    /// The source's own words.
    pub wording: String,
    /// When.
    pub date: Date,
    /// Who said it.
    pub by: Text,
    /// On what basis.
    pub basis: Basis,
    /// What was counted, with its sources.
    pub statement: Statement,
}

/// What a council or oversight body did.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its id.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// Its name.
    pub title: Text,
    /// What sort of measure it is.
    pub kind: MeasureKind,
    /// Where it stands.
    pub status: MeasureStatus,
    /// Since when.
    pub date: Date,
    /// Where.
    pub place: Place,
    /// What it says, with its sources.
    pub statement: Statement,
    /// Agencies that it concerns.
    pub agencies: Vec<AgencyIndex>,
}

/// Prose in Markdown, with the citations in it resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Markdown {
    /// Where the text stands.
    pub span: Span,
    /// The text, with each citation `[@id, p. 1]` replaced by [`CITATION_MARK`].
    pub text: String,
    /// The citations, in the order of the marks.
    pub citations: Vec<Citation>,
}

/// Stands in [`Markdown`] where a citation stood. It cannot be in a record: private use characters are refused.
pub const CITATION_MARK: char = '\u{e000}';

/// A page of prose.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// One sentence about it.
    pub summary: Option<Text>,
    /// Its place in the menu.
    pub menu: Option<u32>,
    /// The text.
    pub body: Translated<Markdown>,
}

/// A call to action.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What sort of action it is.
    pub kind: ActionKind,
    /// Why.
    pub summary: Text,
    /// What the button says.
    pub button: Text,
    /// Where the button leads, if not to the page.
    pub url: Option<String>,
    /// What to send or to say about one agency.
    pub letter: Option<Translated<Letter>>,
    /// The text.
    pub body: Translated<Markdown>,
}

/// A letter or a call script with placeholders, to be filled in for an agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The subject of a letter; `None` for something to say.
    pub subject: Option<String>,
    /// The words.
    pub text: String,
}

/// A petition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Petition {
    /// What the reader signs.
    pub demand: Text,
    /// Where the form is sent.
    pub endpoint: String,
    /// What is done with the names.
    pub privacy: String,
    /// The names of the fields: name, e-mail, postcode, agency; `None` for one that is not asked for.
    pub fields: [Option<String>; 4],
    /// Fields with their values.
    pub fixed: Vec<(String, String)>,
}

/// A change of the site itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The day.
    pub date: Date,
    /// What sort of change.
    pub kind: ChangeKind,
    /// Its title.
    pub title: Text,
    /// What changed and why, with what shows it.
    pub statement: Statement,
    /// Agencies that it concerns.
    pub agencies: Vec<AgencyIndex>,
    /// Agencies whose records it took down.
    pub removed: Vec<Removed>,
}

/// An agency whose record was taken down: what is left of it is its name at its address, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// The id that it had.
    pub id: String,
    /// Where the change names it.
    pub span: Span,
    /// Its name.
    pub name: String,
}

/// A language of the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// BCP 47: `en`, `es`, `pt-BR`.
    pub code: String,
    /// Where the site names it, if it does.
    pub span: Option<Span>,
}

/// The site as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// Its title.
    pub title: Text,
    /// One sentence about it.
    pub summary: Text,
    /// The address under which it is published, ending in `/`.
    pub base_url: Option<String>,
    /// The repository of the records, without a final `/`.
    pub repository: Option<String>,
    /// Its languages, at least one. The first is that of its texts.
    pub languages: Vec<Language>,
    /// The theme's name.
    pub theme: String,
    /// Where the theme is named, if it is.
    pub theme_span: Option<Span>,
    /// How addresses look.
    pub addresses: Addresses,
    /// The words before the box.
    pub demand_before: Text,
    /// The words in the box.
    pub demand_boxed: Text,
    /// The words under the demand.
    pub demand_text: Text,
    /// What the large button says.
    pub demand_button: Text,
    /// The count held against what is documented.
    pub told: Option<CountIndex>,
    /// Who publishes it: name, page, e-mail.
    pub contact: Option<(String, Option<String>, Option<String>)>,
    /// A petition that readers sign.
    pub petition: Option<Petition>,
    /// Name and address of the licence.
    pub licence: (String, String),
    /// Thanks: words and address.
    pub attributions: Vec<(Text, Option<String>)>,
}

impl Site {
    /// The language of its texts.
    pub fn language(&self) -> &str {
        self.languages.first().map_or("en", |language| &language.code)
    }
}
