//! `yaml-syntax`: text that is no YAML.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::record::yaml::ErrorKind;
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "yaml-syntax",
    severity: Severity::Error,
    summary: "A record is YAML: one key a line, a colon and a space, and the parts of a thing indented by two spaces.",
    explanation: "Nearly always it is one of four: a tab where spaces belong, text with a colon or a hash that needs \
        quotes, a quotation mark that is not closed, or lines that do not stand one below the other.",
};

/// The file holds nothing, or `comments` alone.
pub fn empty(span: Span, comments: bool) -> Diagnostic {
    let message = if comments { "this file holds comments and no record" } else { "this file is empty" };
    Diagnostic::at(&RULE, span, message).help("add the record, or delete the file")
}

/// The parser stopped at byte `at` of `text` for the reason `kind`; `place` makes a span of a byte. Where the fault lies
/// before or behind that byte, it is told there; of tabs, every one that stands where a line begins.
pub fn broken(text: &str, at: usize, kind: &ErrorKind, place: impl Fn(usize) -> Span) -> Vec<Diagnostic> {
    if let Some((invisible, letter)) = control(text, at) {
        let message = format!("a character that nobody sees stands here (U+{:04X})", u32::from(letter));
        return vec![Diagnostic::at(&RULE, place(invisible), message).label("not shown").help("delete it")];
    }
    let (message, help) = sentence(kind);
    let told = |at: usize, label: &str| Diagnostic::at(&RULE, place(at), message).label(label).help(help);
    let tabs = if message == TAB { indenting_tabs(text) } else { Vec::new() };
    if !tabs.is_empty() {
        return tabs.into_iter().map(|at| told(at, "a tab")).collect();
    }
    let (at, label) = match message {
        TAB => (tab(text, at).unwrap_or(at), "a tab"),
        OPEN => match opening(text, at) {
            Some(opening) => (opening, "this one"),
            None => (at, STOPS),
        },
        _ => (at, STOPS),
    };
    vec![told(at, label)]
}

const STOPS: &str = "here the reading stops";
const TAB: &str = "a tab stands where spaces belong";
const OPEN: &str = "a quotation mark is not closed where it should be";

/// The first character from byte `at` to the end of its line that no text holds.
fn control(text: &str, at: usize) -> Option<(usize, char)> {
    let line = text.get(at..)?.lines().next()?;
    let found = line.char_indices().find(|(_, letter)| letter.is_control() && *letter != '\t')?;
    Some((at + found.0, found.1))
}

/// The first tab of each line that begins with blanks of which one is a tab.
fn indenting_tabs(text: &str) -> Vec<usize> {
    let mut start = 0;
    let mut tabs = Vec::new();
    for line in text.split_inclusive('\n') {
        let indent = line.get(..line.len() - line.trim_start().len()).unwrap_or_default();
        tabs.extend(indent.find('\t').map(|found| start + found));
        start += line.len();
    }
    tabs
}

/// The tab for which reading stopped at byte `at`: in the same line or before the text of the next.
fn tab(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let mut lines = rest.split_inclusive('\n');
    let (first, second) = (lines.next()?, lines.next().unwrap_or_default());
    let inside = first.find('\t');
    let before = || second.len() - second.trim_start().len();
    inside.or_else(|| Some(first.len() + second.get(..before())?.find('\t')?)).map(|found| at + found)
}

/// The mark with which a quotation begins whose end is beyond its line and not at the end of one, or nowhere before byte
/// `at`. `None` where every quotation before it ends in its line.
fn opening(text: &str, at: usize) -> Option<usize> {
    let mut start = 0;
    while start < at {
        let line = text.get(start..)?.split('\n').next()?;
        let next = start + line.len() + 1;
        let Some((opening, mark)) = opens(line) else {
            start = next;
            continue;
        };
        let Some(closing) = closes(text, start + opening + 1, mark) else { return Some(start + opening) };
        let behind = text.get(closing + 1..)?.split('\n').next()?;
        let ends_line = behind.trim().is_empty() || behind.trim_start().starts_with(['#', ',', ']', '}']);
        if closing >= next && !ends_line {
            return Some(start + opening);
        }
        start = closing + 1 + behind.len() + 1;
    }
    None
}

/// Where the value of a line begins with a quotation mark, and which.
fn opens(line: &str) -> Option<(usize, char)> {
    let value = line.trim_start().trim_start_matches("- ").trim_start();
    let value = match value.split_once(": ") {
        Some((key, value)) if !key.contains(['"', '\'', '#']) => value.trim_start(),
        _ => value,
    };
    let mark = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    Some((line.len() - value.len(), mark))
}

/// The byte of the mark that closes the quotation whose text begins at byte `from`.
fn closes(text: &str, from: usize, mark: char) -> Option<usize> {
    let mut letters = text.get(from..)?.char_indices().peekable();
    while let Some((position, letter)) = letters.next() {
        match letter {
            '\\' if mark == '"' => _ = letters.next(),
            '\'' if mark == '\'' && letters.peek().is_some_and(|(_, next)| *next == '\'') => _ = letters.next(),
            _ if letter == mark => return Some(from + position),
            _ => {}
        }
    }
    None
}

fn sentence(kind: &ErrorKind) -> (&'static str, &'static str) {
    use ErrorKind as Kind;
    match kind {
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabInPlainScalar
        | Kind::TabAtBlockScalarStart => (TAB, "replace the tab by two spaces"),
        Kind::UnclosedQuotedScalar
        | Kind::InvalidTrailingDoubleQuotedScalar
        | Kind::InvalidTrailingSingleQuotedScalar
        | Kind::InvalidQuotedScalarIndent
        | Kind::DocumentIndicatorInQuotedScalar => {
            (OPEN, "close it; a mark inside the text is written \\\" between \"…\", and '' between '…'")
        }
        Kind::UnclosedFlowCollection { .. }
        | Kind::MismatchedFlowCollectionEnd { .. }
        | Kind::MisplacedFlowCollectionEnd
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::ExpectedFlowMappingSeparator
        | Kind::ExpectedFlowSequenceSeparator => {
            ("a bracket is not closed, or closed by the wrong one", "close every [ with ] and every { with }")
        }
        Kind::UnknownAnchor => ("records do without an alias (`*name`)", "put quotes around text that begins with *"),
        Kind::RecursionLimitExceeded => ("this is nested far too deep", "look for brackets that were not meant"),
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::UnpairedLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::InvalidLowSurrogate
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::InvalidUnicodeEscape => (
            "a backslash stands before something that it cannot escape",
            "write \\\\ for a backslash, or use 'single quotes'",
        ),
        Kind::MappingValueNotAllowed | Kind::InvalidColonPlacement | Kind::UnexpectedEndOfPlainScalar => (
            "a colon stands where none can",
            "put quotes around text that holds a colon and a space; or write the key in line with the keys above",
        ),
        Kind::UnexpectedCharacter { .. } => (
            "a character that cannot begin a value stands here",
            "put quotes around text that begins with @ ` % or a bracket",
        ),
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey | Kind::ExpectedBlockMappingKey => {
            ("a key with a colon was expected here", "write `key: value`, in line with the keys above")
        }
        _ => (
            "this line does not fit the lines above",
            "indent the parts of a thing by two spaces, put a space after each colon and hyphen, and quotes around \
             text that begins with a sign",
        ),
    }
}
