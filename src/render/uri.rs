//! Links that carry text: percent-encoding (RFC 3986) and `mailto:` (RFC 6068).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but what RFC 3986 calls unreserved.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// `text` as a part of an address.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() + text.len() / 2);
    encoded.extend(utf8_percent_encode(text, RESERVED));
    encoded
}

/// A `mailto:` link. Line breaks are CR and LF, as the standard asks.
pub fn mail(to: &str, subject: &str, body: &str) -> String {
    format!("mailto:{to}?subject={}&body={}", encode(subject), encode(&body.replace('\n', "\r\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_the_link() {
        let link = mail("", "A & B?", "1\n\"2\" <é> #+%");
        assert_eq!(link, "mailto:?subject=A%20%26%20B%3F&body=1%0D%0A%222%22%20%3C%C3%A9%3E%20%23%2B%25");
    }
}
