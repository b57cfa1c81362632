//! Drafts: a first record from a few answers, whoever asked the questions.
//!
//! Answers come from the command line, from a terminal or from an issue form; all three are [`Answers`], by the keys of
//! [`questions`]. Nothing here touches the disk.
//!
//! - [`questions`]: what is asked, in words
//! - [`issue`]: the text of an issue form to answers
//! - [`site`]: answers to a new site
//! - [`vendor`]: answers to the record of a vendor
//! - [`agency`]: answers to the record of an agency
//! - [`document`]: answers to the record of a document, or the one that is there already
//! - [`citation`]: answers to a citation of one
//! - [`likeness`]: agencies that the new one may be
//! - [`place`]: what the gazetteer says

pub mod agency;
mod citation;
pub mod document;
pub mod issue;
pub mod likeness;
pub mod place;
pub mod questions;
pub mod site;
pub mod vendor;

use std::collections::BTreeMap;

use crate::import::emit::Yaml;
use crate::record::kinds::Kind;
use crate::record::scalars::Url;

/// What was answered, by the key of the question. What was not answered has no key.
pub type Answers = BTreeMap<&'static str, String>;

/// What is wrong with an answer: the key of the question, and a sentence without its subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The key.
    pub key: &'static str,
    /// Why, as the end of a sentence that begins with the answer.
    pub why: String,
}

impl Wrong {
    fn new(key: &'static str, why: impl Into<String>) -> Self {
        Self { key, why: why.into() }
    }
}

/// The file of a new record, not yet written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The id.
    pub id: String,
    /// The path in the site folder.
    pub path: String,
    /// The text.
    pub text: String,
}

/// The line by which editors know the form of a record: the schema lies in `schemas/` beside `content/` and `agencies/`,
/// so that it is there without a network and in step with the checkout.
pub fn schema_line(kind: Kind, path: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    format!("# yaml-language-server: $schema={up}schemas/{}.json\n", kind.name())
}

fn text<'a>(answers: &'a Answers, key: &'static str) -> Option<&'a str> {
    answers.get(key).map(|answer| answer.trim()).filter(|answer| !answer.is_empty())
}

fn needed<'a>(answers: &'a Answers, key: &'static str, wrong: &mut Vec<Wrong>) -> &'a str {
    text(answers, key).unwrap_or_else(|| {
        wrong.push(Wrong::new(key, "is missing"));
        ""
    })
}

/// A web address among the answers.
fn address(answers: &Answers, key: &'static str, wrong: &mut Vec<Wrong>) -> Option<Yaml> {
    match Url::parse(text(answers, key)?) {
        Ok(url) => Some(Yaml::text(url.0)),
        Err(why) => {
            wrong.push(Wrong::new(key, format!("cannot be used: {why}")));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_found_from_the_records_own_folder() {
        let line = |kind, path| schema_line(kind, path);
        let agency = line(Kind::Agency, "agencies/us/va/waynesboro-police-department.yaml");
        assert_eq!(agency, "# yaml-language-server: $schema=../../../schemas/agency.json\n");
        let document = line(Kind::Document, "content/documents/a.yaml");
        assert_eq!(document, "# yaml-language-server: $schema=../../schemas/document.json\n");
    }
}
