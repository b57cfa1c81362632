//! Copies of documents as someone adds and checks them, with files that are made to hurt: rows 62 to 64 of our list of attacks.
//!
//! PDF files are written here by hand, so that what is in them stands beside what must be told of it. Of archives (WACZ, ZIP)
//! no form is read at all: they are strays in a site.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, and makes the files that it needs"
)]

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output};

use sha2::{Digest, Sha256};
use walkdir::WalkDir;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sites/minimal");

/// What must never be told.
const SECRET: &str = "Doorkeeper";

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

fn plainsight(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command.args(arguments).env("NO_COLOR", "1");
    command
}

fn check(site: &Path) -> (i32, String) {
    told(&plainsight(&["check", "--site", site.to_str().unwrap()]).output().unwrap())
}

fn add(site: &Path, file: &Path, id: &str) -> (i32, String) {
    let site = site.to_str().unwrap();
    told(&plainsight(&["document", "add", file.to_str().unwrap(), "--id", id, "--site", site]).output().unwrap())
}

fn told(output: &Output) -> (i32, String) {
    let said = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    (output.status.code().unwrap(), String::from_utf8_lossy(&said).into_owned())
}

fn is_installed() -> bool {
    Command::new("pdftotext").arg("-v").output().is_ok()
}

/// A PDF file with a page for each of `pages`, its steps of drawing; `catalog` and `page` are added to those objects.
fn pdf(pages: &[&str], catalog: &str, page: &str) -> Vec<u8> {
    packed_pdf(pages, "", catalog, page)
}

/// The same, whose steps of drawing are packed as `filter` says.
fn packed_pdf(pages: &[&str], filter: &str, catalog: &str, page: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|number| format!("{} 0 R", 4 + 2 * number)).collect();
    let mut objects = vec![
        format!("<< /Type /Catalog /Pages 2 0 R {catalog} >>"),
        format!("<< /Type /Pages /Count {} /Kids [{}] >>", pages.len(), kids.join(" ")),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    for (number, steps) in pages.iter().enumerate() {
        let content = 5 + 2 * number;
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {content} 0 R \
             /Resources << /Font << /F1 3 0 R >> >> {page} >>"
        ));
        objects.push(format!("<< /Length {} {filter} >>\nstream\n{steps}\nendstream", steps.len()));
    }
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", number + 1).into_bytes());
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    places.iter().for_each(|place| bytes.extend(format!("{place:010} 00000 n \n").into_bytes()));
    let end = format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    bytes.extend(end.into_bytes());
    bytes
}

fn words(y: u32, text: &str) -> String {
    format!("BT /F1 12 Tf 72 {y} Td ({text}) Tj ET\n")
}

/// Puts a copy with its true digest, or `digest`, beside a record that the site's agency cites.
fn keep(site: &Path, bytes: &[u8], digest: Option<&str>, more: &str) {
    let true_digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let folder = site.join("content/documents");
    fs::write(folder.join("paper.pdf"), bytes).unwrap();
    let digest = digest.unwrap_or(&true_digest);
    let record = format!(
        "title: A paper\nkind: memo\nurl: https://example.org/\ncopy:\n  file: paper.pdf\n  sha256: {digest}\n{more}"
    );
    fs::write(folder.join("paper.yaml"), record).unwrap();
}

