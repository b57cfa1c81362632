//! What is answered, and what is refused.

use super::support::Preview;

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

#[test]
fn what_is_not_answered() {
    let preview = Preview::start(&[]);
    for target in [
        "/../content/site.yaml",
        "/%2e%2e/content/site.yaml",
        "/%252e%252e/x",
        "/..\\content\\site.yaml",
        "//etc/passwd",
        "/index.html%00",
    ] {
        let answer = preview.get(target);
        assert!(matches!(answer.status, 400 | 404), "{target}: {answer:?}");
        assert!(!answer.body.contains("A small site for tests"), "{target}");
    }
    let own = format!("Host: localhost:{}\r\nConnection: close", preview.port);
    for path in ["/", "/_plainsight/events", "/_plainsight/reload.js"] {
        for (head, status) in [
            (format!("GET {path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close"), 421),
            (format!("GET {path} HTTP/1.1\r\nHost: localhost.evil.com:{}\r\nConnection: close", preview.port), 421),
            (format!("GET {path} HTTP/1.1\r\nConnection: close"), 400),
            (format!("GET {path} HTTP/1.1\r\n{own}\r\nHost: evil.example"), 400),
            (format!("GET http://localhost:{}{path} HTTP/1.1\r\n{own}", preview.port), 400),
            (format!("POST {path} HTTP/1.1\r\n{own}\r\nContent-Length: 0"), 405),
            (format!("GET {path} HTTP/1.1\r\n{own}\r\nOrigin: http://evil.example"), 403),
            (format!("GET {path} HTTP/1.1\r\n{own}\r\nSec-Fetch-Site: cross-site"), 403),
        ] {
            let answer = preview.send(&head);
            assert_eq!((answer.status, answer.body.as_str()), (status, ""), "{head}");
        }
    }
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
}
