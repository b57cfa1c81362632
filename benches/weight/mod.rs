//! How heavy the pages are on their way to a reader: kilobytes (1,000 bytes) after `gzip -9`, as a host sends them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Kilobytes gzipped.
pub struct Weights {
    home: f64,
    /// Home, and each file of `assets/` that it or its style sheet names.
    pub home_in_all: f64,
    median_agency: f64,
    /// The heaviest page of an agency.
    pub heaviest_agency: f64,
    heaviest_document: f64,
    styles: f64,
}

/// Weighs a built site.
pub fn of(out: &Path) -> Weights {
    let home = out.join("index.html");
    let mut agencies: Vec<f64> = pages(&out.join("agencies")).iter().map(|page| gzipped(page)).collect();
    agencies.sort_by(f64::total_cmp);
    let documents = pages(&out.join("documents")).iter().map(|page| gzipped(page)).fold(0.0, f64::max);
    let styles: Vec<PathBuf> = named_in(&home, out).into_iter().filter(|file| ends_with(file, ".css")).collect();
    let assets = named_in(&home, out).into_iter().chain(styles.iter().flat_map(|sheet| named_in(sheet, out)));
    Weights {
        home: gzipped(&home),
        home_in_all: gzipped(&home) + assets.map(|asset| gzipped(&asset)).sum::<f64>(),
        median_agency: agencies.get(agencies.len() / 2).copied().unwrap_or(0.0),
        heaviest_agency: agencies.last().copied().unwrap_or(0.0),
        heaviest_document: documents,
        styles: styles.iter().map(|sheet| gzipped(sheet)).sum(),
    }
}

impl Weights {
    /// Prints a table.
    pub fn print(&self) {
        println!("\n| page of the shipped site | KB gzipped |\n|---|--:|");
        println!("| home | {:.1} |\n| home with all that it loads | {:.1} |", self.home, self.home_in_all);
        println!("| agency, median | {:.1} |\n| agency, heaviest | {:.1} |", self.median_agency, self.heaviest_agency);
        println!("| document, heaviest | {:.1} |\n| style sheet | {:.1} |", self.heaviest_document, self.styles);
    }
}

/// Every file below a folder.
pub fn files_of(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    files_of(folder).into_iter().filter(|file| ends_with(file, ".html")).collect()
}

/// The files of `assets/` whose names stand in a text. Names are enough: no two assets share one.
fn named_in(file: &Path, out: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(file).unwrap_or_default();
    let named =
        |asset: &PathBuf| asset.file_name().and_then(|name| name.to_str()).is_some_and(|name| text.contains(name));
    files_of(&out.join("assets")).into_iter().filter(named).collect()
}

fn ends_with(file: &Path, ending: &str) -> bool {
    file.to_str().is_some_and(|name| name.ends_with(ending))
}

fn gzipped(file: &Path) -> f64 {
    let mut command = Command::new("gzip");
    let output = command.args(["-9", "-n", "-c"]).arg(file).stderr(Stdio::inherit()).output().expect("gzip runs");
    output.stdout.len() as f64 / 1000.0
}
