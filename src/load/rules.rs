//! What can be wrong with a file before anyone reads a word of it.

use crate::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::layout::{THEME_FOLDERS, is_published_text, is_web_page};

/// A record that is larger is refused before it is parsed, in bytes.
pub const MAX_RECORD: u64 = 256 * 1024;
/// Any other file that is larger is refused: hosts refuse it too (25 MiB is Cloudflare Pages' limit).
pub const MAX_FILE: u64 = 25 * 1024 * 1024;

/// Every rule of this stage.
pub static TABLE: [&Rule; 5] = [&UNREADABLE, &NOT_A_FILE, &TOO_LARGE, &NOT_TEXT, &STRAY];

/// `unreadable-file`: the file or folder cannot be read.
pub static UNREADABLE: Rule = Rule {
    name: "unreadable-file",
    severity: Severity::Error,
    summary: "Every file of the site folder can be read.",
    explanation: "A file that cannot be read would be missing from the site without a word. Check its permissions.",
};

/// `not-a-file`: a link, a pipe or a device.
pub static NOT_A_FILE: Rule = Rule {
    name: "not-a-file",
    severity: Severity::Error,
    summary: "The site folder holds files and folders; no symbolic links, pipes or devices.",
    explanation: "A link could lead outside the site folder, and a pull request could so publish what is not its own. Put \
        the file itself there.",
};

/// `file-too-large`: larger than any record, or than hosts take.
pub static TOO_LARGE: Rule = Rule {
    name: "file-too-large",
    severity: Severity::Error,
    summary: "A record is at most 256 KiB, any other file at most 25 MiB.",
    explanation: "One agency or document a file. Large documents are better kept with an archive and linked.",
};

/// `not-text`: bytes that are not UTF-8.
pub static NOT_TEXT: Rule = Rule {
    name: "not-text",
    severity: Severity::Error,
    summary: "Records, pages and templates are text in UTF-8.",
    explanation: "Editors offer the encoding when saving (\"Save as… UTF-8\", without \"UTF-16\" or \"ANSI\").",
};

/// `stray-file`: a file that nothing reads.
pub static STRAY: Rule = Rule {
    name: "stray-file",
    severity: Severity::Error,
    summary: "Every file has a place in the site folder.",
    explanation: "Records in, pages out: nothing is dropped without a word. A record ends in .yaml (not .yml) and a page in \
        .md, each in the folder of its kind. A theme has the folders templates/, styles/, scripts/, fonts/, images/ and \
        translations/, and nothing beside them: everything in it that no page is made with is published. README files, licences and names \
        that begin with a dot are left alone.",
};

/// The file at `path` cannot be read, `why`.
pub fn unreadable(path: &str, why: &str) -> Diagnostic {
    Diagnostic::in_file(&UNREADABLE, path, format!("`{path}` cannot be read: {why}"))
        .help("check that the file is there and that you may read it")
}

/// What stands at `path` is `what` and not a file.
pub fn not_a_file(path: &str, what: &str) -> Diagnostic {
    Diagnostic::in_file(&NOT_A_FILE, path, format!("`{path}` is {what}, and nothing in the site folder may be"))
        .help("put the file itself there")
}

/// The file at `path` has more than `most` bytes.
pub fn too_large(path: &str, length: u64, most: u64) -> Diagnostic {
    let (length, most) = (length.div_ceil(1024), most / 1024);
    Diagnostic::in_file(&TOO_LARGE, path, format!("`{path}` has {length} KiB; at most {most} KiB are read"))
        .help("split it, or link to it where it is published")
}

/// The bytes at `path` are not UTF-8 from `offset` on.
pub fn not_text(path: &str, bytes: &[u8], offset: usize) -> Diagnostic {
    let what = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "it is saved as UTF-16".to_owned(),
        [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, ..] => "it is a Windows shortcut, not the file itself".to_owned(),
        _ => {
            let line = 1 + bytes.iter().take(offset).filter(|byte| **byte == b'\n').count();
            format!("byte {offset}, in line {line}, is not UTF-8")
        }
    };
    // What was obtained is not to be saved anew: its digest is the proof that it is what it was.
    let help = match is_web_page(path) && is_published_text(path) {
        true => "keep this copy as a PDF file, printed from the page as it was obtained",
        false => "open it in an editor and save it as UTF-8",
    };
    Diagnostic::in_file(&NOT_TEXT, path, format!("`{path}` is not text in UTF-8: {what}")).help(help)
}

/// The file at `path` has no place.
pub fn stray(path: &str) -> Diagnostic {
    Diagnostic::in_file(&STRAY, path, format!("nothing reads `{path}`")).help(place(path))
}

/// Where the file at `path` may belong.
fn place(path: &str) -> String {
    if let Some(stem) = path.strip_suffix(".yml") {
        return format!("rename it to `{stem}.yaml`");
    }
    let mut parts = path.strip_prefix("themes/").unwrap_or_default().split('/');
    if let (Some(theme), Some(part)) = (parts.next(), parts.next()) {
        let part = part.to_lowercase();
        // `pages` is near to `images`, and nobody who writes the one means the other.
        let alike = THEME_FOLDERS.into_iter().filter(|folder| part.get(..1) == folder.get(..1));
        let meant = nearest(&part, alike).filter(|_| parts.next().is_some());
        let meant = meant.map(|folder| format!("did you mean `themes/{theme}/{folder}/`? ")).unwrap_or_default();
        let folders = THEME_FOLDERS.map(|folder| format!("{folder}/")).join(", ");
        return format!("{meant}a theme has {folders}; move the file into one of them or take it away");
    }
    "records are agencies/<country>/<region>/<id>.yaml and content/documents/<id>.yaml, prose is \
     content/pages/<id>.md, files for a host content/static/<name>; move the file there or take it away"
        .to_owned()
}
