//! The page `data`: every file for programs, the terms, how to cite them, and what each column means.
//!
//! The dictionary is that of the tables themselves ([`tables`]), so it cannot fall behind them. Sizes are left out: a
//! page does not know the bytes of other files.

use serde::Serialize;

use super::evidence::{self, Level};
use crate::bundle::SitePath;
use crate::plan::page::{Download, Output, Page};
use crate::record::kinds::Kind;
use crate::render::chrome::{About, Chrome, Link};
use crate::render::downloads::table::{ColumnWords, Form, SEPARATOR, Table};
use crate::render::downloads::{addresses, tables};
use crate::render::scene::Scene;

/// What `data.html` is given.
#[derive(Debug, Serialize)]
pub struct DataPage {
    page: Chrome,
    files: Vec<FileView>,
    agencies: usize,
    placed: usize,
    separator: &'static str,
    citation: String,
    embed: Embed,
    /// The list of agencies.
    list: String,
    tables: Vec<TableView>,
    /// The rule by which evidence is called strong or weak.
    evidence: Vec<Level>,
    help: String,
    schemas: Vec<Link>,
    records: String,
    /// The language of what is said of tables and columns, where the page has another; else empty.
    reference: &'static str,
}

/// How another site shows the map.
#[derive(Debug, Serialize)]
struct Embed {
    /// What goes into its page.
    code: String,
    /// Whether the code is whole: a site that does not know its own address cannot name it.
    whole: bool,
}

#[derive(Debug, Serialize)]
struct FileView {
    link: Link,
    about: String,
    /// The language of `about`, where the page has another; else empty.
    lang: &'static str,
    format: &'static str,
    rows: Option<String>,
}

#[derive(Debug, Serialize)]
struct TableView {
    name: &'static str,
    link: Link,
    about: &'static str,
    rows: String,
    columns: Vec<ColumnView>,
}

#[derive(Debug, Serialize)]
struct ColumnView {
    name: &'static str,
    /// The text that says what sort of text a cell holds.
    form: String,
    about: &'static str,
    example: &'static str,
    words: Vec<(&'static str, &'static str)>,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> DataPage {
    let about = About {
        kind: "data",
        title: scene.words.text("menu-data"),
        description: scene.words.text("data-description"),
        above: Vec::new(),
    };
    let placed = scene.atlas.agencies.iter().filter(|agency| agency.place.spot.is_some()).count();
    DataPage {
        page: Chrome::new(scene, at, about),
        files: Download::ALL.iter().map(|download| file(scene, at, *download)).collect(),
        agencies: scene.atlas.agencies.len(),
        placed,
        separator: SEPARATOR.trim_ascii(),
        citation: citation(scene),
        embed: embed(scene),
        list: scene.link(at, &Page::Home) + "#list",
        tables: tables::ALL.iter().map(|table| table_view(scene, at, table)).collect(),
        evidence: evidence::rule(scene),
        help: scene.link(at, &Page::HelpWanted),
        schemas: Kind::ALL.iter().filter_map(|kind| schema(scene, at, *kind)).collect(),
        records: scene.link(at, &Page::Records),
        reference: scene.words.reference(),
    }
}

fn download_link(scene: Scene<'_>, at: &SitePath, download: Download) -> Link {
    Link::new(download.file_name(), scene.plan.download(at, download))
}

fn file(scene: Scene<'_>, at: &SitePath, download: Download) -> FileView {
    let table = tables::ALL.iter().find(|table| table.words.download == download);
    let entries = |count: usize| Some(scene.words.counted("data-entries", count));
    let (format, about, rows) = match download {
        Download::AgenciesGeojson => ("GeoJSON", "agencies-geojson", entries(scene.atlas.agencies.len())),
        Download::AgenciesKml => ("KML", "agencies-kml", entries(scene.atlas.agencies.len())),
        Download::AgenciesJson => ("JSON", "agencies-json", entries(scene.atlas.agencies.len())),
        Download::DocumentsJson => ("JSON", "documents-json", entries(scene.atlas.documents.len())),
        Download::Datapackage => ("JSON", "datapackage", None),
        _ => ("CSV", "", table.map(|table| scene.words.counted("data-rows", (table.count)(scene)))),
    };
    let (about, lang) = match table {
        Some(table) => (table.words.about.to_owned(), scene.words.reference()),
        None => (scene.words.text(&format!("data-file-{about}")), ""),
    };
    FileView { link: download_link(scene, at, download), about, lang, format, rows }
}

fn table_view(scene: Scene<'_>, at: &SitePath, table: &Table) -> TableView {
    TableView {
        name: table.words.name,
        link: download_link(scene, at, table.words.download),
        about: table.words.about,
        rows: scene.words.counted("data-rows", (table.count)(scene)),
        columns: table.words.columns.iter().map(column).collect(),
    }
}

fn column(column: &ColumnWords) -> ColumnView {
    let words = column.form.words().iter().map(|choice| (choice.word, choice.summary.trim()));
    ColumnView {
        name: column.name,
        form: format!("data-form-{}", column.form.name().replace(' ', "-")),
        about: column.about,
        example: if matches!(column.form, Form::Choice(_) | Form::Words(_)) { "" } else { column.example },
        words: words.collect(),
    }
}

/// The schema of a kind of record, where the plan has put it.
fn schema(scene: Scene<'_>, at: &SitePath, kind: Kind) -> Option<Link> {
    let route = scene.plan.routes.iter().find(|route| route.output == Output::Schema(kind))?;
    Some(Link::new(kind.name(), route.path.relative_to(at)))
}

fn embed(scene: Scene<'_>) -> Embed {
    let site = &scene.atlas.site;
    let address = addresses::page(scene, &Page::Embed);
    let title = scene.plain(&site.title).replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let whole = site.base_url.is_some();
    let address = if whole { address } else { "https://…/embed.html".to_owned() };
    let size = "width=\"100%\" height=\"720\" loading=\"lazy\"";
    Embed { code: format!("<iframe src=\"{address}\" title=\"{title}\" {size}></iframe>"), whole }
}

/// A line that others can copy: title, publisher, state, licence, address.
fn citation(scene: Scene<'_>) -> String {
    let site = &scene.atlas.site;
    let parts = [
        Some(scene.words.with("data-citation-title", [("title", scene.plain(&site.title).into())])),
        site.contact.as_ref().map(|(name, ..)| name.clone()),
        scene.atlas.changes.first().map(|change| {
            scene.words.with("data-citation-date", [("date", scene.words.date(change.date).words.into())])
        }),
        Some(site.licence.0.clone()),
        site.base_url.as_ref().map(|_| addresses::page(scene, &Page::Data)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
