//! The theme's own style sheets and scripts, without what only those who write them need: comments and blanks.
//!
//! Entry: [`published`]; style sheets go through [`sheet`](super::sheet). It takes a few milliseconds a build, where a page of an agency would otherwise carry a fifth more.
//! What cannot be read is published as it is: a smaller file is not worth a mistake, and the browser says more about it.

/// The text of the file at `path` as it is published.
pub fn published(path: &str, text: &str) -> String {
    let shrunk = match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => Some(super::sheet::lean(text)),
        Some("js") if !signs_would_meet(text) => minifier::js::minify(text).ok().map(|small| small.to_string()),
        _ => None,
    };
    shrunk.filter(|small| !small.is_empty()).unwrap_or_else(|| text.to_owned())
}

/// Whether two signs stand apart by blanks alone: without them `a + +b` is `a++b`, which is no script.
fn signs_would_meet(script: &str) -> bool {
    let meet = |sign: char| {
        script.split(sign).skip(1).any(|after| !after.is_empty() && after.chars().all(char::is_whitespace))
    };
    meet('+') || meet('-')
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
    fn signs_that_stand_apart_do_not_meet() {
        for script in ["const c = a + +b;\n", "const c = a - -b;\n", "const c = a + ++b;\n"] {
            assert_eq!(published("a.js", script), script);
        }
        assert_eq!(published("a.js", "a++;  // more\nb = a - 1;\n"), "a++;b=a-1;");
    }

    #[test]
    fn other_files_are_left_alone() {
        assert_eq!(published("OFL.txt", "  a  \n"), "  a  \n");
    }
}
