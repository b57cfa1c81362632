//! The first day of a group: `init`, `new vendor`, `new agency`, a site.

use std::fs;

use super::{Site, Told, plainsight, root, told};

const SITE: &[&str] =
    &["init", "map", "--title", "Eyes on \"Springfield\"", "--summary", "Who uses Lookout: what is known."];
const VENDOR: &[&str] = &[
    "new",
    "vendor",
    "--name",
    "Lookout",
    "--about",
    "Lookout sells cameras.",
    "--program",
    "Front Porch",
    "--program-about",
    "An app.",
    "--document",
    "https://lookout.example/porch",
    "--title",
    "Front Porch",
    "--document-kind",
    "vendor-page",
];

/// An empty folder.
fn nothing() -> Site {
    Site { folder: tempfile::tempdir().unwrap() }
}

fn in_map(site: &Site, arguments: &[&str]) -> Told {
    told(&plainsight(arguments).current_dir(site.path().join("map")).output().unwrap())
}

#[test]
fn a_site_is_begun_from_nothing_and_built_at_every_step() {
    let site = nothing();
    let made = site.run(SITE);
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    assert!(made.err.contains("plainsight new vendor"), "what comes next is said: {}", made.err);
    assert_eq!(in_map(&site, &["fmt", "--check"]).code, 0, "what is written is in style");
    let built = in_map(&site, &["build"]);
    assert_eq!((built.code, built.err.as_str()), (0, ""), "no agency yet, and no fault");
    assert!(site.text("map/public/index.html").contains("Eyes on &quot;Springfield&quot;"));
    for (arguments, page) in [
        (VENDOR, "vendors/lookout.html"),
        (
            &[
                "new",
                "agency",
                "--name",
                "Springfield Police Department",
                "--state",
                "IL",
                "--city",
                "Springfield",
                "--vendor",
                "lookout",
                "--program",
                "front-porch",
                "--status",
                "active",
                "--document",
                "https://lookout.example/porch",
            ],
            "agencies/us/il/springfield-police-department.html",
        ),
    ] {
        let told = in_map(&site, arguments);
        assert_eq!(told.code, 0, "{}{}", told.out, told.err);
        assert_eq!(in_map(&site, &["fmt", "--check"]).code, 0, "what is written is in style");
        let built = in_map(&site, &["build"]);
        assert_eq!((built.code, built.err.as_str()), (0, ""));
        assert!(site.text(&format!("map/public/{page}")).contains("Front Porch"), "the document is cited on {page}");
    }
}

#[test]
fn a_site_may_begin_in_spanish_with_its_publishers() {
    let site = nothing();
    let publishers = ["--language", "es", "--publisher", "Vecinas", "--email", "info@example.org"];
    let more = ["--repository", "https://example.org/map", "--base-url", "https://map.example.org/"];
    let made = site.run(&[SITE, &publishers, &more].concat());
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    let built = in_map(&site, &["build"]);
    assert_eq!((built.code, built.err.as_str()), (0, ""));
    let home = site.text("map/public/index.html");
    assert!(home.contains("lang=\"es\"") && home.contains("Exige verlo.") && home.contains("Vecinas"), "{home}");
    assert!(site.text("map/public/about.html").contains("Sobre este mapa"));
}

#[test]
fn nothing_that_exists_is_overwritten() {
    let site = nothing();
    site.put("map/README.md", "ours\n");
    let made = site.run(SITE);
    assert_eq!(made.code, 0, "{}", made.err);
    assert!(made.out.contains("README.md was there and stays as it is"), "{}", made.out);
    assert_eq!(site.text("map/README.md"), "ours\n");
    let record = site.text("map/content/site.yaml");
    let again = site.run(&[&SITE[..3], &["Another", "--summary", "x"]].concat());
    assert!(again.code == 2 && again.err.contains("map is a site already"), "{}", again.err);
    assert_eq!(site.text("map/content/site.yaml"), record);
    assert_eq!(in_map(&site, VENDOR).code, 0);
    let again = in_map(&site, VENDOR);
    assert!(again.code == 2 && again.err.contains("content/vendors/lookout.yaml"), "{}", again.err);
}

