//! Prose: Markdown to HTML that is safe as it is.
//!
//! Entry: [`body`] for a text that may be translated, [`html`] for one of its languages. Steps:
//! 1. read the events of the text (CommonMark with tables; the site's footnotes are its citations);
//! 2. refuse raw HTML, and look at every link and picture ([`links`]), each fault at its place in the file ([`places`]);
//! 3. shift headings below the page's own and give each an id ([`headings`]); turn each citation mark into footnote marks;
//! 4. write the HTML. Nothing is left in it that the filter has not seen, so that no sanitiser is needed.

mod headings;
mod links;
mod places;
#[cfg(test)]
mod tests;

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};
use serde::Serialize;

use super::notes::{Mark, Notes};
use super::rules;
use super::scene::Scene;
use crate::bundle::SitePath;
use crate::diagnostic::Report;
use crate::model::agency::Citation;
use crate::model::other::{CITATION_MARK, Markdown};
use crate::model::text::Translated;
use headings::Headings;
use links::Links;
use places::Places;

/// The text of a page.
#[derive(Debug, Default, Serialize)]
pub struct Body {
    /// HTML that is safe as it is.
    pub html: String,
    /// Its language where it is not the page's.
    pub language: Option<String>,
}

/// The text of the page at `at`, in the page's language if it is translated. Citations join `notes`; faults join `report`.
pub fn body<'a>(
    scene: Scene<'a>,
    at: &SitePath,
    body: &'a Translated<Markdown>,
    notes: &mut Notes<'a>,
    report: &mut Report,
) -> Body {
    let (text, language) = scene.part(body);
    // The faults of a text that stands in for its translation are told on the page in its own language.
    let mut told = Report::default();
    let report = if language.is_some() { &mut told } else { report };
    Body { html: html(scene, at, text, notes, report), language }
}

/// The HTML of `body` on the page at `at`. Citations join `notes`; faults join `report`.
pub fn html<'a>(
    scene: Scene<'a>,
    at: &SitePath,
    body: &'a Markdown,
    notes: &mut Notes<'a>,
    report: &mut Report,
) -> String {
    let source = scene.sources.get(body.span.source);
    let events: Vec<_> = Parser::new_ext(&body.text, Options::ENABLE_TABLES).into_offset_iter().collect();
    let mut filter = Filter {
        notes,
        report,
        links: Links { plan: scene.plan, language: scene.language, at, source: &source.path },
        headings: Headings::of(&events),
        places: Places::of(body, &source.text),
        citations: body.citations.iter(),
        waiting: Vec::new(),
        held: 0,
        out: Vec::new(),
    };
    for (event, range) in events {
        filter.event(event, range);
    }
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, filter.out.into_iter());
    html
}

struct Filter<'a, 'n, 'm> {
    notes: &'n mut Notes<'a>,
    report: &'n mut Report,
    links: Links<'n>,
    headings: Headings,
    places: Places,
    citations: std::slice::Iter<'a, Citation>,
    /// Marks from inside something that cannot hold them: a picture's words, a block of code.
    waiting: Vec<Event<'m>>,
    /// How many such things are open.
    held: usize,
    out: Vec<Event<'m>>,
}

