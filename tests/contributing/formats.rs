//! `check --format github|sarif`, and what a record may say in a workflow: rows 60 and 61 of our list of attacks.

use std::fs;

use serde_json::Value;

use super::{Site, Told, plainsight, root, told};

const HEAD: &str = "kind: police\ncity: Waynesboro\npartnerships:\n  - vendor: lookout\n    history:\n      - status: active\n        sources: [agreement]\n";

fn broken(lines: &str) -> Site {
    let site = Site::base();
    site.put("agencies/us/va/broken.yaml", &format!("{lines}{HEAD}"));
    site
}

/// Runs in the environment of a workflow; the summary comes with it.
fn in_workflow(site: &Site, arguments: &[&str]) -> (Told, String) {
    let summary = tempfile::NamedTempFile::new().unwrap();
    let mut command = plainsight(arguments);
    command.current_dir(site.path()).env("GITHUB_ACTIONS", "true").env("GITHUB_STEP_SUMMARY", summary.path());
    command.env("GITHUB_WORKSPACE", site.path());
    (told(&command.output().unwrap()), fs::read_to_string(summary.path()).unwrap())
}

/// The lines that GitHub's runner would take for an order: `::name` after blanks, or `##[` anywhere.
fn orders(text: &str) -> Vec<&str> {
    let mut stopped: Option<String> = None;
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.trim_start();
        match &stopped {
            Some(mark) if line == format!("::{mark}::") => stopped = None,
            Some(_) => {}
            None if line.starts_with("::stop-commands::") => {
                stopped = line.strip_prefix("::stop-commands::").map(str::to_owned)
            }
            None if line.starts_with("::") || line.contains("##[") => found.push(line),
            None => {}
        }
    }
    found
}

#[test]
fn an_error_is_an_annotation_on_its_line() {
    let (told, summary) =
        in_workflow(&broken("name: A\nstaet: Virginia, \"100%\"\n"), &["check", "--format", "github"]);
    assert_eq!(told.code, 1);
    assert_eq!(
        told.out.lines().next().unwrap().split("::").take(2).collect::<Vec<_>>()[1],
        "error file=agencies/us/va/broken.yaml,line=2,endLine=2,col=1,endColumn=6,title=unknown-key"
    );
    assert!(told.out.contains("%0Ahelp: "), "{}", told.out);
    assert!(summary.contains("| agencies/us/va/broken\\.yaml:2 | **error** [unknown-key]"), "{summary}");
}

#[test]
fn files_are_named_from_the_root_of_the_repository() {
    let site = broken("name: A\nstaet: x\n");
    let above = site.path().parent().unwrap().to_owned();
    let name = site.path().file_name().unwrap().to_str().unwrap();
    let mut command = plainsight(&["check", "--format", "github", "--site", name]);
    let told = told(&command.current_dir(&above).env("GITHUB_WORKSPACE", &above).output().unwrap());
    assert!(told.out.starts_with(&format!("::error file={name}/agencies/us/va/broken.yaml,")), "{}", told.out);
}

#[test]
fn a_site_without_fault_says_so() {
    let (told, summary) = in_workflow(&Site::base(), &["check", "--format", "github"]);
    assert_eq!((told.code, told.out.contains("::")), (0, false), "{}", told.out);
    assert!(summary.contains("in order"), "{summary}");
}

#[test]
fn a60_no_record_gives_an_order_to_the_runner() {
    for words in [
        "\"::set-output name=x::y\"",
        "\"x\\n::add-mask::secret\\n::error::x\"",
        "\"##[add-mask]secret ##vso[x]\"",
        "\"%0A::error::x\"",
        "|\n  x\n  ::stop-commands::x\n  ::x::",
        "\"\\r\\n::warning::x\"",
        "\"\\u2028::debug::x\"",
    ] {
        for lines in [format!("name: A\nkind: {words}\n"), format!("name: A\nwebsite: {words}\nstaet: {words}\n")] {
            let site = Site::base();
            site.put("agencies/us/va/broken.yaml", &format!("{lines}city: x\n"));
            site.put("agencies/us/va/a%0A::error::b.yaml", "name: x\n");
            for format in ["github", "human", "json", "sarif"] {
                let (told, summary) = in_workflow(&site, &["check", "--format", format]);
                assert_eq!(told.code, 1);
                for text in [&told.out, &told.err] {
                    let found = orders(text);
                    let ours =
                        |order: &&str| order.starts_with("::error file=") || order.starts_with("::warning file=");
                    let strange: Vec<_> = found.iter().filter(|order| !ours(order)).collect();
                    assert!(strange.is_empty(), "{format}, {words}: {strange:?}");
                    assert!(format == "github" || found.is_empty(), "{format}, {words}: {found:?}");
                }
                assert!(orders(&summary).is_empty(), "{summary}");
            }
        }
    }
}

