//! `duplicate-document`: one document, two records.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::check::{Dataset, Record};
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::document::Document;
use crate::source::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "duplicate-document",
    severity: Severity::Warning,
    summary: "A document has one record.",
    explanation: "What rests on a document is gathered on its page; with two records it is torn apart. Two are taken for one when \
        their addresses differ only in http and https, www., a slash at the end, a part of the page (#…) or marks for \
        advertisers (utm_…), when one is an archived copy of the other, or when both have one number on DocumentCloud or \
        one SHA-256. Parts of a document (`part_of`), and editions published on different days, are records of their own.",
};

/// Checks that no two records are of one document.
pub(in crate::resolve) fn check(dataset: &Dataset, report: &mut Report) {
    let mut seen: HashMap<String, &Record<Document>> = HashMap::new();
    let marked: Vec<_> = dataset.documents.par_iter().map(|record| (record, marks(&record.value))).collect();
    for (record, marks) in marked {
        let found = marks.into_iter().find_map(|(mark, span)| {
            let first = seen.get(&mark).copied().filter(|first| !are_two(first, record));
            seen.entry(mark).or_insert(record);
            first.map(|first| (first, span))
        });
        if let Some((first, span)) = found {
            let message = format!("`{}` and `{}` seem to be one document", first.id, record.id);
            let fault = Diagnostic::at(&RULE, span.unwrap_or(record.span), message).label("this");
            report.add(
                fault.note(first.span, "and this").help(
                    "put both into one record and cite that; if one is part of the other, say so with `part_of:`",
                ),
            );
        }
    }
}

/// What a document is recognised by, with its place where it has one.
fn marks(document: &Document) -> Vec<(String, Option<Span>)> {
    let address = document.url.as_ref().map(|url| (normal(&url.value.0), Some(url.span)));
    let number = document.documentcloud.as_ref().map(|number| (format!("documentcloud {}", number.0), None));
    let copy = document.copy.as_ref().map(|copy| (copy.sha256.value.0.clone(), Some(copy.sha256.span)));
    // Copies of a page that was looked at on several days would otherwise tell their record apart from itself.
    let archived = document.archived.first().map(|copy| (normal(&copy.url.0), None));
    let archived = archived.filter(|(mark, _)| address.as_ref().is_none_or(|(own, _)| own != mark));
    address.into_iter().chain(number).chain(copy).chain(archived).collect()
}

/// Whether the records say themselves that they are two.
fn are_two(one: &Record<Document>, other: &Record<Document>) -> bool {
    let within = |part: &Record<Document>, whole: &Record<Document>| {
        let related = [&part.value.part_of, &part.value.known_through];
        related.into_iter().flatten().any(|id| id.value.as_str() == whole.id)
    };
    let whole = |record: &Record<Document>| record.value.part_of.as_ref().map(|id| id.value.as_str().to_owned());
    let siblings = whole(one).is_some() && whole(one) == whole(other);
    let editions = one.value.published.zip(other.value.published).is_some_and(|(one, other)| one != other);
    within(one, other) || within(other, one) || siblings || editions
}

/// The address without what makes no difference to what it leads to.
fn normal(url: &str) -> String {
    let original = original(url);
    let rest = original.split_once("://").map_or(original, |(_, rest)| rest);
    // A part that begins with a slash is how some sites name their pages.
    let rest = match rest.split_once('#') {
        Some((page, part)) if !part.starts_with(['/', '!']) => page,
        _ => rest,
    };
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let host = host.to_ascii_lowercase();
    let host = host.trim_start_matches("www.").trim_end_matches(":80").trim_end_matches(":443");
    let kept = |pair: &&str| !pair.is_empty() && !is_for_advertisers(pair);
    let query: Vec<&str> = query.split('&').filter(kept).collect();
    format!("{host}/{}?{}", path.trim_end_matches('/'), query.join("&"))
}

fn is_for_advertisers(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    name.starts_with("utm_") || matches!(name.as_str(), "fbclid" | "gclid" | "msclkid" | "mc_cid" | "mc_eid" | "igshid")
}

/// The address of which `url` is an archived copy, or itself.
fn original(url: &str) -> &str {
    let host = url.split_once("://").map_or("", |(_, rest)| rest.trim_start_matches("www."));
    let archives =
        ["web.archive.org/web/", "archive.org/wayback/", "archive.is/", "archive.ph/", "archive.today/", "perma.cc/"];
    if !archives.iter().any(|archive| host.starts_with(archive)) {
        return url;
    }
    let inner = ["https://", "http://"].iter().filter_map(|scheme| Some((url.get(8..)?.find(scheme)? + 8, *scheme)));
    inner.min().and_then(|(at, _)| url.get(at..)).unwrap_or(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_page_are_one() {
        let one = normal("https://www.example.org/a/b/?id=3");
        for other in [
            "http://example.org/a/b?id=3",
            "https://EXAMPLE.org/a/b?id=3#page=2",
            "https://example.org/a/b?utm_source=x&id=3&fbclid=y",
            "https://web.archive.org/web/20190730000000/https://www.example.org/a/b/?id=3",
            "https://web.archive.org/web/2019/http://example.org:80/a/b/?id=3",
        ] {
            assert_eq!(normal(other), one, "{other}");
        }
        for other in
            ["https://example.org/a/b?id=4", "https://example.org/a/B?id=3", "https://sub.example.org/a/b?id=3"]
        {
            assert_ne!(normal(other), one, "{other}");
        }
        assert_ne!(normal("https://example.org/#/one"), normal("https://example.org/#/two"));
    }
}
