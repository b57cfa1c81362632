//! Hostile text in every field, inert in every output (attack 29).
//!
//! The site `rich` has a word between § in every text field. Built twice, once as it is and once with hostile text
//! behind each of those words, it must yield the same tags and attributes, the same number of rows and the same keys:
//! text that changes nothing but text is inert, wherever it goes.

use std::borrow::Cow;

use html5gum::{Token, Tokenizer};
use serde_json::Value;

use super::site::{Built, Site};

/// What a record should never be able to do, in one line.
const HOSTILE: &str = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>' onfocus='alert(1) {{ 7*7 }}{% raw %}{# x #}\
    </title></textarea></style>--><!-- ]]><![CDATA[ &lt;b&gt; &#x6a;avascript:alert(1) ${1} \\u003cscript>";

/// Parts of it that cannot stand as they are in anything that a browser reads as markup.
const RAW: &[&str] = &["<script>alert", "<img src=x", "</textarea>", "<![CDATA[ &lt;b", "' onfocus='alert(1)"];

fn hostile() -> Built {
    let mut site = Site::fixture("rich");
    let escaped = HOSTILE.replace('\\', "\\\\").replace('"', "\\\"");
    // The document says it too, so that what is quoted stands in it.
    let excerpts = site.files.get_mut("content/documents/article.excerpts.txt").unwrap();
    let before = digest(excerpts);
    *excerpts = String::from_utf8_lossy(excerpts).replace("§\n", &format!("§{HOSTILE}\n")).into_bytes();
    let after = digest(excerpts);
    for (path, content) in site.files.iter_mut().filter(|(path, _)| !path.ends_with(".txt")) {
        let Ok(text) = std::str::from_utf8(content) else { continue };
        let head = if path.ends_with(".md") { text.rfind("\n---\n").unwrap_or_default() } else { text.len() };
        let (fields, prose) = text.split_at(head);
        *content = (after_each_word(fields, &escaped) + prose).replace(&before, &after).into_bytes();
    }
    site.build()
}

fn digest(bytes: &[u8]) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Puts `addition` behind the second sign of each `§word§` that ends a field.
fn after_each_word(text: &str, addition: &str) -> String {
    text.lines().map(|line| if line.starts_with('#') { line.to_owned() } else { line.replace("§\"", &format!("§{addition}\"")) } + "\n").collect()
}

#[test]
fn the_hostile_site_is_built_and_holds_the_text() {
    let built = hostile();
    let page = built.text("agencies/us/va/rich-police-department.html");
    let heard = texts(&page);
    for word in
        ["agency-name", "claim-text", "response-text", "signed-quote", "claim-quote", "active-text", "agency-alias"]
    {
        let whole = format!("§{word}§{HOSTILE}");
        assert!(heard.contains(&squeezed(&whole)), "the page does not say {whole}\n{heard}");
    }
}

#[test]
fn no_page_has_another_tag_than_without_hostile_text() {
    let (hostile, plain) = (hostile(), Site::fixture("rich").build());
    let mut pages = 0;
    for (path, content) in hostile.bundle().iter().filter(|(path, _)| is_markup(path.as_str())) {
        let bytes = &*content.bytes();
        let text = String::from_utf8_lossy(bytes);
        let before = plain.text(path.as_str());
        assert_eq!(tags(&text), tags(&before), "{path}");
        assert!(!text.contains("§") || tags(&text).is_empty() || before.contains('§'), "{path}");
        for raw in RAW.iter().filter(|raw| !before.contains(**raw)) {
            assert!(!text.contains(*raw), "{path} holds {raw} as it is");
        }
        assert!(!text.contains("49{%"), "{path}: a template in a record was run");
        pages += 1;
    }
    assert!(pages > 15, "only {pages} pages");
}

#[test]
fn every_feed_and_map_is_well_formed() {
    let hostile = hostile();
    for (path, content) in hostile.bundle().iter() {
        let bytes = &*content.bytes();
        let xml = [".xml", ".kml", ".svg"].iter().any(|ending| path.as_str().ends_with(ending));
        if xml && !bytes.is_empty() {
            let mut reader = quick_xml::Reader::from_reader(bytes);
            reader.config_mut().check_comments = true;
            loop {
                match reader.read_event() {
                    Ok(quick_xml::events::Event::Eof) => break,
                    Ok(_) => {}
                    Err(error) => panic!("{path}: {error}"),
                }
            }
        }
    }
}

#[test]
fn every_json_file_has_the_same_keys() {
    let (hostile, plain) = (hostile(), Site::fixture("rich").build());
    for (path, content) in hostile.bundle().iter().filter(|(path, _)| is_json(path.as_str())) {
        let bytes = &*content.bytes();
        let before = plain.text(path.as_str());
        if bytes.is_empty() && before.is_empty() {
            continue;
        }
        let now: Value = serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        let before: Value = serde_json::from_str(&before).unwrap();
        assert_eq!(keys(&now), keys(&before), "{path}");
    }
}

#[test]
fn every_table_has_the_same_rows_and_columns() {
    let (hostile, plain) = (hostile(), Site::fixture("rich").build());
    for (path, content) in hostile.bundle().iter().filter(|(path, _)| path.as_str().ends_with(".csv")) {
        let bytes = &*content.bytes();
        let shape = |bytes: &[u8]| -> Vec<usize> {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
            reader.records().map(|row| row.unwrap_or_else(|error| panic!("{path}: {error}")).len()).collect()
        };
        assert_eq!(shape(bytes), shape(plain.text(path.as_str()).as_bytes()), "{path}");
    }
}

fn is_markup(path: &str) -> bool {
    path.ends_with(".html") || path.ends_with(".svg")
}

fn is_json(path: &str) -> bool {
    path.ends_with(".json") || path.ends_with(".geojson")
}

/// Every tag with the names of its attributes, in order; the values of those that lead somewhere or run something.
fn tags(page: &str) -> Vec<String> {
    let mut tags = Vec::new();
    for Ok(token) in Tokenizer::new(page) {
        match token {
            Token::StartTag(tag) => {
                // A long heading has a class of its own.
                let kept = tag.attributes.iter().filter(|(name, _)| name.as_slice() != b"class");
                let attributes = kept.map(|(name, value)| {
                    let name = String::from_utf8_lossy(name).into_owned();
                    let leads = matches!(name.as_str(), "href" | "src" | "action") || name.starts_with("on");
                    let value = String::from_utf8_lossy(value);
                    let scheme =
                        value.split_once(':').map_or(Cow::Borrowed(""), |(scheme, _)| scheme.to_owned().into());
                    if leads { format!("{name}={scheme}") } else { name }
                });
                let attributes: Vec<String> = attributes.collect();
                tags.push(format!("<{} {}>", String::from_utf8_lossy(&tag.name), attributes.join(" ")));
            }
            Token::EndTag(tag) => tags.push(format!("</{}>", String::from_utf8_lossy(&tag.name))),
            Token::Comment(_) => tags.push("<!---->".to_owned()),
            _ => {}
        }
    }
    tags
}

/// All text of a page, its white space as a browser shows it.
fn texts(page: &str) -> String {
    let mut text = String::new();
    for Ok(token) in Tokenizer::new(page) {
        if let Token::String(part) = token {
            text += &String::from_utf8_lossy(&part);
        }
    }
    squeezed(&text)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The keys of every object, at every depth, in order.
fn keys(value: &Value) -> Vec<String> {
    match value {
        Value::Object(map) => {
            map.iter().flat_map(|(key, value)| std::iter::once(key.clone()).chain(keys(value))).collect()
        }
        Value::Array(items) => items.iter().flat_map(keys).collect(),
        _ => Vec::new(),
    }
}
