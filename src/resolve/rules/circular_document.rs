//! `circular-document`: documents that are known through each other, and so through nothing.

use std::collections::{HashMap, HashSet};

use crate::check::{Dataset, Record};
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::Spanned;
use crate::record::kinds::document::Document;
use crate::record::scalars::id::Id;

/// The rule.
pub static RULE: Rule = Rule {
    name: "circular-document",
    severity: Severity::Error,
    summary: "Following `known_through` and `part_of` ends at a document that can be looked up.",
    explanation: "If A is known through B and B through A, a reader who wants to check either goes round for ever.",
};

/// So many steps of a ring are told one by one.
const MOST: usize = 4;

/// A field that names another document.
#[derive(Clone, Copy)]
struct Step<'a> {
    /// "is known through", "is part of".
    words: &'static str,
    to: &'a Spanned<Id>,
}

/// Checks that every chain ends: each ring is told once, at its first document in the order of ids that is come to.
pub(in crate::resolve) fn check(dataset: &Dataset, report: &mut Report) {
    let named = dataset.documents.iter().map(|record| (record.id.as_str(), steps(record)));
    // Hardly any document names another.
    let steps: HashMap<&str, Vec<Step<'_>>> = named.filter(|(_, steps)| !steps.is_empty()).collect();
    // Those from which every way has been gone.
    let mut left: HashSet<&str> = HashSet::new();
    for record in dataset.documents.iter().filter(|record| steps.contains_key(record.id.as_str())) {
        // The documents on the way here, each with how many of its steps have been taken; and their ids.
        let mut way: Vec<(&str, usize)> = Vec::new();
        let mut on_way: HashSet<&str> = HashSet::new();
        let mut next = Some(record.id.as_str());
        loop {
            if let Some(id) = next.take().filter(|id| !left.contains(id)) {
                way.push((id, 0));
                on_way.insert(id);
            }
            let Some((id, taken)) = way.last_mut() else { break };
            let (id, step) = (*id, steps.get(id).and_then(|steps| steps.get(*taken)));
            *taken += 1;
            match step.map(|step| step.to.value.as_str()) {
                None => {
                    left.insert(id);
                    on_way.remove(id);
                    way.pop();
                }
                Some(to) if on_way.contains(to) => {
                    let ring = way.iter().skip_while(|(id, _)| *id != to);
                    let ring = ring.filter_map(|(id, taken)| Some((*id, *steps.get(id)?.get(taken - 1)?)));
                    report.diagnostics.extend(told(&ring.collect::<Vec<_>>()));
                }
                Some(to) => next = Some(to),
            }
        }
    }
}

fn steps(record: &Record<Document>) -> Vec<Step<'_>> {
    let fields = [("is known through", &record.value.known_through), ("is part of", &record.value.part_of)];
    fields.into_iter().filter_map(|(words, to)| Some(Step { words, to: to.as_ref()? })).collect()
}

/// One fault for all documents of the ring, each with the step that leads to the next.
fn told(ring: &[(&str, Step<'_>)]) -> Option<Diagnostic> {
    let (first, step) = ring.first()?;
    let message = if ring.len() == 1 {
        format!("`{first}` is known only through itself")
    } else {
        let shown =
            ring.iter().take(MOST).map(|(id, step)| format!("`{id}` {} `{}`", step.words, step.to.value.as_str()));
        let more = if ring.len() > MOST { ", and so on" } else { "" };
        format!("these documents are known only through each other: {}{more}", shown.collect::<Vec<_>>().join(", "))
    };
    let fault = Diagnostic::at(&RULE, step.to.span, message).label("this");
    let others = ring.iter().skip(1).take(MOST - 1);
    let fault = others.fold(fault, |fault, (_, step)| fault.note(step.to.span, "and this"));
    Some(fault.help("let `known_through` or `part_of` name a document that has an address of its own"))
}
