//! What a file of the site says: its anchors, its links, what it loads, and what no page may hold.
//!
//! Entry: [`Reading::of`]. Steps: by the file's ending, scan a style sheet ([`css`]) or a script ([`script`]), or read tags ([`tags`]); of each tag,
//! keep the attributes that a browser would follow.

use std::borrow::Cow;

use super::css;
use super::plain;
use super::script;
use super::tags::{self, Sink, Tag};
use super::values::{candidates, form_servers, refresh};

/// What a file says.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Whether other files can link to places in it: a page or a drawing.
    pub(super) has_anchors: bool,
    /// Its anchors, sorted; an anchor that two elements have stands twice.
    pub(super) anchors: Vec<String>,
    /// Its addresses, in the order of the file.
    pub(super) references: Vec<Reference>,
    /// Script in it that the page's own policy forbids, as a few words each.
    pub(super) scripts: Vec<String>,
    /// What `<link rel=canonical>` says.
    pub(super) canonical: Option<String>,
    /// The servers to which the page's own policy lets forms be sent: a reader's button sends them, not the page.
    forms: Vec<String>,
}

/// An address in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    /// What a browser does with it.
    pub(super) use_: Use,
    /// Where it stands, as `<a href>`.
    pub(super) place: Cow<'static, str>,
    /// The address as written, entities decoded.
    pub(super) address: String,
}

/// What a browser does with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A reader may follow it.
    Link,
    /// It is loaded with the page, and shown as a picture.
    Picture,
    /// It is loaded with the page, or gone to without a click.
    Load,
    /// Other sites load it, when they show a link to the page.
    Shown,
    /// All other addresses would be relative to it.
    Base,
}

impl Reading {
    /// Whether the file at `path` is one that is read.
    pub(super) fn reads(path: &str) -> bool {
        Self::of(path, &[]).is_some()
    }

    /// Reads the file at `path`; `None` when it is neither a page nor a drawing nor a style sheet nor a script.
    pub(super) fn of(path: &str, bytes: &[u8]) -> Option<Self> {
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())?;
        let mut reading = Self::default();
        match ending.as_str() {
            "css" => reading.style(bytes),
            "js" | "mjs" => reading.add_script(bytes),
            // Pages as the templates write them are read in one pass over their bytes.
            "html" | "htm" if plain::read(bytes, &mut reading) => {}
            "html" | "htm" => {
                reading = Self::default();
                tags::read(bytes, false, &mut reading);
            }
            "svg" | "xhtml" => tags::read(bytes, true, &mut reading),
            _ => return None,
        }
        reading.has_anchors = !matches!(ending.as_str(), "css" | "js" | "mjs");
        reading.anchors.sort_unstable();
        Some(reading)
    }

    /// Whether the file has the anchor `id`.
    pub(super) fn has(&self, id: &str) -> bool {
        self.anchors.binary_search_by(|own| own.as_str().cmp(id)).is_ok()
    }

    fn add(&mut self, use_: Use, tag: &Tag<'_>, attribute: &[u8], address: &[u8]) {
        // Half of all links are sources elsewhere, and lead where they say.
        if use_ == Use::Link && address.starts_with(b"https://") {
            return;
        }
        self.references.push(Reference { use_, place: place(tag, attribute), address: text(address) });
    }

    fn add_css(&mut self, place: &str, css: &[u8]) {
        for address in css::addresses(&String::from_utf8_lossy(css)) {
            self.references.push(Reference { use_: Use::Picture, place: Cow::Owned(place.to_owned()), address });
        }
    }

    fn add_script(&mut self, script: &[u8]) {
        for (word, address) in script::addresses(&String::from_utf8_lossy(script)) {
            self.references.push(Reference { use_: Use::Load, place: Cow::Borrowed(word), address });
        }
    }

    fn attribute(&mut self, tag: &Tag<'_>, name: &[u8], value: &[u8]) {
        match name {
            b"id" => self.anchors.push(text(value)),
            b"href" | b"xlink:href" => self.add(use_of_href(tag), tag, name, value),
            b"action" | b"formaction" if self.may_send(value) => {}
            b"src" | b"poster" | b"background" | b"data" | b"lowsrc" | b"codebase" | b"classid" | b"archive"
            | b"manifest" | b"ping" | b"action" | b"formaction" | b"profile" => {
                self.add(use_of_source(tag, name), tag, name, value);
            }
            b"srcset" | b"imagesrcset" => {
                for candidate in candidates(&text(value)) {
                    self.add(Use::Picture, tag, name, candidate.as_bytes());
                }
            }
            b"srcdoc" => self.scripts.push(format!("<{} srcdoc>", text(tag.name()))),
            _ if name.len() > 2 && name.starts_with(b"on") => {
                self.scripts.push(format!("<{} {}>", text(tag.name()), text(name)));
            }
            b"style" => self.add_css(&format!("<{} style>", text(tag.name())), value),
            // What a drawing reads as CSS; words in `title` or `content` are not.
            b"fill" | b"stroke" | b"filter" | b"mask" | b"clip-path" | b"cursor" | b"marker" | b"marker-start"
            | b"marker-mid" | b"marker-end" | b"shape-inside"
                if names_address(value) =>
            {
                self.add_css(&format!("<{} {}>", text(tag.name()), text(name)), value);
            }
            _ => {}
        }
    }

    fn may_send(&self, address: &[u8]) -> bool {
        let address = text(address);
        self.forms.iter().any(|server| address.strip_prefix(server.as_str()).is_some_and(|rest| rest.starts_with('/')))
    }

    fn meta(&mut self, tag: &Tag<'_>) {
        if tag.get("property").is_some_and(|value| value.eq_ignore_ascii_case(b"og:image")) {
            let address = tag.get("content").unwrap_or_default();
            self.references.push(Reference {
                use_: Use::Shown,
                place: Cow::Borrowed("<meta og:image>"),
                address: text(address),
            });
        }
        if tag.get("http-equiv").is_some_and(|value| value.eq_ignore_ascii_case(b"content-security-policy")) {
            self.forms = form_servers(&text(tag.get("content").unwrap_or_default()));
        }
        if !tag.get("http-equiv").is_some_and(|value| value.eq_ignore_ascii_case(b"refresh")) {
            return;
        }
        let content = text(tag.get("content").unwrap_or_default());
        if let Some(address) = refresh(&content) {
            self.add(Use::Load, tag, b"content", address.as_bytes());
        }
    }

    fn script(&mut self, tag: &Tag<'_>) {
        // Not run by a browser, or not as code.
        const BLOCKS: [&[u8]; 3] = [b"application/ld+json", b"application/json", b"importmap"];
        let kind = tag.get("type").unwrap_or_default().to_ascii_lowercase();
        let elsewhere = ["src", "href", "xlink:href"].iter().any(|name| tag.get(name).is_some());
        if !elsewhere && !BLOCKS.contains(&kind.as_slice()) {
            self.scripts.push("<script> without src".to_owned());
        }
    }
}

