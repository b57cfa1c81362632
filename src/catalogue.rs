//! The catalogue: every rule of every stage, for the reference of the rules and for the tests that hold each to account.
//!
//! Entry: [`rules`]. It stands above all stages, because each keeps its own table and none knows the others'.

use crate::diagnostic::Rule;
use crate::{audit, check, inspect, load, plan, record, render, resolve};

/// Every rule that a diagnostic can name, in the order of the names.
pub fn rules() -> Vec<&'static Rule> {
    let stages: [&[&'static Rule]; 8] = [
        &load::rules::TABLE,
        &inspect::rules::TABLE,
        &record::faults::TABLE,
        &check::rules::TABLE,
        &resolve::rules::TABLE,
        &plan::rules::TABLE,
        &render::rules::TABLE,
        &audit::rules::TABLE,
    ];
    let mut rules = stages.concat();
    rules.sort_by_key(|rule| rule.name);
    rules
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
