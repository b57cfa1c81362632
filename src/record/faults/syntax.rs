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

/// The parser stopped at `span` for the reason `kind`.
pub fn broken(span: Span, kind: &ErrorKind) -> Diagnostic {
    let (message, help) = sentence(kind);
    Diagnostic::at(&RULE, span, message).label("here the reading stops").help(help)
}

fn sentence(kind: &ErrorKind) -> (&'static str, &'static str) {
    use ErrorKind as Kind;
    match kind {
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabInPlainScalar
        | Kind::TabAtBlockScalarStart => ("a tab stands where spaces belong", "replace the tab by two spaces"),
        Kind::UnclosedQuotedScalar
        | Kind::InvalidTrailingDoubleQuotedScalar
        | Kind::InvalidTrailingSingleQuotedScalar
        | Kind::InvalidQuotedScalarIndent
        | Kind::DocumentIndicatorInQuotedScalar => {
            ("a quotation mark is not closed where it should be", "close it, or write \\\" for a mark inside the text")
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
