//! What `plainsight build` and `check` cost, beside `cp -r` of the same output, and how heavy the pages are.
//!
//!     cargo bench --bench build               the shipped site, 1,000, 10,000 and 100,000 agencies
//!     cargo bench --bench build -- 10000      nothing beyond 10,000
//!     cargo bench --bench build -- 10000 DIR  only writes the site of 10,000 agencies into DIR, for a look or a profile
//!
//! Steps: make each site; build it into a folder that is not there, several times, with the copy of its output in between,
//! so that both see the same disk; check it; print a table of medians, the pages' weights, and the promises with what was
//! measured. A promise that is not kept is said, and fails nothing: time is measured, not tested.
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "ends by panicking"
)]
#![allow(clippy::disallowed_methods, reason = "outside the library: it makes sites and measures")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the table is the result")]
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "shown with few digits")]

mod measure;
mod synthetic;
mod weight;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use measure::{Cost, median, run};

/// Agencies, and how often each size is measured.
const SIZES: &[(usize, usize)] = &[(1_000, 5), (10_000, 5), (100_000, 2)];
/// How often the shipped site is measured.
const SHIPPED_RUNS: usize = 5;

/// What was measured of one site.
struct Row {
    site: String,
    agencies: usize,
    files: usize,
    build: Cost,
    check: Cost,
    copy: Cost,
}

fn main() {
    // Cargo adds `--bench` to what was typed.
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let limit = arguments.next().map_or(usize::MAX, |number| number.parse().expect("a number of agencies"));
    let shipped = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    match arguments.next() {
        Some(folder) => synthetic::write_site(&shipped, Path::new(&folder), limit).expect("the site can be written"),
        None => measure_all(&shipped, limit),
    }
}

fn measure_all(shipped: &Path, limit: usize) {
    let room = tempfile::tempdir().expect("a temporary folder");
    let agencies = count_files(&shipped.join("agencies"));
    let mut rows = vec![measure_site("shipped", agencies, shipped, room.path(), SHIPPED_RUNS)];
    let weights = weight::of(&room.path().join("out"));
    for &(agencies, runs) in SIZES.iter().filter(|(agencies, _)| *agencies <= limit) {
        let site = room.path().join(format!("site-{agencies}"));
        synthetic::write_site(shipped, &site, agencies).expect("the site can be written");
        rows.push(measure_site("synthetic", agencies, &site, room.path(), runs));
        fs::remove_dir_all(&site).expect("the site can be removed");
    }
    print_table(&rows);
    weights.print();
    print_promises(&rows, &weights);
}

fn measure_site(name: &str, agencies: usize, site: &Path, room: &Path, runs: usize) -> Row {
    eprintln!("{name}: {agencies} agencies, {runs} runs");
    let (out, copied) = (room.join("out"), room.join("copied"));
    let (mut builds, mut copies, mut checks) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs {
        remove(&out);
        remove(&copied);
        builds.push(run(plainsight("build", site).arg("--out").arg(&out)));
        copies.push(run(Command::new("cp").arg("-r").args([&out, &copied])));
        checks.push(run(&mut plainsight("check", site)));
    }
    let files = count_files(&out);
    Row {
        site: name.to_owned(),
        agencies,
        files,
        build: median(&builds),
        check: median(&checks),
        copy: median(&copies),
    }
}

fn plainsight(verb: &str, site: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command.arg(verb).arg("--site").arg(site);
    command
}

fn print_table(rows: &[Row]) {
    println!(
        "| site | agencies | files | build: wall s | CPU s | peak MB | CPU ms an agency | check: wall s | CPU s | cp -r: wall s | CPU s | build / cp, CPU |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for row in rows {
        let Row { site, agencies, files, build, check, copy } = row;
        println!(
            "| {site} | {agencies} | {files} | {:.2} | {:.2} | {:.0} | {:.3} | {:.2} | {:.2} | {:.2} | {:.2} | {:.2} |",
            build.wall,
            build.computing,
            build.memory,
            each(row),
            check.wall,
            check.computing,
            copy.wall,
            copy.computing,
            build.computing / copy.computing.max(0.01),
        );
    }
}

/// Milliseconds of computing an agency.
fn each(row: &Row) -> f64 {
    row.build.computing * 1000.0 / row.agencies as f64
}

fn print_promises(rows: &[Row], weights: &weight::Weights) {
    let shipped = &rows[0];
    println!("\n| promise | measured | |\n|---|--:|---|");
    promise("build of the shipped site: 0.8 s", shipped.build.wall, 0.8);
    promise("check: a third of that, 0.27 s", shipped.check.wall, 0.8 / 3.0);
    promise("peak memory of that build: 200 MB", shipped.build.memory, 200.0);
    let find = |agencies| rows.iter().find(|row| row.site == "synthetic" && row.agencies == agencies);
    if let (Some(many), Some(fewer)) = (find(100_000), find(10_000)) {
        promise("CPU time an agency, 100,000 against 10,000: 1.2 times", each(many) / each(fewer), 1.2);
    }
    promise("the heaviest agency page: 6 KB gzipped", weights.heaviest_agency, 6.0);
    promise("home with all that it loads: 150 KB gzipped", weights.home_in_all, 150.0);
}

fn promise(what: &str, measured: f64, most: f64) {
    println!("| {what} | {measured:.2} | {} |", if measured <= most { "kept" } else { "NOT KEPT" });
}

fn remove(folder: &Path) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("the folder can be removed");
    }
}

fn count_files(folder: &Path) -> usize {
    weight::files_of(folder).len()
}
