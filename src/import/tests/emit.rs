//! What is written is read back as it was.

use proptest::prelude::*;

use crate::diagnostic::Report;
use crate::import::emit::{Yaml, record};
use crate::record::scalars::text::refuse_invisible;
use crate::record::yaml::{Value, parse};
use crate::source::SourceId;

fn read_back(text: &str) -> Option<String> {
    let value = Yaml::List(vec![Yaml::Map(vec![("name", Yaml::text(text)), ("more", Yaml::word("x"))])]);
    let written = record(&value);
    let tree = parse(&written, SourceId(0), 0, &mut Report::default())?;
    let Value::List(items) = tree.value else { return None };
    let Value::Map(entries) = items.into_iter().next()?.value else { return None };
    let Value::Scalar(scalar) = entries.into_iter().next()?.value.value else { return None };
    (!scalar.is_null()).then_some(scalar.text)
}

proptest! {
    #[test]
    fn any_text_that_records_accept(text in "[ -~\n\u{a0}-\u{ff}’“…é漢🚓\u{200c}\u{200d}\u{3000}\u{85}]{1,40}") {
        prop_assume!(refuse_invisible(&text).is_none() && !text.trim().is_empty());
        let read = read_back(&text);
        prop_assert_eq!(read.as_deref(), Some(text.as_str()));
    }

    #[test]
    fn any_characters_at_all(text in "\\PC{1,30}") {
        prop_assume!(refuse_invisible(&text).is_none() && !text.trim().is_empty());
        let read = read_back(&text);
        prop_assert_eq!(read.as_deref(), Some(text.as_str()));
    }
}

#[test]
fn quotes_stand_only_where_they_are_needed() {
    for (text, written) in [
        ("Sheriff's Office", "Sheriff's Office"),
        ("Town & Country", "Town & Country"),
        ("https://example.org/a#b?c=d", "https://example.org/a#b?c=d"),
        ("2020-01-02 was a day", "2020-01-02 was a day"),
        ("Ring: a list", "\"Ring: a list\""),
        ("no #1", "\"no #1\""),
        ("null", "\"null\""),
        ("No", "\"No\""),
        ("02134", "\"02134\""),
        ("- dash", "\"- dash\""),
        ("say \"yes\"", "say \"yes\""),
        ("\"yes\" \\", "\"\\\"yes\\\" \\\\\""),
        ("two\nlines", "\"two\\nlines\""),
    ] {
        assert_eq!(record(&Yaml::text(text)), format!("{written}\n"));
    }
}
