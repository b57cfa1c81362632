//! Pages as the preview shows them: with the script that follows the records, with the bar at the foot, and with a policy
//! that lets both be.
//!
//! Entry: [`page`]. The page's own policy moves from its `<meta>` into a header, since a second policy could only forbid
//! more. [`own`] is a page of the preview itself.

use html5gum::{Token, Tokenizer};

/// A page to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Page {
    /// HTML.
    pub(super) body: Vec<u8>,
    /// The value of the header `Content-Security-Policy`, when the page has a policy.
    pub(super) policy: Option<String>,
}

/// The page `html` with `script` at the end of its head and `bar` at the end of its body.
pub(super) fn page(html: &[u8], script: &str, bar: &str) -> Page {
    let (mut body, policy) = without_policy(html);
    let end = last_position(&body, b"</body>").unwrap_or(body.len());
    body.splice(end..end, bar.bytes());
    let end = position(&body, b"</head>").unwrap_or(body.len());
    body.splice(end..end, script.bytes());
    Page { body, policy: policy.map(|policy| loosened(&policy)) }
}

/// A page of the preview's own.
pub(super) fn own(html: String) -> Page {
    Page { body: html.into_bytes(), policy: Some(loosened("default-src 'none'; img-src 'self'; font-src 'self'")) }
}

/// The page without the `<meta>` of its policy, and the policy.
fn without_policy(html: &[u8]) -> (Vec<u8>, Option<String>) {
    let Some((start, end)) = policy_tag(html) else { return (html.to_vec(), None) };
    let tag = html.get(start..end).unwrap_or_default();
    let policy = Tokenizer::new(tag).find_map(|token| match token {
        Ok(Token::StartTag(tag)) => {
            let value = tag.attributes.get(b"content".as_slice())?;
            Some(String::from_utf8_lossy(value).into_owned())
        }
        _ => None,
    });
    let mut rest = html.to_vec();
    rest.drain(start..end);
    (rest, policy)
}

/// Where the `<meta>` of the policy stands. No policy has a `>` in it.
fn policy_tag(html: &[u8]) -> Option<(usize, usize)> {
    let name = position(html, b"content-security-policy")?;
    let start = html.get(..name)?.iter().rposition(|byte| *byte == b'<')?;
    let end = name + html.get(name..)?.iter().position(|byte| *byte == b'>')? + 1;
    let is_meta = html.get(start..)?.get(..5)?.eq_ignore_ascii_case(b"<meta");
    is_meta.then_some((start, end))
}

fn last_position(html: &[u8], wanted: &[u8]) -> Option<usize> {
    html.windows(wanted.len()).rposition(|part| part.eq_ignore_ascii_case(wanted))
}

fn position(html: &[u8], wanted: &[u8]) -> Option<usize> {
    html.windows(wanted.len()).position(|part| part.eq_ignore_ascii_case(wanted))
}

/// `policy`, but scripts, style sheets and connections of the page's own host are allowed.
fn loosened(policy: &str) -> String {
    let mut directives: Vec<String> =
        policy.split(';').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    for name in ["script-src", "connect-src", "style-src"] {
        directives.retain(|directive| *directive != format!("{name} 'none'"));
        match directives.iter_mut().find(|directive| directive.starts_with(&format!("{name} "))) {
            Some(directive) if directive.contains("'self'") => {}
            Some(directive) => directive.push_str(" 'self'"),
            None => directives.push(format!("{name} 'self'")),
        }
    }
    directives.join("; ")
}
