//! The theme's own style sheets and scripts, without what only those who write them need: comments and blanks.
//!
//! Entry: [`published`]; style sheets go through [`sheet`](super::sheet). It takes a few milliseconds a build, where a page of an agency would otherwise carry a fifth more.
//! What cannot be read is published as it is: a smaller file is not worth a mistake, and the browser says more about it.

/// The text of the file at `path` as it is published.
pub fn published(path: &str, text: &str) -> String {
    let shrunk = match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => Some(super::sheet::lean(text)),
        Some("js") => minifier::js::minify(text).ok().map(|small| small.to_string()),
        _ => None,
    };
    shrunk.filter(|small| !small.is_empty()).unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_blanks_go_and_nothing_else() {
        let css = published("a.css", "/* why */\n.a  >  .b { margin: calc(1px + 2vw) auto; }\n");
        assert!(css.contains("calc(1px + 2vw)") && !css.contains("why"), "{css}");
        let js = published("a.js", "// why\nexport const a = `b  c`; // not\nconst d = /\\/\\/ e/.test(a);\n");
        assert!(js.contains("`b  c`") && js.contains("/\\/\\/ e/") && !js.contains("why"), "{js}");
    }

    #[test]
    fn other_files_are_left_alone() {
        assert_eq!(published("OFL.txt", "  a  \n"), "  a  \n");
    }
}
