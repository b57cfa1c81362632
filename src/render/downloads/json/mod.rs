//! JSON without loss: agencies and documents with everything that their records say and what was computed from it.
//!
//! Keys stand in the order of the records. A key whose value is not known is there with `null`: "not researched", never
//! "none". Texts are untouched; dates are EDTF.

pub mod agencies;
pub mod documents;

use std::io::{self, BufWriter, Write};

use serde::{Serialize, Serializer};

use super::PIECE;
use crate::model::agency::{Checked, Citation};
use crate::model::text::Text;
use crate::render::scene::Scene;

/// What every file says of itself.
#[derive(Serialize)]
struct About<'a> {
    title: &'a str,
    summary: &'a str,
    address: Option<&'a str>,
    licence: Terms<'a>,
    attributions: Vec<Terms<'a>>,
}

#[derive(Serialize)]
struct Terms<'a> {
    text: &'a str,
    url: Option<&'a str>,
}

fn about(scene: Scene<'_>) -> About<'_> {
    let site = &scene.atlas.site;
    About {
        title: site.title.original(),
        summary: site.summary.original(),
        address: site.base_url.as_deref(),
        licence: Terms { text: &site.licence.0, url: Some(&site.licence.1) },
        attributions: site.attributions.iter().map(thanks).collect(),
    }
}

fn thanks((text, url): &(Text, Option<String>)) -> Terms<'_> {
    Terms { text: text.original(), url: url.as_deref() }
}

/// A text in the site's first language, where there is one.
fn original(text: Option<&Text>) -> Option<&str> {
    text.map(|text| text.original().as_str())
}

/// A citation, with the document by its id.
#[derive(Serialize)]
struct CitationView<'a> {
    document: &'a str,
    page: Option<u32>,
    locator: Option<&'a str>,
    quote: Option<&'a str>,
    /// What was checked of the quotation, as in the column `checked` of `citations.csv`.
    checked: Option<&'static str>,
    /// The page of the text on which the words were found.
    found_on: Option<u32>,
}

fn citations<'a>(scene: Scene<'a>, citations: &'a [Citation]) -> Vec<CitationView<'a>> {
    let view = |citation: &'a Citation| CitationView {
        document: &scene.atlas.document(citation.document).id,
        page: citation.page,
        locator: citation.locator.as_deref(),
        quote: citation.quote.as_deref(),
        checked: citation.checked.as_ref().map(Checked::word),
        found_on: citation.found_on(),
    };
    citations.iter().map(view).collect()
}

/// Whatever can be shown as text, a date above all.
fn shown(value: Option<impl ToString>) -> Option<String> {
    value.map(|value| value.to_string())
}

/// Entries that are made one by one as they are written: a list of all of them would take more room than the file.
pub struct Each<F>(pub F);

impl<F, I> Serialize for Each<F>
where
    F: Fn() -> I,
    I: Iterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// On one line.
///
/// # Errors
/// Those of `out`, and what the serializer says of values that JSON cannot hold; ours are not among them.
pub fn compact(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(PIECE, out);
    serde_json::to_writer(&mut out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Indented, for files that people read too.
///
/// # Errors
/// As [`compact`].
pub fn pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(PIECE, out);
    serde_json::to_writer_pretty(&mut out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}
