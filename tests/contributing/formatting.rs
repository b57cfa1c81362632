//! `fmt`: over every record that there is, and over records with comments in any place.

use std::fs;
use std::path::PathBuf;

use plainsight::diagnostic::Report;
use plainsight::format::{format, format_front_matter};
use plainsight::layout::{Class, classify};
use plainsight::record::kinds::Kind;
use plainsight::record::yaml::{Node, Value, parse};
use plainsight::source::SourceId;
use proptest::prelude::*;

use super::{Site, root};

/// Every record below a folder, with its kind, taken to be part of a site that begins where `agencies` or `content` does.
fn records(folder: &str) -> Vec<(PathBuf, Kind, String)> {
    let files = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter().map(Result::unwrap);
    let record = |file: walkdir::DirEntry| {
        let path = file.path().to_str()?.to_owned();
        let start = path.rfind("/agencies/").or_else(|| path.rfind("/content/"))? + 1;
        let Class::Record(kind, _) = classify(&path[start..]) else { return None };
        Some((file.path().to_owned(), kind, fs::read_to_string(file.path()).ok()?))
    };
    files.filter_map(record).collect()
}

/// What a text says, without places: keys by name, texts letter by letter.
fn meaning(node: &Node) -> String {
    match &node.value {
        Value::Scalar(scalar) => format!("{:?}{}", scalar.text, scalar.plain),
        Value::List(items) => format!("[{}]", items.iter().map(meaning).collect::<Vec<_>>().join(",")),
        Value::Map(entries) => {
            let mut entries: Vec<String> =
                entries.iter().map(|entry| format!("{:?}:{}", entry.key, meaning(&entry.value))).collect();
            entries.sort();
            format!("{{{}}}", entries.join(","))
        }
    }
}

fn tree(text: &str) -> Option<String> {
    parse(text, SourceId(0), 0, &mut Report::default()).map(|tree| meaning(&tree))
}

fn comments(text: &str) -> usize {
    text.matches("# mark").count()
}

#[test]
fn every_record_that_is_formatted_says_the_same_and_stays() {
    let mut formatted = 0;
    for (path, kind, text) in
        ["agencies", "content", "tests/corpus", "tests/fixtures/sites"].iter().flat_map(|folder| records(folder))
    {
        let markdown = path.extension().is_some_and(|ending| ending == "md");
        let apply =
            |text: &str| if markdown { format_front_matter(text, &kind.shape()) } else { format(text, &kind.shape()) };
        let Ok(once) = apply(&text) else { continue };
        formatted += 1;
        assert_eq!(apply(&once).as_ref(), Ok(&once), "{}: not the same a second time", path.display());
        if !markdown {
            assert_eq!(tree(&once), tree(&text), "{}: it says something else", path.display());
            assert_eq!(once.matches('#').count(), text.matches('#').count(), "{}: a comment is lost", path.display());
        }
    }
    assert!(formatted > 1_800, "{formatted}");
}

#[test]
fn the_shipped_records_are_in_style() {
    for (path, kind, text) in ["agencies", "content"].iter().flat_map(|folder| records(folder)) {
        let markdown = path.extension().is_some_and(|ending| ending == "md");
        let formatted = if markdown { format_front_matter(&text, &kind.shape()) } else { format(&text, &kind.shape()) };
        assert_eq!(formatted.as_deref(), Ok(text.as_str()), "{}: run plainsight fmt", path.display());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Comments and empty lines at the ends of lines of a rich record, at any depth.
    #[test]
    fn comments_in_any_place_are_kept(
        marks in proptest::collection::vec((any::<proptest::sample::Index>(), 0..12_usize, any::<bool>()), 1..8),
    ) {
        let text = fs::read_to_string(root().join("agencies/us/va/waynesboro-police-department.yaml")).unwrap();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for (number, (at, blanks, beside)) in marks.into_iter().enumerate() {
            let at = at.index(lines.len());
            match beside {
                true => lines[at] += &std::format!(" # mark {number}"),
                false => lines.insert(at, std::format!("{}# mark {number}", " ".repeat(blanks))),
            }
        }
        let text = lines.join("\n") + "\n";
        if let Ok(once) = format(&text, &Kind::Agency.shape()) {
            prop_assert_eq!(tree(&once), tree(&text));
            prop_assert_eq!(comments(&once), comments(&text));
            prop_assert_eq!(format(&once, &Kind::Agency.shape()), Ok(once));
        }
    }
}

#[test]
fn files_are_put_in_style_or_told() {
    let site = Site::base();
    let path = "content/documents/agreement.yaml";
    let text = site.text(path);
    let upside_down: String = text.lines().rev().map(|line| std::format!("{line}\n")).collect();
    site.put(path, &upside_down);
    site.put("content/documents/faulty.yaml", "title: [\n");
    let checked = site.run(&["fmt", "--check"]);
    assert_eq!((checked.code, site.text(path)), (1, upside_down));
    assert!(
        checked.out.contains(path) && checked.err.contains("faulty.yaml has faults"),
        "{}{}",
        checked.out,
        checked.err
    );
    assert_eq!(site.run(&["fmt", path]).code, 0);
    assert_eq!(site.text(path), text);
    assert_eq!(site.run(&["fmt", "--check", path]).code, 0);
    assert_eq!(site.text("content/documents/faulty.yaml"), "title: [\n");
    let told = site.run(&["fmt", "nowhere.yaml"]);
    assert!(told.code == 2 && told.err.contains("is no record of the site"), "{}", told.err);
    let beside = walkdir::WalkDir::new(site.path()).into_iter().map(Result::unwrap);
    assert!(beside.into_iter().all(|file| !file.file_name().to_str().unwrap().ends_with("-fmt")));
}

#[test]
fn a_record_that_is_no_text_is_told_as_the_check_tells_it() {
    let site = Site::base();
    let path = "agencies/us/va/latin.yaml";
    fs::write(site.path().join(path), b"name: Cam\xf3n\n").unwrap();
    let words = "error[not-text]: `agencies/us/va/latin.yaml` is not text in UTF-8: byte 9, in line 1, is not UTF-8";
    for arguments in [&["check"][..], &["fmt"], &["fmt", path], &["fmt", "--check"]] {
        let told = site.run(arguments);
        assert!(told.code == 1 && told.err.contains(words), "{arguments:?}: {} {}", told.code, told.err);
    }
}
