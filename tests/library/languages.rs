//! A site in several languages: each page leads to itself in the others, and says so to search engines.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};

use super::site::{Built, Site};
use plainsight::bundle::SitePath;

type StartTag = html5gum::StartTag<()>;

/// The site `name` in English and Spanish.
fn bilingual(name: &str) -> Site {
    spoken(name, "[en, es]")
}

fn spoken(name: &str, languages: &str) -> Site {
    let site = Site::fixture(name);
    let text = String::from_utf8(site.files["content/site.yaml"].clone()).unwrap();
    let kept: String =
        text.lines().filter(|line| !line.starts_with("languages:")).map(|line| format!("{line}\n")).collect();
    site.with("content/site.yaml", format!("{kept}languages: {languages}\n"))
}

/// The pages of the site, by path, each with its tags.
fn pages(built: &Built) -> BTreeMap<String, Vec<StartTag>> {
    let pages = built.bundle().iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    pages.map(|(path, bytes)| (path.as_str().to_owned(), tags(&bytes.bytes()))).collect()
}

fn tags(page: &[u8]) -> Vec<StartTag> {
    let tags = Tokenizer::new(page).flatten();
    tags.filter_map(|token| if let Token::StartTag(tag) = token { Some(tag) } else { None }).collect()
}

fn attribute(tag: &StartTag, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8(value.value.to_vec()).unwrap())
}

/// Language and address of each `tag` that names a language of what it leads to.
fn leads(tags: &[StartTag], name: &str) -> Vec<(String, String)> {
    let found = tags.iter().filter(|tag| *tag.name == *name.as_bytes());
    found.filter_map(|tag| Some((attribute(tag, "hreflang")?, attribute(tag, "href")?))).collect()
}

