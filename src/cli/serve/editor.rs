//! Links that open a file of the site folder in the editor of whoever sits at the desk.
//!
//! Entry: [`Editor::link`], for a path within the site folder. Where other machines can read the preview there are no such
//! links unless they were asked for: they say where on this machine the folder lies.

use std::str::FromStr;

use camino::{Utf8Path, Utf8PathBuf};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What is opened when nothing else is said.
const USUAL: &str = "vscode://file/{file}:{line}:{column}";

/// An address with places for the file, the line and the column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template(String);

impl Default for Template {
    fn default() -> Self {
        Self(USUAL.to_owned())
    }
}

impl FromStr for Template {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (scheme, rest) = text.split_once(':').ok_or("it begins with the editor's scheme, such as `vscode:`")?;
        let lettered = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
        if !scheme.starts_with(|first: char| first.is_ascii_alphabetic()) || !scheme.chars().all(lettered) {
            return Err("it begins with the editor's scheme, such as `vscode:`");
        }
        // A link of these would run or show what it names.
        if ["javascript", "data", "vbscript"].iter().any(|refused| scheme.eq_ignore_ascii_case(refused)) {
            return Err("this scheme opens no editor");
        }
        if !rest.contains("{file}") {
            return Err("`{file}` stands where the path goes; `{line}` and `{column}` are for the place");
        }
        Ok(Self(text.to_owned()))
    }
}

/// How files are opened.
#[derive(Debug, Clone)]
pub(super) struct Editor {
    /// The site folder from the root of the file system, and the address; `None` when files are not opened.
    opened: Option<(Utf8PathBuf, Template)>,
}

impl Editor {
    /// Opens files of the folder `site` by `template`, or by the usual one where only this machine can read the preview.
    pub(super) fn new(site: &Utf8Path, template: Option<&Template>, is_alone: bool) -> Self {
        let template = template.cloned().or_else(|| is_alone.then(Template::default));
        let site = camino::absolute_utf8(if site.as_str().is_empty() { Utf8Path::new(".") } else { site }).ok();
        Self { opened: site.zip(template) }
    }

    /// The address that opens the file at `path` of the site folder. `None` for what is no file there, such as a template
    /// out of the binary.
    pub(super) fn link(&self, path: &str, line: usize, column: usize) -> Option<String> {
        let (site, Template(template)) = self.opened.as_ref()?;
        let file = site.join(path);
        if Utf8Path::new(path).is_absolute() || !file.is_file() {
            return None;
        }
        let file = encode(&file);
        // Many addresses end their scheme with the slash that a path begins with.
        let whole = match file.strip_prefix('/') {
            Some(rest) if template.contains("/{file}") => template.replace("{file}", rest),
            _ => template.replace("{file}", &file),
        };
        Some(whole.replace("{line}", &line.to_string()).replace("{column}", &column.to_string()))
    }
}

/// The path as it may stand in an address, `/` between its parts on every system.
fn encode(path: &Utf8Path) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let path = if cfg!(windows) { path.as_str().replace('\\', "/") } else { path.as_str().to_owned() };
    utf8_percent_encode(&path, KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Editor, Template};
    use camino::Utf8Path;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test makes the file that is opened")]
    fn addresses_of_files_that_are_there_and_no_others() {
        let folder = tempfile::tempdir().expect("a folder");
        let site = Utf8Path::from_path(folder.path()).expect("text");
        std::fs::write(site.join("a b'\"<.yaml"), "").expect("written");
        let editor = Editor::new(site, None, true);
        let root = site.as_str().trim_start_matches('/');
        let link = editor.link("a b'\"<.yaml", 3, 5);
        assert_eq!(link, Some(format!("vscode://file/{root}/a%20b%27%22%3C.yaml:3:5")));
        for path in ["built-in:themes/fight/templates/home.html", "no.yaml", "/etc/passwd", "agencies/x.html"] {
            assert_eq!(editor.link(path, 1, 1), None, "{path}");
        }
        let idea: Template = "idea://open?file={file}&line={line}".parse().expect("a template");
        let link = Editor::new(site, Some(&idea), false).link("a b'\"<.yaml", 3, 5);
        assert_eq!(link, Some(format!("idea://open?file=/{root}/a%20b%27%22%3C.yaml&line=3")));
        assert_eq!(Editor::new(site, None, false).link("a b'\"<.yaml", 3, 5), None, "others can read it");
    }

    #[test]
    fn what_opens_no_editor_is_refused() {
        for text in ["", "code", "javascript:alert('{file}')", "DATA:text/html,{file}", "vscode://file/", "1a:{file}"] {
            assert!(text.parse::<Template>().is_err(), "{text}");
        }
    }
}
