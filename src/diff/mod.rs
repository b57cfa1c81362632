//! Diff: what one state of a site adds to another, alters and takes away, in words for someone who reviews it.
//!
//! Entry: [`compare`], from two states to a [`Comparison`]. Steps:
//! 1. everything that has an id becomes a [`Subject`] with its facts in words and what shows each ([`agencies`], [`documents`],
//!    [`others`]);
//! 2. of a draft it is said that it is one ([`drafts`]);
//! 3. subjects of one id are held against each other, fact by fact;
//! 4. of a record that has faults on either side it is told that it cannot be compared ([`mod@unread`]);
//! 5. of what is gone it is told where its address leads, or what is said there ([`taken_down`]); addresses that are gone and
//!    lead nowhere else are listed;
//! 6. numbers before and after are counted, without drafts ([`numbers`]).

mod agencies;
mod documents;
mod drafts;
mod numbers;
mod others;
mod taken_down;
mod unread;
mod words;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::Surveyed;
use taken_down::TakenDown;
use unread::Unread;

/// Something that has a page or a place in a list of its own.
#[derive(Debug, Clone, Default)]
struct Subject {
    /// What it is called.
    name: String,
    /// What is said about it, in the order in which it is told.
    facts: Vec<Fact>,
    /// Ids that lead here.
    formerly: Vec<String>,
}

/// Something that is said.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fact {
    /// The field, where there is one of it: then another value is an alteration.
    field: Option<String>,
    /// What is said.
    words: String,
    /// What shows it.
    sources: BTreeSet<String>,
}

/// What became of a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Altered,
    /// It has faults before or now.
    Unread,
}

impl Verb {
    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Altered => "altered",
            Self::Unread => "not compared",
        }
    }
}

/// What became of one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What became of it.
    pub verb: Verb,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is new, gone or otherwise, a sentence each. Record text in it is as it was written, on one line.
    pub lines: Vec<String>,
}

/// A number before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What is counted.
    pub what: &'static str,
    /// Before.
    pub before: usize,
    /// After.
    pub after: usize,
}

/// Everything that differs between two states of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Headings, each with what changed below it; headings without a change are left out.
    pub changes: Vec<(&'static str, Vec<Change>)>,
    /// Addresses, without language and ending, that were there and lead nowhere now.
    pub gone: Vec<String>,
    /// Numbers, changed or not.
    pub numbers: Vec<Number>,
}

impl Comparison {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.gone.is_empty()
    }
}

/// By id.
type Subjects = BTreeMap<String, Subject>;

/// What is known of the two states beside their subjects.
struct Context<'a> {
    told: TakenDown<'a>,
    before: Unread<'a>,
    after: Unread<'a>,
}

