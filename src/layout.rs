//! The site folder: what each file in it is, by its path alone.
//!
//! The folder is the place and the file name is the id: `agencies/us/va/waynesboro-police-department.yaml` says country,
//! region and id, so that a record can neither repeat nor contradict them. A language before the ending, `about.es.md`,
//! makes a translation of the page beside it. Entry: [`classify`].

use crate::record::kinds::Kind;
use crate::record::scalars::localized::is_language;

/// The folders of a theme: what lies beside them, nothing reads and nobody meant to publish.
pub const THEME_FOLDERS: [&str; 6] = ["templates", "styles", "scripts", "fonts", "images", "translations"];

/// What a file of the site folder is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Class {
    /// A record of this kind with this id; see [`translated`] for the ids of translations.
    Record(Kind, String),
    /// A file of the theme of this name, at this path within it.
    Theme(String, String),
    /// A file published as it is: a picture beside the pages, an own copy beside the documents.
    Asset,
    /// A file that concerns people and not the site: a README, a licence, anything that begins with a dot.
    Aside,
    /// A file that has no place here.
    Stray,
}

/// What the file at `path` (relative to the site folder, with `/`) is.
pub fn classify(path: &str) -> Class {
    let parts: Vec<&str> = path.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    let for_people = ["README", "LICENSE", "LICENCE"].contains(&name.split('.').next().unwrap_or_default());
    if for_people || parts.iter().any(|part| part.starts_with('.')) {
        return Class::Aside;
    }
    match parts.as_slice() {
        ["agencies", rest @ ..] => record(Kind::Agency, rest, ".yaml"),
        ["content", "site.yaml"] => Class::Record(Kind::Site, "site".to_owned()),
        ["content", "counts.yaml"] => Class::Record(Kind::Counts, "counts".to_owned()),
        ["content", "changes.yaml"] => Class::Record(Kind::Changes, "changes".to_owned()),
        ["content", "vendors", rest @ ..] => record(Kind::Vendor, rest, ".yaml"),
        ["content", "measures", rest @ ..] => record(Kind::Measure, rest, ".yaml"),
        ["content", "static", ..] if is_web_page(name) => Class::Stray,
        ["content", "static", ..] => Class::Asset,
        ["content", "documents", ..] if is_web_page(name) => Class::Asset,
        ["content", "documents", rest @ ..] => record_or_asset(Kind::Document, rest, ".yaml"),
        ["content", "pages", rest @ ..] => prose(Kind::Page, Kind::PageTranslation, rest),
        ["content", "actions", rest @ ..] => prose(Kind::Action, Kind::ActionTranslation, rest),
        ["themes", theme, folder, _, ..] if THEME_FOLDERS.contains(folder) => {
            Class::Theme((*theme).to_owned(), parts.get(2..).unwrap_or_default().join("/"))
        }
        _ => Class::Stray,
    }
}

fn record(kind: Kind, rest: &[&str], ending: &str) -> Class {
    match rest.join("/").strip_suffix(ending) {
        Some(id) => Class::Record(kind, id.to_owned()),
        None => Class::Stray,
    }
}

fn prose(original: Kind, translation: Kind, rest: &[&str]) -> Class {
    match record_or_asset(original, rest, ".md") {
        Class::Record(_, id) if translated(&id).is_some() => Class::Record(translation, id),
        class => class,
    }
}

/// What a translation of this id translates, and into which language: `about.es` is `about` in `es`.
pub fn translated(id: &str) -> Option<(&str, &str)> {
    id.rsplit_once('.').filter(|(original, language)| !original.is_empty() && is_language(language))
}

/// Beside prose and documents lie pictures and copies; a record with a wrong ending is still a stray.
fn record_or_asset(kind: Kind, rest: &[&str], ending: &str) -> Class {
    let asset = [".pdf", ".png", ".jpg", ".jpeg", ".webp", ".svg", ".txt"];
    match record(kind, rest, ending) {
        Class::Stray if asset.iter().any(|ending| rest.join("/").ends_with(ending)) => Class::Asset,
        class => class,
    }
}

/// Whether the file at `path` is published as it is and can be read: page texts and copies, but no picture.
pub fn is_published_text(path: &str) -> bool {
    (path.ends_with(".txt") || is_web_page(path)) && classify(path) == Class::Asset
}

/// The path under which a file of the content is published: what lies in `content/static/` at the root, such as the `CNAME`
/// of a host; all else among the assets. A page of the web that is kept as a copy is published as plain text, since its
/// scripts would run as ours.
pub fn published_path(path: &str) -> String {
    if let Some(name) = path.strip_prefix("content/static/") {
        return name.to_owned();
    }
    let name = path.strip_prefix("content/").unwrap_or(path);
    let ending = if is_web_page(name) { ".txt" } else { "" };
    format!("assets/{name}{ending}")
}

/// The path in the site folder of the file `name` beside the record of the document `id`.
pub fn beside(id: &str, name: &str) -> String {
    let folder = id.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default();
    format!("content/documents/{folder}{name}")
}

/// Whether a file of this name is a page of the web.
pub fn is_web_page(name: &str) -> bool {
    name.ends_with(".html") || name.ends_with(".htm")
}

/// Whether the file at `path` is read as text.
pub fn is_text(path: &str) -> bool {
    let text = [".yaml", ".md", ".html", ".htm", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".ftl"];
    text.iter().any(|ending| path.ends_with(ending))
}
