//! A folder that is read and compiled again and again: what is taken from the time before is what doing it anew would give.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use camino::Utf8Path;
use plainsight::bundle::{Content, Destination, Memory, Paths, SitePath};
use plainsight::compile::{Earlier, Overrides, compile, compile_again};
use plainsight::diagnostic::{Report, Severity};
use plainsight::load::{Reader, load};
use proptest::prelude::*;

use super::site::Site;

const FILES: [&str; 4] = [
    "agencies/us/va/made-up-police-department.yaml",
    "agencies/us/va/another-police-department.yaml",
    "content/documents/letter.txt",
    "content/documents/letter.pdf",
];

/// What may happen to a file between two readings.
#[derive(Debug, Clone)]
enum Edit {
    Written(usize, u8),
    Replaced(usize, u8),
    Touched(usize),
    Gone(usize),
    Unreadable(usize),
    FolderMadeAnew,
}

fn edit() -> impl Strategy<Value = Edit> {
    let file = || 0..FILES.len();
    prop_oneof![
        4 => (file(), any::<u8>()).prop_map(|(file, byte)| Edit::Written(file, byte)),
        2 => (file(), any::<u8>()).prop_map(|(file, byte)| Edit::Replaced(file, byte)),
        1 => file().prop_map(Edit::Touched),
        1 => file().prop_map(Edit::Gone),
        1 => file().prop_map(Edit::Unreadable),
        1 => Just(Edit::FolderMadeAnew),
    ]
}

/// Bytes of one length, so that only the times of a file tell that it is another; some of them are no text.
fn bytes(byte: u8) -> Vec<u8> {
    format!("name: A\n# {byte:03}\n").into_bytes().into_iter().chain([if byte > 250 { byte } else { b'\n' }]).collect()
}

fn apply(folder: &Path, edit: &Edit) {
    let path = |file: &usize| folder.join(FILES[*file]);
    let _not_there = match edit {
        Edit::Written(file, byte) => fs::write(path(file), bytes(*byte)),
        Edit::Replaced(file, byte) => {
            let other = folder.join("agencies/.saving");
            fs::write(&other, bytes(*byte)).and_then(|()| fs::rename(other, path(file)))
        }
        Edit::Touched(file) => {
            fs::File::options().append(true).open(path(file)).and_then(|file| file.set_modified(SystemTime::UNIX_EPOCH))
        }
        Edit::Gone(file) => fs::remove_file(path(file)),
        // A folder in its place: whoever runs the tests may read every file.
        Edit::Unreadable(file) => {
            fs::remove_file(path(file)).and_then(|()| std::os::unix::fs::symlink("nowhere", path(file)))
        }
        Edit::FolderMadeAnew => fs::rename(folder.join("agencies"), folder.join("agencies-kept"))
            .and_then(|()| fs::create_dir_all(folder.join("agencies/us/va")))
            .and_then(|()| fs::remove_dir_all(folder.join("agencies-kept"))),
    };
}

/// The paths that a watcher names, relative to the site.
fn named(edit: &Edit) -> Vec<&'static str> {
    match edit {
        Edit::Replaced(file, _) => vec!["agencies/.saving", FILES[*file]],
        Edit::Written(file, _) | Edit::Touched(file) | Edit::Gone(file) | Edit::Unreadable(file) => vec![FILES[*file]],
        Edit::FolderMadeAnew => vec!["agencies-kept", "agencies"],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every file's last change lies long before the readings by their clock, so that all that can be is taken over.
    #[test]
    fn after_any_edits_it_is_what_reading_gives(rounds in proptest::collection::vec(proptest::collection::vec(edit(), 0..4), 1..8)) {
        let folder = tempfile::tempdir().unwrap();
        Site::fixture("minimal").put(folder.path());
        let site = Utf8Path::from_path(folder.path()).unwrap();
        let mut reader = Reader::default();
        for round in rounds {
            round.iter().for_each(|edit| apply(folder.path(), edit));
            let (mut again, mut anew) = (Report::default(), Report::default());
            let named: BTreeSet<String> = round.iter().flat_map(named).map(str::to_owned).collect();
            let only = reader.load_only(site, &named, SystemTime::now() + Duration::from_secs(60));
            let read = reader.load(site, SystemTime::now() + Duration::from_secs(60), &mut again);
            // The ticks of the system's clock: a change after this reading has another time.
            std::thread::sleep(Duration::from_millis(12));
            let expected = load(site, &mut anew);
            prop_assert_eq!(&*read, &expected);
            if let Some(only) = only {
                prop_assert_eq!((&*only, &again), (&expected, &Report::default()));
            }
            let there = |path: &&str| expected.texts.iter().any(|text| text.path == **path) || expected.blobs.iter().any(|blob| blob.path == **path);
            for path in FILES {
                prop_assert_eq!(reader.has(site, path), there(&path));
            }
            prop_assert_eq!(again, anew);
        }
    }
}

