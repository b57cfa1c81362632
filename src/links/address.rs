//! Addresses of the web: their parts, where a redirect leads, and what of them may be shown.
//!
//! Entries: [`shown`] for everything that is told; [`join`] for redirects; [`host`], [`sibling`].

/// Words in the names of parameters whose values are secrets, or open doors for a time.
const SECRETS: [&str; 11] = [
    "token",
    "secret",
    "password",
    "passwd",
    "signature",
    "credential",
    "session",
    "apikey",
    "accesskey",
    "keypairid",
    "policy",
];

/// The same, where they stand alone or between signs: `sig` is one, `design` is none.
const SHORT: [&str; 5] = ["key", "sig", "pwd", "auth", "jwt"];

/// What stands for a secret.
const HIDDEN: &str = "***";

/// The address without user name, password, and the values of parameters that look like secrets. It can be told to anyone.
pub fn shown(address: &str) -> String {
    let (scheme, rest) = address.split_once("://").map_or(("", address), |(scheme, rest)| (scheme, rest));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let authority = match authority.rsplit_once('@') {
        Some((_, host)) => format!("{HIDDEN}@{host}"),
        None => authority.to_owned(),
    };
    let before = if scheme.is_empty() { String::new() } else { format!("{scheme}://") };
    format!("{before}{authority}{}", without_secrets(path))
}

/// Whether [`shown`] hides anything of it.
pub fn has_secrets(address: &str) -> bool {
    shown(address) != address
}

/// Parameters stand after `?` or `#` and between `&` and `;`. An address may hold another one, with parameters of its own.
fn without_secrets(path: &str) -> String {
    let mut shown = String::new();
    for part in path.split_inclusive(['?', '#', '&', ';']) {
        let mark = part.chars().last().filter(|last| matches!(last, '?' | '#' | '&' | ';'));
        let text = mark.map_or(part, |mark| part.strip_suffix(mark).unwrap_or(part));
        match text.split_once('=') {
            Some((name, value)) if !value.is_empty() && (is_secret(name) || holds_user(value)) => {
                shown.push_str(name);
                shown.push('=');
                shown.push_str(HIDDEN);
            }
            _ if holds_user(text) => shown.push_str(HIDDEN),
            _ => shown.push_str(text),
        }
        shown.extend(mark);
    }
    shown
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let mut parts = name.split(|sign: char| !sign.is_ascii_alphanumeric());
    SECRETS.iter().any(|secret| letters.contains(secret)) || parts.any(|part| SHORT.contains(&part))
}

/// `https://user:pass@…`, also with its signs percent-encoded.
fn holds_user(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    (value.contains("://") || value.contains("%3a%2f%2f")) && (value.contains('@') || value.contains("%40"))
}

/// The host of an address in small letters, without user name and port; empty when there is none.
pub fn host(address: &str) -> String {
    let authority = authority(address).rsplit('@').next().unwrap_or_default();
    let bracketed = authority.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let host = bracketed.map_or_else(|| authority.split(':').next().unwrap_or_default(), |(host, _)| host);
    host.to_ascii_lowercase()
}

fn authority(address: &str) -> &str {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// The path of an address, with its `/`, without parameters.
pub fn path(address: &str) -> &str {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let path = rest.get(authority(address).len()..).unwrap_or_default();
    path.split(['?', '#']).next().unwrap_or_default()
}

/// Where the redirect `location` of the page at `from` leads (RFC 3986, section 5.2); `None` when it leads out of the web.
/// What stands after `#` stays with the reader's browser, and user names are never sent.
pub fn join(from: &str, location: &str) -> Option<String> {
    let location = location.trim().split('#').next().unwrap_or_default();
    if location.chars().any(|sign| sign.is_control() || sign == ' ') {
        return None;
    }
    let (scheme, _) = from.split_once("://")?;
    let base = format!("{scheme}://{}", authority(from));
    let target = match location {
        whole if has_scheme(whole) => whole.to_owned(),
        same_scheme if same_scheme.starts_with("//") => format!("{scheme}:{same_scheme}"),
        rooted if rooted.starts_with('/') => format!("{base}{rooted}"),
        query if query.starts_with('?') => format!("{base}{}{query}", path(from)),
        "" => format!("{base}{}", path(from)),
        relative => {
            let folder = path(from).rsplit_once('/').map_or("", |(folder, _)| folder);
            format!("{base}{folder}/{relative}")
        }
    };
    let lower = target.to_ascii_lowercase();
    let on_web = lower.starts_with("https://") || lower.starts_with("http://");
    (on_web && !host(&target).is_empty()).then(|| without_user(&without_dots(&target)))
}

/// `mailto:x` has one, `a/b:c` and `?next=https://…` have none.
fn has_scheme(location: &str) -> bool {
    location.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '+' | '-' | '.'))
    })
}

