//! Texts with a link, a word of code or a stress in them, as HTML that is safe as it is. A translator gets the whole
//! sentence, and puts the link where the language wants it.
//!
//! Entry: [`Words::rich`]. A text may hold `[words](address)`, `` `code` ``, `**words that lead**` and, for the box of the
//! large headings, `*words*`. What fills its placeholders is HTML that has been escaped; none of these signs count in it,
//! because it is put in when the signs of the text have been read.

use super::Words;
use super::ready::{Part, Value, fill};

/// From here on signs stand for values while a text is read. Records refuse these signs (private use).
const FIRST: u32 = 0xF_0000;

impl Words {
    /// The text `id` as HTML. Values that are text are HTML already; numbers choose between plural forms.
    pub fn rich(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let ready = self.own.ready(id).and_then(|ready| {
            let parts = ready.html.get_or_init(|| as_html(&ready.parts));
            fill(parts, values, self.own.number_sign())
        });
        ready.or_else(|| self.worked_out(id, values))
    }

    /// The same of a text that chooses between forms, or lies below.
    fn worked_out(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let mut kept: Vec<String> = Vec::new();
        let mut marked: Vec<(&str, Value<'_>)> = Vec::new();
        for (name, value) in values {
            let Value::Text(text) = value else {
                marked.push((name, value.clone()));
                continue;
            };
            marked.push((name, Value::from(sign(kept.len()))));
            kept.push(text.to_string());
        }
        let html = html(&escape(&self.find(id, &marked)?));
        Some(kept.iter().enumerate().fold(html, |html, (number, value)| html.replace(&sign(number), value)))
    }
}

/// The same parts as HTML: a sign of its own stands for each placeholder while the text is read, for a link turns them round.
fn as_html(parts: &[Part]) -> Vec<Part> {
    let mut placeholders: Vec<&Part> = Vec::new();
    let mut written = String::new();
    for part in parts {
        if let Part::Words(words) = part {
            written.push_str(words);
        } else {
            written.push_str(&sign(placeholders.len()));
            placeholders.push(part);
        }
    }
    let (mut found, mut words) = (Vec::new(), String::new());
    for letter in html(&escape(&written)).chars() {
        let number = u32::from(letter).checked_sub(FIRST).and_then(|number| usize::try_from(number).ok());
        match number.and_then(|number| placeholders.get(number)) {
            Some(placeholder) => found.extend([Part::Words(std::mem::take(&mut words)), (*placeholder).clone()]),
            None => words.push(letter),
        }
    }
    found.push(Part::Words(words));
    found
}

/// The sign of the value with this number.
fn sign(number: usize) -> String {
    u32::try_from(number).ok().and_then(|number| char::from_u32(FIRST + number)).map_or_else(String::new, String::from)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

/// Reads the signs of a text that has been escaped. A sign without its partner is a sign.
fn html(text: &str) -> String {
    let mut html = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['`', '[', '*']) {
        let (before, after) = rest.split_at(at);
        html.push_str(before);
        let read = code(after).or_else(|| link(after)).or_else(|| lead(after)).or_else(|| boxed(after));
        // Each of the signs is one byte; two stars are one sign.
        let length = if after.starts_with("**") { 2 } else { 1 };
        let (element, after) = read.unwrap_or_else(|| {
            let (plain, after) = after.split_at(length);
            (plain.to_owned(), after)
        });
        html.push_str(&element);
        rest = after;
    }
    html + rest
}

/// An element, and what follows it.
type Read<'t> = Option<(String, &'t str)>;

fn code(text: &str) -> Read<'_> {
    let (code, rest) = text.strip_prefix('`')?.split_once('`')?;
    Some((format!("<code>{code}</code>"), rest))
}

fn link(text: &str) -> Read<'_> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, rest) = rest.split_once(')')?;
    Some((format!("<a href=\"{address}\">{}</a>", html(words)), rest))
}

fn lead(text: &str) -> Read<'_> {
    let (words, rest) = text.strip_prefix("**")?.split_once("**")?;
    Some((format!("<b>{}</b>", html(words)), rest))
}

fn boxed(text: &str) -> Read<'_> {
    let (words, rest) = text.strip_prefix('*').filter(|rest| !rest.starts_with('*'))?.split_once('*')?;
    Some((format!("<span class=\"boxed\">{}</span>", html(words)), rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::words::built_in;

    #[test]
    fn signs_of_the_text_are_elements() {
        assert_eq!(
            html("**A.** [b `c`](d.html): *e*"),
            "<b>A.</b> <a href=\"d.html\">b <code>c</code></a>: <span class=\"boxed\">e</span>"
        );
    }

    #[test]
    fn a_sign_without_its_partner_is_a_sign() {
        for text in ["*", "**", "`", "[", "a * b", "[a](b", "[a] (b)", "é*é"] {
            assert_eq!(html(text), text);
        }
    }

    #[test]
    fn what_fills_a_text_in_has_no_signs() {
        let name = Value::from("&lt;b&gt;*A* [x](javascript:alert(1)) `y`");
        let text = built_in("en").rich("base-published-by", &[("name", name)]);
        let expected = "Published by &lt;b&gt;*A* [x](javascript:alert(1)) `y`.";
        assert_eq!(text.as_deref(), Some(expected));
    }

    #[test]
    fn a_link_turns_placeholders_round() {
        let part = |name: &str| Part::Placeholder(name.to_owned());
        let words = |words: &str| Part::Words(words.to_owned());
        let parts = [words("[a & "), part("name"), words("]("), part("address"), words(")")];
        let html = [words("<a href=\""), part("address"), words("\">a &amp; "), part("name"), words("</a>")];
        assert_eq!(as_html(&parts), html);
    }

    #[test]
    fn a_value_can_be_an_address() {
        let values = [("name", Value::from("<i>A</i>")), ("address", Value::from("x?a=1&amp;b=(2)"))];
        let text = built_in("en").rich("base-published-by-link", &values);
        let expected = "Published by <a href=\"x?a=1&amp;b=(2)\"><i>A</i></a>.";
        assert_eq!(text.as_deref(), Some(expected));
    }
}
