//! Answers to the record of a vendor with its first program.
//!
//! Entry: [`draft`]. What the vendor and the program are is said in words, and words need a source: both cite the same document.

use std::collections::BTreeSet;

use super::citation::source;
use super::{Answers, Draft, Wrong, address, needed, schema_line, text};
use crate::import::emit::{Yaml, optional, record};
use crate::record::kinds::Kind;
use crate::record::scalars::id::slug;

/// The record of a new vendor, whose source is the document with the id `document`.
///
/// # Errors
/// Every answer that cannot be used, among them a name whose id is among the paths `taken`.
pub fn draft(answers: &Answers, document: &str, taken: &BTreeSet<String>) -> Result<Draft, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let name = needed(answers, "name", &mut wrong);
    let (id, path) = place(name, taken, &mut wrong);
    let about = needed(answers, "about", &mut wrong);
    let website = address(answers, "website", &mut wrong);
    let source = source(answers, document, &mut wrong);
    let programs = program(answers, &source, &mut wrong);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let entries = [
        Some(("name", Yaml::text(name))),
        optional("owner", text(answers, "owner").map(Yaml::text)),
        optional("website", website),
        Some(("about", statement(about, &source))),
        Some(("programs", programs)),
    ];
    let body = record(&Yaml::Map(entries.into_iter().flatten().collect()));
    Ok(Draft { text: schema_line(Kind::Vendor, &path) + &body, path, id })
}

fn place(name: &str, taken: &BTreeSet<String>, wrong: &mut Vec<Wrong>) -> (String, String) {
    let id = slug(name);
    let path = format!("content/vendors/{id}.yaml");
    if id.is_empty() && !name.is_empty() {
        wrong.push(Wrong::new("name", "has no letters from which an id can be made"));
    } else if taken.contains(&path) {
        wrong.push(Wrong::new("name", format!("is that of {path}, and nothing is overwritten: add to it")));
    }
    (id, path)
}

/// A list of the one program that was answered, or of none.
fn program(answers: &Answers, source: &Yaml, wrong: &mut Vec<Wrong>) -> Yaml {
    let Some(name) = text(answers, "program") else { return Yaml::List(Vec::new()) };
    let id = slug(name);
    if id.is_empty() {
        wrong.push(Wrong::new("program", "has no letters from which an id can be made"));
    }
    let about = needed(answers, "program-about", wrong);
    let entries = vec![("id", Yaml::word(id)), ("name", Yaml::text(name)), ("about", statement(about, source))];
    Yaml::List(vec![Yaml::Map(entries)])
}

fn statement(words: &str, source: &Yaml) -> Yaml {
    Yaml::Map(vec![("text", Yaml::text(words)), ("sources", Yaml::List(vec![source.clone()]))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers() -> Answers {
        Answers::from(
            [
                ("name", "Look-Out Inc."),
                ("about", "A maker of cameras."),
                ("website", "https://lookout.example/"),
                ("page", "2"),
            ]
            .map(|(key, answer)| (key, answer.to_owned())),
        )
    }

    const EXPECTED: &str = "\
# yaml-language-server: $schema=../../schemas/vendor.json
name: Look-Out Inc.
website: https://lookout.example/
about:
  text: A maker of cameras.
  sources:
    - document: brochure
      page: 2
programs:
  - id: front-porch
    name: Front Porch
    about:
      text: An app.
      sources:
        - document: brochure
          page: 2
";

    #[test]
    fn a_vendor_is_written_in_the_one_style() {
        let mut answers = answers();
        answers.extend([("program", "Front Porch".to_owned()), ("program-about", "An app.".to_owned())]);
        let draft = draft(&answers, "brochure", &BTreeSet::new()).unwrap();
        assert_eq!(draft.path, "content/vendors/look-out-inc.yaml");
        assert_eq!(draft.text, EXPECTED);
        assert_eq!(crate::format::format(EXPECTED, &Kind::Vendor.shape()).as_deref(), Ok(EXPECTED));
    }

    #[test]
    fn every_wrong_answer_is_told() {
        let mut answers = answers();
        answers.extend([("website", "javascript:x".to_owned()), ("page", "i".to_owned()), ("program", "A".to_owned())]);
        answers.remove("about");
        let taken = BTreeSet::from(["content/vendors/look-out-inc.yaml".to_owned()]);
        let wrong = draft(&answers, "brochure", &taken).unwrap_err();
        let keys: Vec<&str> = wrong.iter().map(|wrong| wrong.key).collect();
        assert_eq!(keys, ["name", "about", "website", "page", "program-about"]);
    }
}
