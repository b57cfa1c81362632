//! The command line as someone types it: exit statuses, streams, and what a failed build leaves behind.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, and makes the files that it needs"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use walkdir::WalkDir;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sites/minimal");

fn plainsight(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command.args(arguments);
    command
}

fn run(arguments: &[&str]) -> Output {
    plainsight(arguments).output().unwrap()
}

fn told(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A copy of the fixture site that a test may break.
fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in WalkDir::new(FIXTURE) {
        let entry = entry.unwrap();
        let to = folder.path().join(entry.path().strip_prefix(FIXTURE).unwrap());
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(to).unwrap(),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
    folder
}

fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    files.map(|file| (file.path().display().to_string(), fs::read(file.path()).unwrap())).collect()
}

#[test]
fn a_build_says_its_result_on_standard_output_and_nothing_else() {
    let out = tempfile::tempdir().unwrap();
    let built = run(&["build", "--site", FIXTURE, "--out", out.path().join("public").to_str().unwrap()]);
    assert_eq!(built.status.code(), Some(0), "{}", told(&built.stderr));
    assert!(told(&built.stdout).contains(" files, "), "{}", told(&built.stdout));
    assert_eq!(told(&built.stderr), "");
}

#[test]
fn faults_are_told_on_standard_error_and_end_with_one() {
    let site = site();
    fs::write(site.path().join("content/site.yaml"), "title: A site\n").unwrap();
    let folder = site.path().to_str().unwrap();
    let checked = run(&["check", "--site", folder]);
    assert_eq!((checked.status.code(), told(&checked.stdout)), (Some(1), String::new()));
    assert!(told(&checked.stderr).contains("error[missing-key]"), "{}", told(&checked.stderr));
    let as_json = run(&["check", "--site", folder, "--format", "json"]);
    assert_eq!((as_json.status.code(), told(&as_json.stderr)), (Some(1), String::new()));
    for line in told(&as_json.stdout).lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(object["rule"].is_string() && object["location"]["file"].is_string(), "{line}");
    }
}

#[test]
fn a_failed_build_leaves_the_published_folder_as_it_was() {
    let site = site();
    let folder = site.path().to_str().unwrap();
    assert_eq!(run(&["build", "--site", folder]).status.code(), Some(0));
    let published = tree(&site.path().join("public"));
    fs::write(site.path().join("content/site.yaml"), "title: A site\n").unwrap();
    assert_eq!(run(&["build", "--site", folder]).status.code(), Some(1));
    assert_eq!(tree(&site.path().join("public")), published);
}

#[test]
fn a_theme_with_a_mistake_is_told_where_it_stands() {
    let site = site();
    let templates = site.path().join("themes/fight/templates");
    fs::create_dir_all(&templates).unwrap();
    fs::write(templates.join("counts.html"), "<p>\n{{ page.title | nonsense }}\n").unwrap();
    let act = "<p>\n{{ \"menu-act\" | t }}{{ page.titel }}\n";
    fs::write(templates.join("timeline.html"), act).unwrap();
    let built = run(&["build", "--site", site.path().to_str().unwrap()]);
    assert_eq!(built.status.code(), Some(1));
    let said = told(&built.stderr);
    assert!(said.contains("error[template]") && said.contains("themes/fight/templates/counts.html:2:17"), "{said}");
    assert!(!said.contains("CONTRIBUTING"), "{said}");
    fs::remove_file(templates.join("counts.html")).unwrap();
    let said = told(&run(&["build", "--site", site.path().to_str().unwrap()]).stderr);
    assert!(said.contains("themes/fight/templates/timeline.html:2:29"), "{said}");
    assert!(!site.path().join("public").exists());
}

#[test]
fn a_folder_that_is_not_ours_is_refused_with_three() {
    let out = tempfile::tempdir().unwrap();
    fs::write(out.path().join("letter.txt"), "mine").unwrap();
    let built = run(&["build", "--site", FIXTURE, "--out", out.path().to_str().unwrap()]);
    assert_eq!(built.status.code(), Some(3));
    assert!(told(&built.stderr).contains("help:"), "{}", told(&built.stderr));
    assert_eq!(fs::read(out.path().join("letter.txt")).unwrap(), b"mine");
    assert_eq!(tree(out.path()).len(), 1);
}

