//! Texts of the interface that stand in a template as they are, because nothing fills them in: they are put there when the
//! template is compiled for a language, so that no page asks for them.
//!
//! Entry: [`settled`]. It knows one form, `{{ "menu-act" | t }}` and the same with `rich`; whatever else a theme writes means
//! the same when a page is made. Line numbers of mistakes are still those of the file.

use super::words::Words;

/// What begins a text that a template asks for.
const OPENS: &str = "{{ \"";

/// The template with the texts of `words` in it, which `escape` makes safe.
pub fn settled(template: &str, words: &Words, escape: impl Fn(&str) -> Option<String>) -> String {
    // What is raw is no template.
    let inside = |tag: &str| tag.trim_start_matches('-').trim_start().starts_with("raw");
    if template.split("{%").skip(1).any(inside) {
        return template.to_owned();
    }
    let mut written = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(OPENS) {
        written.push_str(before);
        let (text, after) = text(after, words, &escape).unwrap_or_else(|| (OPENS.to_owned(), after));
        written.push_str(&text);
        rest = after;
    }
    written + rest
}

/// The text that `asked` begins with, as HTML, and what follows it. `None` where there is none yet, or where it would mean
/// something to the template itself: a sign of its language, a blank that `-%}` takes away, a line more than the file has.
fn text<'t>(asked: &'t str, words: &Words, escape: impl Fn(&str) -> Option<String>) -> Option<(String, &'t str)> {
    let (id, after) = asked.split_once("\" | ")?;
    let (filter, after) = after.split_once(" }}")?;
    let text = match filter {
        "t" => escape(&words.find(id, &[])?)?,
        "rich" => words.rich(id, &[])?,
        _ => return None,
    };
    let is_plain = !text.is_empty() && text.trim() == text && !text.contains(['{', '}', '\n']);
    is_plain.then_some((text, after))
}

#[cfg(test)]
mod tests {
    use super::settled;
    use crate::render::words::built_in;

    fn read(template: &str) -> String {
        settled(template, &built_in("en"), |text| Some(text.replace('&', "&amp;")))
    }

    #[test]
    fn a_text_that_nothing_fills_in_stands_in_the_template() {
        let template = "<p>{{ \"menu-act\" | t }} {% if x -%} {{ \"base-skip\" | t }}{% endif %}</p>";
        assert_eq!(read(template), "<p>Act now {% if x -%} Skip to the content{% endif %}</p>");
    }

    #[test]
    fn whatever_else_is_asked_for_stays() {
        for template in [
            "{{ \"agencies\" | t(count=3) }}",
            "{{ \"no-such-text\" | t }}",
            "{{ \"menu-act\" | t | upper }}",
            "{{ \"menu-act\" | upper }}",
            "{{- \"menu-act\" | t -}}",
            "{{ x | t }}{{ \"",
            "{% raw %}{{ \"menu-act\" | t }}{% endraw %}",
            "{%- raw -%}{{ \"menu-act\" | t }}{%endraw%}",
            // What would fill it in is told by its absence.
            "{{ \"agencies\" | t }}",
        ] {
            assert_eq!(read(template), template);
        }
    }
}
