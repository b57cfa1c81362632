//! `plainsight explain`: what a rule asks, why, and a record that breaks it.

use std::fmt::Write;

use clap::Args;
use plainsight::catalogue::explained;
use plainsight::diagnostic::explained::{Chapter, Explained};
use plainsight::diagnostic::nearest;

use super::Outcome;
use super::tell;

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The rule, as diagnostics name it; without it, all rules are listed
    #[arg(value_name = "RULE")]
    rule: Option<String>,
}

/// Prints one rule, or the list of them.
pub fn run(arguments: &Arguments) -> Outcome {
    let rules = explained();
    let Some(asked) = &arguments.rule else {
        tell::result(list(&rules).trim_end());
        return Outcome::Done;
    };
    // Diagnostics write it in brackets: error[telephone].
    let name = asked.rsplit('[').next().unwrap_or_default().trim_end_matches(']');
    match rules.iter().find(|explained| explained.rule.name == name) {
        Some(explained) => {
            tell::result(one(explained).trim_end());
            Outcome::Done
        }
        None => {
            let near = nearest(name, rules.iter().map(|explained| explained.rule.name));
            let help = match near {
                Some(near) => format!("did you mean `{near}`? `plainsight explain` lists all rules"),
                None => "`plainsight explain` lists all rules".to_owned(),
            };
            tell::failure(&format!("there is no rule `{name}`"), &help);
            Outcome::Misused
        }
    }
}

fn list(rules: &[Explained]) -> String {
    let mut text = String::new();
    let width = rules.iter().map(|explained| explained.rule.name.len()).max().unwrap_or_default();
    for chapter in Chapter::ALL {
        let _infallible = writeln!(text, "{}", heading(chapter));
        for explained in rules.iter().filter(|explained| explained.chapter == chapter) {
            let rule = explained.rule;
            let _infallible = writeln!(text, "  {:width$}  {:7}  {}", rule.name, rule.severity.word(), rule.summary);
        }
        text.push('\n');
    }
    text
}

fn heading(chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::People => "To protect people",
        Chapter::Record => "One record",
        Chapter::Records => "Several records together",
        Chapter::Form => "How a record is written",
        Chapter::Files => "The files",
        Chapter::Site => "The finished site",
    }
}

fn one(explained: &Explained) -> String {
    let rule = explained.rule;
    let mut text =
        format!("{}[{}]\n\n{}\n\n{}\n", rule.severity.word(), rule.name, rule.summary, wrapped(rule.explanation));
    if let Some(example) = &explained.example {
        let _infallible = writeln!(text, "\nA file that breaks it, {}:\n", example.path);
        for line in &example.lines {
            let mark = if line.wrong { ">" } else { " " };
            let _infallible = writeln!(text, "{}", format!("  {mark} {}", line.text).trim_end());
        }
        let _infallible = writeln!(text, "\nThe check says: {}", example.message);
    }
    text
}

/// The text in lines of at most eighty characters.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= 80 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}