/// The file of the page at `address`.
fn file(address: &str, base: &str) -> String {
    let path = address.strip_prefix(base).unwrap_or_else(|| panic!("{address} is not of the site"));
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// Whether the page is in the first language alone: the one for missing pages, and those that have moved.
fn is_alone(path: &str, tags: &[StartTag]) -> bool {
    path == "404.html" || tags.iter().any(|tag| attribute(tag, "http-equiv").as_deref() == Some("refresh"))
}

#[test]
fn pages_name_each_other_in_every_language() {
    for (name, base) in [("world", "https://map.example.org/"), ("rich", "https://map.example.org/rich/")] {
        let built = bilingual(name).build();
        let pages = pages(&built);
        let named: BTreeMap<&str, BTreeMap<String, String>> = pages
            .iter()
            .map(|(path, tags)| {
                (path.as_str(), leads(tags, "link").into_iter().map(|(of, to)| (of, file(&to, base))).collect())
            })
            .collect();
        let alone: Vec<&&str> = named.iter().filter(|(_, named)| named.is_empty()).map(|(path, _)| path).collect();
        let expected = pages.iter().filter(|(path, tags)| is_alone(path, tags)).map(|(path, _)| path.as_str());
        assert!(alone.into_iter().copied().eq(expected), "{name}: pages in one language");
        for (path, languages) in named.iter().filter(|(_, languages)| !languages.is_empty()) {
            let keys: Vec<&str> = languages.keys().map(String::as_str).collect();
            assert_eq!(keys, ["en", "es", "x-default"], "{name}: {path}");
            assert_eq!(languages["en"], languages["x-default"], "{name}: {path}");
            assert_eq!(languages["es"], format!("es/{}", languages["en"]), "{name}: {path}");
            assert!(languages.values().any(|to| to == path), "{name}: {path} does not name itself");
            for to in languages.values() {
                assert_eq!(named.get(to.as_str()), Some(languages), "{name}: {path} names {to}, which says otherwise");
            }
        }
    }
}

#[test]
fn readers_reach_the_same_page_in_the_other_language() {
    for name in ["world", "rich"] {
        let built = bilingual(name).build();
        for (path, tags) in pages(&built) {
            // The map for other sites' frames has neither masthead nor footer.
            if is_alone(&path, &tags) || path.ends_with("embed.html") {
                continue;
            }
            let leads = leads(&tags, "a");
            let (other, there) = match path.strip_prefix("es/") {
                Some(english) => ("en", english.to_owned()),
                None => ("es", format!("es/{path}")),
            };
            assert_eq!(leads.len(), 1, "{name}: {path}");
            assert_eq!((leads[0].0.as_str(), resolved(&path, &leads[0].1)), (other, there), "{name}: {path}");
        }
    }
}

/// The file to which the relative link `to` leads from the page at `from`.
fn resolved(from: &str, to: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        match part {
            ".." => drop(parts.pop().unwrap()),
            "." => {}
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
}

#[test]
fn the_page_for_missing_ones_leads_home_in_every_language() {
    let built = bilingual("rich").build();
    let leads = leads(&tags(built.text("404.html").as_bytes()), "a");
    assert!(!leads.is_empty());
    assert!(
        leads.iter().all(|(language, to)| language == "es" && to == "https://map.example.org/rich/es/index.html"),
        "{leads:?}"
    );
    let paths: Vec<&str> = built.bundle().iter().map(|(path, _)| path.as_str()).collect();
    assert!(!paths.contains(&"es/404.html"));
}

#[test]
fn with_one_language_there_is_no_word_of_others() {
    let built = Site::fixture("world").build();
    for (path, tags) in pages(&built) {
        let other = tags
            .iter()
            .find(|tag| attribute(tag, "hreflang").is_some() || attribute(tag, "dir").as_deref() == Some("rtl"));
        assert!(other.is_none(), "{path}: {other:?}");
    }
    assert!(!built.text("sitemap.xml").contains("xhtml"));
}

#[test]
fn the_sitemap_says_what_the_pages_say() {
    let built = bilingual("world").build();
    let sitemap = built.text("sitemap.xml");
    let base = "https://map.example.org/";
    let pages = pages(&built);
    let entries: Vec<&str> = sitemap.split("<url>").skip(1).collect();
    assert!(entries.len() > 40, "{}", entries.len());
    for entry in entries {
        let address = entry.split("<loc>").nth(1).and_then(|rest| rest.split("</loc>").next()).unwrap();
        let told = leads(&tags(entry.as_bytes()), "xhtml:link");
        assert_eq!(told, leads(&pages[&file(address, base)], "link"), "{address}");
        assert_eq!(told.len(), 3, "{address}");
    }
}

#[test]
fn pages_say_their_language_and_its_direction() {
    // Hebrew has no translation: two texts do, and the rest is shown in English.
    let hebrew = "language-name = עברית\nmenu-map = מפה\n";
    let site = spoken("rich", "[en, he]").with("themes/fight/translations/he/base.ftl", hebrew);
    let built = site.build();
    for (path, tags) in pages(&built) {
        let html = tags.iter().find(|tag| *tag.name == *b"html").unwrap();
        let expected = if path.starts_with("he/") { (Some("he"), Some("rtl")) } else { (Some("en"), Some("ltr")) };
        let told = (attribute(html, "lang"), attribute(html, "dir"));
        assert_eq!((told.0.as_deref(), told.1.as_deref()), expected, "{path}");
    }
    let page = tags(built.text("counts.html").as_bytes());
    let link = page.iter().find(|tag| *tag.name == *b"a" && attribute(tag, "hreflang").is_some()).unwrap();
    assert_eq!(["lang", "dir"].map(|name| attribute(link, name)), ["he", "rtl"].map(|word| Some(word.to_owned())));
    assert!(built.text("counts.html").contains("עברית") && built.text("he/counts.html").contains("מפה"));
}

#[test]
fn what_is_kept_in_english_alone_is_marked() {
    let built = bilingual("rich").build();
    for path in ["data.html", "records.html", "rules.html"] {
        let english = |path: &str| {
            tags(built.text(path).as_bytes())
                .iter()
                .filter(|tag| attribute(tag, "lang").as_deref() == Some("en"))
                .count()
        };
        // One of them is the page itself.
        assert_eq!(english(path), 1, "{path}");
        assert!(english(&format!("es/{path}")) > 50, "{path}: {}", english(&format!("es/{path}")));
    }
}

#[test]
fn scripts_find_their_words_in_one_place() {
    let built = bilingual("rich").build();
    for (language, word) in [("en", "Town"), ("es", "Localidad")] {
        let words = built.text(&format!("assets/find/words.{language}.json"));
        let words: serde_json::Value = serde_json::from_str(&words).unwrap();
        assert_eq!(words["kind-of-town"].as_str(), Some(word));
    }
    let inside = built.bundle().get(&SitePath::new("es/assets/find/words.es.json").unwrap());
    assert!(inside.is_none());
}

/// A file that has a counterpart in Spanish has all its texts there, with no placeholder that is not filled in.
#[test]
fn the_spanish_files_are_whole() {
    let built = bilingual("rich").build();
    let there = |file: &str| built.sources.texts.iter().any(|source| source.path == file.replace("/en/", "/es/"));
    let rules = ["missing-translation", "unknown-translation"];
    let told: Vec<_> =
        built.told().into_iter().filter(|told| rules.contains(&told.rule) && there(&told.file)).collect();
    assert!(told.is_empty(), "{told:?}");
    assert!(there("built-in:themes/fight/translations/en/base.ftl"), "the files are where this test looks for them");
}
