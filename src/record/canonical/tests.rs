//! The canonical reader is held against the whole parser: the same tree, or "not mine".

use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::yaml;
use super::read;
use crate::diagnostic::Report;
use crate::source::SourceId;

/// Whether the reader took the text; fails when it gives another tree than the whole parser.
fn agrees(text: &str) -> bool {
    let mut report = Report::default();
    let whole = yaml::whole(text, SourceId(3), 7, &mut report);
    let Some(mine) = read(text, SourceId(3), 7) else { return false };
    assert_eq!(Some(mine), whole, "{text:?}");
    assert!(!report.has_errors(), "{text:?}");
    true
}

#[test]
fn takes_what_records_are_written_in() {
    for text in [
        "name: Waynesboro Police Department\n",
        "a: 1\nb: no\n",
        "# a comment\na: 1\n\n# another\nb: 2\n\n",
        "a:\n  - b: 1\n    c: 2\n  - b: 3\n",
        "a:\n- b\n- c: 1\n  d:\n  - e\nf: g\n",
        "a:\n  b:\n    c: d\n  e: f\n",
        "a: \"it's \\\"quoted\\\", C:\\\\\"\nb: \"\"\n",
        "point: [38.07, -78.89]\nwords: [one, \"two, three\"]\n",
        "a: |\n  one\n  two\n\n  three\nb: c\n",
        "a: |-\n  one\n\n\n  two\n",
        "a: >-\n  one\n  two\n\n  three\n\nb: 1\n",
        "a: >\n  one\n  two\n# comment\nb: 1\n",
        "a:\n  - >-\n    one\n    two\n  - three\n",
        "a:\n  en: >-\n    one\n  es: uno\n",
        "a: https://example.org/?a=b#c\nb: 12:30\nc: ¿qué?\n",
    ] {
        assert!(agrees(text), "not taken: {text}");
    }
}

/// Bends a record at one place: what is nearly canonical is where two readers part ways first.
#[test]
fn agrees_on_records_that_were_bent() {
    let record = "# a\nname: One\nwords: [one, \"two\"]\npartnerships:\n  - vendor: ring\n    history:\n      - status: active\n        text: >-\n          one\n          two\n      # c\n      - date: 2019~\n        sources:\n        - a\n        - document: b\n          quote: \"d, \\\"e\\\"\"\n    claims:\n      - kind: other\n        text: |\n          one\n\n          two\nend: 1\n";
    assert!(agrees(record), "the record itself is canonical");
    let mut taken = 0;
    for at in (0..=record.len()).filter(|at| record.is_char_boundary(*at)) {
        let (before, after) = record.split_at(at);
        for piece in [
            "", "\n", " ", "  ", "- ", ":", ": ", "#", " #", "\"", "'", "[", "]", ",", "|", ">", "-", "a", "a: b\n",
            "\\", "&", "*", "!", "{", "?", "%", "@", "~", "<<: ", "é",
        ] {
            taken += usize::from(agrees(&format!("{before}{piece}{after}")));
        }
        taken += usize::from(agrees(&format!("{before}{}", after.chars().skip(1).collect::<String>())));
        taken += usize::from(agrees(&format!("{before}\n")));
    }
    assert!(taken > 1_000, "{taken} of the bent records were still taken: the test shows too little");
}

#[test]
fn leaves_the_rest_to_the_whole_parser() {
    for text in [
        "",
        "\n",
        "a: 1",
        "a: 'b'\n",
        "a: b # c\n",
        "a: b\n  c\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !c d\n",
        "a: {b: c}\n",
        "a: [b]c\n",
        "a: []\n",
        "a: \"b\\n\"\n",
        "a:\tb\n",
        "a: b\r\n",
        "--- \na: 1\n",
        "a: 1\n---\nb: 2\n",
        "a: 1\na: 2\n",
        "a:\n",
        "a:\nb: 1\n",
        " a: 1\n",
        "a: 1\n b: 2\n",
        "a:\n   - b\n  - c\n",
        "a: |\n\n  b\n",
        "a: >-\n  b\n    c\n",
        "a: |2\n  b\n",
        "a: |+\n  b\n",
        "a: b:\n",
        "a: b: c\n",
        "<<: a\n",
        "\"a\": b\n",
        "? a\n",
        "- a\n- - b\n",
        "a: @b\n",
        "a: b \n",
        "a: |\n  b\n c\n",
        "text\n",
        "a: - b\n",
        "a: \u{feff}b\n",
        "a: x\u{85}y\n",
    ] {
        assert!(!agrees(text), "taken: {text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Lines of any depth, of what records are made of and of what they are not.
    #[test]
    fn agrees_on_any_lines(lines in vec((0usize..4, select(PIECES)), 1..12)) {
        let text: String = lines.iter().map(|(depth, piece)| format!("{}{piece}\n", "  ".repeat(*depth))).collect();
        agrees(&text);
    }

    #[test]
    fn agrees_on_any_text(text in "[a-c:\\-#\\[\\]\"'|> \n,é]{0,40}") {
        agrees(&text);
    }
}

const PIECES: &[&str] = &[
    "a: b",
    "b:",
    "c: \"d\"",
    "d: |",
    "e: >-",
    "- a",
    "- b: c",
    "- c:",
    "- |-",
    "- >",
    "one",
    "one two",
    "",
    " ",
    "# d",
    "f: [a, b]",
    "g: 2019~",
    "- - a",
    "a: 'b'",
    "a: b # c",
    "h: {a: b}",
    "---",
    "- \"a\"",
    "i: -1",
    "j: - 1",
    "k:  l",
];

/// The reader is worth its lines only if records are written as it reads them.
#[test]
#[expect(clippy::disallowed_methods, reason = "the shipped records are what it is held against")]
fn takes_nearly_every_shipped_record() {
    let folders = ["agencies", "content"].map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let files = folders.into_iter().flat_map(|folder| walkdir::WalkDir::new(folder).into_iter().flatten());
    let records = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "yaml"));
    let texts: Vec<String> = records.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect();
    let taken = texts.iter().filter(|text| agrees(text)).count();
    assert!(texts.len() > 1_000 && taken * 100 >= texts.len() * 98, "{taken} of {}", texts.len());
}
