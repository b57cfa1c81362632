//! YAML text to a tree whose every key and value knows where it stands.
//!
//! This is the one module that names `serde_yaml` (in truth serde-saphyr; Cargo.toml says why). It drives that crate's
//! event parser rather than serde, which would stop at the first fault of a file and guess at the types of scalars:
//! here `NO`, `02134` and `1e3` stay the text that was written, and the field's type decides what they mean.
//!
//! Entry: [`parse`]. What records never need is refused by name: anchors, aliases, tags, merge keys, a second document,
//! more than [`MAX_NODES`] nodes or [`MAX_DEPTH`] levels. So no input is expanded and none recurses without end.

pub(super) use serde_yaml::granit_parser::ErrorKind;
use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, ScanError, Span as ParserSpan};

use super::{canonical, faults};
use crate::diagnostic::Report;
use crate::source::{SourceId, Span};

/// A record of more nodes than this is refused.
pub const MAX_NODES: usize = 20_000;
/// A record nested deeper than this is refused.
pub const MAX_DEPTH: usize = 16;

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// From its first to its last byte.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

impl Node {
    /// Adds the places of all keys and texts in it to `spans`.
    pub fn words(&self, spans: &mut Vec<Span>) {
        match &self.value {
            Value::Scalar(_) => spans.push(self.span),
            Value::List(items) => items.iter().for_each(|item| item.words(spans)),
            Value::Map(entries) => entries.iter().for_each(|entry| {
                spans.push(entry.key_span);
                entry.value.words(spans);
            }),
        }
    }
}

/// What YAML knows: text, a list, a mapping.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text that nobody has interpreted yet.
    Scalar(Scalar),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order of the file. Keys are unique.
    Map(Vec<Entry>),
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// The text after escapes.
    pub text: String,
    /// Written without quotes, so that `null` and `~` mean "no value".
    pub plain: bool,
}

impl Scalar {
    /// Whether YAML would read it as "no value": an empty place, `~` or an unquoted `null`.
    pub fn is_null(&self) -> bool {
        self.plain && matches!(self.text.as_str(), "" | "~" | "null" | "Null" | "NULL")
    }
}

/// One key of a mapping with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// Its value.
    pub value: Node,
}

/// Parses `text`, which stands at byte `offset` of `source` (front matter does not begin at zero). `None` after a
/// fault that leaves no tree; the faults are in `report`.
pub fn parse(text: &str, source: SourceId, offset: usize, report: &mut Report) -> Option<Node> {
    canonical::read(text, source, offset).or_else(|| whole(text, source, offset, report))
}

/// The same by the whole parser alone, which knows all of YAML and can say what is wrong.
pub(super) fn whole(text: &str, source: SourceId, offset: usize, report: &mut Report) -> Option<Node> {
    let faults_before = report.diagnostics.len();
    let mut builder = Builder { source, offset, text, nodes: 0, open: Vec::new(), root: None, refused: false, report };
    for step in Parser::new_from_str(text) {
        let going = match step {
            Ok((event, span)) => builder.take(event, &span),
            Err(error) => builder.refuse(&error),
        };
        if going.is_none() {
            break;
        }
    }
    let root = builder.root.take().filter(|_| !builder.refused);
    if root.is_none() && report.diagnostics.len() == faults_before {
        report.add(faults::syntax::empty(Span::new(source, offset..offset), text.contains('#')));
    }
    root
}

/// A list or mapping that has begun and not ended.
enum Open {
    List { start: usize, items: Vec<Node> },
    Map { start: usize, entries: Vec<Entry>, key: Option<(String, Span)> },
}

struct Builder<'a> {
    source: SourceId,
    offset: usize,
    text: &'a str,
    nodes: usize,
    open: Vec<Open>,
    root: Option<Node>,
    /// Whether something stands in it that records do without: the rest is read for its own faults, and there is no tree.
    refused: bool,
    report: &'a mut Report,
}

