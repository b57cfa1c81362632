//! `/_plainsight/`: what the last builds cost, how heavy the pages are, and every warning.
//!
//! Entry: [`html`].

use std::collections::BTreeMap;

use plainsight::bundle::SitePath;

use super::markup::{escape, page};
use super::phone::Phone;
use super::shown::{Good, Shown};
use crate::cli::clock::{Build, words};

/// The page, with `script` in its head.
pub(super) fn html(shown: &Shown, phone: Option<&Phone>, script: &str) -> String {
    let faults = shown.told.faults.as_deref();
    let faults = faults.map(|faults| format!("<section class=\"told\">{faults}</section>")).unwrap_or_default();
    let sizes = shown.good.as_ref().map(|good| sizes(good)).unwrap_or_default();
    let warnings = match shown.told.count {
        0 => "<p>There are none.</p>",
        _ => shown.told.warnings.as_str(),
    };
    let body = format!(
        "<header><a class=\"brand\" href=\"/\">Plain<b>sight</b></a><a class=\"back\" href=\"/\">Back to the site</a></header>\
         <main><h1>The preview</h1>{faults}{}\
         <section><h2>Builds</h2>{}</section>\
         <section><h2>Sizes</h2>{sizes}</section>\
         <section class=\"told\"><h2>Warnings</h2>{warnings}</section></main>",
        phone.map(on_a_phone).unwrap_or_default(),
        builds(&shown.builds)
    );
    page("The preview", script, &body)
}

/// The page that stands in for all while no build was good.
pub(super) fn nothing(shown: &Shown, script: &str) -> String {
    let faults = shown.told.faults.as_deref().unwrap_or_default();
    let body = format!(
        "<header><a class=\"brand\" href=\"/\">Plain<b>sight</b></a><a class=\"back\" href=\"/_plainsight/\">Builds and sizes</a></header>\
         <main><h1>Nothing to show yet</h1><p class=\"lead\">This page changes by itself once the records are mended.</p>\
         <section class=\"told\">{faults}</section></main>"
    );
    page("Nothing to show yet", script, &body)
}

fn on_a_phone(phone: &Phone) -> String {
    let code = phone.svg().unwrap_or_default();
    let url = escape(&phone.url);
    format!("<section class=\"phone\">{code}<div><h2>On a phone</h2><p><a href=\"{url}\">{url}</a></p></div></section>")
}

/// The newest build as a band of its stages, and all of them in a table.
fn builds(builds: &[Build]) -> String {
    let Some(newest) = builds.first() else { return String::new() };
    let names: Vec<&str> = builds.iter().max_by_key(|build| build.stages.len()).map(names).unwrap_or_default();
    let heads: String = names.iter().map(|name| format!("<th scope=\"col\">{name}</th>")).collect();
    let rows: String = builds.iter().map(|build| row(build, &names)).collect();
    format!(
        "{}<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"The last builds\"><table><thead><tr>\
         <th scope=\"col\">ended</th>{heads}<th scope=\"col\">in all</th><th scope=\"col\">files</th></tr></thead><tbody>{rows}</tbody></table></div>",
        band(newest)
    )
}

fn names(build: &Build) -> Vec<&'static str> {
    build.stages.iter().map(|(name, _)| *name).collect()
}

fn row(build: &Build, names: &[&str]) -> String {
    let cost = |name: &&str| {
        let cost = build.stages.iter().find(|(own, _)| own == name).map(|(_, cost)| words(*cost));
        format!("<td>{}</td>", cost.unwrap_or_default())
    };
    let costs: String = names.iter().map(cost).collect();
    let files = build.files.map_or_else(|| "<b class=\"bad\">faults</b>".to_owned(), |files| files.to_string());
    format!(
        "<tr><th scope=\"row\">{} ago</th>{costs}<td><b>{}</b></td><td>{files}</td></tr>",
        words(build.ended.elapsed()),
        words(build.whole)
    )
}

