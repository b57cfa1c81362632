//! Translation files to messages. The one module that names Fluent.
//!
//! Entry: [`Messages::read`] puts the built-in files of a language together, in the order of their names, and over their texts
//! those of the site's own files, one by one; [`Messages::format`] fills one in. Texts without choices and functions are kept
//! ready ([`ready`](super::ready)): most are.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{self, Entry, Pattern, PatternElement};
use unic_langid::{CharacterDirection, LanguageIdentifier};

use super::files::Files;
use super::ready::{Part, Ready, Value, fill, grouped};
use super::rules;
use crate::diagnostic::Report;
use crate::source::{SourceId, Sources, Span};

/// The messages of one language.
pub struct Messages {
    /// The language, BCP 47.
    pub language: String,
    /// Where each message stands.
    pub places: BTreeMap<String, Span>,
    bundle: FluentBundle<FluentResource>,
    identifier: LanguageIdentifier,
    ready: HashMap<String, Ready>,
    grouping: Grouping,
}

impl fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Messages").field("language", &self.language).field("places", &self.places).finish()
    }
}

impl Messages {
    /// Reads the files of a language. `None` after a fault that has been told; empty where there are no files.
    pub fn read(language: &str, files: &Files, sources: &Sources, report: &mut Report) -> Option<Self> {
        let identifier: LanguageIdentifier = language.parse().ok()?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier.clone()]);
        // The marks that Fluent would put around what is filled in are invisible, and HTML has elements for that.
        bundle.set_use_isolating(false);
        let mut messages = Self {
            language: language.to_owned(),
            places: BTreeMap::new(),
            bundle,
            identifier,
            ready: HashMap::new(),
            grouping: Grouping::Commas,
        };
        let mut sound = true;
        for layer in [&files.built_in, &files.own] {
            sound &= messages.lay(layer, sources, report);
        }
        messages.prepare();
        sound.then_some(messages)
    }

    /// Lays the texts of these files over those that are there; whether the files are sound.
    fn lay(&mut self, files: &[SourceId], sources: &Sources, report: &mut Report) -> bool {
        let mut places = BTreeMap::new();
        let mut sound = true;
        for id in files {
            sound &= self.add(*id, &mut places, sources, report);
        }
        // A text is replaced with all its forms: those of another text would not fit.
        let replaced: BTreeSet<&str> = places.keys().map(|name| stem(name)).collect();
        self.places.retain(|name, _| !replaced.contains(stem(name)));
        self.places.append(&mut places);
        sound
    }

    /// Adds one file, and to `places` where its texts stand; whether it is sound.
    fn add(
        &mut self,
        id: SourceId,
        places: &mut BTreeMap<String, Span>,
        sources: &Sources,
        report: &mut Report,
    ) -> bool {
        let text = sources.get(id).text.clone();
        let resource = match FluentResource::try_new(text) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                errors.iter().for_each(|error| report.add(rules::syntax(id, error.pos.clone(), &error.to_string())));
                return false;
            }
        };
        let mut sound = true;
        for (name, at) in named(&resource) {
            let span = Span::new(id, at..at + name.len());
            if let Some(first) = places.insert(name.clone(), span) {
                report.add(rules::twice(span, first, &name));
                sound = false;
            }
        }
        self.bundle.add_resource_overriding(resource);
        sound
    }

    /// Keeps ready what needs no rule of the language, and learns how numbers are written.
    fn prepare(&mut self) {
        let ready = |name: &String| Some((name.clone(), Ready::new(parts(self.pattern(name)?)?)));
        self.ready = self.places.keys().filter_map(ready).collect();
        self.grouping = Grouping::of(self.format("number-grouping", &[]).as_deref());
        self.bundle.set_formatter(Some(self.grouping.formatter()));
    }

    /// Whether there is none at all.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Whether the language is written from right to left.
    pub fn right_to_left(&self) -> bool {
        self.identifier.character_direction() == CharacterDirection::RTL
    }

    /// The message `id` (`name`, or `name.attribute`) with its placeholders filled in; `None` when there is none.
    pub fn format(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        if let Some(text) = self.ready(id).and_then(|ready| fill(&ready.parts, values, self.number_sign())) {
            return Some(text);
        }
        let mut filled = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            filled.set(*name, fluent(value));
        }
        self.write(id, &filled)
    }

    /// The message `id`, where it needs no rule of the language.
    pub fn ready(&self, id: &str) -> Option<&Ready> {
        self.ready.get(id)
    }

    fn write(&self, id: &str, values: &FluentArgs<'_>) -> Option<String> {
        let mut faults = Vec::new();
        let written = self.bundle.format_pattern(self.pattern(id)?, Some(values), &mut faults);
        Some(written.into_owned())
    }

    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let message = self.bundle.get_message(name)?;
        match attribute {
            Some(attribute) => Some(message.get_attribute(attribute)?.value()),
            None => message.value(),
        }
    }

    /// The placeholders of the message `id`, in the order of their names.
    pub fn placeholders(&self, id: &str) -> Vec<String> {
        let mut found = Vec::new();
        if let Some(pattern) = self.pattern(id) {
            variables(pattern, &mut found);
        }
        found.sort();
        found.dedup();
        found
    }

    /// What stands between groups of three digits.
    pub fn number_sign(&self) -> &'static str {
        self.grouping.sign()
    }

    /// A number as the language writes it.
    pub fn number(&self, number: usize) -> String {
        grouped(&number.to_string(), self.grouping.sign())
    }
}

