//! Paths that every system bears, and links that lead where they say.

use plainsight::bundle::{Bundle, BundleError, PathError, Paths, SitePath};
use proptest::collection::vec;
use proptest::prelude::*;

use super::support::{bundle, path};

#[test]
fn ordinary_paths_are_accepted() {
    let all =
        ["index.html", ".nojekyll", ".well-known/security.txt", "agencies/us/va/waynesboro-police-department.html"];
    let more =
        ["documents/größe.html", "a b/c'd.html", "console.html", "com10.txt", "nullable", "com.html", "日本/x", "..a"];
    for text in all.iter().chain(&more) {
        assert_eq!(path(text).as_str(), *text);
    }
}

#[test]
fn a20_paths_out_of_the_site_are_refused() {
    use PathError::{Absolute, Character, DotSegment, Empty, EmptySegment};
    assert_eq!(SitePath::new(""), Err(Empty));
    assert_eq!(SitePath::new("/etc/passwd"), Err(Absolute("/etc/passwd".into())));
    for text in ["../x", "a/../x", "..", ".", "a/./b", "a/.."] {
        assert_eq!(SitePath::new(text), Err(DotSegment(text.into())));
    }
    for text in ["a//b", "a/"] {
        assert_eq!(SitePath::new(text), Err(EmptySegment(text.into())));
    }
    for (text, character) in [("a\\b", '\\'), ("C:x", ':'), ("a\0b", '\0'), ("a\nb", '\n'), ("a\u{85}b", '\u{85}')] {
        assert_eq!(SitePath::new(text), Err(Character(text.into(), character)));
    }
}

#[test]
fn a21_names_that_windows_cannot_hold_are_refused() {
    let devices = ["CON", "con", "nul.txt", "COM1", "com¹.html", "LPT9.a.b", "aux .html", "CONIN$", "prn"];
    for name in devices {
        assert_eq!(SitePath::new(format!("a/{name}/b")), Err(PathError::Reserved(name.into())));
    }
    for name in ["a.", "a ", "..."] {
        assert_eq!(SitePath::new(name), Err(PathError::TrailingDotOrSpace(name.into())));
    }
    for character in r#"<>:"|?*"#.chars() {
        assert!(
            matches!(SitePath::new(format!("a{character}b")), Err(PathError::Character(_, found)) if found == character)
        );
    }
    assert!(SitePath::new("é".repeat(127)).is_ok());
    assert!(matches!(SitePath::new("é".repeat(128)), Err(PathError::TooLong(_))));
}

#[test]
fn errors_are_plain_sentences() {
    assert_eq!(SitePath::new("a/nul.txt").unwrap_err().to_string(), "\"nul.txt\" is the name of a device on Windows");
    assert_eq!(
        SitePath::new("a/../b").unwrap_err().to_string(),
        "\"a/../b\" has a part that is only dots, which could lead out of the site"
    );
}

#[test]
fn links_are_relative() {
    let agency = path("agencies/us/va/waynesboro.html");
    let link = |to: &str, from: &str| path(to).relative_to(&path(from));
    assert_eq!(agency.depth(), 3);
    assert_eq!(agency.relative_to(&path("index.html")), "agencies/us/va/waynesboro.html");
    assert_eq!(path("index.html").relative_to(&agency), "../../../index.html");
    assert_eq!(agency.relative_to(&agency), "waynesboro.html");
    assert_eq!(link("agencies/us/md/a.html", agency.as_str()), "../md/a.html");
    assert_eq!(link("a/b", "a/b/c"), "../b");
    assert_eq!(link("a/b/c", "a/b"), "b/c");
    assert_eq!(link("50% off/größe #1.html", "x.html"), "50%25%20off/gr%C3%B6%C3%9Fe%20%231.html");
}

#[test]
fn a_bundle_refuses_a_second_file_and_a_file_that_is_a_folder() {
    let mut files = bundle(&[("a/b.html", "one"), ("a0", "two"), ("a-b", "")]);
    let before = files.clone();
    let refused = |files: &mut Bundle, at: &str| files.insert(path(at), b"other".to_vec()).unwrap_err();
    assert_eq!(refused(&mut files, "a/b.html"), BundleError::Duplicate(path("a/b.html")));
    assert_eq!(refused(&mut files, "a"), BundleError::FileAndFolder(path("a"), path("a/b.html")));
    assert_eq!(refused(&mut files, "a/b.html/c"), BundleError::FileAndFolder(path("a/b.html"), path("a/b.html/c")));
    assert_eq!(files, before);
    let order: Vec<&str> = files.iter().map(|(at, _)| at.as_str()).collect();
    assert_eq!((files.len(), order), (3, vec!["a-b", "a/b.html", "a0"]));
}

/// A browser in small: RFC 3986, 5.2 without schemes, then percent-decoding.
fn resolve(base: &str, link: &str) -> String {
    let mut at: Vec<&str> = base.split('/').collect();
    at.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(at.pop().expect("a link leads out of the site")),
            part => at.push(part),
        }
    }
    decode(&at.join("/"))
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Paths of few names, so that two of them often share folders, and of odd ones.
fn any_path() -> impl Strategy<Value = SitePath> {
    let segment = prop_oneof!["[ab]", "[a-c%# &'é日+.]{1,4}", "\\PC{1,6}"];
    vec(segment, 1..5)
        .prop_map(|segments| segments.join("/"))
        .prop_filter_map("not legal", |text| SitePath::new(text).ok())
}

proptest! {
    #[test]
    fn a_relative_link_resolves_to_its_target(from in any_path(), to in any_path()) {
        // Addresses are percent-encoded in the address bar too, so the base is resolved in its decoded form.
        prop_assume!(!from.as_str().contains('%'));
        let link = to.relative_to(&from);
        prop_assert_eq!(resolve(from.as_str(), &link), to.as_str());
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%/".contains(&byte)), "{}", link);
        prop_assert!(!link.is_empty() && !link.starts_with('/'));
    }

    #[test]
    fn no_text_panics_and_what_passes_stays_inside(text in "\\PC*|[./\\\\a:]*") {
        if let Ok(path) = SitePath::new(text.clone()) {
            prop_assert_eq!(path.as_str(), text.as_str());
            prop_assert!(path.segments().all(|segment| !segment.is_empty() && segment != "." && segment != ".."));
            prop_assert_eq!(decode(&path.to_address()), text);
        }
    }
}

proptest! {
    #[test]
    fn files_that_are_gathered_at_once_are_those_that_are_added_one_by_one(
        all in vec("[ab](/[ab-]){0,3}", 0..8),
    ) {
        let all: Vec<SitePath> = all.iter().map(|text| path(text)).collect();
        let mut one_by_one = Paths::new();
        let fits = all.iter().all(|path| one_by_one.insert(path.clone(), ()).is_ok());
        let at_once = Paths::of(all.into_iter().map(|path| (path, ())));
        prop_assert_eq!(at_once, fits.then_some(one_by_one));
    }
}
