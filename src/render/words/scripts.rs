//! The words that the browser's scripts show: every message that begins with `script-`.
//!
//! They are published as `assets/find/words.<language>.json`: the key without its beginning; the text with its
//! placeholders as `{name}`; or, where a message has an attribute for each plural form, an object of them, from which
//! the browser chooses with its own plural rules (`Intl.PluralRules`).

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::Words;
use super::messages::{Messages, Value};

/// What begins the names of these messages.
const PREFIX: &str = "script-";

impl Words {
    /// The words of the scripts, as JSON.
    pub fn scripts(&self) -> Json {
        let mut all: BTreeMap<String, String> = BTreeMap::new();
        // The plural forms of two languages differ: a message is taken whole from one of them.
        for words in [self.below.as_deref(), Some(self)].into_iter().flatten() {
            for name in words.own.places.keys().filter(|name| name.starts_with(PREFIX)) {
                let stem = name.split('.').next().unwrap_or(name).to_owned();
                all.insert(stem, words.language.clone());
            }
        }
        let chosen = all.into_iter().filter_map(|(stem, language)| {
            let words = if language == self.language { Some(self) } else { self.below.as_deref() };
            Some((stem.strip_prefix(PREFIX)?.to_owned(), whole(&words?.own, &stem)))
        });
        Json::Object(chosen.collect())
    }
}

fn whole(messages: &Messages, stem: &str) -> Json {
    let attribute = |name: &str| name.strip_prefix(stem)?.strip_prefix('.').map(str::to_owned);
    let forms: Map<String, Json> = messages
        .places
        .keys()
        .filter_map(|name| Some((attribute(name)?, Json::String(open(messages, name)))))
        .collect();
    if forms.is_empty() { Json::String(open(messages, stem)) } else { Json::Object(forms) }
}

/// The text with each placeholder as `{name}`.
fn open(messages: &Messages, id: &str) -> String {
    let names = messages.placeholders(id);
    let values: Vec<(&str, Value<'_>)> =
        names.iter().map(|name| (name.as_str(), Value::from(format!("{{{name}}}")))).collect();
    messages.format(id, &values).unwrap_or_default()
}
