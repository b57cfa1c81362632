//! The template engine: Tera, with the theme's templates compiled once.
//!
//! Entry: [`Engine::new`], then [`Engine::render`] for each page. Everything that ends in `.html`, `.svg`, `.xml` or
//! `.kml` is escaped. With the feature `minify` the templates' own text is minified when they are loaded, which costs
//! nothing a page.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use serde::{Serialize, Serializer};
use tera::value::Key;
use tera::{Context, ErrorKind, Kwargs, State, Tera};

use super::mistakes::{Mistake, Place, drawn};
use super::settled::settled;
use super::words::Words;
use super::words::ready::Value;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::{SourceId, Sources};
use crate::theme::Theme;

/// A part of what many pages' templates are given: turned into the engine's values once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared<T>(Arc<(T, Option<tera::Value>)>);

impl<T: Serialize> Shared<T> {
    /// Turns `part` into the engine's values.
    pub fn new(part: T) -> Self {
        let value = tera::Value::try_from_serializable(&part).ok();
        Self(Arc::new((part, value)))
    }

    /// The part as it was.
    pub fn part(&self) -> &T {
        &self.0.0
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0.1 {
            Some(value) => value.serialize(serializer),
            None => self.0.0.serialize(serializer),
        }
    }
}

/// Compiled templates.
#[derive(Debug)]
pub struct Engine {
    /// As they were written, with the texts that nothing fills in.
    tera: Tera,
    /// The same, minified, where that is wanted and possible.
    small: Option<Tera>,
    /// As they were written, letter by letter, once a mistake is met: it has the place of the file.
    written: OnceLock<Option<Tera>>,
    words: Arc<Words>,
    templates: Vec<(String, SourceId)>,
}

impl Engine {
    /// An engine for each language. `None` after a mistake that has been told.
    pub fn each(theme: &Theme<'_>, sources: &Sources, words: &[Arc<Words>], report: &mut Report) -> Option<Vec<Self>> {
        let made = words.par_iter().map(|words| {
            let mut report = Report::default();
            (Self::new(theme, sources, words, &mut report), report)
        });
        let (engines, reports): (Vec<_>, Vec<_>) = made.collect::<Vec<_>>().into_iter().unzip();
        for fault in reports.into_iter().flat_map(|found| found.diagnostics) {
            // The templates of all languages are the same files.
            let is_told = |told: &Diagnostic| (told.rule, &told.location) == (fault.rule, &fault.location);
            if !report.diagnostics.iter().any(is_told) {
                report.add(fault);
            }
        }
        engines.into_iter().collect()
    }

    /// Compiles the theme's templates, whose filters `t` and `rich` (HTML) speak with `words`. `None` after a mistake that has been told.
    pub fn new(theme: &Theme<'_>, sources: &Sources, words: &Arc<Words>, report: &mut Report) -> Option<Self> {
        let templates: Vec<(String, SourceId)> = theme
            .texts
            .iter()
            .filter_map(|(path, id)| Some((path.strip_prefix("templates/")?.to_owned(), *id)))
            .collect();
        let tera = match compile(&templates, words, Texts::Settled, |id| sources.get(id).text.clone()) {
            Ok(tera) => tera,
            Err(error) => {
                let found = mistakes(&templates, words, &error, sources);
                found.iter().for_each(|mistake| report.add(mistake.told(&templates, sources)));
                return None;
            }
        };
        // A template that cannot be minified is used as it is: smaller pages are not worth a mistake.
        let small = smaller(&templates, words, sources);
        Some(Self { tera, small, written: OnceLock::new(), words: Arc::clone(words), templates })
    }

    /// The same engine with its templates minified, or as they were written: to hold one against the other.
    #[cfg(test)]
    pub(super) fn minifying(self, is_wanted: bool, words: &Arc<Words>, sources: &Sources) -> Self {
        let small = is_wanted.then(|| minified(&self.templates, words, sources)).flatten();
        Self { small, ..self }
    }

