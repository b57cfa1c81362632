//! Links to a source that outlive it: the original beside the archived copy, each with what is known of the other.
//!
//! Entry: [`Source::of`]. The attributes are those of Robust Links (<https://robustlinks.mementoweb.org/spec/>):
//! `data-originalurl`, `data-versionurl`, `data-versiondate`. No script reads them here; browsers' extensions and those
//! who mend the site in twenty years do. Where no copy is recorded, the Internet Archive's own form for the date of the
//! source leads to whatever it holds: nobody has looked there, so the page says "look for", and no attribute claims it.

use serde::Serialize;

use super::said::Said;
use super::words::{DateWords, Words};
use crate::date::{Date, PartialDate};
use crate::model::document::Document;

/// A link to an original or to a copy of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RobustLink {
    /// What it says.
    pub text: Said,
    /// Where it leads.
    pub href: String,
    /// The address of the original.
    pub original: Option<String>,
    /// The address of an archived copy.
    pub version: Option<String>,
    /// The day of that copy, or else the day on which the source was seen: `2019-07-29`.
    pub version_date: Option<String>,
}

/// The ways to a document, each only where it is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Where it is published.
    pub original: Option<RobustLink>,
    /// Its first archived copy.
    pub archived: Option<RobustLink>,
    /// Where a copy may be, which nobody has looked for.
    pub look: Option<String>,
    /// When the original was found dead.
    pub gone: Option<DateWords>,
}

impl Source {
    /// The ways to `document`, whose address is `original`: that of the passage cited, where it has one.
    pub fn of(words: &Words, document: &Document, original: Option<String>) -> Self {
        let copy = document.archived.first();
        let original = original.map(|href| to_original(words.text("notes-original"), &href, document));
        let archived = copy.map(|(address, date)| to_copy(words.text("notes-archived"), address, *date, document));
        Self {
            look: document.url.as_ref().filter(|_| copy.is_none()).map(|url| look(url, document)),
            gone: document.gone.filter(|_| document.url.is_some()).map(|day| words.date(day)),
            original,
            archived,
        }
    }
}

/// A link to the original at `href`.
pub fn to_original(text: impl Into<Said>, href: &str, document: &Document) -> RobustLink {
    let copy = document.archived.first();
    let day = copy.and_then(|(_, date)| *date).or_else(|| document.date()).and_then(|date| date.start());
    RobustLink {
        text: text.into(),
        href: href.to_owned(),
        original: document.url.clone(),
        version: copy.map(|(address, _)| address.clone()),
        version_date: day.and_then(whole_day),
    }
}

/// A link to the copy at `address`, which an archive took on `date`.
pub fn to_copy(text: impl Into<Said>, address: &str, date: Option<Date>, document: &Document) -> RobustLink {
    RobustLink {
        text: text.into(),
        href: address.to_owned(),
        original: document.url.clone(),
        version: None,
        version_date: date.and_then(|date| date.start()).and_then(whole_day),
    }
}

/// The Internet Archive's form for the copy nearest to the day of the source; for all its copies where no day is known.
fn look(url: &str, document: &Document) -> String {
    let day = document.date().and_then(|date| date.start()).map(|date| plain(date).replace('-', ""));
    format!("https://web.archive.org/web/{}/{url}", day.as_deref().unwrap_or("*"))
}

/// Robust Links takes a day; a month or a year would be read as its first.
fn whole_day(date: PartialDate) -> Option<String> {
    date.day.map(|_| plain(date))
}

/// `2019-07-29`, `2019-07` or `2019`, without signs of doubt.
fn plain(date: PartialDate) -> String {
    PartialDate { approximate: false, uncertain: false, ..date }.to_string()
}