impl Sink for Reading {
    fn tag(&mut self, tag: &Tag<'_>) {
        for (name, value) in tag.attributes() {
            self.attribute(tag, name, value);
        }
        match tag.name() {
            b"meta" => self.meta(tag),
            b"script" => self.script(tag),
            b"a" if tag.get("id").is_none() => self.anchors.extend(tag.get("name").map(text)),
            b"link" if self.canonical.is_none() && relations(tag) == ["canonical"] => {
                self.canonical = tag.get("href").map(text);
            }
            _ => {}
        }
    }

    fn style(&mut self, css: &[u8]) {
        self.add_css("url()", css);
    }

    fn comment(&mut self, comment: &[u8]) {
        // XML's way of naming a style sheet, which an HTML tokenizer takes for a comment.
        if comment.starts_with(b"?xml-stylesheet") {
            self.references.push(Reference {
                use_: Use::Base,
                place: Cow::Borrowed("<?xml-stylesheet?>"),
                address: text(comment),
            });
        }
    }
}

/// Nearly all addresses are those of links, which need no text of their own.
fn place(tag: &Tag<'_>, attribute: &[u8]) -> Cow<'static, str> {
    match (tag.name(), attribute) {
        (b"a", b"href") => Cow::Borrowed("<a href>"),
        (name, attribute) => Cow::Owned(format!("<{} {}>", text(name), text(attribute))),
    }
}

fn names_address(css: &[u8]) -> bool {
    css.windows(4).any(|part| part.eq_ignore_ascii_case(b"url("))
}

fn text(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes).into_owned(), str::to_owned)
}

fn relations(tag: &Tag<'_>) -> Vec<String> {
    let relations = text(tag.get("rel").unwrap_or_default()).to_ascii_lowercase();
    relations.split_ascii_whitespace().map(str::to_owned).collect()
}

/// Links are followed by readers; every other `href` is loaded. Of `<link>` it depends on `rel`.
fn use_of_href(tag: &Tag<'_>) -> Use {
    match tag.name() {
        b"a" | b"area" => Use::Link,
        b"base" => Use::Base,
        b"image" | b"feimage" => Use::Picture,
        b"link" => {
            let relations = relations(tag);
            let harmless = |relation: &String| HARMLESS.contains(&relation.as_str());
            match (relations.is_empty(), relations.iter().all(harmless)) {
                (false, true) => Use::Link,
                _ if relations.iter().any(|relation| relation == "icon") => Use::Picture,
                _ => Use::Load,
            }
        }
        _ => Use::Load,
    }
}

/// The relations of `<link>` for which a browser loads nothing.
const HARMLESS: [&str; 13] = [
    "canonical",
    "alternate",
    "license",
    "author",
    "help",
    "next",
    "prev",
    "up",
    "first",
    "last",
    "search",
    "me",
    "describedby",
];

fn use_of_source(tag: &Tag<'_>, attribute: &[u8]) -> Use {
    match tag.name() {
        b"img" | b"input" if attribute == b"src" => Use::Picture,
        b"video" if attribute == b"poster" => Use::Picture,
        _ => Use::Load,
    }
}
