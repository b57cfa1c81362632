//! What a site consists of: its pages, its files for programs, its assets.

use crate::model::{AgencyIndex, DocumentIndex, VendorIndex};
use crate::source::SourceId;

/// A page that a reader can open.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// `index.html`
    Home,
    /// `agencies/us/va/….html`
    Agency(AgencyIndex),
    /// An address that an agency had before.
    Formerly(AgencyIndex, usize),
    /// The address of an agency whose record was taken down: the position of the change, and that within it.
    Removed(usize, usize),
    /// `documents.html`
    Documents,
    /// `documents/….html`
    Document(DocumentIndex),
    /// `places/us/va.html`, by the position of the region.
    Place(usize),
    /// `vendors/….html`
    Vendor(VendorIndex),
    /// `timeline.html`
    Timeline,
    /// `counts.html`
    Counts,
    /// `measures.html`
    Measures,
    /// `actions.html`
    Actions,
    /// `actions/….html`, by position.
    Action(usize),
    /// `data.html`: the files for programs and what their columns mean.
    Data,
    /// `records.html`: the reference of the records.
    Records,
    /// `rules.html`: every rule, why it holds, how to mend what breaks it.
    Rules,
    /// `contribute.html`
    Contribute,
    /// `help-wanted.html`
    HelpWanted,
    /// `changes.html`
    Changes,
    /// A page of prose, by position.
    Prose(usize),
    /// `embed.html`: the map alone, for other sites' frames.
    Embed,
    /// `404.html`
    NotFound,
}

impl Page {
    /// The file of its template, by which its kind is known.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Home => "home.html",
            Self::Agency(_) => "agency.html",
            Self::Formerly(..) => "formerly.html",
            Self::Removed(..) => "removed.html",
            Self::Documents => "documents.html",
            Self::Document(_) => "document.html",
            Self::Place(_) => "place.html",
            Self::Vendor(_) => "vendor.html",
            Self::Timeline => "timeline.html",
            Self::Counts => "counts.html",
            Self::Measures => "measures.html",
            Self::Actions => "actions.html",
            Self::Action(_) => "action.html",
            Self::Data => "data.html",
            Self::Records => "records.html",
            Self::Rules => "rules.html",
            Self::Contribute => "contribute.html",
            Self::HelpWanted => "help_wanted.html",
            Self::Changes => "changes.html",
            Self::Prose(_) => "prose.html",
            Self::Embed => "embed.html",
            Self::NotFound => "not_found.html",
        }
    }
}

/// A file for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Download {
    /// Agencies, one row each.
    AgenciesCsv,
    /// Status events, one row each.
    EventsCsv,
    /// Claims, one row each.
    ClaimsCsv,
    /// Citations, one row each.
    CitationsCsv,
    /// Documents, one row each.
    DocumentsCsv,
    /// Claims about the total, one row each.
    CountsCsv,
    /// Measures, one row each.
    MeasuresCsv,
    /// Agencies as points.
    AgenciesGeojson,
    /// Agencies as points, for programs that read KML.
    AgenciesKml,
    /// Everything about agencies, without loss.
    AgenciesJson,
    /// Everything about documents, without loss.
    DocumentsJson,
    /// What the tables are, as a Frictionless data package.
    Datapackage,
}

impl Download {
    /// Every file for programs, in the order of the data page.
    pub const ALL: [Self; 12] = [
        Self::AgenciesCsv,
        Self::EventsCsv,
        Self::ClaimsCsv,
        Self::CitationsCsv,
        Self::DocumentsCsv,
        Self::CountsCsv,
        Self::MeasuresCsv,
        Self::AgenciesGeojson,
        Self::AgenciesKml,
        Self::AgenciesJson,
        Self::DocumentsJson,
        Self::Datapackage,
    ];

    /// Its file name in `data/`.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::AgenciesCsv => "agencies.csv",
            Self::EventsCsv => "events.csv",
            Self::ClaimsCsv => "claims.csv",
            Self::CitationsCsv => "citations.csv",
            Self::DocumentsCsv => "documents.csv",
            Self::CountsCsv => "counts.csv",
            Self::MeasuresCsv => "measures.csv",
            Self::AgenciesGeojson => "agencies.geojson",
            Self::AgenciesKml => "agencies.kml",
            Self::AgenciesJson => "agencies.json",
            Self::DocumentsJson => "documents.json",
            Self::Datapackage => "datapackage.json",
        }
    }
}

/// A file for the scripts of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Find {
    /// Every agency, in columns.
    Agencies,
    /// Towns and counties of the United States that begin with a letter, or ZIP codes that begin with a digit.
    Places(char),
    /// What the form for contributions knows: the fields of the records, and what a record may name.
    Records,
}

impl Find {
    /// Its file name in `assets/find/`.
    pub fn file_name(self) -> String {
        match self {
            Self::Agencies => "agencies.json".to_owned(),
            Self::Places(key) => format!("places/{key}.json"),
            Self::Records => "records.json".to_owned(),
        }
    }
}

/// What a route leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// A page.
    Page(Page),
    /// A file for programs.
    Download(Download),
    /// A file for the scripts of the pages.
    Find(Find),
    /// The JSON Schema of a kind of record, by the kind's name.
    Schema(crate::record::kinds::Kind),
    /// A text of the theme, as it is.
    ThemeText(SourceId),
    /// Another file, by its position among the blobs.
    Blob(usize),
    /// A text beside the content, as it is.
    Text(SourceId),
    /// `assets/map/us-va.json`, by the state's postal code: what the national map shows as a reader looks closer.
    Depth(&'static str),
    /// `assets/map/index.json`: claimed totals by day, for the map's play through time.
    Claims,
    /// `feed.xml`
    Feed,
    /// `feeds/us-va.xml`, by the position of the region.
    PlaceFeed(usize),
    /// `sitemap.xml`
    Sitemap,
    /// `sitemap-1.xml`, by its position: a part of a sitemap that is too long for one file.
    SitemapPart(usize),
    /// `robots.txt`
    Robots,
    /// `assets/find/words.es.json`: the words of the pages' scripts, by the position of the language.
    ScriptWords(usize),
    /// `assets/find/form.es.json`: the words of the form for contributions, by the position of the language.
    FormWords(usize),
    /// `.nojekyll`: GitHub Pages then serves the files as they are.
    NoJekyll,
}

impl Output {
    /// Whether it is a page that search engines should know. Not the page for what is not there, the map for other sites' frames
    /// and the addresses of before and of what was taken down.
    pub fn is_listed(&self) -> bool {
        match self {
            Self::Page(page) => !matches!(page, Page::NotFound | Page::Embed | Page::Formerly(..) | Page::Removed(..)),
            _ => false,
        }
    }

    /// Whether each language has its own. Old addresses and the page for missing ones are in the first language alone.
    pub fn is_translated(&self) -> bool {
        match self {
            Self::Page(page) => !matches!(page, Page::Formerly(..) | Page::NotFound),
            other => *other == Self::Claims,
        }
    }
}
