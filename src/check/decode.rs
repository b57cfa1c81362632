//! One file to one record.
//!
//! Entry: [`decode`]. What is no record at all is told before anything is parsed: conflict markers of a merge, a pointer
//! of Git LFS, a file name that cannot be an id.

use std::sync::Arc;

use super::{Decoded, Record, rules};
use crate::diagnostic::Report;
use crate::layout::translated;
use crate::model::place::Place;
use crate::record::kinds::Kind;
use crate::record::scalars::id::{is_slug, slug};
use crate::record::scalars::text;
use crate::record::yaml::Node;
use crate::record::{Decoder, Field, faults, head, yaml};
use crate::source::{Source, SourceId, Span};

/// Reads the record of this kind and id from `text`.
pub(super) fn decode(text: &Source, source: SourceId, kind: Kind, id: &str, report: &mut Report) -> Option<Decoded> {
    let (stem, _) = translated(id).filter(|_| kind.is_translation()).unwrap_or((id, ""));
    refuse_name(text, source, stem, report);
    if rules::not_a_record::applies(text, source, report) {
        return None;
    }
    let file = FileText { text, source, id };
    match kind {
        Kind::Agency => file.record(report).map(Decoded::Agency),
        Kind::Document => file.record(report).map(Decoded::Document),
        Kind::Vendor => file.record(report).map(Decoded::Vendor),
        Kind::Counts => file.record(report).map(Decoded::Counts),
        Kind::Measure => file.record(report).map(Decoded::Measure),
        Kind::Page => file.markdown(report).map(Decoded::Page),
        Kind::Action => file.markdown(report).map(Decoded::Action),
        Kind::PageTranslation => file.markdown(report).map(Decoded::PageTranslation),
        Kind::ActionTranslation => file.markdown(report).map(Decoded::ActionTranslation),
        Kind::Changes => file.record(report).map(Decoded::Changes),
        Kind::Site => file.record(report).map(Decoded::Site),
    }
}

fn refuse_name(text: &Source, source: SourceId, id: &str, report: &mut Report) {
    if id.split('/').all(is_slug) {
        return;
    }
    let name = text.path.rsplit('/').next().unwrap_or_default();
    let folders = id.rsplit_once('/').map_or("", |(folders, _)| folders);
    if let Some(folder) = folders.split('/').find(|folder| !folder.is_empty() && !is_slug(folder)) {
        report.add(faults::bad_id::folder_name(Span::start_of(source), folder, &slug(folder)));
    }
    if id.rsplit('/').next().is_some_and(is_slug) {
        return;
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let proposal = match slug(stem) {
        stem if stem.is_empty() => String::new(),
        stem => format!("{stem}.{ending}"),
    };
    report.add(faults::bad_id::file_name(Span::start_of(source), name, &proposal));
}

struct FileText<'a> {
    text: &'a Source,
    source: SourceId,
    id: &'a str,
}

impl FileText<'_> {
    fn record<T: Field>(&self, report: &mut Report) -> Option<Arc<Record<T>>> {
        let end = self.text.text.len();
        self.read(&self.text.text, 0, Span::new(self.source, end..end), report)
    }

    /// Front matter between two lines of `---`, then prose.
    fn markdown<T: Field>(&self, report: &mut Report) -> Option<Arc<Record<T>>> {
        let Some((front, body)) = split(&self.text.text) else {
            report.add(match opening(&self.text.text) {
                Some(line) => rules::front_matter::not_closed(self.source, line.trim_end().len()),
                None => rules::front_matter::missing(self.source),
            });
            return None;
        };
        let yaml = self.text.text.get(front.clone()).unwrap_or_default();
        self.refuse_invisible(body, report);
        self.read(yaml, front.start, Span::new(self.source, body..self.text.text.len()), report)
    }

    /// Prose from byte `body` on may hold what a reader can see, tabs and line ends of Windows.
    fn refuse_invisible(&self, body: usize, report: &mut Report) {
        let prose = self.text.text.get(body..).unwrap_or_default();
        if !text::may_hide(prose) {
            return;
        }
        for (at, character) in prose.char_indices().filter(|(_, character)| !matches!(character, '\t' | '\r')) {
            if text::is_invisible(character) {
                let span = Span::new(self.source, body + at..body + at + character.len_utf8());
                report.add(faults::bad_text::invisible(span, character));
            }
        }
    }

    /// Comments are for reviewers: they hold nothing that a reviewer cannot see. Keys and values are told by their fields.
    fn refuse_in_comments(&self, yaml: &str, offset: usize, node: &Node, report: &mut Report) {
        let told = |character: char| !matches!(character, '\t' | '\r') && text::is_invisible(character);
        if !text::may_hide(yaml) {
            return;
        }
        let mut invisible = yaml.char_indices().filter(|(_, character)| told(*character)).peekable();
        if invisible.peek().is_none() {
            return;
        }
        let mut words = Vec::new();
        node.words(&mut words);
        for (at, character) in invisible {
            let span = Span::new(self.source, offset + at..offset + at + character.len_utf8());
            if !words.iter().any(|word| word.start <= span.start && span.end <= word.end) {
                report.add(faults::bad_text::invisible_in_comment(span, character));
            }
        }
    }

    fn read<T: Field>(&self, yaml: &str, offset: usize, body: Span, report: &mut Report) -> Option<Arc<Record<T>>> {
        let node = yaml::parse(yaml, self.source, offset, report)?;
        self.refuse_in_comments(yaml, offset, &node, report);
        rules::cut_text::check(yaml, self.source, offset, &node, report);
        let value = T::decode(&node, &mut Decoder { report })?;
        Some(Arc::new(Record { id: self.id.to_owned(), span: head(&node), value, body, place: Place::default() }))
    }
}

/// The byte range of the front matter and the beginning of the prose.
fn split(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let opening = opening(text)?.len();
    let mut at = opening;
    for line in text.get(opening..)?.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((opening..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// The line with which front matter begins.
fn opening(text: &str) -> Option<&'static str> {
    ["---\n", "---\r\n"].into_iter().find(|opening| text.starts_with(opening))
}
