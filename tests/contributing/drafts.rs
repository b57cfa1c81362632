//! `new agency` and `new document`, as someone without a terminal to ask at: a workflow, a script.

use super::{Site, Told, root};

const NEW: &[&str] = &[
    "new",
    "agency",
    "--name",
    "Staunton Police Department",
    "--state",
    "Virginia",
    "--city",
    "Staunton",
    "--vendor",
    "lookout",
    "--program",
    "porch",
    "--status",
    "signed",
    "--date",
    "2019-05",
    "--document",
    "agreement",
    "--page",
    "2",
];
const PATH: &str = "agencies/us/va/staunton-police-department.yaml";

fn with(more: &[&str]) -> Told {
    Site::base().run(&[NEW, more].concat())
}

#[test]
fn a_record_is_written_found_on_the_map_and_checked() {
    let site = Site::base();
    let told = site.run(NEW);
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    assert!(told.err.contains("Staunton is found: the middle of the city"), "{}", told.err);
    let text = site.text(PATH);
    assert!(text.starts_with("# yaml-language-server: $schema=../../../schemas/agency.json\nname: Staunton"), "{text}");
    assert!(
        text.contains("kind: police\n") && text.contains("date: 2019-05\n") && text.contains("page: 2\n"),
        "{text}"
    );
    let schema: serde_json::Value = serde_json::from_str(&site.text("schemas/agency.json")).unwrap();
    assert_eq!(schema["title"], "agency");
    assert_eq!(site.run(&["fmt", "--check"]).code, 0, "what is written is in style");
    let checked = site.run(&["check"]);
    assert_eq!((checked.code, checked.err.as_str()), (0, ""));
}

#[test]
fn an_agency_that_is_there_is_offered_and_never_overwritten() {
    let site = Site::base();
    let before = site.text("agencies/us/va/base-police-department.yaml");
    let arguments =
        |name| [&["new", "agency", "--name", name], &NEW[4..6], &["--city", "Waynesboro"], &NEW[8..]].concat();
    for name in ["Base Police Department", "BASE PD", "Base Police Dept."] {
        let told = site.run(&arguments(name));
        assert_eq!(told.code, 1, "{name}: {}", told.err);
        assert!(told.out.contains("base-police-department.yaml is this agency"), "{}", told.out);
        assert!(told.out.contains("partnerships:\n  - vendor: lookout"), "{}", told.out);
    }
    let told = site.run(&[arguments("Base Police Department").as_slice(), &["--another"]].concat());
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    assert!(told.err.contains("warning[same-agency]"), "{}", told.err);
    assert!(site.path().join("agencies/us/va/base-police-department-waynesboro.yaml").exists());
    assert_eq!(site.text("agencies/us/va/base-police-department.yaml"), before);
}

#[test]
fn what_is_missing_or_wrong_is_told_by_its_flag() {
    let told = Site::base().run(&["new", "agency", "--name", "A"]);
    assert_eq!(told.code, 2);
    for flag in ["--state", "--vendor", "--status", "--document"] {
        assert!(told.err.contains(flag), "{flag} is not in {}", told.err);
    }
    assert!(told.err.contains("State: is missing") && !told.err.contains("is no state"), "{}", told.err);
    let without_document = [&NEW[..16], &NEW[18..]].concat();
    let vendor = ["new", "vendor", "--name", "Spy", "--about", "Spy sells cameras."];
    for arguments in [without_document.as_slice(), &vendor] {
        let site = Site::base().committed();
        let told = site.run(arguments);
        assert!(told.code == 2 && told.err.contains("Document that shows it: is missing"), "{}{}", told.out, told.err);
        site.git(&["diff", "--exit-code"]);
        assert!(!site.path().join(PATH).exists() && !site.path().join("content/vendors/spy.yaml").exists());
    }
    let told = with(&["--published", "x", "--date", "May 2019"]);
    assert_eq!(told.code, 2, "a flag that is given twice is refused: {}", told.err);
    let site = Site::base();
    let mut arguments = NEW.to_vec();
    arguments[15] = "soon";
    let told = site.run(&arguments);
    assert!(told.code == 2 && told.err.contains("`soon`") && told.err.contains("--date"), "{}", told.err);
    assert!(!site.path().join(PATH).exists());
}

