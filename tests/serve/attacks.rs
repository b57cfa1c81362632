//! Rows 50 to 59 of our list of attacks, under their numbers: who asks the preview, and what happens to the folder that it
//! shows.

use std::fs;
use std::io::{Read, Write};
use std::process::Command;
use std::time::Duration;

use super::support::{Answer, Preview, answer, site};

const RECORD: &str = "agencies/us/va/alder-police-department.yaml";
const PAGE: &str = "/agencies/us/va/alder-police-department.html";

/// Rows that are tested elsewhere, with the place.
const ELSEWHERE: &[(u8, &str)] = &[(57, "following.rs"), (59, "tests/browser/preview.test.mjs")];

/// Long enough for anything that would be told to have been told.
const QUIET: Duration = Duration::from_millis(1500);

#[test]
fn every_row_is_tested() {
    let tests = include_str!("attacks.rs");
    for row in 50..=59_u8 {
        let here = tests.contains(&format!("fn a{row}_"));
        let elsewhere = ELSEWHERE.iter().any(|(number, place)| *number == row && !place.is_empty());
        assert_ne!(here, elsewhere, "row {row}");
    }
}

/// Sends each of the heads for a page, the stream and a file of the preview's own, each of which refuses it without a word.
fn all_refuse(preview: &Preview, lines: &[(&str, u16)]) {
    let own = format!("Host: localhost:{}\r\nConnection: close", preview.port);
    for path in ["/", "/_plainsight/", "/_plainsight/events", "/_plainsight/reload.js", PAGE] {
        for (line, status) in lines {
            let head = line.replace("PATH", path).replace("OWN", &own).replace("PORT", &preview.port.to_string());
            let answer = preview.send(&head);
            assert_eq!((answer.status, answer.body.as_str()), (*status, ""), "{head}");
            assert_eq!(answer.header("access-control-allow-origin"), None, "{head}");
        }
    }
}

#[test]
fn a50_other_names_of_this_machine() {
    all_refuse(
        &Preview::start(&[]),
        &[
            ("GET PATH HTTP/1.1\r\nHost: evil.example\r\nConnection: close", 421),
            ("GET PATH HTTP/1.1\r\nHost: localhost.evil.com:PORT\r\nConnection: close", 421),
            ("GET PATH HTTP/1.1\r\nConnection: close", 400),
            ("GET PATH HTTP/1.1\r\nOWN\r\nHost: evil.example", 400),
            ("GET http://localhost:PORTPATH HTTP/1.1\r\nOWN", 400),
        ],
    );
}

#[test]
fn a51_pages_of_other_origins() {
    all_refuse(
        &Preview::start(&[]),
        &[
            ("GET PATH HTTP/1.1\r\nOWN\r\nOrigin: http://evil.example", 403),
            ("GET PATH HTTP/1.1\r\nOWN\r\nOrigin: null", 403),
            ("GET PATH HTTP/1.1\r\nOWN\r\nSec-Fetch-Site: cross-site", 403),
            ("GET PATH HTTP/1.1\r\nOWN\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Dest: script", 403),
        ],
    );
}

#[test]
fn a52_an_origin_that_agrees_with_its_own_name() {
    all_refuse(
        &Preview::start(&[]),
        &[("GET PATH HTTP/1.1\r\nHost: evil.com:PORT\r\nOrigin: http://evil.com:PORT\r\nConnection: close", 421)],
    );
}

#[test]
fn a53_ways_out_of_the_site() {
    let preview = Preview::start(&[]);
    for target in [
        "/../content/site.yaml",
        "/%2e%2e/content/site.yaml",
        "/%252e%252e/content/site.yaml",
        "/..\\content\\site.yaml",
        "/c:/windows/win.ini",
        "//etc/passwd",
        "/x%00.html",
        "/index.html%00",
        "/%c0%ae%c0%ae/content/site.yaml",
        "/content/site.yaml?raw??",
        "/_plainsight/../content/site.yaml",
    ] {
        let answer = preview.get(target);
        assert!(matches!(answer.status, 400 | 404), "{target}: {answer:?}");
        assert!(!answer.body.contains("A small site for tests"), "{target}");
        assert!(!answer.body.contains("root:"), "{target}");
    }
    // What follows a `#` belongs to the browser: a client that sends it has asked for what stands before it.
    assert_eq!(preview.get("/#/../content/site.yaml").body, preview.get("/").body);
}

