//! A row as a listing: what the Atlas says about one agency, without dirt, with everything that was mended told.
//!
//! Entry: [`read`].

use super::atlas::AtlasOptions;
use super::cells::{agency_name, clean};
use super::dates::{from_cell, from_summary};
use super::kinds::{kind_of, serves_county};
use super::links::Link;
use super::places::{Place, Told, place};
use super::programs::{DateMeaning, Target};
use super::table::Row;
use crate::date::PartialDate;
use crate::record::kinds::agency::AgencyKind;
use crate::record::scalars::id::slug;

/// What one row says.
#[derive(Debug, Clone)]
pub struct Listing {
    /// The line of the file on which the row begins.
    pub line: u64,
    /// The number by which the Atlas names the row.
    pub number: String,
    /// The agency's name.
    pub name: String,
    /// What sort of agency it is.
    pub kind: AgencyKind,
    /// Where it is.
    pub place: Place,
    /// Since when the partnership is active, if the source says so.
    pub date: Option<PartialDate>,
    /// Whether `date` is the list's own, rather than one told in the summary.
    pub listed_date: bool,
    /// The link behind the row's main statement.
    pub first_link: Option<Link>,
    /// All further links.
    pub other_links: Vec<Link>,
    /// What was mended, left out or in doubt, as sentences.
    pub notes: Vec<String>,
}

/// Words of a summary by which a row may say the contrary of what its columns say.
const DOUBTS: [&str; 9] =
    ["however", "denied", "denies", "disputes", "ended", "terminated", "canceled", "cancelled", "rejected"];

/// What becomes of a row at first sight.
#[derive(Debug)]
pub enum Reading {
    /// The options do not ask for it.
    NotAsked,
    /// It cannot be used, for this reason.
    Unusable(String),
    /// It says something.
    Listing(Box<Listing>),
}

/// Reads one row.
pub fn read(row: &Row, target: &Target, options: &AtlasOptions) -> Reading {
    let technology = clean(row.cell("Technology"));
    if !technology.eq_ignore_ascii_case(&target.technology) {
        return other_technology(&technology, options);
    }
    let vendor = clean(row.cell("Vendor"));
    if options.vendor.as_ref().is_some_and(|wanted| !vendor.eq_ignore_ascii_case(wanted)) {
        return Reading::NotAsked;
    }
    let state = clean(row.cell("State"));
    let name = agency_name(row.cell("Agency"), &state);
    if slug(&name).is_empty() {
        return Reading::Unusable("it names no agency".to_owned());
    }
    let (kind, known_kind) = kind_of(&clean(row.cell("Type of LEA")), &clean(row.cell("Type of Juris")), &name);
    let (city, county) = (clean(row.cell("City")), clean(row.cell("County")));
    let told = Told { state: &state, city: &city, county: &county, agency: &name, serves_county: serves_county(kind) };
    let Some(place) = place(&told) else {
        return Reading::Unusable(format!("its state, `{state}`, is none of the United States"));
    };
    let mut listing = Listing {
        line: row.line,
        number: clean(row.cell("AOSNUMBER")),
        name,
        kind,
        notes: place.notes.clone(),
        place,
        date: None,
        listed_date: false,
        first_link: None,
        other_links: Vec::new(),
    };
    listing.note_names(row, known_kind);
    listing.note_vendor(&vendor, target);
    listing.take_date(row, target);
    listing.take_links(row);
    Reading::Listing(Box::new(listing))
}

/// Without a technology on the command line, the rows of the unknown ones are told rather than passed over.
fn other_technology(technology: &str, options: &AtlasOptions) -> Reading {
    match options.technology {
        Some(_) => Reading::NotAsked,
        None => Reading::Unusable(format!("no vendor and program are known for the technology `{technology}`")),
    }
}

impl Listing {
    fn note_names(&mut self, row: &Row, known_kind: bool) {
        let written = row.cell("Agency").trim();
        if written != self.name {
            self.notes.push(format!("the name `{}` is written `{}`", clean(written), self.name));
        }
        self.note_summary(&clean(row.cell("Summary")), &clean(written));
        if !known_kind {
            let lea = clean(row.cell("Type of LEA"));
            self.notes.push(format!("the type `{lea}` is no kind of agency that we know: written as `other`"));
        }
        if self.number.is_empty() {
            self.notes.push("it has no AOSNUMBER, so the citation names its agency alone".to_owned());
        }
    }

    /// No words of a summary are taken; but it may say that the row is about another agency, or that the agency denies it.
    fn note_summary(&mut self, summary: &str, written: &str) {
        let about = summary.strip_prefix("The ").unwrap_or(summary);
        if !summary.is_empty() && !about.starts_with(written) {
            self.notes.push("its summary names the agency otherwise; the column Agency is used".to_owned());
        }
        let words = || summary.split(|letter: char| !letter.is_alphabetic());
        if let Some(word) = words().find(|word| DOUBTS.iter().any(|doubt| doubt.eq_ignore_ascii_case(word))) {
            self.notes.push(format!("its summary says more (`{word}`): read it before the record is published"));
        }
    }

    /// A vendor cell that names something else does not take the row away from its technology.
    fn note_vendor(&mut self, vendor: &str, target: &Target) {
        if target.list.is_some() && slug(vendor) != target.vendor {
            self.notes.push(format!("its vendor is given as `{vendor}`; the technology says {}", target.vendor));
        }
    }

    fn take_date(&mut self, row: &Row, target: &Target) {
        let DateMeaning::Active(_) = target.dates else { return };
        let cell = clean(row.cell("Link 1 Date"));
        if cell.is_empty() {
            self.date = from_summary(row.cell("Summary"));
            if self.date.is_none() {
                self.notes.push("it has no date".to_owned());
            }
            return;
        }
        self.date = from_cell(&cell);
        self.listed_date = self.date.is_some();
        if self.date.is_none() {
            self.notes.push(format!("left out its date: `{cell}` is no day of the calendar, month/day/year"));
        }
    }

    fn take_links(&mut self, row: &Row) {
        let first = [("Link 1", "Link 1 Source", "Link 1 Date")];
        let further = [("Link 2", "Link 2 Source", "Link 2 Date"), ("Link 3", "Link 3 Source", "Link 3 Date")];
        self.first_link = first.iter().find_map(|columns| self.link(row, *columns));
        self.other_links = further.iter().filter_map(|columns| self.link(row, *columns)).collect();
        let more: Vec<String> = row
            .cell("Other Links")
            .split(|character: char| character.is_whitespace() || matches!(character, ';' | ','))
            .filter(|address| !address.is_empty())
            .map(str::to_owned)
            .collect();
        for address in more {
            let link = self.read_link("Other Links", &address, "", "");
            self.other_links.extend(link);
        }
    }

    fn link(&mut self, row: &Row, (address, source, date): (&'static str, &str, &str)) -> Option<Link> {
        let written = row.cell(address).trim();
        if written.is_empty() {
            return None;
        }
        self.read_link(address, written, &clean(row.cell(source)), &clean(row.cell(date)))
    }

    fn read_link(&mut self, column: &str, address: &str, source: &str, date: &str) -> Option<Link> {
        match Link::read(address, source, date) {
            Ok(link) => Some(link),
            Err(why) => {
                self.notes.push(format!("left out its {column}, `{}`: {why}", clean(address)));
                None
            }
        }
    }
}
