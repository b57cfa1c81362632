//! What the pictures to share cost: each drawing of the shipped site, their files, and a build with and without them in
//! the published folder.
//!
//!     cargo bench --bench pictures
//!
//! Steps: compile the shipped site with an address; draw every picture on one thread, timing each; write the bundle into a
//! folder that is not there, and again into the same. Time is measured, not tested.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "it ends by panicking")]
#![allow(clippy::disallowed_methods, reason = "outside the library: it measures")]
#![allow(clippy::print_stdout, reason = "the table is the result")]

use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use plainsight::bundle::{Bundle, Content};
use plainsight::compile::{Overrides, compile};
use plainsight::diagnostic::Report;
use plainsight::load::load;
use plainsight::write::{WriteOptions, write};

fn main() {
    let mut report = Report::default();
    let sources = load(Utf8Path::new(env!("CARGO_MANIFEST_DIR")), &mut report);
    let build = |base_url: Option<&str>| {
        let start = Instant::now();
        let overrides = Overrides { base_url: base_url.map(str::to_owned), drafts: false };
        let bundle = compile(&sources, &overrides, &mut Report::default()).expect("the shipped site has no faults");
        (start.elapsed(), bundle)
    };
    let (without, _) = build(None);
    let (with, bundle) = build(Some("https://map.example.org/"));
    println!("compile       {:>8} without pictures, {} with their cards", shown(without), shown(with));
    draw_all(&bundle);
    write_twice(&bundle);
}

fn draw_all(bundle: &Bundle) {
    let drawings = bundle.iter().filter(|(_, content)| matches!(content, Content::Drawn(_)));
    let drawn = drawings.map(|(_, content)| {
        let start = Instant::now();
        let bytes = content.bytes().len();
        (start.elapsed(), bytes)
    });
    let (mut times, mut sizes): (Vec<Duration>, Vec<usize>) = drawn.unzip();
    times.sort();
    sizes.sort_unstable();
    let (total, bytes): (Duration, usize) = (times.iter().sum(), sizes.iter().sum());
    let at = |part: usize| (times.len() * part / 100).min(times.len() - 1);
    println!("one thread    {:>8} for {} pictures", shown(total), times.len());
    println!("a picture     {:>8} median, {} in 95 of 100", shown(times[at(50)]), shown(times[at(95)]));
    println!("a file        {:>8} bytes median, {} at most, {bytes} in all", sizes[at(50)], sizes[at(100)]);
}

fn write_twice(bundle: &Bundle) {
    let room = tempfile::tempdir().expect("a temporary folder");
    let out = Utf8PathBuf::from_path_buf(room.path().join("out")).expect("a path in UTF-8");
    for name in ["first", "again"] {
        let start = Instant::now();
        write(bundle, &out, &WriteOptions { durable: false, ..WriteOptions::default() }).expect("it can be written");
        println!("write {name}   {:>8} on all threads", shown(start.elapsed()));
    }
}

fn shown(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}
