//! Prose: the citations in Markdown, `[@waynesboro-ring-mou-2019, p. 1]`, resolved before anything renders it.

use super::names::Names;
use crate::check::{Dataset, Record};
use crate::diagnostic::Report;
use crate::model::agency::Citation;
use crate::model::other::{Action, CITATION_MARK, Letter, Markdown, Page};
use crate::source::{Sources, Span};

/// Every page, in the order of the menu and then of ids.
pub(super) fn pages(dataset: &Dataset, names: &Names<'_>, sources: &Sources, report: &mut Report) -> Vec<Page> {
    let mut pages: Vec<Page> = dataset
        .pages
        .iter()
        .map(|record| Page {
            id: record.id.clone(),
            title: record.value.title.0.clone(),
            summary: record.value.summary.as_ref().map(|summary| summary.0.clone()),
            menu: record.value.menu.map(|menu| menu.0),
            body: markdown(record, names, sources, report),
        })
        .collect();
    pages.sort_by_key(|page| page.menu.unwrap_or(u32::MAX));
    pages
}

/// Every call to action, in the order that the records give and then of ids.
pub(super) fn actions(dataset: &Dataset, names: &Names<'_>, sources: &Sources, report: &mut Report) -> Vec<Action> {
    let mut records: Vec<_> = dataset.actions.iter().collect();
    records.sort_by_key(|record| record.value.order.map_or(u32::MAX, |order| order.0));
    let action = |record: &&Record<_>| {
        let wire: &crate::record::kinds::action::Action = &record.value;
        Action {
            id: record.id.clone(),
            title: wire.title.0.clone(),
            kind: wire.kind,
            summary: wire.summary.0.clone(),
            button: wire.button.0.clone(),
            url: wire.url.as_ref().map(|url| url.0.clone()),
            letter: wire.for_agencies.as_ref().map(|letter| Letter {
                subject: letter.subject.as_ref().map(|subject| subject.value.0.clone()),
                text: letter.text.value.0.clone(),
            }),
            body: markdown(record, names, sources, report),
        }
    };
    records.iter().map(action).collect()
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
    Some(Citation { document: names.document(id, span, report)?, page, locator, quote: None })
}
