//! The form of every address, in one table.

use super::page::{Output, Page};
use crate::record::kinds::site::Addresses;

/// The path of `output`, whose record or file is called `name`.
pub(super) fn address(output: &Output, name: &str, addresses: Addresses) -> String {
    match output {
        Output::Page(page) => page_file(page, &page_name(page, name), addresses),
        Output::Download(download) => format!("data/{}", download.file_name()),
        Output::Find(file) => format!("assets/find/{}", file.file_name()),
        Output::Schema(kind) => format!("data/schema/{}.json", kind.name()),
        Output::ThemeText(_) | Output::Text(_) | Output::Blob(_) => format!("assets/{name}"),
        Output::Depth(code) => format!("assets/map/us-{}.json", code.to_ascii_lowercase()),
        Output::Claims => "assets/map/index.json".to_owned(),
        Output::Feed => "feed.xml".to_owned(),
        Output::PlaceFeed(_) => format!("feeds/{}.xml", name.replace('/', "-")),
        Output::Sitemap => "sitemap.xml".to_owned(),
        Output::SitemapPart(position) => format!("sitemap-{}.xml", position + 1),
        Output::Robots => "robots.txt".to_owned(),
        Output::ScriptWords(_) => format!("assets/find/words.{name}.json"),
        Output::FormWords(_) => format!("assets/find/form.{name}.json"),
        Output::NoJekyll => ".nojekyll".to_owned(),
    }
}

/// Where the rules are explained, from the root of a site with addresses of this form.
pub fn rules_page(addresses: Addresses) -> String {
    let file = page_file(&Page::Rules, &page_name(&Page::Rules, ""), addresses);
    file.strip_suffix("index.html").map(str::to_owned).unwrap_or(file)
}

fn page_name(page: &Page, name: &str) -> String {
    match page {
        Page::Home => "index".to_owned(),
        Page::Agency(_) | Page::Formerly(..) | Page::Removed(..) => format!("agencies/{name}"),
        Page::Documents => "documents".to_owned(),
        Page::Document(_) => format!("documents/{name}"),
        Page::Place(_) => format!("places/{name}"),
        Page::Vendor(_) => format!("vendors/{name}"),
        Page::Timeline => "timeline".to_owned(),
        Page::Counts => "counts".to_owned(),
        Page::Measures => "measures".to_owned(),
        Page::Actions => "actions".to_owned(),
        Page::Action(_) => format!("actions/{name}"),
        Page::Data => "data".to_owned(),
        Page::Records => "records".to_owned(),
        Page::Rules => "rules".to_owned(),
        Page::Contribute => "contribute".to_owned(),
        Page::HelpWanted => "help-wanted".to_owned(),
        Page::Changes => "changes".to_owned(),
        Page::Prose(_) => name.to_owned(),
        Page::Embed => "embed".to_owned(),
        Page::NotFound => "404".to_owned(),
    }
}

/// Home, 404 and the map for frames are files in either form: hosts and frames ask for them by name.
fn page_file(page: &Page, name: &str, addresses: Addresses) -> String {
    match (addresses, page) {
        (_, Page::Home | Page::NotFound | Page::Embed) | (Addresses::Files, _) => format!("{name}.html"),
        (Addresses::Folders, _) => format!("{name}/index.html"),
    }
}
