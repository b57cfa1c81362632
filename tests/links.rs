//! `plainsight links` against a server of our own: rows 65 and 67 of our list of attacks, and what the command promises.
//!
//! Steps of each test: a server that answers by host and path and keeps what it was asked; a site whose documents cite it,
//! by names that a hidden option leads to it; the program as someone types it. Nothing leaves the machine: every name ends
//! in `.example`, which no name server knows.
#![cfg(feature = "links")]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and makes the files that it needs"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;

/// What the server says: status, headers, body.
type Said = (u16, Vec<(&'static str, String)>, Vec<u8>);

/// A server that keeps "METHOD host/path" of every request, and how many it had at once.
struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    most_at_once: Arc<AtomicUsize>,
}

impl Server {
    fn start(answer: impl Fn(&str, &str) -> Said + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server =
            Self { address: listener.local_addr().unwrap(), asked: Arc::default(), most_at_once: Arc::default() };
        let (asked, most) = (Arc::clone(&server.asked), Arc::clone(&server.most_at_once));
        let now = AtomicUsize::new(0);
        let answer = Arc::new(move |host: &str, path: &str| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            let said = answer(host, path);
            now.fetch_sub(1, Ordering::SeqCst);
            said
        });
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (asked, answer) = (Arc::clone(&asked), Arc::clone(&answer));
                std::thread::spawn(move || drop(serve(stream, &asked, &*answer)));
            }
        });
        server
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn serve(
    mut stream: TcpStream,
    asked: &Mutex<Vec<String>>,
    answer: &dyn Fn(&str, &str) -> Said,
) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut lines = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    lines.read_line(&mut first)?;
    let mut host = String::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some(name) = line.to_ascii_lowercase().strip_prefix("host:") {
            host = name.trim().split(':').next().unwrap_or_default().to_owned();
        }
    }
    let mut words = first.split_whitespace();
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    asked.lock().unwrap().push(format!("{method} {host}{path}"));
    let (status, headers, body) = answer(&host, path);
    let mut head = format!("HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// A machine that answers a secure question in plain words.
fn insecure() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            drop(stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n"));
            drop(stream.read(&mut [0; 4096]));
        }
    });
    address
}

fn html(title: &str, text: &str) -> Said {
    let body = format!("<!doctype html><title>{title}</title><body><p>{text}</p>");
    (200, vec![("Content-Type", "text/html; charset=utf-8".to_owned())], body.into_bytes())
}

fn status(status: u16) -> Said {
    (status, vec![("Content-Type", "text/html".to_owned())], b"<title>x</title>".to_vec())
}

fn redirect(status: u16, to: impl Into<String>) -> Said {
    (status, vec![("Location", to.into())], Vec::new())
}

