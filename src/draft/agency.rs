//! Answers to the record of an agency with its first partnership.
//!
//! Entries: [`draft`] for the whole record, [`partnership`] for what a record that is there already may be given.

use std::collections::BTreeSet;

use super::citation::source;
use super::document::date;
use super::place::state_code;
use super::{Answers, Draft, Wrong, needed, schema_line, text};
use crate::import::emit::{Yaml, optional, record};
use crate::import::kinds::kind_of;
use crate::record::kinds::Kind;
use crate::record::kinds::agency::{AgencyKind, Status};
use crate::record::scalars::id::{is_slug, slug};

/// The code of the state that the answers name.
pub fn state(answers: &Answers) -> Option<String> {
    text(answers, "state").and_then(state_code)
}

/// The record of a new agency, whose source is the document with the id `document`.
///
/// # Errors
/// Every answer that cannot be used.
pub fn draft(answers: &Answers, document: &str, taken: &BTreeSet<String>) -> Result<Draft, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let name = needed(answers, "name", &mut wrong);
    let kind = kind(answers, name, &mut wrong);
    let partnership = match self::partnership(answers, document) {
        Ok(partnership) => partnership,
        Err(more) => {
            wrong.extend(more);
            Yaml::List(Vec::new())
        }
    };
    let named = needed(answers, "state", &mut wrong);
    let state = state_code(named).unwrap_or_default();
    if state.is_empty() && !named.is_empty() {
        wrong.push(Wrong::new("state", format!("`{named}` is no state or territory of the United States")));
    }
    if slug(name).is_empty() && !name.is_empty() {
        wrong.push(Wrong::new("name", "has no letters from which an id can be made"));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let (id, path) = free(&state, name, text(answers, "city").or_else(|| text(answers, "county")), taken);
    let entries = [
        Some(("name", Yaml::text(name))),
        Some(("kind", Yaml::word(kind.word()))),
        optional("city", text(answers, "city").map(Yaml::text)),
        optional("county", text(answers, "county").map(Yaml::text)),
        Some(("partnerships", partnership)),
    ];
    let body = record(&Yaml::Map(entries.into_iter().flatten().collect()));
    Ok(Draft { text: schema_line(Kind::Agency, &path) + &body, path, id })
}

/// A list of one partnership.
///
/// # Errors
/// Every answer that cannot be used.
pub fn partnership(answers: &Answers, document: &str) -> Result<Yaml, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let vendor = id(needed(answers, "vendor", &mut wrong), "vendor", &mut wrong);
    let program = text(answers, "program").map(|program| id(program, "program", &mut wrong));
    let status = status(needed(answers, "status", &mut wrong), &mut wrong);
    let date = date(answers, "date", &mut wrong);
    let source = source(answers, document, &mut wrong);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let event = [
        optional("status", status.map(|status| Yaml::word(status.word()))),
        optional("date", date.map(Yaml::word)),
        optional("wording", text(answers, "wording").map(Yaml::text)),
        Some(("sources", Yaml::List(vec![source]))),
    ];
    let entries = [
        Some(("vendor", Yaml::word(vendor))),
        optional("program", program.map(Yaml::word)),
        Some(("history", Yaml::List(vec![Yaml::Map(event.into_iter().flatten().collect())]))),
    ];
    Ok(Yaml::List(vec![Yaml::Map(entries.into_iter().flatten().collect())]))
}

fn id<'a>(word: &'a str, key: &'static str, wrong: &mut Vec<Wrong>) -> &'a str {
    if !word.is_empty() && !is_slug(word) {
        wrong.push(Wrong::new(key, format!("`{word}` is not an id such as ring or neighbors")));
    }
    word
}

fn status(word: &str, wrong: &mut Vec<Wrong>) -> Option<Status> {
    let found = Status::ALL.iter().copied().find(|status| status.word() == word);
    if found.is_none() && !word.is_empty() {
        let words: Vec<&str> = Status::ALL.iter().map(|status| status.word()).collect();
        wrong.push(Wrong::new("status", format!("`{word}` is none of {}", words.join(", "))));
    }
    found
}

