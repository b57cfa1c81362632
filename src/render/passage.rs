//! Passages: what was checked of a quotation, in words, and links that lead to where the words stand.
//!
//! - an original that is a page of the web: a text fragment, where the text that is kept proves it unique;
//! - a PDF file: `#page=2`, which browsers understand;
//! - DocumentCloud: its own form, `#document/p2`.

use serde::Serialize;

use super::said::Said;
use super::scene::Scene;
use crate::bundle::SitePath;
use crate::layout::published_path;
use crate::model::agency::{Checked, Citation, Kept};
use crate::model::document::Document;

/// What was checked of a quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckedView {
    /// The name of the sentence that says it.
    text: &'static str,
    /// "in-copy", for style sheets.
    word: &'static str,
    page: String,
    /// The link to what is kept.
    address: String,
    /// The first digits of its SHA-256.
    digest: String,
    /// Why it was typed by hand.
    reason: Option<Said>,
}

/// So many digits tell two files apart; all of them are on the document's page.
const DIGITS: usize = 8;

/// What was checked of the words of `citation`, for the page at `at`; `None` if it has none.
pub fn checked(scene: Scene<'_>, citation: &Citation, at: &SitePath) -> Option<CheckedView> {
    let checked = citation.checked.as_ref()?;
    let view = |text| CheckedView {
        text,
        word: checked.word(),
        page: String::new(),
        address: String::new(),
        digest: String::new(),
        reason: None,
    };
    match checked {
        Checked::NoText => Some(view("checked-none")),
        Checked::TooShort => Some(view("checked-short")),
        Checked::Transcribed(reason) => {
            Some(CheckedView { reason: Some(scene.quote(reason)), ..view("checked-transcribed") })
        }
        Checked::Found { page, kept, .. } => {
            let text = match (kept, page) {
                (Kept::Copy, Some(_)) => "checked-copy-page",
                (Kept::Copy, None) => "checked-copy",
                (Kept::Text, Some(_)) => "checked-text-page",
                (Kept::Text, None) => "checked-text",
                (Kept::Excerpt, Some(_)) => "checked-excerpt-page",
                (Kept::Excerpt, None) => "checked-excerpt",
            };
            let document = scene.atlas.document(citation.document);
            let (path, digest) = kept_file(document, *kept)?;
            Some(CheckedView {
                page: page.map(|page| page.to_string()).unwrap_or_default(),
                address: at_page(published(path, at)?, *page),
                digest: digest.chars().take(DIGITS).collect(),
                ..view(text)
            })
        }
    }
}

fn kept_file(document: &Document, kept: Kept) -> Option<(&str, &str)> {
    let copy = document.copy.as_ref().filter(|_| kept == Kept::Copy).map(|copy| (&*copy.path, &*copy.sha256));
    copy.or_else(|| document.texts.as_ref().map(|texts| (&*texts.path, &*texts.sha256)))
}

/// The link from the page at `at` to a file of the content.
pub fn published(path: &str, at: &SitePath) -> Option<String> {
    Some(SitePath::new(published_path(path)).ok()?.relative_to(at))
}

/// The address of what `citation` cites, as near to the passage as its form can say.
pub fn original(document: &Document, citation: &Citation) -> Option<String> {
    let cloud =
        document.documentcloud.as_ref().map(|number| format!("https://www.documentcloud.org/documents/{number}"));
    let url = document.url.clone().or_else(|| cloud.clone())?;
    if let Some(number) = cloud_number(&url) {
        let whole = format!("https://www.documentcloud.org/documents/{number}");
        return Some(citation.page.map_or(url, |page| format!("{whole}#document/p{page}")));
    }
    match &citation.checked {
        Some(Checked::Found { fragment: Some(fragment), .. }) if !is_pdf(&url) => Some(match url.contains('#') {
            true => format!("{url}:~:{fragment}"),
            false => format!("{url}#:~:{fragment}"),
        }),
        _ => Some(at_page(url, citation.page)),
    }
}

/// The number and name of a document on DocumentCloud, if `url` is its address.
fn cloud_number(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    let rest = rest.strip_prefix("www.").unwrap_or(rest).strip_prefix("documentcloud.org/documents/")?;
    let number = rest.split(['/', '#', '?']).next()?;
    let number = number.strip_suffix(".html").unwrap_or(number);
    number.starts_with(|letter: char| letter.is_ascii_digit()).then_some(number)
}

fn at_page(url: String, page: Option<u32>) -> String {
    match page {
        Some(page) if is_pdf(&url) && !url.contains('#') => format!("{url}#page={page}"),
        _ => url,
    }
}

fn is_pdf(url: &str) -> bool {
    let path = url.split(['#', '?']).next().unwrap_or_default();
    path.to_ascii_lowercase().ends_with(".pdf")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_a_pdf_file_is_named_as_browsers_do() {
        let page = |url: &str| at_page(url.to_owned(), Some(2));
        assert_eq!(page("https://a.example/b.PDF"), "https://a.example/b.PDF#page=2");
        assert_eq!(page("https://a.example/b.pdf?x=1"), "https://a.example/b.pdf?x=1#page=2");
        assert_eq!(page("https://a.example/b.pdf#named"), "https://a.example/b.pdf#named");
        assert_eq!(page("https://a.example/b.html"), "https://a.example/b.html");
        assert_eq!(at_page("https://a.example/b.pdf".to_owned(), None), "https://a.example/b.pdf");
    }

    #[test]
    fn documentclouds_address_has_one_number() {
        let number = cloud_number("https://www.documentcloud.org/documents/6374431-Waynesboro.html");
        assert_eq!(number, Some("6374431-Waynesboro"));
        assert_eq!(cloud_number("https://documentcloud.org/documents/45561/"), Some("45561"));
        assert_eq!(cloud_number("https://www.documentcloud.org/projects/1"), None);
        assert_eq!(cloud_number("https://example.org/documents/45561"), None);
    }
}
