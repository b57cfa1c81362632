//! Answers to the record of a document.
//!
//! Entries: [`find`] for the one that the site has already, [`draft`] for a new one.

use std::collections::BTreeSet;

use super::{Answers, Draft, Wrong, address, needed, schema_line, text};
use crate::date::Date;
use crate::import::emit::{Yaml, optional, record};
use crate::import::existing::Existing;
use crate::import::links::key;
use crate::record::kinds::Kind;
use crate::record::kinds::document::DocumentKind;
use crate::record::scalars::Url;
use crate::record::scalars::id::slug;

/// Words of a title that go into an id.
const WORDS: usize = 6;

/// The id of the document that `named` means, by its id or by an address of it, if the site has it.
pub fn find(existing: &Existing, named: &str) -> Option<String> {
    if existing.paths.contains(&path(named)) {
        return Some(named.to_owned());
    }
    existing.documents.get(&key(&Url::parse(named).ok()?)).cloned()
}

/// The record of a new document.
///
/// # Errors
/// Every answer that cannot be used.
pub fn draft(answers: &Answers, taken: &BTreeSet<String>) -> Result<Draft, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let title = needed(answers, "title", &mut wrong);
    let kind = kind(needed(answers, "document-kind", &mut wrong), &mut wrong);
    let date = |key: &'static str, wrong: &mut Vec<Wrong>| date(answers, key, wrong);
    let (published, written) = (date("published", &mut wrong), date("written", &mut wrong));
    let url = address(answers, "url", &mut wrong);
    let archived = address(answers, "archived", &mut wrong);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let archived = archived.map(|url| Yaml::List(vec![Yaml::Map(vec![("url", url)])]));
    let obtained = text(answers, "obtained").map(|how| Yaml::Map(vec![("how", Yaml::text(how))]));
    let entries = [
        Some(("title", Yaml::text(title))),
        optional("kind", kind.map(|kind| Yaml::word(kind.word()))),
        optional("publisher", text(answers, "publisher").map(Yaml::text)),
        optional("written", written.map(Yaml::word)),
        optional("published", published.map(Yaml::word)),
        optional("url", url),
        optional("archived", archived),
        optional("obtained", obtained),
    ];
    let id = free(&proposal(answers, title), taken);
    let path = path(&id);
    let body = record(&Yaml::Map(entries.into_iter().flatten().collect()));
    Ok(Draft { text: schema_line(Kind::Document, &path) + &body, path, id })
}

fn path(id: &str) -> String {
    format!("content/documents/{id}.yaml")
}

/// Publisher, date and the first words of the title: what a reader of a citation wants to see.
fn proposal(answers: &Answers, title: &str) -> String {
    let date = text(answers, "published").or_else(|| text(answers, "written")).unwrap_or_default();
    let words: Vec<&str> = title.split_whitespace().take(WORDS).collect();
    let publisher = text(answers, "publisher").and_then(|name| name.split(['(', ',']).next()).unwrap_or_default();
    match slug(&format!("{publisher} {date} {}", words.join(" "))) {
        id if id.is_empty() => "document".to_owned(),
        id => id,
    }
}

fn free(id: &str, taken: &BTreeSet<String>) -> String {
    let short: String = id.chars().take(70).collect();
    let short = short.trim_end_matches('-');
    let numbered = (2..).map(|number: u32| format!("{short}-{number}"));
    let mut names = std::iter::once(short.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(&path(name))).unwrap_or_default()
}

fn kind(word: &str, wrong: &mut Vec<Wrong>) -> Option<DocumentKind> {
    let found = DocumentKind::ALL.iter().copied().find(|kind| kind.word() == word);
    if found.is_none() && !word.is_empty() {
        let words: Vec<&str> = DocumentKind::ALL.iter().map(|kind| kind.word()).collect();
        wrong.push(Wrong::new("document-kind", format!("`{word}` is none of {}", words.join(", "))));
    }
    found
}

/// A date among the answers.
pub(super) fn date(answers: &Answers, key: &'static str, wrong: &mut Vec<Wrong>) -> Option<Date> {
    let written = text(answers, key)?;
    Date::parse(written).map_err(|error| wrong.push(Wrong::new(key, format!("`{written}` {}", error.sentence())))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_written_with_its_schema() {
        let answers = Answers::from([
            ("title", "Memorandum of understanding: Ring and Waynesboro".to_owned()),
            ("document-kind", "mou".to_owned()),
            ("publisher", "City of Waynesboro".to_owned()),
            ("written", "2019-02-25".to_owned()),
            ("url", "https://example.org/mou.pdf".to_owned()),
        ]);
        let draft = draft(&answers, &BTreeSet::new()).unwrap();
        assert_eq!(draft.id, "city-of-waynesboro-2019-02-25-memorandum-of-understanding-ring-and-way");
        assert_eq!(
            draft.text,
            "# yaml-language-server: $schema=../../schemas/document.json\n\
             title: \"Memorandum of understanding: Ring and Waynesboro\"\nkind: mou\npublisher: City of Waynesboro\n\
             written: 2019-02-25\nurl: https://example.org/mou.pdf\n"
        );
        let again = super::draft(&answers, &BTreeSet::from([draft.path.clone()])).unwrap();
        assert!(again.id.ends_with("-2") && again.id != draft.id);
    }

    #[test]
    fn every_wrong_answer_is_told() {
        let answers = Answers::from([
            ("document-kind", "novel".to_owned()),
            ("url", "javascript:x".to_owned()),
            ("published", "May".to_owned()),
        ]);
        let keys: Vec<&str> = draft(&answers, &BTreeSet::new()).unwrap_err().iter().map(|wrong| wrong.key).collect();
        assert_eq!(keys, ["title", "document-kind", "published", "url"]);
    }
}
