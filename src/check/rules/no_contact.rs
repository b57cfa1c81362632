//! `no-contact`: a published site whose readers can tell nobody of an error.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::site::Site;

/// The rule.
pub static RULE: Rule = Rule {
    name: "no-contact",
    severity: Severity::Warning,
    summary: "Readers of a published site can tell somebody of an error.",
    explanation: "Every page offers to report an error, and an agency that disagrees is to be heard. Without a repository, and \
        without a page or an e-mail address of those who publish the site, that offer leads nowhere.",
};

/// Checks that a site with an address names a way to those who publish it.
pub fn check(record: &Record<Site>, report: &mut Report) {
    let site = &record.value;
    let Some(base_url) = &site.base_url else { return };
    let reached = site.contact.as_ref().is_some_and(|contact| contact.url.is_some() || contact.email.is_some());
    if site.repository.is_none() && !reached {
        let fault =
            Diagnostic::at(&RULE, base_url.span, "a site is published here, and nobody can be told of an error in it");
        report.add(fault.label("published").help("add `repository:`, or `contact:` with a `url:` or an `email:`"));
    }
}
