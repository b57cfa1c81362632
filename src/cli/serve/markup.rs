//! HTML of the preview's own, and the one way by which words of the records come into it.

use plainsight::record::scalars::text::is_invisible;

/// `text` as it may stand in an element or a quoted attribute. Characters that cannot be seen, or that turn the order of
/// others, are shown as what they are: unknown.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(character),
            hidden if is_invisible(hidden) => escaped.push('\u{fffd}'),
            plain => escaped.push(plain),
        }
    }
    escaped
}

/// A whole page of the preview's own, whose title is `title`.
pub(super) fn page(title: &str, head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} | Plainsight</title>\
         <link rel=\"stylesheet\" href=\"/_plainsight/preview.css\">\
         <link rel=\"icon\" href=\"/assets/images/icon.svg\">{head}</head><body class=\"own\">{body}</body></html>"
    )
}
