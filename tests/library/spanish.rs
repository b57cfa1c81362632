//! What a Spanish reader meets: ways that stay in Spanish, no sentence of the interface left in English, and two pages as
//! they are heard.

use std::collections::BTreeMap;
use std::fs;

use html5gum::{StartTag, Token, Tokenizer};
use plainsight::bundle::SitePath;

use super::site::{Built, Site};

fn rich() -> Built {
    rich_site().build()
}

fn rich_site() -> Site {
    Site::fixture("rich")
}

/// The pages of the built site whose path begins with `folder`, by their path.
fn pages(built: &Built) -> BTreeMap<String, String> {
    let pages = built.bundle().iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    pages.map(|(path, _)| (path.as_str().to_owned(), built.text(path.as_str()))).collect()
}

fn is_spanish(path: &str) -> bool {
    path.starts_with("es/")
}

#[test]
fn the_ways_of_a_page_stay_in_its_language() {
    let mut followed = 0;
    for (path, page) in pages(&rich()).into_iter().filter(|(path, _)| path != "404.html") {
        for tag in start_tags(&page).filter(|tag| attribute(tag, "hreflang").is_none()) {
            let Some(href) = attribute(&tag, "href").filter(|_| &**tag.name == b"a") else { continue };
            let Some(target) = target(&path, &href) else { continue };
            assert_eq!(is_spanish(&target), is_spanish(&path), "{path} leads to {target}");
            followed += 1;
        }
    }
    assert!(followed > 500, "only {followed} ways");
}

/// Every message of the English files that is a sentence of its own and says something else in Spanish.
#[test]
fn no_sentence_of_the_interface_is_english_on_a_spanish_page() {
    let (english, spanish) = (messages("en"), messages("es"));
    let differs = |(name, text): &(&String, &String)| spanish.get(*name).is_some_and(|other| other != *text);
    let sentences: Vec<&str> = english.iter().filter(differs).filter_map(|(_, text)| sentence(text)).collect();
    assert!(sentences.len() > 150, "only {} sentences", sentences.len());
    let built = rich();
    let mut heard_in_english = 0;
    for (path, page) in pages(&built) {
        let heard = heard(&page);
        for said in sentences.iter().filter(|said| heard.contains(*said)) {
            assert!(!is_spanish(&path), "{path} says {said:?}");
            heard_in_english += 1;
        }
    }
    assert!(heard_in_english > 250, "the English pages say only {heard_in_english} of them");
}

#[test]
fn a_spanish_page_of_an_agency() {
    snapshot("spanish-agency", &rich().text("es/agencies/us/va/rich-police-department.html"));
}

#[test]
fn the_spanish_home_page() {
    snapshot("spanish-home", &rich().text("es/index.html"));
}

/// An agency of New York whose partnership a source shows from a date on, and one that it shows up to a date.
fn open_dates() -> Built {
    let agency = |date: &str| {
        format!(
            "name: Alder Police\nkind: police\npartnerships:\n- vendor: lookout\n  history:\n  \
             - {{status: active, date: {date}, sources: [article]}}\n"
        )
    };
    let since = rich_site().with("agencies/us/ny/since.yaml", agency("2019-04/.."));
    since.with("agencies/us/ny/until.yaml", agency("../2020")).build()
}

#[test]
fn an_open_date_is_said_once_in_each_language() {
    let built = open_dates();
    for (page, said) in [
        ("agencies/us/ny/since.html", "Active with Lookout §vendor-name§ since April 2019"),
        ("agencies/us/ny/until.html", "Active with Lookout §vendor-name§ until 2020"),
        ("places/us/ny.html", "Active since April 2019"),
        ("es/agencies/us/ny/since.html", "Activa con Lookout §vendor-name§ a partir de abril de 2019"),
        ("es/agencies/us/ny/until.html", "Activa con Lookout §vendor-name§ hasta 2020"),
        ("es/places/us/ny.html", "Activa a partir de abril de 2019"),
    ] {
        let heard = without_notes(&built.text(page));
        assert!(heard.contains(said), "{page}: {heard}");
        assert!(!heard.contains("from since") && !heard.contains("from until"), "{page}");
    }
}

