//! What the tests share: a bundle of a generation, a look at a tree, a child process.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};
use plainsight::bundle::{Bundle, SitePath};
use plainsight::write::{WriteError, WriteOptions, Written, write};

/// Files of a tree by relative path; folders end with `/`, symlinks are given by where they lead.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A temporary folder with an output in it that is not made yet.
pub struct Place {
    _folder: tempfile::TempDir,
    pub root: Utf8PathBuf,
    pub out: Utf8PathBuf,
}

impl Place {
    pub fn new() -> Self {
        Self::at(tempfile::tempdir().unwrap())
    }

    /// In memory where the system offers it: for tests that write hundreds of sites.
    pub fn in_memory() -> Self {
        Self::at(tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap())
    }

    fn at(folder: tempfile::TempDir) -> Self {
        let root = Utf8PathBuf::from_path_buf(folder.path().canonicalize().unwrap()).unwrap();
        Self { out: root.join("public"), root, _folder: folder }
    }

    pub fn write(&self, bundle: &Bundle) -> Result<Written, WriteError> {
        write(bundle, &self.out, &quick())
    }

    /// Puts a file at a path below the temporary folder.
    pub fn put(&self, path: &str, content: &str) -> Utf8PathBuf {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// The names beside the output.
    pub fn beside(&self) -> Vec<String> {
        let names = fs::read_dir(&self.root).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| name != "public").collect();
        names.sort();
        names
    }
}

/// Waiting for the disk changes nothing that a test without a power cut can see.
pub fn quick() -> WriteOptions {
    WriteOptions { durable: false, ..WriteOptions::default() }
}

pub fn path(text: &str) -> SitePath {
    SitePath::new(text).unwrap()
}

pub fn bundle(files: &[(&str, &str)]) -> Bundle {
    let mut bundle = Bundle::new();
    for (at, content) in files {
        bundle.insert(path(at), content.as_bytes().to_vec()).unwrap();
    }
    bundle
}

/// A site of `size` pages in which every file names the generation; odd and even ones have other paths too.
pub fn generation(number: u32, size: u32) -> Bundle {
    let mut bundle = bundle(&[("index.html", &format!("generation {number}")), (".nojekyll", "")]);
    for page in 0..size {
        let at = format!("agencies/us/{}{}/{page}.html", number % 2, page % 7);
        bundle.insert(path(&at), format!("generation {number} page {page}").into_bytes()).unwrap();
    }
    bundle
}

/// The bundle as a tree, with the marker taken from `tree`, whose text is tested elsewhere.
pub fn assert_holds(out: &Utf8Path, bundle: &Bundle, kept: &[&str]) {
    let mut found = tree(out.as_std_path());
    assert!(found.remove(".plainsight").is_some(), "no marker in {out}");
    found.retain(|at, _| !at.ends_with('/') && !kept.iter().any(|kept| at.split('/').next() == Some(*kept)));
    let wanted: Tree = bundle.iter().map(|(at, content)| (at.to_string(), content.bytes().into_owned())).collect();
    let (found_names, wanted_names): (Vec<_>, Vec<_>) = (found.keys().collect(), wanted.keys().collect());
    assert_eq!(found_names, wanted_names);
    assert!(found == wanted, "the content of {out} differs from the bundle");
}

pub fn tree(root: &Path) -> Tree {
    let mut tree = Tree::new();
    collect(root, "", &mut tree);
    tree
}

fn collect(folder: &Path, prefix: &str, tree: &mut Tree) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let at = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        let kind = entry.file_type().unwrap();
        if kind.is_symlink() {
            let target = fs::read_link(entry.path()).unwrap();
            tree.insert(at, format!("-> {}", target.display()).into_bytes());
        } else if kind.is_dir() {
            collect(&entry.path(), &format!("{at}/"), tree);
            tree.insert(at + "/", Vec::new());
        } else {
            tree.insert(at, fs::read(entry.path()).unwrap());
        }
    }
}

/// The command that runs one ignored test of this binary in a process of its own, told its folder by `PLACE`.
pub fn child(test: &str, place: &Utf8Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    child_arguments(&mut command, test, place);
    command
}

/// The same, started by a shell after it has run `first`: for umasks, limits and mounts.
pub fn child_after(launcher: &[&str], first: &str, test: &str, place: &Utf8Path) -> Command {
    let script = format!("{first} && exec \"$0\" \"$@\"");
    let mut command = Command::new(launcher.first().unwrap());
    command.args(launcher.iter().skip(1)).args(["-c", &script]).arg(std::env::current_exe().unwrap());
    child_arguments(&mut command, test, place);
    command
}

fn child_arguments(command: &mut Command, test: &str, place: &Utf8Path) {
    command.args(["--ignored", "--exact", "--nocapture", "--test-threads=1", test]).env("PLACE", place);
}

/// The folder that the parent told this child.
pub fn told_place() -> Utf8PathBuf {
    Utf8PathBuf::from(std::env::var("PLACE").expect("this test is a child of another one"))
}

/// Runs a child to its end; it must succeed.
pub fn run(mut command: Command) {
    let output = command.output().unwrap();
    let words = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && words.contains("1 passed"), "{command:?}\n{words}");
}
