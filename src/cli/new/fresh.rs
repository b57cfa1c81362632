//! Files where none were, and the check of what was written.
//!
//! Entry: [`Fresh::write`]. All paths are looked at before the first is written, so that what cannot be made whole is not begun.
//! A file that exists is never opened for writing: the system itself refuses.

#![expect(clippy::disallowed_methods, reason = "new records are written beside the others")]

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};

use camino::Utf8Path;
use plainsight::changed::Scope;
use plainsight::compile::examine;
use plainsight::diagnostic::Severity;
use plainsight::draft::Draft;
use plainsight::layout::{Class, classify};
use plainsight::record::kinds::Kind;
use plainsight::schema::json_schema;

use super::super::site::SiteArgument;
use super::super::tell::{self, Format};
use super::super::{Outcome, workflow};

/// Files to be written together.
pub struct Fresh<'a> {
    /// The site.
    pub site: &'a SiteArgument,
    /// Show them and write nothing.
    pub dry_run: bool,
    /// The drafts.
    pub drafts: Vec<Draft>,
}

impl Fresh<'_> {
    /// Writes the drafts, with the schemas that records name where those are not there yet, and checks them.
    pub fn write(&self) -> Outcome {
        if self.dry_run {
            let shown = self.drafts.iter().map(|draft| format!("{}:\n{}", draft.path, draft.text));
            tell::result(&workflow::inert(shown.collect::<Vec<_>>().join("\n")));
            return Outcome::Done;
        }
        if let Some((path, why)) = self.drafts.iter().find_map(|draft| self.in_the_way(draft)) {
            let help = "nothing is written: move it away, or name another folder";
            tell::failure(&format!("cannot write {path}: {why}"), help);
            return Outcome::Failed;
        }
        for draft in &self.drafts {
            match self.write_one(draft) {
                Ok(true) => tell::result(&format!("{} is written", draft.path)),
                Ok(false) => tell::result(&format!("{} was there and stays as it is", draft.path)),
                Err(error) => {
                    let help = "nothing that exists is overwritten; what was written before stays";
                    tell::failure(&format!("cannot write {}: {error}", draft.path), help);
                    return Outcome::Failed;
                }
            }
        }
        self.check()
    }

    /// What keeps the draft or its schema from being written, by its path.
    fn in_the_way(&self, draft: &Draft) -> Option<(String, String)> {
        let schema = schema(draft).map(|kind| format!("schemas/{}.json", kind.name()));
        let whole: Vec<_> = schema.iter().chain([&draft.path]).map(|path| self.site.site.join(path)).collect();
        let folders =
            whole.iter().flat_map(|path| path.ancestors().skip(1)).filter(|folder| !folder.as_str().is_empty());
        let mut files = folders.filter(|folder| fs::metadata(folder).is_ok_and(|there| !there.is_dir()));
        if let Some(file) = files.next() {
            return Some((draft.path.clone(), format!("{file} is a file, not a folder")));
        }
        let is_there = fs::symlink_metadata(self.site.site.join(&draft.path)).is_ok();
        (is_there && !may_exist(&draft.path)).then(|| (draft.path.clone(), "it is there already".to_owned()))
    }

    /// Whether the draft was written, and not there already.
    fn write_one(&self, draft: &Draft) -> io::Result<bool> {
        if let Some(kind) = schema(draft) {
            self.put(&format!("schemas/{}.json", kind.name()), &format!("{:#}\n", json_schema(kind)), true)?;
        }
        self.put(&draft.path, &draft.text, may_exist(&draft.path))
    }

    /// Whether the file was written.
    fn put(&self, path: &str, text: &str, may_exist: bool) -> io::Result<bool> {
        let path = self.site.site.join(path);
        fs::create_dir_all(path.parent().unwrap_or(Utf8Path::new(".")))?;
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => file.write_all(text.as_bytes()).map(|()| true),
            Err(error) if may_exist && error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The whole site is checked, and told is what concerns the new records.
    fn check(&self) -> Outcome {
        let (sources, mut report) = self.site.load();
        examine(&sources, &mut report);
        let changed: BTreeSet<String> = self.drafts.iter().map(|draft| draft.path.clone()).collect();
        Scope { changed, naming: BTreeSet::new(), left_out: 0, everything: false, prose: false }
            .keep(&mut report, &sources);
        tell::report(&mut report, &sources, Format::Human);
        match report.count(Severity::Error) {
            0 => Outcome::Done,
            _ => {
                tell::progress("mend the file and run `plainsight check`");
                Outcome::Faults
            }
        }
    }
}

/// The kind of record whose schema the draft names.
fn schema(draft: &Draft) -> Option<Kind> {
    match classify(&draft.path) {
        Class::Record(kind, _) if draft.path.ends_with(".yaml") => Some(kind),
        _ => None,
    }
}

/// What is for people and not for the site, such as a README, may be there already, and so may a page of prose: a site can do
/// with whatever it says.
fn may_exist(path: &str) -> bool {
    matches!(classify(path), Class::Aside | Class::Record(Kind::Page, _))
}