impl<'m> Filter<'_, '_, 'm> {
    fn event(&mut self, event: Event<'m>, range: Range<usize>) {
        match event {
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                self.report.add(rules::raw_html(self.places.span(range)));
            }
            Event::Html(_) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.code(&code),
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            other => self.out.push(other),
        }
    }

    fn start(&mut self, tag: Tag<'m>, range: Range<usize>) {
        let tag = match tag {
            Tag::Heading { .. } => self.headings.next_tag(),
            Tag::Link { link_type, dest_url, title, id } => {
                let dest_url = self.link(link_type, dest_url, range);
                Tag::Link { link_type, dest_url, title: plain(&title), id }
            }
            Tag::Image { link_type, dest_url, title, id } => {
                self.held += 1;
                let dest_url = self.picture(dest_url, range);
                Tag::Image { link_type, dest_url, title: plain(&title), id }
            }
            Tag::CodeBlock(kind) => {
                self.held += 1;
                Tag::CodeBlock(kind)
            }
            Tag::Table(columns) => {
                // A wide table scrolls by itself, also by keyboard, instead of widening the page.
                let label = attribute(&self.notes.words().text("prose-table"));
                let scroll = format!("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">");
                self.out.push(Event::Html(scroll.into()));
                Tag::Table(columns)
            }
            other => other,
        };
        self.out.push(Event::Start(tag));
    }

    fn end(&mut self, tag: TagEnd) {
        let tag = if matches!(tag, TagEnd::Heading(_)) { self.headings.end_tag() } else { tag };
        self.out.push(Event::End(tag));
        if matches!(tag, TagEnd::Table) {
            self.out.push(Event::Html("</div>".into()));
        }
        if matches!(tag, TagEnd::Image | TagEnd::CodeBlock) {
            self.held = self.held.saturating_sub(1);
            self.release();
        }
    }

    fn link(&mut self, kind: pulldown_cmark::LinkType, link: CowStr<'m>, range: Range<usize>) -> CowStr<'m> {
        if kind == pulldown_cmark::LinkType::Email {
            return link;
        }
        match self.links.resolve(&link, &self.headings) {
            Ok(link) => link.into(),
            Err((why, help)) => {
                self.report.add(rules::bad_link(self.places.span(range), &plain(&link), &why, help));
                CowStr::Borrowed("")
            }
        }
    }

    fn picture(&mut self, link: CowStr<'m>, range: Range<usize>) -> CowStr<'m> {
        let silent = self.places.written(range.clone()).is_some_and(|text| text.starts_with("![]"));
        let found = if silent { Err("it has no words for those who cannot see it") } else { self.links.picture(&link) };
        match found {
            Ok(link) => link.into(),
            Err(why) => {
                self.report.add(rules::bad_picture(self.places.span(range), &plain(&link), why));
                CowStr::Borrowed("")
            }
        }
    }

    /// Text, with footnote marks where citations stood, each close to the word before it.
    fn text(&mut self, text: &str) {
        for (position, piece) in text.split(CITATION_MARK).enumerate() {
            if position > 0 {
                self.cite();
            }
            if !piece.is_empty() {
                self.out.push(Event::Text(piece.to_owned().into()));
            }
        }
    }

    fn code(&mut self, code: &str) {
        self.out.push(Event::Code(plain(code)));
        for _ in code.matches(CITATION_MARK) {
            self.cite();
        }
    }

    fn cite(&mut self) {
        let Some(citation) = self.citations.next() else { return };
        let marks = self.notes.cite(std::slice::from_ref(citation));
        let marks: String = marks.iter().map(mark).collect();
        self.waiting.push(Event::InlineHtml(marks.into()));
        if self.held == 0 {
            self.close_up();
            self.release();
        }
    }

    /// Takes away the blank or line break before a mark.
    fn close_up(&mut self) {
        match self.out.last_mut() {
            Some(Event::SoftBreak) => drop(self.out.pop()),
            Some(Event::Text(text)) => *text = text.trim_end().to_owned().into(),
            _ => {}
        }
    }

    fn release(&mut self) {
        if self.held == 0 {
            self.out.append(&mut self.waiting);
        }
    }
}

/// `text` without the signs that stand for citations.
fn plain<'m>(text: &str) -> CowStr<'m> {
    text.replace(CITATION_MARK, "").into()
}

/// A footnote mark, as the component `marks` of the templates writes it.
fn mark(mark: &Mark) -> String {
    let Mark { number, id, label } = mark;
    let label = attribute(label);
    let id = id.as_ref().map(|id| format!(" id=\"{id}\"")).unwrap_or_default();
    format!("<sup class=\"fn\"><a href=\"#n{number}\"{id} aria-label=\"{label}\">{number}</a></sup>")
}

/// Words of a translation file, as the value of an attribute.
fn attribute(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