#[test]
fn a62_a_file_that_breaks_its_reader_is_a_message_and_no_more() {
    let nested = format!("/Nested {}", "[".repeat(200_000));
    let locked = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 0 /Kids [] \
        >>\nendobj\n3 0 obj\n<< /Filter /Standard /V 1 /R 2 /O (00000000000000000000000000000000) /U \
        (00000000000000000000000000000000) /P -4 >>\nendobj\ntrailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [(a) (a)] \
        >>\n%%EOF\n";
    let itself = pdf(&[&words(700, "A page")], "", "/Kids [2 0 R]");
    let cases: [(&str, Vec<u8>); 4] = [
        ("arrays in arrays", pdf(&[&words(700, "A page")], &nested, "")),
        ("noise", (0..9_000_u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8).collect()),
        ("locked", locked.to_vec()),
        ("empty", Vec::new()),
    ];
    for (name, bytes) in cases {
        let site = site();
        keep(site.path(), &bytes, None, "");
        let (status, said) = check(site.path());
        assert_eq!(status, 0, "{name}: {said}");
        assert!(said.contains("could not be looked into") || name == "arrays in arrays", "{name}: {said}");
        assert!(said.contains("are in order") && !said.contains("panicked"), "{name}: {said}");
        let file = site.path().join("content/documents/paper.pdf");
        let (status, said) = add(site.path(), &file, "other");
        assert!(status == 1 || name == "arrays in arrays", "{name}: {said}");
        assert!(!said.contains("panicked"), "{name}: {said}");
    }
    let site = site();
    keep(site.path(), &itself, None, "");
    assert_eq!(check(site.path()).0, 0);
}

/// Drawing that fills so many bytes with blanks, in a few thousand hexadecimal digits, and how it is packed.
fn blanks(bytes: usize) -> (String, &'static str) {
    // `129, blank` stands for 128 blanks; 128 ends it.
    let runs = [129_u8, b' '].repeat(bytes / 128).into_iter().chain([128]).collect::<Vec<u8>>();
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&runs, 6);
    let digits = packed.iter().map(|byte| format!("{byte:02x}")).collect::<String>() + ">";
    (digits, "/Filter [/ASCIIHexDecode /FlateDecode /RunLengthDecode]")
}

#[test]
fn a62_a_file_that_unpacks_beyond_the_limit_of_memory_is_a_message() {
    let (digits, filter) = blanks(1200 << 20);
    let bytes = packed_pdf(&[&digits], filter, "", "");
    assert!(bytes.len() < 1 << 20, "{}", bytes.len());
    let site = site();
    keep(site.path(), &bytes, None, "");
    let (status, said) = check(site.path());
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("warning[copy-unreadable]"), "{said}");
    assert!(said.contains("could not be looked into: reading it was ended at its limit of time or memory"), "{said}");
    let (status, said) = add(site.path(), &site.path().join("content/documents/paper.pdf"), "other");
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("ended at its limit of time or memory") && !said.contains("panicked"), "{said}");
    assert!(!site.path().join("content/documents/other.pdf").exists());
}

/// Programs that stand for a `pdftotext` which a file has got the better of: each runs into a limit of the child.
#[cfg(unix)]
#[test]
fn a62_a_reader_that_reaches_a_limit_is_ended_and_told() {
    let line = "0123456789abcdef".repeat(64);
    let limit = "reading it was ended at its limit of time or memory";
    let cases = [
        ("memory", "x=0123456789abcdef; while :; do x=$x$x; done".to_owned(), limit),
        // The processor's time is that of the shell which starts all of it, which is less than the child's own.
        ("time", "while :; do :; done".to_owned(), limit),
        ("output", format!("while :; do printf '%s\\n' {line}; done"), "what it holds is more than 64 MiB"),
    ];
    for (name, script, words) in cases {
        let site = site();
        let file = site.path().join("paper.pdf");
        fs::write(&file, pdf(&[&words_at_the_top()], "", "")).unwrap();
        let (status, said) = add_with(&script, site.path(), &file);
        assert_eq!(status, 1, "{name}: {said}");
        assert!(
            said.contains("the text of") && said.contains("could not be read") && said.contains(words),
            "{name}: {said}"
        );
        assert!(said.contains("help: save it anew from a viewer"), "{name}: {said}");
        let kept = fs::read_dir(site.path().join("content/documents")).unwrap();
        assert!(!kept.map(|entry| entry.unwrap().file_name()).any(|name| name.to_str().unwrap().starts_with("other")));
    }
}