    /// Renders `template` with the fields of `context`.
    pub fn render<T: Serialize>(&self, template: &str, context: &T, sources: &Sources, report: &mut Report) -> Vec<u8> {
        let context = match Context::from_serialize(context) {
            Ok(context) => context,
            Err(error) => return self.tell(&error, template, sources, report),
        };
        let small = self.small.as_ref().and_then(|tera| tera.render(template, &context).ok());
        match small.map_or_else(|| self.tera.render(template, &context), Ok) {
            Ok(page) => page.into_bytes(),
            Err(error) => {
                let again = self.as_written(sources).and_then(|tera| tera.render(template, &context).err());
                self.tell(again.as_ref().unwrap_or(&error), template, sources, report)
            }
        }
    }

    /// Tells what is wrong; there is no page then.
    fn tell(&self, error: &tera::Error, template: &str, sources: &Sources, report: &mut Report) -> Vec<u8> {
        let found = said_by(error, template);
        found.iter().for_each(|mistake| report.add(mistake.told(&self.templates, sources)));
        Vec::new()
    }

    /// The templates with every text asked for by the page: what stands in them already moves what follows it in a line.
    fn as_written(&self, sources: &Sources) -> Option<&Tera> {
        let written = || compile(&self.templates, &self.words, Texts::AskedFor, |id| sources.get(id).text.clone()).ok();
        self.written.get_or_init(written).as_ref()
    }
}

/// The mistakes of templates that cannot be compiled for `error`: of each that cannot be read, or of all of them together.
fn mistakes(
    templates: &[(String, SourceId)],
    words: &Arc<Words>,
    error: &tera::Error,
    sources: &Sources,
) -> Vec<Mistake> {
    let text = |id: SourceId| sources.get(id).text.clone();
    // Alone, a template lacks what it extends; whether it can be read is found before that.
    let alone = templates.iter().filter_map(|(name, id)| Tera::new().add_raw_template(name, &text(*id)).err());
    let unread = alone.filter(|error| matches!(error.kind(), ErrorKind::SyntaxError(_)));
    let unread: Vec<Mistake> = unread.flat_map(|error| said_by(&error, "base.html")).collect();
    if !unread.is_empty() {
        return unread;
    }
    let again = compile(templates, words, Texts::AskedFor, text).err();
    said_by(again.as_ref().unwrap_or(error), "base.html")
}

/// What the engine says of `template`, or of those that it is made with.
fn said_by(error: &tera::Error, template: &str) -> Vec<Mistake> {
    let whole = |template: &str, message| vec![Mistake { template: template.to_owned(), place: None, message }];
    match error.kind() {
        ErrorKind::SyntaxError(told) | ErrorKind::RenderingError(told) => {
            let span = told.span();
            let width =
                if span.end_line == span.start_line { span.end_col.saturating_sub(span.start_col) } else { usize::MAX };
            let place = Some(Place { line: span.start_line, column: span.start_col, width });
            vec![Mistake { template: told.filename().to_owned(), place, message: told.message().to_owned() }]
        }
        ErrorKind::MissingParent { current, parent } => {
            whole(current, format!("it extends `{parent}`, which is not among the templates"))
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain: chain }
        | ErrorKind::CircularInclude { tpl, include_chain: chain } => {
            whole(tpl, format!("it leads back to itself: {}", chain.join(", ")))
        }
        other => {
            let drawn = drawn(&other.to_string());
            if drawn.is_empty() { whole(template, other.to_string()) } else { drawn }
        }
    }
}

/// Whether the texts that nothing fills in stand in the templates already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Texts {
    Settled,
    AskedFor,
}

