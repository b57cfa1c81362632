//! Inputs that must not hurt, under their numbers in our list of attacks: data (1 to 19), paths and identity (20 to 28).
//!
//! "Refused" is: no site, and a diagnostic that says where, what and how to mend it. What a plain file can show stands
//! in the corpus; here is what needs bytes, links, sizes or a table.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::site::{Built, Site, build};
use plainsight::check::check;
use plainsight::compile::examine;
use plainsight::date::PartialDate;
use plainsight::diagnostic::Report;
use plainsight::resolve::rules::future_date;

/// Rows that do not apply, with the reason.
const STRUCK: &[(u8, &str)] = &[(
    28,
    "200,000 files: a question of time and memory, measured by the benchmarks; hosts' limits belong to publishing",
)];

const AGENCY: &str = "agencies/us/va/attack.yaml";

const HEAD: &str = "kind: police\ncity: Waynesboro\n";

const PARTNERSHIPS: &str = "\
partnerships:
  - vendor: lookout
    history:
      - status: active
        date: 2019-04-08
        sources: [agreement]
";

fn agency(lines: &str) -> Built {
    Site::base().with(AGENCY, format!("{lines}{HEAD}{PARTNERSHIPS}")).build()
}

fn raw(text: impl Into<Vec<u8>>) -> Built {
    Site::base().with(AGENCY, text).build()
}

/// The rules that the records break, without a page being made: for tables of many sites.
fn broken_rules(site: &Site) -> Vec<&'static str> {
    let mut report = Report::default();
    examine(&site.sources(), &mut report);
    report.diagnostics.iter().map(|fault| fault.rule.name).collect()
}

/// How long the records alone take, without the theme.
fn checked_within(text: &str, most: Duration) {
    let sources = Site::base().with(AGENCY, text).sources();
    let start = Instant::now();
    check(&sources, &mut Report::default());
    assert!(start.elapsed() < most, "{:?}", start.elapsed());
}

#[test]
fn every_row_is_tested_or_struck() {
    let tests = include_str!("attacks.rs");
    for row in 1..=28_u8 {
        let tested = tests.contains(&format!("fn a{row:02}_"));
        let struck = STRUCK.iter().any(|(number, reason)| *number == row && !reason.is_empty());
        assert_ne!(tested, struck, "row {row}");
    }
}

#[test]
fn a01_billion_laughs() {
    let mut text = "a0: &a0 [lol, lol]\n".to_owned();
    for level in 1..30 {
        text += &format!("a{level}: &a{level} [*a{0}, *a{0}, *a{0}, *a{0}]\n", level - 1);
    }
    raw(text.as_str()).assert_refused("yaml-feature", "records do without an anchor");
    checked_within(&text, Duration::from_millis(100));
}

#[test]
fn a02_alias_to_itself() {
    raw("name: &a [*a]\n").assert_refused("yaml-feature", "anchor");
    raw("name: *a\n").assert_refused("yaml-syntax", "alias");
}

#[test]
fn a03_nested_beyond_measure() {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", "")] {
        let text = format!("name: {}{}", open.repeat(50_000), close.repeat(10_000));
        let built = raw(text.as_str());
        assert!(built.bundle.is_none());
        assert!(built.told().iter().all(|told| !told.help.is_empty()), "{}", built.human());
        checked_within(&text, Duration::from_secs(2));
    }
    let deep: String = (0..600).map(|level| " ".repeat(level) + "a:\n").collect();
    raw(deep).assert_refused("yaml-feature", "nested more than 16 levels deep");
}