#[cfg(unix)]
fn words_at_the_top() -> String {
    words(700, "A page")
}

/// `document add` where `pdftotext` is this script of the shell, and nothing may take more than three seconds of the processor.
#[cfg(unix)]
fn add_with(script: &str, site: &Path, file: &Path) -> (i32, String) {
    use std::os::unix::fs::PermissionsExt;
    let programs = tempfile::tempdir().unwrap();
    let stand_in = programs.path().join("pdftotext");
    fs::write(&stand_in, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&stand_in, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = Command::new("/bin/sh");
    command.args(["-c", "ulimit -t 3; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_plainsight"), "document", "add"]);
    command.arg(file).args(["--id", "other", "--site"]).arg(site);
    told(&command.env("PATH", programs.path()).env("NO_COLOR", "1").output().unwrap())
}

#[test]
fn a62_a_file_of_two_gigabytes_is_refused_before_it_is_read() {
    let site = site();
    let file = site.path().join("huge.pdf");
    File::create(&file).unwrap().set_len(2 << 30).unwrap();
    let (status, said) = add(site.path(), &file, "huge");
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("larger than 25 MiB"), "{said}");
    assert!(!site.path().join("content/documents/huge.pdf").exists());
}

#[test]
fn a63_text_under_a_box_is_told_by_page_and_box_and_never_shown() {
    let covered = words(700, &format!("The witness is {SECRET}")) + "0 g\n150 695 120 18 re f\n";
    let open = words(700, &format!("The witness is {SECRET}")) + "0 g\n72 600 120 18 re f\n";
    let under = "0.9 g\n60 690 300 30 re f\n0 g\n".to_owned() + &words(700, SECRET);
    let bytes = pdf(&[&open, &covered, &under], "", "");
    let site = site();
    keep(site.path(), &bytes, None, "");
    let (status, said) = check(site.path());
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("copy-covered-text") && said.contains("page 2"), "{said}");
    assert!(said.contains("from (150, 695) to (270, 713)"), "{said}");
    assert_eq!(said.matches("there is text under the box").count(), 1, "{said}");
    assert!(!said.contains(SECRET), "{said}");
    keep(site.path(), &bytes, None, "  reviewed: The box covers a printed example. Looked at by two editors.\n");
    let (status, said) = check(site.path());
    assert!(status == 0 && !said.contains("copy-covered-text"), "{said}");
}

#[test]
fn a63_marks_attached_files_and_metadata_are_told_without_their_contents() {
    let mark = "/Annots [<< /Type /Annot /Subtype /Redact /Rect [70 690 300 720] >>]";
    let names = "/Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) >>] >> >> /Metadata 3 0 R";
    let site = site();
    keep(site.path(), &pdf(&[&words(700, SECRET)], names, mark), None, "");
    let (status, said) = check(site.path());
    assert_eq!(status, 1, "{said}");
    for rule in ["copy-covered-text", "copy-embedded-file", "copy-metadata"] {
        assert!(said.contains(rule), "{rule}: {said}");
    }
    assert!(!said.contains(SECRET), "{said}");
}

#[test]
fn a64_a_copy_whose_bytes_are_others_is_an_error() {
    let site = site();
    keep(site.path(), &pdf(&[&words(700, "A page")], "", ""), Some(&"ab".repeat(32)), "");
    let (status, said) = check(site.path());
    assert_eq!(status, 1);
    assert!(said.contains("changed-copy") && said.contains("this is not the SHA-256 of"), "{said}");
}