/// The message that a text belongs to: `agencies` of `agencies.other`.
pub(super) fn stem(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// The names of the messages of a file, with an attribute each as `name.attribute`, and where they begin.
fn named(resource: &FluentResource) -> Vec<(String, usize)> {
    let start = resource.source().as_ptr() as usize;
    let at = |name: &str| name.as_ptr() as usize - start;
    let mut names = Vec::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        if message.value.is_some() {
            names.push((message.id.name.to_owned(), at(message.id.name)));
        }
        for attribute in &message.attributes {
            names.push((format!("{}.{}", message.id.name, attribute.id.name), at(attribute.id.name)));
        }
    }
    names
}

/// The parts of a pattern; `None` where it chooses between forms, or does anything else but name what is put in.
fn parts(pattern: &Pattern<&str>) -> Option<Vec<Part>> {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Part::Words((*value).to_owned())),
        PatternElement::Placeable { expression } => match expression {
            ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) => {
                Some(Part::Placeholder(id.name.to_owned()))
            }
            _ => None,
        },
    };
    pattern.elements.iter().map(part).collect()
}

fn variables(pattern: &Pattern<&str>, found: &mut Vec<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            ast::Expression::Inline(inline) => variable(inline, found),
            ast::Expression::Select { selector, variants } => {
                variable(selector, found);
                variants.iter().for_each(|variant| variables(&variant.value, found));
            }
        }
    }
}

fn variable(inline: &ast::InlineExpression<&str>, found: &mut Vec<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => found.push(id.name.to_owned()),
        ast::InlineExpression::Placeable { expression } => {
            if let ast::Expression::Inline(inner) = expression.as_ref() {
                variable(inner, found);
            }
        }
        _ => {}
    }
}

fn fluent<'a>(value: &'a Value<'_>) -> FluentValue<'a> {
    match value {
        Value::Number(number) => FluentValue::from(*number),
        Value::Text(text) => FluentValue::from(text.as_ref()),
    }
}

/// What stands between groups of three digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grouping {
    Commas,
    Points,
    Spaces,
    Nothing,
}

/// Fluent asks for a function without a state of its own.
type Formatter = fn(&FluentValue<'_>, &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String>;

impl Grouping {
    fn of(word: Option<&str>) -> Self {
        match word {
            Some("points") => Self::Points,
            Some("spaces") => Self::Spaces,
            Some("nothing") => Self::Nothing,
            _ => Self::Commas,
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Commas => ",",
            Self::Points => ".",
            Self::Spaces => "\u{202f}",
            Self::Nothing => "",
        }
    }

    fn formatter(self) -> Formatter {
        match self {
            Self::Commas => |value, _| number(value, ","),
            Self::Points => |value, _| number(value, "."),
            Self::Spaces => |value, _| number(value, "\u{202f}"),
            Self::Nothing => |value, _| number(value, ""),
        }
    }
}

fn number(value: &FluentValue<'_>, sign: &str) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string(), sign)),
        _ => None,
    }
}
