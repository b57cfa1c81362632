//! `measure-place`: a measure in a country or region that there is not.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::geo::regions;
use crate::record::kinds::measure::Measure;

/// The rule.
pub static RULE: Rule = Rule {
    name: "measure-place",
    severity: Severity::Error,
    summary: "A measure names its country and region by the codes of ISO 3166.",
    explanation: "A measure stands on the page of its country and region, and the page's address is made of their codes: \
        `country: us` and `region: ca` are California.",
};

/// Checks the codes of the record.
pub fn check(record: &Record<Measure>, report: &mut Report) {
    let measure = &record.value;
    let country = measure.country.value.0.to_ascii_lowercase();
    if regions::country_name(&country).is_none() {
        let fault = format!("`{}` is not the code of a country", measure.country.value.0);
        let fault = Diagnostic::at(&RULE, measure.country.span, fault).label("not a country");
        report.add(fault.help("write the two letters of ISO 3166-1, such as us, gb or ca"));
        return;
    }
    let Some(region) = &measure.region else { return };
    let code = region.value.0.to_ascii_lowercase();
    let known = if country == "us" { regions::region(&code).is_some() } else { is_code(&code) };
    if !known {
        let fault = format!("`{}` is not the code of a region of `{country}`", region.value.0);
        let fault = Diagnostic::at(&RULE, region.span, fault).label("not a region");
        report.add(fault.help("write it as ISO 3166-2 does, without the country: ca for California"));
    }
}

/// Regions of other countries than the United States are not built in: one to three letters or digits are taken.
fn is_code(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
