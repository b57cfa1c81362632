//! The template engine: Tera, with the theme's templates compiled once.
//!
//! Entry: [`Engine::new`], then [`Engine::render`] for each page. Everything that ends in `.html`, `.svg`, `.xml` or
//! `.kml` is escaped. With the feature `minify` the templates' own text is minified when they are loaded, which costs
//! nothing a page.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Serialize, Serializer};
use tera::value::Key;
use tera::{Context, ErrorKind, Kwargs, State, Tera};

use super::rules::TEMPLATE;
use super::settled::settled;
use super::words::Words;
use super::words::ready::Value;
use crate::diagnostic::{Diagnostic, Location, Report, with_others};
use crate::source::{SourceId, Sources, Span};
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
    /// As they were written: their mistakes have the places of the files.
    tera: Tera,
    /// The same, minified, where that is wanted and possible.
    small: Option<Tera>,
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
        let mut engine = Self { tera: Tera::new(), small: None, templates };
        match compile(&engine.templates, words, |id| sources.get(id).text.clone()) {
            Ok(tera) => engine.tera = tera,
            Err(error) => {
                report.add(engine.fault(&error, "base.html", sources));
                return None;
            }
        }
        // A template that cannot be minified is used as it is: smaller pages are not worth a mistake.
        engine.small = smaller(&engine.templates, words, sources);
        Some(engine)
    }

    /// The same engine with its templates minified, or as they were written: to hold one against the other.
    #[cfg(test)]
    pub(super) fn minifying(self, is_wanted: bool, words: &Arc<Words>, sources: &Sources) -> Self {
        let small = is_wanted.then(|| minified(&self.templates, words, sources)).flatten();
        Self { small, ..self }
    }

    /// Renders `template` with the fields of `context`.
    pub fn render<T: Serialize>(&self, template: &str, context: &T, sources: &Sources, report: &mut Report) -> Vec<u8> {
        let context = Context::from_serialize(context);
        let small = self.small.as_ref().and_then(|tera| tera.render(template, context.as_ref().ok()?).ok());
        let rendered = small.map_or_else(|| context.and_then(|context| self.tera.render(template, &context)), Ok);
        rendered.map(String::into_bytes).unwrap_or_else(|error| {
            report.add(self.fault(&error, template, sources));
            Vec::new()
        })
    }

    /// Says where a mistake stands.
    fn fault(&self, error: &tera::Error, template: &str, sources: &Sources) -> Diagnostic {
        let (name, line, message) = match error.kind() {
            ErrorKind::SyntaxError(told) | ErrorKind::RenderingError(told) => {
                (told.filename().to_owned(), told.span().start_line, told.message().to_owned())
            }
            ErrorKind::MissingParent { current, parent } => {
                (current.clone(), 1, format!("it extends `{parent}`, which is not among the templates"))
            }
            ErrorKind::CircularExtend { tpl, inheritance_chain: chain }
            | ErrorKind::CircularInclude { tpl, include_chain: chain } => {
                (tpl.clone(), 1, format!("it leads back to itself: {}", chain.join(", ")))
            }
            other => drawn(&other.to_string()).unwrap_or_else(|| (template.to_owned(), 1, other.to_string())),
        };
        let help = "mend the template; CONTRIBUTING.md says how themes are made";
        match self.templates.iter().find(|(candidate, _)| *candidate == name) {
            Some((_, id)) => Diagnostic::at(&TEMPLATE, line_span(*id, line, sources), one_line(&message)).help(help),
            None => Diagnostic::in_file(&TEMPLATE, format!("templates/{name}"), one_line(&message)).help(help),
        }
    }
}

/// What pages tell of their templates, one after the other: a mistake at one place is told once, with the number of pages that
/// it spoils besides the first. Everything else stays as it is.
pub fn once_each(told: impl IntoIterator<Item = Report>) -> Report {
    let mut kept = Report::default();
    let mut known: BTreeMap<Location, (usize, usize)> = BTreeMap::new();
    for diagnostic in told.into_iter().flat_map(|report| report.diagnostics) {
        if diagnostic.rule == &TEMPLATE {
            match known.entry(diagnostic.location.clone()) {
                Entry::Occupied(mut first) => {
                    first.get_mut().1 += 1;
                    continue;
                }
                Entry::Vacant(free) => free.insert((kept.diagnostics.len(), 0)),
            };
        }
        kept.add(diagnostic);
    }
    for (position, others) in known.into_values() {
        if let Some(first) = kept.diagnostics.get_mut(position) {
            first.message = with_others(&first.message, others);
        }
    }
    kept
}

/// File, line and sentence of a mistake that the engine hands over as a drawing alone, as it does for a filter or a
/// component that nobody has defined: `error: sentence`, then `--> file:line:column`.
fn drawn(text: &str) -> Option<(String, usize, String)> {
    let (sentence, place) = text.split_once("--> ")?;
    let mut parts = place.lines().next()?.trim().rsplitn(3, ':').skip(1);
    let (line, file) = (parts.next()?.parse().ok()?, parts.next()?);
    Some((file.to_owned(), line, sentence.trim().trim_start_matches("error:").trim().to_owned()))
}

fn line_span(id: SourceId, line: usize, sources: &Sources) -> Span {
    let text = &sources.get(id).text;
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let length = text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
    Span::new(id, start..start + length)
}

fn one_line(message: &str) -> String {
    message.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn compile(
    templates: &[(String, SourceId)],
    words: &Arc<Words>,
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
    let settle = |(name, text): (_, String)| (name, if is_markup(name) { settled(&text, words, escape) } else { text });
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
    compile(templates, words, |id| super::minify::minify(&sources.get(id).text)).ok()
}

#[cfg(not(feature = "minify"))]
fn smaller(_: &[(String, SourceId)], _: &Arc<Words>, _: &Sources) -> Option<Tera> {
    None
}
