//! Whole sites of made-up agencies, built: `minimal`, `rich` (every field of every kind) and `world` (several countries).

use std::collections::BTreeSet;

use super::site::Site;
use plainsight::layout::{Class, classify, translated};
use plainsight::record::kinds::Kind;
use plainsight::record::{RecordShape, Shape};

#[test]
fn the_minimal_site_is_built() {
    let built = Site::fixture("minimal").build();
    built.assert_clean();
    for path in ["index.html", "agencies/us/va/made-up-police-department.html", "documents/letter.html", "404.html"] {
        assert!(!built.text(path).is_empty(), "{path}");
    }
    for needs_base_url in ["feed.xml", "sitemap.xml"] {
        assert!(!paths(&built).contains(needs_base_url), "{needs_base_url}");
    }
}

#[test]
fn the_rich_site_is_built() {
    let built = Site::fixture("rich").build();
    built.assert_clean();
    let paths = paths(&built);
    for path in [
        "agencies/us/va/rich-police-department.html",
        "agencies/us/va/poor-police-department.html",
        "documents/agreement.html",
        "vendors/lookout.html",
        "places/us.html",
        "places/us/va.html",
        "actions/write.html",
        "about.html",
        "feed.xml",
        "sitemap.xml",
        "assets/documents/agreement.pdf",
    ] {
        assert!(paths.contains(path), "no {path} among {paths:?}");
    }
}

/// A host may want a file of its own beside the site; what is put into the output by hand goes with the next build.
#[test]
fn what_lies_in_static_is_published_at_the_root() {
    let with = |path: &str, content: &str| Site::base().with(path, content).build();
    for (path, content) in [("CNAME", "map.example.org\n"), ("_headers", "/*\n  X: y\n"), ("check/me.txt", "yes\n")] {
        let built = with(&format!("content/static/{path}"), content);
        built.assert_clean();
        assert_eq!(built.text(path), content);
    }
    with("content/static/robots.txt", "none\n").assert_refused("address-taken", "Plainsight itself");
    with("content/static/mine.html", "<p>mine").assert_refused("stray-file", "content/static/mine.html");
}

#[test]
fn territories_are_named_where_there_are_some() {
    let home = |site: &str| Site::fixture(site).build().text("index.html");
    assert!(home("minimal").contains(" in 1 state."));
    assert!(home("world").contains("states and territories"));
}

/// The small site with the second theme.
fn ledger() -> Site {
    let theme = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/ledger");
    let mut site = Site::base();
    for (path, content) in Site::default().over(&theme).files {
        site = site.with(&format!("themes/ledger/{path}"), content);
    }
    let record = text_of(&site.files["content/site.yaml"]);
    site.with("content/site.yaml", format!("{record}theme: ledger\n"))
}

/// What THEMES.md promises, of a theme that lies over the built-in one as well.
#[test]
fn one_text_can_be_changed_alone() {
    for (name, site) in [("fight", Site::base()), ("ledger", ledger())] {
        let own = "base-skip = Down to it\nhome-kicker = Mine { $site }\n";
        let built = site.with(&format!("themes/{name}/translations/en/home.ftl"), own).build();
        built.assert_clean();
        assert!(built.text("index.html").contains("Down to it"), "{name}");
    }
}

/// The second theme says as much of what ended as the first.
#[test]
fn the_ledger_counts_what_ended_and_says_when_nothing_is_known_of_it() {
    let site = ledger();
    let home = site.build().text("index.html");
    assert!(home.contains("Ended, rejected or withdrawn") && home.contains("Not researched"), "{home}");
    let agency = "agencies/us/va/base-police-department.yaml";
    let ended =
        text_of(&site.files[agency]) + "      - status: ended\n        date: 2019-12\n        sources: [agreement]\n";
    let home = site.with(agency, ended).build().text("index.html");
    assert!(
        home.contains("<a class=\"figure\" href=\"#list\">1</a> of these agencies, according to a source"),
        "{home}"
    );
}

