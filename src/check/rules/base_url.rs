//! `bad-base-url`: an address of the site to which nothing can be added.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::site::Site;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-base-url",
    severity: Severity::Error,
    summary: "The address of the site ends with a path, to which the addresses of its pages are added.",
    explanation: "With a `?` or a `#` in it, every canonical link, the feed and the sitemap would lead to one page.",
};

/// Whether the addresses of pages can be added to `address`.
pub fn takes_paths(address: &str) -> bool {
    !address.contains(['?', '#'])
}

/// Checks the address of the site.
pub fn check(record: &Record<Site>, report: &mut Report) {
    let Some(base_url) = &record.value.base_url else { return };
    if !takes_paths(&base_url.value.0) {
        let fault = Diagnostic::at(&RULE, base_url.span, "the address of the site holds a `?` or a `#`");
        report.add(fault.label("nothing can be added to it").help("leave out what follows the path"));
    }
}
