//! Places: where an agency sits, and the countries and regions that have a page.

use super::{AgencyIndex, MeasureIndex};

/// Where an agency sits.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Place {
    /// Country, ISO 3166-1 alpha-2 in lower case: `us`.
    pub country: String,
    /// Region, ISO 3166-2 without the country, in lower case: `va`. `None` for an agency of the whole country.
    pub region: Option<String>,
    /// City, as the record has it.
    pub city: Option<String>,
    /// County, as the record or the gazetteer has it.
    pub county: Option<String>,
    /// The point, when there is one.
    pub spot: Option<Spot>,
}

/// A point on the map and how well it is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// What the point stands for.
    pub precision: Precision,
}

/// What a point stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Given by the record.
    Record,
    /// The middle of the city.
    City,
    /// A point inside the county.
    County,
    /// A point inside the region.
    Region,
}

impl Precision {
    /// Its name in published files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::City => "city",
            Self::County => "county",
            Self::Region => "region",
        }
    }
}

/// A country, or a region of one, that has a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// Country code.
    pub country: String,
    /// Region code; `None` for the country itself.
    pub region: Option<String>,
    /// Its name, `Virginia`.
    pub name: String,
    /// All agencies in it.
    pub agencies: Vec<AgencyIndex>,
    /// All measures in it.
    pub measures: Vec<MeasureIndex>,
    /// Changes that concern an agency in it, by position, the newest first.
    pub changes: Vec<usize>,
}

impl Region {
    /// Its id: `us`, `us/va`.
    pub fn id(&self) -> String {
        match &self.region {
            Some(region) => format!("{}/{region}", self.country),
            None => self.country.clone(),
        }
    }
}