#[test]
fn a_copy_is_added_and_its_pages_are_what_quotations_are_checked_against() {
    let site = site();
    let file = site.path().join("Town agreement.pdf");
    fs::write(
        &file,
        pdf(
            &[&words(700, "The first page of it"), &words(700, "Both sides keep the terms of it to themselves")],
            "",
            "",
        ),
    )
    .unwrap();
    let (status, said) = add(site.path(), &file, "town-agreement");
    if !is_installed() {
        assert!(status == 1 && said.contains("poppler"), "{said}");
        return;
    }
    assert_eq!(status, 0, "{said}");
    let folder = site.path().join("content/documents");
    let record = fs::read_to_string(folder.join("town-agreement.yaml")).unwrap();
    assert!(record.contains("  pages: 2\n") && said.contains("town-agreement.pages.txt"), "{record}{said}");
    let text = fs::read_to_string(folder.join("town-agreement.pages.txt")).unwrap();
    assert!(text.contains("== page 2 ==\nBoth sides keep the terms"), "{text}");
    fs::write(folder.join("town-agreement.yaml"), record + "url: https://example.org/\n").unwrap();
    let cite = |page: u32| {
        let text = format!(
            "name: Second Police Department\nkind: police\ncity: Waynesboro\npartnerships:\n  - vendor: {}\n    history:\n      \
             - status: signed\n        date: 2019-02-25\n        sources:\n          - document: town-agreement\n            \
             page: {page}\n            quote: Both sides keep the terms of it\n",
            vendor(site.path())
        );
        fs::write(site.path().join("agencies/us/va/second.yaml"), text).unwrap();
        check(site.path())
    };
    let (status, said) = cite(2);
    assert_eq!(status, 0, "{said}");
    let (status, said) = cite(1);
    assert!(status == 1 && said.contains("not on page 1 but on page 2"), "{said}");
    // Again it is the same; another file of that name is refused.
    assert_eq!(add(site.path(), &file, "town-agreement").0, 0);
    fs::write(&file, pdf(&[&words(700, "Something else")], "", "")).unwrap();
    let (status, said) = add(site.path(), &file, "town-agreement");
    assert!(status == 1 && said.contains("there already, with other bytes"), "{said}");
}

#[test]
fn a_page_that_begins_with_a_mark_is_kept_byte_for_byte_in_a_record_with_windows_lines() {
    let site = site();
    let (file, record) = (site.path().join("page.html"), site.path().join("content/documents/page.yaml"));
    fs::write(&file, "\u{feff}<p>A page.</p>\n").unwrap();
    fs::write(&record, "title: A page\r\nkind: news\r\nurl: https://example.org/\r\n").unwrap();
    let (status, said) = add(site.path(), &file, "page");
    assert_eq!(status, 0, "{said}");
    let text = fs::read_to_string(record).unwrap();
    assert!(text.contains("copy:\r\n") && text.matches('\n').count() == text.matches("\r\n").count(), "{text:?}");
    let (status, said) = check(site.path());
    assert!(status == 0 && !said.contains("changed-copy"), "{said}");
}

fn vendor(site: &Path) -> String {
    let file = fs::read_dir(site.join("content/vendors")).unwrap().next().unwrap().unwrap().path();
    file.file_stem().unwrap().to_str().unwrap().to_owned()
}

#[cfg(unix)]
#[test]
fn nothing_is_written_where_a_record_is_a_link_and_nothing_is_read_from_a_pipe() {
    let site = site();
    let (victim, text) = (site.path().join("victim"), site.path().join("text.txt"));
    fs::write(&victim, "secret: 1\n").unwrap();
    fs::write(&text, "Some words.\n").unwrap();
    std::os::unix::fs::symlink(&victim, site.path().join("content/documents/linked.yaml")).unwrap();
    let (status, said) = add(site.path(), &text, "linked");
    assert!(status == 1 && said.contains("is no plain file"), "{said}");
    assert_eq!(fs::read_to_string(&victim).unwrap(), "secret: 1\n");
    assert!(!site.path().join("content/documents/linked.txt").exists());
    let pipe = site.path().join("pipe.txt");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let (status, said) = add(site.path(), &pipe, "piped");
    assert!(status == 1 && said.contains("a pipe or a device"), "{said}");
}