fn compile(
    templates: &[(String, SourceId)],
    words: &Arc<Words>,
    asked: Texts,
    text: impl Fn(SourceId) -> String,
) -> tera::TeraResult<Tera> {
    let mut tera = Tera::new();
    let (plain, rich) = (Arc::clone(words), Arc::clone(words));
    let translated = move |id: &str, filled: Kwargs, _: &State<'_>| {
        let values = filled.iter().filter_map(|(name, value)| Some((name.as_str()?, filling(value))));
        plain.find(id, &values.collect::<Vec<_>>()).ok_or_else(|| no_text(id))
    };
    let marked_up = move |id: &str, filled: Kwargs, state: &State<'_>| {
        let values = filled.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
        let values = values.map(|(name, value)| Ok((name, html_filling(value, state)?)));
        let html = rich.rich(id, &values.collect::<tera::TeraResult<Vec<_>>>()?);
        html.map(|html| tera::Value::safe_string(&html)).ok_or_else(|| no_text(id))
    };
    tera.register_filter("t", translated);
    tera.register_filter("rich", marked_up);
    tera.register_filter("say", said);
    tera.autoescape_on(MARKUP);
    let escape = |text: &str| {
        let mut html = Vec::with_capacity(text.len());
        tera::escape_html(text, &mut html).ok().and_then(|()| String::from_utf8(html).ok())
    };
    let texts = templates.iter().map(|(name, id)| (name.as_str(), text(*id)));
    // What is not escaped is not settled either.
    let settles = |name: &str| asked == Texts::Settled && is_markup(name);
    let settle = |(name, text): (_, String)| (name, if settles(name) { settled(&text, words, escape) } else { text });
    let texts: Vec<(&str, String)> = texts.map(settle).collect();
    tera.add_raw_templates(texts.iter().map(|(name, text)| (*name, text.as_str())))?;
    Ok(tera)
}

/// The endings of what is escaped.
const MARKUP: [&str; 4] = [".html", ".svg", ".xml", ".kml"];

fn is_markup(name: &str) -> bool {
    MARKUP.iter().any(|ending| name.ends_with(ending))
}

fn no_text(id: &str) -> tera::Error {
    tera::Error::message(format!("there is no text `{id}` in translations/"))
}

/// Words of a record, marked where they are in another language than the page: [`said`](super::said).
fn said(said: tera::Value, _: Kwargs, state: &State<'_>) -> tera::TeraResult<tera::Value> {
    let Some((words, language)) = parts(&said) else { return Ok(said) };
    Ok(tera::Value::safe_string(&marked(words, language, state)?))
}

/// Words, and their language where it is not the page's.
fn parts(said: &tera::Value) -> Option<(&str, &str)> {
    Some((field(said, "words")?, field(said, "language")?))
}

fn marked(words: &str, language: &str, state: &State<'_>) -> tera::TeraResult<String> {
    Ok(format!("<span lang=\"{}\">{}</span>", state.escape(language)?, state.escape(words)?))
}

/// The words of a date ([`DateWords`](super::words::DateWords)), and itself for programs.
fn dated(date: &tera::Value) -> Option<(&str, &str)> {
    Some((field(date, "words")?, field(date, "iso")?))
}

/// A text in a value that has fields.
fn field<'v>(value: &'v tera::Value, name: &'static str) -> Option<&'v str> {
    value.as_map()?.get(&Key::Str(name))?.as_str()
}

/// What fills a placeholder in. Numbers choose between plural forms; everything else is text.
fn filling(value: &tera::Value) -> Value<'_> {
    let number = value.as_u64().and_then(|number| usize::try_from(number).ok());
    match (number, value.as_str().or_else(|| field(value, "words"))) {
        (Some(number), _) => Value::from(number),
        (None, Some(text)) => Value::from(text),
        (None, None) => Value::from(value.to_string()),
    }
}

/// The same, where the text becomes HTML.
fn html_filling<'v>(value: &'v tera::Value, state: &State<'_>) -> tera::TeraResult<Value<'v>> {
    if let Some((words, iso)) = dated(value) {
        return Ok(Value::from(format!("<time datetime=\"{}\">{}</time>", state.escape(iso)?, state.escape(words)?)));
    }
    Ok(match (parts(value), filling(value)) {
        (Some((words, language)), _) => Value::from(marked(words, language, state)?),
        (None, Value::Text(text)) => Value::from(state.escape(&text)?),
        (None, number) => number,
    })
}

#[cfg(feature = "minify")]
use minified as smaller;

#[cfg(any(test, feature = "minify"))]
fn minified(templates: &[(String, SourceId)], words: &Arc<Words>, sources: &Sources) -> Option<Tera> {
    compile(templates, words, Texts::Settled, |id| super::minify::minify(&sources.get(id).text)).ok()
}

#[cfg(not(feature = "minify"))]
fn smaller(_: &[(String, SourceId)], _: &Arc<Words>, _: &Sources) -> Option<Tera> {
    None
}
