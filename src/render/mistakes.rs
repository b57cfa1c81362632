//! Mistakes in templates: where each stands, and what is told of it.
//!
//! Entries: [`Mistake::told`]; [`drawn`] for those that the engine hands over as a drawing; [`once_each`] for what many pages
//! tell of one template.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::rules::TEMPLATE;
use crate::diagnostic::{Diagnostic, Location, Report, with_others};
use crate::source::{SourceId, Sources, Span};

/// A mistake in a template.
#[derive(Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The template's name.
    pub template: String,
    /// Where it stands in the template, if that is known.
    pub place: Option<Place>,
    /// What is wrong.
    pub message: String,
}

/// A place within one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// How many signs of the line stand before it.
    pub column: usize,
    /// How many signs it has; more than the line has for all that follow.
    pub width: usize,
}

impl Mistake {
    /// As a fault of the file that is among `templates`.
    pub fn told(&self, templates: &[(String, SourceId)], sources: &Sources) -> Diagnostic {
        let message = one_line(&self.message);
        let fault = match templates.iter().find(|(candidate, _)| *candidate == self.template) {
            Some((_, id)) => Diagnostic::at(&TEMPLATE, span(*id, self.place, sources), message),
            None => Diagnostic::in_file(&TEMPLATE, format!("templates/{}", self.template), message),
        };
        fault.help("mend the template; its language is explained at https://keats.github.io/tera/docs/")
    }
}

/// The mistakes that the engine hands over as drawings alone, as it does for filters and components that nobody has defined.
/// Each is `error: sentence`, then `--> file:line:column`, then the line with marks below the place.
pub fn drawn(text: &str) -> Vec<Mistake> {
    let text = text.strip_prefix("error: ").unwrap_or(text);
    text.split("\n\nerror: ").filter_map(one_drawn).collect()
}

fn one_drawn(text: &str) -> Option<Mistake> {
    let (sentence, drawing) = text.split_once("--> ")?;
    let mut lines = drawing.lines();
    let mut parts = lines.next()?.trim().rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let (line, file) = (parts.next()?.parse().ok()?, parts.next()?);
    let width = lines.nth(2).map_or(1, |marks| marks.matches('^').count());
    let place = Some(Place { line, column: column.saturating_sub(1), width });
    Some(Mistake { template: file.to_owned(), place, message: sentence.trim().to_owned() })
}

/// The place in the file; its first line where that is all there is to say.
fn span(id: SourceId, place: Option<Place>, sources: &Sources) -> Span {
    let place = place.unwrap_or(Place { line: 1, column: 0, width: usize::MAX });
    let text = &sources.get(id).text;
    let line: usize = text.split_inclusive('\n').take(place.line.saturating_sub(1)).map(str::len).sum();
    let written = text.get(line..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let at = |sign: usize| written.char_indices().nth(sign).map_or(written.len(), |(at, _)| at);
    Span::new(id, line + at(place.column)..line + at(place.column.saturating_add(place.width)))
}

fn one_line(message: &str) -> String {
    message.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_drawing_is_a_mistake_of_its_own() {
        let text = "error: Unknown filter `nope`\n --> a.html:2:5\n   |\n 2 | <p>{{ x | nope }}\n   |     ^^^^\n\n\
            error: Unknown component\n --> b.html:1:1\n   |\n 1 | {{ <a /> }}\n   | ^";
        let told = |mistake: Mistake| (mistake.template, mistake.place.expect("a place"), mistake.message);
        let told: Vec<_> = drawn(text).into_iter().map(told).collect();
        let place = |line, column, width| Place { line, column, width };
        let filter = ("a.html".to_owned(), place(2, 4, 4), "Unknown filter `nope`".to_owned());
        let component = ("b.html".to_owned(), place(1, 0, 1), "Unknown component".to_owned());
        assert_eq!(told, [filter, component]);
        assert_eq!(drawn("Component `a` is defined in both `b` and `c`"), []);
    }
}
