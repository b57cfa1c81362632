//! `removed-id`: something that is taken down and can have had no agency's address.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::geo::regions;
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "removed-id",
    severity: Severity::Error,
    summary: "What is named as taken down has the id of an agency: country, region and name.",
    explanation: "The address of an agency that was taken down stays, and the page there tells the change. Only agencies leave \
        such a page: of a document or another record the change tells in its own words what became of it. The id is the path \
        that the agency's file had, without `agencies/` and `.yaml`.",
};

/// Whether `id` has the form of an agency's: `us/va/waynesboro-police-department`, or `us/name` for a whole country.
pub fn is_of_agency(id: &str) -> bool {
    match id.split('/').collect::<Vec<_>>().as_slice() {
        [country, _] => regions::country_name(country).is_some(),
        ["us", region, _] => regions::region(region).is_some(),
        [country, _, _] => regions::country_name(country).is_some(),
        _ => false,
    }
}

/// The id at `span` is none that an agency can have had.
pub fn no_agency(span: Span, id: &str) -> Diagnostic {
    Diagnostic::at(&RULE, span, format!("`{id}` is not the id of an agency"))
        .label("no agency had this address")
        .help(
            "write the path that its file had below agencies/, such as `us/va/waynesboro-police-department`; what is no agency \
             is told in the text of the change alone",
        )
}