#[test]
fn a54_methods_and_heads_without_measure() {
    let preview = Preview::start(&[]);
    all_refuse(
        &preview,
        &[
            ("POST PATH HTTP/1.1\r\nOWN\r\nContent-Length: 0", 405),
            ("PUT PATH HTTP/1.1\r\nOWN\r\nContent-Length: 0", 405),
            ("TRACE PATH HTTP/1.1\r\nOWN", 405),
        ],
    );
    let many: String = (0..200).map(|number| format!("\r\nX-{number}: x")).collect();
    let own = format!("Host: localhost:{}", preview.port);
    assert_eq!(preview.send(&format!("GET / HTTP/1.1\r\n{own}{many}")).status, 431);
    // A connection that is cut while a megabyte is still on its way may lose the answer.
    let long = format!("GET / HTTP/1.1\r\n{own}\r\nX: {}\r\n\r\n", "x".repeat(1 << 20));
    let mut stream = preview.connect();
    let sent = stream.write_all(long.as_bytes());
    let mut bytes = Vec::new();
    if sent.is_ok() && stream.read_to_end(&mut bytes).is_ok() {
        assert_eq!(answer(&String::from_utf8_lossy(&bytes)).status, 431);
    }
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn a54_who_asks_slowly_and_who_asks_nothing() {
    let preview = Preview::start(&[]);
    let mut page = preview.events();
    page.next();
    let mut slow = preview.connect();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: loc").expect("sent");
    let silent: Vec<_> = (0..400).map(|_| preview.connect()).collect();
    // More than there is room for: the oldest make room, and nobody waits until time has cut the others.
    assert_eq!(preview.get("/").status, 200);
    let mut later = silent.get(200).expect("a connection");
    later.set_nonblocking(true).expect("set");
    let waits = later.read(&mut [0; 1]).map_err(|error| error.kind());
    assert_eq!(waits, Err(std::io::ErrorKind::WouldBlock), "not cut yet");
    let mut rest = Vec::new();
    let _reset = slow.read_to_end(&mut rest);
    assert!(!String::from_utf8_lossy(&rest).contains("200 OK"));
    drop(silent);
    let text = fs::read_to_string(preview.path(RECORD)).expect("the record").replace("name: Alder", "name: Aspen");
    fs::write(preview.path(RECORD), text).expect("written");
    page.next();
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn a54_streams_without_number() {
    let preview = Preview::start(&[]);
    let mut streams: Vec<_> = (0..100).map(|_| preview.events()).collect();
    for stream in &mut streams {
        stream.next();
    }
    assert_eq!(preview.get("/_plainsight/events").status, 503);
    assert_eq!(preview.get("/").status, 200, "pages are answered");
    drop(streams);
    let again = || {
        preview.send(&format!(
            "HEAD /_plainsight/events HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close",
            preview.port
        ))
    };
    let mut tries = 0;
    while again().status != 200 {
        tries += 1;
        assert!(tries < 200, "the places of streams that ended are never free again");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a55_the_network() {
    let asked = |preview: &Preview, host: &str, path: &str| -> Answer {
        preview.send(&format!("GET {path} HTTP/1.1\r\nHost: {host}:{}\r\nConnection: close", preview.port))
    };
    let open = Preview::start(&["--bind", "0.0.0.0"]);
    assert!(open.told().contains("warning: everyone on this network can read this preview"), "{}", open.told());
    assert!(open.told().contains("--allow-host"), "{}", open.told());
    assert_eq!(asked(&open, "192.0.2.7", "/").status, 421, "an address that nobody allowed");
    let named = Preview::start(&["--bind", "0.0.0.0", "--allow-host", "desk.example"]);
    let url = format!("http://desk.example:{}/", named.port);
    assert!(named.told().contains(&format!("on a phone: {url}")), "{}", named.told());
    let about = asked(&named, "desk.example", "/_plainsight/");
    assert!(about.status == 200 && about.body.contains("<svg class=\"code\"") && about.body.contains(&url));
    // Where the folder lies on this machine is nobody else's business, unless it is asked for.
    let folder = named.folder.path().to_str().expect("text");
    for path in [PAGE, "/_plainsight/"] {
        let page = asked(&named, "desk.example", path);
        assert!(page.body.contains("_plainsight") && !page.body.contains(folder.trim_start_matches('/')), "{path}");
    }
}

/// Saves as an editor does in several steps, and gives what the page is told: one other site.
fn one_build(save: impl FnOnce(&Preview, &str)) {
    let preview = Preview::start(&[]);
    let mut events = preview.events();
    let (first, _) = events.next();
    let text = fs::read_to_string(preview.path(RECORD)).expect("the record").replace("name: Alder", "name: Aspen");
    save(&preview, &text);
    let (second, faults) = events.next();
    assert!(second != first && faults.is_none(), "{faults:?}");
    assert!(preview.get(PAGE).body.contains("Aspen Police Department"));
    assert!(events.are_quiet_for(QUIET), "one save is one build");
}

#[test]
fn a56_cut_and_written() {
    one_build(|preview, text| {
        let mut file = fs::File::create(preview.path(RECORD)).expect("cut");
        let (start, end) = text.split_at(text.len() / 2);
        for part in [start, end] {
            std::thread::sleep(Duration::from_millis(25));
            file.write_all(part.as_bytes()).expect("written");
        }
    });
}

#[test]
fn a56_renamed_twice() {
    one_build(|preview, text| {
        let [new, old] = ["___jb_tmp___", "___jb_old___"].map(|ending| preview.path(&format!("{RECORD}{ending}")));
        let path = preview.path(RECORD);
        fs::write(&new, text).expect("written");
        fs::rename(&path, &old).expect("aside");
        fs::rename(&new, &path).expect("in its place");
        fs::remove_file(&old).expect("gone");
    });
}

#[test]
fn a56_touched_and_written_as_it_was() {
    let preview = Preview::start(&[]);
    let mut events = preview.events();
    events.next();
    let path = preview.path(RECORD);
    let text = fs::read(&path).expect("the record");
    fs::write(&path, text).expect("written");
    let file = fs::File::options().append(true).open(&path).expect("the record");
    file.set_modified(std::time::SystemTime::now()).expect("touched");
    assert!(events.are_quiet_for(QUIET), "nothing changed");
}

#[test]
fn a56_folders_that_go_and_come() {
    let preview = Preview::start(&[]);
    let mut events = preview.events();
    events.next();
    let folder = preview.path("agencies/us/va");
    let kept: Vec<_> = fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").path())
        .map(|path| (fs::read_to_string(&path).expect("a record").replace("Police Department", "Sheriffs"), path))
        .collect();
    fs::remove_dir_all(preview.path("agencies")).expect("gone");
    std::thread::sleep(Duration::from_millis(100));
    fs::create_dir_all(&folder).expect("made anew");
    for (text, path) in &kept {
        fs::write(path, text).expect("written");
    }
    while !preview.get(PAGE).body.contains("Alder Sheriffs") {
        events.next();
    }
    // The new folder is watched as the old one was.
    fs::write(preview.path(RECORD), fs::read_to_string(preview.path(RECORD)).expect("it").replace("Alder", "Aspen"))
        .expect("written");
    while !preview.get(PAGE).body.contains("Aspen Sheriffs") {
        events.next();
    }
}

#[test]
fn a56_a_thousand_files_at_once() {
    let folder = site();
    let git = |arguments: &[&str]| {
        let own =
            ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", "-c", "gc.auto=0"];
        let output = Command::new("git").args(own).args(arguments).current_dir(folder.path()).output().expect("git");
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    let commit = || {
        git(&["add", "--all"]);
        git(&["commit", "--quiet", "--message", "x"]);
    };
    git(&["init", "--quiet", "--initial-branch", "few"]);
    commit();
    git(&["checkout", "--quiet", "-b", "many"]);
    let record = fs::read_to_string(folder.path().join(RECORD)).expect("the record");
    for number in 0..1000 {
        let path = folder.path().join(format!("agencies/us/va/town-{number}-police-department.yaml"));
        fs::write(path, record.replace("name: Alder", &format!("name: Town {number}"))).expect("written");
    }
    commit();
    git(&["checkout", "--quiet", "few"]);
    let site = folder.path().to_owned();
    let preview = Preview::start_in(folder, &[]);
    let mut events = preview.events();
    let (first, _) = events.next();
    let checked_out = Command::new("git").args(["checkout", "--quiet", "many"]).current_dir(&site).status();
    assert!(checked_out.expect("git").success());
    let (second, faults) = events.next();
    assert!(second != first && faults.is_none(), "{faults:?}");
    assert_eq!(preview.get("/agencies/us/va/town-999-police-department.html").status, 200);
    assert!(events.are_quiet_for(QUIET), "one checkout is one build");
}

/// A process that may have no watch at all: it looks for changes itself, and says so.
#[cfg(target_os = "linux")]
#[test]
fn a58_no_watches_left() {
    let limited = "echo 0 > /proc/sys/user/max_inotify_instances && exec \"$0\" \"$@\"";
    let launcher = ["--user", "--map-root-user", "sh", "-c", limited];
    let probe = Command::new("unshare").args(launcher).arg("true").output();
    if !probe.is_ok_and(|output| output.status.success()) {
        eprintln!("\n!!! a58: NO NAMESPACE OF ONE'S OWN CAN BE MADE HERE; polling is tested by its option alone !!!\n");
        return;
    }
    let mut command = Command::new("unshare");
    command.args(launcher).arg(env!("CARGO_BIN_EXE_plainsight"));
    let preview = Preview::start_by(command, site(), &[]);
    assert!(preview.told().contains("looking for them twice a second"), "{}", preview.told());
    let mut events = preview.events();
    let (first, _) = events.next();
    let text = fs::read_to_string(preview.path(RECORD)).expect("the record").replace("name: Alder", "name: Aspen");
    fs::write(preview.path(RECORD), text).expect("written");
    let (second, faults) = events.next();
    assert!(second != first && faults.is_none(), "{faults:?}");
    assert!(preview.get(PAGE).body.contains("Aspen Police Department"));
}