#[test]
fn a_site_is_made_whole_or_not_begun() {
    let site = nothing();
    site.put("map/content/pages/about.md", "---\ntitle: Ours\n---\n\nOurs.\n");
    let made = site.run(SITE);
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    assert!(made.out.contains("content/pages/about.md was there and stays as it is"), "{}", made.out);
    assert!(site.text("map/content/pages/about.md").contains("Ours.") && site.path().join("map/README.md").exists());
    assert!(site.text("map/.gitignore").contains("/.public.plainsight-*\n"), "the lock of a build is not committed");
    let site = nothing();
    site.put("map/content/pages", "a file\n");
    let made = site.run(SITE);
    assert!(made.code == 3 && made.err.contains("content/pages is a file, not a folder"), "{}", made.err);
    assert!(!site.path().join("map/content/site.yaml").exists(), "a site is begun that cannot be finished");
}

#[test]
fn an_address_that_takes_no_paths_is_told_with_the_other_answers() {
    let site = nothing();
    let told = site.run(&["init", "map", "--title", "T", "--base-url", "https://example.org/?page=1"]);
    assert_eq!(told.code, 2);
    assert!(told.err.contains("holds a `?` or a `#`") && told.err.contains("--summary"), "{}", told.err);
    assert!(!site.path().join("map").exists());
}

#[test]
fn nothing_is_written_into_a_folder_that_is_no_site() {
    let site = nothing();
    site.put("page.txt", "A page.\n");
    site.put("atlas-2020-10-07.csv", &fs::read_to_string(root().join("tests/fixtures/atlas/25-columns.csv")).unwrap());
    let agency = ["new", "agency", "--name", "A Police", "--state", "VA", "--vendor", "v", "--status", "active"];
    let document = ["new", "document", "--title", "T", "--document-kind", "news"];
    for arguments in [
        VENDOR,
        &[&agency[..], &["--document", "d"]].concat(),
        &document,
        &["document", "add", "page.txt"],
        &["import", "atlas", "atlas-2020-10-07.csv"],
    ] {
        let told = site.run(arguments);
        assert_eq!(told.code, 2, "{arguments:?}: {}{}", told.out, told.err);
        assert!(told.err.contains("the folder `.` has no content/site.yaml"), "{arguments:?}: {}", told.err);
        assert!(told.err.contains("--site") && told.err.contains("plainsight init DIR"), "{arguments:?}: {}", told.err);
        let elsewhere = site.run(&[arguments, &["--site", "nowhere"]].concat());
        assert!(elsewhere.code == 2 && elsewhere.err.contains("plainsight init nowhere"), "{}", elsewhere.err);
        assert_eq!(fs::read_dir(site.path()).unwrap().count(), 2, "{arguments:?} writes");
    }
    let told = site.run(&["check", "--site", "nowhere"]);
    assert!(told.code == 1 && told.err.contains("the folder `nowhere` has no content/site.yaml"), "{}", told.err);
}

#[test]
fn what_is_missing_or_wrong_is_told_by_its_flag_and_nothing_is_made() {
    let site = nothing();
    let told = site.run(&["init", "map", "--language", "tlh", "--email", "a@example.org", "--base-url", "map"]);
    assert_eq!(told.code, 2);
    for flag in ["--title", "--summary", "--language", "--publisher", "--base-url"] {
        assert!(told.err.contains(flag), "{flag} is not in {}", told.err);
    }
    let told = site.run(&[SITE, &["--dry-run"]].concat());
    assert!(told.code == 0 && told.out.contains("content/site.yaml:\n"), "{}", told.out);
    assert!(!site.path().join("map").exists());
    fs::write(site.path().join("map"), "a file").unwrap();
    let told = site.run(SITE);
    assert!(told.code == 3 && told.err.contains("content/site.yaml"), "{}", told.err);
}
