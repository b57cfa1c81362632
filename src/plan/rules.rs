//! Rules of addresses.

use super::page::{Output, Page};
use crate::bundle::{PathError, SitePath};
use crate::diagnostic::{Diagnostic, Location, Rule, Severity};
use crate::source::Span;

/// Every rule of this stage.
pub static TABLE: [&Rule; 2] = [&ADDRESS_TAKEN, &BAD_ADDRESS];

/// `address-taken`: two things want one address.
pub static ADDRESS_TAKEN: Rule = Rule {
    name: "address-taken",
    severity: Severity::Error,
    summary: "Every page has an address of its own.",
    explanation: "Of two pages with one address, one would be lost without a word. Addresses that Plainsight itself needs \
        (index, data, assets, timeline …) are taken from the start; capitals make no difference, because some systems \
        do not tell them apart.",
};

/// `bad-address`: an address that some systems cannot hold.
pub static BAD_ADDRESS: Rule = Rule {
    name: "bad-address",
    severity: Severity::Error,
    summary: "Every address can be a file name on Linux, macOS and Windows.",
    explanation: "Sites are built and mirrored on all of them. Use letters, digits, hyphens and dots.",
};

/// What can be done where `first` and `second` want the same address.
pub fn mend(first: &Output, second: &Output) -> &'static str {
    let either =
        |is: fn(&Page) -> bool| [first, second].iter().any(|output| matches!(output, Output::Page(page) if is(page)));
    if either(|page| matches!(page, Page::Removed(..))) {
        "delete the record that was taken down, or take its id out of `removed:`"
    } else if either(|page| matches!(page, Page::Formerly(..))) {
        "take the id out of `formerly:`: what has an address now cannot lead elsewhere"
    } else {
        "rename one of the two files"
    }
}

/// What `first` and `second` want is the same address; `help` says what can be done.
pub fn taken(path: &SitePath, first: &Location, second: &Location, help: &str) -> Diagnostic {
    let message = format!("two things want the address `{path}`");
    match (first, second) {
        (Location::Span(first), Location::Span(second)) => {
            Diagnostic::at(&ADDRESS_TAKEN, *second, message).label("this").note(*first, "and this").help(help)
        }
        (Location::File(first), Location::Span(second)) => {
            Diagnostic::at(&ADDRESS_TAKEN, *second, format!("{message}: this and {first}")).label("this").help(help)
        }
        (Location::Span(first), Location::File(second)) => {
            Diagnostic::at(&ADDRESS_TAKEN, *first, format!("{message}: this and {second}")).label("this").help(help)
        }
        (Location::File(first), Location::File(second)) => {
            Diagnostic::in_file(&ADDRESS_TAKEN, second, format!("{message}: {second} and {first}")).help(help)
        }
    }
}

/// The address `text`, which the thing at `origin` wants, cannot be one.
pub fn bad(text: &str, origin: &Location, error: &PathError) -> Diagnostic {
    let message = format!("`{text}` cannot be an address: {error}");
    let fault = match origin {
        Location::Span(span) => Diagnostic::at(&BAD_ADDRESS, *span, message),
        Location::File(path) => Diagnostic::in_file(&BAD_ADDRESS, path, message),
    };
    fault.help("rename the file with letters, digits and hyphens")
}

/// Where a record stands, as the origin of its page.
pub fn record(span: Span) -> Location {
    Location::Span(span)
}
