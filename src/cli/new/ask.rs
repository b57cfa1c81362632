//! Answers: from flags, from an issue form, or from whoever sits at the terminal.
//!
//! On a terminal what is needed and not given is asked for, and asked again where the draft could not use it; everywhere else it
//! is missing, which the draft tells.

#![expect(clippy::disallowed_methods, reason = "the text of an issue is read from the file that was named")]

use std::fs;
use std::io::{self, IsTerminal};

use camino::Utf8Path;
use plainsight::draft::questions::{AGENCY, DOCUMENT, Question, find};
use plainsight::draft::{Answers, Wrong, issue};

use super::super::{Outcome, tell};

/// A flag with what was typed behind it.
pub type Flag<'a> = (&'static str, &'a Option<String>);

/// What an agency and its document are asked for.
pub const OF_AGENCIES: [&[Question]; 2] = [&AGENCY, &DOCUMENT];

/// The longest issue that is read: GitHub's own limit is 65,536 characters.
const LONGEST: u64 = 512 * 1024;

/// What the flags say, over what the issue form in `from` says.
pub fn answers(flags: &[Flag<'_>], from: Option<&Utf8Path>) -> Result<Answers, Outcome> {
    let mut answers = match from {
        Some(path) => form(path)?,
        None => Answers::new(),
    };
    for (key, answer) in flags {
        if let Some(answer) = answer {
            answers.insert(key, answer.clone());
        }
    }
    Ok(answers)
}

fn form(path: &Utf8Path) -> Result<Answers, Outcome> {
    let small = fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() <= LONGEST);
    let body = fs::read_to_string(path).ok().filter(|_| small).ok_or_else(|| {
        tell::failure(&format!("cannot read {path}"), "it must be the text of an issue, in UTF-8");
        Outcome::Failed
    })?;
    issue::read(&body).map_err(|wrong| refused(&OF_AGENCIES, &wrong))
}

/// Whether someone is there to answer.
pub fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// A document for judging the other answers, before it is known which it will be.
pub const SOME: &str = "document";

/// What is wrong with the answers so far, by the draft that will be made of them.
pub type Judge<'a> = &'a dyn Fn(&Answers) -> Vec<Wrong>;

/// Asks for what is not answered yet; an empty line leaves out what is not needed. An answer that `judge` finds wrong is asked for
/// again.
pub fn complete(answers: &mut Answers, questions: &[Question], judge: Judge<'_>) {
    for question in questions.iter().filter(|_| is_interactive()) {
        while !answers.contains_key(question.key) {
            let needed = if question.required { "" } else { ", or nothing" };
            match line(&format!("{} ({}{needed}): ", question.label, question.example)) {
                Some(answer) if !answer.is_empty() => {
                    answers.insert(question.key, answer);
                    if let Some(wrong) = judge(answers).iter().find(|wrong| wrong.key == question.key) {
                        answers.remove(question.key);
                        tell::progress(&format!("{}: {}", question.label, wrong.why));
                    }
                }
                Some(_) if question.required => {}
                _ => break,
            }
        }
    }
}

/// A question that is answered with yes or no; nothing is yes.
pub fn agrees(question: &str) -> bool {
    line(&format!("{question} [Y/n] ")).is_some_and(|answer| !answer.to_lowercase().starts_with('n'))
}

fn line(question: &str) -> Option<String> {
    tell::ask(question);
    let mut answer = String::new();
    let length = io::stdin().read_line(&mut answer).ok()?;
    (length > 0).then(|| answer.trim().to_owned())
}

/// Tells every answer that cannot be used, in the words of the questions that were `asked`.
pub fn refused(asked: &[&'static [Question]], wrong: &[Wrong]) -> Outcome {
    for Wrong { key, why } in wrong {
        let (label, example) = find(asked, key).map_or((*key, ""), |question| (question.label, question.example));
        tell::failure(&format!("{label}: {why}"), &format!("--{key}, such as: {example}"));
    }
    Outcome::Misused
}
