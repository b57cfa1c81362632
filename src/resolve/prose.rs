//! Prose: the citations in Markdown, `[@waynesboro-ring-mou-2019, p. 1]`, resolved before anything renders it,
//! and pages joined with their translations.

use super::names::Names;
use super::rules::untranslated_page;
use super::translations::Translations;
use crate::check::{Dataset, Record};
use crate::diagnostic::Report;
use crate::model::agency::Citation;
use crate::model::other::{Action, CITATION_MARK, Letter, Markdown, Page};
use crate::model::text::Translated;
use crate::record::kinds::Kind;
use crate::record::kinds::action::{Action as WireAction, ActionTranslation, Letter as WireLetter};
use crate::record::kinds::page::{Page as WirePage, PageTranslation};
use crate::record::scalars::Line;
use crate::source::{Sources, Span};

/// Every page, in the order of the menu and then of ids.
pub(super) fn pages(dataset: &Dataset, names: &Names<'_>, sources: &Sources, report: &mut Report) -> Vec<Page> {
    let kinds = (Kind::Page, Kind::PageTranslation);
    let translations = Translations::new(kinds, &dataset.pages, &dataset.page_translations, names, report);
    let mut pages: Vec<Page> = dataset
        .pages
        .iter()
        .map(|record| {
            tell_summaries(record, &translations, report);
            let summary = |summary: &Line| {
                let of = |record: &Record<PageTranslation>| Some(record.value.summary.as_ref()?.0.clone());
                translations.join(&record.id, summary.0.clone(), of)
            };
            Page {
                id: record.id.clone(),
                title: translations
                    .join(&record.id, record.value.title.0.clone(), |page| Some(page.value.title.0.clone())),
                summary: record.value.summary.as_ref().map(summary),
                menu: record.value.menu.map(|menu| menu.0),
                body: bodies(record, &translations, names, sources, report),
            }
        })
        .collect();
    pages.sort_by_key(|page| page.menu.unwrap_or(u32::MAX));
    pages
}

fn tell_letters(record: &Record<WireAction>, translations: &Translations<'_, ActionTranslation>, report: &mut Report) {
    if record.value.for_agencies.is_some() {
        let all = translations.of(&record.id).iter();
        let without = all.filter(|(_, translation)| translation.value.for_agencies.is_none());
        without.for_each(|(_, translation)| report.add(untranslated_page::no_letter(translation.span)));
    }
}

fn tell_summaries(record: &Record<WirePage>, translations: &Translations<'_, PageTranslation>, report: &mut Report) {
    if record.value.summary.is_some() {
        let without = translations.of(&record.id).iter().filter(|(_, translation)| translation.value.summary.is_none());
        without.for_each(|(_, translation)| report.add(untranslated_page::no_summary(translation.span)));
    }
}

/// Every call to action, in the order that the records give and then of ids.
pub(super) fn actions(dataset: &Dataset, names: &Names<'_>, sources: &Sources, report: &mut Report) -> Vec<Action> {
    let kinds = (Kind::Action, Kind::ActionTranslation);
    let translations = Translations::new(kinds, &dataset.actions, &dataset.action_translations, names, report);
    let mut records: Vec<_> = dataset.actions.iter().collect();
    records.sort_by_key(|record| record.value.order.map_or(u32::MAX, |order| order.0));
    let mut action = |record: &Record<WireAction>| {
        let wire = &record.value;
        tell_letters(record, &translations, report);
        let join = |line: &Line, of: fn(&ActionTranslation) -> &Line| {
            translations.join(&record.id, line.0.clone(), |translation| Some(of(&translation.value).0.clone()))
        };
        Action {
            id: record.id.clone(),
            title: join(&wire.title, |translation| &translation.title),
            kind: wire.kind,
            summary: join(&wire.summary, |translation| &translation.summary),
            button: join(&wire.button, |translation| &translation.button),
            url: wire.url.as_ref().map(|url| url.0.clone()),
            letter: wire.for_agencies.as_ref().map(|wire| {
                translations
                    .join(&record.id, letter(wire), |translation| translation.value.for_agencies.as_ref().map(letter))
            }),
            body: bodies(record, &translations, names, sources, report),
        }
    };
    records.into_iter().map(|record| action(record)).collect()
}

fn letter(wire: &WireLetter) -> Letter {
    let subject = wire.subject.as_ref().map(|subject| subject.value.0.clone());
    Letter { subject, text: wire.text.value.0.clone() }
}

/// The text of a page in each language in which it is there.
fn bodies<T, U>(
    record: &Record<T>,
    translations: &Translations<'_, U>,
    names: &Names<'_>,
    sources: &Sources,
    report: &mut Report,
) -> Translated<Markdown> {
    let original = markdown(record, names, sources, report);
    let others = translations.of(&record.id).iter();
    Translated::new(original, others.map(|(language, it)| (*language, markdown(it, names, sources, report))).collect())
}

fn markdown<T>(record: &Record<T>, names: &Names<'_>, sources: &Sources, report: &mut Report) -> Markdown {
    let text = sources.get(record.body.source).text.get(record.body.range()).unwrap_or_default();
    let mut resolved = Markdown { span: record.body, text: String::new(), citations: Vec::new() };
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[@") {
        let at = text.len() - after.len();
        resolved.text.push_str(before);
        match after.split_once(']') {
            Some((inside, next)) if !inside.contains('\n') => {
                let span = Span::new(
                    record.body.source,
                    record.body.start as usize + at..record.body.start as usize + at + inside.len(),
                );
                if let Some(citation) = citation(inside, span, names, report) {
                    resolved.text.push(CITATION_MARK);
                    resolved.citations.push(citation);
                }
                rest = next;
            }
            _ => {
                resolved.text.push_str("[@");
                rest = after;
            }
        }
    }
    resolved.text.push_str(rest);
    resolved
}

/// `id`, `id, p. 3` or `id, any locator`.
fn citation(inside: &str, span: Span, names: &Names<'_>, report: &mut Report) -> Option<Citation> {
    let (id, locator) = match inside.split_once(',') {
        Some((id, locator)) => (id.trim(), Some(locator.trim())),
        None => (inside.trim(), None),
    };
    let page = locator.and_then(|locator| locator.strip_prefix("p. ")?.trim().parse::<u32>().ok());
    let locator = locator.filter(|_| page.is_none()).map(str::to_owned);
    let document = names.document(id, span, report)?;
    if let Some(page) = page {
        names.texts().check_page(id, page, span, report);
    }
    Some(Citation { document, page, locator, quote: None, checked: None })
}