/// Its rows, for the vendor that the base has.
const HOSTILE: [&str; 7] = [
    "import",
    "atlas",
    "hostile-2020-10-07.csv",
    "--technology",
    "Ring/Neighbors Partnership",
    "--as",
    "lookout/porch",
];

/// A table of others, whose rows are told as they are: the account, the proposals, and why it could not be read.
#[test]
fn a60_no_row_of_an_imported_table_gives_an_order_to_the_runner() {
    let table = fs::read_to_string(root().join("tests/fixtures/atlas/25-columns.csv")).unwrap();
    let hostile = "\n::set-output name=x::y\n##[add-mask]secret\n::error::x";
    let rows =
        table.replace("\"T0001\"", &format!("\"T0001{hostile}\"")).replace("\"4/8/19\"", &format!("\"soon{hostile}\""));
    let columns = rows.replacen("\"Link 3 Snapshot\"", &format!("\"Another{hostile}\""), 1);
    assert!(rows != table && columns != rows);
    let no_table = format!("\"a{hostile}\",\"b\"\n\"{hostile}\",\"x\"\n");
    for (table, code) in [(rows, 0), (columns, 0), (no_table, 1)] {
        let site = Site::base();
        site.put("hostile-2020-10-07.csv", &table);
        // The second time, what is there already is proposed.
        for _ in 0..2 {
            let (told, _) = in_workflow(&site, &HOSTILE);
            assert_eq!(told.code, code, "{}{}", told.out, told.err);
            for text in [&told.out, &told.err] {
                assert!(orders(text).is_empty(), "{:?} in {text}", orders(text));
            }
            let said = told.out + &told.err;
            assert!(said.contains("::set-output") || code == 1, "nothing hostile is told: {said}");
        }
    }
}

#[test]
fn a60_the_name_of_a_file_stays_in_its_property() {
    let site = Site::base();
    site.put("agencies/us/va/a,line=9%0A::error::b.yaml", "name: x\n");
    let (told, _) = in_workflow(&site, &["check", "--format", "github"]);
    assert!(
        told.out.lines().all(|line| line.starts_with("::error ") || line.starts_with("::warning ")),
        "{}",
        told.out
    );
    assert!(told.out.contains("file=agencies/us/va/a%2Cline=9%250A%3A%3Aerror%3A%3Ab.yaml,line=1,"), "{}", told.out);
}

#[test]
fn a61_of_five_thousand_errors_ten_are_annotations_and_all_are_counted() {
    let site = Site::base();
    let sources: String = (0..5_000).map(|number| format!("  - nothing-{number}\n")).collect();
    site.put("agencies/us/va/many.yaml", &format!("name: Many\nsources:\n{sources}{HEAD}"));
    let (told, summary) = in_workflow(&site, &["check", "--format", "github"]);
    assert_eq!(told.code, 1);
    let of = |order: &str| told.out.lines().filter(|line| line.starts_with(order)).count();
    assert_eq!((of("::error "), of("::notice "), told.out.lines().count()), (10, 1, 11), "{}", told.out);
    assert!(
        told.out.contains("::notice title=Plainsight::5000 errors in all; 4990 errors not shown here"),
        "{}",
        told.out
    );
    assert!(summary.starts_with("### 5000 errors\n") && summary.lines().count() < 520, "{}", summary.len());
    assert!(summary.len() < 1024 * 1024 && summary.contains("… and 4500 more"), "{}", summary.len());
}

#[test]
fn sarif_has_what_code_scanning_needs() {
    let site = broken("name: A\nstaet: x\nwebsite: \"javascript:x\"\n");
    let told = site.run(&["check", "--format", "sarif"]);
    assert_eq!((told.code, told.err.as_str()), (1, ""));
    let log: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((&log["version"], log["runs"].as_array().unwrap().len()), (&Value::from("2.1.0"), 1));
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert!(results.len() >= 2);
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["text"].as_str().is_some_and(|help| help.len() > 30));
        assert!(result["message"]["text"].as_str().is_some_and(|text| text.contains("help: ")));
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        assert!(!uri.starts_with('/') && !uri.contains("://") && !uri.contains(' '), "{uri}");
        let region = |key: &str| place["region"][key].as_u64().unwrap();
        assert!(region("startLine") >= 1 && region("startColumn") >= 1 && region("endColumn") >= region("startColumn"));
    }
}

#[test]
fn sarif_without_a_fault_is_an_empty_run() {
    let told = Site::base().run(&["check", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((told.code, &log["runs"][0]["results"]), (0, &Value::Array(Vec::new())));
}