#[test]
fn the_files_that_are_named_are_enough_when_they_alone_have_changed() {
    let folder = tempfile::tempdir().unwrap();
    Site::fixture("minimal").with(FILES[0], bytes(0)).with(FILES[3], bytes(0)).put(folder.path());
    let site = Utf8Path::from_path(folder.path()).unwrap();
    let mut reader = Reader::default();
    let mut read =
        |named: &[&str]| reader.load_only(site, &named.iter().copied().map(str::to_owned).collect(), SystemTime::now());
    assert_eq!(read(&[FILES[0]]), None, "nothing is known yet");
    let mut reader = Reader::default();
    let first = reader.load(site, SystemTime::now(), &mut Report::default());
    let mut read =
        |named: &[&str]| reader.load_only(site, &named.iter().copied().map(str::to_owned).collect(), SystemTime::now());
    assert_eq!(read(&[FILES[0], "agencies/.saving"]).as_ref(), Some(&first));
    fs::write(folder.path().join(FILES[0]), bytes(1)).unwrap();
    fs::write(folder.path().join(FILES[3]), bytes(2)).unwrap();
    let second = read(&[FILES[0], FILES[3]]).unwrap();
    assert_eq!(*second, load(site, &mut Report::default()));
    let same = first.texts.iter().zip(&second.texts).filter(|(one, other)| Arc::ptr_eq(one, other)).count();
    assert_eq!(same + 1, first.texts.len(), "all others are the files that were known");
    assert_eq!(
        read(&["CHANGELOG.md", "public", "public/index.html"]).as_ref(),
        Some(&second),
        "beside the site's folders"
    );
    fs::write(folder.path().join(FILES[1]), bytes(3)).unwrap();
    assert_eq!(read(&[FILES[1]]), None, "a new file has a place among the others");
    fs::write(folder.path().join(FILES[0]), b"\xff").unwrap();
    assert_eq!(read(&[FILES[0]]), None, "what is wrong with it has to be told");
    let has = ["public", "CHANGELOG.md", "agencies", "", FILES[0], FILES[3]].map(|path| reader.has(site, path));
    assert_eq!(has, [true, true, false, false, false, true]);
}

#[test]
fn what_changed_within_a_moment_of_the_reading_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    Site::fixture("minimal").put(folder.path());
    let site = Utf8Path::from_path(folder.path()).unwrap();
    let mut reader = Reader::default();
    let file = folder.path().join(FILES[0]);
    // Many writes of one length within one tick of the clock that dates files.
    for byte in 0..200 {
        fs::write(&file, bytes(byte)).unwrap();
        let read = reader.load(site, SystemTime::now(), &mut Report::default());
        let text = &read.texts.iter().find(|text| text.path == FILES[0]).unwrap().text;
        assert_eq!(text.as_bytes(), bytes(byte));
    }
}

/// Each site follows the one before in one preview: its files and everything that is told are those of a site made anew.
#[test]
fn a_site_that_is_compiled_again_is_the_one_that_is_compiled_anew() {
    const AGENCY: &str = "agencies/us/va/rich-police-department.yaml";
    const TEMPLATE: &str = "themes/fight/templates/agency.html";
    let rich = || Site::fixture("rich");
    let agency =
        String::from_utf8(std::fs::read(Path::new("tests/fixtures/sites/rich").join(AGENCY)).unwrap()).unwrap();
    let renamed = agency.replacen("name: ", "name: New ", 1);
    let broken = agency.replacen("vendor:", "vender:", 1);
    let before = "agencies/us/va/another-police-department.yaml";
    let with_template = |text: &str| rich().with(TEMPLATE, text);
    let told = r#"{% extends "base.html" %}{% block main %}{{ "no-such-text" | t }}{% endblock %}"#;
    let plain = r#"{% extends "base.html" %}{% block main %}<p>{{ name }}</p>{% endblock %}"#;
    let site = std::fs::read_to_string("tests/fixtures/sites/rich/content/site.yaml").unwrap();
    let sites = [
        rich(),
        rich().with(AGENCY, renamed.as_str()),
        rich().with(AGENCY, broken.as_str()),
        // The numbers of all files after it are others.
        rich().with(before, renamed.as_str()),
        rich().with(before, "name: [\n"),
        rich().with(AGENCY, format!("{agency}# Call 540-555-0123.\n")),
        with_template(plain),
        with_template("{% if %}"),
        with_template(told),
        with_template(told),
        rich().with("themes/fight/translations/es/of-the-site.ftl", "no-such-message = Nada\n"),
        rich().with("content/site.yaml", site.replace("languages: [en, es]", "languages: [en]")),
        rich().with(CIRCULAR, KNOWN_THROUGH_ITSELF),
        rich().with(before, agency.as_str()),
        rich().with(before, renamed.as_str()).with(CIRCULAR, KNOWN_THROUGH_ITSELF).without("content/site.yaml"),
        rich(),
        rich(),
    ];
    for drafts in [false, true] {
        let mut earlier = Earlier::default();
        let mut reports = BTreeSet::new();
        for (number, site) in sites.iter().enumerate() {
            let sources = Arc::new(site.sources());
            let (mut again, mut anew) = (Report::default(), Report::default());
            let overrides = Overrides { drafts, ..Overrides::default() };
            let open = |_: &_| Some(Memory::default());
            let made = compile_again(&sources, &mut earlier, &overrides, &mut again, &mut |_| {}, open);
            let made = made.map(|made| made.into_site(Memory::into_bundle).bundle);
            let expected = compile(&sources, &overrides, &mut anew);
            assert!(made == expected, "other files in site {number}");
            let lost = anew.diagnostics.iter().find(|told| !again.diagnostics.contains(told));
            assert_eq!(lost, None, "site {number}");
            // Where drafts are shown, what records break together does not hide what stands in the way of pages.
            assert!(drafts || again == anew, "site {number}: {again:?}, anew {anew:?}");
            assert_eq!(again.has_errors(), anew.has_errors(), "site {number}");
            reports.insert(format!("{:?}", anew.diagnostics));
        }
        assert!(reports.len() >= 10, "the sites have {} sorts of faults", reports.len());
    }
}

