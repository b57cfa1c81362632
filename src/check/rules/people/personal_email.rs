//! `personal-email`: an e-mail address that is not an office's.

use std::ops::Range;

use super::Watch;
use super::reading::Reading;
use crate::diagnostic::{Rule, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    name: "personal-email",
    severity: Severity::Error,
    summary: "An e-mail address is that of an office, not of a person.",
    explanation: "An address reaches one person for years, long after the claim is forgotten. It passes when the part before \
        the @ names an office (records, clerk, foia, police and the like) and the part after it is not that of a free mail \
        service. Anything else is left out, with `[…]` in its place in a quotation, or allowed in content/site.yaml \
        with the reason.",
};

/// How it is found and told.
pub static WATCH: Watch = Watch {
    rule: &RULE,
    find,
    message: "an e-mail address that is not an office's stands here",
    label: "an e-mail address",
    help: "leave it out (`[…]` in a quotation)",
};

/// Services that give an address to anybody.
const FREE: [&str; 26] = [
    "aol",
    "att",
    "bellsouth",
    "charter",
    "comcast",
    "cox",
    "earthlink",
    "fastmail",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "hushmail",
    "icloud",
    "live",
    "mac",
    "mail",
    "me",
    "msn",
    "outlook",
    "pm",
    "proton",
    "protonmail",
    "rocketmail",
    "yahoo",
    "ymail",
];

/// Whole parts of a name that say office.
const SHORT: [&str; 30] = [
    "admin", "atip", "board", "chief", "city", "contact", "cpra", "desk", "editor", "feedback", "foi", "foia", "fop",
    "hello", "help", "hr", "info", "it", "legal", "mail", "mayor", "news", "noreply", "opra", "pd", "pio", "so",
    "team", "tips", "web",
];

/// Words that say office wherever they stand in a name.
const LONG: [&str; 22] = [
    "attorney",
    "clerk",
    "communit",
    "corrections",
    "council",
    "department",
    "dispatch",
    "enquir",
    "inquir",
    "media",
    "neighbors",
    "office",
    "police",
    "press",
    "privacy",
    "public",
    "record",
    "request",
    "secretar",
    "sheriff",
    "support",
    "webmaster",
];

/// The addresses in a text that are no office's.
fn find(text: &Reading<'_>) -> Vec<Range<usize>> {
    let signs = text.text.match_indices('@').map(|(at, _)| at);
    let addresses = signs.filter_map(|at| address_at(text.text, at));
    addresses.filter(|(local, domain, _)| !is_office(local, domain)).map(|(_, _, range)| range).collect()
}

/// The parts before and after the sign at byte `at`, when they are those of an address.
fn address_at(text: &str, at: usize) -> Option<(&str, &str, Range<usize>)> {
    let is_local = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '%' | '+' | '-');
    let is_domain = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-');
    let before = text.get(..at)?;
    let local = before.get(before.trim_end_matches(is_local).len()..)?.trim_start_matches(['.', '-']);
    let after = text.get(at + 1..)?;
    let domain = after.get(..after.len() - after.trim_start_matches(is_domain).len())?.trim_end_matches(['.', '-']);
    let (_, ending) = domain.rsplit_once('.')?;
    let named = ending.len() >= 2 && ending.chars().all(char::is_alphabetic) && !domain.starts_with('.');
    // `https://user:password@host` is a fault of its own.
    let token = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let of_link = token.rsplit_once("://").is_some_and(|(_, rest)| !rest.contains('/'));
    (!local.is_empty() && named && !of_link).then(|| (local, domain, at - local.len()..at + 1 + domain.len()))
}

fn is_office(local: &str, domain: &str) -> bool {
    let (local, domain) = (local.to_lowercase(), domain.to_lowercase());
    let service = domain.split('.').next().unwrap_or_default();
    let free = FREE.contains(&service) && domain.split('.').count() <= 3;
    let mut parts = local.split(['.', '_', '-', '+']);
    !free && (LONG.iter().any(|word| local.contains(word)) || parts.any(|part| SHORT.contains(&part)))
}

#[cfg(test)]
mod tests {
    use super::super::found_by;
    use super::*;

    #[test]
    fn persons_are_told_from_offices() {
        for personal in [
            "jane.doe@waynesboro.example.us",
            "jdoe@city.example.gov",
            "records@gmail.com",
            "someone@yahoo.co.uk",
            "jane+ring@proton.me",
        ] {
            assert_eq!(found_by(&WATCH, &format!("Write to <{personal}>.")), [personal]);
        }
        for office in [
            "records@waynesboro.example.us",
            "city.clerk@example.gov",
            "policerecords@example.gov",
            "FOIA@example.gov",
            "waynesboro-pd@example.us",
            "info@mail.city.example.gov",
        ] {
            assert!(found_by(&WATCH, &format!("Write to {office}.")).is_empty(), "{office}");
        }
    }

    #[test]
    fn other_signs_are_left_alone() {
        for text in [
            "[@waynesboro-ring-mou-2019, p. 1]",
            "@user@",
            "a@b",
            "user@localhost",
            "5 cameras @ $100",
            "@media",
            "https://user:pass@example.org/",
        ] {
            assert!(found_by(&WATCH, text).is_empty(), "{text}");
        }
    }
}
