//! What can be wrong with a translation file.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::model::other::Language;
use crate::source::{SourceId, Span};
use crate::theme::Theme;

/// `translation`: a translation file with a mistake.
pub static TRANSLATION: Rule = Rule {
    name: "translation",
    severity: Severity::Error,
    summary: "Every translation file can be read, and holds each text once.",
    explanation: "Translation files are written in the form of Project Fluent (<https://projectfluent.org/fluent/guide/>): \
        `name = text` on a line of its own, further lines of the text indented.",
};

/// `no-translation`: a language that the theme does not speak.
pub static NO_TRANSLATION: Rule = Rule {
    name: "no-translation",
    severity: Severity::Error,
    summary: "The theme has the texts of every language of the site.",
    explanation: "A page half in one language and half in another helps nobody. Copy the folder of a language that is there, \
        and translate its files.",
};

/// `missing-translation`: a text that a language lacks.
pub static MISSING_TRANSLATION: Rule = Rule {
    name: "missing-translation",
    severity: Severity::Warning,
    summary: "Every text is there in every language of the site.",
    explanation: "What is missing is shown in the original language, and marked as such for screen readers where it is \
        a whole paragraph.",
};

/// `unknown-translation`: a text, or a placeholder, that nothing asks for.
pub static UNKNOWN_TRANSLATION: Rule = Rule {
    name: "unknown-translation",
    severity: Severity::Warning,
    summary: "Every text of a translation is one that pages ask for, with the placeholders that they fill in.",
    explanation: "A text with a slip in its name is never shown. A placeholder that nothing fills in would be shown as it is \
        written.",
};

/// The file `source` cannot be read at `at`; `said` is what Fluent says.
pub(super) fn syntax(source: SourceId, at: Range<usize>, said: &str) -> Diagnostic {
    let message = format!("this translation file cannot be read here ({})", plain(said));
    Diagnostic::at(&TRANSLATION, Span::new(source, at), message)
        .help("write `name = text` on a line, and begin each further line of the text with blanks")
}

/// Fluent's own sentence, without the words of the trade.
fn plain(said: &str) -> String {
    let said = said
        .replace("token", "sign")
        .replace("Expected a message", "there should be a text")
        .replace("Expected", "there should be");
    said.trim_end_matches('.').to_owned()
}

/// The text `name` stands twice.
pub(super) fn twice(span: Span, first: Span, name: &str) -> Diagnostic {
    Diagnostic::at(&TRANSLATION, span, format!("the text `{name}` stands twice"))
        .label("again here")
        .note(first, "first here")
        .help("take one of the two out")
}

/// The theme has no folder for `language`.
pub(super) fn no_translation(language: &Language, theme: &Theme<'_>) -> Diagnostic {
    let mut there: Vec<&str> =
        theme.texts.keys().filter_map(|path| path.strip_prefix("translations/")?.split('/').next()).collect();
    there.dedup();
    let message = format!("the theme does not speak `{}`", language.code);
    let help = format!("it speaks {}; add translations/{}/ to the theme", there.join(", "), language.code);
    match language.span {
        Some(span) => Diagnostic::at(&NO_TRANSLATION, span, message).help(help),
        None => Diagnostic::in_file(&NO_TRANSLATION, "content/site.yaml", message).help(help),
    }
}

/// `language` has no text `name`, which stands at `span` in the original.
pub(super) fn missing(span: Span, name: &str, language: &str) -> Diagnostic {
    Diagnostic::at(&MISSING_TRANSLATION, span, format!("the text `{name}` is missing in `{language}`"))
        .label("the original")
        .help(format!("add `{name} = …` to a file in translations/{language}/"))
}

/// Nothing asks for the text `name`.
pub(super) fn unknown(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let help = nearest.map_or_else(|| "take it out".to_owned(), |nearest| format!("did you mean `{nearest}`?"));
    Diagnostic::at(&UNKNOWN_TRANSLATION, span, format!("nothing asks for the text `{name}`")).help(help)
}

/// The text `name` has a placeholder that nothing fills in.
pub(super) fn placeholder(span: Span, name: &str, placeholder: &str, known: &[String]) -> Diagnostic {
    let message = format!("the text `{name}` has a placeholder `${placeholder}` that nothing fills in");
    let known: Vec<String> = known.iter().map(|known| format!("${known}")).collect();
    let help = if known.is_empty() { "it has none".to_owned() } else { format!("it has {}", known.join(", ")) };
    Diagnostic::at(&UNKNOWN_TRANSLATION, span, message).help(help)
}

/// A text that Plainsight itself asks for and no translation has.
pub(in crate::render) fn absent(name: &str) -> Diagnostic {
    Diagnostic::in_file(&TRANSLATION, "translations", format!("there is no text `{name}`"))
        .help("this is a fault of Plainsight itself or of its theme: report it")
}
