//! What a site's own templates and scripts ask for beyond the texts of the built-in theme.
//!
//! Entry: [`Asked::by`]. Nothing is run to find out: a text is asked for where its name stands in quotation marks.

use super::messages::stem;
use crate::source::Sources;
use crate::theme::Theme;

/// The templates and scripts that a site has of its own.
pub(super) struct Asked<'a> {
    templates: Vec<&'a str>,
    scripts: Vec<&'a str>,
}

impl<'a> Asked<'a> {
    /// Those of the theme.
    pub(super) fn by(theme: &Theme<'_>, sources: &'a Sources) -> Self {
        let inside = |folder: &str| {
            let files = theme.own().filter(|(path, _)| path.starts_with(folder));
            files.map(|(_, id)| sources.get(id).text.as_str()).collect()
        };
        Self { templates: inside("templates/"), scripts: inside("scripts/") }
    }

    /// Whether one of them asks for the text `name`.
    pub(super) fn for_text(&self, name: &str) -> bool {
        self.templates.iter().any(|template| asks(template, name)) || self.by_script(stem(name))
    }

    /// Whether a template fills in a placeholder of the text `name`.
    pub(super) fn for_placeholder(&self, name: &str, placeholder: &str) -> bool {
        let filled = format!("{placeholder}=");
        self.templates.iter().any(|template| asks(template, name) && template.contains(&filled))
    }

    /// Scripts know a text without the beginning that makes it theirs.
    fn by_script(&self, name: &str) -> bool {
        let key = ["script-", "form-"].into_iter().find_map(|beginning| name.strip_prefix(beginning));
        key.is_some_and(|key| self.scripts.iter().any(|script| script.contains(key)))
    }
}

/// Whether the template names the text, or a beginning of it that it puts the rest to: `"status-" ~ word`.
fn asks(template: &str, name: &str) -> bool {
    let beginnings = name.match_indices('-').filter_map(|(at, _)| name.get(..=at));
    let quoted = |part: &str| template.contains(&format!("\"{part}\"")) || template.contains(&format!("'{part}'"));
    std::iter::once(name).chain(beginnings).any(quoted)
}
