//! What this repository offers to copy: workflows, issue forms, hooks, settings of editors. Read as YAML and held to rules.

use std::fs;

use plainsight::diagnostic::Report;
use plainsight::draft::questions::{AGENCY, DOCUMENT, Question};
use plainsight::record::kinds::Kind;
use plainsight::record::kinds::agency::{AgencyKind, Status};
use plainsight::record::kinds::document::DocumentKind;
use plainsight::record::yaml::{Node, Value, parse};
use plainsight::schema::json_schema;
use plainsight::source::SourceId;

use super::{Site, root};

fn yaml(path: &str) -> Node {
    let text = fs::read_to_string(root().join(path)).unwrap();
    let mut report = Report::default();
    let tree = parse(&text, SourceId(0), 0, &mut report);
    assert!(report.diagnostics.is_empty(), "{path}: {:?}", report.diagnostics);
    tree.unwrap()
}

fn get<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    match &node.value {
        Value::Map(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value),
        _ => None,
    }
}

fn text(node: &Node) -> &str {
    match &node.value {
        Value::Scalar(scalar) => &scalar.text,
        _ => "",
    }
}

fn items(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        _ => &[],
    }
}

fn entries(node: &Node) -> Vec<(&str, &Node)> {
    match &node.value {
        Value::Map(entries) => entries.iter().map(|entry| (entry.key.as_str(), &entry.value)).collect(),
        _ => Vec::new(),
    }
}

struct Workflow {
    name: String,
    raw: String,
    tree: Node,
}