#[test]
fn a_wrong_command_line_ends_with_two() {
    for arguments in
        [&["biuld"][..], &["build", "--nope"], &["build", "--base-url", "javascript:x"], &["schema", "agncy"]]
    {
        let run = run(arguments);
        assert_eq!((run.status.code(), told(&run.stdout)), (Some(2), String::new()), "{arguments:?}");
    }
}

#[test]
fn the_preview_answers_to_names_alone() {
    for name in ["evil/x", "a b", "", "desk.example:4000"] {
        let output = run(&["serve", "--site", FIXTURE, "--allow-host", name]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(told(&output.stderr).contains("a name alone"), "{name}: {}", told(&output.stderr));
    }
}

#[test]
fn one_is_told_as_one() {
    let site = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sites/minimal");
    let output = run(&["check", "--site", site]);
    assert!(told(&output.stdout).starts_with("1 agency and 1 document are in order"), "{}", told(&output.stdout));
}

#[test]
fn a_mistake_that_spoils_many_pages_is_told_once() {
    let site = site();
    let templates = site.path().join("themes/fight/templates");
    std::fs::create_dir_all(&templates).unwrap();
    let base = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/fight/templates/base.html"));
    std::fs::write(templates.join("base.html"), base.unwrap().replacen("<body", "{{ nope }}<body", 1)).unwrap();
    let output = run(&["build", "--site", site.path().to_str().unwrap()]);
    let said = told(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(said.matches("error[template]").count(), 1, "{said}");
    assert!(said.contains("other pages have the same fault"), "{said}");
}

#[test]
fn check_tells_what_a_build_would_find_in_prose_addresses_and_the_theme() {
    for (file, text, wanted) in [
        ("content/pages/case.md", "---\ntitle: Case\nsummary: A case.\n---\n\n[here](nope.html)\n", "error[prose]"),
        ("themes/fight/templates/agency.html", "{% if %}", "error[template]"),
    ] {
        let site = site();
        let path = site.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        let output = run(&["check", "--site", site.path().to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1), "{file}: {}", told(&output.stderr));
        assert!(told(&output.stderr).contains(wanted), "{file}: {}", told(&output.stderr));
    }
}

#[test]
fn an_address_to_which_no_page_can_be_added_is_refused() {
    let site = site();
    let output = run(&["build", "--site", site.path().to_str().unwrap(), "--base-url", "https://example.org/?a=b#c"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output.stderr).contains("leave out what follows the path"));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_ends_with_three() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = plainsight(&["schema", "agency"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(told(&output.stderr).contains("standard output cannot be written"));
}

#[cfg(unix)]
#[test]
fn the_name_of_a_file_drives_no_terminal_and_forges_no_line() {
    let site = site();
    let forged = site.path().join("agencies/us/va/x\u{1b}[31m\n::warning::forged.yaml");
    std::fs::write(forged, "name: [\n").unwrap();
    let output = run(&["check", "--site", site.path().to_str().unwrap()]);
    let said = told(&output.stderr);
    assert!(!said.contains('\u{1b}') && !said.lines().any(|line| line.trim_start().starts_with("::")), "{said:?}");
    assert!(said.contains("forged.yaml"), "{said:?}");
}

#[test]
fn a_rule_is_explained_by_name_and_all_are_listed() {
    let list = run(&["explain"]);
    assert_eq!((list.status.code(), told(&list.stderr)), (Some(0), String::new()));
    assert!(told(&list.stdout).contains("To protect people\n"), "{}", told(&list.stdout));
    for name in ["telephone", "error[telephone]"] {
        let one = run(&["explain", name]);
        assert_eq!(one.status.code(), Some(0));
        for part in
            ["error[telephone]", "No record or text beside one holds a telephone number.", "  > ", "The check says: "]
        {
            assert!(told(&one.stdout).contains(part), "{part}: {}", told(&one.stdout));
        }
    }
    let slip = run(&["explain", "telefone"]);
    assert_eq!((slip.status.code(), told(&slip.stdout)), (Some(2), String::new()));
    assert!(told(&slip.stderr).contains("did you mean `telephone`?"), "{}", told(&slip.stderr));
}

/// Diagnostics for programs name the page on which the published site explains the rule, whatever form its addresses have.
#[test]
fn a_diagnostic_leads_to_its_rule_on_the_published_site() {
    for (form, rules, file) in [("files", "rules.html", "rules.html"), ("folders", "rules/", "rules/index.html")] {
        let site = site();
        let folder = site.path().to_str().unwrap();
        let record = site.path().join("content/site.yaml");
        let text = fs::read_to_string(&record).unwrap();
        fs::write(&record, format!("{text}addresses: {form}\n")).unwrap();
        assert_eq!(run(&["build", "--site", folder]).status.code(), Some(0));
        let page = fs::read_to_string(site.path().join("public").join(file)).unwrap();
        assert!(page.contains("id=\"unknown-key\"") || page.contains("id=unknown-key"), "{file}");
        // Also where the site's own record is the one with the fault.
        fs::write(&record, format!("{text}addresses: {form}\nadress: x\n")).unwrap();
        let checked = run(&["check", "--site", folder, "--format", "json"]);
        assert_eq!(checked.status.code(), Some(1));
        let said = told(&checked.stdout);
        assert!(said.contains(&format!("\"page\":\"{rules}#unknown-key\"")), "{form}: {said}");
    }
}

/// The one rule that asks for the day: a warning of `check`, of which `build` knows nothing.
#[test]
fn a_document_of_the_future_is_told_by_check_alone() {
    let site = site();
    let folder = site.path().to_str().unwrap();
    let letter = site.path().join("content/documents/letter.yaml");
    let text = fs::read_to_string(&letter).unwrap();
    fs::write(&letter, format!("{}\nretrieved: 9999-01-01\n", text.trim_end())).unwrap();
    let checked = run(&["check", "--site", folder]);
    assert_eq!(checked.status.code(), Some(0));
    assert!(told(&checked.stderr).contains("warning[future-date]"), "{}", told(&checked.stderr));
    let built = run(&["build", "--site", folder]);
    assert_eq!((built.status.code(), told(&built.stderr)), (Some(0), String::new()));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let mut child = plainsight(&["schema", "agency"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(told(&output.stderr), "");
}

#[test]
fn the_readme_names_every_command_and_no_other() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let help = told(&run(&["--help"]).stdout);
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let (commands, _) = commands.split_once("\n\n").unwrap();
    for command in commands.lines().filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help") {
        assert!(readme.contains(&format!("| `plainsight {command}")), "{command} is not in the README");
    }
    for named in readme.lines().filter_map(|line| line.strip_prefix("| `plainsight ")) {
        let command = named.split([' ', '`']).next().unwrap();
        assert!(commands.contains(&format!("  {command} ")), "{command} is in the README alone");
    }
}

#[test]
fn an_output_that_can_be_none_is_a_wrong_command_line() {
    let site = site();
    let before = tree(site.path());
    for out in [".", "content", "content/made", "/"] {
        let built = plainsight(&["build", "--out", out]).current_dir(site.path()).output().unwrap();
        assert_eq!(built.status.code(), Some(2), "{out}: {}", told(&built.stderr));
        assert!(told(&built.stderr).contains("= help:"), "{out}: {}", told(&built.stderr));
    }
    assert_eq!(tree(site.path()), before);
}

/// A technology of the Atlas.
const RING: &str = "Ring/Neighbors Partnership";

#[test]
fn an_import_accounts_for_every_row_and_overwrites_nothing() {
    let site = site();
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/atlas/25-columns.csv");
    let folder = site.path().to_str().unwrap();
    let arguments = [
        "import",
        "atlas",
        list,
        "--site",
        folder,
        "--exported",
        "2020-10-07",
        "--as",
        "lookout",
        "--technology",
        RING,
    ];
    let first = run(&arguments);
    assert_eq!(first.status.code(), Some(0), "{}", told(&first.stderr));
    assert!(told(&first.stdout).contains("rows read"), "{}", told(&first.stdout));
    let imported = tree(site.path());
    assert_eq!(run(&arguments).status.code(), Some(0));
    assert_eq!(tree(site.path()), imported);
}

#[cfg(not(feature = "links"))]
#[test]
fn a_build_without_links_says_how_to_get_it() {
    let output = run(&["links", "--site", FIXTURE, "--format", "json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output.stderr).contains("--features links"), "{}", told(&output.stderr));
}