/// The kind that was answered, else the one that the name itself says.
fn kind(answers: &Answers, name: &str, wrong: &mut Vec<Wrong>) -> AgencyKind {
    let Some(word) = text(answers, "kind") else { return kind_in(name) };
    let found = AgencyKind::ALL.iter().copied().find(|kind| kind.word() == word);
    found.unwrap_or_else(|| {
        let words: Vec<&str> = AgencyKind::ALL.iter().map(|kind| kind.word()).collect();
        wrong.push(Wrong::new("kind", format!("`{word}` is none of {}", words.join(", "))));
        AgencyKind::Other
    })
}

/// The kind that a name says. A town may be called after a fire, so that what calls itself police is taken for police.
fn kind_in(name: &str) -> AgencyKind {
    let lower = name.to_lowercase();
    let of_state = ["state police", "highway patrol"].iter().any(|words| lower.contains(words));
    let police = lower.contains("police") || lower.split_whitespace().any(|word| word == "pd");
    let sort = if police && !of_state { "police" } else { &lower };
    kind_of(sort, "", name).0
}

/// An id that is not taken, and its path: the name; where another agency has it, with the town behind it; then with a number.
fn free(state: &str, name: &str, town: Option<&str>, taken: &BTreeSet<String>) -> (String, String) {
    let plain = slug(name);
    let with_town = town.map(|town| slug(&format!("{plain} {town}")));
    let numbered = (2..).map(|number: u32| format!("{plain}-{number}"));
    let names = std::iter::once(plain.clone()).chain(with_town).chain(numbered);
    let mut ids = names.map(|name| format!("us/{state}/{name}"));
    let path = |id: &str| format!("agencies/{id}.yaml");
    let id = ids.find(|id| !taken.contains(&path(id))).unwrap_or_default();
    let path = path(&id);
    (id, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers() -> Answers {
        Answers::from(
            [
                ("name", "Waynesboro Police Department"),
                ("state", "Virginia"),
                ("city", "Waynesboro"),
                ("vendor", "ring"),
                ("program", "neighbors"),
                ("status", "signed"),
                ("date", "2019-02-25"),
                ("page", "1"),
                ("quote", "yes: \"no\"\n"),
            ]
            .map(|(key, answer)| (key, answer.to_owned())),
        )
    }

    const EXPECTED: &str = "\
# yaml-language-server: $schema=../../../schemas/agency.json
name: Waynesboro Police Department
kind: police
city: Waynesboro
partnerships:
  - vendor: ring
    program: neighbors
    history:
      - status: signed
        date: 2019-02-25
        sources:
          - document: mou
            page: 1
            quote: \"yes: \\\"no\\\"\"
";

    #[test]
    fn an_agency_is_written_in_the_one_style() {
        let draft = draft(&answers(), "mou", &BTreeSet::new()).unwrap();
        assert_eq!(draft.path, "agencies/us/va/waynesboro-police-department.yaml");
        assert_eq!(draft.text, EXPECTED);
        assert_eq!(crate::format::format(EXPECTED, &Kind::Agency.shape()).as_deref(), Ok(EXPECTED));
    }

    #[test]
    fn an_id_that_is_taken_stays_taken() {
        let path = "agencies/us/va/waynesboro-police-department.yaml".to_owned();
        let draft = draft(&answers(), "mou", &BTreeSet::from([path])).unwrap();
        assert_eq!(draft.id, "us/va/waynesboro-police-department-waynesboro");
    }

    #[test]
    fn names_say_what_an_agency_is() {
        for (name, kind) in [
            ("Firestone Police Department", AgencyKind::Police),
            ("Waynesboro PD", AgencyKind::Police),
            ("Augusta County Sheriff's Office", AgencyKind::Sheriff),
            ("Virginia State Police", AgencyKind::State),
            ("Birch University Police", AgencyKind::Campus),
            ("Department of Things", AgencyKind::Other),
        ] {
            assert_eq!(kind_in(name), kind, "{name}");
        }
    }

    #[test]
    fn every_wrong_answer_is_told() {
        let mut answers = answers();
        for (key, answer) in
            [("state", "../.."), ("vendor", "../x"), ("status", "maybe"), ("date", "soon"), ("page", "i")]
        {
            answers.insert(key, answer.to_owned());
        }
        let keys: Vec<&str> =
            draft(&answers, "mou", &BTreeSet::new()).unwrap_err().iter().map(|wrong| wrong.key).collect();
        assert_eq!(keys, ["vendor", "status", "date", "page", "state"]);
    }
}
