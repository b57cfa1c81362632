//! `unknown-placeholder`: a letter with a placeholder that nothing fills in.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity, nearest};
use crate::record::kinds::action::{Action, ActionTranslation, Letter, PLACEHOLDERS};
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "unknown-placeholder",
    severity: Severity::Error,
    summary: "What stands in braces in a letter is a placeholder that Plainsight fills in.",
    explanation: "A letter goes out under a reader's name. Braces that nobody fills in would be sent to a records officer as \
        they are. What the reader is to fill in stands in [brackets].",
};

/// Checks the letter of a call to action.
pub fn check(record: &Record<Action>, report: &mut Report) {
    record.value.for_agencies.iter().for_each(|letter| check_letter(letter, report));
}

/// Checks the letter of a call to action in another language.
pub fn check_translation(record: &Record<ActionTranslation>, report: &mut Report) {
    record.value.for_agencies.iter().for_each(|letter| check_letter(letter, report));
}

fn check_letter(letter: &Letter, report: &mut Report) {
    let subject = letter.subject.iter().map(|subject| (subject.value.0.as_str(), subject.span));
    for (text, span) in subject.chain([(letter.text.value.0.as_str(), letter.text.span)]) {
        for name in in_braces(text).filter(|name| !PLACEHOLDERS.contains(name)) {
            report.add(unknown(span, name));
        }
    }
}

/// What stands between each opening brace and the closing one, or the next blank or line where there is none.
fn in_braces(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split(['}', '\n']).next().unwrap_or_default())
}

fn unknown(span: Span, name: &str) -> Diagnostic {
    let known = PLACEHOLDERS.map(|known| format!("{{{known}}}")).join(", ");
    let help = match nearest(name, PLACEHOLDERS) {
        Some(near) => format!("did you mean `{{{near}}}`? There are {known}"),
        None => format!("there are {known}; what the reader fills in stands in [brackets]"),
    };
    Diagnostic::at(&RULE, span, format!("nothing fills in the placeholder `{{{name}}}`")).help(help)
}
