//! `unused-theme-file`: a template or a translation file of a theme that no page is made with.
//!
//! Entry: [`tell`]. A template is used when the built-in theme has one of its name, when another names it in quotation marks,
//! to extend or include it, or when it defines components, which every template may use without naming their file.

use crate::diagnostic::{Diagnostic, Report, Rule, Severity, nearest};
use crate::record::scalars::localized::is_language;
use crate::source::Sources;
use crate::theme::Theme;
use crate::theme::built_in::PREFIX;

/// The rule.
pub static RULE: Rule = Rule {
    name: "unused-theme-file",
    severity: Severity::Warning,
    summary: "Every template and every translation file of a theme is one that pages are made with.",
    explanation: "A template with a slip in its name changes nothing: the page keeps the built-in one. A template has the name \
        of a built-in one, or another template extends or includes it. A translation file is \
        `translations/<language>/<name>.ftl`.",
};

const TEMPLATES: &str = "templates/";
const TRANSLATIONS: &str = "translations/";

/// Tells the site's own templates and translation files that nothing uses.
pub fn tell(theme: &Theme<'_>, sources: &Sources, report: &mut Report) {
    let texts = theme.own().map(|(path, id)| (path, sources.get(id).path.as_str(), true));
    let blobs = theme.blobs.iter().filter(|(_, blob)| !blob.path.starts_with(PREFIX));
    let blobs = blobs.map(|(path, blob)| (path.as_str(), blob.path.as_str(), false));
    for (path, file, is_text) in texts.chain(blobs) {
        if let Some(name) = path.strip_prefix(TEMPLATES) {
            if !is_text || !is_template(path, name, theme, sources) {
                report.add(unused_template(file, name, theme));
            }
        } else if let Some(name) = path.strip_prefix(TRANSLATIONS)
            && !is_translation(name)
        {
            report.add(unused_translation(file, name));
        }
    }
}

fn is_template(path: &str, name: &str, theme: &Theme<'_>, sources: &Sources) -> bool {
    let mut others = theme.texts.iter().filter(|(other, _)| other.starts_with(TEMPLATES) && *other != path);
    let (once, other) = (format!("\"{name}\""), format!("'{name}'"));
    let is_named = |text: &str| text.contains(&once) || text.contains(&other);
    theme.built_in.contains_key(path)
        || theme.texts.get(path).is_some_and(|id| has_components(&sources.get(*id).text))
        || others.any(|(_, id)| is_named(&sources.get(*id).text))
}

fn has_components(template: &str) -> bool {
    let tags = template.split("{%").skip(1);
    tags.map(|tag| tag.trim_start_matches('-').trim_start()).any(|tag| tag.starts_with("component "))
}

/// Whether it is `<language>/<name>.ftl`. Codes of languages have two or three letters, and more only after a hyphen.
fn is_translation(name: &str) -> bool {
    let Some((language, _)) = name.split_once('/') else { return false };
    let is_short = language.split('-').next().is_some_and(|letters| letters.len() <= 3);
    name.ends_with(".ftl") && is_short && is_language(language)
}

fn unused_template(file: &str, name: &str, theme: &Theme<'_>) -> Diagnostic {
    let known = theme.built_in.keys().filter_map(|path| path.strip_prefix(TEMPLATES));
    let meant = nearest(name, known).map(|known| format!("did you mean `{known}`? ")).unwrap_or_default();
    Diagnostic::in_file(&RULE, file, format!("no page is made with the template `{name}`"))
        .help(format!("{meant}give it the name of a built-in template, include it in another, or take it away"))
}

fn unused_translation(file: &str, name: &str) -> Diagnostic {
    let stem = name.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
    let folder = name.split_once('/').map(|(folder, _)| folder).filter(|folder| folder.len() <= 3);
    let meant = format!("{}/{stem}.ftl", folder.unwrap_or("en"));
    Diagnostic::in_file(&RULE, file, format!("nothing reads the translation file `{name}`")).help(format!(
        "a translation file is translations/<language>/<name>.ftl: did you mean `{TRANSLATIONS}{meant}`?"
    ))
}
