//! A style sheet without what only its author reads: comments and spaces. A theme may explain itself at length, and a
//! phone loads none of it.
//!
//! Entry: [`lean`]. Strings, unquoted addresses and escapes are copied letter by letter; comments that begin with `/*!`
//! stay, as licences ask; nothing is renamed, merged or moved, so the sheet means what it meant.

/// Characters beside which CSS needs no space. Not `:`, because `a :hover` and `a:hover` differ.
const APART: [char; 4] = ['{', '}', ';', ','];

/// The sheet `css`, as small as it gets without being understood.
pub fn lean(css: &str) -> String {
    let mut written = Sheet { text: String::with_capacity(css.len()), gap: Gap::None, joined: true };
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        let length = token(rest, first);
        let (piece, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        written.add(first, piece);
        rest = after;
    }
    written.text
}

/// What stood between what is written and what comes.
#[derive(PartialEq)]
enum Gap {
    None,
    Comment,
    Space,
}

struct Sheet {
    text: String,
    gap: Gap,
    /// Whether no space is needed after what is written.
    joined: bool,
}

impl Sheet {
    fn add(&mut self, first: char, piece: &str) {
        if first.is_ascii_whitespace() {
            self.gap = Gap::Space;
        } else if piece.starts_with("/*") && !piece.starts_with("/*!") {
            self.gap = if self.gap == Gap::None { Gap::Comment } else { Gap::Space };
        } else {
            self.put(first, piece);
        }
    }

    fn put(&mut self, first: char, piece: &str) {
        let apart = APART.contains(&first);
        if first == '}' && self.joined && self.text.ends_with(';') {
            self.text.pop();
        }
        if !apart && !self.joined {
            // A comment alone keeps two words apart without being a space between them.
            self.text.push_str(match self.gap {
                Gap::None => "",
                Gap::Comment => "/**/",
                Gap::Space => " ",
            });
        }
        self.text.push_str(piece);
        self.gap = Gap::None;
        self.joined = apart;
    }
}

/// The length in bytes of the token at the start of `css`, which begins with `first`.
fn token(css: &str, first: char) -> usize {
    match first {
        '"' | '\'' => through(css, 1, first),
        '/' if css.starts_with("/*") => css.get(2..).and_then(|text| text.find("*/")).map_or(css.len(), |at| at + 4),
        '\\' => 1 + css.chars().nth(1).map_or(0, char::len_utf8),
        'u' | 'U' if is_address(css) => through(css, 4, ')'),
        _ => first.len_utf8(),
    }
}

/// Whether `css` begins with `url(`, and no quotation mark after it.
fn is_address(css: &str) -> bool {
    css.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("url("))
        && css.get(4..).is_some_and(|text| !text.trim_start().starts_with(['"', '\'']))
}

/// How far it is to the end of the first `last` at or after `from` that no backslash escapes.
fn through(css: &str, from: usize, last: char) -> usize {
    let mut escaped = false;
    for (at, character) in css.char_indices().filter(|(at, _)| *at >= from) {
        if character == last && !escaped {
            return at + last.len_utf8();
        }
        escaped = character == '\\' && !escaped;
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn comments_and_spaces_go() {
        let sheet =
            "/* head */\n@layer a, b;\n\n@layer a {\n  /* why */ p > a :hover { color: red; margin: 0 1px; }\n}\n";
        assert_eq!(lean(sheet), "@layer a,b;@layer a{p > a :hover{color: red;margin: 0 1px}}");
    }

    #[test]
    fn what_reads_like_a_comment_or_a_space_stays() {
        for kept in [
            r#"p::before{content: "/* a */  ; }"}"#,
            r#"p::before{content: 'it\'s  /*'}"#,
            "p{background: url(data:image/*;x/*)}",
            r".a\;  .b{}".replace("  ", " ").as_str(),
            "/*! licence; kept */ p{}",
        ] {
            assert_eq!(lean(kept), kept);
        }
    }

    #[test]
    fn conditions_keep_their_spaces() {
        let sheet = "@media (scripting: enabled) and (max-width: 40rem) { .a > .b { width: calc(1px + 2vw) } }";
        assert_eq!(lean(sheet), "@media (scripting: enabled) and (max-width: 40rem){.a > .b{width: calc(1px + 2vw)}}");
    }

    #[test]
    fn a_comment_between_words_keeps_them_apart() {
        assert_eq!(lean(".a/* x */.b{margin:1px/**/2px}"), ".a/**/.b{margin:1px/**/2px}");
        assert_eq!(lean(".a /* x */ .b{}"), ".a .b{}");
    }

    #[test]
    fn a_sheet_without_end_is_kept() {
        for broken in ["p{content: \"x", "p{a:b", "p{background:url(x", "\\"] {
            assert_eq!(lean(broken), broken);
        }
        assert_eq!(lean("p{} /* x"), "p{}");
    }
}