fn workflows() -> Vec<Workflow> {
    let mut names: Vec<String> = fs::read_dir(root().join(".github/workflows"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let read = |name: String| {
        let path = format!(".github/workflows/{name}");
        Workflow { raw: fs::read_to_string(root().join(&path)).unwrap(), tree: yaml(&path), name }
    };
    names.into_iter().map(read).collect()
}

impl Workflow {
    fn is_started_by(&self, event: &str) -> bool {
        get(&self.tree, "on").is_some_and(|on| get(on, event).is_some())
    }

    fn jobs(&self) -> Vec<(&str, &Node)> {
        entries(get(&self.tree, "jobs").unwrap())
    }

    fn steps(&self) -> Vec<&Node> {
        self.jobs().into_iter().flat_map(|(_, job)| items(get(job, "steps").unwrap())).collect()
    }

    fn scripts(&self) -> Vec<&str> {
        self.steps().into_iter().filter_map(|step| get(step, "run")).map(text).collect()
    }

    fn actions(&self) -> Vec<(&Node, &str)> {
        self.steps().into_iter().filter_map(|step| Some((step, text(get(step, "uses")?)))).collect()
    }

    fn may_write(&self) -> Vec<&str> {
        let permissions = self.jobs().into_iter().flat_map(|(_, job)| entries(get(job, "permissions").unwrap()));
        permissions.filter(|(_, may)| text(may) == "write").map(|(what, _)| what).collect()
    }
}

#[test]
fn all_of_them_are_there() {
    let names: Vec<String> = workflows().into_iter().map(|workflow| workflow.name).collect();
    let expected = [
        "check.yml",
        "instructions.yml",
        "issue-to-pull-request.yml",
        "preview-build.yml",
        "preview-comment.yml",
        "publish.yml",
    ];
    assert_eq!(names, expected);
}

#[test]
fn nothing_is_allowed_that_is_not_asked_for() {
    for workflow in workflows() {
        let at_the_top = entries(get(&workflow.tree, "permissions").unwrap_or_else(|| panic!("{}", workflow.name)));
        assert!(at_the_top.is_empty(), "{}: permissions belong to a job", workflow.name);
        for (name, job) in workflow.jobs() {
            for key in ["permissions", "timeout-minutes", "runs-on", "name"] {
                assert!(get(job, key).is_some(), "{}: job {name} has no {key}", workflow.name);
            }
        }
        if workflow.is_started_by("pull_request") {
            assert_eq!(workflow.may_write(), Vec::<&str>::new(), "{} runs what a stranger wrote", workflow.name);
        }
    }
}

#[test]
fn what_a_stranger_wrote_never_meets_a_permission() {
    for workflow in workflows() {
        assert!(!workflow.is_started_by("pull_request_target"), "{}", workflow.name);
        if workflow.is_started_by("workflow_run") {
            let checkout = workflow.actions().into_iter().find(|(_, action)| action.starts_with("actions/checkout"));
            assert!(checkout.is_none(), "{} checks out beside its permissions", workflow.name);
            for run in ["cargo ", "plainsight ", "bash handed-over", "sh handed-over", "npm "] {
                assert!(workflow.scripts().iter().all(|script| !script.contains(run)), "{} runs {run}", workflow.name);
            }
        }
    }
}

#[test]
fn no_text_of_an_event_is_part_of_a_command() {
    for workflow in workflows() {
        for script in workflow.scripts() {
            assert!(!script.contains("${{"), "{}: {script}", workflow.name);
            assert!(
                script.lines().count() < 3 || script.starts_with("set -euo pipefail\n"),
                "{}: {script}",
                workflow.name
            );
        }
    }
}

#[test]
fn actions_are_named_by_commit_and_leave_no_credentials() {
    for workflow in workflows() {
        for (step, action) in workflow.actions() {
            let (_, commit) = action.split_once('@').unwrap();
            let is_commit = commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(is_commit, "{}: {action} can change", workflow.name);
            assert!(
                workflow.raw.contains(&format!("{action} # v")),
                "{}: {action} does not say its version",
                workflow.name
            );
            if action.starts_with("actions/checkout@") {
                let kept = get(step, "with").and_then(|with| get(with, "persist-credentials")).map(text);
                assert_eq!(kept, Some("false"), "{}", workflow.name);
            }
        }
    }
}

/// `plainsight check --format github`: the command, and its flags.
fn calls(script: &str) -> Vec<(Vec<String>, Vec<String>)> {
    let lines = script.lines().filter_map(|line| line.split_once("plainsight ").map(|(_, call)| call));
    let call = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().take_while(|word| !word.starts_with(['>', '|', '&'])).collect();
        let command = words.iter().take_while(|word| word.bytes().all(|byte| byte.is_ascii_lowercase())).take(2);
        let flags = words.iter().filter(|word| word.starts_with("--"));
        (command.map(ToString::to_string).collect(), flags.map(ToString::to_string).collect())
    };
    lines.map(call).collect()
}

#[test]
fn every_command_that_is_called_is_there() {
    let site = Site::base();
    let mut called = 0;
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).unwrap();
    let hooks: Vec<String> =
        hooks.lines().filter_map(|line| line.trim().strip_prefix("entry: ")).map(str::to_owned).collect();
    assert_eq!(hooks.len(), 2);
    let workflows = workflows();
    let scripts = workflows.iter().flat_map(Workflow::scripts).chain(hooks.iter().map(String::as_str));
    for (command, flags) in scripts
        .filter(|script| script.contains("plainsight"))
        .flat_map(calls)
        .filter(|(command, _)| !command.is_empty())
    {
        called += 1;
        let words = if command[0] == "new" { &command[..] } else { &command[..1] };
        let mut arguments: Vec<&str> = words.iter().map(String::as_str).collect();
        arguments.push("--help");
        let told = site.run(&arguments);
        assert_eq!(told.code, 0, "{command:?}");
        for flag in flags {
            assert!(told.out.contains(&flag), "{command:?} has no {flag}");
        }
    }
    assert!(called >= 10, "{called}");
}

/// Label, type, options and whether it must be filled in, for each field of a form.
fn fields(form: &str) -> Vec<(String, String, Vec<String>, bool)> {
    let tree = yaml(&format!(".github/ISSUE_TEMPLATE/{form}"));
    let body = get(&tree, "body").unwrap();
    let field = |field: &Node| {
        let attributes = get(field, "attributes").unwrap();
        let label = get(attributes, "label").map(text)?;
        let options = get(attributes, "options").map(items).unwrap_or_default().iter().map(text);
        let required =
            get(field, "validations").and_then(|rules| get(rules, "required")).is_some_and(|rule| text(rule) == "true");
        Some((
            label.to_owned(),
            text(get(field, "type").unwrap()).to_owned(),
            options.map(str::to_owned).collect(),
            required,
        ))
    };
    items(body).iter().filter_map(field).filter(|(_, kind, ..)| kind != "checkboxes").collect()
}