#[test]
fn a_second_copy_of_a_document_is_refused_before_it_is_kept() {
    let site = site();
    let (first, second) = (site.path().join("first.txt"), site.path().join("second.html"));
    fs::write(&first, "Some words.\n").unwrap();
    fs::write(&second, "<p>Other words.</p>\n").unwrap();
    let (status, said) = add(site.path(), &first, "kept");
    assert_eq!(status, 0, "{said}");
    let begun = fs::read_to_string(site.path().join("content/documents/kept.yaml")).unwrap();
    assert!(begun.starts_with("# yaml-language-server: $schema=../../schemas/document.json\n"), "{begun}");
    let (status, said) = add(site.path(), &second, "kept");
    assert!(status == 1 && said.contains("has a copy already"), "{said}");
    assert!(!site.path().join("content/documents/kept.html").exists());
}

#[test]
fn a_record_with_passages_gets_its_copy_and_keeps_them() {
    let site = site();
    let folder = site.path().join("content/documents");
    let (record, passages) = (folder.join("town.yaml"), "== excerpt ==\nBoth sides keep the terms of it.\n");
    fs::write(folder.join("town.excerpts.txt"), passages).unwrap();
    let digest: String = Sha256::digest(passages).iter().map(|byte| format!("{byte:02x}")).collect();
    let before = format!(
        "title: An agreement\nkind: mou\nurl: https://example.org/\ntexts:\n  file: town.excerpts.txt\n  sha256: {digest}\n"
    );
    fs::write(&record, &before).unwrap();
    let file = site.path().join("town.pdf");
    fs::write(&file, pdf(&[&words(700, "The first page of it")], "", "")).unwrap();
    if !is_installed() {
        return;
    }
    let (status, said) = add(site.path(), &file, "town");
    assert_eq!(status, 0, "{said}");
    let text = fs::read_to_string(&record).unwrap();
    assert!(text.starts_with(&before) && text.contains("copy:\n  file: town.pdf\n"), "{text}");
    assert!(text.contains("  pages: 1\n") && text.matches("texts:").count() == 1, "{text}");
    assert!(said.contains("has texts already: they stay") && !folder.join("town.pages.txt").exists(), "{said}");
    let (status, said) = check(site.path());
    assert!(status == 0 && !said.contains("error"), "{said}");
    // As it says: without those lines the texts of the copy come instead.
    let (before, after) = text.split_once("texts:").unwrap();
    let (_, of_copy) = after.split_once("copy:").unwrap();
    fs::write(&record, format!("{before}copy:{of_copy}")).unwrap();
    let (status, said) = add(site.path(), &file, "town");
    assert_eq!(status, 0, "{said}");
    let text = fs::read_to_string(&record).unwrap();
    assert!(text.contains("file: town.pages.txt\n") && text.matches("copy:").count() == 1, "{text}");
}

#[test]
fn a_file_that_is_not_there_is_told_before_anything_else() {
    let site = site();
    for (name, id) in [("nowhere.pdf", "nowhere"), ("nowhere.docx", "nowhere"), ("nowhere.pdf", "No Where")] {
        let (status, said) = add(site.path(), &site.path().join(name), id);
        assert!(status == 2 && said.contains("there is no file `") && !said.contains("os error"), "{said}");
    }
}

#[test]
fn without_pdftotext_it_says_what_to_install_and_writes_nothing() {
    let site = site();
    let file = site.path().join("paper.pdf");
    fs::write(&file, pdf(&[&words(700, "A page")], "", "")).unwrap();
    let path = site.path().to_str().unwrap();
    let mut command = plainsight(&["document", "add", file.to_str().unwrap(), "--id", "paper", "--site", path]);
    let (status, said) = told(&command.env("PATH", "").output().unwrap());
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("apt install poppler-utils"), "{said}");
    assert!(!site.path().join("content/documents/paper.pdf").exists());
}