/// What `after` adds to `before`, alters and takes away.
pub fn compare(before: &Surveyed, after: &Surveyed) -> Comparison {
    let sides = [before, after].map(|Surveyed { atlas, drafts, .. }| {
        let mut parts: [(&'static str, Subjects); 7] = [
            ("Agencies", agencies::subjects(atlas)),
            ("Documents", documents::subjects(atlas)),
            ("Vendors", others::vendors(atlas)),
            ("Counts", others::counts(atlas)),
            ("Measures", others::measures(atlas)),
            ("Pages and actions", others::prose(atlas)),
            ("The site", others::site(atlas)),
        ];
        drafts::mark(&mut parts, atlas, drafts);
        parts
    });
    let [old, new] = &sides;
    let (before_unread, after_unread) = (Unread::of(&before.broken), Unread::of(&after.broken));
    let told = TakenDown::of(&after.atlas, after_unread.is_log());
    let context = Context { told, before: before_unread, after: after_unread };
    let changes =
        old.iter().zip(new).map(|((heading, old), (_, new))| (*heading, between(heading, old, new, &context)));
    Comparison {
        changes: changes.filter(|(_, changes)| !changes.is_empty()).collect(),
        gone: gone(old, new, &context),
        numbers: numbers::count(before, after),
    }
}

fn between(heading: &str, old: &Subjects, new: &Subjects, context: &Context<'_>) -> Vec<Change> {
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let one = |id: &String| {
        let (old, now) = (old.get(id), new.get(id));
        let unread = unread(heading, id, (old, now), context);
        unread.or_else(|| change(id, old, now, |id| whereto(heading, id, new, &context.told), context))
    };
    let mut changes: Vec<Change> = ids.into_iter().filter_map(one).collect();
    changes.sort_by_key(|change| change.verb);
    changes
}

/// What is there on both sides, and has faults on the one where nothing of it could be read.
fn unread(
    heading: &str,
    id: &str,
    sides: (Option<&Subject>, Option<&Subject>),
    context: &Context<'_>,
) -> Option<Change> {
    let (subject, lines) = match sides {
        (Some(old), None) => {
            let path = context.after.path(heading, id)?;
            let what = format!("{path} has faults, so that it cannot be compared: `plainsight check` tells them");
            (old, vec![what])
        }
        (None, Some(new)) => {
            let path = context.before.path(heading, id)?;
            let what = format!("{path} had faults before, so that it cannot be compared; this is what it says now");
            (new, std::iter::once(what).chain(new.facts.iter().map(whole)).collect())
        }
        _ => return None,
    };
    Some(Change { verb: Verb::Unread, id: id.to_owned(), name: subject.name.clone(), lines })
}

fn change(
    id: &str,
    old: Option<&Subject>,
    new: Option<&Subject>,
    whereto: impl Fn(&str) -> String,
    context: &Context<'_>,
) -> Option<Change> {
    let (verb, named, lines) = match (old, new) {
        (None, Some(new)) => (Verb::Added, new, new.facts.iter().map(whole).collect()),
        (Some(old), None) => (Verb::Removed, old, vec![whereto(id)]),
        (Some(old), Some(new)) => (Verb::Altered, new, altered(&old.facts, &new.facts, context)),
        (None, None) => return None,
    };
    let change = Change { verb, id: id.to_owned(), name: named.name.clone(), lines };
    (verb != Verb::Altered || !change.lines.is_empty()).then_some(change)
}

/// Where the address of something that is gone leads.
fn whereto(heading: &str, id: &str, all: &Subjects, told: &TakenDown) -> String {
    let heir = all.iter().find(|(_, subject)| subject.formerly.iter().any(|former| former == id));
    match heir {
        Some((heir, _)) => format!("its address leads to {heir} from now on"),
        None => told.words(heading, id),
    }
}

fn whole(fact: &Fact) -> String {
    let field = fact.field.as_ref().map(|field| format!("{field}: ")).unwrap_or_default();
    let sources = match fact.sources.len() {
        0 => String::new(),
        _ => format!(" (shown by {})", listed(&fact.sources)),
    };
    format!("{field}{}{sources}", fact.words)
}

fn listed(sources: &BTreeSet<String>) -> String {
    sources.iter().map(String::as_str).collect::<Vec<_>>().join("; ")
}

/// What differs between what was said and what is said now.
fn altered(old: &[Fact], new: &[Fact], context: &Context<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for fact in new {
        match twin(fact, old) {
            Some(before) => lines.extend(same_fact(before, fact, context)),
            None => lines.push(format!("added: {}", whole(fact))),
        }
    }
    let lost = old.iter().filter(|fact| twin(fact, new).is_none());
    lines.extend(lost.map(|fact| format!("removed: {}", whole(fact))));
    lines
}

/// The same fact among others: of the same field, else in the same words.
fn twin<'a>(fact: &Fact, among: &'a [Fact]) -> Option<&'a Fact> {
    among.iter().find(|other| other.field == fact.field && (fact.field.is_some() || other.words == fact.words))
}

fn same_fact(before: &Fact, after: &Fact, context: &Context<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let about = after.field.as_ref().unwrap_or(&after.words);
    if before.words != after.words {
        lines.push(format!("{about}: was “{}”, is now “{}”", before.words, after.words));
    }
    // A document that cannot be read on one side shows there what it shows on the other.
    let new = after.sources.difference(&before.sources).filter(|source| !context.before.is_cited(source));
    let new = new.map(|source| format!("{about}: now also shown by {source}"));
    let lost = before.sources.difference(&after.sources).filter(|source| !context.after.is_cited(source));
    let lost = lost.map(|source| format!("{about}: no longer shown by {source}"));
    lines.extend(new.chain(lost));
    lines
}

/// Agencies and documents whose addresses were there and lead nowhere now.
fn gone(old: &[(&'static str, Subjects)], new: &[(&'static str, Subjects)], context: &Context<'_>) -> Vec<String> {
    let addresses = |side: &[(&'static str, Subjects)]| -> BTreeSet<String> {
        let with_pages = side.iter().filter(|(heading, _)| matches!(*heading, "Agencies" | "Documents" | "Vendors"));
        let named = with_pages.flat_map(|(heading, subjects)| {
            let folder = heading.to_lowercase();
            let ids = subjects.iter().flat_map(|(id, subject)| std::iter::once(id).chain(&subject.formerly));
            ids.map(|id| format!("{folder}/{id}")).collect::<Vec<_>>()
        });
        named.collect()
    };
    let unread = context.after.addresses();
    let kept: BTreeSet<String> = addresses(new).into_iter().chain(context.told.addresses()).chain(unread).collect();
    addresses(old).difference(&kept).cloned().collect()
}
