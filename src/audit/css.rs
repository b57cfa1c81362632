//! The addresses that a style sheet loads, by a small scanner of CSS tokens.
//!
//! Entry: [`addresses`]. It knows what separates an address from words: comments, strings, escapes, `url(…)`,
//! `@import`, and the functions whose strings are addresses. Source: CSS Syntax Level 3, section 4 (tokenization),
//! <https://www.w3.org/TR/css-syntax-3/>.

/// Every address that the style sheet, or the `style` attribute, `css` loads.
pub(super) fn addresses(css: &str) -> Vec<String> {
    let mut scanner = Scanner { rest: css, found: Vec::new(), functions: Vec::new(), statement: Statement::Other };
    while scanner.step() {}
    scanner.found
}

/// Whether the strings of this function are addresses.
fn takes_addresses(function: &str) -> bool {
    ["src", "image-set", "-webkit-image-set", "image", "cross-fade"].contains(&function)
}

/// What the statement is that began with the last `@`.
#[derive(PartialEq, Eq)]
enum Statement {
    /// `@import`: its first string is an address.
    Import,
    /// `@namespace`: its address is a name, which nothing loads.
    Namespace,
    Other,
}

struct Scanner<'a> {
    rest: &'a str,
    found: Vec<String>,
    /// For each open bracket, whether strings in it are addresses.
    functions: Vec<bool>,
    statement: Statement,
}

impl Scanner<'_> {
    /// Reads one token; `false` at the end.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else { return false };
        match first {
            '/' if self.rest.starts_with("/*") => self.comment(),
            '"' | '\'' => self.string_token(),
            '@' => self.at_word(),
            '(' => self.open(false),
            ')' => drop((self.skip(first), self.functions.pop())),
            ';' | '{' | '}' => self.end_statement(first),
            _ if is_name(first) || first == '\\' => self.name_token(),
            _ => self.skip(first),
        }
        true
    }

    fn skip(&mut self, first: char) {
        self.rest = self.rest.get(first.len_utf8()..).unwrap_or_default();
    }

    fn comment(&mut self) {
        let inside = self.rest.get(2..).unwrap_or_default();
        self.rest = inside.split_once("*/").map_or("", |(_, after)| after);
    }

    fn open(&mut self, addresses: bool) {
        self.skip('(');
        self.functions.push(addresses);
    }

    fn end_statement(&mut self, first: char) {
        self.skip(first);
        self.statement = Statement::Other;
    }

    fn string_token(&mut self) {
        let text = self.string();
        let counts = self.statement == Statement::Import || self.functions.last() == Some(&true);
        if counts {
            self.found.push(text);
            self.statement = Statement::Other;
        }
    }

    fn at_word(&mut self) {
        self.skip('@');
        self.statement = match self.name().as_str() {
            "import" => Statement::Import,
            "namespace" => Statement::Namespace,
            _ => Statement::Other,
        };
    }

    fn name_token(&mut self) {
        let name = self.name();
        if !self.rest.starts_with('(') {
            return;
        }
        if name != "url" {
            return self.open(takes_addresses(&name));
        }
        self.skip('(');
        let address = self.url();
        if self.statement != Statement::Namespace {
            self.found.push(address);
        }
        if self.statement == Statement::Import {
            self.statement = Statement::Other;
        }
    }

    /// What stands in `url(…)`, up to the bracket that ends it.
    fn url(&mut self) -> String {
        self.rest = self.rest.trim_start();
        if self.rest.starts_with(['"', '\'']) {
            let text = self.string();
            self.rest = self.rest.split_once(')').map_or("", |(_, after)| after);
            return text;
        }
        let mut text = String::new();
        while let Some(first) = self.rest.chars().next() {
            match first {
                '\\' => text.extend(self.escape()),
                ')' => break,
                _ => {
                    self.skip(first);
                    text.push(first);
                }
            }
        }
        self.skip(')');
        text.trim_end().to_owned()
    }

    /// The string that begins here; it ends at its quotation mark or, unfinished, at the line's end.
    fn string(&mut self) -> String {
        let Some(quote) = self.rest.chars().next() else { return String::new() };
        self.skip(quote);
        let mut text = String::new();
        while let Some(first) = self.rest.chars().next() {
            match first {
                '\\' => text.extend(self.escape()),
                '\n' => break,
                _ => {
                    self.skip(first);
                    if first == quote {
                        break;
                    }
                    text.push(first);
                }
            }
        }
        text
    }

    /// The name that begins here, in small letters, its escapes decoded.
    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(first) = self.rest.chars().next() {
            match first {
                '\\' => name.extend(self.escape()),
                _ if is_name(first) => {
                    self.skip(first);
                    name.push(first.to_ascii_lowercase());
                }
                _ => break,
            }
        }
        name.make_ascii_lowercase();
        name
    }

    /// What the escape that begins here stands for: `\75 ` is `u`, a line's end is nothing.
    fn escape(&mut self) -> Option<char> {
        self.skip('\\');
        let digits = self.rest.chars().take(6).take_while(char::is_ascii_hexdigit).count();
        if digits == 0 {
            let next = self.rest.chars().next()?;
            self.skip(next);
            return (next != '\n').then_some(next);
        }
        let (code, after) = self.rest.split_at_checked(digits)?;
        self.rest = after.strip_prefix([' ', '\t', '\n']).unwrap_or(after);
        u32::from_str_radix(code, 16).ok().and_then(char::from_u32)
    }
}

fn is_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-' || character == '_' || !character.is_ascii()
}
