//! Links to other sites: http and https alone.
//!
//! Entry: [`Url`]. The text is kept as it was written, after checks that make it safe in every attribute: nothing is
//! resolved, fetched or guessed.

use serde_json::json;

use crate::record::yaml::Node;
use crate::record::{Decoder, Field, ScalarShape, Shape, faults};

/// The longest link, in bytes.
pub const MAX_LENGTH: usize = 2_000;

/// An http or https address: ASCII without spaces, control characters, quotes or angle brackets, with a host and
/// without user name or password.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(pub String);

impl Url {
    /// Reads an address.
    ///
    /// # Errors
    /// Why it cannot be used, as the end of a sentence.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let lower = text.to_ascii_lowercase();
        let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) else {
            return Err("it does not begin with https:// or http://");
        };
        if text.len() > MAX_LENGTH {
            return Err("it is longer than 2,000 characters");
        }
        if text.bytes().any(|byte| byte <= b' ' || byte == 0x7f || matches!(byte, b'"' | b'<' | b'>' | b'`' | b'\\')) {
            return Err(
                "it holds a space or a sign that links cannot hold; in an address they are written %20 and so on",
            );
        }
        if !text.is_ascii() {
            return Err("it holds letters outside ASCII; the browser's address bar gives the encoded form");
        }
        if !has_whole_escapes(text) {
            return Err("it holds a % that is not followed by two hexadecimal digits");
        }
        host_of(rest).map(|_| Self(text.to_owned()))
    }

    /// The host, for showing where a link leads.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        authority.strip_prefix("www.").unwrap_or(authority)
    }
}

fn host_of(rest: &str) -> Result<&str, &'static str> {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err("it holds a user name or a password");
    }
    let host = authority.split(':').next().unwrap_or_default();
    let port = authority.get(host.len()..).unwrap_or_default();
    let named = host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains("..");
    // A host that ends in digits is a bare address: of a machine at somebody's desk, most likely.
    let named = named && host.rsplit('.').next().is_some_and(|last| !last.bytes().all(|byte| byte.is_ascii_digit()));
    let letters = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    if !named || !letters || !port.bytes().skip(1).all(|byte| byte.is_ascii_digit()) {
        return Err("it does not name a public host");
    }
    Ok(host)
}

fn has_whole_escapes(text: &str) -> bool {
    let hexadecimal = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let bytes = text.as_bytes();
    bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'%')
        .all(|(at, _)| hexadecimal(bytes.get(at + 1)) && hexadecimal(bytes.get(at + 2)))
}

impl Field for Url {
    fn shape() -> Shape {
        Shape::Scalar(ScalarShape {
            name: "link",
            summary: "A full address that begins with https:// or http://.",
            schema: json!({ "type": "string", "pattern": "^[hH][tT][tT][pP][sS]?://[^\\s\"<>`\\\\]+$", "maxLength": MAX_LENGTH }),
        })
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        match Self::parse(decoder.text(node)?) {
            Ok(url) => Some(url),
            Err(why) => decoder.fault(faults::bad_url::unusable(node.span, why)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_web_addresses_pass() {
        for text in
            ["https://www.vice.com/en/article/j5wyjy/", "http://example.org:8080/a?b=c#d", "HTTPS://Example.org/%20"]
        {
            assert!(Url::parse(text).is_ok(), "{text}");
        }
        for text in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "&#x6a;avascript:x",
            " https://example.org",
            "\u{1}javascript:x",
            "vbscript:x",
            "//evil.example",
            "https://user:pass@example.org/",
            "https://localhost/",
            "https://exämple.org/",
            "https://example.org/a b",
            "https://example.org/%zz",
            "https://example.org/\"><img>",
            "https://.example.org",
            "https://example.org:80x/",
            "https://",
            "https://127.0.0.1/",
            "http://10.0.0.1:8080/x",
            "ftp://example.org/",
        ] {
            assert!(Url::parse(text).is_err(), "{text}");
        }
        assert!(Url::parse(&format!("https://example.org/{}", "a".repeat(2_000))).is_err());
    }
}