/// The fixture would rot if a new field were not put into it.
#[test]
fn the_rich_site_uses_every_field_of_every_kind() {
    let site = Site::fixture("rich");
    for kind in Kind::ALL {
        let texts: String =
            site.files.iter().filter(|(path, _)| is_of(kind, path)).map(|(_, text)| text_of(text)).collect();
        let mut keys = BTreeSet::new();
        keys_of(kind, &kind.shape(), &mut keys);
        for key in keys {
            assert!(texts.contains(&format!("{key}:")), "no {} of `rich` uses `{key}`", kind.name());
        }
    }
}

#[test]
fn what_the_agency_record_says_stands_on_its_page() {
    let page = Site::fixture("rich").build().text("agencies/us/va/rich-police-department.html");
    let record = text_of(&Site::fixture("rich").files["agencies/us/va/rich-police-department.yaml"]);
    for word in words(&record) {
        assert_eq!(page.contains(word), !word.ends_with("-es"), "{word}");
    }
    for fact in
        ["VA1290000", "https://rich.example.org/police", "15 cameras", "p. 2", "February 25, 2019", "August 1, 2019"]
    {
        assert!(page.contains(fact), "{fact} is not on the page");
    }
    assert!(page.contains("https://example.org/agreement.pdf#page=2"), "the note leads to the page cited");
}

/// Each text by language stands on the pages of its language, and nowhere else.
#[test]
fn what_is_translated_stands_on_the_pages_of_its_language() {
    let site = Site::fixture("rich");
    let built = site.build();
    let pages = paths(&built).into_iter().filter(|path| path.ends_with(".html"));
    let (spanish, english): (Vec<&str>, Vec<&str>) = pages.partition(|path| path.starts_with("es/"));
    let joined = |paths: Vec<&str>| paths.iter().map(|path| built.text(path)).collect::<String>();
    let (spanish, english) = (joined(spanish), joined(english));
    let records: String = site.files.values().map(|bytes| text_of(bytes)).collect();
    let translated: BTreeSet<&str> = words(&records).filter(|word| word.ends_with("-es")).collect();
    assert!(translated.len() > 25, "{translated:?}");
    for word in translated {
        let original = word.trim_end_matches("-es");
        let whole = |word: &str| format!("§{word}§");
        assert!(spanish.contains(&whole(word)), "{word} is on no Spanish page");
        assert!(!english.contains(&whole(word)), "{word} is on an English page");
        assert!(!spanish.contains(&whole(original)), "{original} is on a Spanish page");
    }
}

/// Words of another language than the page are marked (WCAG 2.2, 3.1.2), and nothing is marked on a page of its own.
#[test]
fn what_is_not_translated_says_its_language() {
    let record = "agencies/us/va/rich-police-department.yaml";
    let text = text_of(&Site::fixture("rich").files[record]);
    let translation = "            es: \"Fueron devueltas. §response-text-es§\"\n";
    assert!(text.contains(translation));
    let built =
        Site::fixture("rich").with(record, text.replace(translation, "")).without("content/pages/about.es.md").build();
    let told: Vec<&str> = built.told().into_iter().map(|told| told.rule).collect();
    assert_eq!(told, ["untranslated-text", "untranslated-page"]);
    let spanish = built.text("es/agencies/us/va/rich-police-department.html");
    let marked: Vec<&str> = spanish.split("<span lang=").skip(1).collect();
    let marks = |word: &str| {
        marked.iter().any(|rest| {
            rest.trim_start_matches('"').starts_with("en")
                && rest.split("</span>").next().is_some_and(|own| own.contains(word))
        })
    };
    for word in ["response-text", "claim-quote", "identity-quote", "signed-wording", "article-title"] {
        assert!(marks(&format!("§{word}§")), "{word} is not marked as English");
    }
    assert!(!marks("§claim-text-es§"));
    let about = built.text("es/about.html");
    let article = about.split("<article").nth(1).and_then(|rest| rest.split('>').next()).unwrap();
    assert!(article.contains("lang=en") || article.contains("lang=\"en\""), "{article}");
    for path in paths(&built).into_iter().filter(|path| path.ends_with(".html")) {
        let page = built.text(path);
        assert!(path.starts_with("es/") || !page.contains("<span lang="), "{path}");
        assert!(!page.contains("\"words\"") && !page.contains("&quot;words&quot;"), "{path}: a template forgot `say`");
    }
}

