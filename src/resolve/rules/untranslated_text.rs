//! `untranslated-text`: a text that is not there in each language of the site.
//!
//! A text written by language is told whenever it lacks one. Of plain texts, which are in the first language, there is
//! one warning a file of the content: many small ones would say no more. Agencies and documents are left out: they come
//! by the hundred, from tables and from people who need not know a second language, and each page marks the language of
//! a text that is not its own.

use super::unknown_language::quoted;
use crate::check::Dataset;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::changes::Change;
use crate::record::kinds::counts::Count;
use crate::record::kinds::measure::Measure;
use crate::record::kinds::site::Site;
use crate::record::kinds::vendor::Vendor;
use crate::record::scalars::Localized;
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "untranslated-text",
    severity: Severity::Warning,
    summary: "The texts of the site, its vendors, counts, measures and changes are there in each of its languages.",
    explanation: "What is missing is shown in the first language, and marked as such. Write the text by language: below its \
        key a line for each, such as `en: …` and `es: …`. Names and titles, agencies and documents may stay as they \
        are; a text that is begun by language is asked for in all of them.",
};

/// The text at `span` is written by language, and lacks these.
pub(in crate::resolve) fn lacking<'a>(span: Span, languages: impl Iterator<Item = &'a str>) -> Diagnostic {
    let missing: Vec<&str> = languages.collect();
    let help: Vec<String> = missing.iter().map(|language| format!("`{language}: …`")).collect();
    Diagnostic::at(&RULE, span, format!("this text has no {}", quoted(&missing)))
        .label("shown in the first language there")
        .help(format!("add {} beside the others", help.join(" and ")))
}

/// Checks that no plain text stands where readers of another language meet it.
pub(in crate::resolve) fn check(dataset: &Dataset, languages: &[&str], report: &mut Report) {
    let Some((first, others)) = languages.split_first().filter(|(_, others)| !others.is_empty()) else { return };
    let files = dataset.site.iter().map(|record| site(&record.value));
    let files = files.chain(dataset.vendors.iter().map(|record| vendor(&record.value)));
    let files = files.chain(dataset.counts.iter().map(|record| record.value.counts.iter().flat_map(count).collect()));
    let files = files.chain(dataset.measures.iter().map(|record| measure(&record.value)));
    let files =
        files.chain(dataset.changes.iter().map(|record| record.value.changes.iter().flat_map(change).collect()));
    for plain in files {
        if let Some(span) = plain.iter().flatten().next() {
            report.add(only_in(*span, plain.iter().flatten().count(), first, others));
        }
    }
}

fn only_in(span: Span, count: usize, first: &str, others: &[&str]) -> Diagnostic {
    let message = match count {
        1 => format!("this text is in `{first}` alone"),
        count => format!("{count} texts of this file are in `{first}` alone; this is the first of them"),
    };
    let lines: Vec<String> = [first].iter().chain(others).map(|language| format!("`{language}: …`")).collect();
    Diagnostic::at(&RULE, span, message)
        .label("shown in this language everywhere")
        .help(format!("write a line for each language below the key: {}", lines.join(", ")))
}

/// Where each text of a record is written plainly.
type Plain = Vec<Option<Span>>;

fn site(site: &Site) -> Plain {
    let demand = &site.demand;
    let lines = [&site.summary, &demand.before, &demand.boxed, &demand.button].map(Localized::plain);
    let petition = site.petition.iter().map(|petition| petition.demand.plain());
    lines.into_iter().chain([demand.text.plain()]).chain(petition).collect()
}

fn vendor(vendor: &Vendor) -> Plain {
    let programs = vendor.programs.iter().flat_map(|program| {
        let history = program.history.iter().map(|event| event.text.plain());
        std::iter::once(program.about.text.plain()).chain(history)
    });
    std::iter::once(vendor.about.text.plain()).chain(programs).collect()
}

/// Who said it is often a name.
fn count(count: &Count) -> Plain {
    vec![count.text.plain()]
}

fn measure(measure: &Measure) -> Plain {
    vec![measure.text.plain()]
}

fn change(change: &Change) -> Plain {
    vec![change.title.plain(), change.text.plain()]
}
