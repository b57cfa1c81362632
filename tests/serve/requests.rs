//! What is answered, and what is refused.

use super::support::Preview;
#[cfg(target_os = "linux")]
use super::support::{site, wait_for};

#[test]
fn pages_and_files() {
    let preview = Preview::start(&[]);
    let home = preview.get("/");
    assert_eq!((home.status, home.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert_eq!(home.header("cache-control"), Some("no-store"));
    assert_eq!(home.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(home.header("cross-origin-resource-policy"), Some("same-origin"));
    assert_eq!(home.header("access-control-allow-origin"), None);
    assert!(home.body.contains("/_plainsight/reload.js"), "{}", home.body);
    let policy = home.header("content-security-policy").expect("a policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("connect-src 'self'"), "{policy}");
    assert!(!home.body.contains("Content-Security-Policy"));

    let agency = preview.get("/agencies/us/va/alder-police-department.html?x=1");
    assert!(agency.status == 200 && agency.body.contains("Alder Police Department"));
    for (path, kind) in [
        ("/assets/styles/plainsight.css", "text/css; charset=utf-8"),
        ("/assets/images/icon.svg", "image/svg+xml"),
        ("/assets/fonts/anton-caps.woff2", "font/woff2"),
        ("/data/agencies.geojson", "application/geo+json"),
        ("/_plainsight/reload.js", "text/javascript; charset=utf-8"),
    ] {
        let file = preview.get(path);
        assert_eq!((file.status, file.header("content-type")), (200, Some(kind)), "{path}");
    }

    let head = preview.send(&format!("HEAD / HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close", preview.port));
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    let missing = preview.get("/nowhere.html");
    assert!(missing.status == 404 && missing.body.contains("<html"), "{missing:?}");
    assert!(!preview.path("public").exists(), "nothing is written");
}

/// It names what it loads by the address under which the site is published, which the preview is not.
#[test]
fn the_page_for_what_is_not_there_stays_in_the_preview() {
    let folder = site();
    let record = folder.path().join("content/site.yaml");
    let text = std::fs::read_to_string(&record).unwrap();
    std::fs::write(
        &record,
        format!("{text}base_url: https://map.example.org/sub/\nrepository: https://example.org/r\n"),
    )
    .unwrap();
    let missing = Preview::start_in(folder, &[]).get("/deep/nowhere.html");
    assert!(
        missing.body.contains("href=\"/assets/styles/plainsight.css\"") && !missing.body.contains("map.example.org"),
        "{missing:?}"
    );
}

#[test]
fn a_page_that_the_browser_has_is_not_sent_again() {
    let preview = Preview::start(&[]);
    let page = preview.get("/");
    let (_, after) = page.body.split_once("data-page=\"").expect("its name");
    let (name, _) = after.split_once('"').expect("its name");
    let ask = |name: &str| {
        let own = format!("Host: localhost:{}\r\nConnection: close", preview.port);
        preview.send(&format!("GET / HTTP/1.1\r\n{own}\r\nIf-None-Match: \"{name}\""))
    };
    let known = ask(name);
    assert_eq!((known.status, known.body.as_str()), (304, ""));
    assert_eq!(ask("another").status, 200);
}

/// What the preview adds is in its answers alone: the published bytes are those of a site that was never previewed.
#[test]
fn nothing_of_the_preview_is_published() {
    let preview = Preview::start(&[]);
    let page = preview.get("/").body;
    assert!(page.contains("<plainsight-preview>") && page.contains("/_plainsight/"), "{page}");
    let out = preview.path("public");
    let mut build = std::process::Command::new(env!("CARGO_BIN_EXE_plainsight"));
    build.arg("build").arg("--site").arg(preview.folder.path()).arg("--out").arg(&out);
    assert!(build.output().expect("the build").status.success());
    let mut files = 0;
    for entry in walkdir::WalkDir::new(&out).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file())
    {
        let bytes = std::fs::read(entry.path()).expect("a file");
        let text = String::from_utf8_lossy(&bytes);
        for of_preview in ["_plainsight/", "plainsight-preview", "vscode:", "shadowrootmode"] {
            assert!(!text.contains(of_preview), "{} holds {of_preview}", entry.path().display());
        }
        files += 1;
    }
    assert!(files > 50, "{files}");
}

#[test]
fn the_page_of_the_preview() {
    let preview = Preview::start(&[]);
    let page = preview.get("/_plainsight/");
    assert_eq!(page.status, 200);
    for wanted in ["<h1>The preview</h1>", "<th scope=\"col\">render</th>", "<th scope=\"row\">agency</th><td>3</td>"] {
        assert!(page.body.contains(wanted), "{wanted}: {}", page.body);
    }
    assert!(page.header("content-security-policy").is_some_and(|policy| policy.starts_with("default-src 'none'")));
    assert!(!page.body.contains("class=\"code\""), "a code for a phone that cannot come in");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_well_while_pages_listen() {
    let mut preview = Preview::start(&[]);
    let mut events = preview.events();
    events.next();
    assert_eq!(preview.interrupt(), Some(0));
}

#[test]
fn a_taken_port_is_passed_over() {
    let first = Preview::start(&[]);
    let taken = first.port.to_string();
    let second = Preview::start(&["--port", &taken]);
    assert!(second.port > first.port && second.port <= first.port + 20);
    assert!(second.told().contains(&format!("port {taken} is taken; using {}", second.port)), "{}", second.told());
}

/// The command that opens a browser on a desktop stands in a folder of its own, or is not there.
#[test]
#[cfg(target_os = "linux")]
fn the_browser_is_opened_where_there_is_one() {
    use std::os::unix::fs::PermissionsExt as _;
    let start = |path: &std::path::Path| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_plainsight"));
        command.env("PATH", path);
        Preview::start_by(command, site(), &["--open"])
    };
    let folder = tempfile::tempdir().expect("a folder");
    let missing = start(folder.path());
    wait_for(|| missing.told().contains("the browser did not open"));
    assert_eq!(missing.get("/").status, 200);

    let (opener, opened) = (folder.path().join("xdg-open"), folder.path().join("opened"));
    std::fs::write(&opener, format!("#!/bin/sh\necho \"$@\" > '{}'\n", opened.display())).expect("a command");
    std::fs::set_permissions(&opener, std::fs::Permissions::from_mode(0o755)).expect("its mode");
    let preview = start(folder.path());
    let asked = || std::fs::read_to_string(&opened).unwrap_or_default();
    wait_for(|| asked().ends_with('\n'));
    let ending = format!(":{}/\n", preview.port);
    assert!(asked().starts_with("http://") && asked().ends_with(&ending), "{}", asked());
    assert!(!preview.told().contains("did not open"));
}
