//! The catalogue: every rule of every stage, for the reference of the rules and for the tests that hold each to account.
//!
//! Entries: [`rules`]; [`explained`] with the chapter and an example of each, for readers. It stands above all stages,
//! because each keeps its own table and none knows the others'.

mod examples;

use crate::check::rules::people;
use crate::diagnostic::Rule;
use crate::diagnostic::explained::{Chapter, Explained};
use crate::{audit, check, inspect, load, plan, record, render, resolve};

/// Every rule that a diagnostic can name, in the order of the names.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = stages().into_iter().flat_map(|(_, table)| table.iter().copied()).collect();
    rules.sort_by_key(|rule| rule.name);
    rules
}

/// Every rule with what explains it, by chapters and then by names.
pub fn explained() -> Vec<Explained> {
    let about = |chapter, rule: &'static Rule| {
        let of_people =
            rule == &people::unused_allowance::RULE || people::WATCHES.iter().any(|watch| watch.rule == rule);
        let chapter = if of_people { Chapter::People } else { chapter };
        Explained { rule, chapter, example: examples::example(rule.name) }
    };
    let rules = stages().into_iter().flat_map(|(chapter, table)| table.iter().map(move |rule| about(chapter, rule)));
    let mut rules: Vec<Explained> = rules.collect();
    rules.sort_by_key(|explained| (explained.chapter, explained.rule.name));
    rules
}

/// The table of each stage, with the chapter of its rules.
fn stages() -> [(Chapter, &'static [&'static Rule]); 8] {
    [
        (Chapter::Files, &load::rules::TABLE),
        (Chapter::Files, &inspect::rules::TABLE),
        (Chapter::Form, &record::faults::TABLE),
        (Chapter::Record, &check::rules::TABLE),
        (Chapter::Records, &resolve::rules::TABLE),
        (Chapter::Site, &plan::rules::TABLE),
        (Chapter::Site, &render::rules::TABLE),
        (Chapter::Site, &audit::rules::TABLE),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_in_kebab_case() {
        let names: Vec<&str> = rules().iter().map(|rule| rule.name).collect();
        assert!(names.is_sorted_by(|one, next| one < next), "twice or out of order: {names:?}");
        for name in names {
            let letters = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            assert!(letters && !name.starts_with('-') && !name.ends_with('-') && !name.contains("--"), "{name}");
        }
    }

    #[test]
    fn every_rule_that_a_record_can_break_has_an_example_that_breaks_it() {
        let explained = explained();
        assert_eq!(explained.len(), rules().len());
        let of_records = |rule: &&Explained| !matches!(rule.chapter, Chapter::Files | Chapter::Site);
        let without = explained.iter().filter(of_records).filter(|rule| rule.example.is_none());
        // A file without a record in it, a day that only the command line knows, a file that is no record.
        let cannot = ["front-matter", "no-site", "future-date", "page-heading", "picture-place"];
        let without: Vec<&str> = without.map(|rule| rule.rule.name).filter(|name| !cannot.contains(name)).collect();
        assert!(without.is_empty(), "{without:?}");
        for example in explained.iter().filter_map(|rule| rule.example.as_ref()) {
            assert!(example.lines.iter().any(|line| line.wrong) && !example.message.is_empty(), "{}", example.path);
            assert!(!example.lines.iter().any(|line| line.text.contains("#~")), "{}", example.path);
        }
    }

    #[test]
    fn every_rule_says_what_must_hold_and_why() {
        for rule in rules() {
            let opening = rule.summary.chars().next();
            assert!(opening.is_some_and(char::is_uppercase), "{}: {}", rule.name, rule.summary);
            assert!(rule.summary.ends_with('.'), "{}: {}", rule.name, rule.summary);
            assert!(rule.explanation.ends_with('.') || rule.explanation.ends_with(')'), "{}", rule.name);
            assert!(rule.explanation.len() > 30, "{}: {}", rule.name, rule.explanation);
        }
    }
}