/// The program at a terminal, which `script` makes, where someone types these lines.
#[cfg(target_os = "linux")]
fn typed(site: &Site, arguments: &str, lines: &[&str]) -> Option<String> {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let command = format!("{} {arguments}", env!("CARGO_BIN_EXE_plainsight"));
    let mut script = Command::new("script");
    script.args(["-qec", &command, "/dev/null"]).current_dir(site.path()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = script.spawn().ok()?;
    running.stdin.take()?.write_all((lines.join("\n") + "\n").as_bytes()).ok()?;
    Some(String::from_utf8_lossy(&running.wait_with_output().ok()?.stdout).into_owned())
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_each_answer_is_judged_as_it_is_typed() {
    let site = Site::base();
    let asked =
        ["Staunton Police Department", "Atlantis", "VA", "Staunton", "", "polcie", "police", "lookout", "porch"];
    let answers = ["sometimes", "signed", "soon", "2019-05", "", "agreement", "x", "2", ""];
    let Some(said) = typed(&site, "new agency", &[&asked[..], &answers].concat()) else { return };
    for words in
        ["State: `Atlantis` is no state", "`polcie` is none of", "`sometimes` is none of", "`soon`", "not a number"]
    {
        assert!(said.contains(words), "{words} is not in {said}");
    }
    let text = site.text(PATH);
    assert!(text.contains("status: signed\n") && text.contains("date: 2019-05\n"), "{text}{said}");
    assert!(text.contains("kind: police\n") && text.contains("page: 2\n"), "{text}{said}");
}

#[test]
fn what_the_check_says_of_a_new_record_is_shown() {
    let site = Site::base();
    let mut arguments = NEW.to_vec();
    arguments[17] = "agrement";
    let told = site.run(&arguments);
    assert_eq!(told.code, 1);
    assert!(
        told.err.contains("error[unknown-id]") && told.err.contains("staunton-police-department.yaml"),
        "{}",
        told.err
    );
}

#[test]
fn a_dry_run_writes_nothing() {
    let site = Site::base();
    let told = site.run(&[NEW, &["--dry-run"]].concat());
    assert!(told.code == 0 && told.out.contains("name: Staunton Police Department"), "{}", told.err);
    assert!(!site.path().join(PATH).exists() && !site.path().join("schemas").exists());
}

#[test]
fn a_document_by_its_address_is_found_or_started() {
    let site = Site::base();
    let document = [
        "new",
        "document",
        "--title",
        "Minutes of May 9",
        "--document-kind",
        "council-record",
        "--publisher",
        "Staunton",
        "--published",
        "2019-05-09",
        "--url",
        "https://example.org/minutes",
    ];
    let told = site.run(&document);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.err.contains("warning[unused-document]"), "{}", told.err);
    let path = "content/documents/staunton-2019-05-09-minutes-of-may-9.yaml";
    assert!(site.text(path).contains("published: 2019-05-09\nurl: https://example.org/minutes\n"));
    let again = site.run(&document);
    assert!(again.code == 1 && again.out.contains("is this document"), "{}", again.out);
    let mut arguments = NEW.to_vec();
    arguments[17] = "http://www.example.org/minutes/";
    assert_eq!(site.run(&arguments).code, 0);
    assert!(site.text(PATH).contains("document: staunton-2019-05-09-minutes-of-may-9\n"), "{}", site.text(PATH));
}

/// An issue as GitHub writes it from our own form, with every field filled in by `answer`.
fn issue(form: &str, answer: impl Fn(&str) -> &'static str) -> String {
    let text = std::fs::read_to_string(root().join(".github/ISSUE_TEMPLATE").join(form)).unwrap();
    let labels = text.lines().filter_map(|line| line.strip_prefix("      label: "));
    labels
        .map(|label| label.trim_matches('"'))
        .map(|label| format!("### {label}\r\n\r\n{}\r\n\r\n", answer(label)))
        .collect()
}

fn answer(label: &str) -> &'static str {
    match label {
        "Full name of the agency" => "Staunton Police Department",
        "State" => "Virginia",
        "City or town where it sits" => "Staunton",
        "Vendor" => "lookout",
        "What the source shows" => "active",
        "Document that shows it" | "Web address" => "https://example.org/minutes",
        "Title of the document" => "Minutes: \"May 9\" # x\n::error::x",
        "What sort of document" => "council-record",
        "Words of the document" => "- &a *b !c\n{d: [e]} `rm -rf` $(x)",
        _ => "_No response_",
    }
}

#[test]
fn an_issue_form_becomes_a_record_and_its_document() {
    let site = Site::base();
    site.put("issue.md", &issue("add-an-agency.yml", answer));
    let told = site.run(&["new", "agency", "--from-issue", "issue.md"]);
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    assert!(site.text(PATH).contains("quote: \"- &a *b !c {d: [e]} `rm -rf` $(x)\"\n"), "{}", site.text(PATH));
    let document = site.text("content/documents/minutes-may-9-x-error-x.yaml");
    assert!(document.contains("title: \"Minutes: \\\"May 9\\\" # x ::error::x\"\n"), "{document}");
    let checked = site.run(&["check"]);
    assert_eq!((checked.code, checked.err.as_str()), (0, ""));
    assert_eq!(site.run(&["fmt", "--check"]).code, 0);
}

#[test]
fn an_issue_form_of_a_document_becomes_one() {
    let site = Site::base();
    site.put("issue.md", &issue("add-a-document.yml", answer));
    let told = site.run(&["new", "document", "--from-issue", "issue.md"]);
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    assert!(site.path().join("content/documents/minutes-may-9-x-error-x.yaml").exists());
}

#[test]
fn an_issue_that_lies_about_itself_writes_nothing() {
    for (name, body) in [
        ("twice", issue("add-an-agency.yml", answer) + "### State\n\nOhio\n"),
        ("path", issue("add-an-agency.yml", |label| if label == "State" { "../../x" } else { answer(label) })),
        (
            "name",
            issue(
                "add-an-agency.yml",
                |label| if label == "Full name of the agency" { "../../../.." } else { answer(label) },
            ),
        ),
        ("vendor", issue("add-an-agency.yml", |label| if label == "Vendor" { "../lookout" } else { answer(label) })),
        (
            "link",
            issue("add-an-agency.yml", |label| {
                if label == "Document that shows it" { "javascript://x" } else { answer(label) }
            }),
        ),
        ("empty", String::new()),
        ("other", "Please add my town.".to_owned()),
    ] {
        let site = Site::base().committed();
        site.put("issue.md", &body);
        let told = site.run(&["new", "agency", "--from-issue", "issue.md"]);
        assert_eq!(told.code, 2, "{name}: {}{}", told.out, told.err);
        let files = walkdir::WalkDir::new(site.path()).into_iter().map(Result::unwrap);
        let made = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "yaml")).count();
        assert_eq!(made, 5, "{name}");
    }
}
