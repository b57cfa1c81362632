//! Tags as a browser's tokenizer finds them, with the text of style sheets.
//!
//! Entry: [`read`], which hands each start tag, and the text of each `<style>`, to a [`Sink`]. The states are html5gum's;
//! this is the part that it leaves to its user: to gather names and values, and to say after which tags text is not
//! markup. Unlike a browser with script, `<noscript>` is read as markup, because readers without script get it.

use std::borrow::Cow;
use std::convert::Infallible;

use html5gum::{Emitter, Error, State, Tokenizer};

/// A start tag: names are parts of the page in small letters, and so are values, but where something in them was decoded.
#[derive(Debug, Default)]
pub(super) struct Tag<'a> {
    name: &'a [u8],
    attributes: Vec<(&'a [u8], Cow<'a, [u8]>)>,
}

impl<'a> Tag<'a> {
    /// Its name in small letters.
    pub(super) fn name(&self) -> &[u8] {
        self.name
    }

    /// Names in small letters, and values with entities decoded.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        self.attributes.iter().map(|(name, value)| (*name, &**value))
    }

    /// The value of the attribute `name`.
    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        self.attributes().find(|(own, _)| *own == name.as_bytes()).map(|(_, value)| value)
    }

    /// Begins a tag of this name, which is in small letters.
    pub(super) fn begin(&mut self, name: &'a [u8]) {
        self.name = name;
        self.attributes.clear();
    }

    /// An attribute, its name in small letters.
    pub(super) fn add(&mut self, name: &'a [u8], value: Cow<'a, [u8]>) {
        self.attributes.push((name, value));
    }
}

/// A tag as the tokenizer hands it over, bit by bit, all its text in one buffer, which the next tag uses again.
#[derive(Debug, Default)]
struct Parts {
    name: Vec<u8>,
    text: Vec<u8>,
    /// Of each attribute, in `text`: where the name begins, where it ends, where the value ends.
    attributes: Vec<(usize, usize, usize)>,
}

impl Parts {
    fn tag(&self) -> Tag<'_> {
        let part = |start: usize, end: usize| self.text.get(start..end).unwrap_or_default();
        let attribute = |&(start, middle, end): &_| (part(start, middle), Cow::Borrowed(part(middle, end)));
        Tag { name: &self.name, attributes: self.attributes.iter().map(attribute).collect() }
    }

    fn clear(&mut self) {
        self.name.clear();
        self.text.clear();
        self.attributes.clear();
    }

    fn push_name(&mut self, part: &[u8]) {
        self.text.extend_from_slice(part);
        let end = self.text.len();
        if let Some(attribute) = self.attributes.last_mut() {
            (attribute.1, attribute.2) = (end, end);
        }
    }

    fn push_value(&mut self, part: &[u8]) {
        self.text.extend_from_slice(part);
        let end = self.text.len();
        if let Some(attribute) = self.attributes.last_mut() {
            attribute.2 = end;
        }
    }
}

/// What takes the tags.
pub(super) trait Sink {
    /// A start tag, whole.
    fn tag(&mut self, tag: &Tag<'_>);
    /// The text of a `<style>`.
    fn style(&mut self, css: &[u8]);
    /// A comment, or what XML calls a processing instruction.
    fn comment(&mut self, text: &[u8]);
}

/// Reads `bytes`; `xml` when they are an SVG file and not a page.
pub(super) fn read(bytes: &[u8], xml: bool, sink: &mut impl Sink) {
    let emitter = Gathering {
        sink,
        tag: Parts::default(),
        is_end: false,
        closes_itself: false,
        last_start: Vec::new(),
        comment: Vec::new(),
        css: None,
        foreign: usize::from(xml),
    };
    // Reading a slice cannot fail, and nothing is emitted that could be lost.
    let _finished = Tokenizer::new_with_emitter(bytes, emitter).finish();
}

struct Gathering<'a, S> {
    sink: &'a mut S,
    tag: Parts,
    is_end: bool,
    closes_itself: bool,
    last_start: Vec<u8>,
    comment: Vec<u8>,
    /// The text of the style sheet that is being read.
    css: Option<Vec<u8>>,
    /// How many `<svg>` and `<math>` are open: in them, text is markup after every tag.
    foreign: usize,
}

impl<S: Sink> Gathering<'_, S> {
    fn start_tag(&mut self) -> Option<State> {
        self.sink.tag(&self.tag.tag());
        self.last_start.clear();
        self.last_start.extend_from_slice(&self.tag.name);
        match self.tag.name.as_slice() {
            b"svg" | b"math" if !self.closes_itself => self.foreign += 1,
            b"style" => self.css = Some(Vec::new()),
            _ => {}
        }
        if self.foreign == 0 { text_after(&self.tag.name) } else { None }
    }

    fn end_tag(&mut self) {
        match self.tag.name.as_slice() {
            b"svg" | b"math" => self.foreign = self.foreign.saturating_sub(1),
            b"style" => self.end_style(),
            _ => {}
        }
    }

    fn end_style(&mut self) {
        if let Some(css) = self.css.take() {
            self.sink.style(&css);
        }
    }
}

/// How the text after a start tag is read: HTML Standard, 13.2.6.4, but for `<noscript>`.
fn text_after(name: &[u8]) -> Option<State> {
    match name {
        b"textarea" | b"title" => Some(State::RcData),
        b"plaintext" => Some(State::PlainText),
        b"script" => Some(State::ScriptData),
        b"style" | b"iframe" | b"xmp" | b"noembed" | b"noframes" => Some(State::RawText),
        _ => None,
    }
}

impl<S: Sink> Emitter for Gathering<'_, S> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, last_start_tag: Option<&[u8]>) {
        self.last_start.clear();
        self.last_start.extend_from_slice(last_start_tag.unwrap_or_default());
    }

    fn emit_eof(&mut self) {
        self.end_style();
    }

    fn emit_error(&mut self, _error: Error) {}

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_string(&mut self, text: &[u8]) {
        if let Some(css) = &mut self.css {
            css.extend_from_slice(text);
        }
    }

    fn init_start_tag(&mut self) {
        self.tag.clear();
        (self.is_end, self.closes_itself) = (false, false);
    }

    fn init_end_tag(&mut self) {
        self.tag.clear();
        self.is_end = true;
    }

    fn init_comment(&mut self) {
        self.comment.clear();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        if self.is_end {
            self.end_tag();
            return None;
        }
        self.start_tag()
    }

    fn emit_current_comment(&mut self) {
        self.sink.comment(&self.comment);
    }

    fn emit_current_doctype(&mut self) {}

    fn set_self_closing(&mut self) {
        self.closes_itself = true;
    }

    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, part: &[u8]) {
        self.tag.name.extend_from_slice(part);
    }

    fn push_comment(&mut self, part: &[u8]) {
        self.comment.extend_from_slice(part);
    }

    fn push_doctype_name(&mut self, _part: &[u8]) {}

    fn init_doctype(&mut self) {}

    fn init_attribute(&mut self) {
        let start = self.tag.text.len();
        self.tag.attributes.push((start, start, start));
    }

    fn push_attribute_name(&mut self, part: &[u8]) {
        self.tag.push_name(part);
    }

    fn push_attribute_value(&mut self, part: &[u8]) {
        self.tag.push_value(part);
    }

    fn set_doctype_public_identifier(&mut self, _value: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _value: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _part: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _part: &[u8]) {}

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end && !self.last_start.is_empty() && self.last_start == self.tag.name
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.foreign > 0
    }
}