impl Builder<'_> {
    /// Takes one event. `None` ends the parse after a fault that has been told.
    fn take(&mut self, event: Event<'_>, span: &ParserSpan) -> Option<()> {
        let place = self.span(span);
        self.refuse_features(&event, place)?;
        match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                // The parser gives `~` where nothing is written.
                let text = if plain && place.start == place.end { String::new() } else { text.into_owned() };
                self.attach(Node { span: place, value: Value::Scalar(Scalar { text, plain }) })
            }
            Event::SequenceStart(..) => self.push(Open::List { start: place.start as usize, items: Vec::new() }, place),
            Event::MappingStart(..) => {
                self.push(Open::Map { start: place.start as usize, entries: Vec::new(), key: None }, place)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(place),
            // Refused above; what stands around it still has to be read.
            Event::Alias(..) | Event::UnresolvedAlias(..) => {
                self.attach(Node { span: place, value: Value::Scalar(Scalar { text: String::new(), plain: true }) })
            }
            _ => Some(()),
        }
    }

    fn refuse_features(&mut self, event: &Event<'_>, place: Span) -> Option<()> {
        match event {
            Event::Alias(..) | Event::UnresolvedAlias(..) => self.refuse_feature(place, "an alias (`*name`)"),
            Event::DocumentStart(..) if self.root.is_some() => {
                return self.fault(faults::feature::unsupported(place, "a second document (after `---`)"));
            }
            _ => {}
        }
        if event.anchor_id().is_some_and(|id| id > 0) {
            self.refuse_feature(self.sign_before(place, '&'), "an anchor (`&name`)");
        }
        if event.tag().is_some() {
            self.refuse_feature(self.sign_before(place, '!'), "a tag (`!name`)");
        }
        Some(())
    }

    fn refuse_feature(&mut self, place: Span, feature: &str) {
        self.refused = true;
        self.report.add(faults::feature::unsupported(place, feature));
    }

    /// Where the last word that begins with `sign` stands before the node at `place`, whose span leaves it out.
    fn sign_before(&self, place: Span, sign: char) -> Span {
        let node = (place.start as usize).saturating_sub(self.offset);
        let before = self.text.get(..node).unwrap_or_default();
        // A tag may hold its sign twice: `!!map`.
        let word = |at: usize| before.get(..at).unwrap_or_default().trim_end_matches(sign).len();
        let Some(start) = before.rfind(sign).map(word) else { return place };
        let rest = before.get(start..).unwrap_or_default();
        let end = start + rest.find(char::is_whitespace).unwrap_or(rest.len());
        Span::new(self.source, start + self.offset..end + self.offset)
    }

    fn push(&mut self, open: Open, place: Span) -> Option<()> {
        if self.open.len() >= MAX_DEPTH {
            return self.fault(faults::feature::too_deep(place, MAX_DEPTH));
        }
        self.open.push(open);
        Some(())
    }

    fn close(&mut self, place: Span) -> Option<()> {
        let end = place.end as usize;
        let (start, value) = match self.open.pop()? {
            Open::List { start, items } => (start, Value::List(items)),
            Open::Map { start, entries, .. } => (start, Value::Map(entries)),
        };
        self.attach(Node { span: Span::new(self.source, start..end.max(start)), value })
    }

    /// Puts a finished node where it belongs: into the list, behind its key, as the next key, or at the root.
    fn attach(&mut self, node: Node) -> Option<()> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return self.fault(faults::feature::too_many(node.span, MAX_NODES));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match (key.take(), node.value) {
                (Some((key, key_span)), value) => {
                    let value = Node { span: node.span, value };
                    match entries.iter().find(|entry| entry.key == key) {
                        Some(first) => self.report.add(faults::duplicate_key::twice(key_span, first.key_span, &key)),
                        None => entries.push(Entry { key, key_span, value }),
                    }
                }
                (None, Value::Scalar(scalar)) if scalar.text == "<<" => {
                    return self.fault(faults::feature::unsupported(node.span, "a merge key (`<<`)"));
                }
                (None, Value::Scalar(scalar)) => *key = Some((scalar.text, node.span)),
                (None, _) => return self.fault(faults::feature::unsupported(node.span, "a key that is not text")),
            },
        }
        Some(())
    }

    fn refuse(&mut self, error: &ScanError) -> Option<()> {
        let at = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        let place = |at: usize| Span::new(self.source, at + self.offset..at + self.offset);
        for fault in faults::syntax::broken(self.text, at, error.kind(), place) {
            self.report.add(fault);
        }
        self.root = None;
        None
    }

    fn fault(&mut self, diagnostic: crate::diagnostic::Diagnostic) -> Option<()> {
        self.report.add(diagnostic);
        self.root = None;
        None
    }

    fn span(&self, span: &ParserSpan) -> Span {
        let start = span.start.byte_offset().unwrap_or_default();
        let end = span.end.byte_offset().unwrap_or(start).max(start);
        Span::new(self.source, start + self.offset..end + self.offset)
    }
}
