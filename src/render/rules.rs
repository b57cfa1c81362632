//! What can be wrong with a theme, or with prose.

use super::unused;
use super::words::rules::{MISSING_TRANSLATION, NO_TRANSLATION, TRANSLATION, UNKNOWN_TRANSLATION};
use crate::bundle::SitePath;
use crate::diagnostic::{Diagnostic, Location, Rule, Severity};
use crate::plan::Route;
use crate::plan::page::Output;
use crate::source::Span;

/// Every rule of this stage.
pub static TABLE: [&Rule; 10] = [
    &TEMPLATE,
    &UNKNOWN_THEME,
    &TRANSLATION,
    &NO_TRANSLATION,
    &MISSING_TRANSLATION,
    &UNKNOWN_TRANSLATION,
    &unused::RULE,
    &PROSE,
    &FILE_IN_FOLDER,
    &DOWNLOAD,
];

/// `template`: a template with a mistake.
pub static TEMPLATE: Rule = Rule {
    name: "template",
    severity: Severity::Error,
    summary: "Every template can be read and rendered.",
    explanation: "Templates are written in Tera's language (<https://keats.github.io/tera/docs/>). A site's own file \
        replaces the built-in one of the same path.",
};

/// `unknown-theme`: a theme that is not there.
pub static UNKNOWN_THEME: Rule = Rule {
    name: "unknown-theme",
    severity: Severity::Error,
    summary: "The theme that the site names is built in or lies in themes/.",
    explanation: "A theme is a folder in themes/ with templates/ and styles/. What it leaves out comes from the built-in \
        theme.",
};

/// `prose`: a part of Markdown that pages do without.
pub static PROSE: Rule = Rule {
    name: "prose",
    severity: Severity::Error,
    summary: "Prose has no raw HTML, links to the web or to pages of the site, and pictures of the site's own.",
    explanation: "Raw HTML could run code in a reader's browser, and a picture from elsewhere would tell its server who \
        reads. Links are https, http, mailto or the relative address of a page.",
};

/// `file-in-folder`: an address under another file.
pub static FILE_IN_FOLDER: Rule = Rule {
    name: "file-in-folder",
    severity: Severity::Error,
    summary: "No address lies below the address of a file.",
    explanation: "`a` cannot be a file and the folder of `a/b` at once.",
};

/// `download`: a file for programs that could not be written.
pub static DOWNLOAD: Rule = Rule {
    name: "download",
    severity: Severity::Error,
    summary: "Every file for programs can be written.",
    explanation: "Tables, maps and feeds are written in memory, where nothing should go wrong. If something does, a part \
        of a file would be worse than none.",
};

/// A file for programs could not be written, because of `why`.
pub fn unwritten(output: &Output, why: &str) -> Diagnostic {
    let name = match output {
        Output::Download(download) => download.file_name(),
        Output::Find(file) => &file.file_name(),
        Output::Feed | Output::PlaceFeed(_) => "a feed",
        Output::Sitemap => "sitemap.xml",
        Output::Schema(kind) => kind.name(),
        _ => "a file for programs",
    };
    Diagnostic::in_file(&DOWNLOAD, name, format!("it could not be written: {why}"))
        .help("this is a fault of Plainsight itself: report it with the record that was changed last")
}

/// The route cannot be put in the bundle.
pub fn file_in_folder(route: &Route) -> Diagnostic {
    let message = format!("`{}` cannot be a file, because another address needs it as a folder", route.path);
    let fault = match &route.origin {
        Location::Span(span) => Diagnostic::at(&FILE_IN_FOLDER, *span, message),
        Location::File(path) => Diagnostic::in_file(&FILE_IN_FOLDER, path, message),
    };
    fault.help("rename the file")
}

/// A file of the site stands where the picture at `path` goes.
pub fn picture_in_the_way(path: &SitePath) -> Diagnostic {
    let message = format!("`{path}` is to be a picture that other sites show, and a file of the site is in its way");
    Diagnostic::in_file(&FILE_IN_FOLDER, path.as_str(), message).help("name the file something other than `share`")
}

/// There is no theme `name`.
pub fn unknown_theme(span: Option<Span>, name: &str) -> Diagnostic {
    let message = format!("there is no theme `{name}`");
    let fault = match span {
        Some(span) => Diagnostic::at(&UNKNOWN_THEME, span, message),
        None => Diagnostic::in_file(&UNKNOWN_THEME, "content/site.yaml", message),
    };
    fault.help(format!("add the folder themes/{name}/, or leave `theme:` out for the built-in one"))
}

/// Raw HTML in prose.
pub fn raw_html(span: Span) -> Diagnostic {
    Diagnostic::at(&PROSE, span, "prose holds raw HTML")
        .label("this would reach the reader’s browser as it is")
        .help("write it in Markdown, or write `&lt;` for a sign that readers should see")
}

/// A link that leads nowhere or is not allowed; `why` ends a sentence that begins with the link.
pub fn bad_link(span: Span, link: &str, why: &str, help: String) -> Diagnostic {
    Diagnostic::at(&PROSE, span, format!("the link `{link}` cannot be used: {why}")).label("this").help(help)
}

/// A picture that is not the site’s own, or says nothing to those who cannot see it.
pub fn bad_picture(span: Span, link: &str, why: &str) -> Diagnostic {
    Diagnostic::at(&PROSE, span, format!("the picture `{link}` cannot be used: {why}"))
        .label("this")
        .help("put the file beside the page and write `![what it shows](file.png)`")
}
