//! The text of an issue form to answers.
//!
//! GitHub writes a form as `### Label`, an empty line, the answer. Entry: [`read`]. What stands under a label that is no
//! question is left out; a label that stands there twice is refused, since one of the two is an answer that pretends.
//! Nothing of the text is ever more than an answer: `draft` checks each as it does those from a terminal.

use super::{Answers, Wrong, questions};

/// What GitHub writes for a field that was left empty.
const NOTHING: &str = "_No response_";

/// The answers in `body`.
///
/// # Errors
/// The labels that stand in it twice.
pub fn read(body: &str) -> Result<Answers, Vec<Wrong>> {
    let mut answers = Answers::new();
    let mut wrong = Vec::new();
    let mut seen = Vec::new();
    for section in format!("\n{}", body.replace("\r\n", "\n")).split("\n### ").skip(1) {
        let (label, answer) = section.split_once('\n').unwrap_or((section, ""));
        let mut all = questions::AGENCY.iter().chain(&questions::DOCUMENT);
        let Some(question) = all.find(|question| question.label == label.trim()) else { continue };
        if seen.contains(&question.key) {
            wrong.push(Wrong::new(question.key, "is answered twice in the form"));
            continue;
        }
        seen.push(question.key);
        let words = answer.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() && words != NOTHING && words != "None" {
            answers.insert(question.key, words);
        }
    }
    if wrong.is_empty() { Ok(answers) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_by_its_labels() {
        let body = "### Full name of the agency\r\n\r\nTown Police\r\n\r\n### State\r\n\r\nVirginia\r\n\r\n### County\r\n\r\n_No response_\r\n\r\n\
            ### Words of the document\n\none\ntwo  three\n\n### Anything else?\n\nname: x\n";
        let answers = read(body).unwrap();
        let all: Vec<(&str, &str)> = answers.iter().map(|(key, answer)| (*key, answer.as_str())).collect();
        assert_eq!(all, [("name", "Town Police"), ("quote", "one two three"), ("state", "Virginia")]);
    }

    #[test]
    fn an_answer_that_pretends_to_be_another_is_refused() {
        let body = "### Words of the document\n\nx\n### State\n\nOhio\n\n### State\n\nVirginia\n";
        assert_eq!(read(body), Err(vec![Wrong::new("state", "is answered twice in the form")]));
        assert_eq!(read("no form at all"), Ok(Answers::new()));
    }
}