const CIRCULAR: &str = "content/documents/circular.yaml";
const KNOWN_THROUGH_ITSELF: &str = "title: One\nkind: news\nknown_through: circular\n";

/// Wants the page of the agency, and that of a document which is known through itself, before all others; keeps the paths of
/// what it is handed.
struct Kept(Arc<Mutex<Vec<String>>>);

impl Destination for Kept {
    fn receive(&self, path: &SitePath, _: Content) {
        self.0.lock().unwrap().push(path.to_string());
    }

    fn wants_first(&self, path: &SitePath) -> bool {
        ["agencies/us/va/rich-police-department.html", "documents/circular.html"].contains(&path.as_str())
    }
}

#[test]
fn what_is_looked_at_does_not_wait_for_what_records_break_together_and_nothing_else_is_made() {
    const TOLD: &str = r#"{% extends "base.html" %}{% block main %}{{ "no-such-text" | t }}{% endblock %}"#;
    let circular = Site::fixture("rich").with(CIRCULAR, KNOWN_THROUGH_ITSELF);
    for (drafts, template, made, told) in [
        (true, None, 2, &["circular-document"][..]),
        // All at once: what stands in the way of the page hides nothing.
        (true, Some(("agency.html", TOLD)), 1, &["circular-document", "template"]),
        (true, Some(("agency.html", "{% if %}")), 0, &["circular-document", "template"]),
        (false, None, 0, &["circular-document"]),
    ] {
        let site = template.map(|(name, text)| circular.clone().with(&format!("themes/fight/templates/{name}"), text));
        let sources = Arc::new(site.unwrap_or_else(|| circular.clone()).sources());
        let mut report = Report::default();
        let handed = Arc::new(Mutex::default());
        let open = |_: &_| Some(Kept(Arc::clone(&handed)));
        let overrides = Overrides { drafts, ..Overrides::default() };
        let site = compile_again(&sources, &mut Earlier::default(), &overrides, &mut report, &mut |_| {}, open);
        assert!(site.is_none());
        assert_eq!(handed.lock().unwrap().len(), made, "{:?}", handed.lock().unwrap());
        let errors = report.diagnostics.iter().filter(|told| told.rule.severity == Severity::Error);
        let rules: BTreeSet<&str> = errors.map(|told| told.rule.name).collect();
        assert_eq!(rules.into_iter().collect::<Vec<_>>(), told);
    }
}

/// Wants no more once it has three files; it counts them.
struct Few(Memory, AtomicUsize);

impl Destination for Few {
    fn receive(&self, path: &SitePath, content: Content) {
        self.1.fetch_add(1, Ordering::Relaxed);
        self.0.receive(path, content);
    }

    fn is_wanted(&self) -> bool {
        self.1.load(Ordering::Relaxed) < 3
    }
}

#[test]
fn what_nobody_wants_any_more_is_not_made_and_not_blamed() {
    let sources = Arc::new(Site::fixture("rich").sources());
    let whole = compile(&sources, &Overrides::default(), &mut Report::default()).unwrap();
    let mut report = Report::default();
    let mut earlier = Earlier::default();
    let given = Mutex::new(None);
    let open = |paths: &Paths| {
        *given.lock().unwrap() = Some(paths.len());
        Some(Few(Memory::default(), AtomicUsize::default()))
    };
    let made = compile_again(&sources, &mut earlier, &Overrides::default(), &mut report, &mut |_| {}, open);
    assert!(made.is_none() && given.into_inner().unwrap() == Some(whole.len()));
    let mut expected = Report::default();
    compile(&sources, &Overrides::default(), &mut expected);
    let faults = report.diagnostics.iter().filter(|told| !expected.diagnostics.contains(told)).count();
    assert_eq!(faults, 0);
    // What is made next is whole.
    let open = |_: &_| Some(Memory::default());
    let made = compile_again(&sources, &mut earlier, &Overrides::default(), &mut Report::default(), &mut |_| {}, open);
    assert!(made.map(|made| made.into_site(Memory::into_bundle).bundle) == Some(whole));
}
