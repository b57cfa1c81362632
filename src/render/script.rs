//! Scripts as they are published: without comments, blank lines, indentation and blanks that part nothing, which readers
//! would load for nothing.
//!
//! Entry: [`lean`]. It knows enough of the language to leave strings, templates and regular expressions alone, and
//! nothing more: names stay and lines end where they did, so that a mistake in the browser's console still says where it is. A script
//! that it does not understand is published as it was written.

/// The script without what only its authors need.
pub fn lean(script: &str) -> String {
    let mut reader = Reader { rest: script, out: String::with_capacity(script.len()) };
    match reader.code(0) {
        Some(()) => tidy(&reader.out),
        None => script.to_owned(),
    }
}

/// Stands for the end of a line inside a template until the lines are tidied.
const KEPT_LINE: char = '\u{e000}';

struct Reader<'a> {
    rest: &'a str,
    out: String,
}

impl Reader<'_> {
    /// Reads code up to the brace that closes it, at `depth` 1, or to the end of the script, at `depth` 0. `None` where
    /// something has no end.
    fn code(&mut self, depth: u32) -> Option<()> {
        let mut braces = depth;
        while let Some(next) = self.rest.chars().next() {
            match next {
                ' ' | '\t' => self.blank()?,
                '\'' | '"' => self.quoted(next)?,
                '`' => self.template()?,
                '/' if self.rest.starts_with("//") => self.drop(self.rest.find('\n').unwrap_or(self.rest.len()))?,
                '/' if self.rest.starts_with("/*") => self.block_comment()?,
                '/' if self.at_expression() => self.regular_expression()?,
                KEPT_LINE => return None,
                _ => {
                    braces = if next == '{' { braces + 1 } else { braces };
                    self.keep(next.len_utf8())?;
                    braces = if next == '}' { braces.checked_sub(1)? } else { braces };
                    if next == '}' && depth == 1 && braces == 0 {
                        return Some(());
                    }
                }
            }
        }
        (depth == 0).then_some(())
    }

    /// Drops blanks, but for one where what stands on both sides would become one word or one sign.
    fn blank(&mut self) -> Option<()> {
        let after = self.rest.trim_start_matches([' ', '\t']);
        self.rest = after;
        let (Some(before), Some(next)) = (self.out.chars().next_back(), after.chars().next()) else { return Some(()) };
        let word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$' || !letter.is_ascii();
        let sign = |letter: char| matches!(letter, '+' | '-');
        let slash = next == '/' && !after.starts_with("/*") && !after.starts_with("//");
        // A blank parts the digits of `1 .toFixed()` from its dot.
        if word(before) && (word(next) || next == '.') || sign(before) && sign(next) || slash {
            self.out.push(' ');
        }
        Some(())
    }

    fn keep(&mut self, bytes: usize) -> Option<()> {
        self.out.push_str(self.rest.get(..bytes)?);
        self.drop(bytes)
    }

    fn drop(&mut self, bytes: usize) -> Option<()> {
        self.rest = self.rest.get(bytes..)?;
        Some(())
    }

    fn block_comment(&mut self) -> Option<()> {
        let end = self.rest.find("*/")? + 2;
        // A comment parts words, and one of several lines ends a line.
        let lines = self.rest.get(..end)?.contains('\n');
        self.drop(end)?;
        if lines {
            self.out.push('\n');
            return Some(());
        }
        self.blank()
    }

    fn quoted(&mut self, mark: char) -> Option<()> {
        self.until(|next, _| next == mark)
    }

    fn regular_expression(&mut self) -> Option<()> {
        let mut class = false;
        self.until(|next, escaped| {
            class = !escaped && (next == '[' || class && next != ']');
            next == '/' && !class
        })
    }

    /// Keeps one character and what follows up to one that `ends` it, on the same line.
    fn until(&mut self, mut ends: impl FnMut(char, bool) -> bool) -> Option<()> {
        let mut escaped = false;
        for (at, next) in self.rest.char_indices().skip(1) {
            if next == '\n' {
                return None;
            }
            if !escaped && ends(next, escaped) {
                return self.keep(at + next.len_utf8());
            }
            escaped = next == '\\' && !escaped;
        }
        None
    }

    fn template(&mut self) -> Option<()> {
        self.keep(1)?;
        loop {
            match self.rest.chars().next()? {
                '`' => return self.keep(1),
                '\\' => self.keep(1 + self.rest.chars().nth(1)?.len_utf8())?,
                '$' if self.rest.starts_with("${") => {
                    self.keep(2)?;
                    self.code(1)?;
                }
                '\n' => {
                    self.out.push(KEPT_LINE);
                    self.drop(1)?;
                }
                KEPT_LINE => return None,
                other => self.keep(other.len_utf8())?,
            }
        }
    }

    /// Whether an expression may begin here, so that a slash opens a regular expression and does not divide.
    fn at_expression(&self) -> bool {
        let before = self.out.trim_end();
        let word = before.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '$').next();
        match before.chars().next_back() {
            Some(')' | ']' | '}' | '\'' | '"' | '`') => false,
            Some(_) if word.is_none_or(str::is_empty) => true,
            Some(_) => matches!(word, Some("return" | "typeof" | "case" | "of" | "in" | "do" | "else")),
            None => true,
        }
    }
}

fn tidy(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut tidied: String = lines.flat_map(|line| [line, "\n"]).collect();
    if tidied.contains(KEPT_LINE) {
        tidied = tidied.replace(KEPT_LINE, "\n");
    }
    tidied
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_comments_and_indentation_away() {
        let script = "// @ts-check\n\n/** @param {string} a */\nfunction f(a) {\n  return a; // said\n}\nlet b = /** @type {X} */ (c);\n";
        assert_eq!(lean(script), "function f(a){\nreturn a;\n}\nlet b=(c);\n");
    }

    #[test]
    fn leaves_texts_and_regular_expressions_alone() {
        for script in [
            "const a='http://x  y',b=\"/* no */\",c=`// ${d?`/*  ${'}'}*/`:'//'}`;\n",
            "const a= /[/]\\/\\/.*  '/.test(b)||4 /2 /c;\n",
            "f(/^https?:\\/\\//,g /2)",
            "a+ +b- -c,d+1,1 .toFixed(),typeof e,async()=>f\n",
            "return /'/;\n",
        ] {
            assert_eq!(lean(script).trim_end(), script.trim_end());
        }
        assert_eq!(lean("let a = `one\n  // two\n`;\n"), "let a=`one\n  // two\n`;\n");
    }

    #[test]
    fn a_script_that_it_does_not_understand_stays_as_it_is() {
        for script in ["let a = 'open\n// b\n", "let a = `open ${b // c", "/* open", "} // d\n", "let e = /f\n// g\n"] {
            assert_eq!(lean(script), script);
        }
    }
}
