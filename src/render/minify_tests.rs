//! Minified templates make the same pages: the same words with the same spaces between them, links and ids.

use camino::Utf8Path;
use html5gum::{Token, Tokenizer};

use super::*;
use crate::check::check;
use crate::diagnostic::Report;
use crate::load::load;
use crate::plan::page::Output;
use crate::plan::plan;
use crate::render::engine::Engine;
use crate::render::pages;
use crate::render::scene::Scene;
use crate::render::words::built_in;
use crate::resolve::resolve;
use crate::theme::Theme;

#[test]
fn what_the_template_fills_in_keeps_its_quotes() {
    for template in
        ["<a href=\"{{ href }}\">{{ text }}</a>", "<a href=\"{{href}}\">x</a>", "<a href=\"{%if a%}x{%endif%}\">x</a>"]
    {
        assert!(minify(template).contains("=\"{"), "{}", minify(template));
    }
}

#[test]
fn conditions_between_attributes_are_left_alone() {
    let template = "<html lang=\"{{ language }}\"{% if other %} dir=\"rtl\"{% endif %}><p>{% if a %}x{% endif %}</p>";
    assert_eq!(minify(template), template);
}

#[test]
fn tags_of_the_template_language_are_left_alone() {
    let template =
        "<p>{{ <time date={note.date} /> }}</p>\n\n<p>{% <crumbs page={page}> %}<li>x</li>{% </crumbs> %}</p>";
    let minified = minify(template);
    assert!(minified.contains("{{ <time date={note.date} /> }}"), "{minified}");
    assert!(minified.contains("{% <crumbs page={page}> %}<li>x</li>{% </crumbs> %}"), "{minified}");
}

#[test]
fn every_page_says_and_links_the_same() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sites/rich");
    let mut report = Report::default();
    let sources = load(Utf8Path::new(folder), &mut report);
    let atlas = resolve(&check(&sources, &mut report), &sources, &mut report).expect("an atlas");
    let theme = Theme::choose(&atlas.site.theme, &sources).expect("a theme");
    let plan = plan(&atlas, &theme, &sources, &mut report).expect("a plan");
    let words = built_in("en");
    let scene = Scene {
        atlas: &atlas,
        plan: &plan,
        sources: &sources,
        rules: &[],
        words: &words,
        language: 0,
        pictures: &crate::render::pictures::NONE,
        frames: &crate::render::frame::NONE,
    };
    let [small, plain] = [true, false].map(|is_wanted| {
        Engine::new(&theme, &sources, &words, &mut report).expect("an engine").minifying(is_wanted, &words, &sources)
    });
    let (mut before, mut after) = (0, 0);
    for route in &plan.routes {
        let Output::Page(page) = &route.output else { continue };
        let [as_written, minified] =
            [&plain, &small].map(|engine| pages::render(&scene, engine, page, &route.path, &mut report));
        before += as_written.len();
        after += minified.len();
        assert_eq!(read(&minified), read(&as_written), "{}", route.path);
    }
    assert!(after < before && before > 0, "{after} of {before} bytes");
    assert!(!report.has_errors());
}

/// The words as a reader sees them, and every id and link.
fn read(page: &[u8]) -> (String, Vec<String>) {
    let (mut words, mut anchors, mut drawings) = (String::new(), Vec::new(), 0_u32);
    for token in Tokenizer::new(page).flatten() {
        match token {
            Token::String(text) => words.push_str(&String::from_utf8_lossy(&text.value)),
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                drawings += u32::from(name == "svg");
                words.push_str(if INLINE.contains(&name.as_str()) && drawings == 0 { "" } else { " " });
                let wanted =
                    tag.attributes.iter().filter(|(key, _)| matches!(key.as_slice(), b"id" | b"href" | b"src"));
                anchors.extend(wanted.map(|(_, value)| String::from_utf8_lossy(&value.value).into_owned()));
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                words.push_str(if INLINE.contains(&name.as_str()) && drawings == 0 { "" } else { " " });
                drawings -= u32::from(name == "svg");
            }
            _ => {}
        }
    }
    (words.split_whitespace().collect::<Vec<_>>().join(" "), anchors)
}
