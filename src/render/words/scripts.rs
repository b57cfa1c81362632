//! The words that the browser's scripts show: every message that begins with `script-`.
//!
//! They are published as `assets/find/words.<language>.json`: the key without its beginning; the text with its
//! placeholders as `{name}`; or, where a message has an attribute for each plural form, an object of them, from which
//! the browser chooses with its own plural rules (`Intl.PluralRules`). Beside them stand what the language calls the places
//! that can be found (`region-us-ny`), and the sign that it puts between groups of three digits (`number-sign`): a browser's
//! own `Intl.NumberFormat('es')` writes 1498 and 12.345 where the pages write 1,498 and 12,345.
//!
//! The form of `contribute.html` has words of its own, which no other page loads: every message that begins with `form-`,
//! and the terms of what it lets one choose, as `assets/find/form.<language>.json`.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::messages::{Messages, stem};
use super::ready::Value;
use super::{Words, regions};
use crate::geo::regions::region_names;
use crate::model::place::Region;
use crate::render::scene::Scene;

/// What begins the names of the scripts' messages.
const SCRIPTS: [&str; 1] = ["script-"];
/// What begins the names of the form's messages, its own first.
const FORM: [&str; 6] = ["form-", "agency-kind-", "status-", "claim-kind-", "stance-", "document-kind-"];

/// The file of the scene's language.
pub fn published(scene: &Scene<'_>) -> Json {
    let mut words = scene.words.scripts();
    words.insert("number-sign".to_owned(), scene.words.own.number_sign().into());
    let states = region_names().iter().map(|state| format!("us/{}", state.code.to_ascii_lowercase()));
    let american = scene.region("us", None).is_some();
    let places = scene.atlas.regions.iter().map(Region::id).chain(states.filter(|_| american));
    for message in places.map(|id| regions::message(&id)) {
        words.extend(scene.words.own.format(&message, &[]).map(|name| (message, name.into())));
    }
    Json::Object(words)
}

impl Words {
    /// The words of the scripts.
    fn scripts(&self) -> Map<String, Json> {
        self.beginning(&SCRIPTS)
    }

    /// The words of the form for contributions, as JSON.
    pub fn form(&self) -> Json {
        Json::Object(self.beginning(&FORM))
    }

    /// Every message that begins with one of `prefixes`; the first of them is left out of its key.
    fn beginning(&self, prefixes: &[&str]) -> Map<String, Json> {
        let mut all: BTreeMap<String, String> = BTreeMap::new();
        // The plural forms of two languages differ: a message is taken whole from one of them.
        for words in [self.below.as_deref(), Some(self)].into_iter().flatten() {
            for name in words.own.places.keys().filter(|name| begins(name, prefixes)) {
                let stem = stem(name).to_owned();
                all.insert(stem, words.language.clone());
            }
        }
        let chosen = all.into_iter().filter_map(|(stem, language)| {
            let words = if language == self.language { Some(self) } else { self.below.as_deref() };
            let key = prefixes.first().and_then(|prefix| stem.strip_prefix(prefix)).unwrap_or(&stem);
            Some((key.to_owned(), whole(&words?.own, &stem)))
        });
        chosen.collect()
    }
}

fn begins(name: &str, prefixes: &[&str]) -> bool {
    prefixes.iter().any(|prefix| name.starts_with(prefix))
}

fn whole(messages: &Messages, stem: &str) -> Json {
    let attributes = format!("{stem}.");
    let from = messages.places.range(attributes.clone()..).map(|(name, _)| name);
    let forms: Map<String, Json> = from
        .map_while(|name| Some((name.strip_prefix(&attributes)?.to_owned(), Json::String(open(messages, name)))))
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
