//! The bar at the foot of every page of the preview: the files that the page is made from, and where they are edited.
//!
//! Entry: [`bar`]. It stands in a shadow of its own, so that neither its style nor the page's changes the other's. It is
//! part of the answer alone; no file of the site has it.

use plainsight::bundle::SitePath;
use plainsight::render::mend;

use super::editor::Editor;
use super::markup::escape;
use super::origin::{Origin, origins};
use super::shown::{Good, Shown};

/// What stands in the bar of a page that no build publishes.
const DRAFT: &str = "<b class=\"draft\" title=\"Its record says draft: true\">Draft<span>: not published</span></b>";

/// The bar of the page at `path`.
pub(super) fn bar(shown: &Shown, good: &Good, path: &SitePath, editor: &Editor) -> String {
    let files = origins(good, path);
    let repository = good.site.atlas.site.repository.as_deref();
    let draft = files.first().filter(|origin| is_draft(good, origin)).map(|_| DRAFT).unwrap_or_default();
    let first = files.first().map(|origin| first(origin, repository, editor)).unwrap_or_default();
    let rows: String = files.iter().map(|origin| row(origin, repository, editor)).collect();
    let counted = if files.len() == 1 { "1 file".to_owned() } else { format!("{} files", files.len()) };
    let warnings = match shown.told.count {
        0 => String::new(),
        1 => " <span class=\"count\">1 warning</span>".to_owned(),
        count => format!(" <span class=\"count\">{count} warnings</span>"),
    };
    let all = if files.is_empty() {
        String::new()
    } else {
        format!(
            "<details><summary>{counted}</summary><div class=\"panel\"><ul role=\"list\">{rows}</ul></div></details>"
        )
    };
    format!(
        "<plainsight-preview><template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"/_plainsight/preview.css\">\
         <aside class=\"bar\" aria-label=\"Preview\" lang=\"en\" dir=\"ltr\"><a class=\"home\" href=\"/_plainsight/\"><b>Preview</b>{warnings}</a>{draft}{first}{all}</aside>\
         </template></plainsight-preview>"
    )
}

fn is_draft(good: &Good, origin: &Origin) -> bool {
    good.site.drafts.iter().any(|id| good.sources.get(*id).path == origin.path)
}

/// The file that most of the page comes from.
fn first(origin: &Origin, repository: Option<&str>, editor: &Editor) -> String {
    let (folder, name) =
        origin.path.rsplit_once('/').map_or(("", origin.path.as_str()), |(folder, name)| (folder, name));
    let folder = if folder.is_empty() { String::new() } else { format!("<span>{}/</span>", escape(folder)) };
    let text = format!("{folder}{}", escape(name));
    let path = match editor.link(&origin.path, 1, 1) {
        Some(link) => format!("<a class=\"first\" href=\"{}\" title=\"Open in the editor\">{text}</a>", escape(&link)),
        None => format!("<code class=\"first\">{text}</code>"),
    };
    let edit = repository.filter(|_| is_file(origin)).map(|repository| edit(repository, origin));
    format!("{path}{}", edit.unwrap_or_default())
}

fn row(origin: &Origin, repository: Option<&str>, editor: &Editor) -> String {
    let open = editor.link(&origin.path, 1, 1);
    let open = open.map(|link| format!("<a class=\"open\" href=\"{}\">Open in the editor</a>", escape(&link)));
    let edit = repository.filter(|_| is_file(origin)).map(|repository| edit(repository, origin));
    format!(
        "<li><b>{}</b><code class=\"path\">{}</code>{}{}</li>",
        origin.part,
        escape(&origin.path),
        open.unwrap_or_default(),
        edit.unwrap_or_default()
    )
}

fn edit(repository: &str, origin: &Origin) -> String {
    format!("<a class=\"edit\" href=\"{}\">Edit in the repository</a>", escape(&mend::editor(repository, &origin.path)))
}

/// Whether it lies in the site folder, not in the binary.
fn is_file(origin: &Origin) -> bool {
    !origin.path.starts_with(plainsight::theme::built_in::PREFIX)
}
