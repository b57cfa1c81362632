//! Technologies of the Atlas that are programs of vendors that we know.
//!
//! Entry: [`target`]. Adding one means adding to [`KNOWN`].

use super::atlas::{AtlasOptions, ImportError};

/// Where the rows of one technology go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The technology, as the Atlas writes it.
    pub technology: String,
    /// Id of the vendor.
    pub vendor: String,
    /// Id of the vendor's program.
    pub program: Option<String>,
    /// What the date of `Link 1` means.
    pub dates: DateMeaning,
    /// The vendor's own list, where `Link 1` is one list for all rows.
    pub list: Option<&'static VendorList>,
}

/// What the column `Link 1 Date` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateMeaning {
    /// The day on which the partnership became active; the list calls it by this name.
    Active(&'static str),
    /// The date of the page behind the link, which says nothing about the partnership.
    Page,
}

/// A list of partners that a vendor published.
#[derive(Debug, PartialEq, Eq)]
pub struct VendorList {
    /// Key of its address, see `links::key`.
    pub key: &'static str,
    /// Id of its document.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// What it is.
    pub about: &'static str,
}

struct Known {
    technology: &'static str,
    vendor: &'static str,
    program: &'static str,
    dates: DateMeaning,
    list: &'static VendorList,
}

static KNOWN: [Known; 1] = [Known {
    technology: "Ring/Neighbors Partnership",
    vendor: "ring",
    program: "neighbors",
    dates: DateMeaning::Active("Active Date"),
    list: &VendorList {
        key: "google.com/maps/d/viewer?mid=1eYVDPh5itXq5acDT9b0BVeQwmESBa4cB",
        id: "ring-active-agency-map",
        title: "Active Agency Map",
        publisher: "Ring",
        about: "Ring's own public map of the agencies in its Neighbors program. Each mark names an agency and the day on \
            which it became active there, which is not the day on which it signed an agreement.",
    },
}];

/// Where the rows of the technology asked for go; without one, the rows of the first that is known.
///
/// # Errors
/// The technology is none that is known, and the options do not say whose it is.
pub fn target(options: &AtlasOptions) -> Result<Target, ImportError> {
    let known = match &options.technology {
        None => KNOWN.first(),
        Some(technology) => KNOWN.iter().find(|known| known.technology.eq_ignore_ascii_case(technology)),
    };
    match (&options.program, known, &options.technology) {
        (None, Some(known), _) => Ok(Target {
            technology: known.technology.to_owned(),
            vendor: known.vendor.to_owned(),
            program: Some(known.program.to_owned()),
            dates: known.dates,
            list: Some(known.list),
        }),
        (Some(named), _, Some(technology)) => Ok(Target {
            technology: technology.clone(),
            vendor: named.vendor.clone(),
            program: named.program.clone(),
            dates: known.map_or(DateMeaning::Page, |known| known.dates),
            list: known.map(|known| known.list),
        }),
        (Some(_), _, None) => Err(ImportError::ProgramWithoutTechnology),
        (None, None, technology) => Err(ImportError::UnknownTechnology(technology.clone().unwrap_or_default())),
    }
}
