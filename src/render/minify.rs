//! Minifies the templates' own text, once, when a theme loads: pages come out as small as if each had been minified, and
//! rendering costs nothing more.
//!
//! Entry: [`minify`]. Tags of the template language are left alone; so are scripts, styles and closing tags. Line
//! numbers of mistakes are still those of the file, because a template is minified only after it has compiled as it is.

use minify_html::Cfg;

/// The template without the white space and comments that no reader sees; as it is where the minifier would take the
/// quotes from around a value that the template fills in, because escaping protects quoted values only.
pub fn minify(template: &str) -> String {
    let settings = Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        preserve_brace_template_syntax: true,
        ..Cfg::default()
    };
    let minified = String::from_utf8(minify_html::minify(template.as_bytes(), &settings));
    minified.ok().filter(|text| !text.contains("={")).unwrap_or_else(|| template.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_template_fills_in_keeps_its_quotes() {
        for template in [
            "<a href=\"{{ href }}\">{{ text }}</a>",
            "<a href=\"{{href}}\">x</a>",
            "<a href=\"{%if a%}x{%endif%}\">x</a>",
        ] {
            assert!(minify(template).contains("=\"{"), "{}", minify(template));
        }
    }

    #[test]
    fn tags_of_the_template_language_are_left_alone() {
        let template =
            "<p>{{ <time date={note.date} /> }}</p>\n\n<p>{% <crumbs page={page}> %}<li>x</li>{% </crumbs> %}</p>";
        let minified = minify(template);
        assert!(minified.contains("{{ <time date={note.date} /> }}"), "{minified}");
        assert!(minified.contains("{% <crumbs page={page}> %}<li>x</li>{% </crumbs> %}"), "{minified}");
    }
}
