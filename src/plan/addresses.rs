//! The form of every address, in one table.

use super::page::{Output, Page};
use crate::record::kinds::site::Addresses;

/// The path of `output`, whose record or file is called `name`, in the folder of its language: empty, or `es/`.
pub(super) fn address(folder: &str, output: &Output, name: &str, addresses: Addresses) -> String {
    match output {
        Output::Page(page) => page_file(folder, page, name, addresses),
        Output::Download(download) => format!("{folder}data/{}", download.file_name()),
        Output::Find(file) => format!("{folder}assets/find/{}", file.file_name()),
        Output::Schema(kind) => format!("{folder}data/schema/{}.json", kind.name()),
        Output::ThemeText(_) | Output::Text(_) | Output::Blob(_) => format!("{folder}{name}"),
        Output::Depth(code) => format!("{folder}assets/map/us-{}.json", code.to_ascii_lowercase()),
        Output::Claims => format!("{folder}assets/map/index.json"),
        Output::Feed => format!("{folder}feed.xml"),
        Output::PlaceFeed(_) => format!("{folder}feeds/{}.xml", name.replace('/', "-")),
        Output::Sitemap => format!("{folder}sitemap.xml"),
        Output::SitemapPart(position) => format!("{folder}sitemap-{}.xml", position + 1),
        Output::Robots => format!("{folder}robots.txt"),
        Output::ScriptWords(_) => format!("{folder}assets/find/words.{name}.json"),
        Output::FormWords(_) => format!("{folder}assets/find/form.{name}.json"),
        Output::NoJekyll => format!("{folder}.nojekyll"),
    }
}

/// Where the rules are explained, from the root of a site with addresses of this form.
pub fn rules_page(addresses: Addresses) -> String {
    let file = page_file("", &Page::Rules, "", addresses);
    file.strip_suffix("index.html").map(str::to_owned).unwrap_or(file)
}

/// The folder of a page whose record is called `name`, and what it is called there.
fn page_name<'a>(page: &Page, name: &'a str) -> (&'static str, &'a str) {
    match page {
        Page::Home => ("", "index"),
        Page::Agency(_) | Page::Formerly(..) | Page::Removed(..) => ("agencies/", name),
        Page::Documents => ("", "documents"),
        Page::Document(_) => ("documents/", name),
        Page::Place(_) => ("places/", name),
        Page::Vendor(_) => ("vendors/", name),
        Page::Timeline => ("", "timeline"),
        Page::Counts => ("", "counts"),
        Page::Measures => ("", "measures"),
        Page::Actions => ("", "actions"),
        Page::Action(_) => ("actions/", name),
        Page::Data => ("", "data"),
        Page::Records => ("", "records"),
        Page::Rules => ("", "rules"),
        Page::Contribute => ("", "contribute"),
        Page::HelpWanted => ("", "help-wanted"),
        Page::Changes => ("", "changes"),
        Page::Prose(_) => ("", name),
        Page::Embed => ("", "embed"),
        Page::NotFound => ("", "404"),
    }
}

/// Home, 404 and the map for frames are files in either form: hosts and frames ask for them by name.
fn page_file(folder: &str, page: &Page, name: &str, addresses: Addresses) -> String {
    let (within, name) = page_name(page, name);
    match (addresses, page) {
        (_, Page::Home | Page::NotFound | Page::Embed) | (Addresses::Files, _) => {
            [folder, within, name, ".html"].concat()
        }
        (Addresses::Folders, _) => [folder, within, name, "/index.html"].concat(),
    }
}
