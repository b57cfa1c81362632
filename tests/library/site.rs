//! A site folder for a test: files laid over each other, then built as the command line builds them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use camino::Utf8Path;
use plainsight::bundle::{Bundle, SitePath};
use plainsight::compile::{Overrides, compile};
use plainsight::diagnostic::human::{self, Colour};
use plainsight::diagnostic::{Location, Report, Severity};
use plainsight::layout::is_text;
use plainsight::load::load;
use plainsight::source::{Blob, Source, Sources};
use plainsight::theme::built_in;

/// The files of a site, by their path in its folder.
#[derive(Clone, Default)]
pub struct Site {
    pub files: BTreeMap<String, Vec<u8>>,
}

/// What came of it.
pub struct Built {
    pub sources: Sources,
    pub report: Report,
    pub bundle: Option<Bundle>,
}

/// A diagnostic as a contributor sees it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    pub file: String,
    pub line: Option<usize>,
    pub severity: &'static str,
    pub rule: &'static str,
    pub message: String,
    pub help: String,
    /// The words under the lines: not announced by cases, but read like all others.
    pub labels: String,
}

/// A path below `tests/`.
pub fn tests(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)
}

impl Site {
    /// A small site without a fault: what each case of the corpus is laid over.
    pub fn base() -> Self {
        Self::default().over(&tests("corpus/base"))
    }

    /// A whole site of `tests/fixtures/sites`.
    pub fn fixture(name: &str) -> Self {
        Self::default().over(&tests("fixtures/sites").join(name))
    }

    /// Lays the files of `folder` over this site.
    pub fn over(mut self, folder: &Path) -> Self {
        for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                self.files.insert(path, fs::read(entry.path()).unwrap());
            }
        }
        self
    }

    /// Puts a file in, over the one of the same path.
    pub fn with(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_owned(), content.into());
        self
    }

    /// Takes a file out.
    pub fn without(mut self, path: &str) -> Self {
        assert!(self.files.remove(path).is_some(), "{path} is not there");
        self
    }

    /// Writes the files into `folder`.
    pub fn put(&self, folder: &Path) {
        for (path, content) in &self.files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
    }

    /// Builds it from a folder on the disk.
    pub fn build(&self) -> Built {
        let folder = tempfile::tempdir().unwrap();
        self.put(folder.path());
        build(folder.path())
    }

    /// The same as the preview shows it, drafts and all.
    pub fn preview(&self) -> Built {
        let folder = tempfile::tempdir().unwrap();
        self.put(folder.path());
        build_as(folder.path(), &Overrides { drafts: true, ..Overrides::default() })
    }

    /// Its sources, without a disk: for tests of many sites whose files all have a place.
    pub fn sources(&self) -> Sources {
        let mut sources = Sources::default();
        for (path, bytes) in &self.files {
            let path = path.clone();
            match String::from_utf8(bytes.clone()) {
                Ok(text) if is_text(&path) => sources.texts.push(Source { path, text }.into()),
                _ => sources.blobs.push(Blob { path, bytes: bytes.clone() }.into()),
            }
        }
        built_in::add_to(&mut sources);
        sources
    }
}

/// Loads and compiles the site in `folder`.
pub fn build(folder: &Path) -> Built {
    build_as(folder, &Overrides::default())
}

fn build_as(folder: &Path, overrides: &Overrides) -> Built {
    let mut report = Report::default();
    let sources = load(Utf8Path::from_path(folder).unwrap(), &mut report);
    let bundle = compile(&sources, overrides, &mut report);
    report.sort(&sources);
    Built { sources, report, bundle }
}

impl Built {
    /// Every diagnostic, in the order of files and lines.
    pub fn told(&self) -> Vec<Told> {
        let told = self.report.diagnostics.iter().map(|diagnostic| Told {
            file: diagnostic.path(&self.sources).to_owned(),
            line: match diagnostic.location {
                Location::Span(span) => Some(self.sources.line_column(span).0),
                Location::File(_) => None,
            },
            severity: diagnostic.rule.severity.word(),
            rule: diagnostic.rule.name,
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone().unwrap_or_default(),
            labels: diagnostic.notes.iter().fold(diagnostic.label.clone(), |labels, (_, note)| labels + "\n" + note),
        });
        let mut told: Vec<Told> = told.collect();
        told.sort();
        told
    }

    /// The diagnostics as people see them.
    pub fn human(&self) -> String {
        human::render(&self.report, &self.sources, Colour::Plain)
    }

    /// The finished site, which has no error.
    pub fn bundle(&self) -> &Bundle {
        assert_eq!(self.report.count(Severity::Error), 0, "{}", self.human());
        self.bundle.as_ref().unwrap()
    }

    /// The text of a file of the finished site.
    pub fn text(&self, path: &str) -> String {
        let content = self.bundle().get(&SitePath::new(path).unwrap()).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8(content.bytes().into_owned()).unwrap()
    }

    /// Fails unless the build was refused by `rule`, in a message that holds `message`, with a help.
    pub fn assert_refused(&self, rule: &str, message: &str) {
        assert!(self.bundle.is_none(), "it was built");
        let found = self.told().into_iter().any(|told| {
            told.severity == "error" && told.rule == rule && told.message.contains(message) && !told.help.is_empty()
        });
        assert!(found, "no error[{rule}] with {message:?}:\n{}", self.human());
    }

    /// Fails unless the site was built with not so much as a warning.
    pub fn assert_clean(&self) {
        assert!(self.report.diagnostics.is_empty(), "{}", self.human());
        assert!(self.bundle.is_some());
    }
}