#[test]
fn the_forms_ask_what_the_program_asks() {
    let of_agency: Vec<&Question> = AGENCY.iter().collect();
    let of_document: Vec<&Question> = DOCUMENT.iter().collect();
    for (form, needed, known) in [
        ("add-an-agency.yml", of_agency.clone(), [of_agency, of_document.clone()].concat()),
        ("add-a-document.yml", of_document.clone(), of_document),
    ] {
        let fields = fields(form);
        for question in needed.iter().filter(|question| question.required) {
            let field = fields.iter().find(|(label, ..)| label == question.label);
            assert!(field.is_some_and(|(.., required)| *required), "{form} does not insist on {}", question.label);
        }
        for (label, kind, options, _) in &fields {
            let question =
                known.iter().find(|question| question.label == label).unwrap_or_else(|| panic!("{form}: {label}"));
            let words: Vec<&str> = match question.key {
                "kind" => AgencyKind::ALL.iter().map(|kind| kind.word()).collect(),
                "status" => Status::ALL.iter().map(|status| status.word()).collect(),
                "document-kind" => DocumentKind::ALL.iter().map(|kind| kind.word()).collect(),
                _ => Vec::new(),
            };
            assert_eq!(
                (options, kind == "dropdown"),
                (&words.iter().map(ToString::to_string).collect(), !words.is_empty()),
                "{label}"
            );
        }
        let labels: std::collections::BTreeSet<&String> = fields.iter().map(|(label, ..)| label).collect();
        assert_eq!(labels.len(), fields.len(), "{form} asks something twice");
    }
}

#[test]
fn the_forms_have_the_labels_that_the_workflow_waits_for() {
    let workflow = workflows().into_iter().find(|workflow| workflow.name == "issue-to-pull-request.yml").unwrap();
    for (form, label) in [("add-an-agency.yml", "new agency"), ("add-a-document.yml", "new document")] {
        let tree = yaml(&format!(".github/ISSUE_TEMPLATE/{form}"));
        let labels: Vec<&str> = items(get(&tree, "labels").unwrap()).iter().map(text).collect();
        assert_eq!(labels, [label]);
        assert!(workflow.raw.contains(&format!("'{label}'")), "{label}");
        for key in ["name", "description", "body"] {
            assert!(get(&tree, key).is_some(), "{form} has no {key}");
        }
    }
    assert!(!fields("report-an-error.yml").is_empty());
    assert_eq!(get(&yaml(".github/ISSUE_TEMPLATE/config.yml"), "blank_issues_enabled").map(text), Some("true"));
}

#[test]
fn editors_find_the_schemas_and_these_are_ours() {
    for kind in Kind::ALL {
        let path = format!("schemas/{}.json", kind.name());
        let text = fs::read_to_string(root().join(&path)).unwrap_or_else(|_| panic!("{path} is not there"));
        assert_eq!(text, format!("{:#}\n", json_schema(kind)), "{path}: run plainsight schema --write schemas");
    }
    let settings = fs::read_to_string(root().join(".vscode/settings.json")).unwrap();
    let settings: serde_json::Value = serde_json::from_str(&settings).unwrap();
    let schemas = settings["yaml.schemas"].as_object().unwrap();
    assert!(schemas.len() >= 7);
    for (schema, records) in schemas {
        assert!(root().join(schema).exists(), "{schema} is not there");
        let records = records.as_str().unwrap().replace("**", "us/va").replace('*', "x");
        let class = plainsight::layout::classify(&records);
        let plainsight::layout::Class::Record(kind, _) = class else { panic!("{records} is no record") };
        assert_eq!(schema, &format!("./schemas/{}.json", kind.name()));
    }
    let editor = fs::read_to_string(root().join(".editorconfig")).unwrap();
    assert!(editor.starts_with("root = true\n") && editor.contains("indent_size = 2"));
}