#[test]
fn the_world_is_built_and_says_what_it_cannot_place() {
    let built = Site::fixture("world").build();
    let told: Vec<_> = built.told().into_iter().map(|told| (told.file, told.rule)).collect();
    let expected = [
        ("agencies/gb/rail-police.yaml", "unplaced"),
        ("agencies/us/federal-bureau.yaml", "unplaced"),
        ("agencies/us/nc/double-police.yaml", "ambiguous-place"),
        ("agencies/us/va/nowhere-police.yaml", "unplaced"),
    ];
    assert_eq!(told, expected.map(|(file, rule)| (file.to_owned(), rule)));
    let paths = paths(&built);
    for path in [
        "agencies/gb/lnd/metropolitan-made-up-police/index.html",
        "agencies/gb/rail-police/index.html",
        "agencies/us/pr/island-police/index.html",
        "agencies/us/nc/double-police/index.html",
        "places/gb/index.html",
        "places/gb/lnd/index.html",
        "places/us/pr/index.html",
        "places/us/gu/index.html",
    ] {
        assert!(paths.contains(path), "no {path} among {paths:?}");
    }
}

#[test]
fn the_home_page_of_folders_is_the_folder() {
    let home = Site::fixture("world").build().text("index.html");
    // The minifier changes the order of attributes and drops quotes that nothing needs.
    let links = home.split("<link ").skip(1).filter_map(|rest| rest.split('>').next());
    let canonical: Vec<&str> = links.filter(|link| link.contains("canonical")).collect();
    assert!(
        matches!(canonical.as_slice(), [link] if link.contains(r#"href="https://map.example.org/""#)),
        "{canonical:?}"
    );
}

#[test]
fn records_in_are_pages_out() {
    for name in ["minimal", "rich", "world"] {
        let site = Site::fixture(name);
        let folders = name == "world";
        let built = site.build();
        let paths = paths(&built);
        for path in site.files.keys() {
            let Some(page) = page_of(path) else { continue };
            let page = if folders { format!("{page}/index.html") } else { format!("{page}.html") };
            assert!(paths.contains(page.as_str()), "{name}: {path} has no page {page}");
        }
    }
}

/// The address, without its ending, at which the record at `path` has its own page.
fn page_of(path: &str) -> Option<String> {
    let inside = path.strip_prefix("content/").unwrap_or(path);
    let stem = inside.strip_suffix(".yaml").or_else(|| inside.strip_suffix(".md"))?;
    let stem = translated(stem).map_or(stem, |(original, _)| original);
    let own = ["agencies/", "documents/", "vendors/", "actions/"];
    match stem.strip_prefix("pages/") {
        Some(page) => Some(page.to_owned()),
        None => own.iter().any(|folder| stem.starts_with(folder)).then(|| stem.to_owned()),
    }
}

fn is_of(kind: Kind, path: &str) -> bool {
    matches!(classify(path), Class::Record(found, _) if found == kind)
}

fn keys_of(kind: Kind, record: &RecordShape, keys: &mut BTreeSet<&'static str>) {
    for field in &record.fields {
        keys.insert(field.key);
        keys_within(kind, &field.shape, keys);
    }
}

/// The long form of a citation is the same in every kind; agencies show it.
fn keys_within(kind: Kind, shape: &Shape, keys: &mut BTreeSet<&'static str>) {
    match shape {
        Shape::Record(record) => keys_of(kind, record, keys),
        Shape::List(item, _) => keys_within(kind, item, keys),
        Shape::Either(_, long) if kind == Kind::Agency => keys_within(kind, long, keys),
        Shape::Scalar(_) | Shape::Choice(..) | Shape::Either(..) | Shape::ByLanguage(_) => {}
    }
}

/// The marked words of a text, `§name§`.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split('§').skip(1).step_by(2)
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn paths(built: &super::site::Built) -> BTreeSet<&str> {
    built.bundle().iter().map(|(path, _)| path.as_str()).collect()
}
