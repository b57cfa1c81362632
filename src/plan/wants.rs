//! What wants an address, and under which name.

use std::borrow::Cow;

use super::page::{Download, Find, Output, Page};
use super::rules::record;
use crate::diagnostic::Location;
use crate::geo::regions::region_names;
use crate::layout::{Class, classify, published_path};
use crate::model::{AgencyIndex, Atlas, DocumentIndex, VendorIndex};
use crate::record::kinds::Kind;
use crate::source::{Sources, Span};
use crate::theme::{Theme, is_for_making};

/// Something that wants an address.
pub(super) struct Want<'a> {
    /// What it is.
    pub(super) output: Output,
    /// What its record or file is called.
    pub(super) name: Cow<'a, str>,
    /// Where it comes from.
    pub(super) origin: Location,
}

/// Everything that wants an address. What Plainsight itself needs comes first, so that a record that takes one of its
/// addresses is the one that is told.
pub(super) fn gather<'a>(atlas: &'a Atlas, theme: &'a Theme<'_>, sources: &'a Sources) -> Vec<Want<'a>> {
    let mut wants = fixed(atlas);
    wants.extend(Download::ALL.map(|download| own(Output::Download(download))));
    wants.extend(for_find(atlas));
    wants.extend(Kind::ALL.map(|kind| own(Output::Schema(kind))));
    wants.extend(script_words(atlas));
    wants.extend(for_maps(atlas));
    wants.extend(records(atlas));
    wants.extend(prose(atlas));
    wants.extend(assets(theme, sources));
    wants.extend(sitemap_parts(&wants, atlas.site.languages.len()));
    wants
}

/// None while every listed page, in each of so many languages, goes into one sitemap, or while there is none.
fn sitemap_parts(wants: &[Want<'_>], languages: usize) -> Vec<Want<'static>> {
    let copies = |want: &&Want<'_>| if want.output.is_translated() { languages } else { 1 };
    let listed: usize = wants.iter().filter(|want| want.output.is_listed()).map(|want| copies(&want)).sum();
    let has_sitemap = wants.iter().any(|want| want.output == Output::Sitemap);
    (0..parts(listed)).filter(|_| has_sitemap).map(|position| own(Output::SitemapPart(position))).collect()
}

/// In how many parts a sitemap of so many addresses is split; 0 for one that is whole.
fn parts(listed: usize) -> usize {
    if listed > MOST_IN_SITEMAP { listed.div_ceil(MOST_IN_SITEMAP) } else { 0 }
}

/// How many addresses a sitemap can hold at most: <https://www.sitemaps.org/protocol.html>.
pub const MOST_IN_SITEMAP: usize = 50_000;

fn own(output: Output) -> Want<'static> {
    Want { output, name: Cow::Borrowed(""), origin: Location::File("Plainsight itself".to_owned()) }
}

fn fixed(atlas: &Atlas) -> Vec<Want<'static>> {
    let mut pages = vec![Page::Home, Page::Documents, Page::Timeline, Page::Counts, Page::Measures, Page::Actions];
    pages.extend([Page::Data, Page::Records, Page::Rules, Page::Contribute, Page::HelpWanted, Page::Changes]);
    pages.extend([Page::Embed, Page::NotFound]);
    let mut wants: Vec<Want<'_>> = pages.into_iter().map(|page| own(Output::Page(page))).collect();
    wants.extend([own(Output::NoJekyll), own(Output::Robots)]);
    // A feed and a sitemap hold whole addresses, so they are there only when the site knows its own.
    if atlas.site.base_url.is_some() {
        wants.extend([own(Output::Feed), own(Output::Sitemap)]);
        let places = atlas.regions.iter().enumerate();
        wants.extend(
            places.map(|(position, region)| Want { name: region.id().into(), ..own(Output::PlaceFeed(position)) }),
        );
    }
    wants
}

fn script_words(atlas: &Atlas) -> impl Iterator<Item = Want<'_>> {
    let languages = atlas.site.languages.iter().enumerate();
    languages.flat_map(|(position, named)| {
        let each = [Output::ScriptWords(position), Output::FormWords(position)];
        each.map(|output| Want { name: named.code.as_str().into(), ..own(output) })
    })
}

/// What scripts ask for as a reader looks closer: every state of a site that has agencies in the United States, because
/// who looks for an agency also looks where there is none.
fn for_maps(atlas: &Atlas) -> Vec<Want<'static>> {
    let us = atlas.regions.iter().any(|region| region.country == "us" && !region.agencies.is_empty());
    let states = region_names().iter().filter(|_| us).map(|state| own(Output::Depth(state.code)));
    std::iter::once(own(Output::Claims)).chain(states).collect()
}