/// The stages of a build side by side, each as wide as it took.
fn band(build: &Build) -> String {
    let whole = build.whole.as_secs_f64().max(f64::EPSILON);
    let mut at = 0.0;
    let mut parts = String::new();
    for (position, (_, cost)) in build.stages.iter().enumerate() {
        let width = cost.as_secs_f64() / whole * 100.0;
        parts += &format!("<rect class=\"s{position}\" x=\"{at:.2}\" width=\"{width:.2}\" height=\"6\"/>");
        at += width;
    }
    let keys: String = build
        .stages
        .iter()
        .enumerate()
        .map(|(position, (name, cost))| format!("<li class=\"s{position}\">{name} <b>{}</b></li>", words(*cost)))
        .collect();
    format!(
        "<p class=\"whole\"><b>{}</b> for the last build</p>\
         <svg class=\"band\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{parts}</svg>\
         <ul class=\"keys\" role=\"list\">{keys}</ul>",
        words(build.whole)
    )
}

/// The files of one sort: size, path, bytes.
#[derive(Default)]
struct Sort<'a> {
    files: Vec<(usize, &'a SitePath, &'a [u8])>,
}

/// How heavy the pages of each kind are, and the other files by their ending. Pictures that are drawn on demand have no
/// size before somebody asks for them.
fn sizes(good: &Good) -> String {
    let (mut pages, mut others): (BTreeMap<String, Sort<'_>>, BTreeMap<String, Sort<'_>>) = Default::default();
    for (path, content) in good.site.bundle.iter() {
        let Some(bytes) = content.ready() else { continue };
        let sort = match good.site.plan.page_at(path) {
            Some(page) => pages.entry(page.template().trim_end_matches(".html").replace('_', " ")),
            None => others.entry(path.as_str().rsplit_once('.').map_or("other", |(_, ending)| ending).to_owned()),
        };
        sort.or_default().files.push((bytes.len(), path, bytes));
    }
    format!("{}{}", sizes_of("Pages", pages), sizes_of("Other files", others))
}

fn sizes_of(title: &str, sorts: BTreeMap<String, Sort<'_>>) -> String {
    let mut sorts: Vec<(usize, String, Sort<'_>)> = sorts
        .into_iter()
        .map(|(name, mut sort)| {
            sort.files.sort_unstable();
            (sort.files.iter().map(|(size, ..)| size).sum(), name, sort)
        })
        .collect();
    sorts.sort_by(|left, right| right.0.cmp(&left.0).then_with(|| left.1.cmp(&right.1)));
    let rows: String = sorts.iter().map(|(total, name, sort)| size_row(*total, name, sort)).collect();
    format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{title}\"><table><thead><tr><th scope=\"col\">{title}</th>\
         <th scope=\"col\">number</th><th scope=\"col\">median</th><th scope=\"col\">largest</th><th scope=\"col\">in all</th></tr></thead>\
         <tbody>{rows}</tbody></table></div>"
    )
}

fn size_row(total: usize, name: &str, sort: &Sort<'_>) -> String {
    let median = sort.files.get(sort.files.len() / 2).map(|(size, path, bytes)| weights(*size, path, bytes));
    let largest = sort.files.last().map(|(size, path, bytes)| {
        format!("<a href=\"/{}\">{}</a>", escape(&path.to_address()), weights(*size, path, bytes))
    });
    format!(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td><b>{}</b></td></tr>",
        escape(name),
        sort.files.len(),
        median.unwrap_or_default(),
        largest.unwrap_or_default(),
        weight(total)
    )
}

/// The weight of a file, and of what a host sends of a text: gzip at its usual level. Pictures and fonts are packed already.
fn weights(size: usize, path: &SitePath, bytes: &[u8]) -> String {
    const HEAD_AND_FOOT: usize = 18;
    let packed =
        [".png", ".webp", ".jpg", ".jpeg", ".woff2", ".pdf"].iter().any(|ending| path.as_str().ends_with(ending));
    if packed {
        return weight(size);
    }
    let sent = miniz_oxide::deflate::compress_to_vec(bytes, 6).len() + HEAD_AND_FOOT;
    format!("{} <small>{} gzipped</small>", weight(size), weight(sent))
}

/// A number of bytes as people read it.
fn weight(bytes: usize) -> String {
    match bytes {
        0..1000 => format!("{bytes} B"),
        1000..1_000_000 => format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