fn without_user(address: &str) -> String {
    match (address.split_once("://"), authority(address).rsplit_once('@')) {
        (Some((scheme, rest)), Some((user, _))) => {
            format!("{scheme}://{}", rest.get(user.len() + 1..).unwrap_or_default())
        }
        _ => address.to_owned(),
    }
}

/// `/a/./b/../c` is `/a/c`.
fn without_dots(address: &str) -> String {
    let own = path(address);
    if !own.split('/').any(|part| matches!(part, "." | "..")) {
        return address.to_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    for part in own.split('/').skip(1) {
        match part {
            "." => {}
            ".." => drop(kept.pop()),
            other => kept.push(other),
        }
    }
    address.replacen(own, &format!("/{}", kept.join("/")), 1)
}

/// A page beside the one at `address` that nobody can have made: what a server says about it, it says about nothing.
pub fn sibling(address: &str) -> String {
    let scheme = address.split_once("://").map_or("https", |(scheme, _)| scheme);
    let folder = path(address).trim_end_matches('/').rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{scheme}://{}{folder}/plainsight-asks-for-what-is-not-there-7f3a91", authority(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_not_shown() {
        for (address, told) in [
            ("https://user:pass@example.org/a?b=c", "https://***@example.org/a?b=c"),
            ("https://example.org/f?token=abc&page=2", "https://example.org/f?token=***&page=2"),
            (
                "https://b.s3.amazonaws.com/x.pdf?X-Amz-Credential=AK&X-Amz-Signature=00ff&X-Amz-Expires=9",
                "https://b.s3.amazonaws.com/x.pdf?X-Amz-Credential=***&X-Amz-Signature=***&X-Amz-Expires=9",
            ),
            ("https://example.org/#access_token=abc", "https://example.org/#access_token=***"),
            ("https://example.org/a?next=https://u:p@x.org/?sig=1", "https://example.org/a?next=***?sig=***"),
            ("https://example.org/keynote?monkey=1", "https://example.org/keynote?monkey=1"),
            ("https://example.org/?KEY=abc;x=1", "https://example.org/?KEY=***;x=1"),
            ("https://example.org/?next=https%3A%2F%2Fu%3Ap%40x.org", "https://example.org/?next=***"),
            (
                "https://example.org/?design=1&author=me&api_key=2",
                "https://example.org/?design=1&author=me&api_key=***",
            ),
            ("not an address", "not an address"),
        ] {
            assert_eq!(shown(address), told);
        }
    }

    #[test]
    fn redirects_lead_where_browsers_go() {
        let from = "https://example.org/a/b?c";
        for (location, target) in [
            ("https://other.org/x#y", Some("https://other.org/x")),
            ("//other.org/x", Some("https://other.org/x")),
            ("/x?y", Some("https://example.org/x?y")),
            ("x", Some("https://example.org/a/x")),
            ("../x", Some("https://example.org/x")),
            ("../../../x", Some("https://example.org/x")),
            ("?z", Some("https://example.org/a/b?z")),
            ("", Some("https://example.org/a/b")),
            ("https://user:pass@other.org/x", Some("https://other.org/x")),
            ("/login?next=https://example.org/a", Some("https://example.org/login?next=https://example.org/a")),
            ("javascript:alert(1)", None),
            ("file:///etc/passwd", None),
            ("gopher://127.0.0.1/", None),
            ("https:///x", None),
            ("/a\r\nHost: x", None),
        ] {
            assert_eq!(join(from, location).as_deref(), target, "{location}");
        }
    }

    #[test]
    fn parts_are_found() {
        assert_eq!(host("https://User:p@Example.org:8080/a"), "example.org");
        assert_eq!(host("http://[::1]:80/"), "::1");
        assert_eq!(path("https://example.org"), "");
        assert_eq!(path("https://example.org/a/b?c/d"), "/a/b");
        assert_eq!(
            sibling("https://example.org/a/b.html?x"),
            "https://example.org/a/plainsight-asks-for-what-is-not-there-7f3a91"
        );
    }
}
