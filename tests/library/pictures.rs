//! What other sites show beside a link: the pictures, their descriptions, and the tags that name them.
//!
//! `tests/pictures` holds pictures as they were looked at, named by page; they are compared pixel by pixel. After a change
//! that is meant, raise `DRAWING`, run once with `PICTURES_UPDATE=1`, and look at them.

use std::collections::BTreeMap;
use std::fs;

use plainsight::bundle::{Content, SitePath};
use plainsight::render::pictures::{DRAWING, HEIGHT, WIDTH};
use sha2::{Digest, Sha256};

use super::site::{Built, Site, tests};

const BASE: &str = "https://map.example.org/";

/// The smallest site with an address, and agencies of the names, each with its file's name.
fn named(names: &[(&str, &str)]) -> Site {
    let site = Site::fixture("minimal");
    let record = String::from_utf8(site.files["agencies/us/va/made-up-police-department.yaml"].clone()).unwrap();
    let settings = String::from_utf8(site.files["content/site.yaml"].clone()).unwrap();
    let site = site.with("content/site.yaml", format!("{settings}base_url: {BASE}\n"));
    names.iter().fold(site, |site, (file, name)| {
        let name = serde_json::to_string(name).unwrap();
        let record = record.replace("name: Made-up Police Department", &format!("name: {name}"));
        site.with(&format!("agencies/us/va/{file}.yaml"), record)
    })
}

/// The content of each `<meta property>` or `<meta name>` of a page.
fn tags(built: &Built, page: &str) -> BTreeMap<String, String> {
    let text = built.text(page);
    let metas = html5gum::Tokenizer::new(text.as_str()).filter_map(|token| match token {
        Ok(html5gum::Token::StartTag(tag)) if *tag.name == b"meta" => Some(tag.attributes),
        _ => None,
    });
    let told = metas.filter_map(|attributes| {
        let value = |name: &str| attributes.get(name.as_bytes()).map(|v| String::from_utf8(v.to_vec()).unwrap());
        Some((value("property").or_else(|| value("name"))?, value("content")?))
    });
    told.collect()
}

/// The picture that a page names, drawn.
fn picture(built: &Built, page: &str) -> Vec<u8> {
    let url = &tags(built, page)["og:image"];
    let path = SitePath::new(url.strip_prefix(BASE).unwrap_or_else(|| panic!("{url}"))).unwrap();
    let content = built.bundle().get(&path).unwrap_or_else(|| panic!("no {path}"));
    assert!(matches!(content, Content::Drawn(_)), "{path} is drawn before anybody needs it");
    content.bytes().into_owned()
}

/// Red, green and blue of every pixel.
fn pixels(file: &[u8]) -> Vec<u8> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    assert_eq!((reader.info().width as usize, reader.info().height as usize), (WIDTH, HEIGHT));
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    pixels
}

#[test]
fn pictures_look_as_they_were_looked_at() {
    let world = Site::fixture("world").build();
    let minimal = named(&[]).build();
    let looked_at = [
        ("home", &minimal, "index.html"),
        ("agency", &minimal, "agencies/us/va/made-up-police-department.html"),
        ("document", &minimal, "documents/letter.html"),
        ("state", &world, "places/us/va/index.html"),
        ("abroad", &world, "agencies/gb/lnd/metropolitan-made-up-police/index.html"),
    ];
    for (name, built, page) in looked_at {
        let drawn = picture(built, page);
        let golden = tests("pictures").join(format!("{name}.png"));
        if std::env::var_os("PICTURES_UPDATE").is_some() {
            fs::write(&golden, &drawn).unwrap();
        }
        let kept = fs::read(&golden).unwrap_or_else(|_| panic!("no {}", golden.display()));
        assert!(pixels(&drawn) == pixels(&kept), "{name} is drawn in another way: see the head of this file");
        assert!(drawn == kept, "{name} has the same pixels in other bytes: see the head of this file");
    }
}

/// Pictures of an earlier version are taken from the published folder: what they are drawn with may not change unseen.
#[test]
fn another_font_or_shape_is_another_version_of_the_drawing() {
    let root = tests("../src");
    let files = [
        "render/pictures/fonts/anton-caps.ttf",
        "render/pictures/fonts/barlow-condensed.ttf",
        "geo/data/us-counties.json",
        "geo/data/us-states.json",
        "geo/data/world.json",
    ];
    let digest =
        files.iter().fold(Sha256::new(), |digest, file| digest.chain_update(fs::read(root.join(file)).unwrap()));
    let digest: String = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    assert_eq!((DRAWING, digest.as_str()), (3, "ccb087b6b69ded48"), "raise DRAWING, then write both here");
}

#[test]
fn a_page_says_what_it_is() {
    let built = named(&[]).build();
    let page = tags(&built, "agencies/us/va/made-up-police-department.html");
    for (name, content) in [
        ("og:title", "Made-up Police Department, Waynesboro, Virginia"),
        ("og:description", "Waynesboro, Virginia: Active with Lookout. What the records show, with sources."),
        ("og:type", "article"),
        ("og:site_name", "The least that is a site"),
        ("og:locale", "en"),
        ("og:url", "https://map.example.org/agencies/us/va/made-up-police-department.html"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "Made-up Police Department. Waynesboro, Virginia. Active with Lookout. Map of Virginia."),
        ("twitter:card", "summary_large_image"),
    ] {
        assert_eq!(page.get(name).map(String::as_str), Some(content), "{name}");
    }
    let home = tags(&built, "index.html");
    assert_eq!((home["og:type"].as_str(), home["og:title"].as_str()), ("website", "The least that is a site"));
    let all = built.bundle().iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    for (path, _) in all {
        let tags = tags(&built, path.as_str());
        assert!(!tags["og:title"].is_empty() && tags.contains_key("og:image"), "{path}");
    }
}

