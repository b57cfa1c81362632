//! Links and pictures of prose: to the web, to a page of the site, to a file beside the page, and nowhere else.
//!
//! Prose is written without knowing where its page will stand: a link is relative to the root of the site
//! (`contribute.html`) and is rewritten here for the page on which it stands.

use super::headings::Headings;
use crate::bundle::SitePath;
use crate::diagnostic::nearest;
use crate::plan::page::Output;
use crate::plan::{Plan, Route};
use crate::record::scalars::Url;

/// What links are looked up in.
pub(super) struct Links<'a> {
    /// The addresses.
    pub(super) plan: &'a Plan,
    /// The page's language, by its position.
    pub(super) language: usize,
    /// The page on which the links stand.
    pub(super) at: &'a SitePath,
    /// The file in which they are written.
    pub(super) source: &'a str,
}

/// Why a link cannot be used, as the end of a sentence, and how to mend it.
type Refused = (String, String);

impl Links<'_> {
    /// The link as the page needs it.
    ///
    /// # Errors
    /// Why it cannot be used, and how to mend it.
    pub(super) fn resolve(&self, link: &str, headings: &Headings) -> Result<String, Refused> {
        match link.split_once(':') {
            Some((scheme, rest)) if is_scheme(scheme) => absolute(scheme, rest, link),
            _ => match link.split_once('#') {
                Some(("", id)) => heading(id, headings),
                Some((path, id)) => Ok(format!("{}#{id}", self.page(path)?)),
                None => self.page(link),
            },
        }
    }

    fn page(&self, path: &str) -> Result<String, Refused> {
        let name = path.strip_prefix("./").unwrap_or(path);
        match self.plan.routes.iter().find(|route| answers(route, name)) {
            Some(Route { output: Output::Page(page), .. }) => Ok(self.plan.link(self.at, page, self.language)),
            Some(route) => Ok(route.path.relative_to(self.at)),
            None => Err(self.unknown(name)),
        }
    }

    fn unknown(&self, name: &str) -> Refused {
        let why = "the site has no such page".to_owned();
        let known = self.plan.routes.iter().map(|route| route.path.as_str());
        let help = match nearest(name.trim_start_matches(['/', '.']), known) {
            Some(known) => format!("did you mean `{known}`? Links are written from the root of the site"),
            None => "write the page’s address from the root of the site, such as `contribute.html`".to_owned(),
        };
        (why, help)
    }

    /// The address of a picture as the page needs it.
    ///
    /// # Errors
    /// Why it cannot be used, as the end of a sentence.
    pub(super) fn picture(&self, link: &str) -> Result<String, &'static str> {
        if link.starts_with("//") || link.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme)) {
            return Err("it would be loaded from elsewhere, which tells that server who reads");
        }
        let folder = self.source.strip_prefix("content/").and_then(|path| path.rsplit_once('/'));
        let beside = folder.map(|(folder, _)| format!("assets/{folder}/{link}"));
        let found = self.plan.routes.iter().find(|route| {
            let path = route.path.as_str();
            path.starts_with("assets/") && (Some(path) == beside.as_deref() || path == link)
        });
        found.map(|route| route.path.relative_to(self.at)).ok_or("there is no such file beside the page")
    }
}

/// Whether `name`, a file's name or a folder's, means this route: both forms of address are understood.
fn answers(route: &Route, name: &str) -> bool {
    let path = route.path.as_str();
    let folder = path.strip_suffix("/index.html");
    path == name
        || folder.is_some_and(|folder| [name.strip_suffix(".html"), name.strip_suffix('/')].contains(&Some(folder)))
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter))
}

fn absolute(scheme: &str, rest: &str, link: &str) -> Result<String, Refused> {
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => match Url::parse(link) {
            Ok(Url(link)) => Ok(link),
            Err(why) => Err((why.to_owned(), "copy the address from the browser’s address bar".to_owned())),
        },
        "mailto" if is_mail(rest) => Ok(link.to_owned()),
        _ => Err((
            format!("`{scheme}:` is not https, http or mailto"),
            "link to a page on the web or of this site".to_owned(),
        )),
    }
}

fn is_mail(rest: &str) -> bool {
    let sign = |letter: char| letter.is_ascii_graphic() && !"\"<>`\\".contains(letter);
    rest.contains('@') && rest.chars().all(sign)
}

fn heading(id: &str, headings: &Headings) -> Result<String, Refused> {
    if headings.has(id) || id == "sources" || id == "main" {
        return Ok(format!("#{id}"));
    }
    let help = match nearest(id, headings.ids()) {
        Some(known) => format!("did you mean `#{known}`?"),
        None => "a heading’s id is its words in lower case with hyphens".to_owned(),
    };
    Err(("the page has no such heading".to_owned(), help))
}
