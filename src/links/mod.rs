//! Links: what became of the addresses that the records cite. Everything but asking, which the command line does.
//!
//! Entry: [`asked`], the addresses of the site's documents and of their archived copies. For each of them the command line
//! asks the network and hands over what it [`Heard`]; then
//! 1. [`verdict`] says what that means: there, moved, dead, refused, a page for what is not there, drifted …;
//! 2. [`archive`] asks an archive's index in its words and reads its answer;
//! 3. [`told`] tells it: for people, as JSON, as Markdown for an issue, always with lines to paste.
//!
//! [`address`] resolves redirects and takes secrets out of addresses before anything is told ([`address::shown`]);
//! [`page`] reads the title and the words of a page.

pub mod address;
pub mod archive;
pub mod page;
pub mod told;
pub mod verdict;

use crate::model::Atlas;
use crate::model::document::Document;

/// What an address is to its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Where it is published.
    Original,
    /// A copy in a web archive.
    Archived,
}

impl Role {
    /// Its name in published forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Archived => "archived",
        }
    }
}

/// An address that the records cite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The file of the record.
    pub record: String,
    /// The title of the document.
    pub title: String,
    /// The address.
    pub address: String,
    /// What it is to the document.
    pub role: Role,
    /// The SHA-256 of the site's own copy, if it has one.
    pub sha256: Option<String>,
    /// The day of the document as digits, `20190729`; shorter where less is known.
    pub day: Option<String>,
    /// Whether an archived copy is recorded.
    pub is_archived: bool,
    /// Whether the record already says that the address is dead.
    pub is_known_gone: bool,
}

/// What came back from an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// An answer, after the redirects before it.
    Answer(Answer),
    /// No such host.
    NoHost,
    /// Nothing within the time allowed.
    Timeout,
    /// The connection could not be made secure.
    Tls,
    /// No connection, or one that broke off.
    Unreachable,
    /// The host, or one that it sent us to, is on a private network, where no source of a public site is.
    Private {
        /// Whether the record's own address is, and not one that it redirects to.
        at_once: bool,
    },
    /// More redirects than anybody should need.
    Redirects,
}

/// An answer of a server.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// The address that gave it.
    pub address: String,
    /// Statuses and targets of the redirects on the way.
    pub hops: Vec<(u16, String)>,
    /// The kind of content, in small letters, without parameters.
    pub kind: String,
    /// The content, or its beginning.
    pub body: Vec<u8>,
    /// Whether the content is whole.
    pub is_whole: bool,
}

/// Every address that documents cite, in the order of the documents; `only` these documents, where any are named.
pub fn asked(atlas: &Atlas, only: &[String]) -> Vec<Asked> {
    let documents = atlas.documents.iter().filter(|document| only.is_empty() || only.contains(&document.id));
    documents.flat_map(of_document).collect()
}

fn of_document(document: &Document) -> impl Iterator<Item = Asked> {
    let day = document.date().and_then(|date| date.start());
    let digits = |text: String| text.chars().filter(char::is_ascii_digit).collect();
    let day: Option<String> = day.map(|day| digits(day.to_string()));
    let asked = move |address: &String, role| Asked {
        record: format!("content/documents/{}.yaml", document.id),
        title: document.title.clone(),
        address: address.clone(),
        role,
        sha256: document.copy.as_ref().map(|copy| copy.sha256.to_ascii_lowercase()).filter(|_| role == Role::Original),
        day: day.clone(),
        is_archived: !document.archived.is_empty(),
        is_known_gone: document.gone.is_some(),
    };
    let original = document.url.iter().map(|url| (url, Role::Original));
    let archived = document.archived.iter().map(|(url, _)| (url, Role::Archived));
    let cited: Vec<Asked> = original.chain(archived).map(|(address, role)| asked(address, role)).collect();
    cited.into_iter()
}
