//! The template engine: Tera, with the theme's templates compiled once.
//!
//! Entry: [`Engine::new`], then [`Engine::render`] for each page. Everything that ends in `.html`, `.svg`, `.xml` or
//! `.kml` is escaped. With the feature `minify` the templates' own text is minified when they are loaded, which costs
//! nothing a page.

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use super::rules::TEMPLATE;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::{SourceId, Sources, Span};
use crate::theme::Theme;

/// Compiled templates.
pub struct Engine {
    tera: Tera,
    templates: Vec<(String, SourceId)>,
}

impl Engine {
    /// Compiles the theme's templates. `None` after a mistake that has been told.
    pub fn new(theme: &Theme<'_>, sources: &Sources, report: &mut Report) -> Option<Self> {
        let templates: Vec<(String, SourceId)> = theme
            .texts
            .iter()
            .filter_map(|(path, id)| Some((path.strip_prefix("templates/")?.to_owned(), *id)))
            .collect();
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".svg", ".xml", ".kml"]);
        let texts: Vec<(&str, String)> =
            templates.iter().map(|(name, id)| (name.as_str(), prepare(&sources.get(*id).text))).collect();
        let compiled = tera.add_raw_templates(texts.iter().map(|(name, text)| (*name, text.as_str())));
        let engine = Self { tera, templates };
        match compiled {
            Ok(()) => Some(engine),
            Err(error) => {
                report.add(engine.fault(&error, "base.html", sources));
                None
            }
        }
    }

    /// Renders `template` with the fields of `context`.
    pub fn render<T: Serialize>(&self, template: &str, context: &T, sources: &Sources, report: &mut Report) -> Vec<u8> {
        let rendered = Context::from_serialize(context).and_then(|context| self.tera.render(template, &context));
        match rendered {
            Ok(text) => text.into_bytes(),
            Err(error) => {
                report.add(self.fault(&error, template, sources));
                Vec::new()
            }
        }
    }

    /// Says where a mistake stands. Positions come from the text that was compiled; without minifying that is the file.
    fn fault(&self, error: &tera::Error, template: &str, sources: &Sources) -> Diagnostic {
        let (name, line, message) = match error.kind() {
            ErrorKind::SyntaxError(told) | ErrorKind::RenderingError(told) => {
                (told.filename(), told.span().start_line, told.message().to_owned())
            }
            other => (template, 1, other.to_string()),
        };
        let help = "mend the template; the theme's guide lists what each page is given";
        match self.templates.iter().find(|(candidate, _)| candidate == name) {
            Some((_, id)) => Diagnostic::at(&TEMPLATE, line_span(*id, line, sources), one_line(&message)).help(help),
            None => Diagnostic::in_file(&TEMPLATE, format!("templates/{name}"), one_line(&message)).help(help),
        }
    }
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

#[cfg(feature = "minify")]
fn prepare(template: &str) -> String {
    super::engine_minify::minify(template)
}

#[cfg(not(feature = "minify"))]
fn prepare(template: &str) -> String {
    template.to_owned()
}