#[test]
fn pages_without_a_picture_of_their_own_show_the_sites() {
    let built = named(&[]).build();
    let home = &tags(&built, "index.html")["og:image"];
    for page in ["timeline.html", "counts.html", "documents.html", "404.html", "vendors/lookout.html"] {
        assert_eq!(&tags(&built, page)["og:image"], home, "{page}");
    }
    assert_ne!(&tags(&built, "documents/letter.html")["og:image"], home);
}

#[test]
fn a_site_without_an_address_has_no_picture() {
    let built = Site::fixture("minimal").build();
    assert!(built.bundle().iter().all(|(_, content)| matches!(content, Content::Bytes(_))));
    let page = tags(&built, "agencies/us/va/made-up-police-department.html");
    assert!(page.keys().all(|name| !name.starts_with("og:image") && name != "og:url"), "{page:?}");
    assert_eq!((page["twitter:card"].as_str(), page["og:type"].as_str()), ("summary", "article"));
}

#[test]
fn equal_pictures_are_one_file_and_others_are_not() {
    let plain = named(&[]).build();
    let (alone, again) = (paths(&plain), paths(&named(&[]).build()));
    assert_eq!(alone, again);
    let more = named(&[("other", "Another Police Department")]).build();
    let grown = paths(&more);
    assert_eq!(grown.len(), alone.len() + 1);
    let page = "agencies/us/va/made-up-police-department.html";
    assert_eq!(tags(&plain, page)["og:image"], tags(&more, page)["og:image"], "an agency that did not change");
    assert_ne!(tags(&plain, "places/us/va.html")["og:image"], tags(&more, "places/us/va.html")["og:image"]);
}

fn paths(built: &Built) -> Vec<String> {
    let drawn = built.bundle().iter().filter(|(_, content)| matches!(content, Content::Drawn(_)));
    drawn.map(|(path, _)| path.to_string()).collect()
}

/// Names that no font should be asked for, and none that could leave its picture.
#[test]
fn any_name_has_a_picture() {
    let long = "Very Long Name of a Police Department ".repeat(13);
    let names = [
        ("long", long.as_str()),
        ("one-word", &"W".repeat(500)),
        ("arabic", "شرطة دبي"),
        ("hebrew", "משטרת ישראל"),
        ("chinese", "北京市公安局"),
        ("emoji", "🚔 Police 🚔"),
        ("emojis", "🚔🚔🚔"),
        ("markup", "<script>alert(1)</script> & \"Sons\""),
        ("accents", "Đồng Nai Públic Šafety Œ ẞ"),
        ("marks", "Z\u{0351}\u{036b}a\u{0343}lgo"),
        ("template", "{{ 7*7 }}{% raw %}"),
    ];
    let built = named(&names).build();
    let mut drawn = BTreeMap::new();
    for (file, name) in names {
        let page = format!("agencies/us/va/{file}.html");
        let file = picture(&built, &page);
        assert_eq!(pixels(&file).len(), WIDTH * HEIGHT * 3);
        assert!(file.len() < 40_000, "{name}: {} bytes", file.len());
        assert!(is_clean_at_the_edges(&pixels(&file)), "{name} runs off its picture");
        let alt = &tags(&built, &page)["og:image:alt"];
        assert!(alt.starts_with(name.trim()), "{alt}");
        drawn.entry(tags(&built, &page)["og:image"].clone()).or_insert_with(Vec::new).push(page);
    }
    // In letters that the fonts lack, a name is its kind and its place: these are one picture.
    let shared: Vec<usize> = drawn.values().map(Vec::len).filter(|count| *count > 1).collect();
    assert_eq!(shared, [5], "{drawn:?}");
}

/// Whether the left margin and the two sides of the gap before the map are free of ink.
fn is_clean_at_the_edges(pixels: &[u8]) -> bool {
    let ground = [0x17, 0x18, 0x1a];
    let at = |x: usize, y: usize| &pixels[(y * WIDTH + x) * 3..][..3];
    let columns = [10, 40, 660, 675];
    (0..600).all(|y| columns.iter().all(|x| at(*x, y) == ground))
}

/// Marks that share a point are drawn apart.
#[test]
fn a_hundred_on_one_spot_are_a_hundred_marks() {
    let names: Vec<(String, String)> = (0..116).map(|n| (format!("a-{n}"), format!("Police {n}"))).collect();
    let borrowed: Vec<(&str, &str)> = names.iter().map(|(file, name)| (file.as_str(), name.as_str())).collect();
    let red = |built: &Built| {
        let pixels = pixels(&picture(built, "places/us/va.html"));
        pixels
            .chunks(3)
            .enumerate()
            .filter(|(at, rgb)| at % WIDTH > 700 && at / WIDTH < 610 && *rgb == [0xff, 0x34, 0x1e])
            .count()
    };
    let (one, many) = (red(&named(&[]).build()), red(&named(&borrowed).build()));
    assert!(one > 0 && many > 116 * 40, "{one} and {many} red pixels");
}
