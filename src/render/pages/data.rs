//! The page `data`: every file for programs, the terms, how to cite them, and what each column means.
//!
//! The dictionary is that of the tables themselves ([`tables`]), so it cannot fall behind them. Sizes are left out: a
//! page does not know the bytes of other files.

use serde::Serialize;

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
    agencies: String,
    placed: String,
    separator: &'static str,
    citation: String,
    embed: Embed,
    tables: Vec<TableView>,
    schemas: Vec<Link>,
    records: String,
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
    about: &'static str,
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
    form: &'static str,
    about: &'static str,
    example: &'static str,
    words: Vec<(&'static str, &'static str)>,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> DataPage {
    let about = About {
        kind: "data",
        title: "Data".to_owned(),
        description: "Every record of this site as tables, maps and JSON, with what each column means.".to_owned(),
        above: Vec::new(),
    };
    let placed = scene.atlas.agencies.iter().filter(|agency| agency.place.spot.is_some()).count();
    DataPage {
        page: Chrome::new(scene, at, about),
        files: Download::ALL.iter().map(|download| file(scene, at, *download)).collect(),
        agencies: scene.words.counted("agencies", scene.atlas.agencies.len()),
        placed: scene.words.number(placed),
        separator: SEPARATOR.trim_ascii(),
        citation: citation(scene),
        embed: embed(scene),
        tables: tables::ALL.iter().map(|table| table_view(scene, at, table)).collect(),
        schemas: Kind::ALL.iter().filter_map(|kind| schema(scene, at, *kind)).collect(),
        records: scene.link(at, &Page::Records),
    }
}

fn download_link(scene: Scene<'_>, at: &SitePath, download: Download) -> Link {
    Link::new(download.file_name(), scene.plan.download(at, download))
}

fn file(scene: Scene<'_>, at: &SitePath, download: Download) -> FileView {
    let table = tables::ALL.iter().find(|table| table.words.download == download);
    let rows = table.map(|table| scene.words.number((table.count)(scene)));
    let agencies = || Some(scene.words.number(scene.atlas.agencies.len()));
    let (format, about, rows) = match download {
        Download::AgenciesGeojson => ("GeoJSON", "The agencies for map programs.", agencies()),
        Download::AgenciesKml => ("KML", "The agencies for Google Earth and other map programs.", agencies()),
        Download::AgenciesJson => ("JSON", "Everything about the agencies, without loss.", agencies()),
        Download::DocumentsJson => {
            let documents = scene.words.number(scene.atlas.documents.len());
            ("JSON", "Everything about the documents, without loss.", Some(documents))
        }
        Download::Datapackage => ("JSON", "What the tables are, for programs: a Frictionless data package.", None),
        _ => ("CSV", table.map_or("", |table| table.words.about), rows),
    };
    FileView { link: download_link(scene, at, download), about, format, rows }
}

fn table_view(scene: Scene<'_>, at: &SitePath, table: &Table) -> TableView {
    TableView {
        name: table.words.name,
        link: download_link(scene, at, table.words.download),
        about: table.words.about,
        rows: scene.words.counted("rows", (table.count)(scene)),
        columns: table.words.columns.iter().map(column).collect(),
    }
}

fn column(column: &ColumnWords) -> ColumnView {
    let words = column.form.words().iter().map(|choice| (choice.word, choice.summary.trim()));
    ColumnView {
        name: column.name,
        form: column.form.name(),
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
    let publisher = site.contact.as_ref().map(|(name, ..)| format!("{name}, "));
    let newest = scene.atlas.changes.first().map(|change| format!("as of {}, ", scene.words.date(change.date).words));
    let address = site.base_url.as_ref().map(|_| format!(", {}", addresses::page(scene, &Page::Data)));
    format!(
        "“{}”, {}{}{}{}",
        scene.plain(&site.title),
        publisher.unwrap_or_default(),
        newest.unwrap_or_default(),
        site.licence.0,
        address.unwrap_or_default()
    )
}
