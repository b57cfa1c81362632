//! Addresses within the values of attributes: of a policy, a list of pictures, a refresh.

/// The servers that `form-action` of a Content Security Policy names.
pub(super) fn form_servers(policy: &str) -> Vec<String> {
    let directives = policy.split(';').map(str::split_whitespace);
    let named = directives.filter_map(|mut words| words.next().filter(|name| *name == "form-action").map(|_| words));
    named.flatten().filter(|server| server.starts_with("https://")).map(str::to_owned).collect()
}

/// The addresses of a `srcset`: HTML Standard, 4.8.4.3.10, without its checks of widths.
pub(super) fn candidates(srcset: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = srcset;
    loop {
        rest = rest.trim_start_matches(|character: char| character.is_ascii_whitespace() || character == ',');
        if rest.is_empty() {
            return found;
        }
        let (address, after) = rest.split_once(|character: char| character.is_ascii_whitespace()).unwrap_or((rest, ""));
        let whole = address.trim_end_matches(',');
        found.push(whole.to_owned());
        // A comma right after the address ends the candidate; else its width stands before the next comma.
        rest = if whole == address { after.split_once(',').map_or("", |(_, next)| next) } else { after };
    }
}

/// The address of `<meta http-equiv=refresh content="0; url=…">`; `None` when the page only loads itself again.
pub(super) fn refresh(content: &str) -> Option<String> {
    let after =
        content.trim_start().trim_start_matches(|character: char| character.is_ascii_digit() || character == '.');
    let after = after.trim_start().trim_start_matches([';', ',']).trim_start();
    let named = match after.get(..3) {
        Some(word) if word.eq_ignore_ascii_case("url") => {
            after.get(3..).and_then(|rest| rest.trim_start().strip_prefix('=')).map_or(after, str::trim_start)
        }
        _ => after,
    };
    let address = named.trim_matches(['"', '\'']).trim();
    (!address.is_empty()).then(|| address.to_owned())
}