/// The minimal site with a document for each address, cited by nothing, which is no error.
fn site(documents: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/base");
    for entry in walkdir::WalkDir::new(&base).into_iter().map(Result::unwrap) {
        let to = folder.path().join(entry.path().strip_prefix(&base).unwrap());
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(to).unwrap(),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
    for (id, lines) in documents {
        let text = format!(
            "title: Minutes of the council of Springfield\nkind: council-record\npublished: 2019-07-29\n{lines}\n"
        );
        fs::write(folder.path().join(format!("content/documents/{id}.yaml")), text).unwrap();
    }
    folder
}

fn links(site: &Path, server: &Server, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command.args(["links", "--site", site.to_str().unwrap(), "--delay", "0"]);
    for nobody in ["no-such-name.example", "no-name-either.example", "example.org"] {
        command.arg("--resolve").arg(format!("{nobody}=none"));
    }
    for host in ["one.example", "two.example", "archive.example"] {
        command.arg("--resolve").arg(format!("{host}={}", server.address));
    }
    command.args(more).env("NO_COLOR", "1");
    command.output().unwrap()
}

fn told(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The verdict on each document by its id; only those of the test.
fn verdicts(output: &Output) -> Vec<(String, String)> {
    assert_eq!(output.status.code(), Some(0), "{}{}", told(&output.stdout), told(&output.stderr));
    let lines = told(&output.stdout);
    let findings = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let mut verdicts: Vec<(String, String)> = findings
        .map(|finding| {
            let record = finding["record"].as_str().unwrap().to_owned();
            let id = record.trim_start_matches("content/documents/").trim_end_matches(".yaml").to_owned();
            (id, finding["verdict"].as_str().unwrap().to_owned())
        })
        .filter(|(id, _)| id != "agreement")
        .collect();
    verdicts.sort();
    verdicts
}

#[test]
fn a65_every_way_in_which_a_source_can_fail_has_its_name() {
    let server = Server::start(|_, path| match path {
        "/fine" => html("Minutes", "Minutes of the council of Springfield, with every word of it."),
        "/gone" => status(410),
        "/missing" => status(404),
        "/forbidden" => status(403),
        "/busy" => status(429),
        "/broken" => status(503),
        "/titled" => html("Page not found", "We are sorry."),
        "/to-front" => redirect(302, "/"),
        "/" => html("Springfield", "Welcome"),
        "/old" => redirect(301, "http://two.example/fine"),
        "/temporary" => redirect(302, "/fine"),
        "/circle" => redirect(302, "/circle"),
        "/casino" => html("Casino", &"bonus spin jackpot ".repeat(60)),
        "/slow" => {
            std::thread::sleep(Duration::from_secs(15));
            status(200)
        }
        _ => status(404),
    });
    let insecure = insecure();
    let site = site(&[
        ("fine", "url: http://one.example/fine"),
        ("gone", "url: http://one.example/gone"),
        ("missing", "url: http://one.example/missing"),
        ("forbidden", "url: http://one.example/forbidden"),
        ("busy", "url: http://one.example/busy"),
        ("broken", "url: http://one.example/broken"),
        ("titled", "url: http://one.example/titled"),
        ("front", "url: http://one.example/to-front"),
        ("moved", "url: http://one.example/old"),
        ("temporary", "url: http://one.example/temporary"),
        ("circle", "url: http://one.example/circle"),
        ("drifted", "url: http://one.example/casino"),
        ("slow", "url: http://one.example/slow"),
        ("nowhere", "url: http://no-such-name.example/x"),
        ("tls", "url: https://insecure.example/fine"),
    ]);
    let insecure = format!("insecure.example={insecure}");
    let more = ["--format", "json", "--no-archive", "--timeout", "5", "--resolve", &insecure];
    let output = links(site.path(), &server, &more);
    let wanted = [
        ("broken", "failing"),
        ("busy", "refused"),
        ("circle", "failing"),
        ("drifted", "drifted"),
        ("fine", "ok"),
        ("forbidden", "refused"),
        ("front", "soft-404"),
        ("gone", "dead"),
        ("missing", "dead"),
        ("moved", "moved"),
        ("nowhere", "dead"),
        ("slow", "timeout"),
        ("temporary", "ok"),
        ("titled", "soft-404"),
        ("tls", "tls-error"),
    ];
    let wanted: Vec<(String, String)> =
        wanted.iter().map(|(id, word)| ((*id).to_owned(), (*word).to_owned())).collect();
    assert_eq!(verdicts(&output), wanted);
}

#[test]
fn a65_a_server_that_finds_everything_is_not_believed() {
    let server = Server::start(|_, _| html("Springfield", "We could not find it, but here is our front page."));
    let site = site(&[("soft", "url: http://one.example/minutes/2019")]);
    let output = links(site.path(), &server, &["--format", "json", "--no-archive"]);
    assert_eq!(verdicts(&output), [("soft".to_owned(), "soft-404".to_owned())]);
}

#[test]
fn a65_no_machine_on_a_private_network_is_asked() {
    // What a redirect would reach: a second server, on the tester's own machine.
    let inner = Server::start(|_, _| html("Secret", "the keys"));
    let port = inner.address.port();
    let targets: Vec<String> = vec![
        format!("http://127.0.0.1:{port}/"),
        format!("http://[::1]:{port}/"),
        format!("http://[::ffff:127.0.0.1]:{port}/"),
        format!("http://2130706433:{port}/"),
        format!("http://0x7f.1:{port}/"),
        format!("http://localhost:{port}/"),
        "http://169.254.169.254/latest/meta-data/".to_owned(),
        "http://10.0.0.1/".to_owned(),
        "http://100.64.0.1/".to_owned(),
        format!("http://0.0.0.0:{port}/"),
    ];
    let own = targets.clone();
    let server = Server::start(move |_, path| {
        let at: usize = path.trim_start_matches('/').parse().unwrap_or_default();
        redirect(302, own[at].clone())
    });
    let documents: Vec<(String, String)> =
        (0..targets.len()).map(|at| (format!("d{at}"), format!("url: http://one.example/{at}"))).collect();
    let documents: Vec<(&str, &str)> = documents.iter().map(|(id, lines)| (id.as_str(), lines.as_str())).collect();
    let output = links(site(&documents).path(), &server, &["--format", "json", "--no-archive"]);
    for (id, verdict) in verdicts(&output) {
        // A machine without IPv6, or whose system reads no odd numbers, has no such host: that is as good.
        assert!(["private", "dead", "failing"].contains(&verdict.as_str()), "{id}: {verdict}");
    }
    let private = verdicts(&output).into_iter().filter(|(_, verdict)| verdict == "private").count();
    assert!(private >= 6, "{:?}", verdicts(&output));
    assert_eq!(inner.asked(), Vec::<String>::new());
}

#[test]
fn a65_a_redirect_out_of_the_web_is_not_followed() {
    let server = Server::start(|_, path| match path {
        "/file" => redirect(302, "file:///etc/passwd"),
        _ => redirect(302, "javascript:alert(1)"),
    });
    let site = site(&[("file", "url: http://one.example/file"), ("script", "url: http://one.example/script")]);
    let output = links(site.path(), &server, &["--format", "json", "--no-archive"]);
    let failing = |id: &str| (id.to_owned(), "failing".to_owned());
    assert_eq!(verdicts(&output), [failing("file"), failing("script")]);
}

#[test]
fn a65_one_host_is_asked_one_thing_at_a_time() {
    let server = Server::start(|_, _| {
        std::thread::sleep(Duration::from_millis(30));
        html("Minutes", "Minutes of the council of Springfield.")
    });
    let documents: Vec<(String, String)> =
        (0..8).map(|at| (format!("d{at}"), format!("url: http://one.example/{at}"))).collect();
    let documents: Vec<(&str, &str)> = documents.iter().map(|(id, lines)| (id.as_str(), lines.as_str())).collect();
    links(site(&documents).path(), &server, &["--no-archive", "--jobs", "8"]);
    assert!(server.asked().len() >= 8, "{:?}", server.asked());
    assert_eq!(server.most_at_once.load(Ordering::SeqCst), 1);
}

#[test]
fn a65_a_dead_source_blocks_nothing_unless_one_asks() {
    let server = Server::start(|_, _| status(404));
    let site = site(&[("gone", "url: http://one.example/gone")]);
    let blocked = |more: &[&str]| links(site.path(), &server, more).status.code();
    assert_eq!(blocked(&["--no-archive"]), Some(0));
    assert_eq!(blocked(&["--no-archive", "--strict"]), Some(1));
}

#[test]
fn a65_a_file_of_which_we_have_a_copy_is_compared_with_it() {
    let server = Server::start(|_, path| {
        let body = if path == "/same.pdf" { "our copy" } else { "another file" };
        (200, vec![("Content-Type", "application/pdf".to_owned())], body.as_bytes().to_vec())
    });
    // The SHA-256 of "our copy".
    let sha256 = "8bee4ab7d3bbd90e6b8ba75ae3b1a5a9e4c4b8d7c3b4a5d6e7f8091a2b3c4d5e";
    let copy = |id: &str| format!("url: http://one.example/{id}.pdf\ncopy:\n  file: {id}.pdf\n  sha256: {sha256}");
    let (same, other) = (copy("same"), copy("other"));
    let site = site(&[("same", &same), ("other", &other)]);
    let digest = digest("our copy");
    for id in ["same", "other"] {
        fs::write(site.path().join(format!("content/documents/{id}.pdf")), "our copy").unwrap();
        let record = site.path().join(format!("content/documents/{id}.yaml"));
        fs::write(&record, fs::read_to_string(&record).unwrap().replace(sha256, &digest)).unwrap();
    }
    let output = links(site.path(), &server, &["--format", "json", "--no-archive"]);
    let wanted = [("other".to_owned(), "drifted".to_owned()), ("same".to_owned(), "ok".to_owned())];
    assert_eq!(verdicts(&output), wanted);
}

fn digest(text: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn copies_in_archives_are_proposed_as_lines_to_paste() {
    let server = Server::start(|host, path| match (host, path) {
        ("archive.example", _) => {
            let copy = "http://web.archive.org/web/20190730000000/http://one.example/gone";
            let closest = format!(r#"{{"status":"200","available":true,"url":"{copy}","timestamp":"20190730000000"}}"#);
            let answer = format!(r#"{{"archived_snapshots":{{"closest":{closest}}}}}"#);
            (200, vec![("Content-Type", "application/json".to_owned())], answer.into_bytes())
        }
        ("one.example", "/gone") => status(404),
        ("one.example", "/old") => redirect(301, "http://two.example/new"),
        ("two.example", "/new" | "/copy") => html("Minutes", "Minutes of the council of Springfield."),
        _ => status(404),
    });
    let archived = "url: http://one.example/old\narchived:\n  - url: http://two.example/copy\n    date: 2019-07-30";
    let site = site(&[("gone", "url: http://one.example/gone"), ("old", archived)]);
    let form = "http://archive.example/wayback/available?url={url}&timestamp={date}";
    let output = links(site.path(), &server, &["--archive", form, "gone", "old"]);
    let said = told(&output.stdout);
    let paste = "    add to the record:\n        gone: ";
    assert!(said.contains(paste), "{said}");
    let lines = "        archived:\n          - url: https://web.archive.org/web/20190730000000/http://one.example/gone\n            date: 2019-07-30\n";
    assert!(said.contains(lines), "{said}");
    assert!(said.contains("        url: http://two.example/new\n"), "{said}");
    let questions = server.asked().into_iter().filter(|asked| asked.contains("archive.example"));
    let wanted = "GET archive.example/wayback/available?url=http%3A%2F%2Fone.example%2Fgone&timestamp=20190729";
    assert_eq!(questions.collect::<Vec<_>>(), [wanted], "what has a copy is not looked for");
}

#[test]
fn what_is_pasted_makes_a_record_without_faults() {
    let server = Server::start(|_, _| status(404));
    let site = site(&[("gone", "url: http://one.example/gone")]);
    let output = links(site.path(), &server, &["--no-archive", "--format", "json", "gone"]);
    let finding: Value = serde_json::from_str(told(&output.stdout).trim()).unwrap();
    let line = finding["add"][0].as_str().unwrap().to_owned();
    let record = site.path().join("content/documents/gone.yaml");
    fs::write(&record, format!("{}{line}\n", fs::read_to_string(&record).unwrap())).unwrap();
    let mut check = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    let check = check.args(["check", "--site", site.path().to_str().unwrap()]).output().unwrap();
    assert_eq!(check.status.code(), Some(0), "{}", told(&check.stderr));
    let again = links(site.path(), &server, &["--no-archive", "--format", "json", "gone"]);
    let finding: Value = serde_json::from_str(told(&again.stdout).trim()).unwrap();
    assert_eq!(finding["add"].as_array().unwrap().len(), 0, "what is known is not proposed again");
}

#[test]
fn a67_no_form_shows_a_secret() {
    let server = Server::start(|_, path| match path {
        p if p.starts_with("/old") => {
            redirect(301, "http://user:hunter2@two.example/new?X-Amz-Signature=hunter2&token=hunter2&page=1")
        }
        p if p.starts_with("/new") => html("Minutes", "Minutes of the council of Springfield."),
        _ => status(404),
    });
    let site = site(&[
        ("old", "url: http://one.example/old?access_token=hunter2"),
        ("gone", "url: http://one.example/gone?api_key=hunter2&page=2"),
        ("nowhere", "url: http://no-such-name.example/x?password=hunter2"),
        ("tls", "url: https://one.example/x?secret=hunter2"),
    ]);
    for form in ["human", "json", "markdown"] {
        let output = links(site.path(), &server, &["--no-archive", "--format", form]);
        let said = told(&output.stdout) + &told(&output.stderr);
        assert!(said.contains("page=2") && said.contains("***"), "{form}: {said}");
        assert!(!said.contains("hunter2"), "{form}: {said}");
        assert!(!said.contains("url: http://two.example"), "a signed address is no address for good: {said}");
    }
    let sent = server.asked().into_iter().find(|asked| asked.contains("two.example/new")).unwrap();
    assert!(!sent.contains("user"), "{sent}");
}

#[test]
fn a67_what_servers_say_is_no_markup_and_no_command() {
    let server = Server::start(|_, _| html("404 ![x](http://evil.example/) <img src=x>\n::error::@everyone", "x"));
    let site = site(&[("soft", "url: http://one.example/soft")]);
    let output = links(site.path(), &server, &["--no-archive", "--format", "markdown", "soft"]);
    let said = told(&output.stdout);
    assert!(said.contains("not found") || said.contains("404"), "{said}");
    assert!(!said.contains("![x]") && !said.contains("<img") && !said.contains("@everyone"), "{said}");
    assert!(!said.lines().any(|line| line.starts_with("::")), "{said}");
}

#[test]
fn a_machine_without_network_is_told_so() {
    let server = Server::start(|_, _| status(404));
    let site = site(&[("x", "url: http://no-such-name.example/x"), ("y", "url: http://no-name-either.example/y")]);
    let output = links(site.path(), &server, &["--no-archive", "x", "y"]);
    assert_eq!(output.status.code(), Some(3), "{}", told(&output.stdout));
    assert!(told(&output.stderr).contains("network"), "{}", told(&output.stderr));
    // A single address says no more, and nothing is proposed that would call it dead.
    let output = links(site.path(), &server, &["--no-archive", "x"]);
    assert_eq!(output.status.code(), Some(3), "{}", told(&output.stdout));
    assert!(told(&output.stderr).contains("nobody answers") && output.stdout.is_empty(), "{}", told(&output.stdout));
}

#[test]
fn an_archive_without_an_address_is_a_wrong_command_line() {
    let server = Server::start(|_, _| status(404));
    let site = site(&[("gone", "url: http://one.example/gone")]);
    for archive in ["x", "x/{url}", "ftp://archive.example/{url}", "http://archive.example/"] {
        let output = links(site.path(), &server, &["--archive", archive, "gone"]);
        assert_eq!(output.status.code(), Some(2), "{archive}: {}", told(&output.stdout));
        assert!(told(&output.stderr).contains("--archive"), "{archive}: {}", told(&output.stderr));
    }
    assert_eq!(server.asked(), Vec::<String>::new());
}

#[test]
fn a_document_that_is_not_there_is_a_wrong_command_line() {
    let server = Server::start(|_, _| status(404));
    let output = links(site(&[]).path(), &server, &["no-such-document"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output.stderr).contains("no-such-document"), "{}", told(&output.stderr));
    assert_eq!(server.asked(), Vec::<String>::new());
}
