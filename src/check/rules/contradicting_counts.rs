//! `contradicting-counts`: two numbers where there can be one.

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::counts::{Basis, Count, Counts, Precision};

/// The rule.
pub static RULE: Rule = Rule {
    name: "contradicting-counts",
    severity: Severity::Warning,
    summary: "One source gives one number for one day.",
    explanation: "Counts of different people, days and vendors differ, and the page shows how. Two exact numbers for the same \
        vendor, day and basis are a slip, or a source that corrects itself; so is \"at least\" more than the exact one. Counts by \
        journalists, by advocates and from records are told only where both name the same author.",
};

/// Checks every pair of counts of one vendor, basis and date.
pub fn check(record: &Record<Counts>, report: &mut Report) {
    // A site has a dozen counts; those of one vendor and day are few in any list.
    let numbers =
        record.value.counts.iter().filter(|count| matches!(count.precision, Precision::Exact | Precision::AtLeast));
    let mut counts: Vec<&Count> = numbers.collect();
    counts.sort_by_key(|count| subject(count));
    for same in counts.chunk_by(|one, other| subject(one) == subject(other)) {
        for pair in same.windows(2) {
            if let [first, second] = pair
                && contradict(first, second)
            {
                report.add(told(first, second));
            }
        }
    }
}

/// What a number is about: vendor, day, basis, and the author unless that is the vendor.
fn subject(count: &Count) -> (String, String, &'static str, String) {
    let vendor_itself = matches!(count.basis, Basis::VendorToPolice | Basis::VendorPublic);
    let author =
        if vendor_itself { String::new() } else { count.by.first().map(|by| by.0.clone()).unwrap_or_default() };
    (count.vendor.value.to_string(), count.date.value.to_string(), count.basis.word(), author)
}

fn contradict(one: &Count, other: &Count) -> bool {
    let (Some(first), Some(second)) = (&one.value, &other.value) else { return false };
    match (one.precision, other.precision) {
        (Precision::Exact, Precision::Exact) => first.0 != second.0,
        (Precision::Exact, Precision::AtLeast) => first.0 < second.0,
        (Precision::AtLeast, Precision::Exact) => first.0 > second.0,
        _ => false,
    }
}

fn told(first: &Count, second: &Count) -> Diagnostic {
    let message = format!("`{}` and `{}` give two numbers for one day", first.id.value, second.id.value);
    Diagnostic::at(&RULE, second.id.span, message)
        .label("this")
        .note(first.id.span, "and this")
        .help("correct the one that is wrong; if the source corrected itself, keep the number it stands by and say so in its `text:`")
}