fn page(page: Page, name: &str, span: Span) -> Want<'_> {
    Want { output: Output::Page(page), name: name.into(), origin: record(span) }
}

fn records(atlas: &Atlas) -> Vec<Want<'_>> {
    let agencies = atlas.agencies.iter().enumerate().flat_map(|(position, agency)| {
        let index = AgencyIndex::at(position);
        let before = agency.formerly.iter().enumerate();
        let before = before.map(move |(number, (id, span))| page(Page::Formerly(index, number), id, *span));
        std::iter::once(page(Page::Agency(index), &agency.id, agency.span)).chain(before)
    });
    let documents = atlas.documents.iter().enumerate();
    let documents = documents
        .map(|(position, document)| page(Page::Document(DocumentIndex::at(position)), &document.id, document.span));
    let vendors = atlas.vendors.iter().enumerate();
    let vendors =
        vendors.map(|(position, vendor)| page(Page::Vendor(VendorIndex::at(position)), &vendor.id, vendor.span));
    let places = atlas.regions.iter().enumerate();
    let places =
        places.map(|(position, region)| Want { name: region.id().into(), ..own(Output::Page(Page::Place(position))) });
    agencies.chain(removed(atlas)).chain(documents).chain(vendors).chain(places).collect()
}

fn removed(atlas: &Atlas) -> impl Iterator<Item = Want<'_>> {
    let changes = atlas.changes.iter().enumerate();
    changes.flat_map(|(position, change)| {
        let gone = change.removed.iter().enumerate();
        gone.map(move |(number, gone)| page(Page::Removed(position, number), &gone.id, gone.span))
    })
}

fn prose(atlas: &Atlas) -> Vec<Want<'_>> {
    let pages = atlas.pages.iter().enumerate();
    let pages = pages.map(|(position, prose)| page(Page::Prose(position), &prose.id, prose.body.original().span));
    let actions = atlas.actions.iter().enumerate();
    let actions =
        actions.map(|(position, action)| page(Page::Action(position), &action.id, action.body.original().span));
    pages.chain(actions).collect()
}

/// What the find box looks names up in. Where people live is asked only of a site with agencies in the United States.
fn for_find(atlas: &Atlas) -> Vec<Want<'static>> {
    let us = atlas.regions.iter().any(|region| region.country == "us" && !region.agencies.is_empty());
    let keys = ('0'..='9').chain('a'..='z').filter(|_| us);
    [Find::Agencies, Find::Records]
        .into_iter()
        .chain(keys.map(Find::Places))
        .map(|file| own(Output::Find(file)))
        .collect()
}

/// Of the theme, everything but its templates, its translations and the types of its scripts; of the content, everything that is no record.
fn assets<'a>(theme: &'a Theme<'_>, sources: &'a Sources) -> Vec<Want<'a>> {
    let kept = |path: &str| is_for_making(path) || path.ends_with(".d.ts");
    let mut wants = Vec::new();
    for (path, id) in theme.texts.iter().filter(|(path, _)| !kept(path)) {
        wants.push(file(Output::ThemeText(*id), format!("assets/{path}"), &sources.get(*id).path));
    }
    for (position, blob) in sources.blobs.iter().enumerate() {
        let themed = theme.blobs.iter().find(|(_, candidate)| std::ptr::eq(**candidate, blob.as_ref()));
        if let Some((path, _)) = themed {
            if !kept(path) {
                wants.push(file(Output::Blob(position), format!("assets/{path}"), &blob.path));
            }
        } else if classify(&blob.path) == Class::Asset {
            wants.push(file(Output::Blob(position), published_path(&blob.path), &blob.path));
        }
    }
    // Beside agencies lie no files.
    let beside = sources.iter().filter(|(_, source)| source.path.starts_with("content/"));
    for (id, source) in beside.filter(|(_, source)| classify(&source.path) == Class::Asset) {
        wants.push(file(Output::Text(id), published_path(&source.path), &source.path));
    }
    wants
}

fn file<'a>(output: Output, name: impl Into<Cow<'a, str>>, origin: &str) -> Want<'a> {
    Want { output, name: name.into(), origin: Location::File(origin.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_is_split_only_where_it_must_be() {
        assert_eq!([0, 1, 50_000, 50_001, 100_000, 100_001].map(parts), [0, 0, 0, 2, 2, 3]);
    }
}