#[test]
fn places_have_the_name_that_the_language_gives_them() {
    let built = open_dates();
    for (page, own, other) in [("es/", "Nueva York", "New York"), ("", "New York", "Nueva York")] {
        for file in ["agencies/us/ny/since.html", "places/us/ny.html", "places/us.html", "index.html"] {
            let heard = heard(&built.text(&format!("{page}{file}")));
            assert!(heard.contains(own) && !heard.contains(other), "{page}{file}: {heard}");
        }
    }
    let words = built.text("assets/find/words.es.json");
    assert!(words.contains("\"region-us-ny\":\"Nueva York\"") && words.contains("\"number-sign\":\",\""), "{words}");
}

/// What is heard, marks of footnotes left out.
fn without_notes(page: &str) -> String {
    let kept = lines(page).into_iter().filter(|line| !line.chars().all(|letter| letter.is_ascii_digit()));
    kept.collect::<Vec<_>>().join(" ").replace(" .", ".")
}

/// The page's own part: what is around it is every page's.
fn snapshot(name: &str, page: &str) {
    let own = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap();
    let own = own.split_once('>').unwrap().1;
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, lines(own).join("\n"));
    });
}

/// The texts of one line without placeholders, by their name.
fn messages(language: &str) -> BTreeMap<String, String> {
    let folder = format!("{}/themes/fight/translations/{language}", env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let mut messages = BTreeMap::new();
    for file in files {
        let plain = file.lines().filter_map(|line| line.split_once(" = ")).filter(|(_, text)| !text.contains('{'));
        messages.extend(plain.map(|(name, text)| (name.to_owned(), text.replace('*', ""))));
    }
    messages
}

/// At least three words without a link or code in them.
fn sentence(text: &str) -> Option<&str> {
    (text.split_whitespace().count() >= 3 && !text.contains(['[', '`'])).then_some(text)
}

/// The page that a link leads to; `None` for other sites, other files and the page itself.
fn target(from: &str, href: &str) -> Option<String> {
    let path = href.split(['#', '?']).next().filter(|path| path.ends_with(".html"))?;
    if path.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    Some(SitePath::new(parts.join("/")).unwrap().as_str().to_owned())
}

fn start_tags(page: &str) -> impl Iterator<Item = StartTag<()>> {
    Tokenizer::new(page).flatten().filter_map(|token| match token {
        Token::StartTag(tag) => Some(tag),
        _ => None,
    })
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
}

/// What a reader or a screen reader is told in the page's language, in one line.
fn heard(page: &str) -> String {
    lines(page).join(" ")
}

/// The same, a line for each piece of text. Code, and words that say that they are in another language, are left out.
fn lines(page: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut language = String::new();
    // The element that is left out, and how many of its name are open in it.
    let mut foreign: Option<(Vec<u8>, usize)> = None;
    for Ok(token) in Tokenizer::new(page) {
        match token {
            Token::StartTag(tag) => {
                let own = attribute(&tag, "lang");
                if let Some((name, depth)) = &mut foreign {
                    *depth += usize::from(*name == tag.name.to_vec() && !tag.self_closing);
                } else if tag.name.as_slice() == b"html" {
                    language = own.unwrap_or_default();
                } else if tag.name.as_slice() == b"code" || own.is_some_and(|own| own != language) {
                    foreign = Some((tag.name.to_vec(), 1));
                } else {
                    let told = ["aria-label", "title", "alt", "placeholder"].map(|name| attribute(&tag, name));
                    lines.extend(told.into_iter().flatten().map(|told| format!("({told})")));
                    let described = attribute(&tag, "name").is_some_and(|name| name == "description");
                    lines.extend(attribute(&tag, "content").filter(|_| described));
                }
            }
            Token::EndTag(tag) => {
                let closed = foreign.as_mut().is_some_and(|(name, depth)| {
                    *depth -= usize::from(*name == tag.name.to_vec());
                    *depth == 0
                });
                foreign = foreign.filter(|_| !closed);
            }
            Token::String(text) if foreign.is_none() => {
                let text = String::from_utf8_lossy(&text);
                lines.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            _ => {}
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}
