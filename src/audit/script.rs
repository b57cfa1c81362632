//! The addresses elsewhere that a script loads, as far as they stand in it as they are.
//!
//! Entry: [`addresses`]. It is no reader of scripts: a text in quotation marks that begins like an address of another host is
//! one where a word that loads stands right before it. An address that is put together escapes it; the pages' own policy,
//! which every browser holds to, stops that one.

/// What loads the text that follows it.
const BARE: [&str; 2] = ["import", "from"];
/// What loads the text that follows it after a bracket.
const CALLED: [&str; 8] =
    ["import", "fetch", "Worker", "SharedWorker", "importScripts", "EventSource", "WebSocket", "sendBeacon"];

/// How an address of another host begins.
const ELSEWHERE: [&str; 5] = ["http://", "https://", "ws://", "wss://", "//"];

/// The longest address that is shown whole.
const MOST: usize = 200;

/// Every address elsewhere that `script` loads, each with the word that loads it.
pub(super) fn addresses(script: &str) -> Vec<(&'static str, String)> {
    let quotes = script.match_indices(['"', '\'', '`']);
    quotes.filter_map(|(at, quote)| address(script.get(..at)?, quote, script.get(at + 1..)?)).collect()
}

/// The address that begins after `quote`, if it leads elsewhere and what stands `before` loads it.
fn address(before: &str, quote: &str, after: &str) -> Option<(&'static str, String)> {
    let begins = |start: &str| after.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start));
    ELSEWHERE.into_iter().find(|start| begins(start))?;
    let word = loads(before)?;
    let address = after.chars().take(MOST).take_while(|sign| !quote.starts_with(*sign) && *sign != '\n');
    Some((word, address.collect()))
}

/// The word that stands last and loads what follows.
fn loads(before: &str) -> Option<&'static str> {
    let before = before.trim_end();
    let (before, words) = match before.strip_suffix('(') {
        Some(before) => (before.trim_end(), CALLED.as_slice()),
        None => (before, BARE.as_slice()),
    };
    let is_whole = |begin: &str| !begin.ends_with(|sign: char| sign.is_alphanumeric() || "_$".contains(sign));
    words.iter().find(|word| before.strip_suffix(**word).is_some_and(is_whole)).copied()
}

#[cfg(test)]
mod tests {
    use super::addresses;

    fn found(script: &str) -> Vec<String> {
        addresses(script).into_iter().map(|(word, address)| format!("{word} {address}")).collect()
    }

    #[test]
    fn what_a_script_loads_from_elsewhere_is_found() {
        for (script, told) in [
            ("import \"https://e.example/x.js\";", "import https://e.example/x.js"),
            ("import'https://e.example/x.js'", "import https://e.example/x.js"),
            ("const a=await import( `//e.example/x.js` )", "import //e.example/x.js"),
            ("import{a}from\"https://e.example/x.js\"", "from https://e.example/x.js"),
            ("export * from 'HTTP://e.example/x.js'", "from HTTP://e.example/x.js"),
            ("new Worker(\"https://e.example/x.js\")", "Worker https://e.example/x.js"),
            ("(await fetch(\n  \"https://e.example/x\"))", "fetch https://e.example/x"),
            ("window.fetch('https://e.example/x')", "fetch https://e.example/x"),
        ] {
            assert_eq!(found(script), [told], "{script}");
        }
    }

    #[test]
    fn what_is_only_named_is_not() {
        for script in [
            "import { a } from \"./a.js\"; fetch(\"../data/a.json\"); import(`./${name}.js`)",
            "const link = \"https://e.example/\"; a.href = 'https://e.example/'",
            "prefetch(\"https://e.example/\"); Array.from(\"//e.example\"); $from('//e.example'); x_import(\"https://e.example\")",
            "// see https://e.example, imported from there",
            "\"import\"; \"",
            "",
            "fetch('/",
            "'https:/",
        ] {
            assert!(found(script).is_empty(), "{script}");
        }
    }
}
