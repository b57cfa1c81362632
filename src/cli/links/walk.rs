//! The walk over all addresses: a few hosts at once, each host's addresses one after the other.
//!
//! Entry: [`walk`]. For each address: ask; for a page, ask the same server for one that cannot exist, once a host; judge;
//! where no archived copy is recorded, ask an archive.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use plainsight::links::address::{host, path, sibling};
use plainsight::links::archive::{self, Copy};
use plainsight::links::told::Finding;
use plainsight::links::verdict::judge;
use plainsight::links::{Answer, Asked, Heard, Role};

use super::fetch::{Want, Web};

/// Finds out about every address, `jobs` hosts at once; `archive` is the form of the question to an archive, if any.
pub fn walk(asked: Vec<Asked>, web: &Web, jobs: usize, archive: Option<&str>) -> Vec<Finding> {
    let mut hosts: BTreeMap<String, Vec<Asked>> = BTreeMap::new();
    for one in asked {
        hosts.entry(host(&one.address)).or_default().push(one);
    }
    let waiting = Mutex::new(hosts.into_values().collect::<Vec<_>>());
    let found = Mutex::new(Vec::new());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
    std::thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                while let Some(asked) = next() {
                    let of_host = of_host(asked, web, archive);
                    found.lock().unwrap_or_else(PoisonError::into_inner).extend(of_host);
                }
            });
        }
    });
    found.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn of_host(asked: Vec<Asked>, web: &Web, archive: Option<&str>) -> Vec<Finding> {
    let mut probe: Option<Heard> = None;
    let find = |asked: Asked| {
        let heard = ask(&asked, web);
        if probe.is_none() && asked.role == Role::Original && is_page(&heard) {
            probe = Some(web.ask(&sibling(&asked.address), Want::Beginning));
        }
        let verdict = judge(&asked, &heard, probe.as_ref());
        let copy = archive.filter(|_| asked.role == Role::Original && !asked.is_archived);
        let copy = copy.and_then(|form| look(form, &asked, web));
        Finding { asked, verdict, copy }
    };
    asked.into_iter().map(find).collect()
}

/// A file is asked for by its head alone, because it may be large; a page is read. Servers that do not know that question are
/// asked again.
fn ask(asked: &Asked, web: &Web) -> Heard {
    if asked.sha256.is_some() {
        return web.ask(&asked.address, Want::Whole);
    }
    if is_file(&asked.address) {
        let heard = web.ask(&asked.address, Want::Head);
        if matches!(&heard, Heard::Answer(answer) if (200..300).contains(&answer.status) && !answer.kind.contains("html"))
        {
            return heard;
        }
    }
    web.ask(&asked.address, Want::Beginning)
}

/// By its ending: `.pdf`, `.mp4`, but not `.html` or `.php`.
fn is_file(address: &str) -> bool {
    const FILES: [&str; 12] = ["pdf", "zip", "csv", "xls", "xlsx", "doc", "docx", "png", "jpg", "jpeg", "mp3", "mp4"];
    path(address).rsplit_once('.').is_some_and(|(_, ending)| FILES.contains(&ending.to_ascii_lowercase().as_str()))
}

fn is_page(heard: &Heard) -> bool {
    matches!(heard, Heard::Answer(answer) if (200..300).contains(&answer.status) && answer.kind.contains("html"))
}

fn look(form: &str, asked: &Asked, web: &Web) -> Option<Copy> {
    match web.ask(&archive::question(form, asked), Want::Beginning) {
        Heard::Answer(Answer { status: 200 | 206, body, .. }) => archive::found(&String::from_utf8_lossy(&body), asked),
        _ => None,
    }
}
