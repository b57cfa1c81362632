//! Minifies the templates' own text, once, when a theme loads: pages come out as small as if each had been minified, and
//! rendering costs nothing more.
//!
//! Entry: [`minify`]. Tags of the template language are left alone; so are scripts, styles and closing tags. Line
//! numbers of mistakes are still those of the file, because a template is minified only after it has compiled as it is.

use minify_html::Cfg;

/// Elements within a line, between which a space is read.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time"];

/// The template without the white space and comments that no reader sees; as it is where the minifier would take the
/// quotes from around a value that the template fills in, because escaping protects quoted values only, and where it would
/// take apart a condition between the attributes of a tag, which it sorts.
pub fn minify(template: &str) -> String {
    let settings = Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        preserve_brace_template_syntax: true,
        ..Cfg::default()
    };
    let minified = String::from_utf8(minify_html::minify(keep_spaces(template).as_bytes(), &settings));
    let sound = |text: &String| !text.contains("={") && conditions(text).eq(conditions(template));
    minified.ok().filter(sound).unwrap_or_else(|| template.to_owned())
}

/// Every `{% … %}` of a template, in order.
fn conditions(template: &str) -> impl Iterator<Item = &str> {
    template.split("{%").skip(1).map(|rest| rest.split("%}").next().unwrap_or_default().trim_matches(['-', ' ']))
}

/// Writes the spaces between elements of a line so that the minifier passes them by: inside `div`, `nav` and others it
/// would drop them, and `<a>x</a> <a>y</a>` would read "xy".
fn keep_spaces(template: &str) -> String {
    let mut kept = String::with_capacity(template.len());
    for piece in template.split_inclusive('>') {
        let text = piece.trim_start();
        let blank = text.len() < piece.len();
        let opens = text.strip_prefix('<').is_some_and(|tag| INLINE.contains(&name(tag)));
        let closes = kept.rsplit_once("</").is_some_and(|(_, tag)| tag.ends_with('>') && INLINE.contains(&name(tag)));
        kept.push_str(if blank && opens && closes { "{{ \" \" }}" } else { "" });
        kept.push_str(if blank && opens && closes { text } else { piece });
    }
    kept
}

/// The name of the element whose tag `tag` begins, after `<` or `</`.
fn name(tag: &str) -> &str {
    tag.split(|character: char| !character.is_ascii_alphanumeric()).next().unwrap_or_default()
}

#[cfg(test)]
#[path = "minify_tests.rs"]
mod tests;