#[test]
fn a04_larger_than_any_record() {
    for (path, length, rule) in [
        (AGENCY, 50_000_000, "at most 256 KiB"),
        (AGENCY, 200_000_000, "at most 256 KiB"),
        ("content/documents/large.pdf", 200_000_000, "at most 25600 KiB"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        Site::base().put(folder.path());
        let file = fs::File::create(folder.path().join(path)).unwrap();
        file.set_len(length).unwrap();
        build(folder.path()).assert_refused("file-too-large", rule);
    }
    let long = format!("name: {}\n", "a".repeat(250_000));
    agency(&long).assert_refused("bad-text", "this text has 250000 characters");
}

#[test]
fn a05_text_stays_the_text_that_was_written() {
    for text in [
        "NO",
        "02700",
        "01e10",
        "yes",
        "1e3",
        "12:30",
        "0x1f",
        "1_000",
        ".5",
        "+1",
        "2019-02-25",
        "true",
        "Null and void",
    ] {
        let site = Site::base().with(AGENCY, format!("name: {text}\n{HEAD}{PARTNERSHIPS}"));
        let dataset = check(&site.sources(), &mut Report::default());
        let record = dataset.agencies.iter().find(|record| record.id == "us/va/attack");
        assert_eq!(record.map(|record| record.value.name.value.0.as_str()), Some(text));
    }
    for nothing in ["null", "~", "Null", "NULL"] {
        agency(&format!("name: {nothing}\n")).assert_refused("no-value", "means \"no value\" here");
        agency(&format!("name: \"{nothing}\"\n")).assert_clean();
    }
}

#[test]
fn a06_duplicate_keys() {
    agency("name: One\nname: Two\n").assert_refused("duplicate-key", "`name` is given twice");
    agency("name: One\n\"name\": Two\n").assert_refused("duplicate-key", "`name` is given twice");
}

#[test]
fn a07_unknown_key() {
    let built = agency("name: One\nstaet: Virginia\n");
    built.assert_refused("unknown-key", "`staet` is not a key of an agency");
    let near = agency("name: One\nwebsit: https://example.org/\n");
    assert!(near.human().contains("did you mean `website`?"), "{}", near.human());
}

#[test]
fn a08_ends_of_lines_marks_and_tabs() {
    let record = format!("name: Attack Police Department\n{HEAD}{PARTNERSHIPS}");
    let windows = record.replace('\n', "\r\n");
    let mixed = record.replacen('\n', "\r\n", 2);
    for text in [
        windows.clone(),
        mixed,
        format!("\u{feff}{record}"),
        format!("\u{feff}{windows}"),
        record.trim_end().to_owned(),
    ] {
        raw(text).assert_clean();
    }
    raw(record.replace("  - vendor", "\t- vendor")).assert_refused("yaml-syntax", "a tab stands where spaces belong");
    let page = "---\r\ntitle: A page\r\n---\r\nText\twith a tab.\r\n";
    Site::base().with("content/pages/page.md", page).build().assert_clean();
    let mark = format!("\u{feff}{page}");
    Site::base().with("content/pages/page.md", mark).build().assert_clean();
}

#[test]
fn a09_two_records_in_a_file_or_none() {
    raw("name: One\n---\nname: Two\n").assert_refused("yaml-feature", "a second document");
    for nothing in ["", "\n\n", "# A comment.\n", "---\n", "\u{feff}"] {
        let built = raw(nothing);
        assert!(built.bundle.is_none(), "{nothing:?}");
        assert!(built.told().iter().any(|told| told.file == AGENCY && !told.help.is_empty()), "{}", built.human());
    }
}

#[test]
fn a10_text_in_another_encoding() {
    let text = "name: Cañon City Police\n";
    let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    raw(utf16).assert_refused("not-text", "it is saved as UTF-16");
    raw(b"name: Ca\xf1on City Police\n".as_slice()).assert_refused("not-text", "byte 8, in line 1, is not UTF-8");
    raw(&text.as_bytes()[..9]).assert_refused("not-text", "byte 8, in line 1, is not UTF-8");
}

#[test]
fn a11_characters_that_cannot_be_seen() {
    let invisible = [
        '\0',
        '\u{7}',
        '\u{1b}',
        '\u{7f}',
        '\u{85}',
        '\u{9b}',
        '\u{ad}',
        '\u{61c}',
        '\u{115f}',
        '\u{200b}',
        '\u{200e}',
        '\u{2028}',
        '\u{202a}',
        '\u{202e}',
        '\u{2060}',
        '\u{2066}',
        '\u{2069}',
        '\u{3164}',
        '\u{e000}',
        '\u{feff}',
        '\u{ffa0}',
        '\u{fdd0}',
        '\u{fffe}',
        '\u{e0001}',
        '\u{e0041}',
        '\u{f0000}',
        '\u{10ffff}',
    ];
    for character in invisible {
        let name = format!("name: \"One \\U{:08X} Two\"\n", u32::from(character));
        agency(&name).assert_refused("bad-text", "a character that cannot be seen");
    }
    for character in invisible {
        // What YAML itself refuses in a text never becomes a comment.
        let record = format!("# Two {character} words.\nname: One\n{HEAD}{PARTNERSHIPS}");
        let broken = broken_rules(&Site::base().with(AGENCY, record));
        assert!(matches!(broken.as_slice(), ["bad-text" | "yaml-syntax", ..]), "{character:?}: {broken:?}");
    }
    raw(format!("# Two \u{202e} words.\nname: One\n{HEAD}{PARTNERSHIPS}"))
        .assert_refused("bad-text", "this comment holds U+202E");
    for surrogate in ["\\ud800", "\\udc00\\ud800"] {
        agency(&format!("name: \"One {surrogate}\"\n")).assert_refused("yaml-syntax", "a backslash");
    }
    for needed in ["نامه\u{200c}ای", "👩\u{200d}🚒", "Cañon", "漢字", "Üsküdar"] {
        agency(&format!("name: {needed} Police\n")).assert_clean();
    }
}

#[test]
fn a12_names_that_only_look_different() {
    let twin = |name: &str| {
        Site::base().with("agencies/us/va/twin.yaml", format!("name: {name}\n{HEAD}{PARTNERSHIPS}")).build()
    };
    for name in
        ["Base Police Department", "Bаse Pоlice Depаrtment", "BASE POLICE DEPARTMENT", "Base  Police-Department"]
    {
        let built = twin(name);
        assert!(built.told().iter().any(|told| told.rule == "same-agency" && told.severity == "warning"), "{name}");
    }
    for name in ["City of Base PD", "Base Police Dept.", "Base Polce Department"] {
        let site = Site::base().with("agencies/us/va/twin.yaml", format!("name: {name}\n{HEAD}{PARTNERSHIPS}"));
        assert_eq!(broken_rules(&site), ["same-agency"], "{name}");
    }
    twin("Another Police Department").assert_clean();
    // One name in two states is two agencies, whose pages have two addresses.
    let apart = Site::base().with(
        "agencies/us/oh/base-police-department.yaml",
        format!("name: Base Police Department\nkind: police\ncity: Dayton\n{PARTNERSHIPS}"),
    );
    let built = apart.build();
    built.assert_clean();
    assert!(built.text("agencies/us/oh/base-police-department.html").contains("Ohio"));
    assert!(!built.text("agencies/us/va/base-police-department.html").contains("Ohio</"));
    let composed = twin("Cañon Police");
    composed.assert_clean();
    let both = Site::base()
        .with("agencies/us/va/one.yaml", format!("name: Ca\u{f1}on Police\n{HEAD}{PARTNERSHIPS}"))
        .with("agencies/us/va/two.yaml", format!("name: Can\u{303}on Police\n{HEAD}{PARTNERSHIPS}"));
    assert!(both.build().told().iter().any(|told| told.rule == "same-agency"));
}

#[test]
fn a13_tags_and_includes() {
    for value in [
        "!!python/object/apply:os.system [ls]",
        "!custom x",
        "!include ../../etc/passwd",
        "!!str x",
        "!<tag:yaml.org,2002:str> x",
    ] {
        agency(&format!("name: {value}\n")).assert_refused("yaml-feature", "a tag");
    }
}

#[test]
fn a14_points_that_are_not_there() {
    let with_point = |point: &str| agency(&format!("name: One\npoint: {point}\n"));
    for point in [
        "[-120.5, 38]",
        "[0, 0]",
        "[.nan, 1]",
        "[.inf, 1]",
        "[91, 0]",
        "[38, 181]",
        "[1e1, 2]",
        "[38]",
        "[38, -78, 5]",
        "38, -78",
    ] {
        let built = with_point(point);
        assert!(built.bundle.is_none(), "{point} was taken");
    }
    let swapped = with_point("[-78.8895, 38.0685]");
    swapped.assert_refused("swapped-point", "latitude and longitude are swapped");
    assert!(swapped.human().contains("write the latitude first: [38.0685, -78.8895]"), "{}", swapped.human());
    for (point, rule) in [
        ("[48.85, 2.35]", "unmapped"),
        ("[38.0685, 78.8895]", "unmapped"),
        ("[40.4, -86.9]", "other-state"),
        ("[36.9, -74.5]", "other-state"),
    ] {
        let built = with_point(point);
        assert!(built.told().iter().any(|told| told.rule == rule), "{point}: {}", built.human());
    }
    with_point("[38.0685, -78.8895]").assert_clean();
    let county = |county: &str| {
        let record = format!("name: One\npoint: [38.0685, -78.8895]\ncounty: {county}\n{HEAD}{PARTNERSHIPS}");
        broken_rules(&Site::base().with(AGENCY, record))
    };
    assert_eq!(county("Augusta County"), [""; 0]);
    assert_eq!(county("Fairfax County, Augusta County"), [""; 0]);
    assert_eq!(county("Fairfax County"), ["other-county"]);
}

/// Nothing that is built asks the clock: what is later than every source can know is refused, and what lies in the future
/// is told by `plainsight check`, which hands the day over.
#[test]
fn a15_dates_in_the_future() {
    let later = format!("name: One\n{HEAD}{}", PARTNERSHIPS.replace("2019-04-08", "2031"));
    raw(later).assert_refused("later-than-sources", "2031 is later than anything that its sources can know of");
    let document = "title: Later\nkind: news\nretrieved: 2091-01-02\nurl: https://example.org/later\n";
    let site = Site::base()
        .with("content/documents/later.yaml", document)
        .with(AGENCY, format!("name: One\n{HEAD}{}", PARTNERSHIPS.replace("agreement", "later")));
    site.build().assert_clean();
    let told = |today: &str| {
        let sources = site.sources();
        let mut report = Report::default();
        let atlas = examine(&sources, &mut report).unwrap();
        future_date::check(&atlas, PartialDate::parse(today).unwrap(), &mut report);
        report.diagnostics.iter().map(|fault| (fault.rule.name, fault.message.clone())).collect::<Vec<_>>()
    };
    assert_eq!(told("2026-11-25"), [("future-date", "`retrieved` (2091-01-02) lies in the future".to_owned())]);
    assert_eq!(told("2091-01-02"), []);
}

#[test]
fn a15_dates_that_are_none() {
    for (date, why) in [
        ("2019-02-30", "is not a day of the calendar"),
        ("04/05/2019", "could be read as month/day or as day/month"),
        ("0000", "is not a day of the calendar"),
        ("+10000", "is not a date"),
        ("-44", "is not a date"),
    ] {
        let record = format!("name: One\n{HEAD}{}", PARTNERSHIPS.replace("2019-04-08", date));
        raw(record).assert_refused("bad-date", why);
    }
}

#[test]
fn a16_ends_before_it_starts() {
    for interval in ["2020/2019", "2019-05/2019-04", "2019-04-08/2019-04-07", "../.."] {
        let record = format!("name: One\n{HEAD}{}", PARTNERSHIPS.replace("2019-04-08", interval));
        raw(record).assert_refused("bad-date", "ends before it starts");
    }
    let history = |events: &[(&str, &str)]| {
        let event = |(status, date): &(&str, &str)| {
            format!("      - status: {status}\n        date: {date}\n        sources: [agreement]\n")
        };
        let events: String = events.iter().map(event).collect();
        let record = format!("name: One\n{HEAD}partnerships:\n  - vendor: lookout\n    history:\n{events}");
        broken_rules(&Site::base().with(AGENCY, record))
    };
    for end in ["ended", "not-renewed", "withdrawn", "delisted", "paused", "reinstated"] {
        assert_eq!(history(&[(end, "2018"), ("signed", "2019-01")]), ["ended-before-start"], "{end}");
        assert_eq!(history(&[("active", "2018"), (end, "2019-01")]), [""; 0], "{end}");
    }
    // A year and a month of it may be in either order, and what was turned down never began.
    assert_eq!(history(&[("ended", "2019"), ("signed", "2019-03")]), [""; 0]);
    assert_eq!(history(&[("rejected", "2018"), ("signed", "2019")]), [""; 0]);
    assert_eq!(history(&[("ended", "2019-05"), ("signed", "2018")]), ["history-order"]);
}

#[test]
fn a17_sources_that_are_missing_or_idle() {
    let missing = format!("name: One\n{HEAD}{}", PARTNERSHIPS.replace("agreement", "agrement"));
    raw(missing).assert_refused("unknown-id", "there is no document `agrement`");
    let idle = Site::base()
        .with("content/documents/idle.yaml", "title: Idle\nkind: news\nurl: https://example.org/\n")
        .build();
    assert!(idle.bundle.is_some());
    assert!(idle.told().iter().any(|told| told.rule == "unused-document" && told.severity == "warning"));
    // A record with faults may be the one that cites it: then nobody is sent to delete it.
    let broken = Site::base()
        .with("content/documents/idle.yaml", "title: Idle\nkind: news\nurl: https://example.org/\n")
        .with(AGENCY, "name: One\n")
        .build();
    assert!(!broken.told().iter().any(|told| told.rule == "unused-document"), "{}", broken.human());
}

#[test]
fn a18_both_sides_of_a_merge() {
    let text = "name: One\n<<<<<<< HEAD\nkind: police\n=======\nkind: sheriff\n>>>>>>> other\n";
    raw(text).assert_refused("not-a-record", "a merge conflict");
    raw(text.replace('\n', "\r\n")).assert_refused("not-a-record", "a merge conflict");
    raw("<<<<<<< HEAD\nname: One\n||||||| base\nname: Two\n=======\nname: Three\n>>>>>>> other\n")
        .assert_refused("not-a-record", "a merge conflict");
    let page = format!("---\ntitle: A page\n---\n{text}");
    Site::base().with("content/pages/page.md", page).build().assert_refused("not-a-record", "a merge conflict");
}

#[test]
fn a19_what_stands_for_a_file() {
    raw("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
        .assert_refused("not-a-record", "a pointer of Git LFS");
    raw(b"L\0\0\0\x01\x14\x02\0\xc0\xff".as_slice()).assert_refused("not-text", "a Windows shortcut");
    Site::base().with("agencies/us/va/attack.lnk", "L").build().assert_refused("stray-file", "nothing reads");
}

#[test]
fn a20_ids_that_lead_elsewhere() {
    for id in ["../../x", "..", "/etc", "a\\\\b", "C:x", ".", "a//b", "a/", "%2e%2e/x", "~root", "$HOME"] {
        agency(&format!("name: One\nformerly: [\"{id}\"]\n")).assert_refused("bad-id", "cannot be an id");
    }
    let empty = agency("name: One\nformerly: [\"\"]\n");
    assert!(empty.bundle.is_none(), "{}", empty.human());
    for (field, id) in [("vendor: lookout", "vendor: ../lookout"), ("[agreement]", "[\"../agreement\"]")] {
        raw(format!("name: One\n{HEAD}{}", PARTNERSHIPS.replace(field, id)))
            .assert_refused("bad-id", "cannot be an id");
    }
    let measure =
        "title: A ban\nkind: ban\nstatus: passed\ndate: 2020\ncountry: ../..\ntext: No.\nsources: [agreement]\n";
    Site::base()
        .with("content/measures/ban.yaml", measure)
        .build()
        .assert_refused("measure-place", "`../..` is not the code");
}

#[test]
fn a21_names_that_some_systems_keep_for_themselves() {
    let long = "a".repeat(200);
    for name in
        ["CON", "nul", "aux", "com1", "lpt9", "COM¹", "trailing.", "trailing ", "a b", "a:b", "a?b", long.as_str()]
    {
        let site =
            Site::base().with(&format!("agencies/us/va/{name}.yaml"), format!("name: One\n{HEAD}{PARTNERSHIPS}"));
        site.build().assert_refused("bad-id", "cannot be an id");
    }
    for name in ["CON.png", "nul.png", "a:b.png", "aux.pdf"] {
        Site::base()
            .with(&format!("content/pages/{name}"), "x")
            .build()
            .assert_refused("bad-address", "cannot be an address");
    }
}

#[test]
fn a22_names_that_fall_together() {
    let record = format!("name: One\n{HEAD}{PARTNERSHIPS}");
    for name in ["Foo", "a b", "é", "e\u{301}"] {
        let site = Site::base().with(&format!("agencies/us/va/{name}.yaml"), record.as_str());
        site.build().assert_refused("bad-id", name);
    }
    for (one, other) in [("photo.png", "Photo.png"), ("\u{e9}.png", "e\u{301}.png")] {
        let site = Site::base().with(&format!("content/pages/{one}"), "1").with(&format!("content/pages/{other}"), "2");
        let built = site.build();
        built.assert_refused("address-taken", one);
        built.assert_refused("address-taken", other);
    }
}

#[test]
fn a23_ids_that_the_site_needs_itself() {
    for id in [
        "index",
        "404",
        "documents",
        "timeline",
        "counts",
        "measures",
        "actions",
        "data",
        "records",
        "rules",
        "contribute",
        "changes",
        "embed",
    ] {
        let site = Site::base().with(&format!("content/pages/{id}.md"), "---\ntitle: Mine\n---\nText.\n");
        site.build().assert_refused("address-taken", &format!("`{id}.html`"));
    }
    let folders = Site::fixture("world").with("content/pages/places/us.md", "---\ntitle: Mine\n---\nText.\n");
    folders.build().assert_refused("address-taken", "`places/us/index.html`");
}

#[test]
fn a24_an_id_that_moved() {
    let built = agency("name: One\nformerly: [us/va/before, us/md/before]\n");
    built.assert_clean();
    for (before, root) in
        [("agencies/us/va/before.html", "attack.html"), ("agencies/us/md/before.html", "../va/attack.html")]
    {
        let _ = root;
        assert!(!built.text(before).is_empty());
    }
    agency("name: One\nformerly: [us/va/base-police-department]\n")
        .assert_refused("address-taken", "base-police-department.html");
}

#[cfg(unix)]
#[test]
fn a25_links_pipes_and_devices() {
    use std::os::unix::fs::symlink;
    let lay = |make: &dyn Fn(&Path)| {
        let folder = tempfile::tempdir().unwrap();
        Site::base().put(folder.path());
        make(folder.path());
        build(folder.path())
    };
    let record = |folder: &Path| folder.join(AGENCY);
    lay(&|folder| symlink("/etc/passwd", record(folder)).unwrap()).assert_refused("not-a-file", "a symbolic link");
    lay(&|folder| symlink("/nowhere", record(folder)).unwrap()).assert_refused("not-a-file", "a symbolic link");
    lay(&|folder| symlink("..", folder.join("agencies/us/loop")).unwrap())
        .assert_refused("not-a-file", "a symbolic link");
    lay(&|folder| symlink("/etc", folder.join("themes")).unwrap())
        .assert_refused("not-a-file", "`themes` is a symbolic link");
    lay(&|folder| {
        fs::rename(folder.join("agencies"), folder.join("elsewhere")).unwrap();
        symlink(folder.join("elsewhere"), folder.join("agencies")).unwrap();
    })
    .assert_refused("not-a-file", "`agencies` is a symbolic link");
    lay(&|folder| {
        let made = std::process::Command::new("mkfifo").arg(record(folder)).status().unwrap();
        assert!(made.success());
    })
    .assert_refused("not-a-file", "a pipe or a device");
    lay(&|folder| drop(std::os::unix::net::UnixListener::bind(record(folder)).unwrap()))
        .assert_refused("not-a-file", "a pipe or a device");
}

/// The swap itself cannot be timed from here: a reader that finds a link where it listed a file is shown by a thread
/// that swaps the two without a pause. Whatever is read, it is never what the link leads to.
#[cfg(unix)]
#[test]
fn a26_a_file_swapped_for_a_link() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let folder = tempfile::tempdir().unwrap();
    let secret = tempfile::NamedTempFile::new().unwrap();
    fs::write(secret.path(), "title: SECRET\nkind: news\nurl: https://example.org/\n").unwrap();
    Site::base().put(folder.path());
    let place = folder.path().join("content/documents/swapped.yaml");
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                let _ = fs::remove_file(&place);
                let _ = std::os::unix::fs::symlink(secret.path(), &place);
                let _ = fs::remove_file(&place);
                let _ = fs::write(&place, "title: Open\nkind: news\nurl: https://example.org/\n");
            }
        });
        for _ in 0..200 {
            let sources =
                plainsight::load::load(camino::Utf8Path::from_path(folder.path()).unwrap(), &mut Report::default());
            assert!(sources.texts.iter().all(|source| !source.text.contains("SECRET")));
        }
        done.store(true, Ordering::Relaxed);
    });
}

/// Permissions do not bind the superuser, under whom containers test; a name that is not UTF-8 is unreadable to all.
#[cfg(target_os = "linux")]
#[test]
fn a27_files_that_cannot_be_read() {
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    Site::base().put(folder.path());
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.yaml");
    fs::write(folder.path().join("content/documents").join(name), "title: x\n").unwrap();
    build(folder.path()).assert_refused("unreadable-file", "its name is not UTF-8");

    let folder = tempfile::tempdir().unwrap();
    Site::base().with(AGENCY, "name: One\n").put(folder.path());
    let record = folder.path().join(AGENCY);
    fs::set_permissions(&record, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&record).is_err() {
        build(folder.path()).assert_refused("unreadable-file", "you may not read it");
    }
}
