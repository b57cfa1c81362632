//! `agency-place`: the folder of an agency names no country or region.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::geo::regions;
use crate::record::kinds::agency::Agency;

/// The rule.
pub static RULE: Rule = Rule {
    name: "agency-place",
    severity: Severity::Error,
    summary: "An agency's file lies in agencies/<country>/<region>/, with the codes of ISO 3166.",
    explanation: "The folder is the place: agencies/us/va/ is Virginia in the United States. An agency of a whole country \
        lies in agencies/<country>/.",
};

/// Checks the folders of the record.
pub fn check(record: &Record<Agency>, report: &mut Report) {
    let parts: Vec<&str> = record.id.split('/').collect();
    let fault = match parts.as_slice() {
        [country, _] | [country, _, _] if regions::country_name(country).is_none() => {
            format!("`{country}` is not the code of a country")
        }
        [country, region, _] if *country == "us" && regions::region(region).is_none() => {
            format!("`{region}` is not a state or territory of `{country}`")
        }
        [_, _] | [_, _, _] => return,
        _ => "the file does not lie in the folder of a country or a region".to_owned(),
    };
    let fault = Diagnostic::at(&RULE, record.span, fault);
    report.add(fault.help("put it where its place is, such as agencies/us/va/waynesboro-police-department.yaml"));
}
